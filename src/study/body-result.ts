/**
 * What a run of the world `body` gives back, beside the tidy series that every world has: lives, curves and comparisons.
 *
 * Plain data: numbers, texts, lists and typed arrays, so that it can be drawn, stored and sent without the model. Ages are in
 * days from birth; `unit` says in what people read them. Every interval names its level and the layers of uncertainty in it.
 *
 *   arm x draw x replicate -> lives (columns) -> per arm: curves, median, fit -> against its control: hazard ratio, RMST, medians
 *
 * A replicate is chance alone; a draw is one pair of clearable share and discrepancy from their priors (draw 0 of a run without
 * draws is the ledger's own values).
 */

import { endings, type Ending } from '../body/follow.ts'

/** What an interval can hold. */
export type Layer = 'chance' | 'people' | 'parameters' | 'model'

/** A number with its interval; low and high are absent where there is too little to tell. */
export interface Banded {
  readonly value: number
  readonly low?: number
  readonly high?: number
  /** 0.9: nine in ten */
  readonly level: number
  readonly layers: readonly Layer[]
}

/** How a life ended: still alive when last seen, at the threshold, from without, or out of the study. */
export const causes: typeof endings = endings
export type Cause = Ending

/** All lives of all arms, a row each, in arm, replicate, draw, id order. */
export interface LifeColumns {
  /** index into `arms` */
  readonly arm: Uint8Array
  readonly replicate: Uint16Array
  readonly draw: Uint16Array
  /** the same id in two arms of a paired design is the same person */
  readonly id: Uint32Array
  /** age at entry, days */
  readonly entry: Float64Array
  /** age at death or when last seen, days */
  readonly exit: Float64Array
  /** index into `causes` */
  readonly cause: Uint8Array
  /** years from entry with the burden below the threshold of disease */
  readonly healthy: Float32Array
  /** [visit x rows + row]: burden at each visit; -1 where the person was no longer seen */
  readonly burden: Float32Array
  /** as `burden`: frailty index, 0..1 */
  readonly frailty: Float32Array
  /** by name ("6-minute walk"), as `burden`; absent where none was asked for */
  readonly functions: readonly BodyFunction[]
}

/** A function test at the visits, with its learning, placebo and noise. */
export interface BodyFunction {
  readonly id: string
  readonly name: string
  /** "m", "m/s", "kg" */
  readonly unit: string
  readonly better: 'up' | 'down'
  /** [visit x rows + row]; -1 where the person was no longer seen */
  readonly value: Float32Array
}

/** A curve with its band; `low` and `high` are absent where there is none. */
export interface Curve {
  /** ages, days, ascending */
  readonly age: readonly number[]
  readonly value: readonly number[]
  readonly low?: readonly number[]
  readonly high?: readonly number[]
  readonly layers: readonly Layer[]
}

/** Kaplan-Meier of an arm at a grid of ages, with the numbers at risk. */
export interface SurvivalCurve extends Curve {
  /** at risk just before each age of `age`, all replicates and draws together */
  readonly atRisk: readonly number[]
}

export interface GompertzFit {
  /** hazard = start exp(slope (age - from)) + makeham, per day */
  readonly start: number
  readonly slope: Banded
  readonly makeham: number
  /** ages it was fitted between, days */
  readonly from: number
  readonly until: number
  /** time in which mortality doubles, days */
  readonly doubling: number
}

export interface BodyArm {
  readonly name: string
  /** who they are, in the words of their set; only where the arms of a run are of different sets */
  readonly of?: string
  /** what is done, a line each; empty for nothing */
  readonly does: readonly string[]
  readonly lives: number
  readonly deaths: number
  readonly survival: SurvivalCurve
  /** deaths per day at risk in equal steps of age; 0 where nobody died; value per day */
  readonly hazard: Curve
  /** mean burden of those alive, in young-adult units */
  readonly burden: Curve
  /** mean frailty index of those alive, 0..1 */
  readonly frailty: Curve
  readonly functions: readonly { readonly id: string; readonly curve: Curve }[]
  /** absent with too few deaths */
  readonly gompertz?: GompertzFit
  /** age at death, days; the value is absent (NaN is never written) where half are still alive */
  readonly median?: Banded
  /** age by which this share has died, days */
  readonly quantiles: readonly { readonly share: number; readonly age: Banded }[]
  /** years from entry with the burden below the threshold of disease (an assumption of the ledger), mean */
  readonly healthy: Banded
  /** survival from the Fokker-Planck solution for the mean person, without chance; from entry, 1 there */
  readonly expected?: Curve
  /** of 100 people at entry: how many are alive below the threshold of disease (well), alive above it (ill), dead at `age` */
  readonly icons: readonly {
    readonly age: number
    readonly well: number
    readonly ill: number
    readonly dead: number
  }[]
}

/** An arm against its control. */
export interface BodyComparison {
  readonly arm: string
  readonly control: string
  /** Cox hazard ratio; below 1 = fewer deaths */
  readonly hazardRatio?: Banded
  /** p of the log-rank test of all lives together, for designs with different people in each arm */
  readonly logRank?: number
  /** restricted mean survival time, arm minus control, days, from entry to `horizon` */
  readonly rmst?: Banded & { readonly horizon: number }
  /** median age at death, arm over control */
  readonly ratioOfMedians?: Banded
  /** median time from entry to death, arm over control: "remaining life" */
  readonly ratioOfRemaining?: Banded
  /** functions at the last visit, arm minus control */
  readonly functions: readonly { readonly id: string; readonly difference: Banded }[]
  /** the same sentence the table prints */
  readonly sentence: string
  readonly direction: 'longer' | 'shorter' | 'no difference shown' | 'too few to tell'
}

/** A trial that speaks against what is simulated, or found nothing. */
export interface ContraryTrial {
  readonly text: string
  /** key in the bibliography */
  readonly source?: string
  /** "claim K14", "fisetin" */
  readonly of: string
}

/** How often a trial of this size finds what is there. */
export interface BodyTrial {
  readonly enrol: number
  readonly alpha: number
  readonly wanted: number
  readonly trials: number
  readonly results: readonly {
    readonly arm: string
    readonly control: string
    readonly test: 'log-rank' | 'rmst'
    /** share of the trials with p < alpha */
    readonly power: Banded
    /** from Schoenfeld's formula with the true hazard ratio and the deaths seen; log-rank alone */
    readonly schoenfeld?: number
    /** people per arm for the wanted power, by Schoenfeld */
    readonly needed?: number
    /** hazard ratio of each trial with its 95 % interval, as trials report it, in order: "this small trial again, 20 times" */
    readonly again: readonly {
      readonly hazardRatio: number
      readonly low: number
      readonly high: number
      readonly p: number
    }[]
  }[]
}

export interface BodyResult {
  readonly species: 'mouse' | 'human'
  /** in what ages are read: days for mice, years for people */
  readonly unit: 'day' | 'year'
  readonly set: {
    readonly id: string
    readonly means: string
    readonly grade: string
    readonly sources: readonly string[]
  }
  readonly design: 'paired' | 'separate'
  readonly people: {
    /** per arm, replicate and draw */
    readonly n: number
    /** age at entry, days */
    readonly entry: number
    readonly sex?: 'female' | 'male'
    /** what differs between people: "threshold: SD 20 %" */
    readonly vary: readonly string[]
  }
  readonly replicates: number
  readonly draws: number
  /** ages of the visits, days */
  readonly visits: readonly number[]
  readonly lives: LifeColumns
  readonly arms: readonly BodyArm[]
  readonly comparisons: readonly BodyComparison[]
  readonly trial?: BodyTrial
  /** share of the burden that a senolytic can reach: what was used, and the prior it was drawn from */
  readonly clearable: Prior
  /** share of the model's gain in lifetime that is true: in that share of people the treatment acts, in the others not at all */
  readonly discrepancy: Prior
  /** beyond the animal data, and why; absent where nothing is extrapolated */
  readonly extrapolated?: readonly string[]
  readonly contrary: readonly ContraryTrial[]
  /** layers in the widest interval */
  readonly layers: readonly Layer[]
}

export interface Prior {
  readonly id: string
  readonly means: string
  /** the value of a run without draws */
  readonly value: number
  /** drawn values, one a draw */
  readonly drawn: readonly number[]
  readonly range: readonly [number, number]
  readonly grade: string
}
