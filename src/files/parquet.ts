/**
 * Tables as Parquet: the series of a run, and the cells of a day.
 *
 * The bytes depend on the table and the package version alone: no clock, no host. Units stand in the key/value
 * metadata (`unit:COLUMN`), for a value has no unit once it is a number in a file. Text columns are dictionaries.
 * Proof: parquet.test.ts reads them back with another library.
 */
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import type { SchemaElement } from 'hyparquet'
import type { DigestColumn } from '../core/digest.ts'
import { Problem } from '../core/problem.ts'

export interface Table {
  readonly columns: readonly DigestColumn[]
  /** unit of a column, by its name */
  readonly units?: Readonly<Record<string, string>>
  /** further key/value metadata */
  readonly about?: Readonly<Record<string, string>>
  /** package version */
  readonly version: string
}

/** Physical and logical type of each kind of column. */
const kinds: Readonly<Record<DigestColumn['type'], Partial<SchemaElement>>> = {
  f64: { type: 'DOUBLE' },
  f32: { type: 'FLOAT' },
  i32: { type: 'INT32' },
  u32: { type: 'INT32', converted_type: 'UINT_32' },
  u16: { type: 'INT32', converted_type: 'UINT_16' },
  u8: { type: 'INT32', converted_type: 'UINT_8' },
  utf8: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
}

/** Rows in one group: enough that a dictionary pays, few enough to read a part of a large table. */
const rowsPerGroup = 100_000

export function writeTable({ columns, units = {}, about = {}, version }: Table): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0
  for (const { name, values } of columns)
    if (values.length !== rows)
      throw new Problem({
        what: `column ${name} has ${values.length} rows, the first has ${rows}`,
        fix: 'give every column of a table as many values',
        exit: 1
      })
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'REQUIRED' as const, ...kinds[type] }))
  ]
  const kvMetadata = [
    { key: 'reverdie', value: version },
    ...sorted(about),
    ...sorted(units).map(({ key, value }) => ({ key: `unit:${key}`, value }))
  ]
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    schema,
    columnData: columns.map(({ name, values }) => ({ name, data: Array.from(values as readonly number[]) })),
    codec: 'SNAPPY',
    rowGroupSize: rowsPerGroup,
    createdBy: `reverdie version ${version}`,
    kvMetadata
  })
  return new Uint8Array(writer.getBuffer())
}

function sorted(map: Readonly<Record<string, string>>): { key: string; value: string }[] {
  return Object.keys(map)
    .sort()
    .map((key) => ({ key, value: map[key]! }))
}

/** The columns of a series, as study makes them. */
export interface SeriesColumns {
  readonly arm: readonly string[]
  readonly replicate: ArrayLike<number>
  readonly draw: ArrayLike<number>
  readonly day: ArrayLike<number>
  readonly age: ArrayLike<number>
  readonly compartment: readonly string[]
  readonly quantity: readonly string[]
  readonly value: ArrayLike<number>
  readonly unit: readonly string[]
}

/** series.parquet: tidy, one observed value a row; the unit of `value` stands in the row. */
export function seriesTable(
  series: SeriesColumns,
  version: string,
  about: Record<string, string> = {}
): Table {
  return {
    columns: [
      { name: 'arm', type: 'utf8', values: series.arm },
      { name: 'replicate', type: 'i32', values: series.replicate },
      { name: 'draw', type: 'i32', values: series.draw },
      { name: 'day', type: 'f64', values: series.day },
      { name: 'age', type: 'f64', values: series.age },
      { name: 'compartment', type: 'utf8', values: series.compartment },
      { name: 'quantity', type: 'utf8', values: series.quantity },
      { name: 'value', type: 'f64', values: series.value },
      { name: 'unit', type: 'utf8', values: series.unit }
    ],
    units: { day: 'day', age: 'year', value: 'as in column unit' },
    about,
    version
  }
}

/** Units of the columns of a cell table; a column that is not named here is a plain number. */
export const cellUnits: Readonly<Record<string, string>> = {
  x: 'µm',
  y: 'µm',
  z: 'µm',
  radius: 'µm',
  since: 'day',
  day: 'day',
  age: 'year'
}
