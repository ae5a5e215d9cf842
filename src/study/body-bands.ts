/**
 * Numbers with their intervals: over cohorts where there are at least five, each with its own chance and doubt; else from the
 * statistic's own error, which holds chance alone. Proof: body-run.test.ts.
 */
import { normalQuantile } from '../core/maths.ts'
import { quantile, runsForBand } from '../files/report-numbers.ts'
import { entry } from '../ledger/resolve.ts'
import { reaches } from './body-course.ts'
import type { Banded, Layer } from './body-result.ts'
import type { BodyWork } from './body-work.ts'

/** nine in ten, as everywhere in Reverdie */
export const level = 0.9
/** half-width of such an interval in standard errors */
export const wide: number = normalQuantile(0.5 + level / 2)

/** What differs between the cohorts of a run. */
export function layersOf({ plan, arms, units, scenario }: BodyWork): Layer[] {
  const vary = arms.some((arm) => Object.keys(arm.vary).length > 0)
  const drawn = units.some(({ draw }) => draw > 0) && units.length >= runsForBand
  const reached = scenario.arms.some(({ body }) => reaches(body?.acts ?? []))
  return [
    'chance',
    ...(vary ? (['people'] as const) : []),
    ...(reached && drawn && plan.clearable === 'prior' ? (['parameters'] as const) : []),
    ...(drawn && plan.discrepancy === 'prior' ? (['model'] as const) : [])
  ]
}

export interface Own {
  readonly low: number
  readonly high: number
}

/** The value with the spread of the cohorts' values around it, or with its own interval where they are few. */
export function banded(
  value: number,
  cohorts: readonly number[],
  layers: readonly Layer[],
  own?: Own
): Banded | undefined {
  if (!Number.isFinite(value)) return undefined
  const told = cohorts.filter(Number.isFinite)
  if (told.length >= runsForBand)
    return {
      value,
      low: quantile(told, (1 - level) / 2),
      high: quantile(told, (1 + level) / 2),
      level,
      layers
    }
  const few = layers.filter((layer) => layer === 'chance' || layer === 'people')
  if (own === undefined || !Number.isFinite(own.low) || !Number.isFinite(own.high))
    return { value, level, layers: few }
  return { value, low: own.low, high: own.high, level, layers: few }
}

/** The same around the middle of the cohorts: a mean over draws may lie beyond nine in ten of them. */
export function centred(
  value: number,
  cohorts: readonly number[],
  layers: readonly Layer[],
  own?: Own
): Banded | undefined {
  const told = cohorts.filter(Number.isFinite)
  return banded(told.length >= runsForBand ? quantile(told, 0.5) : value, cohorts, layers, own)
}

/**
 * The null inside its interval, where a treatment may do nothing at all: the prior's chance of that (turnover.no-effect) is more than
 * what a central interval leaves out at either end, so the null lies inside by the prior itself, however few the draws.
 */
export function withNull<T extends Banded>(
  told: T | undefined,
  none: number,
  { plan, scenario }: BodyWork,
  arm: number
): T | undefined {
  const acts = scenario.arms[arm]!.body?.acts.length ?? 0
  const doubted = plan.discrepancy === 'prior' && entry('turnover.no-effect').value > (1 - level) / 2
  if (told?.low === undefined || told.high === undefined || acts === 0 || !doubted) return told
  const layers = told.layers.includes('model') ? told.layers : [...told.layers, 'model' as const]
  return { ...told, low: Math.min(told.low, none), high: Math.max(told.high, none), layers }
}

/** Low and high of many values at each of several places; undefined where there are too few cohorts. */
export function ribbon(rows: readonly (readonly number[])[]): { low: number[]; high: number[] } | undefined {
  if (rows.length < runsForBand) return undefined
  const places = rows[0]!.map((_, i) => rows.map((row) => row[i]!).filter(Number.isFinite))
  return {
    low: places.map((values) => (values.length === 0 ? 0 : quantile(values, (1 - level) / 2))),
    high: places.map((values) => (values.length === 0 ? 0 : quantile(values, (1 + level) / 2)))
  }
}

/** Mean and its standard error. */
export function meanOf(values: ArrayLike<number>): { mean: number; error: number; n: number } {
  const n = values.length
  let mean = 0
  let square = 0
  for (let i = 0; i < n; i++) {
    const gap = values[i]! - mean
    mean += gap / (i + 1)
    square += gap * (values[i]! - mean)
  }
  return { mean: n === 0 ? NaN : mean, error: n > 1 ? Math.sqrt(square / (n - 1) / n) : NaN, n }
}
