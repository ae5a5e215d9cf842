/**
 * An arm against its control: hazard ratio, time lived, medians and functions, each cohort by itself and all together.
 *
 * In a paired design the same people with the same luck stand in both arms; the test of all lives together, which takes arms to be
 * independent, is then left out. Proof: body-run.test.ts.
 */
import { cox } from '../body/survival/cox.ts'
import { kaplanMeier } from '../body/survival/kaplan-meier.ts'
import type { Lives } from '../body/survival/lives.ts'
import { logRank } from '../body/survival/log-rank.ts'
import { quantile as lifeQuantile, type Quantile } from '../body/survival/quantile.ts'
import { restrictedMeanDifference, type Difference } from '../body/survival/restricted-mean.ts'
import { exp, log } from '../core/maths.ts'
import { centred, layersOf, level, meanOf, wide, withNull } from './body-bands.ts'
import { livesOf, seenAt, together, type Lived } from './body-lives.ts'
import type { Banded, BodyComparison } from './body-result.ts'
import { directionOf, sentenceOf } from './body-said.ts'
import type { BodyWork } from './body-work.ts'

/**
 * The hazard ratio with its interval. Undefined where no finite one is the most likely: in each arm somebody has to die while
 * somebody of the other is still followed.
 */
export function hazardRatio(
  control: Lives,
  arm: Lives,
  at: number = level
): { ratio: number; low: number; high: number } | undefined {
  if (firstDeath(control) > longestOf(arm) || firstDeath(arm) > longestOf(control)) return undefined
  const both = together(control, arm)
  const treated = { name: 'arm', values: Float64Array.from(both.group) }
  const { ratio, ratioLow, ratioHigh } = cox(both, [treated], at).coefficients[0]!
  return { ratio, low: ratioLow, high: ratioHigh }
}

/** The longest time to which both curves are known. */
export function horizonOf(control: Lives, arm: Lives): number {
  const last = ({ time, event }: Lives): number => {
    let longest = 0
    let dead = true
    time.forEach((t, i) => {
      if (t > longest || (t === longest && event[i] === 0)) {
        longest = Math.max(longest, t)
        dead = event[i] === 1
      }
    })
    return dead ? Infinity : longest
  }
  const [a, b] = [last(control), last(arm)]
  const known = Math.min(a, b)
  if (known < Infinity) return known
  return Math.max(longestOf(control), longestOf(arm))
}

const firstDeath = ({ time, event }: Lives): number =>
  time.reduce((least, t, i) => (event[i] === 1 ? Math.min(least, t) : least), Infinity)

/**
 * Time lived to the horizon, arm minus control. The error comes from the lives themselves, so of a single life, or where nobody died,
 * there is none: no interval, and p = 1.
 */
export function timeGained(mine: Lives, theirs: Lives, horizon: number): Difference {
  const found = restrictedMeanDifference(mine, theirs, horizon, level)
  const told =
    mine.time.length > 1 && theirs.time.length > 1 && (mine.event.includes(1) || theirs.event.includes(1))
  return told && Number.isFinite(found.p) ? found : { ...found, low: NaN, high: NaN, p: 1 }
}

const longestOf = ({ time }: Lives): number => time.reduce((most, t) => Math.max(most, t), 0)

/** Interval of a ratio of two medians, each after so many days, from the intervals of both on the scale of the logarithm. */
function ratioSpan(mine: Quantile, theirs: Quantile, a: number, b: number): { low: number; high: number } {
  const half = ({ low, high }: Quantile, before: number): number =>
    0.5 * log((before + high) / (before + low))
  const ratio = (a + mine.time) / (b + theirs.time)
  const wider = exp(Math.sqrt(half(mine, a) * half(mine, a) + half(theirs, b) * half(theirs, b)))
  return { low: ratio / wider, high: ratio * wider }
}

export function compareArms(
  work: BodyWork,
  lived: Lived,
  arm: number,
  control: number,
  called: (name: string) => string = (name) => name
): BodyComparison {
  const { columns, ofArm, ofUnit } = lived
  const { units, arms, plan } = work
  const layers = layersOf(work)
  const lives = (rows: (typeof ofArm)[number]): Lives => livesOf(columns, rows)
  const all = { mine: lives(ofArm[arm]!), theirs: lives(ofArm[control]!) }
  const pairs =
    units.length === 1
      ? []
      : units.map((_, u) => ({ mine: lives(ofUnit[arm]![u]!), theirs: lives(ofUnit[control]![u]!) }))

  const hr = hazardRatio(all.theirs, all.mine)
  const sure = (told: Banded | undefined, none: number): Banded | undefined => withNull(told, none, work, arm)
  const ratio = sure(
    centred(
      hr?.ratio ?? NaN,
      pairs.map(({ mine, theirs }) => hazardRatio(theirs, mine)?.ratio ?? NaN),
      layers,
      hr
    ),
    1
  )
  const horizon = Math.min(
    horizonOf(all.theirs, all.mine),
    ...pairs.map(({ mine, theirs }) => horizonOf(theirs, mine))
  )
  const gained = timeGained(all.mine, all.theirs, horizon)
  const rmst = sure(
    centred(
      gained.value,
      pairs.map(({ mine, theirs }) => timeGained(mine, theirs, horizon).value),
      layers,
      gained
    ),
    0
  )
  const middle = (one: Lives): Quantile => lifeQuantile(kaplanMeier(one, level), 0.5)
  const median = (one: Lives): number => middle(one).time
  const [spanMine, spanTheirs] = [middle(all.mine), middle(all.theirs)]
  const medians = pairs.map(({ mine, theirs }) => [median(mine), median(theirs)] as const)
  const [own, other] = [spanMine.time, spanTheirs.time]
  const [ageMine, ageTheirs] = [arms[arm]!.people.entry, arms[control]!.people.entry]
  const ratioOfMedians = sure(
    centred(
      (ageMine + own) / (ageTheirs + other),
      medians.map(([a, b]) => (ageMine + a) / (ageTheirs + b)),
      layers,
      ratioSpan(spanMine, spanTheirs, ageMine, ageTheirs)
    ),
    1
  )
  const ratioOfRemaining = sure(
    centred(
      own / other,
      medians.map(([a, b]) => a / b),
      layers,
      ratioSpan(spanMine, spanTheirs, 0, 0)
    ),
    1
  )
  const last = plan.visits.length - 1
  const functions = columns.functions.flatMap(({ id, value }) => {
    const at = (rows: (typeof ofArm)[number]): ReturnType<typeof meanOf> =>
      meanOf(seenAt(value, columns, rows, last))
    const [mine, theirs] = [at(ofArm[arm]!), at(ofArm[control]!)]
    const gap = mine.mean - theirs.mean
    const error = Math.sqrt(mine.error * mine.error + theirs.error * theirs.error)
    const difference = sure(
      centred(
        gap,
        pairs.length === 0
          ? []
          : units.map((_, u) => at(ofUnit[arm]![u]!).mean - at(ofUnit[control]![u]!).mean),
        layers,
        { low: gap - wide * error, high: gap + wide * error }
      ),
      0
    )
    return difference === undefined ? [] : [{ id, difference }]
  })
  const tested = plan.design === 'separate' && !work.units.some(({ draw }) => draw > 0) && hr !== undefined
  const found: Omit<BodyComparison, 'sentence' | 'direction'> = {
    arm: arms[arm]!.name,
    control: arms[control]!.name,
    ...(ratio === undefined ? {} : { hazardRatio: ratio }),
    ...(tested ? { logRank: logRank(together(all.theirs, all.mine)).p } : {}),
    ...(rmst === undefined ? {} : { rmst: { ...rmst, horizon } }),
    ...(ratioOfMedians === undefined ? {} : { ratioOfMedians }),
    ...(ratioOfRemaining === undefined ? {} : { ratioOfRemaining }),
    functions
  }
  const ages = { mine: ageMine + own, theirs: ageTheirs + other }
  return {
    ...found,
    sentence: sentenceOf(
      { ...found, arm: called(found.arm), control: called(found.control) },
      ages,
      plan.species,
      work.scenario.watch
    ),
    direction: directionOf(found)
  }
}
