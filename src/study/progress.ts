/**
 * How far a run is: simulated days done of all there are. `done` never falls; the time left is what the rest would take
 * at the pace so far.
 */
import type { Segment, Work } from './protocol.ts'
import type { Progress } from './result.ts'
import type { Outcome } from './task.ts'

export interface Meter {
  tick(segment: Segment, day: number): void
}

export function meter(
  { segments, scenario }: Work,
  before: ReadonlyMap<string, Outcome>,
  report: ((progress: Progress) => void) | undefined
): Meter {
  const reached = new Map(segments.map(({ id, from }) => [id, Math.max(from, before.get(id)?.day ?? from)]))
  const total = segments.reduce((sum, { from, to }) => sum + to - from, 0)
  const begun = performance.now()
  let done = segments.reduce((sum, { id, from }) => sum + reached.get(id)! - from, 0)
  const at = done
  return {
    tick(segment, day) {
      const earlier = reached.get(segment.id)!
      if (day > earlier) {
        reached.set(segment.id, day)
        done += day - earlier
      }
      if (!report || done <= at) return // nothing to tell the pace by
      const seconds = (performance.now() - begun) / 1000
      const etaSeconds = (seconds * (total - done)) / (done - at)
      const arm = scenario.arms[segment.arms[0]].name
      report({ done, total, arm, replicate: segment.replicate, day, etaSeconds })
    }
  }
}
