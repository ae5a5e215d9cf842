import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeTable } from '../parquet.ts'
import { cellsOn, dishColumns, skinColumns, type MadeCell } from './fixtures/run-folder.node.ts'
import { readTable, type ReadTable } from './read-table.ts'
import { channels, gridOver, voxelise } from './voxels.ts'

const box = { width: 100, height: 60, depth: 90 }
const table = (cells: readonly MadeCell[]): Promise<ReadTable> =>
  readTable(writeTable({ columns: skinColumns(cells), version: '1' }), 'x')

test('whole voxels cover the patch; what lies on the basement membrane is a layer of its own', () => {
  const grid = gridOver('skin', box)
  expect(grid).toEqual({ nx: 5, ny: 3, nz: 6, dx: 20, dy: 20, dz: 18, x: 10, y: 10, z: -9 })
  expect(gridOver('dish', { width: 101, height: 101, depth: 0 })).toMatchObject({ nx: 6, ny: 6, nz: 1 })
})

test('a cell is counted in its voxel, under its state, with its output', async () => {
  const grid = gridOver('skin', box)
  const values = voxelise(await table(cellsOn(400)), grid, channels.skin)
  const at = (channel: string, x: number, y: number, z: number): number =>
    values[channels.skin.findIndex(({ name }) => name === channel)]![(z * grid.ny + y) * grid.nx + x]!
  expect(at('secreting', 0, 1, 2)).toBe(1) // 10.5, 20.25, 30 µm
  expect(at('SASP output', 0, 1, 2)).toBe(0.75)
  expect(at('working', 4, 2, 0)).toBe(1) // a keratinocyte at the far corner of the basal layer
  expect(at('working', 0, 0, 5)).toBe(1)
})

test('wherever cells are, none is lost and vacancies count for nothing', async () => {
  const cell = fc.record({
    id: fc.nat(1000),
    kind: fc.nat(5),
    state: fc.nat(6),
    x: fc.double({ min: 0, max: 100, noNaN: true }),
    y: fc.double({ min: 0, max: 60, noNaN: true }),
    z: fc.double({ min: -5, max: 90, noNaN: true })
  })
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (cells) => {
      const values = voxelise(await table(cells), gridOver('skin', box), channels.skin)
      channels.skin.slice(0, 6).forEach((_, c) => {
        const sum = values[c]!.reduce((a, b) => a + b, 0)
        expect(sum).toBe(cells.filter(({ state }) => state === c + 1).length)
      })
    }),
    { numRuns: 100, seed: 4 }
  )
})

test('a dish has its middle at 0', async () => {
  const dish = await readTable(writeTable({ columns: dishColumns(), version: '1' }), 'x')
  const grid = gridOver('dish', { width: 100, height: 100, depth: 0 })
  const values = voxelise(dish, grid, channels.dish)
  const where = (c: number): number[] => [...values[c]!.entries()].flatMap(([i, v]) => (v > 0 ? [i] : []))
  expect([0, 1, 2].map(where)).toEqual([[2 * 5 + 0], [2 * 5 + 2], [3 * 5 + 4]])
})
