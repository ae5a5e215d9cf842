/**
 * Following people from entry to death, to the end of the study, or to their leaving it: tidy columns, a row a person.
 *
 * Only those alive at entry are in (left truncation), under the ids they were born with. Whoever leaves does so after an
 * exponential time drawn at his own address, blind to his health. Healthy time runs from entry to the first day on which the
 * burden stood above the threshold of disease, or to the end of follow-up. Proof: follow.test.ts.
 */
import { daysPerYear } from '../core/clock.ts'
import { exponential } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { Problem } from '../core/problem.ts'
import { Cause } from '../kernels/turnover.ts'
import type { TurnoverLives } from '../kernels/turnover.ts'
import { Question } from '../state/kinds.ts'
import type { Cohort } from './cohort.ts'

/** How follow-up ended, in the words of a row's cause. */
export const endings = ['censored', 'threshold', 'extrinsic', 'dropout'] as const
export type Ending = (typeof endings)[number]

/** Whole lives, from birth, a row a person. */
export interface BornLives {
  readonly id: Uint32Array
  /** age at entry, days */
  readonly entry: Float64Array
  /** age at death, days; Infinity: beyond what was lived through */
  readonly death: Float64Array
  /** of those who died: index into `endings` */
  readonly cause: Uint8Array
  /** age at which the burden first stood above the threshold of disease, days; Infinity: never */
  readonly ill: Float64Array
}

/** The lives of the turnover kernel in these columns; those who outlived its horizon die at Infinity. */
export function bornLives({ id, entry }: Cohort, { time, cause, fellIll }: TurnoverLives): BornLives {
  const alive = (i: number): boolean => cause[i] === Cause.censored
  return {
    id,
    entry,
    death: time.map((age, i) => (alive(i) ? Infinity : age)),
    cause: cause.map((c) => endings.indexOf(c === Cause.extrinsic ? 'extrinsic' : 'threshold')),
    ill: fellIll
  }
}

export const followUses: readonly string[] = ['people.dropout']

/** Hazard of leaving of the ledger, 1/day. */
export function dropoutOf(number: (id: string) => number): number {
  return number('people.dropout') / daysPerYear
}

export interface FollowPlan {
  /** days of follow-up; Infinity: for life */
  readonly length: number
  /** hazard of leaving, 1/day */
  readonly dropout: number
  /** age to which the lives were lived, days */
  readonly horizon: number
}

export interface Followed {
  readonly rows: number
  /** row of `BornLives` behind each row */
  readonly row: Uint32Array
  readonly id: Uint32Array
  readonly arm: Uint8Array
  /** ages, days */
  readonly entry: Float64Array
  readonly exit: Float64Array
  /** index into `endings` */
  readonly cause: Uint8Array
  /** years from entry without disease */
  readonly healthy: Float64Array
}

export function follow(chance: Chance, lives: BornLives, plan: FollowPlan, arm: number): Followed {
  if (!(plan.length > 0 && plan.dropout >= 0 && Number.isFinite(plan.horizon))) {
    throw new Problem({
      what: `follow-up of ${plan.length} days to the age of ${plan.horizon} with a hazard of leaving of ${plan.dropout} a day`,
      why: 'follow-up lasts longer than nothing, ends at a finite age, and a hazard is at least 0',
      fix: 'give a length above 0, the age to which the lives were lived, and a hazard of 0 or more'
    })
  }
  checkEntries(lives.entry, plan.horizon)
  const { entry, death } = lives
  const born = entry.length
  const row = new Uint32Array(born)
  let rows = 0
  for (let i = 0; i < born; i++) if (death[i] > entry[i]) row[rows++] = i
  const out = {
    rows,
    row: row.slice(0, rows),
    id: new Uint32Array(rows),
    arm: new Uint8Array(rows).fill(arm),
    entry: new Float64Array(rows),
    exit: new Float64Array(rows),
    cause: new Uint8Array(rows),
    healthy: new Float64Array(rows)
  }
  for (let r = 0; r < rows; r++) {
    const i = row[r]
    const id = lives.id[i]
    const stays = plan.dropout > 0 ? exponential(chance, Question.dropout, id, 0, 0) / plan.dropout : Infinity
    const seen = Math.min(entry[i] + Math.min(plan.length, stays), plan.horizon)
    const dead = death[i] <= seen
    out.id[r] = id
    out.entry[r] = entry[i]
    out.exit[r] = dead ? death[i] : seen
    out.cause[r] = dead ? lives.cause[i] : endings.indexOf(seen === entry[i] + stays ? 'dropout' : 'censored')
    out.healthy[r] = Math.max(0, Math.min(lives.ill[i], out.exit[r]) - entry[i]) / daysPerYear
  }
  return out
}

/** Refuses people who would enter after the age to which lives are lived. */
function checkEntries(entry: Float64Array, horizon: number): void {
  const late = entry.findIndex((age) => !(age < horizon))
  if (late < 0) return
  throw new Problem({
    what: `person ${late} enters at ${entry[late]} days, and lives are followed to ${horizon}`,
    why: 'entry lies after the horizon, so there is nothing to see',
    fix: 'enter earlier, or follow longer'
  })
}
