/**
 * Differences between two arms, replicate by replicate: each pair met the same chance, so what differs is what was done.
 *
 *   difference of a pair = arm - reference, on the last day both were observed (over the days, for a wound)
 *
 * Median and the interval that holds 90 % of the pairs; fewer than five pairs have no interval. Proof: answer.test.ts.
 */
import { runsForBand } from '../files/report-numbers.ts'
import type { Series } from './result.ts'

/** share of a value that is rounding */
const sameWithin = 1e-6
/** ends of the interval that holds 90 % */
const low = 0.05
const high = 0.95

export interface Comparison {
  readonly quantity: string
  readonly compartment: string
  readonly unit: string
  readonly arm: string
  readonly reference: string
  /** medians of the two arms, and of the differences */
  readonly mine: number
  readonly theirs: number
  readonly difference: number
  /** absent with too few pairs */
  readonly interval?: readonly [number, number]
  readonly pairs: number
  /** the last day, and whether the values are means over the days up to it */
  readonly day: number
  readonly age: number
  readonly overTime: boolean
}

/** One quantity of one arm: for each replicate its value at the end, or its mean over the days. */
export interface Told {
  readonly values: ReadonlyMap<number, number>
  readonly day: number
  readonly age: number
  readonly unit: string
}

/** Every quantity of every arm, by name; `overTime` says which are told as means over the days. */
export function tellAll(
  series: Series,
  overTime: (compartment: string, quantity: string) => boolean
): Map<string, Told> {
  const sums = new Map<
    string,
    { sum: Map<number, [number, number]>; last: Map<number, [number, number]>; row: number }
  >()
  for (let i = 0; i < series.value.length; i++) {
    const key = nameOf(series.arm[i], series.compartment[i], series.quantity[i])
    let found = sums.get(key)
    if (!found) sums.set(key, (found = { sum: new Map(), last: new Map(), row: i }))
    const replicate = series.replicate[i]
    const [sum, count] = found.sum.get(replicate) ?? [0, 0]
    found.sum.set(replicate, [sum + series.value[i], count + 1])
    if (series.day[i] >= (found.last.get(replicate)?.[0] ?? -Infinity)) {
      found.last.set(replicate, [series.day[i], series.value[i]])
      found.row = series.day[i] >= series.day[found.row] ? i : found.row
    }
  }
  const out = new Map<string, Told>()
  for (const [key, { sum, last, row }] of sums) {
    const mean = overTime(series.compartment[row], series.quantity[row])
    const day = series.day[row]
    const values = new Map<number, number>()
    for (const [replicate, [when, value]] of last) {
      const [total, count] = sum.get(replicate)!
      if (mean) values.set(replicate, total / count)
      else if (when === day) values.set(replicate, value)
    }
    out.set(key, { values, day, age: series.age[row], unit: series.unit[row] })
  }
  return out
}

/** The difference of two values; what only the last digits of a sum tell apart is none. */
export const apart = (a: number, b: number): number =>
  Math.abs(a - b) <= sameWithin * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b

export function nameOf(arm: string, compartment: string, quantity: string): string {
  return JSON.stringify([arm, compartment, quantity])
}

/** The comparison of two tellings of one quantity; undefined if they share no replicate or end on different days. */
export function compare(
  names: Pick<Comparison, 'quantity' | 'compartment' | 'arm' | 'reference'>,
  mine: Told,
  theirs: Told,
  overTime: boolean
): Comparison | undefined {
  const both = [...mine.values.keys()]
    .filter((replicate) => theirs.values.has(replicate))
    .sort((a, b) => a - b)
  if (both.length === 0 || mine.day !== theirs.day) return undefined
  const a = both.map((replicate) => mine.values.get(replicate)!)
  const b = both.map((replicate) => theirs.values.get(replicate)!)
  const differences = a.map((value, i) => apart(value, b[i]))
  return {
    ...names,
    unit: mine.unit,
    mine: quantile(a, 0.5),
    theirs: quantile(b, 0.5),
    difference: quantile(differences, 0.5),
    ...(both.length >= runsForBand
      ? { interval: [quantile(differences, low), quantile(differences, high)] as const }
      : {}),
    pairs: both.length,
    day: mine.day,
    age: mine.age,
    overTime
  }
}

/** Linear between order statistics (type 7 of Hyndman and Fan 1996). */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
