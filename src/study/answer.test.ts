import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neverSaid } from '../files/never-say.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { answers, directionOf } from './answer.ts'
import { compare, quantile } from './pairs.ts'
import type { Result } from './result.ts'

type Data = Record<string, readonly number[]>

/** A result with one watched quantity: for each arm one value a replicate, on the last of two days. */
function result(data: Data, compartment = 'dermis'): Pick<Result, 'scenario' | 'series'> {
  const rows = Object.entries(data).flatMap(([arm, values]) =>
    values.flatMap((value, replicate) => [
      { arm, replicate, day: 0, value: 0.5 },
      { arm, replicate, day: 7305, value }
    ])
  )
  const arms = Object.keys(data).map((name) => ({
    name,
    givings: name.split(' and ').map((give) => ({ give, at: 0 })),
    parameters: {},
    off: []
  }))
  const scenario = {
    world: 'skin',
    person: { age: 60 },
    arms,
    watch: ['senescent fraction']
  } as unknown as Scenario
  return {
    scenario,
    series: {
      arm: rows.map((row) => row.arm),
      replicate: Int32Array.from(rows, (row) => row.replicate),
      draw: new Int32Array(rows.length),
      day: Float64Array.from(rows, (row) => row.day),
      age: Float64Array.from(rows, (row) => 60 + row.day / 365.25),
      compartment: rows.map(() => compartment),
      quantity: rows.map(() => 'senescent fraction'),
      value: Float64Array.from(rows, (row) => row.value),
      unit: rows.map(() => '1')
    }
  }
}

test('pairs tell a difference that the spread of patches would hide', () => {
  const [answer] = answers(
    result({ cleared: [0.01, 0.03, 0.05, 0.07, 0.09], nothing: [0.02, 0.04, 0.06, 0.08, 0.1] })
  )
  expect(answer.direction).toBe('lower')
  expect(answer.sentence).toBe(
    'At 80, senescent cells (dermis): lower with “cleared” than with “nothing”, 5 % against 6 %.'
  )
  expect(answer.interval).toBe('90 % interval of 5 paired patches: −1 points to −1 points (chance only)')
  expect(answer.layers).toEqual(['chance'])
})

test('an interval across zero is no difference shown', () => {
  const [answer] = answers(
    result({ cleared: [0.01, 0.07, 0.09, 0.03, 0.05], nothing: [0.02, 0.06, 0.1, 0.02, 0.06] })
  )
  expect(answer.direction).toBe('no difference shown')
  expect(answer.sentence).toMatch(/no difference shown/)
  expect(answer.interval).toBeDefined()
})

test('fewer than five pairs claim no interval, no layer and no direction', () => {
  for (const n of [1, 2, 4]) {
    const [answer] = answers(result({ cleared: Array(n).fill(0.01), nothing: Array(n).fill(0.02) }))
    expect(answer.interval).toBeUndefined()
    expect(answer.layers).toEqual([])
    expect(answer.direction).toBe('too few to tell')
    expect(answer.sentence).toMatch(/too few repeats to tell/)
    expect(`${answer.sentence} ${answer.short}`).not.toMatch(/lower|higher/)
  }
})

const values = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 5,
    maxLength: 12
  }
)

test('swapping the data of two arms turns the sentence round', () => {
  fc.assert(
    fc.property(values, (pairs) => {
      const a = pairs.map(([x]) => x)
      const b = pairs.map(([, y]) => y)
      const [one] = answers(result({ cleared: a, nothing: b }))
      const [other] = answers(result({ cleared: b, nothing: a }))
      const turned: Record<string, string> = { lower: 'higher', higher: 'lower' }
      expect(other.direction).toBe(turned[one.direction] ?? one.direction)
      expect(other.comparison.difference).toBeCloseTo(-one.comparison.difference, 12)
      if (one.comparison.interval)
        expect(other.comparison.interval![0]).toBeCloseTo(-one.comparison.interval[1], 12)
      expect(neverSaid(one.sentence)).toEqual([])
    })
  )
})

test('the order of replicates does not matter, and nothing is never compared with itself', () => {
  const all = answers(result({ cleared: [0.3, 0.1, 0.2, 0.5, 0.4], nothing: [0.4, 0.2, 0.3, 0.6, 0.5] }))
  expect(all).toHaveLength(1)
  expect(all[0].direction).toBe('lower')
})

test('a wound is compared over its days, with the arm that is named', () => {
  const data = result({ 'wound and drug': [0.9, 0.9], wound: [0.7, 0.8], nothing: [] }, 'wound')
  const named = data.scenario.arms.map((arm) =>
    arm.name === 'wound and drug' ? { ...arm, against: 'wound' } : arm
  )
  const all = answers({ ...data, scenario: { ...data.scenario, arms: named } })
  expect(all).toHaveLength(1)
  const [only] = all
  expect(only.comparison.reference).toBe('wound')
  expect(only.comparison.mine).toBeCloseTo(0.7, 12)
  expect(only.sentence).toMatch(/^On average over/)
})

test('quantiles are those of Hyndman and Fan, type 7', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([1, 2, 3, 4, 5], 0.05)).toBeCloseTo(1.2, 12)
})

test('an empty pair is no comparison', () => {
  const told = { values: new Map<number, number>(), day: 1, age: 20, unit: '1' }
  expect(
    compare({ quantity: 'q', compartment: 'c', arm: 'a', reference: 'b' }, told, told, false)
  ).toBeUndefined()
  expect(directionOf({ interval: [0, 0] })).toBe('no difference shown')
  expect(directionOf({})).toBe('too few to tell')
})
