/**
 * The table at the end of a run: for each arm and watched quantity, the median over replicates on the last day, and the
 * interval that holds 90 % of them where there are at least five.
 *
 * It fits a terminal of 100 letters; what does not fit is in the report. Proof: summary.test.ts.
 */
import { spell, spellUnit } from '../files/figures/words.ts'
import { runsForBand } from '../files/report-numbers.ts'
import type { Result } from '../index.ts'
import { names } from '../study/report-names.ts'
import { table, wrapped } from './table.ts'

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

/** the terminal everybody has, in letters; and the widest column but the first */
const width = 100
const widestColumn = 16

/** Arms in rows, what is watched in columns: as many as fit. */
export function printSummary(rows: readonly Row[], quick: boolean): string {
  if (rows.length === 0) return 'Nothing was observed.\n'
  const replicates = Math.max(...rows.map((row) => row.replicates))
  const arms = [...new Set(rows.map((row) => row.arm))]
  const wanted = columnsOf(rows)
  const columns = wanted.map((column) => {
    const words = wrapped(headOf(column[0]!), widestColumn).trimEnd().split('\n')
    const cells = arms
      .map((arm) => column.find((row) => row.arm === arm))
      .map((row) => (row ? cell(row) : '-'))
    return { words, cells, width: Math.max(...[...words, ...cells].map((text) => text.length)) }
  })
  let left = width - Math.max(...arms.map((arm) => arm.length))
  const fitting = columns.filter((column) => (left -= column.width + 2) >= 0)
  const tall = Math.max(...fitting.map(({ words }) => words.length))
  const head = Array.from({ length: tall }, (_, i) => [
    i === tall - 1 ? 'arm' : '',
    ...fitting.map(({ words }) => words[i - tall + words.length] ?? '')
  ])
  const right = fitting.map((_, i) => i + 1)
  const body = arms.map((arm, i) => [arm, ...fitting.map(({ cells }) => cells[i]!)])
  const more = wanted.length - fitting.length
  const few = replicates < runsForBand
  const runs = replicates === 1 ? 'one run' : `median of ${replicates} runs`
  const heading = few
    ? `At the end, ${runs}: too few to tell a difference from chance.`
    : `At the end, ${runs} and their 90 % interval; it holds chance only.`
  const warning = quick
    ? 'This was a quick run: a small patch and few repeats. Do not conclude from it.\n'
    : ''
  const rest =
    more > 0 ? `${more} more watched ${more === 1 ? 'quantity is' : 'quantities are'} in the report.\n` : ''
  return `${heading}\n${warning}\n${table(head, body, right)}${rest}`
}

/** One column for each quantity, in the dermis where it is counted there. */
function columnsOf(rows: readonly Row[]): Row[][] {
  return [...new Set(rows.map((row) => row.quantity))].map((quantity) => {
    const mine = rows.filter((row) => row.quantity === quantity)
    const places = mine.map((row) => row.compartment)
    const place = places.includes('dermis') ? 'dermis' : places[0]
    return mine.filter((row) => row.compartment === place)
  })
}

function headOf({ quantity, compartment, unit }: Row): string {
  const known = names[quantity]
  const name = known?.name ?? quantity
  const place = known?.whole || ['skin', 'dish', 'wound'].includes(compartment) ? '' : `, ${compartment}`
  const scale = spellUnit(unit) || (known?.scale ?? '')
  return `${name}${place}${scale === '' || known?.percent || name.endsWith(scale) ? '' : ` (${scale})`}`
}

function cell({ quantity, median, low, high, replicates }: Row): string {
  const percent = names[quantity]?.percent === true
  const number = (value: number): string => spell(percent ? value * 100 : value, 3)
  const interval = replicates < runsForBand ? '' : ` (${number(low)} to ${number(high)})`
  return `${number(median)}${percent ? ' %' : ''}${interval}`
}
