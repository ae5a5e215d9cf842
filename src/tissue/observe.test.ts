import { expect, test } from 'vitest'
import { digestColumns } from '../core/digest.ts'
import { resolve } from '../ledger/resolve.ts'
import { arrest, toVacant } from '../mechanisms/become.ts'
import { field } from '../mechanisms/secretion.ts'
import { lattice, testWorld, type Grid } from '../mechanisms/test-world.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { cellTable } from './cell-table.ts'
import { countSection, Marker, share, staining } from './markers.ts'
import { isPresent, observer, quantities } from './observe.ts'

const { number } = resolve()
const grid: Grid = { nx: 10, ny: 10, nz: 3, dx: 50, dy: 50, dz: 100, dzEpidermis: 75 }

function patch(senescent = 0): World {
  const spots = [
    ...lattice(grid, Kind.keratinocyte, 10, 0),
    ...lattice(grid, Kind.melanocyte, 50, 0),
    ...[25, 75, 125, 175].flatMap((z) => lattice(grid, Kind.fibroblast, 25, z))
  ]
  const world = testWorld(grid, spots, 30, { wounds: 1, killers: 4 })
  world.body[Body.day] = 100
  world.body[Body.age] = 50
  for (let row = 0; row < senescent; row++) {
    const fibroblast = 2600 + row
    arrest(world, fibroblast, row % 2 === 0 ? Cause.damage : Cause.sasp)
    world.cells.state[fibroblast] = State.secreting
    world.cells.p16[fibroblast] = 1
    world.cells.p21[fibroblast] = 1
  }
  return world
}

function look(world: World): (id: string, compartment: string) => number {
  const out = new Float64Array(quantities.length)
  observer(number, world)(world, out)
  expect(out.every((v) => Number.isFinite(v))).toBe(true)
  return (id, compartment) => out[quantities.findIndex((q) => q.id === id && q.compartment === compartment)]
}

test('each quantity has its own name and compartment, and says what it means', () => {
  const names = quantities.map((q) => `${q.id} in ${q.compartment}`)
  expect(new Set(names).size).toBe(names.length)
  for (const q of quantities) expect(q.means.length).toBeGreaterThan(8)
})

test('counts are counted', () => {
  const world = patch(160)
  toVacant(world, 0)
  const of = look(world)
  expect(of('senescent fraction', 'dermis')).toBeCloseTo(160 / 1600, 12)
  expect(of('senescent fraction', 'epidermis')).toBe(0)
  expect(of('vacant fraction', 'epidermis')).toBeCloseTo(1 / 2600, 12)
  expect(of('keratinocytes', 'epidermis')).toBeCloseTo(2499 / 0.25, 6)
  expect(of('fibroblasts', 'dermis')).toBeCloseTo(1600 / 0.05, 6)
  expect(of('realised R', 'skin')).toBeCloseTo(0.5, 12)
  expect(of('newly senescent', 'skin')).toBeCloseTo(160 / 0.25, 9)
})

test('levels are the means of the whole field, whatever the field at hand says', () => {
  const world = patch(160)
  const { cells, shape } = world
  const source = new Float64Array(300)
  for (let row = 2600; row < 2760; row += 7) {
    cells.at[row] = cells.voxel[row]
    cells.emitted[row] = 0.5 + row / 4000
    source[cells.voxel[row]] += cells.emitted[row]
  }
  const whole = new Float64Array(300)
  field(shape, number('sasp.reach'), number('sasp.reach') / number('sasp.reach.epidermis')).solve(
    source,
    whole
  )
  const mean = (from: number, to: number): number =>
    whole.slice(from, to).reduce((a, b) => a + b) / (to - from)
  const of = look(world)
  expect(of('SASP', 'epidermis')).toBeCloseTo(mean(0, 100), 9)
  expect(of('SASP', 'dermis')).toBeCloseTo(mean(100, 300), 9)
  expect(of('SASP', 'dermis')).toBeGreaterThan(100)
  expect(of('vesicles', 'dermis')).toBe(0)
})

test('around a lesion is its disc and what is near it, without the cells that were put there', () => {
  const world = patch()
  const near = quantities.find((q) => q.id === 'senescent near the lesion')!
  expect(isPresent(near, world)).toBe(false)
  const { body, cells } = world
  body[Body.lesion] = 60
  body[Body.lesionX] = 250
  body[Body.lesionY] = 250
  expect(isPresent(near, world)).toBe(true)
  let ring = 0
  for (let row = 2600; row < 4200; row++) {
    const away = Math.sqrt((cells.x[row] - 250) ** 2 + (cells.y[row] - 250) ** 2)
    if (away > 60 + number('lesion.near')) arrest(world, row, Cause.damage)
    else if (away <= 60) arrest(world, row, Cause.transplant)
    else if (ring++ % 4 === 0) arrest(world, row, Cause.sasp)
  }
  expect(look(world)('senescent near the lesion', 'dermis')).toBeCloseTo(Math.ceil(ring / 4) / ring, 12)
})

test('what is not there is not present', () => {
  const world = patch()
  const closure = quantities.find((q) => q.id === 'wound closure')!
  expect(isPresent(closure, world)).toBe(false)
  world.wounds.count[0] = 1
  expect(isPresent(closure, world)).toBe(true)
  const stay = quantities.find((q) => q.id === 'mean stay')!
  expect(isPresent(stay, world)).toBe(false)
  world.tally[Tally.ended] = 1
  expect(isPresent(stay, world)).toBe(true)
})

test('the Jacobian turns positive when spread outruns clearance', () => {
  const world = patch(160)
  world.body[Body.killers] = 1
  world.body[Body.competence] = 0.9
  expect(look(world)('Jacobian', 'dermis')).toBeLessThan(0)
  world.niches.dose.fill(450)
  world.body[Body.killers] = 0.01
  expect(look(world)('Jacobian', 'dermis')).toBeGreaterThan(0)
  expect(look(world)('marginal R', 'dermis')).toBeGreaterThan(1)
})

test('stains follow sensitivity, stay with the cell, and a section counts the slab', () => {
  const world = patch(1600)
  const stain = staining(number)
  const whole = countSection(world, stain, 0, 1000)
  const p21 = share(whole.fibroblasts[Marker.p21])
  expect(Math.abs(p21 - number('marker.p21.senescent'))).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / 1600))
  expect(whole.basal[Marker.p16].counted).toBe(2600)
  expect(countSection(world, stain, 250, 10).fibroblasts[0].counted).toBeLessThan(200)
  const before = stain(world, 2700, Marker.sabgal)
  world.body[Body.day] = 2000
  expect(stain(world, 2700, Marker.sabgal)).toBe(before)
})

test('a reading is noisy from day to day and the same for the same day', () => {
  const world = patch()
  const first = look(world)('ultrasound dermis', 'dermis')
  expect(look(world)('ultrasound dermis', 'dermis')).toBe(first)
  world.body[Body.day] = 130
  const next = look(world)('ultrasound dermis', 'dermis')
  expect(next).not.toBe(first)
  expect(Math.abs(next - 200)).toBeLessThan(60)
})

test('the cell table has a row for every place and for no absent guest', () => {
  const table = cellTable(patch(10))
  expect(table[0].values.length).toBe(4200)
  expect(new Set(table.map((c) => c.values.length)).size).toBe(1)
  expect(digestColumns(table)).toMatch(/^[0-9a-f]{64}$/)
})
