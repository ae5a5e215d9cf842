/**
 * The mean time lived up to a horizon τ: the area under the Kaplan-Meier curve, and how two groups differ in it.
 *
 *   μ = ∫₀^τ S dt        V(μ) = Σ over deaths before τ of (∫_t^τ S)² d / (n (n - d))
 *
 * Proof: restricted-mean.test.ts, by hand and against R `survfit` (print with rmean).
 */
import { normalCdf, normalQuantile } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { kaplanMeier, type Curve } from './kaplan-meier.ts'
import type { Lives } from './lives.ts'

export interface Estimate {
  readonly value: number
  readonly error: number
  readonly low: number
  readonly high: number
  readonly level: number
}

export interface Difference extends Estimate {
  readonly z: number
  readonly p: number
}

/** The restricted mean of these lives up to `horizon`, in their unit of time. */
export function restrictedMean(
  lives: Lives,
  horizon: number,
  level: number = numerics.confidence.value
): Estimate {
  const { mean, variance } = area(kaplanMeier(lives, level), horizon)
  return around(mean, Math.sqrt(variance), level)
}

/** How much longer `one` lives than `other` up to `horizon`. */
export function restrictedMeanDifference(
  one: Lives,
  other: Lives,
  horizon: number,
  level: number = numerics.confidence.value
): Difference {
  const a = area(kaplanMeier(one, level), horizon)
  const b = area(kaplanMeier(other, level), horizon)
  const estimate = around(a.mean - b.mean, Math.sqrt(a.variance + b.variance), level)
  const z = estimate.value === 0 ? 0 : estimate.value / estimate.error
  return { ...estimate, z, p: 2 * normalCdf(-Math.abs(z)) }
}

function around(value: number, error: number, level: number): Estimate {
  const wide = normalQuantile(0.5 + 0.5 * level) * error
  return { value, error, low: value - wide, high: value + wide, level }
}

function area(curve: Curve, horizon: number): { mean: number; variance: number } {
  const { time, survival, atRisk, deaths } = curve
  const last = time.length - 1
  if (!(horizon > 0 && horizon < Infinity) || (horizon > time[last]! && survival[last]! > 0))
    throw new Problem({
      what: `a mean restricted to ${horizon} is asked for`,
      why:
        horizon > 0
          ? `the last of a group was still alive when watching ended at ${time[last]!}; the curve is not known beyond`
          : 'the horizon lies at or before the start',
      fix: `choose a horizon above 0, up to ${time[last]!}`
    })
  let rows = 0
  while (rows <= last && time[rows]! <= horizon) rows++
  let beyond = 0 // area from row i to the horizon
  let variance = 0
  for (let i = rows - 1; i >= 0; i--) {
    beyond += survival[i]! * ((i + 1 < rows ? time[i + 1]! : horizon) - time[i]!)
    const rest = atRisk[i]! - deaths[i]!
    if (deaths[i]! > 0 && rest > 0) variance += (beyond * beyond * deaths[i]!) / (atRisk[i]! * rest)
  }
  return { mean: beyond + (rows > 0 ? time[0]! : horizon), variance }
}
