/**
 * Everything a report of lives says, as plain data: figures are made, sentences are written; the page only lays them out.
 * Filled in by study/report-body.ts.
 */
import type { Figure, Ink } from './figures/figure.ts'
import type { ReportInput } from './report-input.ts'

export interface BodyTable {
  readonly title: string
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** columns of words stand to the left, from this one on numbers to the right */
  readonly numbersFrom: number
}

export interface BodyReportInput extends Pick<
  ReportInput,
  'title' | 'question' | 'quick' | 'parameters' | 'claims' | 'agents' | 'limits' | 'cite' | 'facts'
> {
  /** the answer, a sentence each; the first leads */
  readonly says: readonly string[]
  /** what the interval is, and what it holds */
  readonly reading: string
  /**
   * What must be read together with the answer, on the first screen: that it is extrapolated, what the model may miss,
   * what trials found against it. Empty where nothing is extrapolated.
   */
  readonly beware: readonly { readonly label: string; readonly text: string }[]
  /** what each arm gives, a line each, under the answer */
  readonly told: readonly { readonly name: string; readonly ink: Ink; readonly text: string }[]
  readonly arms: readonly {
    readonly name: string
    readonly ink: Ink
    readonly gives: readonly string[]
    readonly beyondEvidence: boolean
  }[]
  /** "1000 simulated mice an arm from birth, 4 runs; the same mice in every arm" */
  readonly world: string
  readonly sections: readonly {
    readonly title: string
    readonly intro?: string
    readonly figures: readonly Figure[]
    readonly table?: BodyTable
  }[]
  readonly tables: readonly BodyTable[]
  /** what happens in a simulated body, a sentence each */
  readonly why: readonly string[]
  /** what speaks against it, whole */
  readonly against: readonly { readonly text: string; readonly source?: string }[]
}
