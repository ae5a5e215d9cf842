/**
 * Stiff ordinary differential equations, y' = f(t, y), by a Rosenbrock method with steps of its own choice.
 *
 * RODAS (core/rodas.ts): order 4, its error taken from an embedded solution of order 3. A step is kept when the error,
 * as a root mean square of error / (absolute + relative max(|y|, |y new|)), is at most 1; the next is
 * stiffSafety h error^(-1/4), within stiffShrink and stiffGrow times h. Steps end exactly at the times asked for, at `breaks` (where f jumps
 * in t: the step before sees f from the left) and at `jumps` (where y is changed). A component that is to stay
 * nonnegative and falls below -absolute makes the step fail; between -absolute and 0 it is set to 0.
 *
 * All arithmetic is in a stated order: the same bytes everywhere. Proof: stiff.test.ts (Robertson, van der Pol, HIRES
 * and the Oregonator against R deSolve; order).
 */
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { rodasAt, rodasDrift, rodasGamma, rodasPast, rodasPlace } from '../core/rodas.ts'
import { dense } from './stiff-dense.ts'

export type Slope = (t: number, y: Float64Array, out: Float64Array) => void

/** Solves (shift - J) x = b with J = df/dy: `factor` once a step, then `solve` in place for each stage. */
export interface Linear {
  /** false where the matrix is singular, or not finite */
  factor(t: number, y: Float64Array, shift: number): boolean
  solve(b: Float64Array): void
}

export interface Jump {
  readonly at: number
  readonly does: (y: Float64Array) => void
}

export interface Stiff {
  readonly size: number
  readonly slope: Slope
  /** absent = a full matrix by differences */
  readonly linear?: Linear
  /** times at which the slope jumps, and times at which y does */
  readonly breaks?: readonly number[]
  readonly jumps?: readonly Jump[]
  /** components that cannot be negative; absent = all may */
  readonly nonnegative?: readonly number[]
}

export interface Accuracy {
  readonly relative: number
  /** one for all, or one for each */
  readonly absolute: number | readonly number[]
  /** first step; absent = chosen */
  readonly first?: number
  /** steps at most before giving up */
  readonly most?: number
}

export interface Solution {
  /** y at each time asked for */
  readonly at: readonly Float64Array[]
  readonly steps: number
  readonly rejected: number
  readonly slopes: number
}

/** y at `times` (rising; the first may be `from`), from `start` at `from`. A Problem if it cannot be gone on with. */
export function solveStiff(
  problem: Stiff,
  from: number,
  start: ArrayLike<number>,
  times: readonly number[],
  accuracy: Accuracy
): Solution {
  const { size, slope } = problem
  const linear = problem.linear ?? dense(slope, size)
  const guarded = problem.nonnegative ?? []
  const { relative } = accuracy
  const absolute = Float64Array.from({ length: size }, (_, i) =>
    typeof accuracy.absolute === 'number' ? accuracy.absolute : accuracy.absolute[i]
  )
  const last = times.length > 0 ? times[times.length - 1] : from
  const stops = milestones(problem, from, last, times)
  const most = accuracy.most ?? numerics.stiffSteps.value
  const stages = rodasAt.length
  const y = Float64Array.from(start)
  const fresh = new Float64Array(size)
  const here = new Float64Array(size)
  const f0 = new Float64Array(size)
  const f = new Float64Array(size)
  const drift = new Float64Array(size)
  const k = Array.from({ length: stages }, () => new Float64Array(size))
  const found: Float64Array[] = []
  const count = { steps: 0, rejected: 0, slopes: 0 }
  let t = from
  let h = accuracy.first ?? 0

  const measure = (t: number, y: Float64Array, out: Float64Array): void => {
    slope(t, y, out)
    count.slopes++
  }

  /** One step of size h, all but its last moment before `wall`; returns its error. */
  function attempt(step: number, wall: number): number {
    if (!linear.factor(t, y, 1 / (step * rodasGamma))) return Infinity
    for (let s = 0; s < stages; s++) {
      const place = rodasPlace[s]
      here.set(y)
      for (let j = 0; j < place.length; j++) addTo(here, place[j], k[j])
      if (s === 0) f.set(f0)
      else measure(Math.min(t + rodasAt[s] * step, wall), here, f)
      const past = rodasPast[s]
      for (let j = 0; j < past.length; j++) addTo(f, past[j] / step, k[j])
      addTo(f, step * rodasDrift[s], drift)
      linear.solve(f)
      k[s].set(f)
    }
    fresh.set(here)
    addTo(fresh, 1, k[stages - 1])
    let sum = 0
    for (let i = 0; i < size; i++) {
      const scale = absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(fresh[i]))
      const e = k[stages - 1][i] / scale
      sum += e * e
    }
    for (const i of guarded) if (fresh[i] < -absolute[i]) return Infinity
    const error = Math.sqrt(sum / Math.max(1, size))
    return error - error === 0 ? error : Infinity
  }

  /** f and df/dt at the present place, by a difference in time */
  function look(wall: number): void {
    measure(t, y, f0)
    const dt = Math.min((wall - t) / 2, numerics.stiffNudge.value * Math.max(Math.abs(t), wall - t))
    measure(t + dt, y, drift)
    for (let i = 0; i < size; i++) drift[i] = dt > 0 ? (drift[i] - f0[i]) / dt : 0
  }

  for (const stop of stops) {
    while (t < stop.time) {
      const left = stop.time - t
      const wall = stop.broken ? before(stop.time, t) : stop.time
      look(wall)
      if (h === 0) h = firstStep(y, f0, absolute, relative, left)
      for (;;) {
        const whole = h >= left * (1 - numerics.stiffNudge.value)
        const step = whole ? left : h * 2 > left ? left / 2 : h
        const error = attempt(step, wall)
        const factor = grown(error)
        if (error <= 1) {
          y.set(fresh)
          for (const i of guarded) if (y[i] < 0) y[i] = 0
          t = whole ? stop.time : t + step
          // a step cut short by a stop does not shorten the next
          h = step < h && factor >= 1 ? Math.max(h, step * factor) : step * factor
          count.steps++
          break
        }
        h = step * Math.min(0.5, factor)
        count.rejected++
        if (count.rejected + count.steps > most || t + h === t) throw stuck(t, most)
      }
      if (count.steps + count.rejected > most) throw stuck(t, most)
    }
    for (const jump of stop.jumps) jump.does(y)
    if (stop.broken) h = 0
    for (let i = 0; i < stop.asked; i++) found.push(Float64Array.from(y))
  }
  return { at: found, ...count }
}

interface Milestone {
  readonly time: number
  /** how often y is asked for here */
  asked: number
  broken: boolean
  readonly jumps: Jump[]
}

/** Where steps must end, in order. */
function milestones(problem: Stiff, from: number, last: number, times: readonly number[]): Milestone[] {
  const found: Milestone[] = []
  const at = (time: number): Milestone => {
    let m = found.find((other) => other.time === time)
    if (m === undefined) found.push((m = { time, asked: 0, broken: false, jumps: [] }))
    return m
  }
  for (const time of times) at(time).asked++
  for (const time of problem.breaks ?? []) if (time > from && time < last) at(time).broken = true
  for (const jump of problem.jumps ?? [])
    if (jump.at >= from && jump.at < last) {
      const m = at(jump.at)
      m.broken = true
      m.jumps.push(jump)
    }
  return found.sort((a, b) => a.time - b.time)
}

function addTo(y: Float64Array, times: number, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] += times * x[i]
}

/** What the next step is of this one. */
function grown(error: number): number {
  const { stiffSafety, stiffGrow, stiffShrink } = numerics
  if (error === 0) return stiffGrow.value
  const factor = stiffSafety.value / Math.sqrt(Math.sqrt(error))
  return Math.min(stiffGrow.value, Math.max(stiffShrink.value, factor))
}

/** A first step in which y would change by a small share of its scale. */
function firstStep(
  y: Float64Array,
  f: Float64Array,
  absolute: Float64Array,
  relative: number,
  left: number
): number {
  let most = 0
  for (let i = 0; i < y.length; i++)
    most = Math.max(most, Math.abs(f[i]) / (absolute[i] + relative * Math.abs(y[i])))
  return most > 0 ? Math.min(left, 1 / most) : left
}

/** The last moment before a break, as far as a double can tell. */
function before(time: number, after: number): number {
  const near = time - Math.abs(time) * numerics.stiffNudge.value * numerics.stiffNudge.value
  return Math.max(after, near < time ? near : time)
}

function stuck(t: number, most: number): Problem {
  return new Problem({
    what: `the equations cannot be followed beyond time ${t}`,
    why: `steps became too small, or more than ${most} were needed`,
    fix: 'look for a rate that is infinite or not a number, or allow a larger error',
    exit: 1
  })
}
