/**
 * The folder of one run: runs/<scenario>-<digest8>/.
 *
 *   manifest.json   series.parquet   cells/<arm>/r<replicate>-d<draw>-day<day>.parquet   figures/   sources.bib   report.html
 *
 * digest8 names what is run (resolved scenario, ledger, package version), so the same run has the same folder. The
 * manifest is written last: a folder with a manifest is complete, one without can be resumed. While a run is under way
 * checkpoint/ holds what resuming needs. Proof: run-folder.test.ts.
 */
import { join } from 'node:path'
import { Sha256 } from '../core/digest.ts'
import type { DigestColumn } from '../core/digest.ts'
import { Problem } from '../core/problem.ts'
import { disk as realDisk, diskProblem, writeWhole, type Disk } from './disk.node.ts'
import { cellUnits, seriesTable, writeTable, type SeriesColumns } from './parquet.ts'
import { slugs } from './slug.ts'
import type { Scenario } from './scenario-types.ts'

/** What a run was asked, kept from its first moment for --resume. */
export interface RunRequest {
  readonly version: string
  /** name and text of the scenario, and options that change numbers */
  readonly name: string
  readonly scenario: string
  readonly seed?: number
  readonly quick: boolean
  readonly digest: string
}

export interface Manifest {
  readonly version: string
  readonly name: string
  readonly title: string
  readonly scenario: string
  readonly scenarioDigest: string
  readonly ledgerDigest: string
  readonly seed: number
  readonly quick: boolean
  readonly layers: readonly string[]
  readonly arms: readonly { readonly name: string; readonly folder: string }[]
  readonly mechanisms: readonly string[]
  readonly kernels: Readonly<Record<string, string>>
  readonly timings: unknown
  readonly resultDigest: string
  readonly files: readonly string[]
  readonly [more: string]: unknown
}

export interface RunFolder {
  readonly path: string
  /** `complete` has a manifest, `begun` a request but none, `other` is a folder of something else */
  readonly state: 'absent' | 'complete' | 'begun' | 'other'
  readonly request?: RunRequest
  readonly manifest?: Manifest
}

const requestFile = join('checkpoint', 'run.json')

/** Eight hexadecimal digits that name a run: whatever changes its numbers changes them. */
export function runDigest(scenario: Scenario, ledgerDigest: string, version: string, quick: boolean): string {
  const { text: _text, ...resolved } = scenario
  const givings = resolved.arms.map((arm) => ({
    ...arm,
    givings: arm.givings.map(({ line: _line, column: _column, ...giving }) => giving)
  }))
  const canonical = JSON.stringify(
    [{ ...resolved, arms: givings }, ledgerDigest, version, quick],
    (_, value: unknown) => (value === Infinity ? 'unbounded' : value)
  )
  return sha256(canonical).slice(0, 8)
}

export function sha256(text: string): string {
  return new Sha256().update(new TextEncoder().encode(text)).hex()
}

export function runFolderPath(out: string, name: string, digest: string): string {
  return join(out, `${name}-${digest}`)
}

/** What is there already. */
export function lookAt(path: string, on: Disk = realDisk): RunFolder {
  const manifest = readJson<Manifest>(join(path, 'manifest.json'), on)
  const request = readJson<RunRequest>(join(path, requestFile), on)
  if (manifest !== undefined) return { path, state: 'complete', manifest }
  if (request !== undefined) return { path, state: 'begun', request }
  return { path, state: on.exists(path) && on.list(path).length > 0 ? 'other' : 'absent' }
}

/** The folder of a run to be resumed: it must have been begun, by this version. */
export function toResume(path: string, version: string, on: Disk = realDisk): RunFolder {
  const found = lookAt(path, on)
  const refuse = (what: string, fix: string, why?: string): Problem =>
    new Problem({ what, at: { file: path }, why, fix })
  if (found.state === 'absent' || found.state === 'other')
    throw refuse('there is no run to resume here', 'give the folder that an interrupted run has named')
  sameVersion(found.request?.version ?? found.manifest!.version, version, path)
  return found
}

export function sameVersion(theirs: string, ours: string, path: string): void {
  if (theirs === ours) return
  throw new Problem({
    what: `this run was made by version ${theirs}`,
    at: { file: path },
    why: `this is version ${ours}, and a run is of one version from its first day to its last`,
    fix: `use version ${theirs}, or run the scenario anew`
  })
}

/** Begins a run: the folder can be written to, and it knows what it was asked. `anew` clears what was there. */
export function begin(path: string, request: RunRequest, anew: boolean, on: Disk = realDisk): void {
  try {
    if (anew) on.remove(path)
  } catch (error) {
    throw diskProblem(error, path)
  }
  writeWhole(on, join(path, requestFile), `${JSON.stringify(request, null, 2)}\n`)
}

export interface ResultTables {
  readonly series: SeriesColumns
  readonly snapshots: readonly {
    readonly arm: string
    readonly replicate: number
    readonly draw: number
    readonly day: number
    readonly age: number
    readonly columns: readonly DigestColumn[]
  }[]
}

/** The tables of a result; returns their paths in the folder. */
export function writeTables(
  path: string,
  arms: readonly string[],
  result: ResultTables,
  version: string,
  on: Disk = realDisk
): string[] {
  const folders = slugs(arms)
  const files = ['series.parquet']
  writeWhole(on, join(path, 'series.parquet'), writeTable(seriesTable(result.series, version)))
  for (const { arm, replicate, draw, day, age, columns } of result.snapshots) {
    const name = ['cells', folders.get(arm) ?? 'arm', `r${replicate}-d${draw}-day${day}.parquet`]
    const about = {
      arm,
      replicate: String(replicate),
      draw: String(draw),
      day: String(day),
      age: String(age)
    }
    const units = Object.fromEntries(
      columns.flatMap((c) => (cellUnits[c.name] === undefined ? [] : [[c.name, cellUnits[c.name]!]]))
    )
    writeWhole(on, join(path, ...name), writeTable({ columns, units, about, version }))
    files.push(name.join('/'))
  }
  return files
}

/** One more file of the run. */
export function writeFile(
  path: string,
  name: string,
  content: Uint8Array | string,
  on: Disk = realDisk
): void {
  writeWhole(on, join(path, name), content)
}

/** The last act: the manifest, and then the checkpoint is no longer needed. */
export function finish(path: string, manifest: Manifest, on: Disk = realDisk): void {
  writeWhole(on, join(path, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  on.remove(join(path, 'checkpoint'))
}

/** After a failure: a folder that holds no checkpoint but its request is of no use to anyone. */
export function abandon(path: string, on: Disk = realDisk): void {
  const kept = on.list(join(path, 'checkpoint')).filter((name) => name !== 'run.json')
  if (kept.length > 0 || lookAt(path, on).state !== 'begun') return
  on.remove(path)
}

function readJson<T>(path: string, on: Disk): T | undefined {
  let bytes: Uint8Array | undefined
  try {
    bytes = on.read(path)
  } catch (error) {
    throw diskProblem(error, path)
  }
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (
      value !== null &&
      typeof value === 'object' &&
      typeof (value as { version?: unknown }).version === 'string'
    )
      return value as T
  } catch {
    // told below
  }
  throw new Problem({
    what: 'this file of a run is spoiled',
    at: { file: path },
    why: 'it is not the JSON that Reverdie writes',
    fix: 'run the scenario again with --force'
  })
}
