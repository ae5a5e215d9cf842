/**
 * lives.parquet: one life a row, tidy. It is written a group of rows at a time, so that beside the columns themselves and the packed
 * bytes only one group is ever unpacked: under 64 bytes a life, however many there are.
 *
 * The bytes depend on the columns and the package version alone. Proof: lives-parquet.test.ts reads them back.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { SchemaElement } from 'hyparquet'

/** A column of numbers, or of words for numbers. */
export interface LifeColumn {
  readonly name: string
  readonly kind: 'DOUBLE' | 'FLOAT' | 'INT32' | 'WORD'
  readonly values: Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array
  /** of kind WORD: what each number stands for */
  readonly words?: readonly string[]
  readonly unit?: string
}

/** rows in one group */
const rowsPerGroup = 50_000

export function writeLives(columns: readonly LifeColumn[], version: string): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement =>
      kind === 'WORD'
        ? { name, repetition_type: 'REQUIRED', type: 'BYTE_ARRAY', converted_type: 'UTF8' }
        : { name, repetition_type: 'REQUIRED', type: kind }
    )
  ]
  const units = columns.flatMap(({ name, unit }) =>
    unit === undefined ? [] : [{ key: `unit:${name}`, value: unit }]
  )
  const writer = new ByteWriter()
  const table = new ParquetWriter({
    writer,
    schema,
    codec: 'SNAPPY',
    createdBy: `reverdie version ${version}`,
    kvMetadata: [{ key: 'reverdie', value: version }, ...units]
  })
  for (let from = 0; from < rows; from += rowsPerGroup) {
    const to = Math.min(from + rowsPerGroup, rows)
    void table.write({
      columnData: columns.map(({ name, values, words }) => {
        const part = Array.from(values.subarray(from, to))
        return { name, data: words === undefined ? part : part.map((k) => words[k]!) }
      }),
      rowGroupSize: rowsPerGroup
    })
  }
  void table.finish()
  return new Uint8Array(writer.getBuffer())
}
