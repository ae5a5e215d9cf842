/** What a scenario may name: mechanisms and observed quantities (from the rooms above), agents and ledger entries. */
export interface Known {
  readonly mechanisms: readonly string[]
  readonly quantities: readonly string[]
  /** ids of the agents of the catalogue and of acts such as punch-wound */
  readonly agents: readonly string[]
  readonly parameters: readonly KnownParameter[]
}

/** As much of a ledger entry as is needed to read an override. */
export interface KnownParameter {
  readonly id: string
  readonly unit: string
  readonly range: readonly [number, number]
  readonly grade: string
  readonly sources: readonly { readonly cite: string; readonly where: string }[]
}
