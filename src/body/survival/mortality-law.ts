/**
 * The law of Gompertz and Makeham: mortality that rises by the same factor each year, on top of a part that age does not touch.
 *
 *   h(t) = a e^{bt} + c        H(s, t) = a (e^{bt} - e^{bs}) / b + c (t - s)        doubling time ln 2 / b
 *
 * Sources: Gompertz 1825 (Phil Trans R Soc 115:513), Makeham 1860 (Assur Mag 8:301). Times and rates in one unit, whichever.
 * Proof: gompertz.test.ts.
 */
import { exp, expm1, log, log1p } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'

export interface Law {
  /** a: the rising part at age 0, per time */
  readonly start: number
  /** b: per time; 0 is a hazard that stays, below 0 one that falls */
  readonly slope: number
  /** c: the part that age does not touch, per time */
  readonly constant: number
}

/** A slope that changes nothing. */
const level = (slope: number): boolean => Math.abs(slope) < numerics.smallestRate.value

/** Hazard at an age. */
export function hazardAt({ start, slope, constant }: Law, age: number): number {
  return start * exp(slope * age) + constant
}

/** Hazard heaped up between two ages. */
export function heaped({ start, slope, constant }: Law, from: number, to: number): number {
  const span = to - from
  const rise = level(slope) ? span : expm1(slope * span) / slope
  return start * exp(slope * from) * rise + constant * span
}

/** Share of those alive at `from` who are alive at `to`. */
export function lawSurvival(law: Law, to: number, from: number = 0): number {
  return exp(-heaped(law, from, to))
}

/** The age at which the rising part alone has heaped up this much since `from`; Infinity if it never does. */
export function risingAge({ start, slope }: Law, from: number, much: number): number {
  if (level(slope)) return from + much / start
  const grown = (slope * much * exp(-slope * from)) / start
  return grown > -1 ? from + log1p(grown) / slope : Infinity
}

/** Age at death of someone alive at `from`, of two unit exponentials: the sooner of two causes. */
export function ageAtDeath(law: Law, from: number, rising: number, other: number): number {
  const accident = law.constant > 0 ? from + other / law.constant : Infinity
  return Math.min(risingAge(law, from, rising), accident)
}

/** Time in which the rising part doubles; Infinity where it does not rise. */
export function doublingTime(slope: number): number {
  return slope > 0 ? log(2) / slope : Infinity
}
