import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { rollCall } from './roll-call.ts'
import { lattice, ready, testWorld, type Grid } from './test-world.ts'
import { closure, wound } from './wound.ts'

const ledger = resolve().number
const order = { act: 'wound', dose: 0, x: 0, y: 0, radius: 0, depth: 0 } as const

/** A strip of epidermis: 4 mm long, wounded over 1 mm in its middle; fibroblasts beneath. */
const grid: Grid = { nx: 80, ny: 8, nz: 3, dx: 50, dy: 50, dz: 100, dzEpidermis: 75 }
const spacing = 20

function strip(age = 20): World {
  const dermis = [...lattice(grid, Kind.fibroblast, 50, 50), ...lattice(grid, Kind.fibroblast, 50, 150)]
  const world = testWorld(grid, [...lattice(grid, Kind.keratinocyte, spacing, 0), ...dermis], 75, {
    wounds: 2
  })
  world.body[Body.age] = age
  return world
}

function heal(world: World, days: number, dt: number, numbers = {}, each?: () => void): void {
  const step = ready(wound, world, ledger, numbers)
  const roll = rollCall.prepare(ledger, world)
  world.orders = [{ ...order, x: 2000, y: 200, radius: 500, depth: 200 }]
  for (let i = 0; i < Math.round(days / dt); i++) {
    world.body[Body.day] = i * dt
    world.body[Body.dt] = dt
    roll(world)
    step(world)
    world.orders = []
    each?.()
  }
}

test('a wound takes cells and matrix, and nothing below its depth or outside its disc', () => {
  const world = strip()
  heal(world, 0.1, 0.1, { 'wound.migration': 30, 'wound.fill': 1e-6 })
  const { wounds, cells } = world
  expect(wounds.basal[0]).toBeGreaterThan(900)
  expect(wounds.basalOpen[0]).toBe(wounds.basal[0])
  expect(wounds.dermalOpen[0]).toBeGreaterThan(200)
  let vacant = 0
  for (let row = 0; row < cells.state.length; row++) if (cells.state[row] === State.vacant) vacant++
  expect(vacant).toBe(wounds.basal[0] + wounds.dermal[0])
  const middle = (1 * 8 + 4) * 80 + 40
  expect(world.matrix.collagen[middle]).toBeLessThan(0.01)
  expect(world.matrix.collagen[middle - 20]).toBe(1)
})

test('the edge closes the wound from its margin, at the same pace whatever the step', () => {
  const days: number[][] = [[], []]
  ;[0.1, 1].forEach((dt, which) => {
    const world = strip()
    heal(world, 9, dt, {}, () => {
      if (Math.abs(world.body[Body.day] + dt - Math.round(world.body[Body.day] + dt)) < 1e-9)
        days[which].push(closure(world, 0))
    })
  })
  const [fine, coarse] = days
  expect(fine.at(-1)).toBeGreaterThan(0.9)
  for (let i = 1; i < fine.length; i++) {
    expect(fine[i]).toBeGreaterThanOrEqual(fine[i - 1])
    expect(Math.abs(fine[i] - coarse[i])).toBeLessThan(0.03)
  }
})

test('open places are filled in order: a filled place always touches one filled before', () => {
  const world = strip()
  const filled = new Set<number>()
  const { cells, neighbours } = world
  let checked = 0
  heal(world, 4, 0.5, {}, () => {
    const open = (row: number): boolean => cells.wound[row] > 0
    for (let row = 0; row < world.shape.places[0]; row++) {
      if (open(row) || filled.has(row)) continue
      filled.add(row)
      if (cells.origin[row] === 0) continue
      checked++
      let touching = false
      for (let k = neighbours.start[row]; k < neighbours.start[row + 1]; k++)
        touching ||= !open(neighbours.of[k])
      expect(touching).toBe(true)
    }
  })
  expect(checked).toBeGreaterThan(100)
})

test('age, SASP and senescent neighbours slow the edge', () => {
  const at5 = (change: (world: World) => void, age = 20): number => {
    const world = strip(age)
    change(world)
    heal(world, 5, 0.25)
    return closure(world, 0)
  }
  const young = at5(() => undefined)
  expect(at5(() => undefined, 75)).toBeLessThan(young - 0.05)
  expect(at5((w) => w.fields.sasp.fill(400))).toBeLessThan(young - 0.1)
  const blocked = at5((w) => {
    for (let row = 0; row < w.shape.places[0]; row += 3) w.cells.state[row] = State.secreting
  })
  expect(blocked).toBeLessThan(young - 0.05)
})

test('fibroblasts of the margin are senescent for days, help, and are cleared', () => {
  const world = strip()
  let most = 0
  let mostDay = 0
  let helped = 0
  heal(world, 30, 0.25, {}, () => {
    if (world.wounds.pdgf[0] > most) {
      most = world.wounds.pdgf[0]
      mostDay = world.body[Body.day]
    }
    helped = Math.max(helped, world.tally[Tally.arrested + Cause.wound])
  })
  expect(helped).toBeGreaterThan(10)
  expect(most).toBeGreaterThan(0.5)
  expect(mostDay).toBeGreaterThan(2.9)
  expect(mostDay).toBeLessThan(8)
  expect(world.wounds.pdgf[0]).toBeLessThan(0.4)
  const without = strip()
  heal(without, 6, 0.25, { 'wound.arrest': 0 })
  const with_ = strip()
  heal(with_, 6, 0.25)
  expect(closure(without, 0)).toBeLessThan(closure(with_, 0))
})

test('inflammation peaks when it should', () => {
  const world = strip()
  const peak = [0, 0, 0]
  const day = [0, 0, 0]
  heal(world, 21, 0.1, {}, () => {
    const { neutrophils, macrophages, myofibroblasts } = world.wounds
    ;[neutrophils[0], macrophages[0], myofibroblasts[0]].forEach((v, i) => {
      if (v > peak[i]) {
        peak[i] = v
        day[i] = world.body[Body.day] + 0.05
      }
    })
  })
  expect(day[0]).toBeCloseTo(1, 0)
  expect(day[1]).toBeCloseTo(3, 0)
  expect(day[2]).toBeCloseTo(12, 0)
  expect(world.wounds.scar[0]).toBeGreaterThan(0.3)
})

test('a wound without room is refused kindly', () => {
  const world = testWorld(grid, lattice(grid, Kind.keratinocyte, 50, 0), 75)
  expect(() => heal(world, 0.1, 0.1)).toThrow(/room/)
})
