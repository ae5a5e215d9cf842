/**
 * Up the hill of a log-likelihood: Newton's method, damped where the hill is not rounded, its step halved where it overshoots.
 *
 *   θ ← θ + h (I + λ diag I)⁻¹ g       g the slope, I minus the curvature; λ = 0 where I is positive definite
 *
 * It stops when a full step would gain less than `newtonTolerance` of the value (Newton's decrement g I⁻¹ g / 2), or when
 * no step gains anything any more.
 */
import { cholesky, invert, solve } from '../../core/cholesky.ts'
import { numerics } from '../../core/numerics.ts'

/** A log-likelihood at one point; -Infinity or NaN where there is none. Slope and curvature may be computed when they are read. */
export interface Slope {
  readonly value: number
  readonly gradient: Float64Array
  /** minus the second derivatives, row-major */
  readonly information: Float64Array
}

export interface Summit extends Slope {
  readonly at: Float64Array
  /** the inverse of the information, or null where it has none */
  readonly covariance: Float64Array | null
  readonly reached: boolean
  /** the last full Newton step, which is small at a summit and not on a ridge that rises for ever */
  readonly step: Float64Array
  readonly steps: number
}

export interface ClimbOptions {
  /** this coordinate keeps its value */
  readonly held?: number
  /** gain, absolute, of a further step below which a summit counts as reached; by default next to rounding */
  readonly enough?: number
  /**
   * about the most that a coordinate changes in a step, without bounds by default: 1 / stride² is added to the curvature, so
   * that a step does not run away along a level ridge
   */
  readonly stride?: number
}

/** The nearest summit uphill of `start`. */
export function climb(
  evaluate: (at: Float64Array) => Slope,
  start: Float64Array,
  { held = -1, enough, stride = Infinity }: ClimbOptions = {}
): Summit {
  const p = start.length
  let at = start.slice()
  let here = evaluate(at)
  let step = new Float64Array(p)
  let reached = false
  let steps = 0
  for (; steps < numerics.newtonSteps.value; steps++) {
    const move = direction(here, p, held, 1 / (stride * stride))
    if (move === null) break
    step = move.step
    let gain = 0
    for (let i = 0; i < p; i++) gain += step[i]! * here.gradient[i]!
    if (
      !move.damped &&
      0.5 * gain <= (enough ?? numerics.newtonTolerance.value * (1 + Math.abs(here.value)))
    ) {
      // the last step costs nothing and squares the error
      const last = moved(at, step, 1)
      const there = evaluate(last)
      if (there.value >= here.value) [at, here] = [last, there]
      reached = true
      break
    }
    let share = Math.min(1, stride / step.reduce((most, x) => Math.max(most, Math.abs(x)), 0))
    const worth = enough === undefined ? 0 : 0.5 * enough
    let there: Slope | undefined
    let next = at
    for (let half = 0; half < numerics.newtonHalvings.value; half++, share *= 0.5) {
      if (share * gain < worth) break
      next = moved(at, step, share)
      const tried = evaluate(next)
      if (tried.value > here.value + worth) {
        there = tried
        break
      }
    }
    if (there === undefined) {
      reached = !move.damped
      break
    }
    at = next
    here = there
  }
  const l = cholesky(here.information, p)
  const { value, gradient, information } = here
  const covariance = l === null ? null : invert(l, p)
  return { value, gradient, information, at, step, steps, reached, covariance }
}

function moved(at: Float64Array, step: Float64Array, share: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(at, (x, i) => x + share * step[i]!)
}

/** A step that leads uphill, or null where the slope is not a number. */
function direction(
  { value, gradient, information }: Slope,
  p: number,
  held: number,
  ridge: number
): { step: Float64Array<ArrayBuffer>; damped: boolean } | null {
  if (!(value > -Infinity) || gradient.some((g) => g !== g)) return null
  let damping = 0
  const g = Float64Array.from(gradient, (x, i) => (i === held ? 0 : x))
  for (let tries = 0; tries < numerics.newtonSteps.value; tries++) {
    const a = information.slice()
    for (let i = 0; i < p; i++) {
      const size = Math.abs(a[i * p + i]!)
      a[i * p + i]! += damping * (size > 0 ? size : 1) + ridge
    }
    if (held >= 0) for (let i = 0; i < p; i++) a[i * p + held] = a[held * p + i] = i === held ? 1 : 0
    const l = cholesky(a, p)
    if (l !== null) return { step: Float64Array.from(solve(l, p, g)), damped: damping > 0 }
    damping = damping === 0 ? numerics.newtonDamping.value : damping * numerics.newtonDampingGrowth.value
  }
  return null
}
