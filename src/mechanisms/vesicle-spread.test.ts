import { expect, test } from 'vitest'
import { Effect, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { paracrine } from './paracrine.ts'
import { countIn, live, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'
import { vesicleSpread } from './vesicle-spread.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 3200
const rates = { 'vesicle.tau': 5, 'vesicle.half': 600, 'vesicle.max': 0.01 }

/** fibroblasts with a settled dose of vesicles */
function patch(level: number): World {
  const spots = [50, 150].flatMap((z) => lattice(grid, Kind.fibroblast, 10, z))
  const world = testWorld(grid, spots, 9)
  world.fields.vesicles.fill(level)
  world.niches.vesicleDose.fill(level)
  return world
}

test('the turned share is 1 - exp(-h t), h = max D/(K + D)', () => {
  const world = live(patch(300), [vesicleSpread], 100, 1, rates)
  expect(shareOffBy(countIn(world, State.arrested), n, 1 - Math.exp((-100 * 0.01) / 3))).toBeLessThan(4)
  expect(world.tally[Tally.arrested + Cause.vesicle]).toBe(countIn(world, State.arrested))
})

test('the dose leaks in and out', () => {
  const world = patch(0)
  world.niches.vesicleDose.fill(100)
  live(world, [vesicleSpread], 10, 0.5, { ...rates, 'vesicle.max': 0 })
  for (const dose of world.niches.vesicleDose) expect(dose).toBeCloseTo(100 * Math.exp(-2), 8)
})

test('vesicles and soluble SASP add on one threshold: one fate, two routes', () => {
  const world = patch(300)
  world.fields.sasp.fill(450)
  world.niches.dose.fill(450)
  const both = { ...rates, 'spread.hill': 2, 'spread.half.dermis': 450, 'spread.max.dermis': 0.02 }
  live(world, [paracrine, vesicleSpread], 40, 1, both)
  const hazard = 0.01 + 0.01 / 3
  expect(shareOffBy(countIn(world, State.arrested), n, 1 - Math.exp(-40 * hazard))).toBeLessThan(4)
  const { tally } = world
  const turned = tally[Tally.arrested + Cause.sasp] + tally[Tally.arrested + Cause.vesicle]
  expect(shareOffBy(tally[Tally.arrested + Cause.vesicle], turned, 0.25)).toBeLessThan(4)
})

test('the programme’s factor on spread holds here too; the step does not matter', () => {
  const states = [1, 0.25].map((dt) => {
    const world = patch(600)
    world.effects[Effect.spread] = 0.5
    return live(world, [vesicleSpread], 100, dt, rates)
  })
  expect(shareOffBy(countIn(states[0], State.arrested), n, 1 - Math.exp(-0.25))).toBeLessThan(4)
  expect(states[1].cells.state).toEqual(states[0].cells.state)
})

test('no vesicles, no spread', () => {
  const world = live(patch(0), [vesicleSpread], 100, 1, { ...rates, 'vesicle.max': 1e6 })
  expect(countIn(world, State.arrested)).toBe(0)
})
