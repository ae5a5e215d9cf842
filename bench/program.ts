/**
 * How soon the program answers: `reverdie --help`, from the shell to its end.
 *
 * To reach: 0.3 s.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './built.ts'
import { full, row, timed, type BenchRow, type Size } from './row.ts'

export function help(size: Size = full): BenchRow {
  const runs = size.smoke ? 1 : 11
  const main = join(root, 'dist/cli/main.js')
  const times: number[] = []
  const warmUp = 1
  for (let i = 0; i < warmUp + runs; i++) {
    const { wall } = timed(() => {
      const { status } = spawnSync(process.execPath, [main, '--help'])
      if (status !== 0) throw new Error('reverdie --help failed: is dist/ built?')
    })
    if (i >= warmUp) times.push(wall)
  }
  return row('help', 's', times)
}
