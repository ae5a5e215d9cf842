/**
 * Dosing records, the way pharmacometrics writes them: one row a dose or a regular row of doses.
 *
 *   ID  who     TIME  day     AMT   amount    CMT  where it goes (the agent)
 *   EVID  1 = dose            II    days between doses      ADDL  further doses after the first
 *   SS  1 = as if it had always been given     RATE  amount per day of an infusion, 0 = at once
 *
 * `compress` merges doses that keep an exact interval; `expand` is its inverse. Proof: records.test.ts.
 */
import type { Dose } from './doses.ts'

export interface DosingRecord {
  readonly id: string
  readonly time: number
  readonly amount: number
  readonly unit: string
  readonly compartment: string
  readonly event: number
  readonly interval: number
  readonly additional: number
  readonly steady: 0 | 1
  readonly rate: number
}

/** Records of the doses that were taken; a run of doses of one line with one interval is one record. */
export function compress(doses: readonly Dose[], id: string): DosingRecord[] {
  const out: { record: DosingRecord; dose: Dose; last: number }[] = []
  const open: Record<string, { record: DosingRecord; dose: Dose; last: number }> = {}
  for (const dose of doses) {
    if (!dose.taken) continue
    const run = open[dose.agent]
    if (run && run.dose.giving === dose.giving && follows(run, dose.day)) {
      const { record } = run
      const interval = record.additional === 0 ? dose.day - record.time : record.interval
      run.record = { ...record, interval, additional: record.additional + 1 }
      run.last = dose.day
      continue
    }
    const fresh = { record: single(dose, id), dose, last: dose.day }
    open[dose.agent] = fresh
    out.push(fresh)
  }
  return out.map(({ record }) => record)
}

/** Whether the next dose of a record falls exactly here. */
function follows({ record }: { record: DosingRecord }, day: number): boolean {
  if (record.additional === 0) return day > record.time
  return record.time + (record.additional + 1) * record.interval === day
}

function single(dose: Dose, id: string): DosingRecord {
  return {
    id,
    time: dose.day,
    amount: dose.giving.amount?.value ?? 1,
    unit: dose.giving.amount?.unit ?? 'dose',
    compartment: dose.agent,
    event: 1,
    interval: 0,
    additional: 0,
    steady: 0,
    rate: 0
  }
}

/** Every dose of the records, by day. */
export function expand(
  records: readonly DosingRecord[]
): { time: number; amount: number; compartment: string }[] {
  const out: { time: number; amount: number; compartment: string }[] = []
  for (const { time, amount, compartment, interval, additional } of records)
    for (let k = 0; k <= additional; k++)
      out.push({ time: k === 0 ? time : time + k * interval, amount, compartment })
  return out.sort((a, b) => a.time - b.time || compare(a.compartment, b.compartment))
}

export function recordsCsv(records: readonly DosingRecord[]): string {
  const rows = records.map((r) =>
    [r.id, r.time, r.amount, r.compartment, r.event, r.interval, r.additional, r.steady, r.rate, r.unit]
      .map((cell) => quoted(String(cell)))
      .join(',')
  )
  return ['ID,TIME,AMT,CMT,EVID,II,ADDL,SS,RATE,UNIT', ...rows, ''].join('\n')
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
