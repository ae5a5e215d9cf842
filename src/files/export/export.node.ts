/**
 * A run folder in the form that somebody else's tool reads.
 *
 *   csv          a folder: series.csv, cells/<arm>/r<replicate>-d<draw>-day<day>.csv, columns.csv with units
 *   simularium   a trajectory of one arm and replicate, for the viewer of that name
 *   ome-zarr     voxels of one arm and replicate through time: counts of states and their outputs
 *   h5ad         cells as AnnData
 *   ro-crate     ro-crate-metadata.json in the run folder; with `out`, in a copy of it
 *
 * Proof: export.test.ts.
 */
import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { parse } from 'yaml'
import { Sha256 } from '../../core/digest.ts'
import { Problem } from '../../core/problem.ts'
import { diskProblem } from '../disk.node.ts'
import { codes, moreUnits, worldOf, type CellWorld } from './cell-words.ts'
import { csv, csvPieces } from './csv.ts'
import { free, intoFile, intoFolder } from './destination.node.ts'
import { h5ad } from './h5ad.ts'
import { omeZarr } from './ome-zarr.ts'
import {
  bytesOf,
  choose,
  openRun,
  tableOf,
  type Choice,
  type OpenRun,
  type SnapshotFile
} from './open-run.node.ts'
import { numbersOf, type ReadTable } from './read-table.ts'
import { crateFile, roCrate } from './ro-crate.ts'
import { simularium, type Plot } from './simularium.ts'
import { channels, gridOver, voxelise, type Box } from './voxels.ts'

export const forms = ['csv', 'simularium', 'ome-zarr', 'h5ad', 'ro-crate'] as const
export type Form = (typeof forms)[number]

export interface ExportOptions extends Choice {
  readonly as: Form
  /** where to; beside the run folder if absent */
  readonly out?: string
}

export interface Exported {
  readonly path: string
  /** what was written, in a sentence */
  readonly said: string
}

/** Writes the run in another form; what cannot be is a Problem, and then nothing is left behind. */
export async function exportRun(folder: string, options: ExportOptions): Promise<Exported> {
  const run = openRun(folder)
  const path = options.out ?? placeOf(run, options)
  free(path)
  const said = await writers[options.as](run, options, path)
  return { path, said }
}

type Writer = (run: OpenRun, options: ExportOptions, path: string) => Promise<string>

const writers: Readonly<Record<Form, Writer>> = {
  csv: toCsv,
  simularium: toSimularium,
  'ome-zarr': toOmeZarr,
  h5ad: toH5ad,
  'ro-crate': toRoCrate
}

const endings: Readonly<Record<Exclude<Form, 'ro-crate'>, string>> = {
  csv: '-csv',
  simularium: '.simularium',
  'ome-zarr': '.ome.zarr',
  h5ad: '.h5ad'
}

/** Beside the run folder, with what was chosen in the name. */
function placeOf(run: OpenRun, { as, arm, replicate }: ExportOptions): string {
  if (as === 'ro-crate') return join(run.path, crateFile)
  const [first] = choose(run, { ...(arm === undefined ? {} : { arm }) })
  const chosen = [
    ...(arm === undefined ? [] : [first?.folder ?? 'arm']),
    ...(replicate === undefined ? [] : [`r${replicate}`])
  ]
  const whole = resolve(run.path)
  const unnamed = ['.', '..'].includes(basename(run.path))
  return join(
    unnamed ? dirname(whole) : dirname(run.path),
    [basename(whole), ...chosen].join('-') + endings[as]
  )
}

async function toCsv(run: OpenRun, options: ExportOptions, path: string): Promise<string> {
  const snapshots = choose(run, options)
  const others = run.manifest.files.filter((file) => /^[^/]+\.parquet$/.test(file))
  if (others.length + snapshots.length === 0)
    throw new Problem({ what: 'this run kept no tables', at: { file: run.path }, fix: 'use --as ro-crate' })
  const units: [table: string, column: string, unit: string][] = []
  await intoFolder(path, async (put) => {
    for (const file of others) {
      const table = onlyChosen(await tableOf(run, file), run, options)
      put(file.replace(/parquet$/, 'csv'), joined(csvPieces(table)))
      for (const { name } of table.columns)
        units.push([file.replace(/\.parquet$/, ''), name, table.units[name] ?? ''])
    }
    for (const [order, { file }] of snapshots.entries()) {
      const cells = await tableOf(run, file)
      const world = worldOf(cells)
      put(file.replace(/parquet$/, 'csv'), joined(csvPieces(cells, world && codes[world])))
      if (order > 0) continue
      const more = world === undefined ? {} : moreUnits[world]
      for (const { name } of cells.columns) units.push(['cells', name, cells.units[name] ?? more[name] ?? ''])
    }
    const names = ['table', 'column', 'unit']
    put(
      'columns.csv',
      csv({
        columns: names.map((name, at) => ({ name, type: 'utf8', values: units.map((row) => row[at]!) }))
      })
    )
  })
  return `${others.length + snapshots.length} tables as CSV, ${snapshots.length} of them of cells; columns.csv has the units`
}

/** The rows of a table that belong to the choice, as far as it has such columns. */
function onlyChosen(table: ReadTable, run: OpenRun, { arm, replicate }: Choice): ReadTable {
  if (arm === undefined && replicate === undefined) return table
  const name = run.manifest.arms.find((one) => one.name === arm || one.folder === arm)?.name
  const arms = table.columns.find((column) => column.name === 'arm')?.values as readonly string[] | undefined
  const replicates = numbersOf(table, 'replicate')
  const rows: number[] = []
  for (let i = 0; i < table.rows; i++) {
    if (arm !== undefined && arms !== undefined && arms[i] !== name) continue
    if (replicate !== undefined && replicates !== undefined && replicates[i] !== replicate) continue
    rows.push(i)
  }
  return {
    ...table,
    rows: rows.length,
    columns: table.columns.map((column) => ({
      ...column,
      values: rows.map((row) => column.values[row]!) as readonly number[] & readonly string[]
    }))
  }
}

/** Pieces of text as bytes, joined as bytes: a text has a greatest length, an array a larger one. */
function joined(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  return Buffer.concat([...pieces].map((piece) => encoder.encode(piece)))
}

/** One arm and one replicate of the run's cells: the chosen ones, or the first. */
async function oneOf(
  run: OpenRun,
  options: ExportOptions
): Promise<{ world: CellWorld; frames: { snapshot: SnapshotFile; cells: ReadTable }[] }> {
  const chosen = choose(run, options)
  const [first] = chosen
  const snapshots = chosen.filter(
    (one) => one.arm === first?.arm && one.replicate === first.replicate && one.draw === first.draw
  )
  const { world, tables } = await cellsOf(run, snapshots, options.as)
  return { world, frames: snapshots.map((snapshot, i) => ({ snapshot, cells: tables[i]! })) }
}

async function cellsOf(
  run: OpenRun,
  snapshots: readonly SnapshotFile[],
  as: Form
): Promise<{ world: CellWorld; tables: ReadTable[] }> {
  const nothing = (why: string): Problem =>
    new Problem({
      what: `there is nothing in this run to export as ${as}`,
      at: { file: run.path },
      why,
      fix: 'use --as csv or --as ro-crate'
    })
  if (snapshots.length === 0) throw nothing('it kept no cells: a world of people has none')
  const tables: ReadTable[] = []
  for (const { file } of snapshots) tables.push(await tableOf(run, file))
  const world = worldOf(tables[0]!)
  if (world === undefined || tables.some((table) => worldOf(table) !== world))
    throw nothing('its cell tables have columns that this form knows nothing of')
  return { world, tables }
}

/** The patch of the run, or the extent of the dish, µm. */
function boxOf(run: OpenRun, world: CellWorld, tables: readonly ReadTable[]): Box {
  const patch = run.manifest['patch'] as Partial<Box> | undefined
  const sides = [patch?.width, patch?.height, patch?.depth]
  if (world === 'skin' && sides.every((side) => typeof side === 'number' && side > 0)) {
    const [width, height, depth] = sides as [number, number, number]
    return { width, height, depth }
  }
  const farthest = (axis: string): number => {
    let far = 1
    for (const table of tables) {
      const values = numbersOf(table, axis)
      for (let i = 0; values !== undefined && i < table.rows; i++) far = Math.max(far, Math.abs(values[i]!))
    }
    return far
  }
  if (world === 'skin') return { width: farthest('x'), height: farthest('y'), depth: farthest('z') }
  const side = 2 * Math.max(farthest('x'), farthest('y'))
  return { width: side, height: side, depth: 0 }
}

async function toSimularium(run: OpenRun, options: ExportOptions, path: string): Promise<string> {
  const { world, frames } = await oneOf(run, options)
  const tables = frames.map(({ cells }) => cells)
  const { arm, replicate } = frames[0]!.snapshot
  const { manifest } = run
  const file = joined(
    simularium({
      title: `${manifest.title} (arm "${arm}", replicate ${replicate})`,
      version: manifest.version,
      description: `Seed ${manifest.seed}, result ${manifest.resultDigest}. Radii are drawn, not measured.`,
      size: boxOf(run, world, tables),
      world,
      frames: frames.map(({ snapshot, cells }) => ({ day: snapshot.day, cells })),
      plots: plotsOf(await tableOf(run, 'series.parquet'), manifest.scenario, arm, replicate)
    })
  )
  intoFile(path, file)
  return `a trajectory of ${frames.length} frames, arm "${arm}", replicate ${replicate}`
}

/** Plots of the quantities the scenario watches. */
function plotsOf(series: ReadTable, scenario: string, arm: string, replicate: number): Plot[] {
  const watched = watchOf(scenario)
  const column = (name: string): readonly string[] =>
    (series.columns.find((one) => one.name === name)?.values ?? []) as readonly string[]
  const [arms, quantities, compartments, units] = ['arm', 'quantity', 'compartment', 'unit'].map(column)
  const numbers = (name: string): ArrayLike<number> => numbersOf(series, name) ?? []
  const [replicates, draws, days, values] = ['replicate', 'draw', 'day', 'value'].map(numbers)
  const plots = new Map<string, { title: string; unit: string; days: number[]; values: number[] }>()
  for (let i = 0; i < series.rows; i++) {
    if (arms![i] !== arm || replicates![i] !== replicate || draws![i] !== 0) continue
    if (!watched.includes(quantities![i]!)) continue
    const title = `${compartments![i]}: ${quantities![i]}`
    const plot = plots.get(title) ?? { title, unit: units![i]!, days: [], values: [] }
    if (plot.days.length === 0) plots.set(title, plot)
    plot.days.push(days![i]!)
    plot.values.push(values![i]!)
  }
  return [...plots.values()]
}

/** `watch:` of a scenario's text, as far as it can be read. */
function watchOf(scenario: string): readonly string[] {
  try {
    const { watch } = parse(scenario) as { watch?: unknown }
    return Array.isArray(watch) ? watch.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return []
  }
}

async function toOmeZarr(run: OpenRun, options: ExportOptions, path: string): Promise<string> {
  const { world, frames } = await oneOf(run, options)
  const grid = gridOver(
    world,
    boxOf(
      run,
      world,
      frames.map(({ cells }) => cells)
    )
  )
  const { arm, replicate } = frames[0]!.snapshot
  const { manifest } = run
  const image = {
    name: `${manifest.name}, ${arm}, replicate ${replicate}`,
    grid,
    channels: channels[world],
    days: frames.map(({ snapshot }) => snapshot.day),
    values: frames.map(({ cells }) => voxelise(cells, grid, channels[world])),
    about: {
      what: 'cells counted into voxels, and what they put out; a run keeps no fields, so these are sources and not concentrations',
      ...aboutRun(run),
      arm,
      replicate,
      ages: frames.map(({ cells }) => Number(cells.about['age'] ?? 0))
    }
  }
  await intoFolder(path, (put) => {
    for (const file of omeZarr(image, (bytes) => deflateSync(bytes))) put(file.path, file.content)
  })
  const voxels = [grid.nx, grid.ny, grid.nz].join(' x ')
  return `${frames.length} days of ${voxels} voxels in ${image.channels.length} channels, arm "${arm}", replicate ${replicate}`
}

function aboutRun({ manifest }: OpenRun): Record<string, string> {
  return {
    title: manifest.title,
    scenario: manifest.name,
    version: manifest.version,
    seed: String(manifest.seed),
    resultDigest: manifest.resultDigest
  }
}

async function toH5ad(run: OpenRun, options: ExportOptions, path: string): Promise<string> {
  const snapshots = choose(run, options)
  const { world, tables } = await cellsOf(run, snapshots, 'h5ad')
  const sets = snapshots.map((snapshot, i) => ({ ...snapshot, cells: tables[i]! }))
  intoFile(path, h5ad(world, sets, aboutRun(run)))
  return `the cells of ${sets.length} snapshots as AnnData`
}

async function toRoCrate(run: OpenRun, options: ExportOptions, path: string): Promise<string> {
  if (options.arm !== undefined || options.replicate !== undefined)
    throw new Problem({
      what: 'a crate describes a whole run',
      why: '--arm and --replicate choose a part of it',
      fix: 'leave them out'
    })
  const inside = ['manifest.json', ...run.manifest.files]
  const finished = dayOf(join(run.path, 'manifest.json'))
  const described = inside.map((file) => {
    const bytes = bytesOf(run, file)
    return { path: file, size: bytes.length, sha256: new Sha256().update(bytes).hex() }
  })
  const metadata = roCrate(run.manifest, described, finished)
  if (options.out === undefined) {
    intoFile(path, metadata)
    return `${inside.length} files described; the author and the licence of the data are yours to fill in`
  }
  await intoFolder(path, (put) => {
    for (const file of inside) put(file, bytesOf(run, file))
    put(crateFile, metadata)
  })
  return `${inside.length} files copied and described; the author and the licence of the data are yours to fill in`
}

/** The day on which a file was written, YYYY-MM-DD. */
function dayOf(path: string): string {
  try {
    return statSync(path).mtime.toISOString().slice(0, 10)
  } catch (error) {
    throw diskProblem(error, path)
  }
}
