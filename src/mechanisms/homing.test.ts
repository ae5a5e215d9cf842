import { expect, test } from 'vitest'
import { Body, Effect } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import { apart, firstRow, rowCount, voxelOf } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { homing } from './homing.ts'
import { isSound, live, offBy, rowsThat, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

/** 1 mm x 1 mm x 0.4 mm with one vessel in its middle */
const grid: Grid = { nx: 5, ny: 5, nz: 5, dx: 200, dy: 200, dz: 100, dzEpidermis: 75 }
const numbers = {
  'killer.density.dermis': 300,
  'killer.density.epidermis': 50,
  'killer.life': 10,
  'killer.motility': 2000,
  'killer.crossing': 0,
  'killer.recruitment': 0.1,
  'killer.recruitment.scale': 35,
  'killer.recruitment.epidermis.scale': 100
}
const mean = { dermis: 120, epidermis: 50 }

function patch(seed = 1): World {
  const world = testWorld(grid, lattice(grid, Kind.fibroblast, 500, 50), 5, {
    killers: 1000,
    chance: { seed, replicate: 0 }
  })
  const { vessels, body, shape } = world
  vessels.x[0] = 500
  vessels.y[0] = 500
  vessels.z[0] = 150
  vessels.voxel[0] = voxelOf(shape, 500, 500, 150)
  vessels.due[0] = 1
  vessels.dueEpidermis[0] = 1
  body[Body.killers] = 1
  return world
}

const killers = (world: World, deep: boolean): number[] =>
  rowsThat(
    world,
    (r) =>
      r >= firstRow(world.shape, Kind.killer) &&
      world.cells.state[r] === State.working &&
      world.cells.due1[r] > 0 && // whose time is up leaves first thing next step
      world.cells.z[r] > 0 === deep
  )

/** Mean numbers in dermis and epidermis after a warm-up; their standard errors are those of M/M/infinity. */
function census(world: World, dt: number, days = 600): [number, number] {
  live(world, [homing], 60, dt, numbers)
  const sums: [number, number] = [0, 0]
  let looks = 0
  live(world, [homing], days, dt, numbers, () => {
    sums[0] += killers(world, true).length
    sums[1] += killers(world, false).length
    looks++
  })
  return [sums[0] / looks, sums[1] / looks]
}
const error = (m: number, days = 600): number => Math.sqrt((2 * m * 10) / days)

test('in quiet skin there are as many killers as their density says, in each compartment', () => {
  const [dermis, epidermis] = census(patch(), 1)
  expect(offBy(dermis, mean.dermis, error(mean.dermis))).toBeLessThan(4)
  expect(offBy(epidermis, mean.epidermis, error(mean.epidermis))).toBeLessThan(4)
})

test('SASP at the vessel recruits: rho C/C0 more', () => {
  const world = patch()
  world.fields.sasp.fill(350)
  const [dermis, epidermis] = census(world, 1)
  expect(offBy(dermis, mean.dermis * 2, error(mean.dermis * 2))).toBeLessThan(4)
  expect(offBy(epidermis, mean.epidermis * 1.35, error(mean.epidermis * 1.35))).toBeLessThan(4)
})

test('fewer are sent when the body or a programme sends fewer', () => {
  const world = patch()
  world.body[Body.killers] = 0.8
  world.effects[Effect.recruitment] = 0.5
  const [dermis] = census(world, 1)
  expect(offBy(dermis, mean.dermis * 0.4, error(mean.dermis * 0.4))).toBeLessThan(4)
})

test('arrivals and departures do not depend on the step: the same killers at the end of a day', () => {
  const worlds = [1, 0.25].map((dt) => live(patch(), [homing], 40, dt, numbers))
  const ids = worlds.map((world) =>
    [...killers(world, true), ...killers(world, false)].map((r) => world.cells.idLo[r]).sort((a, b) => a - b)
  )
  expect(ids[0].length).toBeGreaterThan(100)
  expect(ids[1]).toEqual(ids[0])
})

test('their working days are as many as their density says, whatever the step', () => {
  for (const dt of [0.5, 2]) {
    const world = patch()
    live(world, [homing], 60, dt, numbers)
    let worked = 0
    live(world, [homing], 600, dt, numbers, () => {
      for (let i = 0; i < world.roll.count[Roll.killers]; i++) {
        const row = world.roll.killers[i]
        const free = world.cells.due2[row] <= world.body[Body.day]
        if (world.cells.state[row] === State.working && free) worked += dt
      }
    })
    const all = mean.dermis + mean.epidermis
    expect(offBy(worked / 600, all, error(all))).toBeLessThan(4)
  }
})

test('what happens above leaves the dermis’ arrivals as they were', () => {
  const [quiet, inflamed] = [0, 500].map((level) => {
    const world = patch()
    world.fields.sasp.fill(level, 0, 25)
    live(world, [homing], 20, 1, numbers)
    return killers(world, true).map((r) => world.cells.idLo[r])
  })
  expect(new Set(inflamed)).toEqual(new Set(quiet))
})

test('dermal killers do not cross the basement membrane, and the epidermal ones stay above it', () => {
  const world = patch()
  const top = new Set<number>()
  live(world, [homing], 200, 1, numbers, () => {
    for (let i = 0; i < world.roll.count[Roll.killers]; i++) {
      const row = world.roll.killers[i]
      const { z, state, spell, idLo } = world.cells
      if (state[row] !== State.working || spell[row] === 0) continue
      if (z[row] === 0) top.add(idLo[row])
      else expect(top.has(idLo[row])).toBe(false)
      expect(z[row]).toBeLessThanOrEqual(400)
    }
  })
  expect(top.size).toBeGreaterThan(100)
})

test('they cross as often as the crossing says', () => {
  const world = patch()
  live(world, [homing], 5, 1, {
    ...numbers,
    'killer.crossing': 0.3,
    'killer.life': 1,
    'killer.density.epidermis': 0
  })
  const up = killers(world, false).length
  expect(shareOffBy(up, up + killers(world, true).length, 0.3)).toBeLessThan(4)
})

test('a day’s walk spreads by 2 M per axis, round the patch’s edges and off its floor', () => {
  const world = live(patch(), [homing], 30, 1, numbers)
  const { cells, shape, roll } = world
  const before = killers(world, true).map((r) => ({ r, id: cells.idLo[r], x: cells.x[r], y: cells.y[r] }))
  live(world, [homing], 1, 1, { ...numbers, 'killer.density.dermis': 0 })
  expect(roll.count[Roll.killers]).toBeGreaterThan(100)
  const moves = before
    .filter(({ r, id }) => cells.idLo[r] === id && cells.state[r] === State.working)
    .flatMap(({ r, x, y }) => [apart(cells.x[r], x, shape.width), apart(cells.y[r], y, shape.height)])
  const variance = moves.reduce((s, d) => s + d * d, 0) / moves.length
  expect(offBy(variance, 4000, 4000 * Math.sqrt(2 / moves.length))).toBeLessThan(4)
  for (const { r } of before) expect(cells.voxel[r]).toBe(voxelOf(shape, cells.x[r], cells.y[r], cells.z[r]))
})

test('after long walks a killer is as likely at any depth', () => {
  const world = live(patch(), [homing], 60, 1, { ...numbers, 'killer.motility': 60000 })
  const z = killers(world, true).map((r) => world.cells.z[r])
  const middle = z.reduce((a, b) => a + b, 0) / z.length
  expect(offBy(middle, 200, 400 / Math.sqrt(12 * z.length))).toBeLessThan(4)
})

test('no supply, nobody comes; full rows turn nobody’s numbers into nonsense', () => {
  const world = patch()
  world.body[Body.killers] = 0
  live(world, [homing], 100, 1, numbers)
  expect(rowsThat(world, (r) => world.cells.state[r] === State.working && r >= 4)).toEqual([])
  const crowded = patch()
  live(crowded, [homing], 30, 1, { ...numbers, 'killer.density.dermis': 30000 })
  expect(rowsThat(crowded, (r) => crowded.cells.state[r] === State.working).length).toBe(
    rowCount(crowded.shape)
  )
  expect(isSound(crowded)).toBe(true)
})

test('a killer that comes before day 0 is free at once', () => {
  const world = patch()
  world.body[Body.day] = -60
  live(world, [homing], 10, 1, numbers)
  for (const row of killers(world, true)) expect(world.cells.due2[row]).toBeLessThan(-49)
})
