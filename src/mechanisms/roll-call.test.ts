import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kind, State } from '../state/kinds.ts'
import { firstRow, placeCount, rowCount } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { isSenescent } from './become.ts'
import { freeRow, rollCall } from './roll-call.ts'
import { live, rowsThat } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 2, ny: 2, nz: 2, dx: 50, dy: 50, dz: 50, dzEpidermis: 75 }

function patch(): World {
  const kinds = [Kind.keratinocyte, Kind.melanocyte, Kind.fibroblast, Kind.stem]
  const spots = kinds.flatMap((kind) => lattice(grid, kind, 33, kind > Kind.melanocyte ? 25 : 0))
  return testWorld(grid, spots, 40, { killers: 4, given: 4 })
}

const list = (rows: Int32Array, n: number): number[] => Array.from(rows.subarray(0, n))

const scenes = fc.record({
  states: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 44, maxLength: 44 }),
  then: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 44, maxLength: 44 }),
  shares: fc.array(fc.boolean(), { minLength: 44, maxLength: 44 })
})

function set(world: World, states: readonly number[]): void {
  const { cells, shape } = world
  for (let row = 0; row < rowCount(shape); row++) {
    const killer = row >= firstRow(shape, Kind.killer)
    cells.kind[row] = row >= placeCount(shape) ? (killer ? Kind.killer : Kind.given) : cells.kind[row]
    cells.state[row] = killer && states[row] !== State.vacant ? State.working : states[row]
  }
}

test('everybody is on the list of what they do, once and in row order', () => {
  fc.assert(
    fc.property(scenes, ({ states, then, shares }) => {
      const world = patch()
      const { cells, roll, shape } = world
      expect(rowCount(shape)).toBe(44)
      set(world, states)
      live(world, [], 1, 1)
      // they go to bed with a share in the fields, and get up as somebody else
      for (const row of list(roll.emitting, roll.count[Roll.emitting]))
        cells.emitted[row] = shares[row] ? 1 : 0
      set(world, then)
      live(world, [], 1, 1)
      const placed = (row: number): boolean => row < placeCount(shape)
      const killer = (row: number): boolean => row >= firstRow(shape, Kind.killer)
      const state = (row: number): number => cells.state[row]
      expect(list(roll.damaged, roll.count[Roll.damaged])).toEqual(
        rowsThat(world, (r) => placed(r) && state(r) === State.damaged)
      )
      expect(list(roll.senescent, roll.count[Roll.senescent])).toEqual(
        rowsThat(world, (r) => !killer(r) && isSenescent(state(r)))
      )
      expect(list(roll.dying, roll.count[Roll.dying])).toEqual(
        rowsThat(world, (r) => !killer(r) && state(r) === State.dying)
      )
      expect(list(roll.vacant, roll.count[Roll.vacant])).toEqual(
        rowsThat(world, (r) => placed(r) && state(r) === State.vacant)
      )
      expect(list(roll.killers, roll.count[Roll.killers])).toEqual(
        rowsThat(world, (r) => killer(r) && state(r) === State.working)
      )
      expect(list(roll.given, roll.count[Roll.given])).toEqual(
        rowsThat(world, (r) => !placed(r) && !killer(r) && state(r) !== State.vacant)
      )
      const emitting = list(roll.emitting, roll.count[Roll.emitting])
      expect(new Set(emitting).size).toBe(emitting.length)
      for (const row of rowsThat(world, (r) => !killer(r))) {
        const makes = isSenescent(state(row)) || state(row) === State.dying
        const helps = cells.kind[row] === Kind.stem && state(row) === State.working
        if (makes || helps) expect(emitting).toContain(row)
      }
    }),
    { numRuns: 100, seed: 1 }
  )
})

test('who works or is gone today still takes back what it emitted yesterday', () => {
  for (const now of [State.working, State.vacant]) {
    const world = patch()
    const { cells, roll } = world
    cells.state[3] = State.secreting
    live(world, [], 1, 1)
    cells.emitted[3] = 1
    cells.state[3] = now
    live(world, [], 1, 1)
    expect(list(roll.emitting, roll.count[Roll.emitting])).toContain(3)
    cells.emitted[3] = 0
    live(world, [], 1, 1)
    expect(list(roll.emitting, roll.count[Roll.emitting])).not.toContain(3)
  }
})

test('a damaged stem cell still takes back its secretome', () => {
  const world = patch()
  const { cells, roll, shape } = world
  const stem = firstRow(shape, Kind.stem)
  cells.secretome[stem] = 1
  cells.state[stem] = State.damaged
  live(world, [], 1, 1)
  expect(list(roll.emitting, roll.count[Roll.emitting])).toContain(stem)
})

test('the first free row, or none', () => {
  const world = patch()
  const from = firstRow(world.shape, Kind.given)
  const to = firstRow(world.shape, Kind.killer)
  expect(freeRow(world, from, to)).toBe(from)
  world.cells.state[from] = State.working
  expect(freeRow(world, from, to)).toBe(from + 1)
  world.cells.state.fill(State.working)
  expect(freeRow(world, from, to)).toBe(-1)
})

test('it takes no number', () => {
  expect(rollCall.uses).toEqual([])
})
