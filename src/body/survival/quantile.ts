/**
 * The age by which a share of the lives has ended, with an interval: where the curve, and its band, come down to 1 - p.
 *
 * Where the curve runs flat at exactly 1 - p, the middle of the flat piece is taken, the rule of R `quantile.survfit`. The
 * interval inverts the pointwise band on the scale of ln(-ln S) (Brookmeyer & Crowley 1982, Biometrics 38:29, for the idea).
 * Proof: quantile.test.ts.
 */
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import type { Curve } from './kaplan-meier.ts'

/** NaN where the curve or its band does not come down so far. */
export interface Quantile {
  readonly share: number
  readonly time: number
  readonly low: number
  readonly high: number
}

/** `share` of the lives have ended by `time`. */
export function quantile(curve: Curve, share: number): Quantile {
  if (!(share > 0 && share < 1))
    throw new Problem({
      what: `the quantile ${share} is asked for`,
      why: 'a share of lives lies between 0 and 1',
      fix: 'write 0.5 for the median'
    })
  const at = (level: Float64Array): number => crossing(curve.time, level, 1 - share)
  return { share, time: at(curve.survival), low: at(curve.low), high: at(curve.high) }
}

/** First time at which a falling step curve reaches `wanted`; the middle of the piece that lies exactly there. */
function crossing(time: Float64Array, level: Float64Array, wanted: number): number {
  const slack = numerics.quantileTolerance.value
  for (let i = 0; i < time.length; i++) {
    if (!(level[i]! <= wanted + slack)) continue // NaN: no band here
    if (level[i]! < wanted - slack) return time[i]!
    let next = i + 1
    while (next < time.length && level[next]! >= wanted - slack) next++
    // where no row lies lower, the flat piece ends with the last that was watched
    const below = next < time.length && level[next]! < wanted - slack
    return 0.5 * (time[i]! + time[below ? next : time.length - 1]!)
  }
  return NaN
}
