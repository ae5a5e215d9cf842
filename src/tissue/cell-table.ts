/**
 * The cells as a table: every place, held or vacant, and every moving cell that is there; all state columns.
 *
 * Rows keep their order in the world. `kind` and `state` are numbers (state/kinds.ts names them). It is what
 * Parquet files hold and what a snapshot's digest is taken of.
 */
import type { DigestColumn } from '../core/digest.ts'
import type { Cells } from '../state/cells.ts'
import { State } from '../state/kinds.ts'
import { placeCount, rowCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'

/** Column types by the kind of array they lie in. */
function typeOf(values: Cells[keyof Cells]): DigestColumn['type'] {
  if (values instanceof Float64Array) return 'f64'
  if (values instanceof Float32Array) return 'f32'
  if (values instanceof Int32Array) return 'i32'
  if (values instanceof Uint32Array) return 'u32'
  return values instanceof Uint16Array ? 'u16' : 'u8'
}

export function cellTable(world: World): DigestColumn[] {
  const { cells, shape } = world
  const places = placeCount(shape)
  const rows: number[] = []
  for (let row = 0; row < rowCount(shape); row++)
    if (row < places || cells.state[row] !== State.vacant) rows.push(row)
  const columns: DigestColumn[] = [{ name: 'row', type: 'u32', values: Uint32Array.from(rows) }]
  for (const name of Object.keys(cells) as (keyof Cells)[]) {
    const from = cells[name]
    const values = from.slice(0, rows.length)
    for (let i = 0; i < rows.length; i++) values[i] = from[rows[i]]
    columns.push({ name, type: typeOf(from), values })
  }
  return columns
}
