/**
 * A mechanism is one biological sentence: what it says, what it reads and writes, which ledger entries
 * it uses, and which way it moves what people watch. `prepare` resolves its numbers once and returns a
 * step; a step looks nothing up by name, allocates nothing, and keeps nothing between days: all that
 * lasts lives in the world.
 */
import type { World } from '../state/world.ts'

export type Step = (world: World) => void

/** What switching this mechanism on does to a watched quantity in a scenario of the test bench. */
export interface Move {
  /** id of an observed quantity (tissue/observe.ts), such as `senescent fraction` */
  readonly quantity: string
  readonly direction: 'up' | 'down'
  /** name of a small ablation scene (test/moves/scenes) */
  readonly scene: string
}

export interface Mechanism {
  /** stable id, kebab-case: what `off:` in a scenario names */
  readonly id: string
  /** the sentence */
  readonly does: string
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  /** ledger ids it takes */
  readonly uses: readonly string[]
  readonly moves: readonly Move[]
  /** `number(id)` gives a ledger value in canonical units; an id not in `uses` is a Problem */
  prepare(number: (id: string) => number, world: World): Step
}
