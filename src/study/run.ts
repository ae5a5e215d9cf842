/**
 * A scenario run: all its arms and replicates, over threads where there are any, to one result.
 *
 * The same scenario and seed give the same `resultDigest` whatever the number of threads, whether arms share their past,
 * and whether the run was interrupted and went on. Free of Node, except for threads, which are loaded when wanted.
 * Proof: run.test.ts, threads.test.ts.
 */
import type { Scenario } from '../files/scenario-types.ts'
import { assemble } from './assemble.ts'
import { belonging, keep, recall } from './checkpoint.ts'
import { groundOf } from './ground.ts'
import { ownLane, type Lane } from './lane.ts'
import type { Ground } from './living.ts'
import { meter } from './progress.ts'
import { protocol, type Protocol } from './protocol.ts'
import { quickened } from './quick.ts'
import { Interrupted, type Result, type RunOptions } from './result.ts'
import { schedule } from './schedule.ts'
import type { Outcome } from './task.ts'

export async function run(given: Scenario, options: RunOptions = {}): Promise<Result> {
  const begun = performance.now()
  const quick = options.quick ?? false
  const seed = options.seed ?? given.run.seed
  const scenario = { ...(quick ? quickened(given) : given) }
  const work = protocol({ ...scenario, run: { ...scenario.run, seed } }, seed, options.sharedPast ?? true)
  const ground = options.ground ?? groundOf(scenario)
  const { signal, checkpoint } = options
  const key = belonging(work.scenario, seed)
  const before = new Map<string, Outcome>()
  if (checkpoint)
    for (const { id } of work.segments) {
      const outcome = await recall(checkpoint, key, id)
      if (outcome) before.set(id, outcome)
    }

  const lanes = await lanesFor(work, ground, options)
  const stop = (): void => lanes.forEach((lane) => lane.stop())
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  let outcomes: Map<string, Outcome>
  try {
    const { tick } = meter(work, before, options.progress)
    const stopped = (): boolean => signal?.aborted ?? false
    outcomes = await schedule({ segments: work.segments, lanes, before, tick, stopped })
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(lanes.map((lane) => lane.close()))
  }
  if (!work.segments.every(({ id }) => outcomes.get(id)?.done)) {
    if (checkpoint) for (const outcome of outcomes.values()) await keep(checkpoint, key, outcome)
    throw new Interrupted()
  }
  const result = assemble(work, ground, outcomes, { quick, wall: (performance.now() - begun) / 1000 })
  await checkpoint?.clear()
  return result
}

/** Threads if they are wanted, possible and of use; else this thread. */
async function lanesFor(work: Protocol, ground: Ground, options: RunOptions): Promise<Lane[]> {
  const node = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node
  if (node !== undefined && options.threads !== 1 && !options.ground) {
    const { threadLanes } = await import('./threads.node.ts')
    const lanes = threadLanes(work, options)
    if (lanes.length > 0) return lanes
  }
  return [ownLane(work, ground)]
}
