/** What a measurement gives, and how it is made: the median of several runs with its spread, never a best of. */

export interface BenchRow {
  readonly id: string
  readonly unit: string
  readonly median: number
  readonly min: number
  readonly max: number
  readonly runs: number
  readonly threads: number
}

/** How large to measure: `smoke` only shows that a row works, its numbers mean nothing. */
export interface Size {
  readonly smoke: boolean
}

export const full: Size = { smoke: false }

export function row(id: string, unit: string, values: readonly number[], threads = 1): BenchRow {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { id, unit, median, min: sorted[0], max: sorted[sorted.length - 1], runs: sorted.length, threads }
}

/** Seconds of wall and of processor that one call takes; the processor's include the engine's own threads. */
export function timed(work: () => void): { wall: number; cpu: number } {
  const before = process.cpuUsage()
  const begun = performance.now()
  work()
  const wall = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1e6 }
}

/** Time of one of `many` like calls, in units of `1/perSecond` s, `runs` times after a warm-up. */
export function each(runs: number, many: number, perSecond: number, work: (i: number) => void): number[] {
  const values: number[] = []
  const warmUp = 2
  for (let run = 0; run < warmUp + runs; run++) {
    const begun = performance.now()
    for (let i = 0; i < many; i++) work(i)
    const seconds = (performance.now() - begun) / 1000
    if (run >= warmUp) values.push((seconds * perSecond) / many)
  }
  return values
}
