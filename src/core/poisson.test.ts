import { expect, test } from 'vitest'
import fc from 'fast-check'
import { poissonQuantile } from './poisson.ts'
import { Problem } from './problem.ts'

/** P(X <= k) by adding every term from 0, in logarithms so that nothing underflows. */
function summed(mean: number, k: number): number {
  let logTerm = -mean
  let sum = 0
  for (let j = 0; j <= k; j++) {
    if (j > 0) logTerm += Math.log(mean / j)
    sum += Math.exp(logTerm)
  }
  return sum
}

test('the count is the first whose probability reaches u', () => {
  for (const mean of [0.01, 0.5, 1, 7, 15.999, 16, 30, 99.5, 700, 1e4]) {
    for (const u of [1e-12, 1e-4, 0.03, 0.3, 0.5, 0.62, 0.9, 0.999, 1 - 1e-9]) {
      const k = poissonQuantile(mean, u)
      const slack = 1e-9
      expect(summed(mean, k), `mean ${mean}, u ${u}`).toBeGreaterThanOrEqual(u * (1 - slack) - 1e-12)
      if (k > 0)
        expect(summed(mean, k - 1), `mean ${mean}, u ${u}`).toBeLessThanOrEqual(u * (1 + slack) + 1e-12)
    }
  }
})

test('the quantile agrees with scipy 1.17.1 (scipy.stats.poisson.ppf)', () => {
  const table: [mean: number, counts: number[]][] = [
    [0.01, [0, 0, 0, 0, 4]],
    [1, [0, 0, 1, 4, 12]],
    [15.9, [0, 7, 16, 26, 47]],
    [16.1, [0, 8, 16, 26, 48]],
    [30, [3, 18, 30, 43, 71]],
    [100, [43, 77, 100, 124, 170]],
    [10000.0, [9370, 9768, 10000, 10233, 10643]],
    [1000000.0, [993645, 997674, 1000000, 1002327, 1006368]]
  ]
  for (const [mean, counts] of table) {
    expect([1e-10, 0.01, 0.5, 0.99, 1 - 1e-10].map((u) => poissonQuantile(mean, u))).toEqual(counts)
  }
})

const chance = fc.double({ noNaN: true, min: 1e-15, max: 1 - 1e-15 })
const mean = fc.double({ noNaN: true, min: 0, max: 3000 })

test('more chance or a higher mean never counts fewer', () => {
  const seeded = { seed: 20, numRuns: 3000 }
  fc.assert(
    fc.property(mean, chance, chance, (m, a, b) => {
      expect(poissonQuantile(m, Math.min(a, b))).toBeLessThanOrEqual(poissonQuantile(m, Math.max(a, b)))
    }),
    seeded
  )
  fc.assert(
    fc.property(mean, mean, chance, (a, b, u) => {
      expect(poissonQuantile(Math.min(a, b), u)).toBeLessThanOrEqual(poissonQuantile(Math.max(a, b), u))
    }),
    seeded
  )
})

test('the ends hold: no mean, no count; extreme chance ends; a mean that is none is refused', () => {
  expect(poissonQuantile(0, 0.999)).toBe(0)
  expect(poissonQuantile(1e-300, 1 - 2 ** -53)).toBe(0)
  expect(poissonQuantile(1e-15, 1 - 2 ** -53)).toBe(1)
  for (const m of [1e-9, 1, 15, 17, 700, 1e5]) {
    for (const u of [2 ** -54, 1 - 2 ** -53]) {
      const k = poissonQuantile(m, u)
      expect(Math.abs(k - m)).toBeLessThan(9 * Math.sqrt(m) + 20)
    }
  }
  for (const m of [-1, NaN, Infinity, 1e13]) expect(() => poissonQuantile(m, 0.5)).toThrow(Problem)
})
