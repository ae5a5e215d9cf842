import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Body, Effect, Tally } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { damage, strain } from './damage.ts'
import { countIn, isSound, live, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 5, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 1600 // cells of a lattice at 10 µm

/** keratinocytes, and fibroblasts in two layers, at 50 and 350 µm */
function patch(seed = 1): World {
  const spots = [
    ...lattice(grid, Kind.keratinocyte, 10, 0),
    ...lattice(grid, Kind.fibroblast, 10, 50),
    ...lattice(grid, Kind.fibroblast, 10, 350)
  ]
  return testWorld(grid, spots, 9, { chance: { seed, replicate: 0 } })
}

const none = Object.fromEntries(damage.uses.map((id) => [id, 0])) as Record<string, number>
const quiet = { ...none, 'damage.uv.depth': 120, 'damage.inflammation.half': 200 }
const struck = (world: World, kind: number, z: number): number =>
  rowsThat(
    world,
    (r) => world.cells.kind[r] === kind && world.cells.z[r] === z && world.cells.state[r] === State.damaged
  ).length

test('time and age: the damaged share is 1 - exp(-(base + age a) t)', () => {
  const world = patch()
  world.body[Body.age] = 60
  live(world, [damage], 100, 1, {
    ...quiet,
    'damage.keratinocyte.base': 0.002,
    'damage.keratinocyte.age': 5e-5,
    'damage.fibroblast.base': 0.01
  })
  expect(
    shareOffBy(struck(world, Kind.keratinocyte, 0), n, 1 - Math.exp(-(0.002 + 60 * 5e-5) * 100))
  ).toBeLessThan(4)
  const fibroblasts = struck(world, Kind.fibroblast, 50) + struck(world, Kind.fibroblast, 350)
  expect(shareOffBy(fibroblasts, 2 * n, 1 - Math.exp(-1))).toBeLessThan(4)
  expect(world.tally[Tally.damaged]).toBe(countIn(world, State.damaged))
})

test('sun falls off with depth', () => {
  const world = patch()
  world.body[Body.uv] = 0.8
  live(world, [damage], 50, 1, { ...quiet, 'damage.uv': 0.02 })
  const hazard = (z: number): number => 0.02 * 0.8 * Math.exp(-z / 120) * 50
  expect(shareOffBy(struck(world, Kind.keratinocyte, 0), n, 1 - Math.exp(-hazard(0)))).toBeLessThan(4)
  expect(shareOffBy(struck(world, Kind.fibroblast, 50), n, 1 - Math.exp(-hazard(50)))).toBeLessThan(4)
  expect(shareOffBy(struck(world, Kind.fibroblast, 350), n, 1 - Math.exp(-hazard(350)))).toBeLessThan(4)
})

test('inflammation: systemic and local add, and an anti-inflammatory takes from both', () => {
  for (const calm of [1, 0.4]) {
    const world = patch()
    world.body[Body.inflammation] = 0.3
    world.effects[Effect.inflammation] = calm
    world.fields.sasp.fill(100)
    live(world, [damage], 50, 1, { ...quiet, 'damage.inflammation': 0.03 })
    const hazard = 0.03 * calm * (0.3 + 100 / 300) * 50
    expect(shareOffBy(countIn(world, State.damaged), 3 * n, 1 - Math.exp(-hazard))).toBeLessThan(4)
  }
})

test('division: its strain is a piece of the same hazard', () => {
  const world = patch()
  for (const row of rowsThat(world, () => true)) strain(world, row, 0.5)
  live(world, [damage], 1, 1, quiet)
  expect(shareOffBy(countIn(world, State.damaged), 3 * n, 1 - Math.exp(-0.5))).toBeLessThan(4)
})

test('strain spares cells that do not work', () => {
  const world = patch()
  world.cells.state[3] = State.secreting
  const due = world.cells.due0[3]
  strain(world, 3, 10)
  expect(world.cells.due0[3]).toBe(due)
})

test('a higher hazard never saves a cell', () => {
  const hazards = fc.tuple(
    fc.double({ min: 0, max: 0.05, noNaN: true }),
    fc.double({ min: 0, max: 0.05, noNaN: true })
  )
  fc.assert(
    fc.property(hazards, fc.nat(1000), ([a, b], seed) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((h) =>
        live(patch(seed), [damage], 20, 1, { ...quiet, 'damage.fibroblast.base': h })
      )
      for (const row of rowsThat(low, (r) => low.cells.state[r] === State.damaged))
        expect(high.cells.state[row]).toBe(State.damaged)
    }),
    { numRuns: 8, seed: 1 }
  )
})

test('the step does not matter: a day or a quarter, the same cells', () => {
  const rates = { ...quiet, 'damage.fibroblast.base': 0.01, 'damage.keratinocyte.age': 1e-4 }
  const worlds = [1, 0.25].map((dt) => {
    const world = patch()
    world.body[Body.age] = 40
    return live(world, [damage], 40, dt, rates)
  })
  expect(worlds[0].cells.state).toEqual(worlds[1].cells.state)
})

test('with nothing to harm them nobody is damaged', () => {
  const world = live(patch(), [damage], 100, 1, quiet)
  expect(countIn(world, State.damaged)).toBe(0)
  expect(isSound(world)).toBe(true)
})

test('only working cells are struck', () => {
  const world = patch()
  for (const state of [State.vacant, State.secreting, State.dying]) world.cells.state[state] = state
  live(world, [damage], 10, 1, { ...quiet, 'damage.keratinocyte.base': 1e6 })
  for (const state of [State.vacant, State.secreting, State.dying])
    expect(world.cells.state[state]).toBe(state)
  expect(struck(world, Kind.keratinocyte, 0)).toBe(n - 3)
})
