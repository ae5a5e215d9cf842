/**
 * Where an export goes: a file or a folder that is there whole or not at all.
 *
 * It is made under a temporary name beside its place and renamed at the end. What stands there already is never touched.
 * Proof: export.test.ts.
 */
import { dirname, join } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { disk as realDisk, diskProblem, writeWhole, type Disk } from '../disk.node.ts'

/** Refuses a place that is taken. */
export function free(path: string, on: Disk = realDisk): void {
  if (!on.exists(path)) return
  throw new Problem({
    what: 'there is something already',
    at: { file: path },
    why: 'an export does not replace what it did not make',
    fix: 'write elsewhere with --out PATH, or remove it first'
  })
}

/** One file. */
export function intoFile(path: string, content: Uint8Array | string, on: Disk = realDisk): void {
  free(path, on)
  writeWhole(on, path, content)
}

/** A folder: `fill` is given the means to put a file at a path inside it. */
export async function intoFolder(
  path: string,
  fill: (put: (inside: string, content: Uint8Array | string) => void) => void | Promise<void>,
  on: Disk = realDisk
): Promise<void> {
  free(path, on)
  const temporary = `${path}.part-${process.pid}`
  try {
    on.folder(temporary)
    await fill((inside, content) => {
      const place = join(temporary, inside)
      on.folder(dirname(place))
      on.write(place, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    })
    free(path, on)
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
