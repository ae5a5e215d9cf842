/**
 * The Nelson-Aalen cumulative hazard: H(t) = Σ d / n over death times up to t, with variance Σ d / n².
 *
 * Sources: Nelson 1972 (Technometrics 14:945), Aalen 1978 (Ann Stat 6:701). Proof: kaplan-meier.test.ts.
 */
import type { Lives } from './lives.ts'
import { riskTable, type RiskTable } from './risk.ts'

/** A step curve of the hazard heaped up; before its first row it is 0. */
export interface Hazard extends RiskTable {
  readonly cumulative: Float64Array
  readonly error: Float64Array
}

export function nelsonAalen(lives: Lives): Hazard {
  const table = riskTable(lives)
  const { time, atRisk, deaths } = table
  const cumulative = new Float64Array(time.length)
  const error = new Float64Array(time.length)
  let sum = 0
  let variance = 0
  for (let i = 0; i < time.length; i++) {
    sum += deaths[i]! / atRisk[i]!
    variance += deaths[i]! / (atRisk[i]! * atRisk[i]!)
    cumulative[i] = sum
    error[i] = Math.sqrt(variance)
  }
  return { ...table, cumulative, error }
}
