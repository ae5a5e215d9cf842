import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { toState } from './become.ts'
import { decision } from './decision.ts'
import { countIn, isSound, live, offBy, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 3200

/** fibroblasts, all damaged */
function patch(seed = 1): World {
  const spots = [50, 150].flatMap((z) => lattice(grid, Kind.fibroblast, 10, z))
  const world = testWorld(grid, spots, 9, { chance: { seed, replicate: 0 } })
  for (let row = 0; row < n; row++) toState(world, row, State.damaged)
  world.body[Body.age] = 20
  return world
}

const rates = {
  'decision.repair': 0.3,
  'decision.apoptosis': 0.15,
  'decision.arrest.fibroblast': 0.05,
  'decision.decline': 0.005,
  'decision.sasp.half': 400,
  'decision.wound': 4,
  'body.reference-age': 20
}

/** shares of repaired, dying, arrested after a long time */
function fates(world: World): number[] {
  return [State.working, State.dying, State.arrested].map((s) => countIn(world, s))
}

test('in young quiet skin the three fates share out as their hazards', () => {
  const world = live(patch(), [decision], 60, 1, rates)
  const total = 0.3 + 0.15 + 0.05
  const seen = fates(world)
  ;[0.3, 0.15, 0.05].forEach((h, i) => expect(shareOffBy(seen[i], n, h / total)).toBeLessThan(4))
  const { tally } = world
  expect(tally[Tally.repaired]).toBe(seen[0])
  expect(tally[Tally.apoptosis]).toBe(seen[1])
  expect(tally[Tally.arrested + Cause.damage]).toBe(seen[2])
})

test('they wait as long as the sum of the hazards says', () => {
  const world = live(patch(), [decision], 3, 0.25, rates)
  expect(shareOffBy(countIn(world, State.damaged), n, Math.exp(-0.5 * 3))).toBeLessThan(4)
})

test('age and SASP slow repair and apoptosis, so more arrest', () => {
  const world = patch()
  world.body[Body.age] = 80
  world.fields.sasp.fill(200)
  live(world, [decision], 100, 1, rates)
  const able = (1 - 0.005 * 60) / (1 + 200 / 400)
  const arrest = 0.05 / (0.05 + able * 0.45)
  expect(shareOffBy(countIn(world, State.arrested), n, arrest)).toBeLessThan(4)
})

test('the margin of a wound favours arrest', () => {
  const world = patch()
  world.cells.margin.fill(1)
  live(world, [decision], 60, 1, rates)
  expect(shareOffBy(countIn(world, State.arrested), n, 0.25 / 0.7)).toBeLessThan(4)
})

test('the step does not matter: a day, a quarter or five days, the same fates', () => {
  const worlds = [1, 0.25, 5].map((dt) => live(patch(), [decision], 20, dt, rates))
  expect(worlds[1].cells.state).toEqual(worlds[0].cells.state)
  expect(worlds[2].cells.state).toEqual(worlds[0].cells.state)
})

test('a faster repair never condemns a cell that would have been repaired', () => {
  const pair = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true })
  )
  fc.assert(
    fc.property(pair, fc.nat(1000), ([a, b], seed) => {
      const [slow, fast] = [Math.min(a, b), Math.max(a, b)].map((repair) =>
        live(patch(seed), [decision], 10, 1, { ...rates, 'decision.repair': repair })
      )
      for (const row of rowsThat(slow, (r) => slow.cells.state[r] === State.working))
        expect(fast.cells.state[row]).toBe(State.working)
    }),
    { numRuns: 6, seed: 1 }
  )
})

test('a cell damaged again is asked anew', () => {
  const world = patch()
  const long = { ...rates, 'decision.apoptosis': 0, 'decision.arrest.fibroblast': 0, 'decision.repair': 1 }
  live(world, [decision], 2, 1, long)
  const first = rowsThat(world, (r) => world.cells.state[r] === State.working)
  for (const row of first) toState(world, row, State.damaged)
  live(world, [decision], 2, 1, long)
  const again = first.filter((r) => world.cells.state[r] === State.working).length
  expect(shareOffBy(again, first.length, 1 - Math.exp(-2))).toBeLessThan(4)
})

test('without any hazard a damaged cell stays damaged', () => {
  const still = { 'decision.repair': 0, 'decision.apoptosis': 0, 'decision.arrest.fibroblast': 0 }
  const world = live(patch(), [decision], 30, 1, { ...rates, ...still })
  expect(countIn(world, State.damaged)).toBe(n)
  expect(isSound(world)).toBe(true)
})

test('very old skin neither repairs nor kills: all arrest', () => {
  const world = patch()
  world.body[Body.age] = 500
  live(world, [decision], 400, 1, rates)
  expect(countIn(world, State.arrested)).toBe(n)
  expect(offBy(world.tally[Tally.repaired], 0, 1)).toBe(0)
})
