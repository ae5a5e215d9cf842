/**
 * The disk, as far as a run needs it: every file is written whole or not at all, and what goes wrong is said as a Problem.
 *
 * A file is written under a temporary name beside its place and then renamed; if that fails, the temporary file is
 * removed. Tests hand in a disk that is full or locked. Proof: run-folder.test.ts.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../core/problem.ts'

export interface Disk {
  folder(path: string): void
  /** creates or overwrites; may leave a part behind when it fails */
  write(path: string, bytes: Uint8Array): void
  rename(from: string, to: string): void
  /** undefined if there is no such file */
  read(path: string): Uint8Array | undefined
  exists(path: string): boolean
  remove(path: string): void
  list(path: string): string[]
}

export const disk: Disk = {
  folder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, bytes) => {
    const file = openSync(path, 'w')
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  rename: renameSync,
  read: (path) => {
    try {
      return readFileSync(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
      throw error
    }
  },
  exists: existsSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  list: (path) => (existsSync(path) ? readdirSync(path).sort() : [])
}

/** Writes a file whole, making its folder; nothing is left of it if it fails. */
export function writeWhole(on: Disk, path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const temporary = `${path}.part-${process.pid}`
  try {
    on.folder(dirname(path))
    on.write(temporary, bytes)
    on.rename(temporary, path)
  } catch (error) {
    try {
      on.remove(temporary)
    } catch {
      // the first error is the one to tell
    }
    throw diskProblem(error, path)
  }
}

export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
}

/** What the system refused, in words; anything that is not the system's is returned as it is. */
export function diskProblem(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof Problem) return error
  const refused = (what: string, fix: string): Problem =>
    new Problem({
      what,
      at: { file: path },
      why: error instanceof Error ? error.message : code,
      fix,
      exit: 1
    })
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return refused(
      'the disk is full',
      'make room, or write elsewhere with --out DIR; nothing half-written was left'
    )
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR'].includes(code))
    return refused(
      'this folder cannot be written to',
      'write elsewhere with --out DIR, or change its permissions'
    )
  if (code === 'ENOENT') return refused('there is no such file or folder', 'check the path')
  return refused('the file could not be written', 'see the reason above')
}
