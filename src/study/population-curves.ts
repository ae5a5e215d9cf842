/**
 * Survival curves of the turnover sets, and what is read from a life table: the common ground of the population targets.
 *
 * Curves come from the Fokker-Planck equation, so a row has no chance of its own; people of a study are drawn from a curve at
 * addresses (seed, row, study, person). Where thresholds differ between people the curve is the mean over `kinds` equally likely
 * ones. Years are the 365 days that the sets were fitted in. Proof: population-targets.test.ts.
 */
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { log, normalQuantile } from '../core/maths.ts'
import type { Circuit } from '../body/circuit.ts'
import { nothing } from '../body/course.ts'
import type { Course, Pulse } from '../body/course.ts'
import { fokkerPlanck } from '../body/fokker-planck.ts'
import { aliveOn, dayOf, hazardOn } from '../body/survival-curve.ts'
import type { Curve } from '../body/survival-curve.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { Question } from '../state/kinds.ts'

export const year = 365

/** equally likely thresholds where people differ */
const kinds = 15

const horizons = { mouse: 1700, human: 125 * year, fly: 125 * year }

/** Survival of a set under a course, its people's thresholds varied as the set says. */
export function curveOf(set: string, course: Course = nothing, change: Partial<Circuit> = {}): Curve {
  const { circuit, thresholdSpread, species } = turnoverSet(set)
  const horizon = horizons[species]
  const base = { ...circuit, ...change }
  if (thresholdSpread === 0) return fokkerPlanck({ circuit: base, course, horizon })
  const each = Array.from({ length: kinds }, (_, k) => {
    const factor = 1 + thresholdSpread * normalQuantile((k + 0.5) / kinds)
    return fokkerPlanck({ circuit: { ...base, threshold: base.threshold * factor }, course, horizon })
  })
  const steps = 1000
  const day = Float64Array.from({ length: steps + 1 }, (_, i) => (horizon * i) / steps)
  const alive = day.map((t) => each.reduce((sum, c) => sum + aliveOn(c, t), 0) / kinds)
  const dying = day.map((t) => each.reduce((sum, c) => sum + aliveOn(c, t) * hazardOn(c, t), 0) / kinds)
  return { day, alive, hazard: dying.map((d, i) => (alive[i]! > 0 ? d / alive[i]! : 0)) }
}

/** Expected years from an age on, by the trapezium in steps of a tenth of a year. */
export function expectancy(curve: Curve, age: number): number {
  const step = year / 10
  const start = aliveOn(curve, age * year)
  let sum = 0
  for (let t = age * year; t < curve.day[curve.day.length - 1]!; t += step)
    sum += ((aliveOn(curve, t) + aliveOn(curve, t + step)) / 2) * step
  return sum / start / year
}

/** Chance to die between one birthday and the next. */
export function dyingAt(curve: Curve, age: number): number {
  return 1 - aliveOn(curve, (age + 1) * year) / aliveOn(curve, age * year)
}

/** Central death rate of an age, per year: -ln(1 - q). */
export function rateAt(curve: Curve, age: number): number {
  return -log(1 - dyingAt(curve, age))
}

/** Slope of ln m over the single ages from..to by least squares, per year. */
export function gompertzSlope(curve: Curve, from: number, to: number): number {
  const ages = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return slope(
    ages,
    ages.map((a) => log(rateAt(curve, a)))
  )
}

/** Slope of y over x by least squares. */
export function slope(x: readonly number[], y: readonly number[]): number {
  const mx = x.reduce((a, b) => a + b, 0) / x.length
  const my = y.reduce((a, b) => a + b, 0) / y.length
  let xy = 0
  let xx = 0
  x.forEach((a, i) => {
    xy += (a - mx) * (y[i]! - my)
    xx += (a - mx) * (a - mx)
  })
  return xy / xx
}

/** Median over interquartile range of the age at death. */
export function steepness(curve: Curve): number {
  return dayOf(curve, 0.5) / (dayOf(curve, 0.25) - dayOf(curve, 0.75))
}

/** Median time still to live for those alive on a day. */
export function remaining(curve: Curve, from: number): number {
  return dayOf(curve, aliveOn(curve, from) / 2) - from
}

/** Pulses of one share from a day on, to the end of a mouse's life. */
export function pulses(from: number, every: number, share: number): Course {
  const all: Pulse[] = []
  for (let day = from; day < horizons.mouse; day += every) all.push({ day, share })
  return { turns: [], pulses: all }
}

/**
 * Age at death of person i of study s, days, among those alive on `from`. Arms are drawn under different words, so that they are
 * different animals.
 */
export function lifeIn(curve: Curve, chance: Chance, s: number, arm: number, i: number, from = 0): number {
  const u = uniform(chance, Question.person, i, s, 100 + arm)
  return dayOf(curve, u * aliveOn(curve, from))
}

/** Median age at death of n animals of study s. */
export function medianIn(curve: Curve, chance: Chance, s: number, arm: number, n: number, from = 0): number {
  return middle(Array.from({ length: n }, (_, i) => lifeIn(curve, chance, s, arm, i, from)))
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >>> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Median and the 5th and 95th hundredth of what many studies would give. */
export function ninety(values: readonly number[]): { median: number; low: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!
  return { median: middle(sorted), low: at(0.05), high: at(0.95) }
}

/** The factor on production at which a set's median is what a study's own controls had. */
export function ownControls(set: string, median: number): number {
  let low = 0.2
  let high = 5
  for (let i = 0; i < 20; i++) {
    const times = Math.sqrt(low * high)
    const turns = [{ on: 'production', from: 0, until: Infinity, times } as const]
    if (dayOf(curveOf(set, { turns, pulses: [] }), 0.5) > median) low = times
    else high = times
  }
  return Math.sqrt(low * high)
}
