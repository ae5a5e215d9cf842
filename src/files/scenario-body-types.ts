/**
 * What a scenario of the world `body` holds beside a question and arms: who ages, by which circuit, and what is done about it.
 *
 * Ages are in days from birth, times in days from entry, rates per day.
 */
import type { Circuit, Turn } from '../state/turnover.ts'

export interface BodyPeople {
  /** lives per arm, replicate and draw */
  readonly n: number
  /** age at entry, days: who is not alive then never enters */
  readonly entry: number
  readonly sex?: 'female' | 'male'
  /** coefficient of variation between people, by the number of the circuit; absent = the set's own */
  readonly vary?: Partial<Record<keyof Circuit, number>>
}

export interface BodyTrial {
  /** people per arm in one trial; the cohort is cut into as many trials as it holds */
  readonly enrol: number
  /** hazard of leaving unseen, per day */
  readonly dropout: number
  readonly tests: readonly ('log-rank' | 'rmst')[]
  readonly alpha: number
  readonly power: number
}

export interface BodyPlan {
  readonly species: 'mouse' | 'human'
  /** id of a parameter set of the ledger */
  readonly set: string
  /** numbers of the circuit that differ from the set's */
  readonly circuit: Partial<Circuit>
  readonly people: BodyPeople
  /** paired: the same people in every arm, with the same luck; separate: others in each */
  readonly design: 'paired' | 'separate'
  /** age at which the last is looked at, days */
  readonly until: number
  /** ages of the visits, days */
  readonly visits: readonly number[]
  readonly trial?: BodyTrial
  /** draws of clearable share and discrepancy; 0 = none, their values are used */
  readonly draws: number
  readonly clearable: number | 'prior'
  /** share of the model's gain in lifetime that is true */
  readonly discrepancy: number | 'prior'
}

/** When an act falls, days from entry: at + j repeatEvery + k every, before `until`. */
export interface Rhythm {
  readonly at: number
  readonly every?: number
  readonly times?: number
  readonly repeatEvery?: number
  readonly repeatTimes?: number
  readonly until?: number
}

/** A pulse takes away `kill` x clearable share of the burden; a rate is multiplied, for as long as it lasts. */
export type BodyAct =
  | { readonly operator: 'pulse'; readonly kill: number; readonly when: Rhythm }
  | {
      readonly operator: 'rate'
      readonly on: Turn['on']
      readonly factor: number
      readonly when: Rhythm
      /** days that one giving lasts; absent = to `until` or for life */
      readonly lasts?: number
    }
  /** an agent of the catalogue, by its effect on the body in the ledger */
  | { readonly operator: 'give'; readonly agent: string; readonly when: Rhythm }

/** What an arm of the body holds. */
export interface BodyArmPlan {
  readonly acts: readonly BodyAct[]
  /** where this arm's people differ (design: separate) */
  readonly set?: string
  readonly circuit?: Partial<Circuit>
  readonly people?: BodyPeople
}
