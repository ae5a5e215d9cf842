/*
 * turnover — people's senescent-cell burden, day by day to death.
 *
 *   x'  = | x + h [ p (1 + eta2 x) - b x / (kappa + x) ] + sqrt(2 epsilon h) z |      h = 1 / perDay, reflected at 0
 *   p   = f_production (eta0 + eta1 t)      b = f_removal beta (1 - beta1 t)+          t in the middle of the step
 *   dead by threshold in a step if x' >= L, or if u < exp(-(L - x)(L - x') / (epsilon h)): the Brownian bridge between the
 *   two ends touched L = Xc f_threshold / f_harm. Where that is below 2^-54, the least u there is, u is not drawn.
 *   dead from without when the integral of f_extrinsic m_ex reaches an exponential of mean 1.
 *
 * z    normal of word n mod 4 of the block at (question.noise, id, floor(n / 4)), n the step counted from birth
 * u    uniform at (question.touch, id, n); the moment of death within the step is a second uniform of that block
 * A step holds turns from <= its first day < until. Pulses and visits on a day fall on the first step that begins on that day
 * or later; a visit sees the burden after a pulse of the same day. A person's columns multiply the circuit's numbers.
 *
 * Who is asked, in which order, how many at once: none of it enters a number.
 *
 * Source   Karin et al. 2019, 10.1038/s41467-019-13192-4 (model); the crossing probability of a Brownian bridge: Glasserman 2004,
 *          Monte Carlo Methods in Financial Engineering, section 6.4, from memory.
 * Proof    turnover.test.ts: order and blocks, every act and column; body/ensemble.test.ts: printed medians, Fokker-Planck,
 *          convergence in h, frozen bytes.
 * Speed    bench/turnover.ts.
 */
import { exponential } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { exp } from '../core/maths.ts'
import { normalOf } from '../core/normal-table.ts'
import { philox4x32 } from '../core/philox.ts'
import { stretches, takenAt } from './turnover-stretches.ts'
import type { Stretch } from './turnover-stretches.ts'
import type { Circuit, Course } from '../state/turnover.ts'

/** What chance is asked, "TNOI", "TTOU", "TEXT" in ASCII. */
export const question = { noise: 0x544e4f49, touch: 0x54544f55, extrinsic: 0x54455854 } as const

/** Why a life ended: 0 the burden, 1 from without, 2 it had not when the watch ended. */
export const Cause = { threshold: 0, extrinsic: 1, censored: 2 } as const

/** Columns over people; a missing column of factors is all ones, missing ids are 0, 1, 2 ... */
export interface People {
  readonly count: number
  readonly idLo?: Uint32Array
  readonly idHi?: Uint32Array
  /** factors on a person's Xc, eta0 and eta1, beta, epsilon and m_ex */
  readonly threshold?: Float64Array
  readonly production?: Float64Array
  readonly removal?: Float64Array
  readonly noise?: Float64Array
  readonly extrinsic?: Float64Array
}

export interface TurnoverPlan {
  readonly circuit: Circuit
  readonly course: Course
  readonly people: People
  readonly chance: Chance
  /** steps in a day, a whole number */
  readonly perDay: number
  /** day of age at which the watch ends */
  readonly horizon: number
  /** burden at birth, X */
  readonly start: number
  /** days of age at which the burden is read, ascending */
  readonly visits: Float64Array
  /** Xd as a share of Xc, for healthy days and the day of falling ill; 0: not asked */
  readonly ill: number
}

/** Columns over the people from..to of a plan. Days of age, exact to the step. */
export interface TurnoverLives {
  /** of death, or the horizon */
  readonly time: Float64Array
  readonly cause: Uint8Array
  /** days lived with X < Xd; the whole life where not asked */
  readonly healthy: Float64Array
  /** first day with X >= Xd; Infinity if never, or not asked */
  readonly fellIll: Float64Array
  /** X at visit v of the k-th of them: burden[k * visits + v]; -1 if not alive then */
  readonly burden: Float64Array
}

/** -ln 2^-54: a bridge less likely to touch than exp of minus this is never seen by a 53-bit uniform. */
const unseen = 37.429947750237046
/** 2^26, 2^-53 */
const twoTo26 = 67108864
const perTwoTo53 = 1.1102230246251565e-16

const words = new Uint32Array(4)
const touch = new Uint32Array(4)

/** Uniform in (0, 1) from words `first` and `first + 1` of the bridge's block. */
function uniform(first: number): number {
  return Math.max((touch[first]! >>> 5) * twoTo26 + (touch[first + 1]! >>> 6), 0.5) * perTwoTo53
}

export function turnover(plan: TurnoverPlan, from: number, to: number): TurnoverLives {
  const { people, visits } = plan
  const count = to - from
  const lives: TurnoverLives = {
    time: new Float64Array(count),
    cause: new Uint8Array(count),
    healthy: new Float64Array(count),
    fellIll: new Float64Array(count).fill(Infinity),
    burden: new Float64Array(count * visits.length).fill(-1)
  }
  const path = stretches(plan.course, visits, plan.perDay, plan.horizon)
  for (let k = 0; k < count; k++) {
    const i = from + k
    live(plan, path, i, people.idLo?.[i] ?? i, people.idHi?.[i] ?? 0, k, lives)
  }
  return lives
}

function live(
  plan: TurnoverPlan,
  path: readonly Stretch[],
  i: number,
  idLo: number,
  idHi: number,
  k: number,
  lives: TurnoverLives
): void {
  const { circuit, chance, people, perDay, horizon } = plan
  const { seed, replicate } = chance
  const h = 1 / perDay
  const { bystander, decline, half } = circuit
  const made = (people.production?.[i] ?? 1) * h
  const removal = circuit.removal * (people.removal?.[i] ?? 1) * h
  const variance = circuit.noise * (people.noise?.[i] ?? 1) * h
  const threshold = circuit.threshold * (people.threshold?.[i] ?? 1)
  const extrinsic = circuit.extrinsic * (people.extrinsic?.[i] ?? 1)
  const jolt = Math.sqrt(2 * variance)
  const reach = unseen * variance
  const margin = Math.sqrt(reach)
  const gone =
    extrinsic > 0
      ? takenAt(path, extrinsic, exponential(chance, question.extrinsic, idLo, idHi, 0), perDay)
      : Infinity
  const end = Math.min(gone, horizon)
  const asked = plan.ill > 0
  let x = plan.start
  let well = 0
  let fell = -1
  let drawn = -1
  let died = Infinity

  for (const stretch of path) {
    if (died < Infinity || stretch.first * h >= end) break
    if (stretch.keep < 1) x *= stretch.keep
    const limit = threshold * stretch.threshold
    if (x >= limit && stretch.last > stretch.first) {
      died = stretch.first * h
      break
    }
    if (stretch.visit >= 0) lives.burden[k * plan.visits.length + stretch.visit] = x
    const ill = asked ? limit * plan.ill : Infinity
    const near = limit - margin
    const level = made * stretch.production * circuit.production
    const slope = made * stretch.production * circuit.ageing * h
    const removed = removal * stretch.removal
    const last = Math.min(stretch.last, Math.ceil(end * perDay))
    for (let n = stretch.first; n < last; n++) {
      if (n >>> 2 !== drawn) {
        drawn = n >>> 2
        philox4x32(seed, replicate, question.noise, idLo, idHi, drawn, words)
      }
      if (x < ill) well++
      else if (fell < 0) fell = n
      const age = n + 0.5
      const b = decline === 0 ? removed : removed * Math.max(1 - decline * h * age, 0)
      const z = normalOf(words[n & 3]!)
      let next = x + (level + slope * age) * (1 + bystander * x) - (b * x) / (half + x) + jolt * z
      if (next < 0) next = -next
      if (next > near || x > near) {
        const room = (limit - x) * (limit - next)
        if (next >= limit || room < reach) {
          philox4x32(seed, replicate, question.touch, idLo, idHi, n, touch)
          if (next >= limit || uniform(0) < exp(-room / variance)) {
            died = (n + uniform(2)) * h
            break
          }
        }
      }
      x = next
    }
  }
  const time = Math.min(died, end)
  lives.time[k] = time
  lives.cause[k] = died < end ? Cause.threshold : gone < horizon ? Cause.extrinsic : Cause.censored
  lives.healthy[k] = Math.min(well * h, time)
  if (fell >= 0 && fell * h < time) lives.fellIll[k] = fell * h
}
