/**
 * A run folder opened for reading: its manifest, its tables, and the choice of an arm and a replicate.
 *
 * A path in a manifest is followed only if it is one that a run writes, so a folder from a stranger cannot lead outside
 * itself. Proof: open-run.test.ts.
 */
import { existsSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { nearest } from '../../core/nearest.ts'
import { Problem } from '../../core/problem.ts'
import { disk as realDisk, diskProblem, type Disk } from '../disk.node.ts'
import { lookAt, type Manifest } from '../run-folder.node.ts'
import { readTable, type ReadTable } from './read-table.ts'

export interface SnapshotFile {
  readonly arm: string
  readonly folder: string
  readonly replicate: number
  readonly draw: number
  readonly day: number
  readonly file: string
}

export interface OpenRun {
  readonly path: string
  readonly manifest: Manifest
  /** cell tables in the order of arms, replicates, draws, days */
  readonly snapshots: readonly SnapshotFile[]
}

/** Which part of a run; absent = all of it. */
export interface Choice {
  readonly arm?: string
  readonly replicate?: number
}

const cellFile = /^cells\/([a-z0-9-]+)\/r(\d+)-d(\d+)-day(\d+(?:\.\d+)?)\.parquet$/
/** Any file that a run writes. */
const ownFile = /^(?:[\w-]+\/){0,2}[\w][\w.-]*$/

/** A complete run in this folder, or a Problem. */
export function openRun(path: string, on: Disk = realDisk): OpenRun {
  const found = lookAt(path, on)
  if (found.state === 'begun')
    throw new Problem({
      what: 'this run is not finished',
      at: { file: path },
      why: 'it was interrupted, or is running now',
      fix: `go on with it: reverdie run --resume ${path}`
    })
  if (found.state !== 'complete')
    throw new Problem({
      what: 'this is not a run folder',
      at: { file: path },
      why: found.state === 'absent' ? 'it is empty or does not exist' : 'it has no manifest.json',
      fix: 'give the folder that reverdie run has named at its end'
    })
  const manifest = sound(found.manifest!, path)
  const arms = new Map(manifest.arms.map(({ folder }, order) => [folder, order]))
  const snapshots = manifest.files
    .flatMap((file): SnapshotFile[] => {
      const [, folder, replicate, draw, day] = cellFile.exec(file) ?? []
      const order = folder === undefined ? undefined : arms.get(folder)
      if (folder === undefined || order === undefined) return []
      const { name } = manifest.arms[order]!
      return [{ arm: name, folder, replicate: Number(replicate), draw: Number(draw), day: Number(day), file }]
    })
    .sort(
      (a, b) =>
        arms.get(a.folder)! - arms.get(b.folder)! ||
        a.replicate - b.replicate ||
        a.draw - b.draw ||
        a.day - b.day
    )
  return { path, manifest, snapshots }
}

/** A manifest has what is read from it here. */
function sound(manifest: Manifest, path: string): Manifest {
  const text = (value: unknown): boolean => typeof value === 'string'
  const { arms, files, name, title, scenario, resultDigest, seed } = manifest
  const right =
    [name, title, scenario, resultDigest].every(text) &&
    typeof seed === 'number' &&
    Array.isArray(arms) &&
    arms.every((arm) => text(arm?.name) && text(arm?.folder)) &&
    Array.isArray(files) &&
    files.every(text)
  if (right) {
    const strange = files.find((file) => !ownFile.test(file) || file.includes('..'))
    if (strange === undefined) return manifest
    throw new Problem({
      what: `the manifest names a file that no run writes: ${JSON.stringify(strange)}`,
      at: { file: join(path, 'manifest.json') },
      why: 'a run writes below its own folder, with plain names',
      fix: 'use a folder as reverdie run left it'
    })
  }
  throw new Problem({
    what: 'this manifest is spoiled',
    at: { file: join(path, 'manifest.json') },
    why: 'name, title, scenario, seed, arms, files or resultDigest are missing',
    fix: 'run the scenario again with --force'
  })
}

/** The snapshots of a choice; a Problem if there is no such arm or replicate. */
export function choose({ path, manifest, snapshots }: OpenRun, { arm, replicate }: Choice): SnapshotFile[] {
  const names = manifest.arms.map(({ name }) => name)
  if (arm !== undefined && !manifest.arms.some(({ name, folder }) => name === arm || folder === arm)) {
    const near = nearest(arm, names)
    throw new Problem({
      what: `this run has no arm "${arm}"`,
      at: { file: path },
      why: `its arms are ${names.map((name) => `"${name}"`).join(', ')}`,
      fix: near === undefined ? 'choose one of these' : `write --arm "${near}"`
    })
  }
  const replicates = replicatesOf(manifest)
  if (replicate !== undefined && replicates !== undefined && replicate >= replicates)
    throw new Problem({
      what: `this run has no replicate ${replicate}`,
      at: { file: path },
      why: replicates === 1 ? 'its only one is 0' : `they are counted from 0 to ${replicates - 1}`,
      fix: `write --replicate ${replicates - 1}, or a smaller number`
    })
  return snapshots.filter(
    (one) =>
      (arm === undefined || one.arm === arm || one.folder === arm) &&
      (replicate === undefined || one.replicate === replicate)
  )
}

function replicatesOf(manifest: Manifest): number | undefined {
  const value = manifest['replicates']
  return typeof value === 'number' ? value : undefined
}

/** A file of the run, whole; it must be there, and really lie in the folder. */
export function bytesOf({ path }: OpenRun, file: string, on: Disk = realDisk): Uint8Array {
  const place = join(path, file)
  try {
    const bytes = on === realDisk && !liesIn(path, place) ? undefined : on.read(place)
    if (bytes !== undefined) return bytes
  } catch (error) {
    throw diskProblem(error, place)
  }
  throw new Problem({
    what: 'a file of this run is not there',
    at: { file: place },
    why: 'its manifest names it',
    fix: 'run the scenario again with --force'
  })
}

/** Links are followed only as far as they stay in the folder. */
function liesIn(folder: string, place: string): boolean {
  return existsSync(place) && realpathSync(place).startsWith(realpathSync(folder) + sep)
}

/** A table of the run. */
export async function tableOf(run: OpenRun, file: string, on: Disk = realDisk): Promise<ReadTable> {
  return readTable(bytesOf(run, file, on), join(run.path, file))
}
