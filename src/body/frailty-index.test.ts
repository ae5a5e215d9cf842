import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '../ledger/index.ts'
import { countedIndex, expectedIndex, indexRules } from './frailty-index.ts'

const rules = indexRules(resolve().number)
const chance = { seed: 2, replicate: 0 }

test('no burden, no index; half of the most at the half; never above the cap', () => {
  expect(expectedIndex(rules, 0, 17)).toBe(0)
  expect(expectedIndex(rules, rules.half * 17, 17)).toBeCloseTo(0.35, 12)
  expect(expectedIndex(rules, 1e9, 17)).toBeLessThanOrEqual(0.7)
})

test('a higher burden never lowers the index, nor does a lower threshold, person by person', () => {
  const burden = fc.double({ min: 0, max: 40, noNaN: true })
  const limit = fc.double({ min: 5, max: 30, noNaN: true })
  fc.assert(
    fc.property(burden, burden, limit, limit, fc.nat({ max: 1000 }), (x, y, a, b, id) => {
      const low = expectedIndex(rules, Math.min(x, y), Math.max(a, b))
      const high = expectedIndex(rules, Math.max(x, y), Math.min(a, b))
      expect(low).toBeLessThanOrEqual(high)
      expect(countedIndex(chance, id, rules, low)).toBeLessThanOrEqual(countedIndex(chance, id, rules, high))
    })
  )
})

test('counted deficits are right on average and scatter as 30 do', () => {
  const n = 5000
  const f = 0.2
  const seen = Array.from({ length: n }, (_, id) => countedIndex(chance, id, rules, f))
  const mean = seen.reduce((a, b) => a + b, 0) / n
  const variance = seen.reduce((a, b) => a + (b - mean) ** 2, 0) / n
  expect(Math.abs(mean - f)).toBeLessThan(4 * Math.sqrt((f * (1 - f)) / 30 / n))
  expect(Math.abs(variance / ((f * (1 - f)) / 30) - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
})
