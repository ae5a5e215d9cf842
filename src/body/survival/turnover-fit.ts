/**
 * Which senescent-cell turnover makes these lives the most likely? Its ratios, for burdens have no unit that lives know of.
 *
 *   t* = beta / eta1      D = Xc / beta      τ = kappa / beta      W = epsilon / beta²      m_ex
 *
 * Fitted by maximum likelihood through the Fokker-Planck solver from several published sets, their times scaled to the median of
 * the lives. τ is held at that of the set from which the best fit came, for lives hardly feel it; intervals are by profile
 * likelihood, the widest over the τ of all sets that fit as well. All people alike: differences between them come out as noise.
 * Proof: turnover-fit.test.ts.
 */
import { exp, log, normalQuantile } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import type { Circuit } from '../circuit.ts'
import { fokkerPlanck } from '../fokker-planck.ts'
import { dayOf } from '../survival-curve.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { checkLives, deathsOf, watchedIn, type Lives } from './lives.ts'
import { climb, type Slope, type Summit } from './newton.ts'
import { follow, profileEnd, type Interval } from './profile.ts'
import { quantile } from './quantile.ts'
import { circuitOf, pointOf, turnoverLikelihood } from './turnover-likelihood.ts'

export interface TurnoverFit {
  /** in units of beta: beta = 1 a day */
  readonly circuit: Circuit
  readonly logLikelihood: number
  /** t* = beta / eta1, days */
  readonly critical: Interval
  /** D = Xc / beta, days */
  readonly threshold: Interval
  /** τ = kappa / beta, days; held, not fitted */
  readonly half: number
  /** W = epsilon / beta², days */
  readonly noise: Interval
  /** m_ex, per day */
  readonly extrinsic: Interval
  readonly level: number
}

export interface TurnoverFitOptions {
  readonly level?: number
  /** which numbers get an interval; all of them by default, which takes longest. The others have NaN for ends */
  readonly intervals?: readonly (typeof names)[number][]
}

const names = ['critical', 'threshold', 'noise', 'extrinsic'] as const
const stride = numerics.turnoverStride.value
const enough = numerics.turnoverEnough.value
const close = numerics.turnoverClose.value

/** One start's way up: the point it began at, the likelihood with its τ, the summit it found. */
interface Ascent {
  readonly centre: Float64Array
  readonly half: number
  readonly evaluate: (at: Float64Array) => Slope
  readonly summit: Summit
}

function ascend(lives: Lives, starts: readonly Circuit[]): Ascent[] {
  checkLives(lives)
  const { time: median } = quantile(kaplanMeier(lives), 0.5)
  if (!(median > 0))
    throw new Problem({
      what: 'turnover is not fitted to lives of which half go on',
      why: 'what is left open would be the greater part',
      fix: 'watch for longer'
    })
  return starts.map((start) => {
    const circuit = scaled(start, lives, median)
    const centre = pointOf(circuit)
    const half = circuit.half / circuit.removal
    const evaluate = turnoverLikelihood(lives, centre, half)
    const foot = climb(evaluate, centre, { stride, enough: numerics.turnoverRough.value })
    return {
      centre,
      half,
      evaluate,
      summit: alongRidge(evaluate, climb(evaluate, foot.at, { stride, enough }))
    }
  })
}

/**
 * Would the intervals of `fitTurnover` hold this truth? Asked without looking for their ends: a profile interval holds a value
 * when the likelihood with that value, all else following, is not too far below the summit. For studies of coverage.
 */
export function turnoverHolds(
  lives: Lives,
  starts: readonly Circuit[],
  truth: Readonly<Record<(typeof names)[number], number>>,
  level: number = numerics.confidence.value
): Record<(typeof names)[number], boolean> {
  const tried = ascend(lives, starts)
  const top = Math.max(...tried.map(({ summit }) => summit.value))
  const z = normalQuantile(0.5 + 0.5 * level)
  const near = (value: number): boolean => 2 * (top - value) <= z * z
  const held = names.map((name, j) => [
    name,
    tried.some(
      ({ evaluate, summit }) =>
        near(summit.value) &&
        near(
          follow(evaluate, summit.at, j, log(truth[name]), { stride, enough, pace: paceOf(summit, j) }).value
        )
    )
  ])
  return Object.fromEntries(held) as Record<(typeof names)[number], boolean>
}

/** `lives` in days; `starts` the circuits to begin from. A Problem where half of the lives have not ended. */
export function fitTurnover(
  lives: Lives,
  starts: readonly Circuit[],
  { level = numerics.confidence.value, intervals = names }: TurnoverFitOptions = {}
): TurnoverFit {
  const tried = ascend(lives, starts)
  const best = tried.reduce((a, b) => (b.summit.value > a.summit.value ? b : a))
  const { summit } = best
  const z = normalQuantile(0.5 + 0.5 * level)
  const loss = (value: number): number => 2 * (summit.value - value)
  /** the wider of the ends at every τ that is as likely */
  const interval = (j: number): Interval => {
    const value = exp(summit.at[j]!)
    if (!intervals.includes(names[j]!)) return { value, low: NaN, high: NaN }
    let [low, high] = [summit.at[j]!, summit.at[j]!]
    for (const { evaluate, centre, summit: own } of tried) {
      if (loss(own.value) > z * z) continue
      const end = (sign: number): number => {
        const step = sign * Math.min(stride, z * errorOf(own, j))
        const pace = paceOf(own, j)
        const found = profileEnd(evaluate, own.at, summit.value, j, step, z, {
          stride,
          enough,
          close,
          pace,
          afresh: true
        })
        // at the wall of the box nothing was found
        const far = Math.abs(found - centre[j]!) > log(numerics.turnoverBox.value) - 0.5
        return far ? sign * Infinity : found
      }
      low = Math.min(low, end(-1))
      high = Math.max(high, end(1))
    }
    return { value, low: exp(low), high: exp(high) }
  }
  const [critical, threshold, noise, extrinsic] = names.map((_, j) => interval(j)) as [
    Interval,
    Interval,
    Interval,
    Interval
  ]
  const logLikelihood = summit.value
  return {
    circuit: circuitOf(summit.at, best.half),
    logLikelihood,
    critical,
    threshold,
    half: best.half,
    noise,
    extrinsic,
    level
  }
}

/**
 * Walks along the ridge on which t*, D and W change together, by steps of t*, as long as it rises: it is too curved and too level
 * for the curvature at one point to show the way.
 */
function alongRidge(evaluate: (at: Float64Array) => Slope, from: Summit): Summit {
  let best = from
  for (let step = 0.5; step > numerics.turnoverRidge.value; step *= 0.5)
    for (const sign of [1, -1])
      for (;;) {
        const at = best.at.slice()
        at[0]! += sign * step
        const next = climb(evaluate, at, { stride, enough, held: 0 })
        if (!(next.value > best.value + enough)) break
        best = next
      }
  return best
}

/** The ridge bends within an error, so the others follow at each. */
function paceOf(summit: Summit, j: number): number {
  return Math.min(stride, errorOf(summit, j))
}

function errorOf({ covariance }: Summit, j: number): number {
  const p = names.length
  return covariance === null ? 1 : Math.sqrt(covariance[j * p + j]!)
}

/** The circuit with its times stretched so that its median is that of the lives, and a twentieth of deaths from without. */
function scaled(c: Circuit, lives: Lives, median: number): Circuit {
  const own = { ...c, production: 0, bystander: 0, decline: 0, extrinsic: 0 }
  // production alone would reach the threshold by then
  const reach = c.removal / c.ageing + Math.sqrt((2 * c.threshold) / c.ageing)
  const times = dayOf(fokkerPlanck({ circuit: own, horizon: 2 * reach }), 0.5) / median
  return {
    ...own,
    ageing: c.ageing * times * times,
    removal: c.removal * times,
    noise: c.noise * times,
    extrinsic: (numerics.turnoverOthers.value * deathsOf(lives)) / watchedIn(lives)
  }
}
