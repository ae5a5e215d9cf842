import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '../core/maths.ts'
import { Problem } from '../core/problem.ts'
import { resolve } from '../ledger/index.ts'
import { cohort, ledgerSpreads } from './cohort.ts'
import type { CohortPlan } from './cohort.ts'

const chance = { seed: 7, replicate: 0 }
const plan = (over: Partial<CohortPlan> = {}): CohortPlan => ({
  people: 20000,
  entry: { from: 0 },
  women: 0.5,
  vary: { threshold: { law: 'normal', sd: 0.21 }, production: { law: 'lognormal', sd: 0.2 } },
  ...over
})

const mean = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0) / x.length
function correlation(x: readonly number[], y: readonly number[]): number {
  const mx = mean(x)
  const my = mean(y)
  let xy = 0
  let xx = 0
  let yy = 0
  x.forEach((a, i) => {
    xy += (a - mx) * (y[i] - my)
    xx += (a - mx) ** 2
    yy += (y[i] - my) ** 2
  })
  return xy / Math.sqrt(xx * yy)
}
function sd(x: Float64Array): number {
  const m = mean(x)
  return Math.sqrt(mean(x.map((v) => (v - m) ** 2)))
}
/** correlation of the twins' logarithms or factors, 10,000 pairs; standard error about (1 - r²) / 100 */
const alike = (factors: Float64Array): number =>
  correlation(
    [...factors].filter((_, i) => i % 2 === 0),
    [...factors].filter((_, i) => i % 2 === 1)
  )

test('factors have the law they were given', () => {
  const { threshold, production, removal } = cohort(chance, plan()).factors
  // 4 standard errors
  expect(Math.abs(mean(threshold!) - 1)).toBeLessThan((4 * 0.21) / Math.sqrt(20000))
  expect(Math.abs(sd(threshold!) - 0.21)).toBeLessThan((4 * 0.21) / Math.sqrt(40000))
  const logs = production!.map(Math.log)
  expect(Math.abs(mean(logs))).toBeLessThan((4 * 0.2) / Math.sqrt(20000))
  expect(Math.abs(sd(logs) - 0.2)).toBeLessThan((4 * 0.2) / Math.sqrt(40000))
  expect(removal).toBeUndefined()
  const below = mean(threshold!.map((f) => +(f < 0.79)))
  expect(Math.abs(below - normalCdf(-1))).toBeLessThan(4 * Math.sqrt((0.159 * 0.841) / 20000))
  expect(Math.abs(correlation([...threshold!], [...production!]))).toBeLessThan(4 / Math.sqrt(20000))
})

test('twins of one egg are alike, of two eggs half, strangers not at all', () => {
  const one = cohort(chance, plan({ twins: 'one egg' }))
  expect(alike(one.factors.threshold!)).toBeCloseTo(1, 12)
  expect(one.woman.every((w, i) => w === one.woman[i ^ 1])).toBe(true)
  const two = cohort(chance, plan({ twins: 'two eggs' }))
  expect(Math.abs(alike(two.factors.threshold!) - 0.5)).toBeLessThan(4 * 0.0075)
  expect(Math.abs(alike(cohort(chance, plan()).factors.threshold!))).toBeLessThan(4 * 0.01)
  const partly = cohort(chance, plan({ twins: 'one egg', inherited: 0.6 }))
  expect(Math.abs(alike(partly.factors.threshold!) - 0.6)).toBeLessThan(4 * 0.0064)
  for (const c of [one, two, partly]) {
    expect(Math.abs(sd(c.factors.threshold!) - 0.21)).toBeLessThan((6 * 0.21) / Math.sqrt(40000))
    expect([...c.pair.slice(0, 6)]).toEqual([0, 0, 1, 1, 2, 2])
  }
})

test('a larger cohort begins with the smaller one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(undefined, 'one egg' as const, 'two eggs' as const),
      fc.nat(),
      (people, more, twins, seed) => {
        const entry = { from: 100, until: 900 }
        const asked = { people, entry, ...(twins === undefined ? {} : { twins }) }
        const small = cohort({ seed, replicate: 1 }, plan(asked))
        const large = cohort({ seed, replicate: 1 }, plan({ ...asked, people: people + more }))
        for (const [a, b] of [
          [small.entry, large.entry],
          [small.woman, large.woman],
          [small.pair, large.pair],
          [small.factors.threshold!, large.factors.threshold!]
        ] as const)
          expect([...b.slice(0, people)]).toEqual([...a])
      }
    ),
    { numRuns: 50 }
  )
})

test('what one thing varies by does not move another', () => {
  const a = cohort(chance, plan({ people: 50 }))
  const b = cohort(chance, plan({ people: 50, vary: { threshold: { law: 'normal', sd: 0.21 } } }))
  expect(b.factors.threshold).toEqual(a.factors.threshold)
})

test('the ledger lets the threshold vary, and nothing else until someone says so', () => {
  expect(ledgerSpreads(resolve().number)).toEqual({ threshold: { law: 'normal', sd: 0.21 } })
  const more = resolve({ 'people.spread.production': 0.2 })
  expect(ledgerSpreads(more.number).production).toEqual({ law: 'lognormal', sd: 0.2 })
})

test('refuses nobody, ages that are none, shares and spreads that cannot be', () => {
  const bad: Partial<CohortPlan>[] = [
    { people: 0 },
    { people: 2.5 },
    { people: NaN },
    { entry: { from: -1 } },
    { entry: { from: 10, until: 5 } },
    { entry: { from: NaN } },
    { women: 1.5 },
    { inherited: -0.1 },
    { vary: { threshold: { law: 'normal', sd: 0.5 } } },
    { vary: { removal: { law: 'lognormal', sd: NaN } } }
  ]
  for (const over of bad) expect(() => cohort(chance, plan(over)), JSON.stringify(over)).toThrow(Problem)
})
