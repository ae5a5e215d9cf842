import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { Kind } from '../state/kinds.ts'
import { firstRow, placeCount, voxelOf } from '../state/shape.ts'
import { cut, survey, type Patch } from './geometry.ts'

const { number } = resolve()
const chance = { seed: 1, replicate: 0 }
const small: Patch = { width: 400, height: 300, depth: 600 }
const look = (patch: Patch, seed = 1): ReturnType<typeof survey> =>
  survey(patch, number, { seed, replicate: 0 }, number('cells.melanocyte.density'), 10, 1)

test('voxels fill the patch and are no larger than a third of the reach', () => {
  const sizes = fc.integer({ min: 20, max: 3000 })
  fc.assert(
    fc.property(sizes, sizes, sizes, fc.integer({ min: 15, max: 500 }), (width, height, depth, reach) => {
      const grid = cut({ width, height, depth }, reach, 75)
      expect(grid.nx * grid.dx).toBeCloseTo(width, 6)
      expect(grid.ny * grid.dy).toBeCloseTo(height, 6)
      expect((grid.nz - 1) * grid.dz).toBeCloseTo(depth, 6)
      for (const edge of [grid.dx, grid.dy, grid.dz]) expect(edge).toBeLessThanOrEqual((reach / 3) * 1.00001)
    }),
    { seed: 1 }
  )
})

test('a patch of exactly so many voxels has so many, and depth may be coarser', () => {
  expect(cut({ width: 300, height: 100, depth: 200 }, 100, 75).nx).toBe(9)
  expect(cut({ width: 300, height: 100, depth: 200, voxelDepth: 100 }, 100, 75).nz).toBe(3)
})

test('there are as many of each kind as their densities say', () => {
  const { shape } = look(small)
  const area = 0.12
  const [keratinocytes, melanocytes, fibroblasts, stems] = shape.places
  const basal = keratinocytes + melanocytes
  const all = number('cells.keratinocyte.density') + number('cells.melanocyte.density')
  expect(Math.abs(basal / (area * all) - 1)).toBeLessThan(0.03) // whole rows and columns of a lattice
  const share = number('cells.melanocyte.density') / all
  expect(Math.abs(melanocytes - basal * share)).toBeLessThan(4 * Math.sqrt(basal * share))
  const top = number('cells.fibroblast.papillary-depth') / 1000
  const wanted =
    number('cells.fibroblast.density') * area * (0.6 + top * number('cells.fibroblast.papillary'))
  expect(Math.abs(fibroblasts - wanted)).toBeLessThanOrEqual(1)
  expect(Math.abs(stems - number('cells.stem.density') * area * 0.6)).toBeLessThanOrEqual(0.5)
})

test('the papillary dermis is denser by its extra share', () => {
  const { z, kind } = look({ width: 800, height: 800, depth: 1000 })
  const top = number('cells.fibroblast.papillary-depth')
  let above = 0
  let below = 0
  for (let row = 0; row < kind.length; row++)
    if (kind[row] === Kind.fibroblast) {
      if (z[row] < top) above++
      else below++
    }
  expect(above / top / (below / (1000 - top))).toBeCloseTo(1 + number('cells.fibroblast.papillary'), 1)
})

test('rows are ordered by kind and voxel; a niche is one kind in one voxel; everybody lies where the grid says', () => {
  const s = look(small)
  const n = placeCount(s.shape)
  for (let row = 0; row < n; row++) {
    expect(s.x[row] >= 0 && s.x[row] <= small.width).toBe(true)
    expect(s.y[row] >= 0 && s.y[row] <= small.height).toBe(true)
    expect(s.kind[row] <= Kind.melanocyte ? s.z[row] === 0 : s.z[row] > 0 && s.z[row] <= small.depth).toBe(
      true
    )
    expect(s.voxel[row]).toBe(voxelOf(s.shape, s.x[row], s.y[row], s.z[row]))
    expect(row >= s.nicheStart[s.niche[row]] && row < s.nicheStart[s.niche[row] + 1]).toBe(true)
    if (row === 0) continue
    const after = s.kind[row] > s.kind[row - 1] || s.voxel[row] >= s.voxel[row - 1]
    expect(s.kind[row] >= s.kind[row - 1] && after).toBe(true)
    const same = s.kind[row] === s.kind[row - 1] && s.voxel[row] === s.voxel[row - 1]
    expect(s.niche[row] - s.niche[row - 1]).toBe(same ? 0 : 1)
  }
  expect(s.nicheStart.length).toBe(s.shape.niches + 1)
  for (const kind of [Kind.keratinocyte, Kind.melanocyte, Kind.fibroblast, Kind.stem])
    expect(s.kind[firstRow(s.shape, kind)]).toBe(kind)
})

test('neighbours are places of the same layer of life, never oneself, never twice', () => {
  const s = look(small)
  const n = placeCount(s.shape)
  const dermal = (row: number): boolean => s.kind[row] >= Kind.fibroblast
  for (let row = 0; row < n; row++) {
    const list = Array.from(s.neighbourOf.subarray(s.neighbourStart[row], s.neighbourStart[row + 1]))
    expect(new Set(list).size).toBe(list.length)
    expect(list).not.toContain(row)
    expect(list.length).toBeGreaterThanOrEqual(8)
    for (const other of list) expect(dermal(other)).toBe(dermal(row))
    const kin = list.filter((other) => s.kind[other] === s.kind[row]).length
    if (s.kind[row] === Kind.stem || s.kind[row] === Kind.melanocyte) expect(kin).toBeGreaterThanOrEqual(6)
  }
  expect(s.neighbourStart[n]).toBe(s.neighbourOf.length)
})

test('vessels are spread over the patch, in the dermis, within it', () => {
  const s = look({ width: 1000, height: 1000, depth: 100 })
  expect(s.shape.vessels).toBe(number('cells.vessel.density'))
  for (let site = 0; site < s.shape.vessels; site++) {
    expect(s.vesselZ[site]).toBe(50)
    expect(s.vesselX[site]).toBeLessThanOrEqual(1000)
  }
  expect(look({ width: 50, height: 50, depth: 1000 }).shape.vessels).toBe(1)
})

test('a survey is a pure function of patch and chance', () => {
  expect(look(small)).toEqual(look(small))
  expect(look(small, 2).x).not.toEqual(look(small, 1).x)
  expect(survey(small, number, chance, 0, 0, 0).shape.places[Kind.melanocyte]).toBe(0)
})

test('a section one voxel wide is a patch like any other', () => {
  const s = look({ width: 600, height: 20, depth: 300 })
  expect(s.shape.ny).toBe(1)
  expect(placeCount(s.shape)).toBeGreaterThan(100)
})
