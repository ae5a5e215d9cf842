/**
 * A course on the grid of steps: stretches within which nothing changes but age.
 *
 * A stretch begins where a turn begins or ends, a pulse is given or a visit is due; what falls between two steps waits for the
 * next. Several visits in one step follow each other as empty stretches (first = last). Proof: turnover.test.ts.
 */
import type { Course, Turn } from '../state/turnover.ts'

export interface Stretch {
  /** steps first <= n < last */
  readonly first: number
  readonly last: number
  /** share of the burden that the pulses at its first step leave */
  readonly keep: number
  /** visit at its first step, after the pulses; -1: none */
  readonly visit: number
  /** factors that hold in it; threshold is f_threshold / f_harm */
  readonly production: number
  readonly removal: number
  readonly threshold: number
  readonly extrinsic: number
}

/** The stretches of days 0 to horizon, in order, without a gap. */
export function stretches(course: Course, visits: Float64Array, perDay: number, horizon: number): Stretch[] {
  const end = Math.ceil(horizon * perDay)
  const step = (day: number): number => Math.min(Math.ceil(day * perDay), end)
  const marks = [0, end]
  for (const { from, until } of course.turns) marks.push(step(from), step(until))
  for (const { day } of course.pulses) marks.push(step(day))
  for (const day of visits) marks.push(step(day))
  marks.sort((a, b) => a - b)
  const path: Stretch[] = []
  let pulse = 0
  let visit = 0
  const pulses = [...course.pulses].sort((a, b) => a.day - b.day)
  for (let k = 0; k + 1 < marks.length; k++) {
    const first = marks[k]!
    const last = marks[k + 1]!
    if (first === last) continue
    let keep = 1
    for (; pulse < pulses.length && step(pulses[pulse]!.day) <= first; pulse++)
      keep *= 1 - pulses[pulse]!.share
    const factors = {
      production: product(course, 'production', first, step),
      removal: product(course, 'removal', first, step),
      threshold: product(course, 'threshold', first, step) / product(course, 'harm', first, step),
      extrinsic: product(course, 'extrinsic', first, step)
    }
    // all visits that fall on this step but the last are stretches without a step of their own
    let due = -1
    for (; visit < visits.length && step(visits[visit]!) <= first; visit++) {
      if (due >= 0) {
        path.push({ first, last: first, keep, visit: due, ...factors })
        keep = 1
      }
      due = visit
    }
    path.push({ first, last, keep, visit: due, ...factors })
  }
  return path
}

function product(course: Course, on: Turn['on'], n: number, step: (day: number) => number): number {
  let times = 1
  for (const turn of course.turns)
    if (turn.on === on && step(turn.from) <= n && n < step(turn.until)) times *= turn.times
  return times
}

/** Day on which the integrated hazard of death from without, `extrinsic` a day times its factor, reaches `due`. */
export function takenAt(path: readonly Stretch[], extrinsic: number, due: number, perDay: number): number {
  let spent = 0
  for (const { first, last, extrinsic: times } of path) {
    const rate = (extrinsic * times) / perDay
    const more = rate * (last - first)
    if (spent + more >= due && rate > 0) return (first + (due - spent) / rate) / perDay
    spent += more
  }
  return Infinity
}
