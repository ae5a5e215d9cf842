/**
 * When steps begin and end, and when one looks.
 *
 * A day is one step, cut where something is to be observed, and cut fine while a wound needs it. The cuts depend on the
 * scenario and on what happens in the arm, never on other arms: with and without a shared past, the steps are the same.
 */
import { daysPerYear } from '../core/clock.ts'
import { numerics } from '../core/numerics.ts'
import type { Scenario } from '../files/scenario-types.ts'

export interface Calendar {
  /** days of observation, ascending: multiples of `every`, and the last day */
  readonly observe: readonly number[]
  /** days on which cells are kept and sections drawn: the first, the last, and the scenario's ages */
  readonly keep: readonly number[]
  /** all of these */
  readonly marks: readonly number[]
}

export function calendar({ run, snapshots }: Scenario, age: number): Calendar {
  const observe: number[] = []
  const last = run.days * (1 - 1e-12) // a multiple this near the end is the end
  for (let k = 0; k * run.every < last; k++) observe.push(k * run.every)
  observe.push(run.days)
  const wanted = snapshots.map((at) => Math.round((at - age) * daysPerYear))
  const keep = ascending([0, ...wanted.filter((day) => day > 0 && day < run.days), run.days])
  return { observe, keep, marks: ascending([...observe, ...keep]) }
}

/** Ends of the steps of the day that begins at a whole day. */
export function stepsOf(day: number, end: number, fine: boolean, marks: readonly number[]): number[] {
  const stop = Math.min(day + 1, end)
  const ends = marks.filter((mark) => mark > day && mark < stop)
  if (ends.length === 0 && !fine) return [stop]
  if (fine) {
    const parts = Math.round(1 / numerics.woundStep.value)
    for (let i = 1; i < parts; i++) if (day + i / parts < stop) ends.push(day + i / parts)
  }
  ends.push(stop)
  return ascending(ends)
}

function ascending(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b)
}
