/**
 * A table of lifetimes asked everything it can answer: who is alive when, by when a share has died, which law of mortality and which
 * senescent-cell turnover make these lives the most likely, and whether groups differ.
 *
 * Times stay in the unit they came in; turnover is fitted in days and told in days. Proof: fit-survival.test.ts.
 */
import { log } from '../core/maths.ts'
import { convert } from '../core/units.ts'
import {
  fitGompertz,
  fitGompertzMakeham,
  makehamNeeded,
  type GompertzFit
} from '../body/survival/gompertz.ts'
import { kaplanMeier, type Curve } from '../body/survival/kaplan-meier.ts'
import { deathsOf, livesOf, type Lives } from '../body/survival/lives.ts'
import { logRank, type LogRank } from '../body/survival/log-rank.ts'
import { longestLives, type LongestLives } from '../body/survival/maximum-lifespan.ts'
import { quantile, type Quantile } from '../body/survival/quantile.ts'
import { fitTurnover, type TurnoverFit } from '../body/survival/turnover-fit.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'

export const timeUnits = ['day', 'week', 'month', 'year'] as const
export type TimeUnit = (typeof timeUnits)[number]

export interface Lifetimes {
  readonly lives: Lives
  /** names of the groups, by the number that lives have; one name where there are none */
  readonly groups: readonly string[]
  readonly unit: TimeUnit
}

export interface GroupFit {
  readonly name: string
  readonly people: number
  readonly deaths: number
  readonly curve: Curve
  readonly quantiles: readonly Quantile[]
  /** median over the distance of the quartiles: how steep the curve falls */
  readonly steepness: number
  readonly gompertz: GompertzFit
  readonly makeham: GompertzFit
  /** chance of so great a gain by Makeham's part if there were none */
  readonly makehamNeeded: number
  /** in days; undefined where it was not asked for */
  readonly turnover?: TurnoverFit & {
    /** of densities per unit of time, to be compared with the laws' */
    readonly logLikelihoodPerUnit: number
  }
}

export interface SurvivalFit {
  readonly unit: TimeUnit
  readonly level: number
  readonly groups: readonly GroupFit[]
  /** between all groups, where there are several */
  readonly logRank?: LogRank
  /** between two groups, where there are two and enough have died */
  readonly longest?: LongestLives
}

export type TurnoverWanted = 'intervals' | 'point' | 'none'

export interface FitSurvivalOptions {
  readonly turnover?: TurnoverWanted
  readonly level?: number
  /** told before each fit that takes long */
  readonly doing?: (what: string) => void
}

/** shares dead whose ages are told */
export const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const
/** sets from which a fit of turnover begins: two far apart */
const starts = ['mouse_mort', 'HET3_F_ML'] as const
/** intervals hold the truth in nine of ten */
const usual = 0.9

export function fitSurvival(
  { lives, groups, unit }: Lifetimes,
  { turnover = 'intervals', level = usual, doing = () => {} }: FitSurvivalOptions = {}
): SurvivalFit {
  const fits = groups.map((name, g): GroupFit => {
    const own = groups.length === 1 ? withoutGroup(lives) : livesOf(lives, g)
    const curve = kaplanMeier(own, level)
    const quantiles = shares.map((share) => quantile(curve, share))
    const [, early, median, late] = quantiles.map(({ time }) => time) as [number, number, number, number]
    const gompertz = fitGompertz(own, level)
    const makeham = fitGompertzMakeham(own, level)
    if (turnover !== 'none') doing(`turnover of ${name}`)
    return {
      name,
      people: own.time.length,
      deaths: deathsOf(own),
      curve,
      quantiles,
      steepness: median / (late - early),
      gompertz,
      makeham,
      makehamNeeded: makehamNeeded(gompertz, makeham),
      ...(turnover === 'none' ? {} : { turnover: turnoverOf(own, unit, level, turnover) })
    }
  })
  return {
    unit,
    level,
    groups: fits,
    ...(groups.length > 1 ? { logRank: logRank(lives) } : {}),
    ...(groups.length === 2 ? longestOf(lives) : {})
  }
}

function withoutGroup({ time, event, entry }: Lives): Lives {
  return { time, event, ...(entry === undefined ? {} : { entry }) }
}

function turnoverOf(
  lives: Lives,
  unit: TimeUnit,
  level: number,
  wanted: TurnoverWanted
): NonNullable<GroupFit['turnover']> {
  const perUnit = convert(1, unit, 'day')
  const days: Lives = {
    time: lives.time.map((t) => t * perUnit),
    event: lives.event,
    ...(lives.entry === undefined ? {} : { entry: lives.entry.map((t) => t * perUnit) })
  }
  const circuits = starts.map((id) => turnoverSet(id).circuit)
  const fit = fitTurnover(days, circuits, { level, ...(wanted === 'point' ? { intervals: [] } : {}) })
  const logLikelihoodPerUnit = fit.logLikelihood + deathsOf(lives) * log(perUnit)
  return { ...fit, logLikelihoodPerUnit }
}

/** Where too few have died there is no such test, and nothing is said of it. */
function longestOf(lives: Lives): { longest?: LongestLives } {
  const { time } = quantile(kaplanMeier(withoutGroup(lives)), usual)
  return Number.isFinite(time) ? { longest: longestLives(lives) } : {}
}
