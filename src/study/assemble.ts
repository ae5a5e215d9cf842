/**
 * Outcomes of tasks become one result: each arm's line of segments is followed from the first day to the last, and rows
 * are written in arm, replicate, draw, day, quantity order.
 */
import { ageOn } from '../core/clock.ts'
import type { Ground } from './living.ts'
import type { Protocol, Segment } from './protocol.ts'
import { resultDigest } from './result-digest.ts'
import type { CellSnapshot, Result, Section, Series } from './result.ts'
import type { Outcome } from './task.ts'

/** The layer of parameters has one draw until there is a posterior. */
const draw = 0

export function assemble(
  protocol: Protocol,
  ground: Ground,
  outcomes: ReadonlyMap<string, Outcome>,
  rest: Pick<Result, 'quick'> & { readonly wall: number }
): Result {
  const { scenario, lots, segments } = protocol
  const rows = columns()
  const snapshots: CellSnapshot[] = []
  const sections: Section[] = []
  const states: string[] = []
  scenario.arms.forEach(({ name: arm }, index) => {
    const { age } = lots.find((lot) => lot.arms.includes(index))!
    for (let replicate = 0; replicate < scenario.run.replicates; replicate++) {
      for (const segment of lineOf(segments, index, replicate)) {
        const outcome = outcomes.get(segment.id)!
        for (const { day, values } of outcome.seen)
          ground.quantities.forEach((quantity, i) => {
            const value = values[i]
            if (Number.isNaN(value)) return
            rows.arm.push(arm)
            rows.replicate.push(replicate)
            rows.day.push(day)
            rows.age.push(ageOn(day, age))
            rows.compartment.push(quantity.compartment)
            rows.quantity.push(quantity.id)
            rows.value.push(value)
            rows.unit.push(quantity.unit)
          })
        for (const { day, columns } of outcome.kept)
          snapshots.push({ arm, replicate, draw, day, age: ageOn(day, age), columns })
        for (const { day, stain, picture } of outcome.pictures)
          sections.push({ arm, replicate, age: ageOn(day, age), stain, ...picture })
        if (outcome.state !== undefined) states.push(outcome.state)
      }
    }
  })
  const series = finished(rows)
  const used = [...new Set([...outcomes.values()].flatMap((outcome) => outcome.used))].sort()
  const { number } = protocol.numbers(0)
  return {
    scenario,
    ages: [...new Set(snapshots.map((one) => one.age))].sort((a, b) => a - b),
    series,
    snapshots,
    sections,
    resultDigest: resultDigest(series, snapshots, states),
    parameters: used.map((id) => ({ id, value: scenario.parameters[id] ?? number(id) })),
    mechanisms: ground.mechanisms(scenario.off),
    layers: ['chance'],
    timings: {
      wall: rest.wall,
      tasks: segments.map(({ id }) => ({ task: id, seconds: outcomes.get(id)!.seconds }))
    },
    quick: rest.quick
  }
}

/** The segments an arm has lived through, first to last. */
export function lineOf(segments: readonly Segment[], arm: number, replicate: number): Segment[] {
  return segments
    .filter((segment) => segment.replicate === replicate && segment.arms.includes(arm))
    .sort((a, b) => a.from - b.from)
}

function columns(): Record<'arm' | 'compartment' | 'quantity' | 'unit', string[]> &
  Record<'replicate' | 'day' | 'age' | 'value', number[]> {
  return { arm: [], replicate: [], day: [], age: [], compartment: [], quantity: [], value: [], unit: [] }
}

function finished(rows: ReturnType<typeof columns>): Series {
  return {
    ...rows,
    replicate: Int32Array.from(rows.replicate),
    draw: new Int32Array(rows.arm.length).fill(draw),
    day: Float64Array.from(rows.day),
    age: Float64Array.from(rows.age),
    value: Float64Array.from(rows.value)
  }
}
