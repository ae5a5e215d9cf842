/**
 * Gompertz and Gompertz-Makeham fitted to lives by maximum likelihood, late entries and censoring included.
 *
 *   h(t) = a e^{bt} (+ c)      fitted in (ln a, b, ln c); intervals by profile likelihood, errors from the curvature
 *
 * A Makeham part that the lives do not ask for ends at c = 0, the edge; its interval then begins there. Proof: gompertz.test.ts
 * (SciPy), validation/survival for how often the intervals hold the truth.
 */
import { exp, log, normalQuantile } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { chiSquareTail } from '../../core/special.ts'
import { gompertzLikelihood } from './gompertz-likelihood.ts'
import { checkLives, deathsOf, watchedIn, type Lives } from './lives.ts'
import { doublingTime, type Law } from './mortality-law.ts'
import { climb, type Slope, type Summit } from './newton.ts'
import { profileEnd, type Interval } from './profile.ts'

export interface GompertzFit {
  readonly law: Law
  readonly logLikelihood: number
  readonly people: number
  readonly deaths: number
  /** a, per time */
  readonly start: Interval
  /** b, per time */
  readonly slope: Interval
  /** c, per time; 0 throughout for plain Gompertz */
  readonly constant: Interval
  /** ln 2 / b */
  readonly doubling: Interval
  /** standard errors of ln a, b and ln c from the curvature at the summit; the last NaN where there is no c */
  readonly errors: Float64Array
  readonly level: number
}

type Evaluate = (at: Float64Array) => Slope

/** h(t) = a e^{bt} */
export function fitGompertz(lives: Lives, level: number = numerics.confidence.value): GompertzFit {
  const evaluate = gompertzLikelihood(enough(lives))
  const summit = plainSummit(lives, evaluate)
  const z = normalQuantile(0.5 + 0.5 * level)
  return told(lives, summit, level, [interval(evaluate, summit, 0, z), interval(evaluate, summit, 1, z)])
}

/** h(t) = a e^{bt} + c */
export function fitGompertzMakeham(lives: Lives, level: number = numerics.confidence.value): GompertzFit {
  const evaluate = gompertzLikelihood(enough(lives))
  const plain = plainSummit(lives, evaluate)
  const z = normalQuantile(0.5 + 0.5 * level)
  const crude = deathsOf(lives) / watchedIn(lives)
  let summit = plain
  let share = 0.5
  for (let k = 0; k < numerics.makehamTries.value; k++, share *= numerics.makehamStart.value) {
    const tried = climb(evaluate, Float64Array.of(plain.at[0]!, plain.at[1]!, log(share * crude)))
    if (tried.value > summit.value) summit = tried
  }
  const edge = log(numerics.makehamEdge.value * crude)
  if (summit !== plain && summit.at[2]! > edge && summit.covariance !== null) {
    const ends = [0, 1, 2].map((j) => interval(evaluate, summit, j, z))
    return told(lives, summit, level, ends)
  }
  // c = 0: what is not there has an upper bound all the same
  const near = Float64Array.of(plain.at[0]!, plain.at[1]!, edge)
  const high = exp(profileEnd(evaluate, near, plain.value, 2, 1, z))
  const ends = [interval(evaluate, plain, 0, z), interval(evaluate, plain, 1, z)]
  return { ...told(lives, plain, level, ends), constant: { value: 0, low: 0, high } }
}

/**
 * Chance of a gain in likelihood as large as that of Makeham over Gompertz if c were 0: half a chi-square of one degree of
 * freedom, for c cannot fall below 0 (Self & Liang 1987, J Am Stat Assoc 82:605).
 */
export function makehamNeeded(gompertz: GompertzFit, makeham: GompertzFit): number {
  const gain = 2 * (makeham.logLikelihood - gompertz.logLikelihood)
  return gain > 0 ? 0.5 * chiSquareTail(gain, 1) : 1
}

/** Lives that a law can be fitted to: two different ages at death at least. */
function enough(lives: Lives): Lives {
  const { time, event } = checkLives(lives)
  const first = event.indexOf(1)
  let different = false
  for (let i = 0; i < time.length; i++) different ||= event[i] === 1 && time[i] !== time[first]
  if (!different)
    throw new Problem({
      what: first < 0 ? 'nobody died' : 'all deaths are at one age',
      why: 'a law of mortality is fitted to ages at death',
      fix: 'give lives that ended at different ages'
    })
  return lives
}

/** From a hazard that does not rise; the hill is concave, so the way does not matter. */
function plainSummit(lives: Lives, evaluate: Evaluate): Summit {
  const crude = deathsOf(lives) / watchedIn(lives)
  const summit = climb(evaluate, Float64Array.of(log(crude), 0))
  if (summit.covariance === null || !summit.reached)
    throw new Problem({
      what: 'no Gompertz law is the most likely for these lives',
      why: 'their likelihood rises towards a hazard without bounds, as it does when those who enter late die at once',
      fix: 'give more lives, or check the ages at entry'
    })
  return summit
}

function interval(evaluate: Evaluate, summit: Summit, which: number, z: number): Interval {
  const p = summit.at.length
  const step = z * Math.sqrt(summit.covariance![which * p + which]!)
  const end = (sign: number): number => profileEnd(evaluate, summit.at, summit.value, which, sign * step, z)
  return { value: summit.at[which]!, low: end(-1), high: end(1) }
}

function told(lives: Lives, summit: Summit, level: number, ends: readonly Interval[]): GompertzFit {
  const [start, slope, constant] = ends as [Interval, Interval, Interval?]
  const p = summit.at.length
  const raised = ({ value, low, high }: Interval): Interval => ({
    value: exp(value),
    low: exp(low),
    high: exp(high)
  })
  const a = raised(start)
  const c = constant === undefined ? { value: 0, low: 0, high: 0 } : raised(constant)
  return {
    law: { start: a.value, slope: slope.value, constant: c.value },
    logLikelihood: summit.value,
    people: lives.time.length,
    deaths: deathsOf(lives),
    start: a,
    slope,
    constant: c,
    doubling: {
      value: doublingTime(slope.value),
      low: doublingTime(slope.high),
      high: doublingTime(slope.low)
    },
    errors: Float64Array.from([0, 1, 2], (i) => (i < p ? Math.sqrt(summit.covariance![i * p + i]!) : NaN)),
    level
  }
}
