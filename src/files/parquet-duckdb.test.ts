/**
 * DuckDB, a reader of Parquet that shares nothing with our writer, sees the values, types and metadata that were written.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { needs } from '../../test/here.ts'
import { days, makeRun, skinColumns, cellsOn } from './export/fixtures/run-folder.node.ts'
import { readTable } from './export/read-table.ts'
import { writeTable, type Table } from './parquet.ts'

let home: string
let duck: DuckDBConnection | undefined
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'reverdie-duckdb-'))
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  } catch {
    // no binary for this machine: the tests say so
  }
}, 60_000)
afterAll(() => {
  duck?.closeSync()
  rmSync(home, { recursive: true })
})

/** Columns of an answer by name, as plain numbers and texts. */
async function ask(context: TestContext, sql: string): Promise<Record<string, unknown[]>> {
  needs(context, 'DuckDB (@duckdb/node-api)', duck)
  const answer = (await duck!.runAndReadAll(sql)).getColumnsObjectJS()
  return Object.fromEntries(
    Object.entries(answer).map(([name, values]) => [
      name,
      (values as unknown[]).map((value) => (typeof value === 'bigint' ? Number(value) : value))
    ])
  )
}

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`

const table: Table = {
  columns: [
    { name: 'id', type: 'u32', values: Uint32Array.of(0, 1, 4294967295) },
    { name: 'state', type: 'u8', values: Uint8Array.of(0, 200, 255) },
    { name: 'clone', type: 'u16', values: Uint16Array.of(0, 40000, 65535) },
    { name: 'offset', type: 'i32', values: Int32Array.of(-2147483648, 0, 2147483647) },
    { name: 'x', type: 'f64', values: Float64Array.of(0.1, -1e300, Infinity) },
    { name: 'drive', type: 'f32', values: Float32Array.of(0.1, 0.25, 3.4028234663852886e38) },
    { name: 'kind', type: 'utf8', values: ['fibroblast', 'Größe', ''] }
  ],
  units: { x: 'µm' },
  about: { arm: '=nothing' },
  version: '0.1.0'
}

test('every kind of column, to the bit, in its type', async (context) => {
  const file = join(home, 'table.parquet')
  writeFileSync(file, writeTable(table))
  const seen = await ask(context, `select * from ${quoted(file)}`)
  for (const { name, values } of table.columns) expect(seen[name]).toEqual([...(values as number[])])
  const types = await ask(context, `describe select * from ${quoted(file)}`)
  expect(types['column_type']).toEqual([
    'UINTEGER',
    'UTINYINT',
    'USMALLINT',
    'INTEGER',
    'DOUBLE',
    'FLOAT',
    'VARCHAR'
  ])
  const said = await ask(
    context,
    `select decode(key) as key, decode(value) as value from parquet_kv_metadata(${quoted(file)})`
  )
  expect(said).toEqual({ key: ['reverdie', 'arm', 'unit:x'], value: ['0.1.0', '=nothing', 'µm'] })
})

test('many rows: counts and sums of every row group', async (context) => {
  const rows = 230_000
  const file = join(home, 'long.parquet')
  const words = Array.from({ length: rows }, (_, i) => `q${i % 7}`)
  const columns = [
    { name: 'q', type: 'utf8' as const, values: words },
    { name: 'v', type: 'f64' as const, values: Float64Array.from({ length: rows }, (_, i) => i) }
  ]
  writeFileSync(file, writeTable({ columns, version: '1' }))
  const seen = await ask(
    context,
    `select q, count(*) as n, sum(v) as s from ${quoted(file)} group by q order by q`
  )
  expect(seen['q']).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6'])
  expect((seen['n'] as number[]).reduce((a, b) => a + b, 0)).toBe(rows)
  expect((seen['s'] as number[]).reduce((a, b) => a + b, 0)).toBe((rows * (rows - 1)) / 2)
})

test('a whole run: the series, and all cell tables at once with their arm from the path', async (context) => {
  const path = join(home, "it's a run")
  const manifest = makeRun(path)
  const series = await ask(context, `select * from ${quoted(join(path, 'series.parquet'))}`)
  const { readFileSync } = await import('node:fs')
  const own = await readTable(readFileSync(join(path, 'series.parquet')), 'series.parquet')
  for (const { name, values } of own.columns) expect(seen(series, name)).toEqual([...(values as number[])])
  const counted = await ask(
    context,
    `select regexp_extract(filename, 'cells/([^/]+)/', 1) as arm, count(*) as n, count(*) filter (state = 4) as secreting
     from read_parquet(${quoted(join(path, 'cells/*/*.parquet'))}, filename = true) group by arm order by arm`
  )
  const perArm = 2 * days.length
  expect(counted).toEqual({
    arm: manifest.arms.map(({ folder }) => folder),
    n: [perArm * 4, perArm * 4],
    secreting: [4, 4]
  })
  const one = await ask(context, `select * from ${quoted(join(path, 'cells/protected/r1-d0-day0.parquet'))}`)
  for (const { name, values } of skinColumns(cellsOn(0, 1)))
    expect(seen(one, name)).toEqual([...(values as number[])])
})

const seen = (answer: Record<string, unknown[]>, name: string): unknown[] => answer[name] ?? []
