import { expect, test } from 'vitest'
import { Body, Effect, Tally } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import { firstRow, placeCount, rowCount, voxelOf } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { exponential } from '../core/draw.ts'
import { Question } from '../state/kinds.ts'
import { toState } from './become.ts'
import { clearance } from './clearance.ts'
import { field } from './secretion.ts'
import { countIn, isSound, ledger, live, offBy, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid, type Spot } from './test-world.ts'

/** a patch far narrower than a killer's roaming: everybody is met alike; V = 1e6 µm3 */
const grid: Grid = { nx: 2, ny: 2, nz: 2, dx: 50, dy: 50, dz: 100, dzEpidermis: 75 }
const volume = 1e6
const numbers = {
  'killer.encounter.dermis': 5000,
  'killer.encounter.epidermis': 50,
  'killer.motility': 90000,
  'killer.handling': 0,
  'killer.guidance': 0,
  'killer.shield': 0,
  'killer.bystander': 0,
  'secretome.clearance': 0
}

const dermis: Spot[] = [20, 50, 80].flatMap((z) => lattice(grid, Kind.fibroblast, 10 / 3, z))

/** all places senescent, some killers in the dermis */
function patch(killers: number, spots: readonly Spot[] = dermis, z = 50, seed = 1): World {
  const world = testWorld(grid, spots, 3, { killers, chance: { seed, replicate: 0 } })
  const { cells, shape, chance, body } = world
  for (let row = 0; row < placeCount(shape); row++) toState(world, row, State.secreting)
  for (let row = placeCount(shape); row < rowCount(shape); row++) {
    cells.idLo[row] = row
    cells.idHi[row] = 1
    toState(world, row, State.working)
    cells.x[row] = 50
    cells.y[row] = 50
    cells.z[row] = z
    cells.voxel[row] = voxelOf(shape, 50, 50, z)
    cells.due0[row] = exponential(chance, Question.engage, row, 1, 0)
  }
  body[Body.competence] = 1
  return world
}

const engagements = (world: World): number => {
  const from = firstRow(world.shape, Kind.killer)
  return world.cells.divisions.subarray(from).reduce((a, b) => a + b, 0)
}

test('in a well-mixed patch each target meets its end at n search / V', () => {
  const world = live(patch(10), [clearance], 10, 1, numbers)
  const n = placeCount(world.shape)
  expect(n).toBe(2700)
  expect(shareOffBy(world.tally[Tally.killed], n, 1 - Math.exp((-10 * 5000 * 10) / volume))).toBeLessThan(4)
  expect(countIn(world, State.dying)).toBe(world.tally[Tally.killed])
})

test('in the epidermis it is n search / area', () => {
  const world = patch(10, lattice(grid, Kind.keratinocyte, 2.5, 0), 0)
  live(world, [clearance], 10, 1, numbers)
  expect(shareOffBy(world.tally[Tally.killed], 1600, 1 - Math.exp((-10 * 50 * 10) / 1e4))).toBeLessThan(4)
})

test('dermal killers leave the epidermis alone', () => {
  const world = live(patch(5, lattice(grid, Kind.keratinocyte, 10, 0), 50), [clearance], 50, 1, numbers)
  expect(engagements(world)).toBe(0)
  const above = live(patch(5, lattice(grid, Kind.fibroblast, 10, 50), 0), [clearance], 50, 1, numbers)
  expect(engagements(above)).toBe(0)
})

test('success is competence, with the programme’s factor; a failed engagement is an engagement', () => {
  const world = patch(10)
  world.body[Body.competence] = 0.5
  world.effects[Effect.competence] = 0.8
  live(world, [clearance], 5, 1, numbers)
  const { tally } = world
  expect(tally[Tally.killed] + tally[Tally.escaped]).toBe(engagements(world))
  expect(shareOffBy(tally[Tally.killed], engagements(world), 0.4)).toBeLessThan(4)
})

test('handling saturates: T/(h + 1/a) engagements, however many targets there are', () => {
  for (const handling of [0.2, 1]) {
    const world = patch(10)
    world.body[Body.competence] = 0 // targets stay, so the rate stays
    live(world, [clearance], 60, 1, { ...numbers, 'killer.handling': handling })
    const wait = volume / (5000 * 2700)
    const each = 60 / (handling + wait)
    // a renewal process: variance of the number is that of the wait over the cube of the mean cycle, times T
    const sd = Math.sqrt((60 * wait * wait) / (handling + wait) ** 3)
    expect(offBy(engagements(world) / 10, each, sd / Math.sqrt(10) + 0.5)).toBeLessThan(4)
  }
})

test('the step does not matter: as many engagements in days as in quarters', () => {
  const [day, quarter] = [1, 0.25].map((dt) => {
    const world = patch(10)
    world.body[Body.competence] = 0
    return engagements(live(world, [clearance], 12, dt, { ...numbers, 'killer.handling': 0.3 }))
  })
  expect(quarter).toBe(day)
})

test('SASP shields: success x (1 - E I/(I + K))', () => {
  const world = patch(10)
  world.fields.sasp.fill(135)
  live(world, [clearance], 5, 1, { ...numbers, 'killer.shield': 0.6, 'killer.shield.half': 135 })
  expect(shareOffBy(world.tally[Tally.killed], engagements(world), 0.7)).toBeLessThan(4)
})

test('others’ SASP guides killers, a target’s own does not', () => {
  const guided = { ...numbers, 'killer.guidance': 3, 'killer.guidance.half': 200 }
  const count = (level: number, own: boolean): number => {
    const world = patch(10)
    world.body[Body.competence] = 0
    const ratio = ledger('sasp.reach') / ledger('sasp.reach.epidermis')
    const self = field(world.shape, ledger('sasp.reach'), ratio).self[1]
    world.fields.sasp.fill(level + (own ? self : 0))
    if (own) world.cells.emitted.fill(1, 0, 2700)
    return engagements(live(world, [clearance], 5, 1, guided))
  }
  const quiet = count(0, false)
  expect(count(0, true)).toBe(quiet)
  expect(count(200, true)).toBe(count(200, false))
  const rate = (10 * 5000 * 2700 * 5 * 2.5) / volume
  expect(offBy(count(200, false), rate, Math.sqrt(rate))).toBeLessThan(4)
})

test('stem-cell secretome helps: clearance x (1 + E o)', () => {
  const world = patch(10)
  world.body[Body.competence] = 0
  world.fields.depot.fill(600)
  live(world, [clearance], 5, 1, { ...numbers, 'secretome.clearance': 0.5, 'secretome.half': 600 })
  const rate = (10 * 5000 * 2700 * 5 * 1.25) / volume
  expect(offBy(engagements(world), rate, Math.sqrt(rate))).toBeLessThan(4)
})

test('now and then a healthy neighbour is killed instead of nobody', () => {
  const spots = lattice(grid, Kind.fibroblast, 2.5, 50)
  const world = patch(10, spots)
  for (let row = 0; row < 1600; row += 2) toState(world, row, State.working)
  world.body[Body.competence] = 0
  live(world, [clearance], 10, 1, { ...numbers, 'killer.bystander': 0.3 })
  const hit = countIn(world, State.dying)
  // neighbours within 3 µm: two in the row (working), two across (senescent)
  expect(hit).toBeGreaterThan(0)
  expect(hit).toBeLessThan(engagements(world) * 0.3)
  expect(world.tally[Tally.bystanders]).toBe(hit)
  expect(world.tally[Tally.killed]).toBe(0) // of senescent cells none died
  for (let row = 1; row < 1600; row += 2) expect(world.cells.state[row]).toBe(State.secreting)
})

test('a killer goes to its target, and near targets go first in a wide patch', () => {
  const wide: Grid = { nx: 20, ny: 20, nz: 2, dx: 200, dy: 200, dz: 100, dzEpidermis: 75 }
  const world = testWorld(wide, lattice(wide, Kind.fibroblast, 100, 50), 5, { killers: 1 })
  const { cells, body } = world
  for (let row = 0; row < 1600; row++) toState(world, row, State.secreting)
  const killer = 1600
  cells.idLo[killer] = 9
  toState(world, killer, State.working)
  cells.x[killer] = 2000
  cells.y[killer] = 2000
  cells.z[killer] = 50
  cells.due0[killer] = 1e-9
  body[Body.competence] = 1
  live(world, [clearance], 1, 1, { ...numbers, 'killer.motility': 5000, 'killer.handling': 1 })
  expect(world.tally[Tally.killed]).toBe(1)
  const target = cells.state.indexOf(State.dying)
  expect([cells.x[killer], cells.y[killer]]).toEqual([cells.x[target], cells.y[target]])
  expect(Math.hypot(cells.x[target] - 2000, cells.y[target] - 2000)).toBeLessThan(5 * 100)
  expect(cells.due2[killer]).toBeCloseTo(1, 6)
})

test('no target, no killer: nothing happens', () => {
  const world = patch(3)
  for (let row = 0; row < 2700; row++) toState(world, row, State.working)
  live(world, [clearance], 30, 1, numbers)
  expect(engagements(world)).toBe(0)
  expect(isSound(world)).toBe(true)
  const alone = live(patch(0), [clearance], 30, 1, numbers)
  expect(countIn(alone, State.secreting)).toBe(2700)
})
