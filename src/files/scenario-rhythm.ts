/** When the acts of an arm fall: at + j repeatEvery + k every, before `until`. Proof: body-course.test.ts. */
import type { Rhythm } from './scenario-body-types.ts'

/** Days of a rhythm before `days`, ascending, days from entry. */
export function daysOf(
  { at, every, times, repeatEvery, repeatTimes, until }: Rhythm,
  days: number
): number[] {
  const end = Math.min(days, until ?? Infinity)
  const found: number[] = []
  const courses = repeatEvery === undefined ? 1 : (repeatTimes ?? Infinity)
  const doses = every === undefined ? 1 : (times ?? Infinity)
  for (let course = 0; course < courses; course++) {
    const start = at + course * (repeatEvery ?? 0)
    if (start >= end) break
    for (let k = 0; k < doses; k++) {
      const day = start + k * (every ?? 0)
      if (day >= end) break
      found.push(day)
    }
  }
  return found.sort((a, b) => a - b)
}
