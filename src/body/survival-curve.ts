/**
 * Reading a survival curve between its rows.
 *
 * Between two rows log S is the cubic that has their values and their slopes, -h (error of order 4 in the step). Proof:
 * fokker-planck.test.ts.
 */
import { exp, log } from '../core/maths.ts'

/** Days in ascending order with the share alive and the hazard, per day; two rows of one day are before and after a jump. */
export interface Curve {
  readonly day: Float64Array
  readonly alive: Float64Array
  readonly hazard: Float64Array
}

/** Share alive on a day of age: after the jump if there is one; 1 before the first row, the last row's beyond it. */
export function aliveOn(curve: Curve, day: number): number {
  const { day: days, alive } = curve
  const last = days.length - 1
  if (!(day >= days[0]!)) return 1
  if (day >= days[last]!) return alive[last]!
  return between(curve, rowBefore(days, day), day)
}

/** Hazard per day on a day of age, log-linear between rows. */
export function hazardOn({ day: days, hazard }: Curve, day: number): number {
  const last = days.length - 1
  if (day >= days[last]!) return hazard[last]!
  const k = rowBefore(days, Math.max(day, days[0]!))
  const share = (day - days[k]!) / (days[k + 1]! - days[k]!)
  const a = hazard[k]!
  const b = hazard[k + 1]!
  return a > 0 && b > 0 ? a * exp(share * log(b / a)) : a + share * (b - a)
}

/** First day on which no more than this share is alive; Infinity if more are when the curve ends. */
export function dayOf(curve: Curve, share: number): number {
  const { day: days, alive } = curve
  const last = days.length - 1
  let k = 0
  while (k <= last && alive[k]! > share) k++
  if (k > last) return Infinity
  if (k === 0 || days[k - 1] === days[k]) return days[k]!
  let low = days[k - 1]!
  let high = days[k]!
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (between(curve, k - 1, middle) > share) low = middle
    else high = middle
  }
}

/** Last row at or before the day that has a later row after it. */
export function rowBefore(days: Float64Array, day: number): number {
  let low = 0
  let high = days.length - 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (days[middle]! <= day) low = middle
    else high = middle
  }
  return low
}

function between({ day, alive, hazard }: Curve, k: number, at: number): number {
  const h = day[k + 1]! - day[k]!
  const t = (at - day[k]!) / h
  const from = alive[k]!
  const to = alive[k + 1]!
  if (!(from > 0 && to > 0)) return from + t * (to - from)
  const rise = log(to / from)
  const a = -hazard[k]! * h
  const b = -hazard[k + 1]! * h
  const bend = a + b - 2 * rise
  return from * exp(t * (a + t * (rise - a - bend + t * bend)))
}
