import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Manifest } from '../files/run-folder.node.ts'
import { ears, type Ears } from './fixtures/ears.ts'
import { command } from './program.ts'

const home = mkdtempSync(join(tmpdir(), 'reverdie-run-'))
afterAll(() => rmSync(home, { recursive: true }))

const file = join(home, 'dish.yaml')
writeFileSync(
  file,
  `reverdie: 1
title: A small dish
question: How fast does it spread?
world: martin
programmes:
  silent: { parameters: { martin.secondary.output: 0 } }
run: { for: 2 d, replicates: 2, seed: 4, every: 12 hour }
parameters: { martin.dish.side: 500 µm, martin.dish.lesion: 50 µm }
watch: [secondaries]
`
)

const run = (io: Ears, ...args: string[]): Promise<number> => command(['run', ...args, '--threads', '1'], io)
const folders = (out: string): string[] =>
  existsSync(out) ? readdirSync(out).map((name) => join(out, name)) : []
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest

test('a run: table on stdout, folder on disk, manifest last; asked for again, it is shown and not repeated', async () => {
  const out = join(home, 'whole')
  const io = ears()
  expect(await run(io, file, '--out', out)).toBe(0)
  const [folder] = folders(out) as [string]
  expect(folder).toMatch(/dish-[0-9a-f]{8}$/)
  expect(io.said.out).toMatch(/arm +Turned cells\n[- ]+\nsilent +0\nnothing +0/)
  expect(io.said.out).toContain('report.html')
  const manifest = manifestOf(folder)
  expect(manifest).toMatchObject({
    name: 'dish',
    title: 'A small dish',
    seed: 4,
    quick: false,
    layers: ['chance']
  })
  expect(manifest.resultDigest).toMatch(/^[0-9a-f]{64}$/)
  for (const name of manifest.files) expect(existsSync(join(folder, name)), name).toBe(true)
  expect(readFileSync(join(folder, 'sources.bib'), 'utf8')).toContain('@article{martin2023')
  expect(existsSync(join(folder, 'checkpoint'))).toBe(false)

  const again = ears()
  expect(await run(again, file, '--out', out)).toBe(0)
  expect(again.said.out).toContain('This run is complete')
  expect(again.said.out).toMatch(/arm +Turned cells\n[- ]+\nsilent +0\nnothing +0/)
  const resumed = ears()
  expect(await run(resumed, '--resume', folder)).toBe(0)
  expect(resumed.said.out).toContain('This run is complete')

  expect(await run(ears(), file, '--out', out, '--seed', '5')).toBe(0)
  const other = folders(out).find((one) => one !== folder)!
  expect(manifestOf(other).seed).toBe(5)
  expect(manifestOf(other).resultDigest).not.toBe(manifest.resultDigest)

  expect(await run(ears(), file, '--out', out, '--force')).toBe(0)
  expect(manifestOf(folder).resultDigest).toBe(manifest.resultDigest)
})

test('Ctrl-C leaves a checkpoint, and the resumed run has the digest of one that was never stopped', async () => {
  const out = join(home, 'stopped')
  const io = ears()
  const err = io.err
  const heard: Ears = {
    ...io,
    err: (text) => (
      err(text),
      text.includes('"done":') && !text.includes('"done":0,') ? io.interrupt() : undefined
    )
  }
  expect(await run(heard, file, '--out', out, '--log', 'json')).toBe(130)
  const [folder] = folders(out) as [string]
  const events = io.said.err
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as { event: string; command?: string })
  expect(events.at(-1)).toMatchObject({ event: 'interrupted' })
  expect(events.at(-1)!.command).toContain(`--resume`)
  expect(existsSync(join(folder, 'manifest.json'))).toBe(false)
  expect(readdirSync(join(folder, 'checkpoint')).length).toBeGreaterThan(1)

  const blocked = ears()
  expect(await run(blocked, file, '--out', out)).toBe(2)
  expect(blocked.said.err).toContain(`reverdie run --resume ${folder}`)

  expect(await run(ears(), '--resume', folder)).toBe(0)
  expect(existsSync(join(folder, 'checkpoint'))).toBe(false)
  const whole = folders(join(home, 'whole')).map(manifestOf)
  expect(whole.map(({ resultDigest }) => resultDigest)).toContain(manifestOf(folder).resultDigest)
})

test('the second Ctrl-C ends at once', async () => {
  const io = ears()
  const err = io.err
  const heard: Ears = {
    ...io,
    err: (text) => (err(text), text.includes('"progress"') ? (io.interrupt(), io.interrupt()) : undefined)
  }
  expect(await run(heard, file, '--out', join(home, 'twice'), '--log', 'json')).toBe(130)
  expect(io.said.died[0]).toBe(130)
})

test('a folder that cannot be written to, one of something else, one of another version', async () => {
  writeFileSync(join(home, 'plain'), 'x')
  const locked = ears()
  expect(await run(locked, file, '--out', join(home, 'plain'))).toBe(1)
  expect(locked.said.err).toContain('this folder cannot be written to')

  const [folder] = folders(join(home, 'stopped')) as [string]
  const manifest = { ...manifestOf(folder), version: '0.0.1' }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const old = ears()
  expect(await run(old, '--resume', folder)).toBe(2)
  expect(old.said.err).toContain('this run was made by version 0.0.1')
  rmSync(join(folder, 'manifest.json'))
  writeFileSync(join(folder, 'other.txt'), 'x')
  const other = ears()
  expect(await run(other, file, '--out', join(home, 'stopped'))).toBe(2)
  expect(other.said.err).toContain('this folder holds something else')
})
