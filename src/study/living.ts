/**
 * What a study needs of a world, whatever it is made of: it can be stepped under a plan, looked at, kept and brought back.
 */
import type { DigestColumn } from '../core/digest.ts'
import type { Scenario } from '../files/scenario-types.ts'
import type { Plan } from '../programmes/plan.ts'

export interface Quantity {
  readonly id: string
  readonly compartment: string
  readonly unit: string
  readonly means: string
  readonly better?: 'up' | 'down'
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}
export const stains = ['he', 'sabgal'] as const
export type Stain = (typeof stains)[number]

/** One world in motion. All that lasts is in `bytes`. */
export interface Living {
  readonly bytes: Uint8Array
  restore(bytes: Uint8Array): void
  /** one step under a plan, from a day to a day */
  step(plan: Plan, from: number, to: number): void
  /** an open wound, or whatever else needs fine steps */
  fine(): boolean
  /** a value for each quantity of the ground; NaN where there is nothing to observe */
  observe(out: Float64Array): void
  /** the table of cells that is kept */
  cells(): DigestColumn[]
  /** everything: all columns and fields */
  state(): DigestColumn[]
  picture?(stain: Stain): Picture
}

/** Who lives: arms of the same person with the same numbers and mechanisms, so that they may share a past. */
export interface Lot {
  readonly age: number
  readonly parameters: Readonly<Record<string, number>>
  readonly off: readonly string[]
  /** indices of arms in the scenario */
  readonly arms: readonly number[]
}

/** Where worlds come from: the skin, the dish, or a test's own. */
export interface Ground {
  readonly quantities: readonly Quantity[]
  mechanisms(off: readonly string[]): string[]
  settle(
    scenario: Scenario,
    lot: Lot,
    number: (id: string) => number,
    seed: number,
    replicate: number,
    plans: readonly Plan[]
  ): Living
}
