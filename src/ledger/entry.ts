/**
 * A parameter: one number the model takes from the world, with everything needed to doubt it.
 *
 * `value` is in `unit`, exactly as written here; nothing is converted on the way to a mechanism. `how` is the arithmetic from
 * the source's figure to our value. `seen` says how much of the source was read for it. Proof: entry.test.ts.
 */

/** A human trial or meta-analysis · B human observation or biopsy · C animal · D in vitro or a fitted model · E assumption. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E'

/** How far the source was seen: its text, its abstract, someone else's words, its code, our computation from it, or not at all. */
export type Seen = 'full' | 'abstract' | 'second-hand' | 'code' | 'computed' | 'none'

export type Distribution =
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'uniform' }
  | { readonly kind: 'loguniform' }
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }

export interface Citation {
  /** key of a source in sources.bib */
  readonly cite: string
  /** table, figure, page or section, as far as known */
  readonly where: string
  /** from their figure to our number */
  readonly how: string
}

export interface Contrary {
  readonly cite: string
  readonly where: string
  readonly says: string
}

export interface Parameter {
  /** dotted, kebab-case, stable, never reused */
  readonly id: string
  readonly means: string
  readonly unit: string
  readonly value: number
  /** what the evidence, or honest doubt, allows */
  readonly range: readonly [number, number]
  /** how belief is spread over the range; absent = not stated */
  readonly distribution?: Distribution
  readonly grade: Grade
  readonly species: string
  readonly compartment: string
  readonly seen: Seen
  /** doubts about the stain or antibody behind the number */
  readonly markerValidity?: string
  /** begins "assumption:"; required where nothing is cited */
  readonly assumption?: string
  readonly sources: readonly Citation[]
  readonly contrary?: readonly Contrary[]
  /** set while no part of the model reads the entry: which part will */
  readonly later?: string
}

export function parameter(p: Parameter): Parameter {
  return Object.freeze({ ...p })
}

/** A number that is ours: grade E, with the reason in place of a source (or beside one that only bounds it). */
export interface Assumed {
  readonly id: string
  readonly means: string
  readonly unit: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly because: string
  readonly distribution?: Distribution
  readonly species?: string
  readonly compartment?: string
  readonly seen?: Seen
  readonly markerValidity?: string
  readonly sources?: readonly Citation[]
  readonly contrary?: readonly Contrary[]
  readonly later?: string
}

export function assumed({ because, species, compartment, seen, sources, ...rest }: Assumed): Parameter {
  return parameter({
    ...rest,
    grade: 'E',
    species: species ?? 'human',
    compartment: compartment ?? 'skin',
    seen: seen ?? 'none',
    assumption: `assumption: ${because}`,
    sources: sources ?? []
  })
}

/** Values carried over from a hand-tuned first study of the same mechanisms: a place to start, not evidence. */
export const handTuned = 'hand-tuned start; calibration has not been done'
