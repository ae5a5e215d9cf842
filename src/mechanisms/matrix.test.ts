import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { numerics } from '../core/numerics.ts'
import { Body, Effect } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { matrix } from './matrix.ts'
import { youngSecretome } from './secretion.ts'
import { lattice, ready, testWorld, type Grid } from './test-world.ts'

const ledger = resolve().number
const grid: Grid = { nx: 9, ny: 9, nz: 5, dx: 50, dy: 50, dz: 50, dzEpidermis: 75 }
const middle = (2 * 9 + 4) * 9 + 4

function dermis(): World {
  const spots = [25, 75, 125, 175].flatMap((z) => lattice(grid, Kind.fibroblast, 50, z))
  const world = testWorld(grid, spots, 75)
  world.body[Body.age] = 20
  youngSecretome(ledger, world.shape).forEach((q, layer) => {
    world.fields.secretome.fill(q, layer * 81, (layer + 1) * 81)
  })
  return world
}

function live(world: World, years: number, dt: number, numbers = {}): void {
  const step = ready(matrix, world, ledger, numbers)
  const steps = Math.round((years * 365.25) / dt)
  for (let i = 0; i < steps; i++) {
    world.body[Body.day] = i * dt
    world.body[Body.dt] = dt
    step(world)
  }
}

test('young protected skin keeps its matrix', () => {
  const world = dermis()
  live(world, 10, 1, { 'matrix.elastin.loss': 0 })
  expect(world.matrix.collagen[middle]).toBeCloseTo(1, 5)
  expect(world.matrix.integrity[middle]).toBeCloseTo(1, 5)
  expect(world.matrix.elastin[middle]).toBe(1)
  expect(world.matrix.thickness[40]).toBeCloseTo(200, 3)
})

test('the step does not matter: 1 d, 5 d and 30 d agree', () => {
  const ends = [1, 5, 30].map((dt) => {
    const world = dermis()
    world.fields.sasp.fill(200)
    world.body[Body.uv] = 1
    live(world, 30, dt)
    return [world.matrix.collagen[middle], world.matrix.integrity[middle], world.matrix.thickness[40] / 200]
  })
  for (const end of ends.slice(1))
    end.forEach((v, i) => expect(Math.abs(v / ends[0][i] - 1)).toBeLessThan(2e-3))
})

test('sun takes from the top, SASP from everywhere, a retinoid gives back; thickness follows mass', () => {
  const top = 9 * 9 + 40
  const deep = 4 * 81 + 40
  const sunny = dermis()
  sunny.body[Body.uv] = 1
  live(sunny, 20, 10)
  expect(sunny.matrix.collagen[top]).toBeLessThan(sunny.matrix.collagen[deep] - 0.02)
  expect(sunny.matrix.elastin[top]).toBeLessThan(sunny.matrix.elastin[deep])
  const inflamed = dermis()
  inflamed.fields.sasp.fill(300)
  live(inflamed, 20, 10)
  expect(inflamed.matrix.collagen[top]).toBeLessThan(0.95)
  expect(inflamed.matrix.thickness[40] / 200).toBeCloseTo(inflamed.matrix.collagen[top], 1)
  const treated = dermis()
  treated.body[Body.uv] = 1
  treated.effects[Effect.synthesis] = 1.5
  live(treated, 20, 10)
  expect(treated.matrix.collagen[top]).toBeGreaterThan(sunny.matrix.collagen[top])
})

test('support is lost around cells that do not work, smoothly, and sums are exact', () => {
  const interval = numerics.matrixInterval.value
  const world = dermis()
  live(world, interval / 365.25, interval)
  for (let v = 81; v < world.matrix.support.length; v++) expect(world.matrix.support[v]).toBe(1)
  for (let row = 0; row < world.cells.state.length; row++)
    if (world.cells.voxel[row] === middle) world.cells.state[row] = State.secreting
  world.matrix.since[0] = 0
  live(world, interval / 365.25, interval)
  expect(world.matrix.support[middle]).toBeLessThan(1)
  expect(world.matrix.support[middle]).toBeLessThan(world.matrix.support[middle + 3])
  expect(world.matrix.support[middle + 1]).toBe(world.matrix.support[middle - 1])
})
