import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { lattice, testWorld, type Grid } from '../mechanisms/test-world.ts'
import { Body } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { section, type Section } from './section.ts'

const { number } = resolve()
const grid: Grid = { nx: 4, ny: 2, nz: 5, dx: 50, dy: 50, dz: 50, dzEpidermis: 75 }

function patch(age = 25): World {
  const spots = [
    ...lattice(grid, Kind.keratinocyte, 10, 0),
    ...[25, 75, 125, 175].flatMap((z) => lattice(grid, Kind.fibroblast, 50, z))
  ]
  const world = testWorld(grid, spots, 75)
  world.body[Body.age] = age
  world.epidermis.viable.fill(75)
  world.epidermis.corneum.fill(15)
  return world
}

const cut = (world: World, stain: 'he' | 'sabgal'): Section =>
  section(world, { stain, y: 25, thickness: 5, width: 200 }, number)

/** Pixels that are clearly bluer than red. */
function blue(picture: Section): number {
  let n = 0
  for (let i = 0; i < picture.rgb.length; i += 3) if (picture.rgb[i + 2] > picture.rgb[i] + 60) n++
  return n
}

/** Pixels that are clearly pink, not white. */
function pink(picture: Section): number {
  let n = 0
  for (let i = 0; i < picture.rgb.length; i += 3) if (picture.rgb[i] - picture.rgb[i + 1] > 45) n++
  return n
}

test('the same patch gives the same picture, of the width asked for', () => {
  const a = cut(patch(), 'he')
  expect(a.width).toBe(200)
  expect(a.rgb.length).toBe(3 * a.width * a.height)
  expect(a.height).toBeGreaterThan(280)
  expect(cut(patch(), 'he').rgb).toEqual(a.rgb)
  expect(a.dermalSlab).toBeGreaterThan(a.basalSlab)
})

test('blue is where senescent cells are, and only on the SA-beta-gal stain', () => {
  const world = patch()
  const before = blue(cut(world, 'sabgal'))
  for (let row = 0; row < world.cells.state.length; row++)
    if (world.cells.kind[row] === Kind.fibroblast) world.cells.state[row] = State.secreting
  expect(blue(cut(world, 'sabgal'))).toBeGreaterThan(before + 200)
  expect(blue(cut(world, 'he'))).toBeLessThan(before + 200)
})

test('less collagen leaves less pink; an open wound has no epidermis', () => {
  const world = patch()
  const full = pink(cut(world, 'he'))
  world.matrix.collagen.fill(0.4)
  world.matrix.integrity.fill(0.6)
  expect(pink(cut(world, 'he'))).toBeLessThan(0.8 * full)
  world.epidermis.cover.fill(0)
  expect(cut(world, 'he').rgb).not.toEqual(cut(patch(), 'he').rgb)
})
