/**
 * Cells counted into voxels: what a microscope with boxes for eyes would see.
 *
 *   value[channel][z][y][x] = sum over the cells of a voxel of what the channel counts (1, or a column of the cell)
 *
 * Layer 0 is what lies on the basement membrane and above (z <= 0), the layers below it are dermis, as in the fields of
 * the model; a dish has one layer. A run keeps cells and no fields, so these are sources, not concentrations.
 * Proof: voxels.test.ts.
 */
import { State, stateNames } from '../../state/kinds.ts'
import { states, type StateName } from '../palette.ts'
import { dishKinds, present, type CellWorld } from './cell-words.ts'
import { numbersOf, type ReadTable } from './read-table.ts'

/** The patch or dish, µm; a dish has depth 0 and its middle at 0. */
export interface Box {
  readonly width: number
  readonly height: number
  readonly depth: number
}

export interface Grid {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  /** edges of a voxel, µm */
  readonly dx: number
  readonly dy: number
  readonly dz: number
  /** place of the middle of the first voxel, µm */
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface Channel {
  readonly name: string
  /** `1` for a count; a drive or an output is in units of a typical senescent cell */
  readonly unit: string
  readonly color: string
  /** what one cell adds; undefined where the table lacks the column */
  readonly of: (cells: ReadTable) => ((row: number) => number) | undefined
}

/** Edge of a voxel, µm: about a cell of the dermis with what is around it. */
const edge = 20

/** The grid over a box: whole voxels of about 20 µm. */
export function gridOver(world: CellWorld, { width, height, depth }: Box): Grid {
  const [nx, ny] = [Math.ceil(width / edge), Math.ceil(height / edge)]
  const [dx, dy] = [width / nx, height / ny]
  if (world === 'dish')
    return { nx, ny, nz: 1, dx, dy, dz: edge, x: (dx - width) / 2, y: (dy - height) / 2, z: 0 }
  const dermis = Math.max(1, Math.ceil(depth / edge))
  const dz = depth / dermis
  return { nx, ny, nz: dermis + 1, dx, dy, dz, x: dx / 2, y: dy / 2, z: -dz / 2 }
}

const counting =
  (column: string, code: number): Channel['of'] =>
  (cells) => {
    const values = numbersOf(cells, column)
    return values === undefined ? undefined : (row) => +(values[row] === code)
  }

const summing =
  (column: string): Channel['of'] =>
  (cells) => {
    const values = numbersOf(cells, column)
    return values === undefined ? undefined : (row) => values[row]!
  }

const ink = '#1C2726'

/** What is counted, by world. */
export const channels: Readonly<Record<CellWorld, readonly Channel[]>> = {
  skin: [
    ...stateNames.flatMap((name, code): Channel[] =>
      code === State.vacant
        ? []
        : [{ name, unit: '1', color: states[name as StateName].light, of: counting('state', code) }]
    ),
    { name: 'SASP output', unit: 'full-SASP cells', color: states.secreting.light, of: summing('emitted') },
    { name: 'p16 drive', unit: 'typical senescent cells', color: ink, of: summing('p16') },
    { name: 'p21 drive', unit: 'typical senescent cells', color: ink, of: summing('p21') }
  ],
  dish: dishKinds.map((name, code) => ({
    name,
    unit: '1',
    color: (code === 0 ? states.working : states.secreting).light,
    of: counting('kind', code)
  }))
}

/** One array per channel, x fastest, then y, then z. */
export function voxelise(cells: ReadTable, grid: Grid, what: readonly Channel[]): Float32Array[] {
  const { nx, ny, nz, dx, dy, dz } = grid
  const x = numbersOf(cells, 'x')!
  const y = numbersOf(cells, 'y')!
  const z = numbersOf(cells, 'z')
  const layer = (depth: number): number => (depth <= 0 ? 0 : Math.min(nz - 1, 1 + Math.floor(depth / dz)))
  const rows = present(cells)
  const voxel = Uint32Array.from(rows, (row) => {
    const ix = within(Math.floor((x[row]! - grid.x) / dx + 0.5), nx)
    const iy = within(Math.floor((y[row]! - grid.y) / dy + 0.5), ny)
    return ((z === undefined ? 0 : layer(z[row]!)) * ny + iy) * nx + ix
  })
  return what.map(({ of }) => {
    const sums = new Float64Array(nx * ny * nz)
    const each = of(cells)
    if (each !== undefined) rows.forEach((row, i) => (sums[voxel[i]!]! += each(row)))
    return Float32Array.from(sums)
  })
}

/** A cell on the very edge of the box belongs to the last voxel. */
function within(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index))
}
