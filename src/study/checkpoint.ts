/**
 * Where an interrupted run leaves what it has done: for each task a world, as bytes, and all else, as JSON with the
 * numbers that must not be rounded in those bytes too.
 */
import { Sha256 } from '../core/digest.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { pack, unpack } from './pack.ts'
import type { Outcome } from './task.ts'

export interface CheckpointStore {
  save(task: string, bytes: Uint8Array, json: unknown): void | Promise<void>
  load(task: string): Loaded | undefined | Promise<Loaded | undefined>
  clear(): void | Promise<void>
}
export interface Loaded {
  readonly bytes: Uint8Array
  readonly json: unknown
}

/** What a checkpoint belongs to: another scenario, seed or layout of the work does not go on from it. */
export function belonging(scenario: Scenario, seed: number): string {
  return new Sha256().update(new TextEncoder().encode(JSON.stringify([scenario, seed]))).hex()
}

export async function keep(store: CheckpointStore, key: string, outcome: Outcome): Promise<void> {
  const { json, bytes } = pack(outcome)
  await store.save(outcome.task, bytes, { key, outcome: json })
}

export async function recall(
  store: CheckpointStore,
  key: string,
  task: string
): Promise<Outcome | undefined> {
  const loaded = await store.load(task)
  const json = loaded?.json as { key?: string; outcome?: unknown } | undefined
  if (!loaded || json?.key !== key) return undefined
  return unpack({ json: json.outcome, bytes: loaded.bytes }) as Outcome
}

/** A store in memory, for programs that stop and go on without leaving. */
export function memoryStore(): CheckpointStore {
  const kept = new Map<string, { bytes: Uint8Array; json: string }>()
  return {
    save: (task, bytes, json) => void kept.set(task, { bytes: bytes.slice(), json: JSON.stringify(json) }),
    load(task) {
      const found = kept.get(task)
      return found && { bytes: found.bytes, json: JSON.parse(found.json) as unknown }
    },
    clear: () => kept.clear()
  }
}
