/**
 * `npm ci`, its build included, in a clean clone: what a visitor waits before the first run. The cache of npm is as it
 * is found, so the first time on a machine measures the network as well.
 *
 * To reach: 90 s. Smoke: the clone alone.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './built.ts'
import { full, row, timed, type BenchRow, type Size } from './row.ts'

export function npmCi(size: Size = full): BenchRow {
  const folder = mkdtempSync(join(tmpdir(), 'reverdie-bench-'))
  try {
    must('git', ['clone', '--quiet', root, folder])
    const { wall } = timed(() => {
      if (!size.smoke) must('npm', ['ci', '--no-audit', '--no-fund'], folder)
    })
    return row('npm-ci', 's', [wall])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function must(program: string, args: readonly string[], cwd = root): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`)
}
