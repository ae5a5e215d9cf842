/**
 * Work laid out is carried out: recalled from a checkpoint as far as it was done, run on lanes, kept when it is stopped.
 *
 * What is run is somebody else's: a segment of the skin's time or a block of people; here it only has an id. Free of Node, except
 * for threads, which are loaded when wanted. Proof: run.test.ts, threads.test.ts.
 */
import { belonging, keep, recall } from './checkpoint.ts'
import { ownLane, type Lane } from './lane.ts'
import { meter } from './progress.ts'
import type { Work } from './protocol.ts'
import { Interrupted, type RunOptions } from './result.ts'
import { schedule } from './schedule.ts'
import type { Begin, Outcome } from './task.ts'

/** All outcomes by task; an `Interrupted` after keeping what there is, if the signal says stop. */
export async function carryOut(work: Work, begin: Begin, options: RunOptions): Promise<Map<string, Outcome>> {
  const { signal, checkpoint } = options
  const key = belonging(work.scenario, work.seed)
  const before = new Map<string, Outcome>()
  if (checkpoint)
    for (const { id } of work.segments) {
      const outcome = await recall(checkpoint, key, id)
      if (outcome) before.set(id, outcome)
    }

  const lanes = await lanesFor(work, begin, options)
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
  return outcomes
}

/** Threads if they are wanted, possible and of use; else this thread. */
async function lanesFor(work: Work, begin: Begin, options: RunOptions): Promise<Lane[]> {
  const node = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node
  if (node !== undefined && options.threads !== 1 && !options.ground) {
    const { threadLanes } = await import('./threads.node.ts')
    const lanes = threadLanes(work, options)
    if (lanes.length > 0) return lanes
  }
  return [ownLane(begin)]
}
