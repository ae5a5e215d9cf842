/**
 * Lives as columns: how long each was watched and whether it ended in death; and the checks at the door.
 *
 *   time    f64[n]   age (or time since entry into a trial) at death or at the end of watching, >= 0
 *   event   u8[n]    1 died then, 0 was still alive when last seen (right censoring)
 *   entry   f64[n]   age from which it was watched, < time; absent: all from 0 (left truncation)
 *   group   u32[n]   number of its group, from 0, below n; absent: all in group 0
 *
 * All statistics of this folder take time in any unit, the same in `time` and `entry`, and answer in it. A life counts
 * as at risk at t when entry < t <= time, so a death at t is among those at risk and someone censored at t too.
 *
 * Papers on statistics that headers of this folder name are named from memory, to say whose a method is; none was looked at.
 * Formulas stand on the tests beside them: R `survival`, SciPy, sums by hand.
 */
import { Problem } from '../../core/problem.ts'

export interface Lives {
  readonly time: Float64Array
  readonly event: Uint8Array
  readonly entry?: Float64Array
  readonly group?: Uint32Array
}

/** The same lives, or a Problem that names the first which cannot be. */
export function checkLives(lives: Lives): Lives {
  const { time, event, entry, group } = lives
  const n = time.length
  if (n === 0)
    throw new Problem({ what: 'there are no lives', why: 'a statistic needs at least one', fix: 'give some' })
  for (const [name, column] of Object.entries({ event, entry, group }))
    if (column !== undefined && column.length !== n)
      throw new Problem({
        what: `${name} has ${column.length} rows and time has ${n}`,
        fix: 'give every life one row in each column'
      })
  for (let i = 0; i < n; i++) {
    if (!(time[i]! >= 0 && time[i]! < Infinity)) throw badLife(i, `time = ${time[i]!}`, wantsTime)
    if (event[i]! > 1)
      throw badLife(i, `event = ${event[i]!}`, 'write 1 for a death and 0 for a life still going on')
  }
  if (entry !== undefined)
    for (let i = 0; i < n; i++) {
      if (!(entry[i]! >= 0 && entry[i]! < Infinity)) throw badLife(i, `entry = ${entry[i]!}`, wantsTime)
      if (!(entry[i]! < time[i]!))
        throw badLife(
          i,
          `entry = ${entry[i]!} and time = ${time[i]!}`,
          'entry must come before the end of watching'
        )
    }
  if (group !== undefined)
    for (let i = 0; i < n; i++)
      if (!(group[i]! < n)) throw badLife(i, `group = ${group[i]!}`, `number the groups from 0, below ${n}`)
  return lives
}

const wantsTime = 'times are finite numbers, 0 or more'

function badLife(i: number, what: string, fix: string): Problem {
  return new Problem({ what: `life ${i + 1} has ${what}`, at: { path: `row ${i + 1}` }, fix })
}

/** The numbers of the groups that hold a life, rising. */
export function groupsOf({ time, group }: Lives): Uint32Array {
  if (group === undefined) return Uint32Array.of(0)
  const held = new Uint8Array(time.length)
  for (let i = 0; i < group.length; i++) held[group[i]!] = 1
  const numbers: number[] = []
  held.forEach((yes, g) => yes === 1 && numbers.push(g))
  return Uint32Array.from(numbers)
}

/** The lives of one group, in the order of their rows. */
export function livesOf(lives: Lives, wanted: number): Lives {
  const { time, event, entry, group } = lives
  const keep = (_: unknown, i: number): boolean => (group === undefined ? 0 : group[i]!) === wanted
  return {
    time: time.filter(keep),
    event: event.filter(keep),
    ...(entry === undefined ? {} : { entry: entry.filter(keep) })
  }
}

/** How many died. */
export function deathsOf({ event }: Lives): number {
  let deaths = 0
  for (let i = 0; i < event.length; i++) deaths += event[i]!
  return deaths
}

/** The time that all were watched, together. */
export function watchedIn({ time, entry }: Lives): number {
  let sum = 0
  for (let i = 0; i < time.length; i++) sum += time[i]! - (entry === undefined ? 0 : entry[i]!)
  return sum
}
