/**
 * How far a parameter may be moved, all others following, before the lives become too unlikely: profile likelihood intervals.
 *
 *   { θ_j : 2 (ln L_max - max over the others ln L) <= z² }
 *
 * Unlike the estimate ± z errors it does not care in which form a parameter is written, and it may be lopsided.
 */
import { numerics } from '../../core/numerics.ts'
import { climb, type ClimbOptions, type Slope, type Summit } from './newton.ts'

/** An estimate and its interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface ProfileOptions extends Omit<ClimbOptions, 'held'> {
  /** distance in standard errors at which an end counts as found */
  readonly close?: number
  /** about the farthest that the parameter moves before the others follow; without bounds by default, small on a curved ridge */
  readonly pace?: number
  /** come to every value from the summit anew, so that what was found does not hang on the order of looking */
  readonly afresh?: boolean
}

/** The summit where coordinate `which` is `to`, come to from another by steps of `pace`, all others following at each. */
export function follow(
  evaluate: (at: Float64Array) => Slope,
  from: Float64Array,
  which: number,
  to: number,
  { pace = Infinity, ...climbing }: Omit<ProfileOptions, 'close' | 'afresh'> = {}
): Summit {
  const start = from[which]!
  const steps = Math.max(1, Math.ceil(Math.abs(to - start) / pace))
  let at = from
  for (let k = 1; ; k++) {
    const next = at.slice()
    next[which] = k < steps ? start + ((to - start) * k) / steps : to
    const there = climb(evaluate, next, { ...climbing, held: which })
    if (k >= steps || !(there.value > -Infinity)) return there
    at = there.at
  }
}

/**
 * The end of the interval of coordinate `which` on the side that `step` points to, first tried at that distance; Infinity of that
 * sign if the likelihood never falls so far. `start` is a point on the hill and `best` the likelihood at its summit.
 */
export function profileEnd(
  evaluate: (at: Float64Array) => Slope,
  start: Float64Array,
  best: number,
  which: number,
  step: number,
  z: number,
  { close = numerics.profileTolerance.value, afresh = false, ...climbing }: ProfileOptions = {}
): number {
  let at = start
  /** root of twice the loss, less z: close to linear in the parameter */
  const excess = (x: number): number => {
    const there = follow(evaluate, at, which, x, climbing)
    if (!(there.value > -Infinity)) return Infinity
    if (!afresh) at = there.at
    return Math.sqrt(2 * Math.max(0, best - there.value)) - z
  }
  let inside = start[which]!
  let low = -z
  let outside = inside + step
  let high = excess(outside)
  for (let k = 0; high < 0; k++) {
    if (k >= numerics.profileDoublings.value) return step < 0 ? -Infinity : Infinity
    ;[inside, low] = [outside, high]
    step *= 2
    outside += step
    high = excess(outside)
  }
  // regula falsi, the value kept at an end that stays twice being halved (Illinois)
  let kept = 0
  for (let k = 0; k < numerics.newtonSteps.value; k++) {
    const share = Number.isFinite(high) ? low / (low - high) : 0.5
    const x = inside + share * (outside - inside)
    const here = excess(x)
    if (Math.abs(here) < close || x === inside || x === outside) return x
    if (here < 0) {
      ;[inside, low] = [x, here]
      if (kept < 0) high *= 0.5
      kept = -1
    } else {
      ;[outside, high] = [x, here]
      if (kept > 0) low *= 0.5
      kept = 1
    }
  }
  return inside + 0.5 * (outside - inside)
}
