/**
 * The Kaplan-Meier curve: the share still alive, from lives of which some were not watched to their end.
 *
 *   S(t) = Π (1 - d / n)          over death times up to t, d deaths among n at risk
 *   V(t) = S² Σ d / (n (n - d))   Greenwood's variance
 *   band   S^exp(±z √V / (S ln S)), on the scale of ln(-ln S), which keeps it within 0 and 1
 *
 * Sources: Kaplan & Meier 1958 (J Am Stat Assoc 53:457); Kalbfleisch & Prentice 2002 for the band. With late entries the
 * curve is of those who live to the first entry, and where one early death is all there is at risk it falls to 0 for
 * good. Proof: kaplan-meier.test.ts, against R `survival`.
 */
import { exp, log, normalQuantile } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import type { Lives } from './lives.ts'
import { riskTable, type RiskTable } from './risk.ts'

/** A step curve: row i holds from time[i] up to time[i + 1]; before the first row all are alive. */
export interface Curve extends RiskTable {
  /** share alive */
  readonly survival: Float64Array
  /** its standard error */
  readonly error: Float64Array
  /** the pointwise band; NaN where the curve is 1 or 0 and the band is not defined */
  readonly low: Float64Array
  readonly high: Float64Array
  /** share of such bands that hold the truth, at one time */
  readonly level: number
}

export function kaplanMeier(lives: Lives, level: number = numerics.confidence.value): Curve {
  const table = riskTable(lives)
  const { time, atRisk, deaths } = table
  const z = normalQuantile(0.5 + 0.5 * level)
  const survival = new Float64Array(time.length)
  const error = new Float64Array(time.length)
  const low = new Float64Array(time.length)
  const high = new Float64Array(time.length)
  let s = 1
  let greenwood = 0
  for (let i = 0; i < time.length; i++) {
    const n = atRisk[i]!
    const d = deaths[i]!
    if (d > 0) {
      s *= (n - d) / n
      greenwood += d / (n * (n - d))
    }
    survival[i] = s
    const root = Math.sqrt(greenwood)
    error[i] = s > 0 ? s * root : 0
    const wide = (z * root) / log(s)
    low[i] = s > 0 && s < 1 ? exp(log(s) * exp(-wide)) : NaN
    high[i] = s > 0 && s < 1 ? exp(log(s) * exp(wide)) : NaN
  }
  return { ...table, survival, error, low, high, level }
}

/** The row that holds at t, or -1 before the first. */
export function rowAt({ time }: RiskTable, t: number): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (time[middle]! <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Share alive at t. */
export function survivalAt(curve: Curve, t: number): number {
  const row = rowAt(curve, t)
  return row < 0 ? 1 : curve.survival[row]!
}
