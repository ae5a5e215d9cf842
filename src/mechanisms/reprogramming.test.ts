import { expect, test } from 'vitest'
import { Effect, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { arrest, toState } from './become.ts'
import { damage } from './damage.ts'
import { reprogramming } from './reprogramming.ts'
import { countIn, isSound, live, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 1600
const rates = { 'secretome.half': 600, 'secretome.revert': 0.05, 'secretome.revert.p16': 0.5 }

/** secreting fibroblasts of a p16 drive, in secretome that holds half of the receptors */
function patch(p16: number, secretome = 600): World {
  const world = testWorld(grid, lattice(grid, Kind.fibroblast, 10, 50), 9)
  for (let row = 0; row < n; row++) {
    arrest(world, row, Cause.damage)
    toState(world, row, State.secreting)
    world.cells.p16[row] = p16
  }
  world.fields.secretome.fill(secretome)
  return world
}

test('p16-low cells return at revert x occupancy, p16-high ones never', () => {
  const world = live(patch(0.3), [reprogramming], 20, 1, rates)
  expect(shareOffBy(countIn(world, State.working), n, 1 - Math.exp(-20 * 0.025))).toBeLessThan(4)
  expect(world.tally[Tally.reverted]).toBe(countIn(world, State.working))
  const high = live(patch(0.5), [reprogramming], 2000, 1, rates)
  expect(countIn(high, State.working)).toBe(0)
})

test('forced reprogramming adds its hazard, with or without stem cells', () => {
  const world = patch(0.1, 0)
  world.effects[Effect.revert] = 0.1
  live(world, [reprogramming], 10, 1, rates)
  expect(shareOffBy(countIn(world, State.working), n, 1 - Math.exp(-1))).toBeLessThan(4)
})

test('arrested cells are not reached yet; calmed ones are', () => {
  const world = patch(0.1)
  for (let row = 0; row < n; row++) world.cells.state[row] = row % 2 === 0 ? State.calmed : State.secreting
  arrest(world, 3, Cause.damage)
  world.effects[Effect.revert] = 1e6
  live(world, [reprogramming], 1, 1, rates)
  expect(world.cells.state[3]).toBe(State.arrested)
  expect(countIn(world, State.working)).toBe(n - 1)
})

test('identity loss is paid by working cells as damage', () => {
  const fresh = testWorld(grid, lattice(grid, Kind.fibroblast, 10, 50), 9)
  fresh.effects[Effect.identityLoss] = 0.02
  const none = Object.fromEntries(damage.uses.map((id) => [id, 0])) as Record<string, number>
  live(fresh, [reprogramming, damage], 20, 1, {
    ...rates,
    ...none,
    'damage.uv.depth': 120,
    'damage.inflammation.half': 200
  })
  expect(shareOffBy(countIn(fresh, State.damaged), n, 1 - Math.exp(-0.4))).toBeLessThan(4)
})

test('the step does not matter', () => {
  const [day, quarter] = [1, 0.25].map((dt) => live(patch(0.3), [reprogramming], 20, dt, rates).cells.state)
  expect(quarter).toEqual(day)
})

test('no secretome and no drug: everybody stays', () => {
  const world = live(patch(0.1, 0), [reprogramming], 100, 1, rates)
  expect(countIn(world, State.secreting)).toBe(n)
  expect(isSound(world)).toBe(true)
})
