/**
 * What a figure is, as plain data: a title that says the finding, a subtitle that says what is drawn, and numbers.
 * How it becomes lines on paper is the business of `render.bundle.ts`; nobody else knows the drawing library.
 */

/** `reference` is the arm others are compared with; numbers take the arm colours in turn. */
export type Ink = 'reference' | number

export interface Axis {
  /** in words people use: "age, years" */
  readonly label: string
  /** draw from here even if no value comes near (0 where honesty wants it) */
  readonly from?: number
  readonly to?: number
}

export interface Line {
  readonly name: string
  readonly ink: Ink
  readonly x: readonly number[]
  readonly median: readonly number[]
  /** the band, where there are enough runs for one */
  readonly low?: readonly number[]
  readonly high?: readonly number[]
  /** hairlines instead of a band: one curve for each run */
  readonly runs?: readonly (readonly number[])[]
  /** dashed, with a small open triangle: outside what evidence covers */
  readonly beyondEvidence?: boolean
}

/** A measured value of somebody else, with its whiskers and the paper's name beside it. */
export interface Measured {
  readonly x: number
  readonly y: number
  readonly low?: number
  readonly high?: number
  readonly name: string
}

interface Words {
  readonly title: string
  readonly subtitle: string
}

export interface Curves extends Words {
  readonly kind: 'curves'
  readonly size: 'full' | 'small'
  readonly x: Axis
  readonly y: Axis
  readonly lines: readonly Line[]
  readonly measured?: readonly Measured[]
  /** thin upright lines: "first course" */
  readonly events?: readonly { readonly x: number; readonly label: string }[]
  /** thin level lines: "above 0, senescence would run away" */
  readonly levels?: readonly { readonly y: number; readonly label: string }[]
}

export interface Row {
  readonly name: string
  readonly ink: Ink
  readonly median: number
  readonly low?: number
  readonly high?: number
  /** each pair of runs, as a small dot */
  readonly each: readonly number[]
  readonly beyondEvidence?: boolean
}

/** Differences from the reference at the end: dot, bar of 90 %, zero always in view. */
export interface Differences extends Words {
  readonly kind: 'differences'
  readonly x: Axis
  readonly rows: readonly Row[]
  /** words at the two sides of zero */
  readonly left: string
  readonly right: string
}

/** What stands around an interval: how far off the model itself may be. Drawn hatched, outside the band. */
export interface Margin {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

export interface SurvivalLine {
  readonly name: string
  readonly ink: Ink
  readonly x: readonly number[]
  /** % still alive from this x on: a step holds until the next */
  readonly share: readonly number[]
  readonly low?: readonly number[]
  readonly high?: readonly number[]
  readonly margin?: Margin
  /** where half are gone; marked on the line */
  readonly median?: number
  readonly beyondEvidence?: boolean
}

/** Steps of who is still alive, bands, medians, and below the axis how many of each arm are still followed. */
export interface Survival extends Words {
  readonly kind: 'survival'
  readonly x: Axis
  readonly y: Axis
  readonly lines: readonly SurvivalLine[]
  readonly atRisk: {
    /** "still followed" */
    readonly label: string
    readonly x: readonly number[]
    /** one row a line, in the order of the lines */
    readonly n: readonly (readonly number[])[]
  }
  readonly measured?: readonly Measured[]
  readonly events?: readonly { readonly x: number; readonly label: string }[]
}

export interface HazardSeries {
  readonly name: string
  readonly ink: Ink
  /** what was counted: rate with its interval */
  readonly points: readonly {
    readonly x: number
    readonly y: number
    readonly low?: number
    readonly high?: number
  }[]
  /** a fitted law, drawn as a line */
  readonly fit?: { readonly x: readonly number[]; readonly y: readonly number[]; readonly label: string }
  readonly beyondEvidence?: boolean
}

/** Rates of death on a logarithmic axis: dots are counted, lines are fitted. */
export interface Hazard extends Words {
  readonly kind: 'hazard'
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly HazardSeries[]
  readonly measured?: readonly Measured[]
}

/** A shape that says what an icon means without its colour. */
export type Form = 'full' | 'half' | 'ring' | 'cross' | 'triangle' | 'unknown'

export interface IconPanel {
  /** "Alive at 90" */
  readonly title: string
  /** in the order in which the icons are laid, the same for every arm */
  readonly kinds: readonly { readonly name: string; readonly form: Form }[]
}

/** Arrays of 100: a row of panels for each arm, benefit beside harm, every panel of the same 100. */
export interface Icons extends Words {
  readonly kind: 'icons'
  readonly panels: readonly IconPanel[]
  readonly rows: readonly {
    readonly name: string
    readonly ink: Ink
    /** for each panel the counts of its kinds, summing to 100, and a line to stand below */
    readonly panels: readonly { readonly counts: readonly number[]; readonly note: string }[]
    readonly beyondEvidence?: boolean
  }[]
}

export interface ForestRow {
  /** an arm of this run, or the paper's name */
  readonly name: string
  /** "mice from 24 months, n 60" */
  readonly detail?: string
  readonly whose: 'model' | 'trial'
  readonly ink: Ink
  /** NaN where no number was published: then `words` stands in its place */
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly margin?: { readonly low: number; readonly high: number }
  readonly words?: string
  readonly beyondEvidence?: boolean
}

/** Effects with intervals beside published ones, and the line of no difference. */
export interface Forest extends Words {
  readonly kind: 'forest'
  /** many rows of one kind, close together */
  readonly dense?: boolean
  readonly x: Axis
  /** ratios are drawn on a logarithmic axis around 1, differences on an even one around 0 */
  readonly scale: 'ratio' | 'difference'
  readonly rows: readonly ForestRow[]
  readonly left: string
  readonly right: string
}

export interface TargetRow {
  readonly id: string
  readonly name: string
  /** where the model falls in units of half the observed band, 0 being its middle; NaN: not answerable */
  readonly at: number
  readonly low?: number
  readonly high?: number
  /** as the room spells it: "inside", "sign wrong" ... */
  readonly verdict: string
  readonly hit: boolean
}

/** Where the model falls in what was observed: one band for all rows, each row in units of its own. */
export interface Targets extends Words {
  readonly kind: 'targets'
  readonly rows: readonly TargetRow[]
}

export type Figure = Curves | Differences | Survival | Hazard | Icons | Forest | Targets

/** Wide for a page, narrow for a phone: type keeps its size on both. */
export type Width = 'wide' | 'narrow'

/** One figure as SVG text, coloured by CSS variables (`palette.ts`), without title and subtitle. */
export type Draw = (figure: Figure, width?: Width) => string
