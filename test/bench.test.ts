/** The rows of bench/ work: at their smallest size each gives sound numbers, and one can be asked for by name. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { built, needs } from './here.ts'
import { root } from './tree.ts'

interface Row {
  id: string
  unit: string
  median: number
  min: number
  max: number
  runs: number
  threads: number
}

function bench(...words: string[]): { status: number | null; rows: Row[]; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/bench.mjs', '--smoke', '--json', ...words],
    { cwd: root, encoding: 'utf8' }
  )
  return { status, rows: JSON.parse(stdout) as Row[], err: stderr }
}

test('every short row is measured', (context) => {
  needs(context, 'dist (npm run build)', built())
  const { status, rows, err } = bench()
  expect(status, err).toBe(0)
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const promised = 'lifetime lifetime-cpu bytes-per-cell bytes-per-voxel-and-field two-arms-two-threads help'
  expect(ids).toEqual(expect.arrayContaining(promised.split(' ')))
  for (const { id, unit, median, min, max, runs, threads } of rows) {
    expect(unit, id).not.toBe('')
    expect(min, id).toBeGreaterThan(0)
    expect(median, id).toBeGreaterThanOrEqual(min)
    expect(max, id).toBeGreaterThanOrEqual(median)
    expect(Math.min(runs, threads), id).toBeGreaterThan(0)
  }
})

test('one row is asked for by name, and a name that is not there is refused with those that are', () => {
  expect(bench('--only', 'exp').rows.map(({ id }) => id)).toEqual(['exp'])
  const { status, err } = bench('--only', 'nobody', 'kernels')
  expect(status).toBe(2)
  expect(err).toContain('steady-solve')
})
