/**
 * What a cell and a voxel cost, on the default patch.
 *
 *   bytes per cell             columns of cells, niches, neighbours and roll-call, over the places of the patch
 *   bytes per voxel and field  the field itself and what its solver holds: Green's table, transforms, working grids;
 *                              per field of the three, over the voxels. The solver's part is what the process grew by.
 *   bytes per voxel, matrix    the five slow columns of the matrix
 *
 * To reach: 256 bytes a cell, 40 a voxel and field.
 */
import { steady } from '../src/kernels/steady.reference.ts'
import { resolve } from '../src/ledger/resolve.ts'
import { layerThickness, placeCount, voxelCount, type Shape } from '../src/state/shape.ts'
import { forearm } from './patch.ts'
import { full, row, type BenchRow, type Size } from './row.ts'

export function lifetimeMemory(size: Size = full): BenchRow[] {
  const { world } = forearm(size, 0, false)
  const { cells, niches, neighbours, roll, fields, matrix, shape } = world
  const voxels = voxelCount(shape)
  const perCell = bytes(cells, niches, neighbours, roll) / placeCount(shape)
  const field = bytes(fields.sasp) / voxels
  const mebibyte = 2 ** 20
  return [
    row('bytes-per-cell', 'B', [perCell]),
    row('bytes-per-voxel-and-field', 'B', [field + solverBytes(shape) / voxels]),
    row('bytes-per-voxel-of-matrix', 'B', [bytes(matrix) / voxels]),
    row('world', 'MiB', [world.bytes.length / mebibyte])
  ]
}

function bytes(...parts: object[]): number {
  let sum = 0
  for (const part of parts)
    if (ArrayBuffer.isView(part)) sum += part.byteLength
    else for (const column of Object.values(part)) sum += (column as Float64Array).byteLength
  return sum
}

/** What the process grows by when a solver of this shape is made, bytes outside the heap. */
function solverBytes(shape: Shape): number {
  const { number } = resolve({})
  const ratio = number('sasp.reach') / number('sasp.reach.epidermis')
  const { nx, ny, nz, dx, dy } = shape
  const thickness = Array.from({ length: nz }, (_, z) => layerThickness(shape, z))
  const loss = thickness.map((_, z) => (z === 0 ? ratio * ratio : 1))
  const before = process.memoryUsage().arrayBuffers
  const solver = steady({ nx, ny, nz, dx, dy, thickness, reach: number('sasp.reach'), loss })
  const grown = process.memoryUsage().arrayBuffers - before
  return solver.worth > 0 ? grown : 0 // and the solver is alive until here
}
