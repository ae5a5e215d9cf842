import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { arrest } from './become.ts'
import { delamination } from './delamination.ts'
import { epidermis } from './epidermis.ts'
import { rollCall } from './roll-call.ts'
import { lattice, ready, testWorld, type Grid } from './test-world.ts'

const ledger = resolve().number
const grid: Grid = { nx: 4, ny: 4, nz: 2, dx: 50, dy: 50, dz: 100, dzEpidermis: 75 }

function basal(age = 20): World {
  const world = testWorld(grid, lattice(grid, Kind.keratinocyte, 10, 0), 15)
  world.body[Body.age] = age
  return world
}

function live(world: World, days: number, dt: number, numbers = {}): void {
  const step = ready(epidermis, world, ledger, numbers)
  for (let i = 0; i < Math.round(days / dt); i++) {
    world.body[Body.day] = i * dt
    world.body[Body.dt] = dt
    step(world)
  }
}

const clones = (world: World): number => new Set(world.cells.clone).size

test('paired renewal keeps numbers while clones compete, at the stated rate', () => {
  const world = basal()
  live(world, 100, 1)
  expect(world.cells.state.every((s) => s === State.working)).toBe(true)
  const expected = 400 * ledger('epidermis.division') * ledger('epidermis.symmetric') * 100
  expect(Math.abs(world.tally[Tally.renewed] - expected)).toBeLessThan(4 * Math.sqrt(expected))
  expect(clones(world)).toBeLessThan(300)
  expect(new Set(Array.from(world.cells.idLo, (lo, i) => `${lo} ${world.cells.idHi[i]}`)).size).toBe(400)
  expect(Math.min(...world.cells.divisionsLeft)).toBe(400)
})

test('young output is one; age, SASP and lost cells lower it, and thickness and transit follow', () => {
  const young = basal()
  live(young, 60, 1)
  expect(young.epidermis.flux[5]).toBeCloseTo(1, 9)
  expect(young.epidermis.viable[5]).toBeCloseTo(ledger('epidermis.thickness'), 6)
  const old = basal(60)
  live(old, 200, 1)
  expect(old.epidermis.flux[5]).toBeLessThan(0.75)
  expect(old.epidermis.viable[5]).toBeLessThan(young.epidermis.viable[5])
  expect(old.epidermis.transit[5]).toBeGreaterThan(young.epidermis.transit[5] * 1.3)
  const inflamed = basal()
  inflamed.fields.sasp.fill(ledger('epidermis.inhibition'))
  live(inflamed, 200, 1)
  expect(inflamed.epidermis.flux[5]).toBeCloseTo(0.5, 3)
})

test('the step does not matter for what the column carries', () => {
  const ends = [0.25, 2].map((dt) => {
    const world = basal(50)
    live(world, 60, dt)
    return world.epidermis.flux[3]
  })
  expect(Math.abs(ends[0] - ends[1])).toBeLessThan(1e-9)
})

test('with no working neighbour a progenitor stays', () => {
  const world = basal()
  for (let row = 0; row < 400; row++) if (row !== 7) world.cells.state[row] = State.secreting
  live(world, 2000, 10)
  expect(world.tally[Tally.renewed]).toBe(0)
  expect(world.cells.state[7]).toBe(State.working)
})

test('senescent keratinocytes are shed at the stated rate, whatever the step', () => {
  for (const dt of [0.5, 5]) {
    const world = basal()
    const step = ready(delamination, world, ledger)
    const roll = rollCall.prepare(ledger, world)
    for (let row = 0; row < 400; row++) arrest(world, row, Cause.damage)
    for (let i = 0; i < 100 / dt; i++) {
      world.body[Body.dt] = dt
      roll(world)
      step(world)
    }
    const left = 400 * Math.exp(-ledger('epidermis.delaminate') * 100)
    const gone = world.tally[Tally.delaminated]
    expect(Math.abs(400 - gone - left)).toBeLessThan(4 * Math.sqrt((left * (400 - left)) / 400))
  }
})
