/**
 * One segment, run: from a start (the beginning, a parent's end, or where an interrupted run stopped) to its end, with
 * what was seen on the way. A pure function of protocol, segment and start; it only pauses when asked.
 */
import { digestColumns, type DigestColumn } from '../core/digest.ts'
import type { Plan } from '../programmes/plan.ts'
import { stepsOf } from './calendar.ts'
import { stains, type Ground, type Living, type Picture, type Stain } from './living.ts'
import type { Protocol, Segment } from './protocol.ts'

export interface Outcome {
  readonly task: string
  /** the day it has come to; its segment's end when it is done */
  readonly day: number
  readonly done: boolean
  /** days of observation, and for each a row of values in the order of the ground's quantities */
  readonly seen: { day: number; values: Float64Array }[]
  readonly kept: { day: number; columns: DigestColumn[] }[]
  readonly pictures: { day: number; stain: Stain; picture: Picture }[]
  /** the world at `day`, for those who go on from it; empty if nobody does */
  readonly world: Uint8Array
  /** digest of all columns and fields, where the scenario ends here */
  readonly state?: string
  /** ids of parameters it took */
  readonly used: readonly string[]
  readonly seconds: number
}

export interface Task {
  readonly day: number
  /** goes on while `may()` says so; true when the segment is done */
  work(may: () => boolean): boolean
  outcome(): Outcome
}

/** Begins a part of the work, from the end of its parent and on from what was done before. */
export type Begin = (
  segment: Segment,
  parent: Pick<Outcome, 'world' | 'day'> | undefined,
  before: Outcome | undefined
) => Task

/** Makes living worlds; keeps the last, since making one takes longer than bringing one back. */
export function nursery(protocol: Protocol, ground: Ground): (segment: Segment) => Living {
  let last: { key: string; living: Living; first: Uint8Array } | undefined
  return ({ lot, replicate }) => {
    const key = `${lot} ${replicate}`
    if (last?.key !== key) {
      const { number } = protocol.numbers(lot)
      const plans = protocol.scenario.arms.map((_, arm) => protocol.plan(arm, replicate))
      const living = ground.settle(
        protocol.scenario,
        protocol.lots[lot],
        number,
        protocol.seed,
        replicate,
        plans
      )
      last = { key, living, first: living.bytes.slice() }
    } else last.living.restore(last.first)
    return last.living
  }
}

export function beginTask(
  protocol: Protocol,
  segment: Segment,
  quantities: number,
  living: Living,
  start?: Pick<Outcome, 'world' | 'day'>,
  before?: Outcome
): Task {
  const { to, lot, replicate, arms } = segment
  const { observe, keep, marks } = protocol.calendar(lot)
  const plan: Plan = protocol.plan(arms[0], replicate)
  const seen: Outcome['seen'] = [...(before?.seen ?? [])]
  const kept: Outcome['kept'] = [...(before?.kept ?? [])]
  const pictures: Outcome['pictures'] = [...(before?.pictures ?? [])]
  const begun = performance.now()
  let worked = before?.seconds ?? 0
  let day = start?.day ?? 0
  if (start) living.restore(start.world)
  else look(0)

  function look(at: number): void {
    if (observe.includes(at)) {
      const values = new Float64Array(quantities)
      living.observe(values)
      seen.push({ day: at, values })
    }
    if (!keep.includes(at)) return
    kept.push({ day: at, columns: living.cells().map(compact) })
    if (replicate !== 0 || !living.picture) return
    for (const stain of stains) pictures.push({ day: at, stain, picture: living.picture(stain) })
  }

  const near = { from: 0, marks: [] as readonly number[] }
  function work(may: () => boolean): boolean {
    while (day < to && may()) {
      const fine = plan.fineUntil(day) > day || living.fine()
      let from = day
      for (const end of stepsOf(day, to, fine, around(day))) {
        living.step(plan, from, end)
        if (near.marks.includes(end)) look(end)
        from = end
      }
      day = from
    }
    return day >= to
  }

  /** Marks of this day; the list is long and days come in order. */
  function around(at: number): readonly number[] {
    while (near.from < marks.length && marks[near.from] <= at) near.from++
    let end = near.from
    while (end < marks.length && marks[end] <= at + 1) end++
    near.marks = marks.slice(near.from, end)
    return near.marks
  }

  return {
    get day() {
      return day
    },
    work,
    outcome() {
      worked += (performance.now() - begun) / 1000
      const done = day >= to
      const last = !protocol.segments.some(({ parent }) => parent === segment.id)
      const ended = done && to >= protocol.scenario.run.days
      return {
        task: segment.id,
        day,
        done,
        seen,
        kept,
        pictures,
        world: done && last ? new Uint8Array(0) : living.bytes.slice(),
        used: protocol.numbers(lot).used(),
        seconds: worked,
        ...(ended ? { state: digestColumns(living.state()) } : {})
      }
    }
  }
}

/** A column of its own: a view on a world's memory would change with it, and drag all of it to another thread. */
function compact(column: DigestColumn): DigestColumn {
  const { values } = column
  return {
    ...column,
    values: ArrayBuffer.isView(values) ? (values as Float64Array).slice() : [...(values as string[])]
  }
}
