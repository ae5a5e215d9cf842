import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { parameters, resolve } from '../ledger/index.ts'
import { skinToLifespan } from '../ledger/people.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { burdenOf, systemicOf } from './systemic.ts'

const number = resolve().number
const burden = burdenOf(turnoverSet('SE_2019_both').circuit, 100)
const at = systemicOf(burden, number)
const sent = (age: number): number[] => {
  const out = { inflammation: 0, killers: 0, stem: 0 }
  at(age, out)
  return [out.inflammation, out.killers, out.stem]
}

test('the young and younger are sent what is normal', () => {
  expect(sent(20)).toEqual([0, 1, 1])
  expect(sent(5)).toEqual([0, 1, 1])
})

test('at 80 it is what the straight lines of the tissue give, within 0.02', () => {
  const [inflammation, killers, stem] = sent(80)
  expect(Math.abs(inflammation - number('body.inflammation') * 60)).toBeLessThan(0.02)
  expect(Math.abs(stem - (1 - number('stem.supply.decline') * 60))).toBeLessThan(0.02)
  expect(Math.abs(killers - 1)).toBeLessThan(0.02)
})

test('it only gets worse with age, and saturates', () => {
  let before = sent(20)
  for (let age = 25; age <= 100; age += 5) {
    const now = sent(age)
    expect(now[0]).toBeGreaterThan(before[0])
    expect(now[1]).toBeLessThan(before[1])
    expect(now[2]).toBeLessThan(before[2])
    before = now
  }
  expect(before[0]).toBeLessThan(number('systemic.inflammation.most'))
  expect(sent(140)).toEqual(before)
})

test('less burden sends less inflammation: clearing half of it every month from 60', () => {
  const pulses = Array.from({ length: 480 }, (_, i) => ({ day: 60 * 365.25 + 30 * i, share: 0.5 }))
  const treated = systemicOf(
    burdenOf(turnoverSet('SE_2019_both').circuit, 100, { turns: [], pulses }),
    number
  )
  const out = { inflammation: 0, killers: 0, stem: 0 }
  treated(50, out)
  expect(out.inflammation).toBeCloseTo(sent(50)[0], 3)
  treated(80, out)
  expect(out.inflammation).toBeLessThan(sent(80)[0] - 0.05)
})

test('skin does not change a lifespan, and the ledger says why', () => {
  expect(skinToLifespan.on).toBe(false)
  expect(skinToLifespan.says).toMatch(/^no evidence found/)
  const row = parameters.find((p) => p.id === 'systemic.skin-to-lifespan')!
  expect(row.value).toBe(0)
  expect(row.assumption).toContain('no evidence found')
  expect(() => systemicOf(burden, (id) => (id === 'systemic.skin-to-lifespan' ? 0.1 : number(id)))).toThrow(
    Problem
  )
})
