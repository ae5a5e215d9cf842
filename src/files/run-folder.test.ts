import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { memoryDisk } from './fixtures/disks.ts'
import { known } from './fixtures/known.ts'
import {
  abandon,
  begin,
  finish,
  lookAt,
  runDigest,
  toResume,
  writeTables,
  type Manifest,
  type RunRequest
} from './run-folder.node.ts'
import { readScenario } from './scenario.ts'

const request: RunRequest = {
  version: '0.1.0',
  name: 'x',
  scenario: 'reverdie: 1',
  quick: false,
  digest: '0badcafe'
}
const manifest: Manifest = {
  version: '0.1.0',
  name: 'x',
  title: 'X',
  scenario: 'reverdie: 1',
  scenarioDigest: '',
  ledgerDigest: '',
  seed: 1,
  quick: false,
  layers: ['chance'],
  arms: [],
  mechanisms: [],
  kernels: {},
  timings: {},
  resultDigest: 'ab',
  files: []
}
const series = {
  arm: ['A b'],
  replicate: [0],
  draw: [0],
  day: [1],
  age: [20],
  compartment: ['dermis'],
  quantity: ['q'],
  value: [3],
  unit: ['1']
}
const snapshot = (arm: string): Parameters<typeof writeTables>[2]['snapshots'][number] => ({
  arm,
  replicate: 0,
  draw: 0,
  day: 1,
  age: 20,
  columns: [{ name: 'x', type: 'f64', values: [1] }]
})

function caught(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('a run from its first moment to its manifest', () => {
  const disk = memoryDisk()
  expect(lookAt('r', disk).state).toBe('absent')
  begin('r', request, false, disk)
  expect(lookAt('r', disk)).toMatchObject({ state: 'begun', request })
  const files = writeTables(
    'r',
    ['A b', 'a B', '../x'],
    { series, snapshots: ['A b', 'a B', '../x'].map(snapshot) },
    '0.1.0',
    disk
  )
  expect(files).toEqual([
    'series.parquet',
    'cells/a-b/r0-d0-day1.parquet',
    'cells/a-b-2/r0-d0-day1.parquet',
    'cells/x/r0-d0-day1.parquet'
  ])
  expect(lookAt('r', disk).state).toBe('begun')
  finish('r', manifest, disk)
  expect(lookAt('r', disk)).toMatchObject({ state: 'complete', manifest })
  expect([...disk.files.keys()].sort()).toEqual([...files.map((f) => `r/${f}`), 'r/manifest.json'].sort())
})

test('a full disk: one problem, and nothing half-written', () => {
  for (const room of [40, 400, 1200]) {
    const disk = memoryDisk(room)
    const problem = caught(() => {
      begin('r', request, false, disk)
      writeTables('r', ['A b'], { series, snapshots: [snapshot('A b')] }, '0.1.0', disk)
    })
    expect(problem).toMatchObject({ what: 'the disk is full', exit: 1 })
    expect([...disk.files.keys()].filter((name) => name.includes('.part'))).toEqual([])
    abandon('r', disk)
    expect([...disk.files.keys()]).toEqual([])
  }
})

test('a checkpoint is kept when the results found no room', () => {
  const disk = memoryDisk()
  begin('r', request, false, disk)
  disk.files.set('r/checkpoint/1.checkpoint', Uint8Array.of(1))
  abandon('r', disk)
  expect(lookAt('r', disk).state).toBe('begun')
})

test('a folder that cannot be written to', () => {
  const problem = caught(() => begin('r', request, false, memoryDisk(Infinity, true)))
  expect(problem).toMatchObject({ what: 'this folder cannot be written to', exit: 1 })
  expect(problem.print()).toContain('--out DIR')
})

test('the real disk: a file stands where a folder should', () => {
  const home = mkdtempSync(join(tmpdir(), 'reverdie-'))
  try {
    writeFileSync(join(home, 'file'), 'x')
    expect(caught(() => begin(join(home, 'file', 'run'), request, false)).exit).toBe(1)
    begin(join(home, 'run'), request, false)
    finish(join(home, 'run'), manifest)
    expect(readdirSync(join(home, 'run'))).toEqual(['manifest.json'])
    expect(lookAt(join(home, 'run')).state).toBe('complete')
    begin(join(home, 'run'), request, true)
    expect(lookAt(join(home, 'run')).state).toBe('begun')
  } finally {
    rmSync(home, { recursive: true })
  }
})

test('a run of another version is not resumed, nor is something else', () => {
  const disk = memoryDisk()
  begin('r', { ...request, version: '0.0.9' }, false, disk)
  expect(caught(() => toResume('r', '0.1.0', disk))).toMatchObject({
    what: 'this run was made by version 0.0.9',
    exit: 2
  })
  expect(caught(() => toResume('nowhere', '0.1.0', disk)).what).toBe('there is no run to resume here')
  disk.files.set('photos/a.jpg', Uint8Array.of(1))
  expect(lookAt('photos', disk).state).toBe('other')
  disk.files.set('r/manifest.json', new TextEncoder().encode('{"version": 3'))
  expect(caught(() => lookAt('r', disk)).what).toBe('this file of a run is spoiled')
})

test('what changes the numbers changes the name of the folder; a comment does not', () => {
  const text =
    'reverdie: 1\ntitle: T\nquestion: Q?\nprogrammes: { a: [tretinoin daily] }\nrun: { for: 2 year }\n'
  const digest = (scenario: string, ledger = 'l', version = '0.1.0', quick = false): string =>
    runDigest(readScenario(scenario, { known }), ledger, version, quick)
  const own = digest(text)
  expect(own).toMatch(/^[0-9a-f]{8}$/)
  expect(digest(`# a comment\n${text}`)).toBe(own)
  expect(digest(text.replace('2 year', '730.5 d'))).toBe(own)
  const others = [
    digest(text.replace('2 year', '3 year')),
    digest(text, 'm'),
    digest(text, 'l', '0.2.0'),
    digest(text, 'l', '0.1.0', true)
  ]
  expect(new Set([own, ...others]).size).toBe(5)
})
