/**
 * The partial likelihood of Cox's model with Efron's ties: value, slope and curvature in one walk back in time.
 *
 * Walking from the last time to the first, everyone seen joins the sums over those at risk, and leaves them again once the
 * walk has passed the own entry. Columns should be centred, so that e^{βx} stays of ordinary size.
 */
import { exp, log } from '../../core/maths.ts'
import { order } from '../../core/order.ts'
import type { Lives } from './lives.ts'
import type { Slope } from './newton.ts'

/** Σ w, Σ w x and the lower triangle of Σ w x xᵀ */
class Moments {
  count = 0
  zeroth = 0
  readonly first: Float64Array
  readonly second: Float64Array

  constructor(p: number) {
    this.first = new Float64Array(p)
    this.second = new Float64Array(p * p)
  }

  /** Takes a row in (sign 1) or out (sign -1). */
  add(columns: readonly Float64Array[], row: number, weight: number, sign: number): void {
    const p = columns.length
    this.count += sign
    const w = sign * weight
    this.zeroth += w
    for (let i = 0; i < p; i++) {
      const x = w * columns[i]![row]!
      this.first[i]! += x
      for (let j = 0; j <= i; j++) this.second[i * p + j]! += x * columns[j]![row]!
    }
    if (this.count === 0) this.clear()
  }

  clear(): void {
    this.count = 0
    this.zeroth = 0
    this.first.fill(0)
    this.second.fill(0)
  }
}

export function coxLikelihood(
  { time, event, entry }: Lives,
  columns: readonly Float64Array[]
): (beta: Float64Array) => Slope {
  const n = time.length
  const p = columns.length
  const rows = order(time)
  const byEntry = entry === undefined ? undefined : order(entry)
  const score = new Float64Array(n)
  const weight = new Float64Array(n)
  return (beta) => {
    for (let row = 0; row < n; row++) {
      let sum = 0
      for (let i = 0; i < p; i++) sum += beta[i]! * columns[i]![row]!
      score[row] = sum
      weight[row] = exp(sum)
    }
    const atRisk = new Moments(p)
    const dying = new Moments(p)
    const gradient = new Float64Array(p)
    const information = new Float64Array(p * p)
    const mean = new Float64Array(p)
    let value = 0
    let leaving = n - 1
    for (let at = n - 1; at >= 0;) {
      const t = time[rows[at]!]!
      dying.clear()
      for (; at >= 0 && time[rows[at]!] === t; at--) {
        const row = rows[at]!
        atRisk.add(columns, row, weight[row]!, 1)
        if (event[row] === 0) continue
        dying.add(columns, row, weight[row]!, 1)
        value += score[row]!
        for (let i = 0; i < p; i++) gradient[i]! += columns[i]![row]!
      }
      if (dying.count === 0) continue
      if (byEntry !== undefined)
        for (; leaving >= 0 && entry![byEntry[leaving]!]! >= t; leaving--)
          atRisk.add(columns, byEntry[leaving]!, weight[byEntry[leaving]!]!, -1)
      for (let l = 0; l < dying.count; l++) {
        const share = l / dying.count
        const sum = atRisk.zeroth - share * dying.zeroth
        value -= log(sum)
        for (let i = 0; i < p; i++) {
          mean[i] = (atRisk.first[i]! - share * dying.first[i]!) / sum
          gradient[i]! -= mean[i]!
          for (let j = 0; j <= i; j++) {
            const about = (atRisk.second[i * p + j]! - share * dying.second[i * p + j]!) / sum
            information[i * p + j]! += about - mean[i]! * mean[j]!
          }
        }
      }
    }
    for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) information[j * p + i] = information[i * p + j]!
    return { value, gradient, information }
  }
}
