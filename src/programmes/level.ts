/**
 * How strongly a repeated agent acts: a level that each dose raises and time lowers, 1 on average under its usual use.
 *
 *   L(t) = sum over doses before t of w e^(-k (t - dose))        k = 1 / life, w = k x usual interval
 *
 * A step feels the mean of L over the step, exactly: its integral is (doses so far - L)/k. So a day in one step and a
 * day in ten feel the same dose. Proof: level.test.ts.
 */
import { exp } from '../core/maths.ts'

export interface Level {
  /** mean level over [from, to) */
  mean(from: number, to: number): number
}

/** `days` ascending, one weight a dose (1 = a usual dose). */
export function level(
  days: readonly number[],
  weights: readonly number[],
  life: number,
  usualInterval: number
): Level {
  const k = 1 / life
  const given = new Float64Array(days.length) // doses up to and with this one
  const left = new Float64Array(days.length) // level just after this one, in doses
  for (let i = 0; i < days.length; i++) {
    given[i] = weights[i] + (i > 0 ? given[i - 1] : 0)
    left[i] = weights[i] + (i > 0 ? left[i - 1] * exp(-k * (days[i] - days[i - 1])) : 0)
  }
  const gone = (t: number): number => {
    const i = countBefore(days, t) - 1
    return i < 0 ? 0 : given[i] - left[i] * exp(-k * (t - days[i]))
  }
  return { mean: (from, to) => ((gone(to) - gone(from)) * usualInterval) / (to - from) }
}

/** An agent given now and then: each dose counts 1 when it is given, and falls to 1/e over its life. */
export function fading(days: readonly number[], life: number): Level {
  return level(
    days,
    days.map(() => 1),
    life,
    life
  )
}

/** An agent of habit: 1 on average when it is used as usual, once every `interval` days. */
export function habitual(days: readonly number[], life: number, interval: number): Level {
  return level(
    days,
    days.map(() => 1),
    life,
    interval
  )
}

/** An agent that acts in full for a while after each dose: the share of a step that is covered. */
export function cover(days: readonly number[], lasts: number): Level {
  const covered = new Float64Array(days.length) // days covered before this dose
  for (let i = 1; i < days.length; i++) covered[i] = covered[i - 1] + Math.min(lasts, days[i] - days[i - 1])
  const until = (t: number): number => {
    const i = countBefore(days, t) - 1
    return i < 0 ? 0 : covered[i] + Math.min(lasts, t - days[i])
  }
  return { mean: (from, to) => (until(to) - until(from)) / (to - from) }
}

/** How many of these ascending days lie before t. */
export function countBefore(days: readonly number[], t: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (days[middle] < t) low = middle + 1
    else high = middle
  }
  return low
}
