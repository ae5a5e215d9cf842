/**
 * A lane runs one task at a time. This one does so in this thread: it works a little, then lets others have their turn,
 * so that a page stays alive and a signal is heard.
 */
import type { Ground } from './living.ts'
import type { Protocol, Segment } from './protocol.ts'
import { beginTask, nursery, type Outcome } from './task.ts'

export interface Lane {
  /** runs a segment, from the end of its parent and on from what was done before; stops early when told to */
  run(
    segment: Segment,
    parent: Outcome | undefined,
    before: Outcome | undefined,
    tick: (day: number) => void
  ): Promise<Outcome>
  /** come to a stop at the next step */
  stop(): void
  close(): void | Promise<void>
}

/** ms of work between two turns of others */
const slice = 50

export function ownLane(protocol: Protocol, ground: Ground): Lane {
  const born = nursery(protocol, ground)
  let stopped = false
  return {
    async run(segment, parent, before, tick) {
      const task = beginTask(
        protocol,
        segment,
        ground.quantities.length,
        born(segment),
        before ?? parent,
        before
      )
      for (;;) {
        const until = performance.now() + slice
        const done = task.work(() => !stopped && performance.now() < until)
        tick(task.day)
        if (done || stopped) return task.outcome()
        await turn()
        if (stopped) return task.outcome()
      }
    },
    stop() {
      stopped = true
    },
    close() {}
  }
}

/** One turn of the event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
