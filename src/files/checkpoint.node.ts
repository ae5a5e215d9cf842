/**
 * Where a run stands, on the disk: one file a task, whole or absent, of one version, and refused if a bit has changed.
 *
 *   reverdie-checkpoint\n   {version, run, task, json, size, sha256}\n   bytes
 *
 * Proof: checkpoint.test.ts.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { disk as realDisk, writeWhole, type Disk } from './disk.node.ts'
import { sameVersion, sha256 } from './run-folder.node.ts'

export interface CheckpointStore {
  save(task: string, bytes: Uint8Array, json: unknown): void
  load(task: string): { bytes: Uint8Array<ArrayBuffer>; json: unknown } | undefined
  clear(): void
}

const magic = 'reverdie-checkpoint\n'
const ending = '.checkpoint'

interface Header {
  version: string
  run: string
  task: string
  json: unknown
  size: number
  sha256: string
}

/** Checkpoints of the run in this folder; `run` is its digest, so that those of another are refused. */
export function checkpoints(
  folder: string,
  version: string,
  run: string,
  on: Disk = realDisk
): CheckpointStore {
  const home = join(folder, 'checkpoint')
  const place = (task: string): string => join(home, `${sha256(task).slice(0, 16)}${ending}`)
  return {
    save(task, bytes, json) {
      const header: Header = { version, run, task, json, size: bytes.length, sha256: hash(json, bytes) }
      const head = new TextEncoder().encode(`${magic}${JSON.stringify(header)}\n`)
      const file = new Uint8Array(head.length + bytes.length)
      file.set(head)
      file.set(bytes, head.length)
      writeWhole(on, place(task), file)
    },
    load(task) {
      const path = place(task)
      const file = on.read(path)
      if (file === undefined) return undefined
      const spoiled = (why: string): Problem =>
        new Problem({
          what: 'a checkpoint is spoiled',
          at: { file: path },
          why,
          fix: 'run the scenario again with --force; what was computed so far cannot be trusted',
          exit: 1
        })
      const start = new TextEncoder().encode(magic)
      if (start.some((byte, i) => file[i] !== byte)) throw spoiled('it does not begin like one')
      const end = file.indexOf(10, start.length)
      let header: Header
      try {
        header = JSON.parse(
          new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(start.length, end))
        ) as Header
      } catch {
        throw spoiled('its first lines cannot be read')
      }
      sameVersion(String(header.version), version, path)
      if (header.run !== run || header.task !== task) throw spoiled('it belongs to another run')
      const bytes = new Uint8Array(file.subarray(end + 1))
      if (bytes.length !== header.size) throw spoiled(`it has ${bytes.length} bytes of ${header.size}`)
      if (hash(header.json, bytes) !== header.sha256)
        throw spoiled('its digest is not the one it was written with')
      return { bytes, json: header.json }
    },
    clear() {
      for (const name of on.list(home)) if (name.endsWith(ending)) on.remove(join(home, name))
    }
  }
}

function hash(json: unknown, bytes: Uint8Array): string {
  return createHash('sha256')
    .update(JSON.stringify(json) ?? 'nothing')
    .update(bytes)
    .digest('hex')
}
