import { expect, test } from 'vitest'
import type { Scenario, Series } from '../index.ts'
import { printSummary, quantile, summarise } from './summary.ts'

test('quantiles between order statistics', () => {
  expect(quantile([3], 0.05)).toBe(3)
  expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3)
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
})

function series(
  rows: [arm: string, replicate: number, day: number, quantity: string, value: number][]
): Series {
  return {
    arm: rows.map((row) => row[0]),
    replicate: Int32Array.from(rows, (row) => row[1]),
    draw: new Int32Array(rows.length),
    day: Float64Array.from(rows, (row) => row[2]),
    age: Float64Array.from(rows, (row) => 20 + row[2] / 365.25),
    compartment: rows.map(() => 'dermis'),
    quantity: rows.map((row) => row[3]),
    value: Float64Array.from(rows, (row) => row[4]),
    unit: rows.map(() => '1')
  }
}

const scenario = {
  arms: [{ name: 'cream' }, { name: 'nothing' }],
  watch: ['collagen']
} as unknown as Scenario

test('the last day counts, arms stand in their order, and what is not watched is left out', () => {
  const result = {
    scenario,
    series: series([
      ['nothing', 0, 0, 'collagen', 9],
      ['nothing', 0, 10, 'collagen', 1],
      ['nothing', 1, 10, 'collagen', 2],
      ['nothing', 2, 10, 'collagen', 3],
      ['cream', 0, 10, 'collagen', 4],
      ['cream', 0, 10, 'elastin', 5]
    ])
  }
  const rows = summarise(result)
  expect(rows.map(({ arm, median, low, high, replicates }) => [arm, median, low, high, replicates])).toEqual([
    ['cream', 4, 4, 4, 1],
    ['nothing', 2, 1.1, 2.9, 3]
  ])
  const text = printSummary(rows, true)
  expect(text).toContain('median of 3 runs: too few to tell')
  expect(text).toContain('quick run')
  expect(text).toMatch(/\ncream +4\nnothing +2\n/)
})

test('with enough runs an interval is told; the table fits a terminal', () => {
  const quantities = Array.from({ length: 9 }, (_, i) => `quantity with a long name ${i}`)
  const all = quantities.flatMap((quantity) =>
    [1, 2, 3, 4, 5].map((v, k) => ['an arm with a rather long name', k, 10, quantity, v] as const)
  )
  const rows = summarise({
    scenario: {
      arms: [{ name: 'an arm with a rather long name' }],
      watch: quantities
    } as unknown as Scenario,
    series: series(all.map((row) => [...row]))
  })
  const text = printSummary(rows, false)
  expect(text).toContain('3 (1.2 to 4.8)')
  expect(text).toContain('holds chance only')
  expect(text).toMatch(/\d more watched quantities are in the report/)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})
