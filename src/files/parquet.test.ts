import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { seriesTable, writeTable, type Table } from './parquet.ts'

const table: Table = {
  columns: [
    { name: 'id', type: 'u32', values: Uint32Array.of(0, 1, 4294967295) },
    { name: 'state', type: 'u8', values: Uint8Array.of(0, 200, 255) },
    { name: 'clone', type: 'u16', values: Uint16Array.of(0, 40000, 65535) },
    { name: 'offset', type: 'i32', values: Int32Array.of(-5, 0, 2147483647) },
    { name: 'x', type: 'f64', values: Float64Array.of(0.1, -1e300, Infinity) },
    { name: 'drive', type: 'f32', values: Float32Array.of(0.5, 0.25, 1) },
    { name: 'kind', type: 'utf8', values: ['fibroblast', 'Größe', ''] }
  ],
  units: { x: 'µm' },
  about: { arm: 'nothing' },
  version: '0.1.0'
}

test('what was written is read back, to the last bit', async () => {
  const file = writeTable(table).buffer
  expect(await parquetReadObjects({ file })).toEqual([
    { id: 0, state: 0, clone: 0, offset: -5, x: 0.1, drive: 0.5, kind: 'fibroblast' },
    { id: 1, state: 200, clone: 40000, offset: 0, x: -1e300, drive: 0.25, kind: 'Größe' },
    { id: 4294967295, state: 255, clone: 65535, offset: 2147483647, x: Infinity, drive: 1, kind: '' }
  ])
})

test('units and version stand in the metadata', () => {
  const metadata = parquetMetadata(writeTable(table).buffer)
  expect(metadata.key_value_metadata).toEqual([
    { key: 'reverdie', value: '0.1.0' },
    { key: 'arm', value: 'nothing' },
    { key: 'unit:x', value: 'µm' }
  ])
  expect(metadata.created_by).toBe('reverdie version 0.1.0')
})

test('the same table gives the same bytes', () => {
  expect(writeTable(table)).toEqual(writeTable(structuredClone(table)))
})

test('a long series is small and comes back whole', async () => {
  const rows = 250_000
  const name = (words: string[]): string[] => Array.from({ length: rows }, (_, i) => words[i % words.length]!)
  const series = {
    arm: name(['nothing']),
    replicate: new Int32Array(rows),
    draw: new Int32Array(rows),
    day: Float64Array.from({ length: rows }, (_, i) => Math.floor(i / 20)),
    age: new Float64Array(rows).fill(50),
    compartment: name(['dermis', 'epidermis']),
    quantity: name(['senescent fraction', 'collagen']),
    value: Float64Array.from({ length: rows }, (_, i) => i % 1000),
    unit: name(['1'])
  }
  const bytes = writeTable(seriesTable(series, '0.1.0'))
  const metadata = parquetMetadata(bytes.buffer)
  expect(Number(metadata.num_rows)).toBe(rows)
  const text = metadata.row_groups[0]!.columns.find((one) => one.meta_data!.path_in_schema[0] === 'quantity')!
  expect(text.meta_data!.encodings).toContain('RLE_DICTIONARY')
  const last = await parquetReadObjects({ file: bytes.buffer, rowStart: rows - 1, rowEnd: rows })
  expect(last).toEqual([
    {
      arm: 'nothing',
      replicate: 0,
      draw: 0,
      day: 12499,
      age: 50,
      compartment: 'epidermis',
      quantity: 'collagen',
      value: 999,
      unit: '1'
    }
  ])
})

test('an empty table is a table', async () => {
  const bytes = writeTable({ columns: [{ name: 'x', type: 'f64', values: [] }], version: '0.1.0' })
  expect(await parquetReadObjects({ file: bytes.buffer })).toEqual([])
})

test('columns of unequal length are refused', () => {
  const columns = [
    { name: 'a', type: 'f64' as const, values: [1] },
    { name: 'b', type: 'f64' as const, values: [1, 2] }
  ]
  expect(() => writeTable({ columns, version: '0.1.0' })).toThrow(Problem)
})
