import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cause, turnover } from '../kernels/turnover.ts'
import { resolve } from '../ledger/index.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { cohort } from './cohort.ts'
import { countedIndex, expectedIndex, indexRules } from './frailty-index.ts'
import { cox } from './survival/cox.ts'

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

test('a burden of today tells little of death: less than the published 1.039 per 0.01', () => {
  const { circuit, thresholdSpread } = turnoverSet('human_DK')
  const n = 1500
  const { factors, id } = cohort(chance, {
    people: n,
    entry: { from: 0 },
    women: 0.5,
    vary: { threshold: { law: 'normal', sd: thresholdSpread } }
  })
  const visits = Float64Array.of(70 * 365)
  const horizon = 75 * 365
  const people = { count: n, idLo: id, ...factors }
  const course = { turns: [], pulses: [] }
  const lives = turnover(
    { circuit, course, people, chance, perDay: 1, horizon, start: 0, visits, ill: 0 },
    0,
    n
  )
  const seen = Array.from(id).filter((i) => lives.burden[i] >= 0)
  const index = seen.map((i) => {
    const expected = expectedIndex(rules, lives.burden[i], circuit.threshold * factors.threshold![i])
    return 100 * countedIndex(chance, i, rules, expected)
  })
  const fit = cox(
    {
      time: Float64Array.from(seen, (i) => lives.time[i] - visits[0]),
      event: Uint8Array.from(seen, (i) => +(lives.cause[i] !== Cause.censored))
    },
    [{ name: 'index', values: Float64Array.from(index) }]
  ).coefficients[0]
  expect(seen.length).toBeGreaterThan(500)
  // 20,000 lives gave 1.011
  expect(fit.ratioHigh).toBeLessThan(1.033)
  expect(fit.ratioLow).toBeGreaterThan(0.99)
})
