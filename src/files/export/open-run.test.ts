import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../../core/problem.ts'
import { begin } from '../run-folder.node.ts'
import { arms, makeRun, manifestOf } from './fixtures/run-folder.node.ts'
import { bytesOf, choose, openRun, tableOf } from './open-run.node.ts'

let home: string
let path: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'reverdie-open-'))
  path = join(home, 'run')
  makeRun(path)
})
afterAll(() => rmSync(home, { recursive: true }))

function caught(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('a run is opened: its snapshots by arm, replicate and day', async () => {
  const run = openRun(path)
  expect(run.snapshots).toHaveLength(12)
  expect(run.snapshots.map(({ day }) => day).slice(0, 4)).toEqual([0, 365.25, 730.5, 0])
  expect(run.snapshots[0]).toMatchObject({ arm: arms[0], folder: 'nothing-at-all', replicate: 0, draw: 0 })
  expect((await tableOf(run, run.snapshots[0]!.file)).rows).toBe(4)
})

test('an arm is chosen by its name or its folder, a replicate by its number', () => {
  const run = openRun(path)
  expect(choose(run, { arm: arms[0] })).toHaveLength(6)
  expect(choose(run, { arm: 'nothing-at-all', replicate: 1 })).toHaveLength(3)
  expect(caught(() => choose(run, { arm: 'protekted' }))).toMatchObject({
    what: 'this run has no arm "protekted"',
    fix: 'write --arm "protected"',
    exit: 2
  })
  expect(caught(() => choose(run, { replicate: 2 })).why).toBe('they are counted from 0 to 1')
})

test('what is no finished run is refused', () => {
  expect(caught(() => openRun(join(home, 'nowhere'))).what).toBe('this is not a run folder')
  mkdirSync(join(home, 'photos'))
  writeFileSync(join(home, 'photos', 'a.jpg'), 'x')
  expect(caught(() => openRun(join(home, 'photos'))).why).toBe('it has no manifest.json')
  const begun = join(home, 'begun')
  begin(begun, { version: '0.1.0', name: 'x', scenario: '', quick: false, digest: '0' }, false)
  expect(caught(() => openRun(begun))).toMatchObject({ what: 'this run is not finished', exit: 2 })
})

test('a manifest from a stranger leads nowhere outside its folder', () => {
  const strange = join(home, 'strange')
  mkdirSync(strange)
  const write = (manifest: unknown): void =>
    writeFileSync(join(strange, 'manifest.json'), JSON.stringify(manifest))
  for (const file of [
    '../secret',
    '/etc/passwd',
    'cells/../../x.parquet',
    'a\\b',
    'C:x',
    '.hidden',
    '',
    'a/b/c/d.csv'
  ]) {
    write(manifestOf({ files: [file] }))
    expect(caught(() => openRun(strange)).what, file).toContain('a file that no run writes')
  }
  write({ version: '0.1.0' })
  expect(caught(() => openRun(strange)).what).toBe('this manifest is spoiled')
  write(manifestOf({ arms: [null] as never }))
  expect(caught(() => openRun(strange)).what).toBe('this manifest is spoiled')
  write(manifestOf({ files: ['series.parquet'] }))
  expect(caught(() => bytesOf(openRun(strange), 'series.parquet')).what).toBe(
    'a file of this run is not there'
  )
  symlinkSync(join(path, 'series.parquet'), join(strange, 'series.parquet'))
  expect(caught(() => bytesOf(openRun(strange), 'series.parquet')).what).toBe(
    'a file of this run is not there'
  )
})
