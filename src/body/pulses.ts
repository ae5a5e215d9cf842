/**
 * Acts on the burden of a body, written as courses.
 *
 *   share = kill * phi          kill: of the cells the agent reaches, phi: the clearable share of all
 *   told  = untreated + d (treated - untreated)          d: the discrepancy, 0 (no effect) to 1 (the model is right)
 *
 * A kill fraction from a biopsy says nothing of a whole body: without phi the model promises absurd gains. For mice the two
 * studied regimens are here with the shares that their own survival bears out. Proof: pulses.test.ts.
 */
import { Problem } from '../core/problem.ts'
import { checkCourse } from './course.ts'
import type { Course, Pulse } from './course.ts'

/** When something is repeated, days of age. */
export interface Repeats {
  readonly start: number
  readonly every: number
  /** how often in all; absent: until the end */
  readonly times?: number
  /** no dose on this day or later */
  readonly until: number
}

/** One pulse on a day of age that kills `kill` of the share `clearable` of the burden. */
export function pulse(day: number, kill: number, clearable: number): Pulse {
  for (const [what, value] of [
    ['kill fraction', kill],
    ['clearable share', clearable]
  ] as const) {
    if (value >= 0 && value <= 1) continue
    throw new Problem({
      what: `a ${what} of ${value}`,
      why: 'a fraction lies between 0 and 1',
      fix: 'give it from 0 to 1'
    })
  }
  return { day, share: kill * clearable }
}

/** The same share at every repeat. */
export function repeated(share: number, { start, every, times = Infinity, until }: Repeats): Course {
  if (!(every > 0 && start >= 0 && times >= 0 && Number.isFinite(Math.min(times, until)))) {
    throw new Problem({
      what: `pulses from day ${start}, every ${every} days, ${times} times, until day ${until}`,
      why: 'pulses need a start of at least 0, a distance above 0, and an end',
      fix: 'give start, every, and times or until, in days of age'
    })
  }
  const pulses: Pulse[] = []
  for (let n = 0; n < times; n++) {
    const day = start + n * every
    if (day >= until) break
    pulses.push({ day, share })
  }
  return checkCourse({ turns: [], pulses })
}

/** Regimens of mice whose share per pulse is in the ledger. */
export const regimens = ['ink-attac', 'dq'] as const
export type Regimen = (typeof regimens)[number]

/** A studied regimen until a day of age, from the ledger's numbers. */
export function regimen(name: Regimen, number: (id: string) => number, until: number): Course {
  return repeated(number(`turnover.${name}.share`), {
    start: number(`turnover.${name}.start`),
    every: number(`turnover.${name}.every`),
    until
  })
}

/** phi and d of a run */
export const clearableShare = (number: (id: string) => number): number => number('turnover.clearable-share')
export const discrepancy = (number: (id: string) => number): number => number('turnover.discrepancy')

/** Lifetimes as told: of each person the share d of the gain (or loss) that the model gives. Columns of the same people. */
export function told(untreated: Float64Array, treated: Float64Array, d: number): Float64Array {
  if (untreated.length !== treated.length || !(d >= 0 && d <= 1)) {
    throw new Problem({
      what: `${treated.length} treated and ${untreated.length} untreated lifetimes with a discrepancy of ${d}`,
      why: 'each gain is a person’s own, so both columns are of the same people, and d lies between 0 and 1',
      fix: 'run both arms with the same people and seed'
    })
  }
  return treated.map((life, i) => untreated[i]! + d * (life - untreated[i]!))
}
