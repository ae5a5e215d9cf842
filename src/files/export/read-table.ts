/**
 * A table as it was written: columns in their types, units, and what the file says about itself.
 *
 * The inverse of `writeTable` (../parquet.ts): reading what was written gives it back, to the last bit.
 * Proof: read-table.test.ts.
 */
import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import type { SchemaElement } from 'hyparquet'
import type { DigestColumn } from '../../core/digest.ts'
import { Problem } from '../../core/problem.ts'
import type { Table } from '../parquet.ts'

export interface ReadTable extends Table {
  readonly rows: number
  readonly units: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, string>>
}

const unitKey = 'unit:'
/** rows that a group of ours may have, and more */
const most = 1_000_000

/** The table in these bytes of a Parquet file; a Problem that names `file` if they are not one of ours. */
export async function readTable(bytes: Uint8Array, file: string): Promise<ReadTable> {
  try {
    return await read(bytes)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem({
      what: 'this table of a run is spoiled',
      at: { file },
      why: error instanceof Error ? error.message : String(error),
      fix: 'run the scenario again with --force'
    })
  }
}

async function read(bytes: Uint8Array): Promise<ReadTable> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = await parquetMetadataAsync(file)
  const rows = Number(metadata.num_rows)
  const groups = metadata.row_groups.map((group) => Number(group.num_rows))
  // before so many rows are made room for
  if (groups.some((some) => !(some >= 0 && some <= most)) || groups.reduce((a, b) => a + b, 0) !== rows)
    throw new Error('its groups of rows do not add up')
  const columns = metadata.schema
    .slice(1)
    .map((element) => ({ name: element.name, type: typeOf(element), values: room(typeOf(element), rows) }))
  const byName = new Map(columns.map((column) => [column.name, column]))
  await parquetRead({
    file,
    metadata,
    onChunk({ columnName, columnData, rowStart }) {
      const { values } = byName.get(columnName)!
      for (let i = 0; i < columnData.length; i++) values[rowStart + i] = columnData[i] as number & string
    }
  })
  const said = (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ''] as const)
  return {
    rows,
    columns: columns as readonly DigestColumn[],
    units: Object.fromEntries(
      said.flatMap(([key, value]) => (key.startsWith(unitKey) ? [[key.slice(unitKey.length), value]] : []))
    ),
    about: Object.fromEntries(said.filter(([key]) => !key.startsWith(unitKey) && key !== 'reverdie')),
    version: said.find(([key]) => key === 'reverdie')?.[1] ?? ''
  }
}

function typeOf({ name, type, converted_type }: SchemaElement): DigestColumn['type'] {
  if (type === 'DOUBLE') return 'f64'
  if (type === 'FLOAT') return 'f32'
  if (type === 'BYTE_ARRAY') return 'utf8'
  if (type !== 'INT32') throw new Error(`column ${name} has the type ${type}, which Reverdie does not write`)
  if (converted_type === 'UINT_32') return 'u32'
  if (converted_type === 'UINT_16') return 'u16'
  return converted_type === 'UINT_8' ? 'u8' : 'i32'
}

/** An array that holds so many values of a type. */
function room(type: DigestColumn['type'], rows: number): string[] | Numbers {
  if (type === 'f64') return new Float64Array(rows)
  if (type === 'f32') return new Float32Array(rows)
  if (type === 'i32') return new Int32Array(rows)
  if (type === 'u32') return new Uint32Array(rows)
  if (type === 'u16') return new Uint16Array(rows)
  return type === 'u8' ? new Uint8Array(rows) : new Array<string>(rows)
}

export type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array

/** A column of numbers by its name; undefined if the table has none of that name. */
export function numbersOf({ columns }: Table, name: string): ArrayLike<number> | undefined {
  const column = columns.find((one) => one.name === name)
  return column === undefined || column.type === 'utf8' ? undefined : (column.values as ArrayLike<number>)
}
