/**
 * What an agent of the catalogue is: something people take, undergo or have done to the skin, or an act of an experiment.
 */
import type { Grade } from './entry.ts'

/** A sentence, and the source it rests on; without one it is our own statement. */
export interface Evidence {
  readonly text: string
  readonly source?: string
}

export interface Harm extends Evidence {
  readonly severity: 'mild' | 'moderate' | 'serious' | 'unknown'
}

export type Route = 'oral' | 'iv' | 'local' | 'topical' | 'microneedling' | 'device'

/** One thing it does: the mechanism it works through, and the entries that say how strongly. */
export interface AgentEffect {
  readonly does: string
  /** id of a mechanism of the day */
  readonly mechanism: string
  /** ids of ledger entries */
  readonly parameters: readonly string[]
  /** only by these routes; absent = by all */
  readonly routes?: readonly Route[]
}

export interface Agent {
  readonly id: string
  readonly name: string
  readonly synonyms: readonly string[]
  readonly actsAs: string
  /** how it works, in a sentence or two */
  readonly mechanism: string
  readonly effects: readonly AgentEffect[]
  /** the first is the usual one */
  readonly routes: readonly Route[]
  /** entries on its stay, depth and spread */
  readonly kinetics: readonly string[]
  /** days between doses and their number; `every` absent = once, `times` absent = until stopped */
  readonly defaultCourse: { readonly every?: number; readonly times?: number }
  readonly harms: readonly Harm[]
  readonly approval: Evidence & {
    readonly status: 'not a medicine' | 'for other uses' | 'approved' | 'not approved' | 'research only'
  }
  /** how good the evidence is that it does what it is taken for */
  readonly grade: Grade
  readonly evidence: readonly Evidence[]
  /** controlled results that found nothing */
  readonly nulls: readonly Evidence[]
  readonly kind: 'medicine' | 'cells' | 'procedure' | 'habit' | 'act'
  /** days after a wound or procedure in which it must not be given */
  readonly holdAfterWound?: number
  readonly researchOnly: boolean
  /** what every programme is shown against */
  readonly comparator: boolean
  /** what of it is not simulated yet */
  readonly later?: string
}
