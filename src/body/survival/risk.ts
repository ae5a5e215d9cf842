/**
 * Who is at risk when: at every distinct time at which somebody died or left, how many were watched just before, how
 * many died and how many left alive.
 *
 *   atRisk(t) = #{entry < t} - #{time < t}
 */
import { order } from '../../core/order.ts'
import { checkLives, type Lives } from './lives.ts'

/** One row a distinct time, rising */
export interface RiskTable {
  readonly time: Float64Array
  readonly atRisk: Float64Array
  readonly deaths: Float64Array
  readonly censored: Float64Array
}

export function riskTable(lives: Lives): RiskTable {
  const { time, event, entry } = checkLives(lives)
  const n = time.length
  const rows = order(time)
  const entries = entry === undefined ? undefined : entry.slice().sort()
  const times = new Float64Array(n)
  const atRisk = new Float64Array(n)
  const deaths = new Float64Array(n)
  const censored = new Float64Array(n)
  let distinct = 0
  let entered = entries === undefined ? n : 0
  for (let i = 0; i < n;) {
    const t = time[rows[i]!]!
    if (entries !== undefined) while (entered < n && entries[entered]! < t) entered++
    times[distinct] = t
    atRisk[distinct] = entered - i
    for (; i < n && time[rows[i]!] === t; i++) {
      if (event[rows[i]!] === 1) deaths[distinct]!++
      else censored[distinct]!++
    }
    distinct++
  }
  return {
    time: times.slice(0, distinct),
    atRisk: atRisk.slice(0, distinct),
    deaths: deaths.slice(0, distinct),
    censored: censored.slice(0, distinct)
  }
}

/** How many are at risk at each of these times: for the line under a survival plot. */
export function atRiskAt(lives: Lives, times: readonly number[]): number[] {
  const { time, entry } = checkLives(lives)
  const before = (sorted: Float64Array, t: number): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < t) low = middle + 1
      else high = middle
    }
    return low
  }
  const ends = time.slice().sort()
  const entries = entry?.slice().sort()
  return times.map((t) => (entries === undefined ? ends.length : before(entries, t)) - before(ends, t))
}
