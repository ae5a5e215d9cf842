/** What a scenario may name: mechanisms and observed quantities (from the rooms above), agents and ledger entries. */
import type { Circuit } from '../state/turnover.ts'

export interface Known {
  readonly mechanisms: readonly string[]
  readonly quantities: readonly string[]
  /** ids of the agents of the catalogue and of acts such as punch-wound */
  readonly agents: readonly string[]
  readonly parameters: readonly KnownParameter[]
  /** what a scenario of the body may name */
  readonly body: KnownBody
}

export interface KnownBody {
  readonly sets: readonly {
    readonly id: string
    readonly species: 'mouse' | 'human'
    readonly circuit: Circuit
  }[]
  /** agents with an effect on the body in the ledger */
  readonly agents: readonly string[]
  readonly quantities: readonly string[]
}

/** As much of a ledger entry as is needed to read an override. */
export interface KnownParameter {
  readonly id: string
  readonly unit: string
  readonly range: readonly [number, number]
  readonly grade: string
  readonly sources: readonly { readonly cite: string; readonly where: string }[]
}
