/**
 * The mechanics behind the H rows: what an operator or a prior does by construction. Whether a row agrees with its observation is
 * never asked here: the validation room shows it, and no test fails for it.
 */
import { expect, test } from 'vitest'
import { entry } from '../ledger/index.ts'
import { predictionTargets } from './population-predictions.ts'

interface Said {
  median: number
  low: number
  high: number
}
function say(id: string, seed = 1, size = 100): Said {
  const said = predictionTargets[id]!(seed, size)
  if (!('median' in said)) throw new Error(`${id}: ${said.notAnswerable}`)
  return { low: NaN, high: NaN, ...said }
}

const rows = [2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map((n) => `H${n}`)

test('every H row has an answer or a reason, with its assumptions', () => {
  expect([...new Set(Object.keys(predictionTargets).map((id) => id.split('.')[0]))]).toEqual(rows)
  for (const [id, answer] of Object.entries(predictionTargets)) {
    const said = answer(1, 20)
    const told = 'notAnswerable' in said ? said.notAnswerable : (said.reason ?? 'H24')
    expect(told.length, id).toBeGreaterThan(2)
    if ('median' in said)
      for (const x of [said.median, said.low ?? 0, said.high ?? 0]) expect(Number.isFinite(x), id).toBe(true)
  }
})

test('by construction: less removal brings death earlier, and sharing blood draws two burdens together', () => {
  expect(say('H5.perforin').median).toBeLessThan(0)
  expect(say('H23.old').median).toBeLessThan(0)
  expect(say('H23.young').median).toBeGreaterThan(0)
})

test('by construction: a chance of no effect beyond a twentieth puts 0 inside an interval of 90 %', () => {
  expect(entry('turnover.no-effect').value).toBeGreaterThan(0.05)
  for (const id of ['H6.fisetin', 'H7.fisetin-male', 'H7.fisetin-female']) {
    const { low, median, high } = say(id, 2, 400)
    expect(low, id).toBeLessThanOrEqual(0)
    expect(high, id).toBeGreaterThan(median)
  }
})

test('a trial in which nothing works shows a gain without a control, and none against one', () => {
  const open = say('H20.walk', 1, 400)
  // 550 m * (0.03 / 2 + 0.02) = 19 m
  expect(Math.abs(open.median - 19.25)).toBeLessThan(4)
  const held = say('H17.walk-200M', 1, 400)
  expect(held.low).toBeLessThan(0)
  expect(held.high).toBeGreaterThan(0)
  // sd of a difference of gains: 550 * 0.05 * sqrt 2 * sqrt(1/16 + 1/30) = 12 m
  expect(held.high - held.low).toBeGreaterThan(30)
  expect(held.high - held.low).toBeLessThan(50)
})

test('by construction: incidence rises, and falls when the susceptible are used up', () => {
  expect(say('H24.rise').median).toBeGreaterThan(0.05)
  expect(say('H24.fall').median).toBeLessThan(0.5)
})
