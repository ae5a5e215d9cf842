/**
 * The table at the end of a run: for each watched quantity and arm, the median over replicates on the last day, and the
 * interval that holds 90 % of them.
 *
 * With few replicates the interval is their spread, no more: the heading says how many there were. Proof: summary.test.ts.
 */
import { printNumber } from '../core/units.ts'
import type { Result } from '../index.ts'
import { table } from './table.ts'

/** Ends of the interval that holds 90 %. */
const low = 0.05
const high = 0.95
/** quantities printed when the scenario watches none */
const usual = 8

export interface Row {
  readonly quantity: string
  readonly compartment: string
  readonly unit: string
  readonly arm: string
  readonly median: number
  readonly low: number
  readonly high: number
  readonly replicates: number
}

export function summarise({ series, scenario }: Pick<Result, 'series' | 'scenario'>): Row[] {
  const last = new Map<string, { day: number; values: Map<number, number>; row: number }>()
  for (let i = 0; i < series.value.length; i++) {
    const key = JSON.stringify([series.quantity[i], series.compartment[i], series.arm[i]])
    const found = last.get(key)
    const day = series.day[i]!
    if (found === undefined || day > found.day)
      last.set(key, { day, values: new Map([[series.replicate[i]!, series.value[i]!]]), row: i })
    else if (day === found.day) found.values.set(series.replicate[i]!, series.value[i]!)
  }
  const wanted = scenario.watch.length > 0 ? scenario.watch : [...new Set(series.quantity)].slice(0, usual)
  const arms = scenario.arms.map(({ name }) => name)
  return [...last.values()]
    .map(({ values, row }): Row => {
      const sorted = [...values.values()].sort((a, b) => a - b)
      return {
        quantity: series.quantity[row]!,
        compartment: series.compartment[row]!,
        unit: series.unit[row]!,
        arm: series.arm[row]!,
        median: quantile(sorted, 0.5),
        low: quantile(sorted, low),
        high: quantile(sorted, high),
        replicates: sorted.length
      }
    })
    .filter(({ quantity }) => wanted.includes(quantity))
    .sort(
      (a, b) =>
        wanted.indexOf(a.quantity) - wanted.indexOf(b.quantity) ||
        a.compartment.localeCompare(b.compartment, 'en') ||
        arms.indexOf(a.arm) - arms.indexOf(b.arm)
    )
}

/** Linear between order statistics (type 7 of Hyndman and Fan 1996). */
export function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!)
}

export function printSummary(rows: readonly Row[], quick: boolean): string {
  if (rows.length === 0) return 'Nothing was observed.\n'
  let before = ''
  const lines = rows.map((row) => {
    const unit = row.unit === '1' ? '' : `, ${row.unit}`
    const name = `${row.quantity} (${row.compartment}${unit})`
    const shown = name === before ? '' : name
    before = name
    const interval = row.replicates < 2 ? '-' : `${digits(row.low)} to ${digits(row.high)}`
    return [shown, row.arm, digits(row.median), interval]
  })
  const replicates = Math.max(...rows.map((row) => row.replicates))
  const heading = `At the end: median and 90 % interval of ${replicates} replicate${replicates === 1 ? '' : 's'}; the interval holds chance only.`
  const warning = quick
    ? 'This was a quick run: a small patch and few replicates. Do not conclude from it.\n'
    : ''
  return `${heading}\n${warning}\n${table(['quantity', 'arm', 'median', '90 % interval'], lines, [2])}`
}

function digits(value: number): string {
  return printNumber(value, 3)
}
