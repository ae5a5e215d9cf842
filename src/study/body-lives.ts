/**
 * Blocks become one table of lives, in arm, cohort, id-of-place order; and parts of it are handed out for statistics.
 */
import type { DigestColumn } from '../core/digest.ts'
import type { Lives } from '../body/survival/lives.ts'
import { functionNames } from '../body/functions.ts'
import { watchedTests } from './body-block.ts'
import { causes, type LifeColumns } from './body-result.ts'
import type { BodyWork } from './body-work.ts'
import type { Outcome } from './task.ts'

const died = [causes.indexOf('threshold'), causes.indexOf('extrinsic')] as const

/** Rows first <= row < last. */
export interface Rows {
  readonly first: number
  readonly last: number
}

export interface Lived {
  readonly columns: LifeColumns
  /** rows of an arm, and of an arm's cohort */
  readonly ofArm: readonly Rows[]
  readonly ofUnit: readonly (readonly Rows[])[]
  /** per arm and cohort: sum of burdens and number of those alive at each age of the grid */
  readonly sum: readonly (readonly Float64Array[])[]
  readonly alive: readonly (readonly Uint32Array[])[]
}

export function livedOf(work: BodyWork, outcomes: ReadonlyMap<string, Outcome>): Lived {
  const { arms, units, plan, segments, blocks, grid } = work
  const visits = plan.visits.length
  const tests = watchedTests(work)
  const rows = arms.reduce((sum, { people }) => sum + people.n * units.length, 0)
  const columns = {
    arm: new Uint8Array(rows),
    replicate: new Uint16Array(rows),
    draw: new Uint16Array(rows),
    id: new Uint32Array(rows),
    entry: new Float64Array(rows),
    exit: new Float64Array(rows),
    cause: new Uint8Array(rows),
    healthy: new Float32Array(rows),
    burden: new Float32Array(rows * visits),
    frailty: new Float32Array(rows * visits),
    functions: tests.map((test) => ({
      id: functionNames[test].name,
      name: functionNames[test].name,
      unit: functionNames[test].unit,
      better: 'up' as const,
      value: new Float32Array(rows * visits)
    }))
  }
  const starts = arms.map((_, arm) =>
    arms.slice(0, arm).reduce((sum, { people }) => sum + people.n * units.length, 0)
  )
  const sum = arms.map(() => units.map(() => new Float64Array(grid.length)))
  const alive = arms.map(() => units.map(() => new Uint32Array(grid.length)))
  for (const { id } of segments) {
    const { arm, unit, from: first, to } = blocks.get(id)!
    const get = reader(outcomes.get(id)!.kept[0]!.columns)
    const at = starts[arm]! + unit * arms[arm]!.people.n + first
    const { replicate, draw } = units[unit]!
    columns.arm.fill(arm, at, at + to - first)
    columns.replicate.fill(replicate, at, at + to - first)
    columns.draw.fill(draw, at, at + to - first)
    columns.entry.fill(arms[arm]!.people.entry, at, at + to - first)
    columns.id.set(get('id'), at)
    columns.exit.set(get('exit'), at)
    columns.cause.set(get('cause'), at)
    columns.healthy.set(get('healthy'), at)
    const spread = (from: ArrayLike<number>, into: Float32Array): void => {
      const n = to - first
      for (let v = 0; v < visits; v++) for (let i = 0; i < n; i++) into[v * rows + at + i] = from[v * n + i]!
    }
    spread(get('burden'), columns.burden)
    spread(get('frailty'), columns.frailty)
    tests.forEach((test, t) => spread(get(test), columns.functions[t]!.value))
    // a block is not needed any more once it is in the table
    outcomes.get(id)!.kept.length = 0
    // blocks come in order of people, so these sums are made in one order whatever ran first
    const [sums, counts] = [get('sum'), get('alive')]
    for (let g = 0; g < grid.length; g++) {
      sum[arm]![unit]![g]! += sums[g]!
      alive[arm]![unit]![g]! += counts[g]!
    }
  }
  const ofUnit = arms.map(({ people }, arm) =>
    units.map((_, unit): Rows => {
      const first = starts[arm]! + unit * people.n
      return { first, last: first + people.n }
    })
  )
  const ofArm = ofUnit.map((parts): Rows => ({ first: parts[0]!.first, last: parts.at(-1)!.last }))
  return { columns, ofArm, ofUnit, sum, alive }
}

function reader(columns: readonly DigestColumn[]): (name: string) => ArrayLike<number> {
  return (name) => columns.find((column) => column.name === name)!.values as ArrayLike<number>
}

/** Time from entry and whether it ended in death, for the statistics. A life that ends on the day of entry counts as half a step. */
export function livesOf({ entry, exit, cause }: LifeColumns, { first, last }: Rows): Lives {
  const time = new Float64Array(last - first)
  const event = new Uint8Array(last - first)
  for (let i = first; i < last; i++) {
    time[i - first] = exit[i]! - entry[i]!
    event[i - first] = isDeath(cause[i]!) ? 1 : 0
  }
  return { time, event }
}

export const isDeath = (cause: number): boolean => cause === died[0] || cause === died[1]

/** Two sets of lives as one with groups: 0 the control, 1 the arm. */
export function together(control: Lives, arm: Lives): Lives & { readonly group: Uint32Array } {
  const n = control.time.length
  const time = new Float64Array(n + arm.time.length)
  const event = new Uint8Array(time.length)
  time.set(control.time)
  time.set(arm.time, n)
  event.set(control.event)
  event.set(arm.event, n)
  return { time, event, group: Uint32Array.from(time, (_, i) => (i < n ? 0 : 1)) }
}

/** Values of those seen at a visit. */
export function seenAt(
  values: Float32Array,
  columns: LifeColumns,
  { first, last }: Rows,
  visit: number
): number[] {
  const rows = columns.id.length
  const seen: number[] = []
  for (let i = first; i < last; i++) {
    const value = values[visit * rows + i]!
    if (value >= 0) seen.push(value)
  }
  return seen
}
