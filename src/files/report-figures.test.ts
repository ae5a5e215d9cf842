import { expect, test } from 'vitest'
import { madeUpReport } from '../../test/made-up-report.ts'
import type { ReportInput, ReportSeries } from './report-input.ts'
import { differencesOf, findingTitle } from './report-figures.ts'
import { finding, pairedDifferences, quantile, spread } from './report-numbers.ts'

const runs = (...ends: number[]): number[][] => ends.map((end) => [10, end])
const arm = (name: string, ...ends: number[]): ReportSeries => ({
  arm: name,
  x: [20, 80],
  runs: runs(...ends)
})

function input(...arms: ReportSeries[]): ReportInput {
  const base = madeUpReport({ arms: ['nothing'] })
  const quantity = { ...base.quantities[0]!, name: 'Burden', arms }
  return { ...base, arms: arms.map((a) => ({ name: a.arm, gives: [] })), quantities: [quantity] }
}
const title = (made: ReportInput): string => findingTitle(made, made.quantities[0]!)

test('the sentence follows the numbers, and turns round when the arms’ data are swapped', () => {
  const low = [10, 11, 10, 9, 10]
  const high = [20, 22, 20, 18, 20]
  expect(title(input(arm('protected', ...low), arm('nothing', ...high)))).toBe(
    'Burden at 80: lower by 50 % with “protected” than with nothing'
  )
  expect(title(input(arm('protected', ...high), arm('nothing', ...low)))).toBe(
    'Burden at 80: higher by 100 % with “protected” than with nothing'
  )
})

test('an interval across zero shows no difference', () => {
  expect(title(input(arm('a', 9, 11, 10, 12, 8), arm('nothing', 10, 10, 10, 10, 10)))).toBe(
    'Burden at 80: no difference from nothing shown'
  )
})

test('several arms are counted, none is named the winner', () => {
  const words = title(
    input(
      arm('a', 5, 5, 5, 5, 5),
      arm('b', 8, 8, 8, 8, 8),
      arm('c', 12, 12, 12, 12, 12),
      arm('nothing', 10, 10, 10, 10, 10)
    )
  )
  expect(words).toBe(
    'Burden at 80, against nothing: lower in two of three arms by 20 to 50 %; higher with “c” by 20 %'
  )
})

test('too few pairs show nothing, however they point', () => {
  const made = input(arm('a', 1, 1), arm('nothing', 10, 10))
  expect(title(made)).toBe('Burden at 80: two pairs of runs are too few to tell')
  expect(differencesOf(made, made.quantities[0]!)!.title).toContain('too few')
})

test('arms may have partners of their own, or none', () => {
  const made = input(
    arm('young', 1, 1, 1, 1, 1),
    arm('old', 5, 5, 5, 5, 5),
    arm('old, cleared', 4, 4, 4, 4, 4)
  )
  const partners = {
    ...made,
    reference: 'nothing',
    arms: [
      { name: 'young', gives: [], comparedWith: '' },
      { name: 'old', gives: [], comparedWith: '' },
      { name: 'old, cleared', gives: [], comparedWith: 'old' }
    ]
  }
  expect(differencesOf(partners, made.quantities[0]!)!.rows.map((r) => [r.name, r.median])).toEqual([
    ['old, cleared', -1]
  ])
})

test('paired differences at the end, or over time for what opens and closes', () => {
  const a = { arm: 'a', x: [0, 1, 2], runs: [[1, 5, 0]] }
  const b = { arm: 'b', x: [0, 1, 2], runs: [[0, 1, 0]] }
  expect(pairedDifferences(a, b)).toEqual({ x: 2, each: [0] })
  expect(pairedDifferences(a, b, true).each[0]).toBeCloseTo(5 / 3)
})

test('quantiles, spreads, findings', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(spread([1, 2, 3])).toEqual({ median: 2, n: 3 })
  expect(finding([1, 1, 1, 1])).toBe('unknown')
  expect(finding([1, 2, 3, 4, 5])).toBe('higher')
  expect(finding([])).toBe('unknown')
})
