import { expect, test } from 'vitest'
import { Body, Tally } from '../state/body.ts'
import { Kind, Origin, State } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import { apart, firstRow, voxelOf } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { givenCells, givenOrigins } from './given-cells.ts'
import { isSound, live, offBy, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

/** 1 mm x 1 mm x 1 mm, four fibroblasts, room for guests */
const grid: Grid = { nx: 20, ny: 20, nz: 21, dx: 50, dy: 50, dz: 50, dzEpidermis: 75 }
const room = 3000

function patch(seed = 1, guests = room): World {
  const world = testWorld(grid, lattice(grid, Kind.fibroblast, 500, 25), 5, {
    given: guests,
    chance: { seed, replicate: 0 }
  })
  const { vessels, shape } = world
  vessels.x[0] = 500
  vessels.y[0] = 500
  vessels.z[0] = 150
  vessels.voxel[0] = voxelOf(shape, 500, 500, 150)
  return world
}

type Giving = Order & { act: 'give-cells' }
const local = (change: Partial<Giving> = {}): Giving => ({
  act: 'give-cells',
  dose: 1,
  amount: 2000,
  origin: Origin.ownFat,
  route: 'local',
  depth: 500,
  ...change
})

const guests = (world: World): number[] =>
  rowsThat(world, (r) => r >= firstRow(world.shape, Kind.given) && world.cells.state[r] === State.working)

function give(world: World, order: Giving, days: number, dt: number, numbers = {}): World {
  world.orders = [order]
  return live(world, [givenCells], days, dt, numbers)
}

test('a local injection brings amount x area, spread over the patch around its depth', () => {
  const world = give(patch(), local(), 1, 1)
  const rows = guests(world)
  const { cells } = world
  expect(rows.length).toBe(2000)
  expect(world.tally[Tally.engrafted]).toBe(2000)
  const mean = (column: Float32Array): number => rows.reduce((s, r) => s + column[r], 0) / 2000
  expect(offBy(mean(cells.x), 500, 1000 / Math.sqrt(12 * 2000))).toBeLessThan(4)
  expect(offBy(mean(cells.y), 500, 1000 / Math.sqrt(12 * 2000))).toBeLessThan(4)
  // a normal of mean 500 and sd 250, cut at 1 and 1000 alike
  expect(offBy(mean(cells.z), 500, 250 / Math.sqrt(2000))).toBeLessThan(4)
  for (const r of rows) expect([cells.kind[r], cells.origin[r]]).toEqual([Kind.given, Origin.ownFat])
})

test('they die in two phases: most within days, a few stay for months', () => {
  const numbers = { 'given.life.fast': 4, 'given.life.slow': 60, 'given.persistent': 0.1 }
  for (const days of [4, 10, 40]) {
    const world = give(patch(), local(), days, 1, numbers)
    const left = 0.9 * Math.exp(-days / 4) + 0.1 * Math.exp(-days / 60)
    expect(shareOffBy(guests(world).length, 2000, left)).toBeLessThan(4)
  }
})

test('of cells given as the ledger has it at most 5 % are left on day 21', () => {
  const world = give(patch(), local(), 21, 1)
  expect(guests(world).length).toBeLessThanOrEqual(0.05 * 2000)
  expect(guests(world).length).toBeGreaterThan(0)
})

test('who lives does not depend on the step', () => {
  const left = [1, 0.25].map((dt) => {
    const world = give(patch(), local(), 12, dt)
    return guests(world).map((r) => world.cells.idLo[r])
  })
  expect(left[0].length).toBeGreaterThan(20)
  expect(left[1]).toEqual(left[0])
})

test('through the veins a share f comes, at vessels, for a day or so; the rest is lost', () => {
  let arrived = 0
  for (let seed = 1; seed <= 20; seed++) {
    const world = give(patch(seed), local({ route: 'iv', amount: 1e5 }), 1, 1, { 'given.arrival.iv': 5e-4 })
    arrived += world.tally[Tally.engrafted]
    expect(world.tally[Tally.engrafted] + world.tally[Tally.lost]).toBe(1e5)
    for (const r of guests(world)) expect([world.cells.x[r], world.cells.z[r]]).toEqual([500, 150])
  }
  expect(offBy(arrived, 20 * 50, Math.sqrt(20 * 50))).toBeLessThan(4)
  const later = give(patch(), local({ route: 'iv', amount: 2e6 }), 2, 0.5, {
    'given.arrival.iv': 1e-3,
    'given.arrival.iv.life': 0.5
  })
  expect(shareOffBy(guests(later).length, later.tally[Tally.engrafted], Math.exp(-4))).toBeLessThan(4)
})

test('guidance: they drift up SASP at speed x g x slope, sampled one reach away', () => {
  const world = patch()
  const { fields, shape } = world
  for (let v = 0; v < fields.sasp.length; v++) fields.sasp[v] = v % shape.nx < 10 ? 0 : 1000
  world.orders = [local({ amount: 500 })]
  const numbers = {
    'given.life.fast': 1e9,
    'given.speed': 40,
    'given.guidance': 1,
    'given.guidance.half': 50
  }
  live(world, [givenCells], 1, 1, numbers)
  const before = guests(world).map((r) => ({ r, x: world.cells.x[r] }))
  live(world, [givenCells], 1, 1, numbers)
  for (const { r, x } of before) {
    const moved = apart(world.cells.x[r], x, shape.width)
    const edge = Math.min(Math.abs(x - 500), x, 1000 - x) // the steps up and (round the edge) down
    if (edge > 101) expect(Math.abs(moved)).toBeLessThan(1e-3)
    else if (edge < 99) expect(Math.abs(moved)).toBeCloseTo((40 * 1000) / 1050, 2)
    if (Math.abs(x - 500) < 99) expect(moved).toBeGreaterThan(0)
  }
})

test('without a slope they wander without a drift, as far whatever the step', () => {
  for (const dt of [1, 0.25]) {
    const world = patch()
    world.orders = [local({ amount: 1000 })]
    const numbers = { 'given.life.fast': 1e9, 'given.speed': 100, 'given.guidance': 0.5 }
    live(world, [givenCells], dt, dt, numbers)
    const before = guests(world).map((r) => ({ r, x: world.cells.x[r] }))
    live(world, [givenCells], 2, dt, numbers)
    const moves = before.map(({ r, x }) => apart(world.cells.x[r], x, 1000))
    const mean = moves.reduce((a, b) => a + b, 0) / 1000
    const variance = moves.reduce((s, d) => s + d * d, 0) / 1000
    expect(offBy(mean, 0, Math.sqrt(5000 / 1000))).toBeLessThan(4)
    expect(offBy(variance, 2 * 50 * 50, 5000 * Math.sqrt(2 / 1000))).toBeLessThan(4)
  }
})

test('they keep to the dermis, and know their voxel', () => {
  const world = give(patch(), local({ depth: 30 }), 10, 1, { 'given.life.fast': 1e9 })
  const { cells, shape } = world
  for (const r of guests(world)) {
    expect(cells.z[r]).toBeGreaterThan(0)
    expect(cells.z[r]).toBeLessThanOrEqual(shape.depth)
    expect(cells.voxel[r]).toBe(voxelOf(shape, cells.x[r], cells.y[r], cells.z[r]))
  }
})

test('who finds no room is lost, and told so', () => {
  const world = give(patch(1, 100), local({ amount: 150 }), 1, 1)
  expect([world.tally[Tally.engrafted], world.tally[Tally.lost]]).toEqual([100, 50])
  expect(isSound(world)).toBe(true)
})

test('nothing given, nobody there', () => {
  const world = live(patch(), [givenCells], 30, 1)
  expect(guests(world)).toEqual([])
  expect(world.body[Body.given]).toBe(0)
  expect(givenOrigins['umbilical']).toBe(Origin.umbilical)
})
