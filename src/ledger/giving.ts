/**
 * One line of a programme, as a scenario writes it, in canonical units: what is given, when, how often.
 * The files room reads it from YAML; the programmes room turns it into doses. Days count from the start
 * of the run; ages have already been turned into days.
 */
export interface Giving {
  /** id of an agent in the catalogue, or of an act (punch-wound, transplant-senescent ...) */
  readonly give: string
  /** day of the first dose */
  readonly at: number
  /** days between doses, and how many there are in all (1 if absent, unbounded = Infinity) */
  readonly every?: number
  readonly times?: number
  /** the whole course above, repeated: days between courses, and how many courses */
  readonly repeatEvery?: number
  readonly repeatTimes?: number
  /** day from which nothing more is given (exclusive) */
  readonly until?: number
  /** canonical amount with its unit text, e.g. 1e4 '1/mm2' for cells, 100 'mg' */
  readonly amount?: { readonly value: number; readonly unit: string }
  readonly route?: 'oral' | 'iv' | 'local' | 'topical' | 'microneedling' | 'device'
  /** µm, for wounds and transplants */
  readonly diameter?: number
  readonly depth?: number
  /** share of doses taken, 0-1 (1 if absent) */
  readonly adherence?: number
  /** where in the file it stands, for messages */
  readonly line?: number
  readonly column?: number
}
