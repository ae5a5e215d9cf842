/**
 * Reverdie as a library: read a scenario, run it, look things up. Free of Node, so that a page can do the same.
 *
 *   const scenario = check(await (await fetch('forearm-lifetime.yaml')).text(), { name: 'forearm-lifetime' })
 *   const { series, resultDigest } = await run(scenario, { quick: true, signal, progress: console.log })
 */
import { readScenario } from './files/scenario.ts'
import type { Scenario } from './files/scenario-types.ts'
import { dishGround } from './study/dish-ground.ts'
import { known } from './study/known.ts'
import type { Quantity } from './study/living.ts'
import { skinGround } from './study/skin-ground.ts'

export { Problem } from './core/problem.ts'
export type { Place } from './core/problem.ts'
export type { Arm, Scenario } from './files/scenario-types.ts'
export type { Giving, Parameter } from './ledger/index.ts'
export type { Mechanism } from './mechanisms/mechanism.ts'
export { memoryStore } from './study/checkpoint.ts'
export type { CheckpointStore } from './study/checkpoint.ts'
export type { Quantity } from './study/living.ts'
export { Interrupted } from './study/result.ts'
export type { CellSnapshot, Progress, Result, RunOptions, Section, Series } from './study/result.ts'
export { run } from './study/run.ts'

/** The evidence ledger: every number of the model. */
export { parameters } from './ledger/index.ts'

/** The order of a day of the skin: one biological sentence after another. */
export { day } from './tissue/day.ts'

/** What is observed, in the skin and on the dish. */
export const quantities: readonly Quantity[] = [...skinGround.quantities, ...dishGround.quantities]

/** A scenario from its text (YAML): all of it, or a Problem that says where and why. */
export function check(text: string | Uint8Array, from: { file?: string; name?: string } = {}): Scenario {
  return readScenario(text, { ...from, known })
}
