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

export type Figure = Curves | Differences

/** Wide for a page, narrow for a phone: type keeps its size on both. */
export type Width = 'wide' | 'narrow'

/** One figure as SVG text, coloured by CSS variables (`palette.ts`), without title and subtitle. */
export type Draw = (figure: Figure, width?: Width) => string
