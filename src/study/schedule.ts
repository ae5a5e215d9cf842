/**
 * Who runs what, when: of the tasks that could begin, the one with the longest way still before it goes first, to
 * whichever lane is free. A lane stays with the person and replicate it has, if there is more to do there, since a world
 * takes long to make. The order has no say in the result. Proof: schedule.test.ts.
 */
import type { Lane } from './lane.ts'
import type { Segment } from './protocol.ts'
import type { Outcome } from './task.ts'

export interface Schedule {
  readonly segments: readonly Segment[]
  readonly lanes: readonly Lane[]
  /** what was done before, by task */
  readonly before: ReadonlyMap<string, Outcome>
  tick(segment: Segment, day: number): void
  /** true once the run is to stop */
  stopped(): boolean
}

/** Runs all; the outcomes by task. When stopped, they are those that are done and those that were under way. */
export async function schedule({
  segments,
  lanes,
  before,
  tick,
  stopped
}: Schedule): Promise<Map<string, Outcome>> {
  const outcomes = new Map([...before].filter(([, outcome]) => outcome.done))
  const waiting = segments.filter(({ id }) => !outcomes.has(id))
  const way = longestWay(segments)
  waiting.sort((a, b) => way.get(b.id)! - way.get(a.id)! || segments.indexOf(a) - segments.indexOf(b))
  let failure: { error: unknown } | undefined
  const waiters: (() => void)[] = []
  const changed = (): Promise<void> => new Promise((resolve) => void waiters.push(resolve))
  const wake = (): void => {
    for (const waiter of waiters.splice(0)) waiter()
  }

  const next = (last: Segment | undefined): Segment | undefined => {
    const ready = waiting.filter(({ parent }) => parent === undefined || outcomes.get(parent)?.done === true)
    const chosen = ready.find((one) => one.lot === last?.lot && one.replicate === last.replicate) ?? ready[0]
    if (chosen) waiting.splice(waiting.indexOf(chosen), 1)
    return chosen
  }
  const work = async (lane: Lane): Promise<void> => {
    let last: Segment | undefined
    while (waiting.length > 0 && !stopped() && !failure) {
      const segment = next(last)
      if (!segment) {
        await changed()
        continue
      }
      last = segment
      const parent = segment.parent === undefined ? undefined : outcomes.get(segment.parent)
      try {
        const outcome = await lane.run(segment, parent, before.get(segment.id), (day) => tick(segment, day))
        outcomes.set(segment.id, outcome)
      } catch (error) {
        failure ??= { error }
        for (const one of lanes) one.stop()
      }
      wake()
    }
    wake()
  }
  await Promise.all(lanes.map(work))
  if (failure) throw failure.error
  for (const [id, outcome] of before) if (!outcomes.has(id)) outcomes.set(id, outcome)
  return outcomes
}

/** Days from a segment's beginning to the end of its longest line of descendants. */
function longestWay(segments: readonly Segment[]): Map<string, number> {
  const way = new Map<string, number>()
  for (const { id, from, to, parent } of [...segments].reverse()) {
    const own = to - from + (way.get(id) ?? 0)
    way.set(id, own)
    if (parent !== undefined) way.set(parent, Math.max(way.get(parent) ?? 0, own))
  }
  return way
}
