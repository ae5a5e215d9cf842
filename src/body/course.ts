/**
 * What an arm does to the circuit: factors over spans of days, and pulses that take away a share of the senescent cells.
 *
 *   rate(t) = rate * product of `times` of the turns with from <= t < until      X <- X (1 - share) at a pulse
 *
 * Death comes at Xc (threshold turns) / w (harm turns). On a day with both, a turn holds before the pulse is given.
 * Doing nothing is the course without turns and pulses.
 */
import { Problem } from '../core/problem.ts'
import type { Course, Pulse, Turn } from '../state/turnover.ts'

export type { Course, Pulse, Turn } from '../state/turnover.ts'

export const nothing: Course = { turns: [], pulses: [] }

/** Both courses at once. */
export function together(...courses: readonly Course[]): Course {
  return {
    turns: courses.flatMap((c) => c.turns),
    pulses: courses.flatMap((c) => c.pulses).sort((a, b) => a.day - b.day)
  }
}

/** The product of all factors on one thing that hold on this day. */
export function factor(course: Course, on: Turn['on'], day: number): number {
  let product = 1
  for (const turn of course.turns) {
    if (turn.on === on && turn.from <= day && day < turn.until) product *= turn.times
  }
  return product
}

/**
 * The course itself, its pulses in order of day, once it can be given: days finite and not negative, factors at least 0 (above 0
 * for threshold and harm), shares in 0..1. A Problem otherwise.
 */
export function checkCourse(course: Course): Course {
  for (const turn of course.turns) checkTurn(turn)
  for (const pulse of course.pulses) checkPulse(pulse)
  return { turns: course.turns, pulses: [...course.pulses].sort((a, b) => a.day - b.day) }
}

function checkTurn({ on, from, until, times }: Turn): void {
  const where = `the turn of ${on} from day ${from} until day ${until}`
  if (!(Number.isFinite(from) && from >= 0 && until > from)) {
    throw new Problem({
      what: `${where} is not a span of days`,
      why: 'a turn begins at age 0 or later and ends after it began',
      fix: 'give from and until in days of age, from < until'
    })
  }
  const positive = on === 'threshold' || on === 'harm'
  if (!(Number.isFinite(times) && (positive ? times > 0 : times >= 0))) {
    throw new Problem({
      what: `${where} multiplies by ${times}`,
      why: positive ? 'a threshold needs a factor above 0' : 'a rate cannot become negative',
      fix: `give a factor ${positive ? 'above 0' : 'of at least 0'}; 1 changes nothing`
    })
  }
}

function checkPulse({ day, share }: Pulse): void {
  if (!(Number.isFinite(day) && day >= 0)) {
    throw new Problem({
      what: `a pulse on day ${day}`,
      why: 'pulses are given at an age in days, 0 or later',
      fix: 'give the day as a number of at least 0'
    })
  }
  if (!(share >= 0 && share <= 1)) {
    throw new Problem({
      what: `a pulse that takes away the share ${share} of the senescent cells`,
      why: 'a share lies between 0 and 1; it is the kill fraction times the clearable share',
      fix: 'give a share from 0 to 1'
    })
  }
}
