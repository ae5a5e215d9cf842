import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Body, Effect, Tally } from '../state/body.ts'
import { Kind, Origin, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { toState, toVacant } from './become.ts'
import { regeneration } from './regeneration.ts'
import { countIn, isSound, live, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

/** 60 x 60 places, 20 µm apart; those in the middle of each nine are vacant: 400 with eight neighbours each */
const grid: Grid = { nx: 12, ny: 12, nz: 2, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const vacancies = 400
const isMiddle = (world: World, row: number): boolean =>
  Math.floor(world.cells.x[row] / 20) % 3 === 1 && Math.floor(world.cells.y[row] / 20) % 3 === 1

function patch(kind: number = Kind.fibroblast, seed = 1): World {
  const world = testWorld(grid, lattice(grid, kind, 20, kind > Kind.melanocyte ? 50 : 0), 29, {
    chance: { seed, replicate: 0 }
  })
  world.body[Body.day] = 10
  world.body[Body.stem] = 1
  for (let row = 0; row < world.shape.places[kind]; row++) if (isMiddle(world, row)) toVacant(world, row)
  return world
}

const rates = {
  'fill.fibroblast': 0.1,
  'fill.keratinocyte': 0.1,
  'fill.inhibition.dermis': 600,
  'fill.inhibition.epidermis': 4000,
  'fill.stem-share': 0.3,
  'fill.rest': 1,
  'damage.division': 0.001
}
const filled = (world: World): number => vacancies - countIn(world, State.vacant)

test('among working kin a vacancy is filled at its rate', () => {
  const world = live(patch(), [regeneration], 8, 1, rates)
  expect(shareOffBy(filled(world), vacancies, 1 - Math.exp(-0.8))).toBeLessThan(4)
  expect(world.tally[Tally.filled]).toBe(filled(world))
})

test('stem supply carries its share, SASP inhibits, a programme renews the epidermis', () => {
  const slow = patch()
  slow.body[Body.stem] = 0.5
  slow.fields.sasp.fill(300)
  live(slow, [regeneration], 8, 1, rates)
  expect(shareOffBy(filled(slow), vacancies, 1 - Math.exp((-0.8 * 0.85) / 1.5))).toBeLessThan(4)
  const top = patch(Kind.keratinocyte)
  top.effects[Effect.renewal] = 2
  top.fields.sasp.fill(4000)
  live(top, [regeneration], 8, 1, rates)
  expect(shareOffBy(filled(top), vacancies, 1 - Math.exp(-0.8))).toBeLessThan(4)
})

test('the fewer neighbours work, the slower; a senescent cell is no mother', () => {
  const world = patch()
  const { cells } = world
  for (let row = 0; row < 3600; row++)
    if (!isMiddle(world, row) && Math.floor(cells.x[row] / 20) % 3 !== 2) toState(world, row, State.secreting)
  live(world, [regeneration], 12, 1, rates)
  // of eight around a vacancy the three on its right work
  expect(shareOffBy(filled(world), vacancies, 1 - Math.exp((-1.2 * 3) / 8))).toBeLessThan(4)
  for (const row of rowsThat(world, (r) => cells.state[r] === State.secreting))
    expect(cells.divisions[row]).toBe(0)
})

test('among senescent cells alone nothing grows: no mother, no filling', () => {
  const world = patch()
  for (let row = 0; row < 3600; row++) if (!isMiddle(world, row)) toState(world, row, State.secreting)
  live(world, [regeneration], 200, 1, rates)
  expect(filled(world)).toBe(0)
})

test('no vacancy, no regeneration: nobody divides', () => {
  const world = patch()
  for (const row of rowsThat(world, (r) => world.cells.state[r] === State.vacant))
    toState(world, row, State.secreting)
  live(world, [regeneration], 200, 1, rates)
  expect(world.tally[Tally.filled]).toBe(0)
  expect(world.cells.divisions.every((d) => d === 0)).toBe(true)
})

test('daughters come from a neighbour, of its clone, with fewer divisions left and some strain', () => {
  const world = patch()
  const { cells } = world
  const due = cells.due0.slice()
  live(world, [regeneration], 8, 1, rates)
  for (const row of rowsThat(world, (r) => isMiddle(world, r) && cells.state[r] === State.working)) {
    const mother = rowsThat(world, (r) => cells.clone[r] === cells.clone[row] && r !== row)
    expect(mother.length).toBe(1)
    expect(Math.abs(cells.x[mother[0]] - cells.x[row])).toBeLessThan(29)
    expect(cells.divisions[mother[0]]).toBe(1)
    expect(cells.divisionsLeft[row]).toBe(3599)
    expect(due[mother[0]] - cells.due0[mother[0]]).toBeCloseTo(0.001, 9)
    expect(cells.origin[row]).toBe(Origin.born)
  }
})

test('fibroblasts that have no division left fill nothing; keratinocytes keep their telomeres', () => {
  for (const kind of [Kind.fibroblast, Kind.keratinocyte]) {
    const world = patch(kind)
    world.cells.divisionsLeft.fill(0)
    live(world, [regeneration], 100, 1, rates)
    expect(filled(world)).toBe(kind === Kind.fibroblast ? 0 : vacancies)
  }
})

test('a daughter rests before she is a mother, so a front does not cross in a step', () => {
  const world = patch()
  for (let row = 0; row < 3600; row++) if (world.cells.x[row] > 20) toVacant(world, row)
  live(world, [regeneration], 1, 1, { ...rates, 'fill.fibroblast': 1e6, 'fill.rest': 1 })
  // one column works; only the columns beside it (one of them round the edge) can be filled in a day
  const columns = new Set(
    rowsThat(world, (r) => world.cells.state[r] === State.working).map((r) =>
      Math.floor(world.cells.x[r] / 20)
    )
  )
  expect([...columns].sort((a, b) => a - b)).toEqual([0, 1, 59])
})

test('a stem cell may make a fibroblast, a fibroblast no stem cell', () => {
  const spots = [
    { kind: Kind.fibroblast, x: 100, y: 100, z: 50 },
    { kind: Kind.stem, x: 110, y: 100, z: 50 }
  ]
  const meet = (): World => {
    const world = testWorld(grid, spots, 5)
    world.body[Body.day] = 10
    world.body[Body.stem] = 1
    // the hand-made world knows neighbours of one kind only: introduce the two
    return { ...world, neighbours: { start: Int32Array.from([0, 1, 2]), of: Int32Array.from([1, 0]) } }
  }
  const quick = { ...rates, 'fill.fibroblast': 1e6, 'fill.stem': 1e6 }
  const lost = meet()
  toVacant(lost, 0)
  live(lost, [regeneration], 1, 1, quick)
  expect([lost.cells.state[0], lost.cells.kind[0]]).toEqual([State.working, Kind.fibroblast])
  const gone = meet()
  toVacant(gone, 1)
  live(gone, [regeneration], 50, 1, quick)
  expect(gone.cells.state[1]).toBe(State.vacant)
})

test('the bed of a wound is left to the wound', () => {
  const world = patch()
  world.cells.wound.fill(1)
  live(world, [regeneration], 100, 1, rates)
  expect(filled(world)).toBe(0)
})

test('the step does not matter, and a higher rate leaves no vacancy that a lower one fills', () => {
  const [day, quarter] = [1, 0.25].map((dt) => live(patch(), [regeneration], 8, dt, rates).cells.state)
  expect(quarter).toEqual(day)
  const pair = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true })
  )
  fc.assert(
    fc.property(pair, fc.nat(1000), ([a, b], seed) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((rate) =>
        live(patch(Kind.fibroblast, seed), [regeneration], 3, 1, { ...rates, 'fill.fibroblast': rate })
      )
      for (const r of rowsThat(low, (i) => low.cells.state[i] === State.working))
        expect(high.cells.state[r]).toBe(State.working)
      expect(isSound(low)).toBe(true)
    }),
    { numRuns: 6, seed: 1 }
  )
})
