import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../../core/problem.ts'
import { exportRun, forms, type ExportOptions } from './export.node.ts'
import { dishColumns, makeRun } from './fixtures/run-folder.node.ts'

let home: string
let skin: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'reverdie-export-'))
  skin = join(home, 'skin-0badcafe')
  makeRun(skin)
})
afterAll(() => rmSync(home, { recursive: true }))

/** The Problem with which an export is refused. */
async function refused(folder: string, options: ExportOptions): Promise<Problem> {
  const error: unknown = await exportRun(folder, options).then(
    () => undefined,
    (one: unknown) => one
  )
  if (error instanceof Problem) return error
  throw error ?? new Error('nothing was refused')
}

const everything = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort()

test('each form stands beside the run, named after it and what was chosen', async () => {
  const places: Record<string, string> = {
    csv: 'skin-0badcafe-csv',
    simularium: 'skin-0badcafe.simularium',
    'ome-zarr': 'skin-0badcafe.ome.zarr',
    h5ad: 'skin-0badcafe.h5ad',
    'ro-crate': join('skin-0badcafe', 'ro-crate-metadata.json')
  }
  for (const as of forms) {
    const { path } = await exportRun(skin, { as })
    expect(path).toBe(join(home, places[as]!))
    expect(existsSync(path)).toBe(true)
    const taken = await refused(skin, { as })
    expect(taken).toMatchObject({ what: 'there is something already', at: { file: path }, exit: 2 })
  }
  const { path } = await exportRun(skin, { as: 'h5ad', arm: 'protected', replicate: 1 })
  expect(path).toBe(join(home, 'skin-0badcafe-protected-r1.h5ad'))
})

test('a folder named from inside it has its export beside it, not in it', async () => {
  const here = process.cwd()
  try {
    process.chdir(join(skin, 'cells'))
    const { path } = await exportRun('..', { as: 'simularium', replicate: 1 })
    expect(basename(path)).toBe('skin-0badcafe-r1.simularium')
    expect(existsSync(join(home, 'skin-0badcafe-r1.simularium'))).toBe(true)
  } finally {
    process.chdir(here)
  }
})

test('CSV: the series, every cell table, the units', async () => {
  const out = join(home, 'as-csv')
  await exportRun(skin, { as: 'csv', out })
  const series = readFileSync(join(out, 'series.csv'), 'utf8').split('\r\n')
  expect(series[0]).toBe('arm,replicate,draw,day,age,compartment,quantity,value,unit')
  expect(series[1]).toBe(`"'=nothing, ""at all""",0,0,0,20,dermis,senescent fraction,${-1 / 7},1`)
  expect(series).toHaveLength(2 * 2 * 3 * 2 + 2)
  const cells = readFileSync(join(out, 'cells/nothing-at-all/r0-d0-day365.25.csv'), 'utf8').split('\r\n')
  expect(cells[0]!.split(',').slice(0, 6)).toEqual(['row', 'idLo', 'idHi', 'kind', 'state', 'cause'])
  expect(cells[1]!.split(',').slice(0, 6)).toEqual(['0', '7', '1', 'fibroblast', 'secreting', 'sasp'])
  const units = readFileSync(join(out, 'columns.csv'), 'utf8')
  expect(units).toContain('series,age,year\r\n')
  expect(units).toContain('cells,x,µm\r\n')
  expect(everything(out).filter((name) => name.endsWith('.csv'))).toHaveLength(14)
})

test('CSV of one arm and replicate holds no others', async () => {
  const out = join(home, 'one-csv')
  await exportRun(skin, { as: 'csv', out, arm: 'protected', replicate: 1 })
  const rows = readFileSync(join(out, 'series.csv'), 'utf8').trim().split('\r\n').slice(1)
  expect(rows).toHaveLength(6)
  expect(rows.every((row) => row.startsWith('protected,1,'))).toBe(true)
  expect(readdirSync(join(out, 'cells'))).toEqual(['protected'])
  expect(readdirSync(join(out, 'cells/protected'))).toHaveLength(3)
})

test('a trajectory has the chosen arm and what the scenario watches', async () => {
  const out = join(home, 'one.simularium')
  const { said } = await exportRun(skin, { as: 'simularium', out, arm: 'protected', replicate: 1 })
  expect(said).toBe('a trajectory of 3 frames, arm "protected", replicate 1')
  const file = JSON.parse(readFileSync(out, 'utf8')) as {
    plotData: { data: { data: { name: string; x: number[] }[] }[] }
    spatialData: { bundleData: { time: number }[] }
  }
  expect(file.plotData.data.map(({ data }) => data[0]!.name)).toEqual(['dermis: senescent fraction'])
  expect(file.plotData.data[0]!.data[0]!.x).toEqual([0, 365.25, 730.5])
  expect(file.spatialData.bundleData.map(({ time }) => time)).toEqual([0, 365.25, 730.5])
})

test('a crate elsewhere is a copy of the run that describes itself', async () => {
  const out = join(home, 'crate')
  await exportRun(skin, { as: 'ro-crate', out })
  const crate = JSON.parse(readFileSync(join(out, 'ro-crate-metadata.json'), 'utf8')) as {
    '@graph': { '@id': string; '@type': string; contentSize: string }[]
  }
  const described = crate['@graph'].filter((one) => one['@type'] === 'File')
  expect(described).toHaveLength(16)
  for (const { '@id': id, contentSize } of described)
    expect(readFileSync(join(out, id)).length).toBe(Number(contentSize))
  expect((await refused(skin, { as: 'ro-crate', arm: 'protected', out: join(home, 'no') })).what).toBe(
    'a crate describes a whole run'
  )
})

test('a dish has every form too', async () => {
  const dish = join(home, 'dish')
  makeRun(dish, dishColumns)
  for (const as of forms) await exportRun(dish, { as })
  expect(everything(join(home, 'dish.ome.zarr'))).toContain(join('0', '0', '1', '0', '0', '0'))
})

test('a world without cells has series and a crate, and says so of the rest', async () => {
  const people = join(home, 'people')
  makeRun(people, () => undefined)
  for (const as of ['simularium', 'ome-zarr', 'h5ad'] as const) {
    const problem = await refused(people, { as })
    expect(problem).toMatchObject({ what: `there is nothing in this run to export as ${as}`, exit: 2 })
    expect(problem.fix).toContain('--as csv')
  }
  await exportRun(people, { as: 'csv' })
  expect(everything(join(home, 'people-csv'))).toEqual(['columns.csv', 'series.csv'])
})

test('what fails halfway leaves nothing', async () => {
  const spoiled = join(home, 'spoiled')
  makeRun(spoiled)
  writeFileSync(join(spoiled, 'cells/protected/r1-d0-day0.parquet'), 'PAR1 but no more')
  const before = everything(home)
  for (const as of ['csv', 'h5ad'] as const)
    expect((await refused(spoiled, { as })).what).toBe('this table of a run is spoiled')
  expect(everything(home)).toEqual(before)
  writeFileSync(join(home, 'plain'), 'x')
  for (const as of forms) {
    const problem = await refused(skin, { as, out: join(home, 'plain', 'below') })
    expect(problem).toMatchObject({ what: 'this folder cannot be written to', exit: 1 })
  }
})
