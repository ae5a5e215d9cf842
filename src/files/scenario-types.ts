/**
 * A scenario after reading and checking: a question, a world, a person, the arms, and how long to look.
 * All numbers are canonical (µm, day; ages in years).
 */
import type { Giving } from '../ledger/giving.ts'
import type { BodyArmPlan, BodyPlan } from './scenario-body-types.ts'

export interface Scenario {
  /** kebab-case name: the file's name without ending */
  readonly name: string
  readonly title: string
  readonly question: string
  /** `skin` is the tissue model, `martin` the published spread model on a dish, `body` cohorts that age and die */
  readonly world: 'skin' | 'martin' | 'body'
  /** of the world `body`, which reads neither person, patch, parameters, off nor snapshots */
  readonly body?: BodyPlan
  readonly person: {
    readonly age: number
    readonly sex: 'female' | 'male'
    readonly site: 'forearm' | 'buttock' | 'inner-arm' | 'face'
    readonly phototype: 1 | 2 | 3 | 4 | 5 | 6
    /** yearly sun dose relative to an exposed forearm, by age: [age, dose] corners, linear between; absent = the site's */
    readonly sun?: readonly (readonly [number, number])[]
    /** set of turnover whose burden sends the skin inflammation, killers and stem cells; absent = the ledger's straight lines */
    readonly body?: string
  }
  /** µm */
  readonly patch: {
    readonly width: number
    readonly height: number
    readonly depth: number
    readonly voxelDepth?: number
  }
  /** arms in the order written; `nothing` is always among them */
  readonly arms: readonly Arm[]
  readonly run: {
    readonly days: number
    readonly replicates: number
    readonly seed: number
    readonly every: number
  }
  /** ids of observed quantities the report puts first */
  readonly watch: readonly string[]
  /** parameter overrides, canonical units */
  readonly parameters: Readonly<Record<string, number>>
  readonly beyondEvidence: readonly string[]
  /** mechanisms switched off in all arms */
  readonly off: readonly string[]
  /** ages (years) at which the report draws a section and cell tables are kept */
  readonly snapshots: readonly number[]
  /** the small size the golden test runs */
  readonly golden?: {
    readonly patch: { readonly width: number; readonly height: number; readonly depth: number }
    readonly days: number
    readonly replicates: number
    readonly every: number
    readonly body?: { readonly n: number; readonly draws?: number; readonly enrol?: number }
  }
  /** scenario text as given, for the manifest */
  readonly text: string
}

export interface Arm {
  readonly name: string
  readonly givings: readonly Giving[]
  /** overrides and switches of this arm alone (e.g. `start age`, `reach`), canonical */
  readonly parameters: Readonly<Record<string, number>>
  readonly off: readonly string[]
  /** this arm's person where it differs (wound at 25 and at 75) */
  readonly age?: number
  /** the arm it is compared with; `nothing` if absent */
  readonly against?: string
  /** of the world `body`: its acts on the circuit, in place of givings */
  readonly body?: BodyArmPlan
}
