import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { toState } from './become.ts'
import { countIn, live, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'
import { touch } from './touch.ts'

/** A row of fibroblasts 20 µm apart: o works, x is senescent. Its ends touch. */
function row(picture: string): World {
  const grid: Grid = { nx: picture.length, ny: 1, nz: 2, dx: 20, dy: 1000, dz: 100, dzEpidermis: 75 }
  const spots = Array.from(picture, (_, i) => ({ kind: Kind.fibroblast, x: 20 * i + 10, y: 500, z: 50 }))
  const world = testWorld(grid, spots, 25)
  Array.from(picture).forEach((sign, i) => {
    if (sign === 'x') toState(world, i, State.secreting)
  })
  return world
}

function picture(world: World): string {
  return Array.from(world.cells.state, (s) => (s === State.working ? 'o' : 'x')).join('')
}

const certain = { 'touch.rate': 1e6, 'touch.reach': 30 }

test('certain contact turns both neighbours and nobody further that day', () => {
  const world = row('ooxoooo')
  live(world, [touch], 1, 1, certain)
  expect(picture(world)).toBe('oxxxooo')
  live(world, [touch], 1, 1, certain)
  expect(picture(world)).toBe('xxxxxoo')
})

test('reach is a distance: known neighbours beyond it are not touched', () => {
  const world = row('ooxoooo')
  live(world, [touch], 1, 1, { ...certain, 'touch.reach': 15 })
  expect(picture(world)).toBe('ooxoooo')
})

test('contact goes round the edge of the patch', () => {
  const world = row('xoooo')
  live(world, [touch], 1, 1, certain)
  expect(picture(world)).toBe('xxoox')
})

const grid: Grid = { nx: 20, ny: 20, nz: 2, dx: 40, dy: 40, dz: 100, dzEpidermis: 75 }

/** fibroblasts in pairs and threes along x, 10 µm apart, groups out of each other's reach; the first is senescent */
function groups(size: number, senescent: number, seed = 1): World {
  const spots = lattice(grid, Kind.fibroblast, 40, 50).flatMap((s) =>
    Array.from({ length: size }, (_, i) => ({ ...s, x: s.x - 10 + 10 * i }))
  )
  const world = testWorld(grid, spots, 15, { chance: { seed, replicate: 0 } })
  for (let r = 0; r < spots.length; r++)
    if ((world.cells.x[r] - 10) % 40 < 10 * senescent) toState(world, r, State.secreting)
  return world
}

test('beside one senescent cell the turned share is 1 - exp(-rate t)', () => {
  const world = groups(2, 1)
  expect(countIn(world, State.working)).toBe(400)
  live(world, [touch], 20, 1, { 'touch.rate': 0.03, 'touch.reach': 30 })
  expect(shareOffBy(world.tally[Tally.arrested + Cause.touch], 400, 1 - Math.exp(-0.6))).toBeLessThan(4)
})

test('between two it is twice the hazard', () => {
  const world = groups(3, 1)
  for (let r = 0; r < world.cells.x.length; r++)
    if ((world.cells.x[r] - 10) % 40 === 20) toState(world, r, State.secreting)
  expect(countIn(world, State.working)).toBe(400)
  live(world, [touch], 20, 1, { 'touch.rate': 0.03, 'touch.reach': 30 })
  expect(shareOffBy(world.tally[Tally.arrested + Cause.touch], 400, 1 - Math.exp(-1.2))).toBeLessThan(4)
})

test('the step does not matter while nobody new can touch', () => {
  const [day, quarter] = [1, 0.25].map((dt) =>
    live(groups(2, 1), [touch], 20, dt, { 'touch.rate': 0.03, 'touch.reach': 30 })
  )
  expect(quarter.cells.state).toEqual(day.cells.state)
})

test('a higher rate never saves a cell', () => {
  const pair = fc.tuple(
    fc.double({ min: 0, max: 0.1, noNaN: true }),
    fc.double({ min: 0, max: 0.1, noNaN: true })
  )
  fc.assert(
    fc.property(pair, fc.nat(1000), ([a, b], seed) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((rate) =>
        live(groups(3, 1, seed), [touch], 12, 1, { 'touch.rate': rate, 'touch.reach': 30 })
      )
      for (const r of rowsThat(low, (i) => low.cells.state[i] === State.arrested))
        expect(high.cells.state[r]).not.toBe(State.working)
    }),
    { numRuns: 10, seed: 1 }
  )
})

test('nobody senescent, nobody turned', () => {
  const world = live(row('ooooo'), [touch], 100, 1, certain)
  expect(picture(world)).toBe('ooooo')
})
