/**
 * The few numbers a report works out itself: medians, 90 % intervals, paired differences at the end.
 *
 * Quantiles interpolate between ordered values (type 7). With fewer than five runs no interval is stated: the
 * runs are shown one by one.
 */
import type { ReportQuantity, ReportSeries } from './report-input.ts'

export const runsForBand = 5

/** what only the last digits of a sum tell apart is no difference */
const sameWithin = 1e-6

export function quantile(values: readonly number[], p: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  if (sorted.length === 0) return NaN
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!)
}

export interface Spread {
  readonly median: number
  readonly low?: number
  readonly high?: number
  readonly n: number
}

export function spread(values: readonly number[]): Spread {
  const finite = values.filter(Number.isFinite)
  const median = quantile(finite, 0.5)
  if (finite.length < runsForBand) return { median, n: finite.length }
  return { median, low: quantile(finite, 0.05), high: quantile(finite, 0.95), n: finite.length }
}

/** Index of the last observation that any run of the arm has. */
export function lastIndex(series: ReportSeries): number {
  for (let i = series.x.length - 1; i >= 0; i--)
    if (series.runs.some((run) => Number.isFinite(run[i]))) return i
  return -1
}

export const ending = (series: ReportSeries): number[] => {
  const i = lastIndex(series)
  return i < 0 ? [] : series.runs.map((run) => run[i]!)
}

/**
 * Arm minus reference, run by run with the same chance: at the last observation that both have, or, for what opens
 * and closes (a wound), as means over all moments that both have.
 */
export function pairedDifferences(
  arm: ReportSeries,
  reference: ReportSeries,
  overTime = false
): { x: number; each: number[] } {
  const shared = arm.x
    .map((x, i) => ({ x, i, j: reference.x.indexOf(x) }))
    .filter(({ i, j }) => j >= 0 && arm.runs.some((run) => Number.isFinite(run[i])))
  const last = shared[shared.length - 1]
  if (!last) return { x: NaN, each: [] }
  const looks = overTime ? shared : [last]
  const each = arm.runs
    .slice(0, reference.runs.length)
    .map((run, k) => {
      const pairs = looks
        .map(({ i, j }) => [run[i]!, reference.runs[k]![j]!] as const)
        .filter((pair) => pair.every(Number.isFinite))
      const size = pairs.reduce((most, [a, b]) => Math.max(most, Math.abs(a), Math.abs(b)), 0)
      const mean = pairs.reduce((sum, [a, b]) => sum + (a - b), 0) / pairs.length
      return Math.abs(mean) <= sameWithin * size ? 0 : mean
    })
    .filter(Number.isFinite)
  return { x: last.x, each }
}

export type Finding = 'higher' | 'lower' | 'none' | 'unknown'

/** What paired differences show: a difference if their 90 % interval leaves zero out; too few pairs show nothing. */
export function finding(each: readonly number[]): Finding {
  const { low, high } = spread(each)
  if (low === undefined || high === undefined) return 'unknown'
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'none'
}

/** The curves of one arm, ready to draw. */
export function bands(series: ReportSeries): { median: number[]; low?: number[]; high?: number[] } {
  const at = series.x.map((_, i) => spread(series.runs.map((run) => run[i]!)))
  const median = at.map((s) => s.median)
  if (series.runs.length < runsForBand) return { median }
  return { median, low: at.map((s) => s.low ?? NaN), high: at.map((s) => s.high ?? NaN) }
}

export const seriesOf = (quantity: ReportQuantity, arm: string): ReportSeries | undefined =>
  quantity.arms.find((series) => series.arm === arm)
