/**
 * Concentration in one compartment, in closed form: doses superpose.
 *
 *   at once     c(s) = A/V e^(-k s)
 *   absorbed    c(s) = A/V ka/(ka - k) (e^(-k s) - e^(-ka s))
 *   infused     c(s) = R/(k V) (1 - e^(-k min(s, T))) e^(-k (s - min(s, T)))      T = A/R
 *
 * s is the time since a dose, in days; k and ka in 1/day. A row of m doses sums as a geometric series; a steady state
 * is that series without end. Proof: kinetics.test.ts, against the sum dose by dose at 1e-8.
 */
import { exp, expm1 } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import type { DosingRecord } from './records.ts'

export interface Compartment {
  /** 1/day */
  readonly elimination: number
  readonly volume: number
  /** 1/day; at once if absent. An infusion enters the compartment itself. */
  readonly absorption?: number
}

export function concentration(records: readonly DosingRecord[], body: Compartment, day: number): number {
  let sum = 0
  for (const record of records) {
    if (record.time > day || record.event === 0) continue
    sum += record.rate > 0 ? infused(record, body, day) : bolus(record, body, day)
  }
  return sum
}

/** Sum of e^(-rate s) over the doses given so far, s the time since each. */
export function series(record: DosingRecord, rate: number, day: number): number {
  const since = day - record.time
  const { interval } = record
  if (interval <= 0) return exp(-rate * since)
  const given = Math.min(record.additional, Math.floor(since / interval)) + 1
  const last = since - (given - 1) * interval
  const each = expm1(-rate * interval)
  const sum = (exp(-rate * last) * expm1(-rate * given * interval)) / each
  return record.steady === 1 ? sum - exp(-rate * (since + interval)) / each : sum
}

function bolus(
  record: DosingRecord,
  { elimination: k, volume, absorption }: Compartment,
  day: number
): number {
  const scale = record.amount / volume
  if (absorption === undefined) return scale * series(record, k, day)
  const apart = k * numerics.rateSeparation.value
  const close = Math.abs(absorption - k) < apart
  const ka = close ? k + apart : absorption
  const ke = close ? k - apart : k
  return ((scale * absorption) / (ka - ke)) * (series(record, ke, day) - series(record, ka, day))
}

function infused(record: DosingRecord, { elimination: k, volume }: Compartment, day: number): number {
  const level = record.rate / (k * volume)
  const length = record.amount / record.rate
  const since = day - record.time
  const { interval } = record
  let sum = 0
  const last = interval > 0 ? Math.min(record.additional, Math.floor(since / interval)) : 0
  for (let dose = last; dose >= 0; dose--) {
    const s = since - dose * interval
    sum += one(s)
  }
  if (record.steady === 0) return level * sum
  // earlier doses without end: those still running one by one, the rest as a geometric series
  let s = since + interval
  for (; s < length; s += interval) sum += one(s)
  return level * (sum + (exp(-k * s) * expm1(k * length)) / -expm1(-k * interval))

  function one(s: number): number {
    return s < length ? -expm1(-k * s) : exp(-k * s) * expm1(k * length)
  }
}
