/**
 * A lane runs one task at a time. This one does so in this thread: it works a little, then lets others have their turn,
 * so that a page stays alive and a signal is heard.
 */
import type { Segment } from './protocol.ts'
import type { Begin, Outcome } from './task.ts'

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

export function ownLane(begin: Begin): Lane {
  let stopped = false
  return {
    async run(segment, parent, before, tick) {
      const task = begin(segment, parent, before)
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
