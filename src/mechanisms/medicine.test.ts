import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import { apart, firstRow } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { toState, toVacant } from './become.ts'
import { medicine } from './medicine.ts'
import { countIn, isSound, live, offBy, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 5, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 1600

/** keratinocytes, and fibroblasts at 50 and at 350 µm, all secreting */
function patch(given = 0, seed = 1): World {
  const spots = [
    ...lattice(grid, Kind.keratinocyte, 10, 0),
    ...lattice(grid, Kind.fibroblast, 10, 50),
    ...lattice(grid, Kind.fibroblast, 10, 350)
  ]
  const world = testWorld(grid, spots, 9, { given, chance: { seed, replicate: 0 } })
  for (let row = 0; row < 3 * n; row++) toState(world, row, State.secreting)
  return world
}

type Pulse = Order & { act: 'senolytic' }
const pulse = (dose: number, change: Partial<Pulse> = {}): Pulse => ({
  act: 'senolytic',
  dose,
  kill: [0.2, 0, 0.5, 0],
  susceptible: 1,
  depth: 0,
  ...change
})

function give(world: World, ...orders: Order[]): World {
  for (const order of orders) {
    world.orders = [order]
    live(world, [medicine], 1, 1)
  }
  return world
}

const dying = (world: World, from: number, to: number): number =>
  rowsThat(world, (r) => r >= from && r < to && world.cells.state[r] === State.dying).length

test('a pulse kills its share of each kind, and it is counted', () => {
  const world = give(patch(), pulse(1))
  expect(shareOffBy(dying(world, 0, n), n, 0.2)).toBeLessThan(4)
  expect(shareOffBy(dying(world, n, 3 * n), 2 * n, 0.5)).toBeLessThan(4)
  expect(world.tally[Tally.senolytic]).toBe(countIn(world, State.dying))
})

test('from the surface its effect falls with depth', () => {
  const world = give(patch(), pulse(1, { depth: 200 }))
  expect(shareOffBy(dying(world, 0, n), n, 0.2)).toBeLessThan(4)
  expect(shareOffBy(dying(world, n, 2 * n), n, 0.5 * Math.exp(-50 / 200))).toBeLessThan(4)
  expect(shareOffBy(dying(world, 2 * n, 3 * n), n, 0.5 * Math.exp(-350 / 200))).toBeLessThan(4)
})

test('who is not susceptible outlives any number of doses; who is, each one by chance of its own', () => {
  const doses = Array.from({ length: 3 }, (_, i) => pulse(i + 1, { susceptible: 0.6 }))
  const few = give(patch(), ...doses)
  expect(shareOffBy(dying(few, n, 3 * n), 2 * n, 0.6 * (1 - 0.125))).toBeLessThan(4)
  const many = give(patch(), ...Array.from({ length: 30 }, (_, i) => pulse(i + 1, { susceptible: 0.6 })))
  expect(shareOffBy(dying(many, n, 3 * n), 2 * n, 0.6)).toBeLessThan(4)
})

test('a stronger dose spares nobody that a weaker one kills; so in every arm', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, fc.nat(1000), (a, b, susceptible, seed) => {
      const [weak, strong] = [Math.min(a, b), Math.max(a, b)].map((p) =>
        give(patch(0, seed), pulse(3, { kill: [p, p, p, p], susceptible }))
      )
      for (const r of rowsThat(weak, (i) => weak.cells.state[i] === State.dying))
        expect(strong.cells.state[r]).toBe(State.dying)
    }),
    { numRuns: 8, seed: 1 }
  )
})

test('working and damaged cells are not harmed', () => {
  const world = patch()
  for (let row = 0; row < n; row++) toState(world, row, row % 2 === 0 ? State.working : State.damaged)
  give(world, pulse(1, { kill: [1, 1, 1, 1] }))
  expect(dying(world, 0, n)).toBe(0)
  expect(dying(world, n, 3 * n)).toBe(2 * n)
})

test('a depot lies where it was put and decays, whatever the step', () => {
  for (const dt of [0.25, 1]) {
    const world = patch()
    world.orders = [{ act: 'exosomes', dose: 1, level: 800, depth: 150, spread: 100 }]
    live(world, [medicine], dt, dt, { 'agent.exosomes.life': 3 })
    const put = Array.from(world.fields.depot)
    // layer middles at 0 (surface), 50, 150, 250, 350 µm
    ;[0, 50, 150, 250, 350].forEach((z, layer) => {
      expect(put[layer]).toBeCloseTo(800 * Math.exp(-0.5 * ((z - 150) / 100) ** 2), 8)
    })
    live(world, [medicine], 6, dt, { 'agent.exosomes.life': 3 })
    put.forEach((was, layer) => expect(world.fields.depot[layer]).toBeCloseTo(was * Math.exp(-2), 8))
  }
})

test('seeding turns a share of the kinds named, within its disc', () => {
  const world = patch()
  for (let row = 0; row < 3 * n; row++) toState(world, row, State.working)
  const where = { x: 200, y: 200, radius: 0 }
  give(world, { act: 'seed-senescent', dose: 1, share: 0.2, kinds: [Kind.fibroblast], ...where })
  expect(shareOffBy(countIn(world, State.secreting), 2 * n, 0.2)).toBeLessThan(4)
  expect(rowsThat(world, (r) => r < n && world.cells.state[r] !== State.working)).toEqual([])
  give(world, {
    act: 'seed-senescent',
    dose: 2,
    share: 1,
    kinds: [Kind.keratinocyte],
    x: 0,
    y: 0,
    radius: 60
  })
  const { cells, shape } = world
  for (let r = 0; r < n; r++) {
    const inside = Math.hypot(apart(cells.x[r], 0, shape.width), apart(cells.y[r], 0, shape.height)) <= 60
    expect(cells.state[r]).toBe(inside ? State.secreting : State.working)
  }
})

test('a transplant brings its cells, senescent or as control, and says who found no room', () => {
  for (const senescent of [true, false]) {
    const world = patch(60)
    const order = { act: 'transplant', dose: 1, amount: 500, x: 200, y: 200, radius: 50, depth: 100 } as const
    give(world, { ...order, senescent })
    const { cells, shape, tally, body } = world
    const from = firstRow(shape, Kind.given)
    expect(body[Body.given]).toBe(80) // 500 per mm2 on 0.16 mm2
    expect(tally[Tally.lost]).toBe(20)
    for (let r = from; r < from + 60; r++) {
      expect(cells.kind[r]).toBe(Kind.fibroblast)
      expect(cells.state[r]).toBe(senescent ? State.secreting : State.working)
      expect(cells.p16[r]).toBe(senescent ? 1 : 0)
      expect(Math.abs(cells.x[r] - 200)).toBeLessThanOrEqual(50)
      expect(cells.z[r]).toBeLessThanOrEqual(200)
    }
    const ids = new Set(rowsThat(world, (r) => r >= from).map((r) => `${cells.idHi[r]} ${cells.idLo[r]}`))
    expect(ids.size).toBe(60)
    const middle = cells.z.subarray(from, from + 60).reduce((a, b) => a + b, 0) / 60
    expect(offBy(middle, 100, 200 / Math.sqrt(12 * 60))).toBeLessThan(4)
  }
})

test('a control graft in rows that senescent cells have left keeps nothing of theirs', () => {
  const world = patch(40)
  const order = { act: 'transplant', amount: 250, x: 200, y: 200, radius: 50, depth: 100 } as const
  give(world, { ...order, dose: 1, senescent: true })
  const { cells, shape } = world
  const from = firstRow(shape, Kind.given)
  for (let r = from; r < from + 40; r++) toVacant(world, r)
  give(world, { ...order, dose: 2, senescent: false })
  for (let r = from; r < from + 40; r++) {
    expect(cells.state[r]).toBe(State.working)
    expect([cells.p16[r], cells.p21[r], cells.cause[r], cells.calm[r]]).toEqual([0, 0, Cause.none, 0])
  }
})

test('nothing ordered, nothing done', () => {
  const world = give(patch())
  live(world, [medicine], 10, 1)
  expect(countIn(world, State.secreting)).toBe(3 * n)
  expect(world.fields.depot.every((d) => d === 0)).toBe(true)
  expect(isSound(world)).toBe(true)
})
