import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Body, Tally } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { die } from './become.ts'
import { efferocytosis } from './efferocytosis.ts'
import { countIn, live, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 1600
const rates = { 'efferocytosis.rate': 0.5, 'efferocytosis.decline': 0.005, 'body.reference-age': 20 }

/** fibroblasts, all dying */
function patch(age: number, seed = 1): World {
  const world = testWorld(grid, lattice(grid, Kind.fibroblast, 10, 50), 9, { chance: { seed, replicate: 0 } })
  for (let row = 0; row < n; row++) die(world, row, Tally.apoptosis)
  world.body[Body.age] = age
  return world
}

test('dying cells are cleared at their rate, slower with age', () => {
  for (const [age, slow] of [
    [15, 1],
    [20, 1],
    [80, 0.7]
  ]) {
    const world = live(patch(age), [efferocytosis], 3, 1, rates)
    expect(shareOffBy(countIn(world, State.dying), n, Math.exp(-1.5 * slow))).toBeLessThan(4)
    expect(world.tally[Tally.cleared]).toBe(countIn(world, State.vacant))
  }
})

test('the step does not matter', () => {
  const [day, quarter] = [1, 0.25].map((dt) => live(patch(40), [efferocytosis], 3, dt, rates).cells.state)
  expect(quarter).toEqual(day)
})

test('the older, the later: nobody cleared in old skin waits in young', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 100 }), fc.nat(1000), (age, seed) => {
      const young = live(patch(20, seed), [efferocytosis], 2, 1, rates)
      const old = live(patch(age, seed), [efferocytosis], 2, 1, rates)
      for (const row of rowsThat(old, (r) => old.cells.state[r] === State.vacant))
        expect(young.cells.state[row]).toBe(State.vacant)
    }),
    { numRuns: 10, seed: 1 }
  )
})

test('only the dying are cleared, and a place keeps its last id', () => {
  const world = patch(20)
  world.cells.state[7] = State.secreting
  const id = world.cells.idLo[8]
  live(world, [efferocytosis], 100, 1, rates)
  expect(world.cells.state[7]).toBe(State.secreting)
  expect([world.cells.state[8], world.cells.idLo[8]]).toEqual([State.vacant, id])
})
