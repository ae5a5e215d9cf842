import { expect, test } from 'vitest'
import { numerics } from '../core/numerics.ts'
import { uniform } from '../core/draw.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, Origin, State } from '../state/kinds.ts'
import { firstRow, rowCount, voxelCount, voxelVolume } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { arrest, die, toState, toVacant, toWorking } from './become.ts'
import { field, occupancy, secretion } from './secretion.ts'
import { isSound, ledger, live } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 8, ny: 8, nz: 6, dx: 30, dy: 30, dz: 30, dzEpidermis: 75 }
const fibroblast = 64 // first row of fibroblasts in the patch below

/** 64 keratinocytes, 3 x 64 fibroblasts, 64 stem cells, one in the middle of each voxel of its layer */
function patch(): World {
  const spots = [
    ...lattice(grid, Kind.keratinocyte, 30, 0),
    ...[15, 75, 135].flatMap((z) => lattice(grid, Kind.fibroblast, 30, z)),
    ...lattice(grid, Kind.stem, 30, 105)
  ]
  const world = testWorld(grid, spots, 25, { given: 4 })
  world.cells.at.set(world.cells.voxel)
  return world
}

function secrete(world: World, row: number, cause: number = Cause.damage): void {
  arrest(world, row, cause)
  toState(world, row, State.secreting)
}

const alone = { 'secretome.calm': 0, 'stem.secretome': 0 }

/** The field that these sources make, solved as a whole. */
function whole(world: World, sources: Float32Array, reach: number, ratio: number): Float64Array {
  const source = new Float64Array(voxelCount(world.shape))
  for (let row = 0; row < rowCount(world.shape); row++) source[world.cells.at[row]] += sources[row]
  const c = new Float64Array(source.length)
  field(world.shape, reach, ratio).solve(source, c)
  return c
}

/** Do the fields agree with a whole solve wherever a cell lives? */
function expectWhole(world: World): void {
  const { fields, cells, niches } = world
  const ratio = ledger('sasp.reach') / ledger('sasp.reach.epidermis')
  const pairs = [
    [fields.sasp, whole(world, cells.emitted, ledger('sasp.reach'), ratio)],
    [fields.vesicles, whole(world, cells.vesicles, ledger('vesicle.reach'), ratio)],
    [fields.secretome, whole(world, cells.secretome, ledger('secretome.reach'), 1)]
  ]
  for (const [kept, fresh] of pairs) {
    const most = Math.max(1e-12, ...fresh)
    for (const v of niches.voxel) expect(Math.abs(kept[v] - fresh[v])).toBeLessThan(1e-6 * most)
  }
}

test('a full fibroblast makes 1, a secondary, a touched and a wound-made one less, an arrested one a tenth', () => {
  const world = patch()
  const { cells } = world
  secrete(world, fibroblast)
  secrete(world, fibroblast + 1, Cause.sasp)
  secrete(world, fibroblast + 2, Cause.touch)
  arrest(world, fibroblast + 3, Cause.damage)
  secrete(world, fibroblast + 4, Cause.wound)
  secrete(world, 0)
  const numbers = {
    ...alone,
    'sasp.output.fibroblast': 1,
    'sasp.output.keratinocyte': 0.3,
    'sasp.secondary': 0.4,
    'sasp.touch': 0.2,
    'sasp.wound': 0.3,
    'senescence.early.output': 0.1,
    'vesicle.output': 2
  }
  live(world, [secretion], 1, 1, numbers)
  const emitted = [0, 1, 2, 3, 4].map((i) => cells.emitted[fibroblast + i])
  ;[1, 0.4, 0.2, 0.1, 0.3].forEach((e, i) => expect(emitted[i]).toBeCloseTo(e, 6))
  expect(cells.emitted[0]).toBeCloseTo(0.3, 6)
  expect(cells.vesicles[fibroblast]).toBeCloseTo(2, 6)
  expect(cells.vesicles[fibroblast + 3]).toBe(0)
})

test('what is taken up equals what is made', () => {
  const world = patch()
  for (let i = 0; i < 60; i++) secrete(world, fibroblast + i)
  live(world, [secretion], 1, 1, alone)
  expect(world.tally[Tally.solves]).toBeGreaterThan(0)
  const ratio = ledger('sasp.reach') / ledger('sasp.reach.epidermis')
  let taken = 0
  world.fields.sasp.forEach((c, v) => {
    const layer = Math.floor(v / 64)
    taken += c * voxelVolume(world.shape, layer) * (layer === 0 ? ratio * ratio : 1)
  })
  expect(taken).toBeCloseTo(60, 9)
})

test('days of coming and going leave the field that a whole solve gives, wherever a cell lives', () => {
  const world = patch()
  const { shape, chance, tally, cells } = world
  const given = firstRow(shape, Kind.given)
  for (let day = 0; day < 60; day++) {
    for (let i = 0; i < 3; i++) {
      const u = (ordinal: number): number => uniform(chance, 99, day, i, ordinal)
      const row = Math.floor(u(0) * 256)
      const change = Math.floor(u(1) * 5)
      if (change === 0) arrest(world, row, Cause.sasp)
      else if (change === 1) secrete(world, row)
      else if (change === 2) die(world, row, Tally.killed)
      else if (change === 3) toVacant(world, row)
      else toWorking(world, row)
    }
    cells.kind[given] = Kind.given
    cells.origin[given] = Origin.ownFat
    if (day === 5) toState(world, given, State.working)
    cells.voxel[given] = (day * 37) % voxelCount(shape)
    world.body[Body.stem] = 1
    live(world, [secretion], 1, 1)
  }
  expect(tally[Tally.changes]).toBeGreaterThan(50)
  expect(tally[Tally.solves]).toBeLessThan(90) // the fast path ran
  expectWhole(world)
  expect(isSound(world)).toBe(true)
})

test('in the first step and once a season what the matrix feels is whole, also where nobody listens', () => {
  const world = patch()
  const { fields, cells } = world
  const season = numerics.fieldRefresh.value
  const ratio = ledger('sasp.reach') / ledger('sasp.reach.epidermis')
  const expectEverywhere = (): void => {
    const pairs = [
      [fields.sasp, whole(world, cells.emitted, ledger('sasp.reach'), ratio)],
      [fields.secretome, whole(world, cells.secretome, ledger('secretome.reach'), 1)]
    ]
    for (const [kept, fresh] of pairs)
      fresh.forEach((c, v) => {
        expect(Math.abs(kept[v] - c)).toBeLessThan(1e-6 * Math.max(...fresh))
      })
  }
  for (let row = 0; row < 256; row++) if (cells.kind[row] !== Kind.stem || row % 32 > 0) toVacant(world, row)
  secrete(world, fibroblast + 9)
  world.body[Body.stem] = 1
  live(world, [secretion], 1, 1)
  expectEverywhere()
  toVacant(world, 255)
  live(world, [secretion], season - 2, 1)
  expect(() => {
    expectEverywhere()
  }).toThrow()
  live(world, [secretion], 1, 1)
  expectEverywhere()
})

test('a dying cell that waits too long inflames, and is quiet when it is gone', () => {
  const world = patch()
  const { cells } = world
  die(world, fibroblast, Tally.apoptosis)
  const numbers = { ...alone, 'efferocytosis.delay': 1.5, 'efferocytosis.inflames': 0.3 }
  live(world, [secretion], 2, 1, numbers)
  expect(cells.emitted[fibroblast]).toBe(0)
  live(world, [secretion], 1, 1, numbers)
  expect(cells.emitted[fibroblast]).toBeCloseTo(0.3, 6)
  toVacant(world, fibroblast)
  live(world, [secretion], 1, 1, numbers)
  expect(cells.emitted[fibroblast]).toBe(0)
  for (const v of world.niches.voxel) expect(Math.abs(world.fields.sasp[v])).toBeLessThan(1e-9)
})

test('a senomorphic silences its layer by its share, and more than half makes a cell calmed', () => {
  const world = patch()
  const { cells, tally } = world
  secrete(world, fibroblast) // layer 1
  secrete(world, fibroblast + 64) // layer 3
  world.senomorphic[1] = 0.6
  world.senomorphic[3] = 0.3
  const spell = cells.spell[fibroblast]
  cells.due1[fibroblast] = 0.7
  live(world, [secretion], 1, 1, { ...alone, 'senescence.calmed': 0.5 })
  expect(cells.emitted[fibroblast]).toBeCloseTo(0.4, 6)
  expect(cells.emitted[fibroblast + 64]).toBeCloseTo(0.7, 6)
  expect([cells.state[fibroblast], cells.state[fibroblast + 64]]).toEqual([State.calmed, State.secreting])
  expect(tally[Tally.calmed]).toBe(1)
  expect([cells.spell[fibroblast], cells.due1[fibroblast]]).toEqual([spell, 0.7])
  world.senomorphic.fill(0)
  live(world, [secretion], 1, 1, { ...alone, 'senescence.calmed': 0.5 })
  expect(cells.state[fibroblast]).toBe(State.secreting)
  expect(cells.emitted[fibroblast]).toBeCloseTo(1, 6)
})

test('stem-cell secretome calms by occupancy, field and depot together', () => {
  const world = patch()
  secrete(world, fibroblast)
  world.fields.depot[1] = 600
  live(world, [secretion], 1, 1, { 'stem.secretome': 0, 'secretome.half': 600, 'secretome.calm': 0.4 })
  expect(occupancy(world, world.cells.voxel[fibroblast], 600)).toBeCloseTo(0.5, 9)
  expect(world.cells.emitted[fibroblast]).toBeCloseTo(0.8, 6)
  expect(world.cells.output[fibroblast]).toBe(1)
})

test('resident stem cells give with their supply, given cells by their origin', () => {
  const world = patch()
  const { cells, shape, body } = world
  const stem = firstRow(shape, Kind.stem)
  const given = firstRow(shape, Kind.given)
  body[Body.stem] = 0.6
  ;[Origin.ownFat, Origin.umbilical].forEach((origin, i) => {
    cells.kind[given + i] = Kind.given
    cells.origin[given + i] = origin
    toState(world, given + i, State.working)
  })
  const numbers = { 'stem.secretome': 1, 'given.secretome.own-fat': 3, 'given.secretome.umbilical': 4 }
  live(world, [secretion], 1, 1, numbers)
  expect(cells.secretome[stem]).toBeCloseTo(0.6, 6)
  expect([cells.secretome[given], cells.secretome[given + 1]]).toEqual([3, 4])
  secrete(world, stem)
  live(world, [secretion], 1, 1, numbers)
  expect(cells.secretome[stem]).toBe(0)
})

test('a change below tolerance is left, a larger one is made', () => {
  const world = patch()
  secrete(world, fibroblast)
  const tolerance = numerics.sourceTolerance.value
  live(world, [secretion], 1, 1, alone)
  world.senomorphic.fill(tolerance / 2)
  live(world, [secretion], 1, 1, alone)
  expect(world.cells.emitted[fibroblast]).toBe(1)
  world.senomorphic.fill(tolerance * 2)
  live(world, [secretion], 1, 1, alone)
  expect(world.cells.emitted[fibroblast]).toBeCloseTo(1 - tolerance * 2, 6)
})

test('where nobody secretes the fields are exactly empty', () => {
  const world = live(patch(), [secretion], 3, 1, alone)
  for (const c of [world.fields.sasp, world.fields.vesicles, world.fields.secretome])
    expect(c.every((v) => v === 0)).toBe(true)
})
