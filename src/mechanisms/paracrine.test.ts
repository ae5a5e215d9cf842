import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Effect, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { paracrine } from './paracrine.ts'
import { countIn, isSound, live, offBy, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 3200

/** fibroblasts under an even SASP */
function patch(level: number, seed = 1): World {
  const spots = [50, 150].flatMap((z) => lattice(grid, Kind.fibroblast, 10, z))
  const world = testWorld(grid, spots, 9, { chance: { seed, replicate: 0 } })
  world.fields.sasp.fill(level)
  return world
}

const rates = { 'spread.tau': 5, 'spread.hill': 2, 'spread.half.dermis': 450, 'spread.max.dermis': 0.02 }

test('the dose leaks: it follows a steady level as 1 - exp(-t/tau), whatever the step', () => {
  for (const dt of [0.25, 1, 2.5]) {
    const world = live(patch(300), [paracrine], 10, dt, { ...rates, 'spread.max.dermis': 0 })
    for (const dose of world.niches.dose) expect(dose).toBeCloseTo(300 * (1 - Math.exp(-2)), 8)
  }
})

test('at a settled dose the turned share is 1 - exp(-h t) with a Hill hazard', () => {
  for (const hill of [2, 3]) {
    const world = patch(300)
    world.niches.dose.fill(300)
    live(world, [paracrine], 60, 1, { ...rates, 'spread.hill': hill })
    const x = Math.pow(300 / 450, hill)
    const hazard = (0.02 * x) / (1 + x)
    expect(shareOffBy(countIn(world, State.arrested), n, 1 - Math.exp(-60 * hazard))).toBeLessThan(4)
    expect(world.tally[Tally.arrested + Cause.sasp]).toBe(countIn(world, State.arrested))
  }
})

test('the epidermis has a half and a maximum of its own', () => {
  const world = testWorld(grid, lattice(grid, Kind.keratinocyte, 10, 0), 9)
  world.fields.sasp.fill(700)
  world.niches.dose.fill(700)
  live(world, [paracrine], 50, 1, { ...rates, 'spread.half.epidermis': 700, 'spread.max.epidermis': 0.01 })
  expect(shareOffBy(countIn(world, State.arrested), 1600, 1 - Math.exp(-50 * 0.005))).toBeLessThan(4)
})

test('a programme that halves the spread halves the hazard', () => {
  const world = patch(450)
  world.niches.dose.fill(450)
  world.effects[Effect.spread] = 0.5
  live(world, [paracrine], 60, 1, rates)
  expect(shareOffBy(countIn(world, State.arrested), n, 1 - Math.exp(-60 * 0.005))).toBeLessThan(4)
})

test('more SASP never saves a cell', () => {
  const levels = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
  fc.assert(
    fc.property(levels, fc.nat(1000), ([a, b], seed) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((c) =>
        live(patch(c, seed), [paracrine], 30, 1, rates)
      )
      for (const row of rowsThat(low, (r) => low.cells.state[r] === State.arrested))
        expect(high.cells.state[row]).toBe(State.arrested)
    }),
    { numRuns: 8, seed: 1 }
  )
})

test('halving the step moves a burden by less than chance does', () => {
  const [day, quarter] = [1, 0.25].map((dt) =>
    countIn(live(patch(400), [paracrine], 30, dt, rates), State.arrested)
  )
  expect(offBy(day, quarter, Math.sqrt(quarter))).toBeLessThan(1)
  const [a, b] = [1, 0.25].map((dt) => {
    const world = patch(400)
    world.niches.dose.fill(400)
    return live(world, [paracrine], 30, dt, rates).cells.state
  })
  expect(a).toEqual(b) // a constant hazard: the same cells
})

test('no SASP, no spread', () => {
  const world = live(patch(0), [paracrine], 200, 1, { ...rates, 'spread.max.dermis': 1e6 })
  expect(countIn(world, State.arrested)).toBe(0)
  expect(isSound(world)).toBe(true)
})
