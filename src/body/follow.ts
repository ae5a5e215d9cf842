/**
 * Following a person from entry to death, to the end of the study, or to his leaving it.
 *
 * Whoever leaves does so after an exponential time drawn at his own address, blind to his health. Healthy time runs from entry to
 * the first day on which the burden stood above the threshold of disease, or to the end of follow-up. Proof: follow.test.ts.
 */
import { daysPerYear } from '../core/clock.ts'
import { exponential, type Chance } from '../core/draw.ts'
import { Cause } from '../kernels/turnover.ts'
import { Question } from '../state/kinds.ts'

/** How follow-up ended; a row's cause is a place in this list. */
export const endings = ['censored', 'threshold', 'extrinsic', 'dropout'] as const
export type Ending = (typeof endings)[number]

const place = {
  censored: endings.indexOf('censored'),
  threshold: endings.indexOf('threshold'),
  extrinsic: endings.indexOf('extrinsic'),
  dropout: endings.indexOf('dropout')
} as const

/** A life as the turnover kernel lived it: ages in days. */
export interface WholeLife {
  /** age at which it ended, by death or at the horizon */
  readonly time: number
  /** a `Cause` */
  readonly cause: number
  /** age at which the burden first stood above the threshold of disease; Infinity: never */
  readonly fellIll: number
}

export interface FollowPlan {
  /** age at entry, days; the life has lasted longer than this */
  readonly entry: number
  /** age at which follow-up ends, days */
  readonly until: number
  /** hazard of leaving, 1/day */
  readonly dropout: number
}

export interface Followed {
  /** age when last seen, days */
  readonly exit: number
  /** place in `endings` */
  readonly cause: number
  /** years from entry without disease */
  readonly healthy: number
}

/** What is seen of the life of person `id`. */
export function follow(chance: Chance, id: number, life: WholeLife, plan: FollowPlan): Followed {
  const { entry, until, dropout } = plan
  const died = life.cause !== Cause.censored && life.time <= until
  let exit = Math.min(life.time, until)
  let cause = !died ? place.censored : life.cause === Cause.threshold ? place.threshold : place.extrinsic
  if (dropout > 0) {
    const leaves = entry + exponential(chance, Question.dropout, id, 0, 0) / dropout
    if (leaves < exit) {
      exit = leaves
      cause = place.dropout
    }
  }
  return { exit, cause, healthy: Math.max(0, Math.min(life.fellIll, exit) - entry) / daysPerYear }
}
