import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forms } from '../files/export/export.node.ts'
import { dishKinds } from '../files/export/cell-words.ts'
import { Kind } from '../tissue/martin/index.ts'
import { ears, type Ears } from './fixtures/ears.ts'
import { command } from './program.ts'

let home: string
let folder: string

async function said(...args: string[]): Promise<{ code: number; io: Ears }> {
  const io = ears()
  return { code: await command(args, io), io }
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'reverdie-cli-export-'))
  const file = join(home, 'dish.yaml')
  writeFileSync(
    file,
    `reverdie: 1
title: A small dish
question: How fast does it spread?
world: martin
programmes: {}
run: { for: 2 d, replicates: 2, seed: 4, every: 12 hour }
parameters: { martin.dish.side: 500 µm, martin.dish.lesion: 50 µm }
watch: [secondaries]
`
  )
  expect((await said('run', file, '--out', join(home, 'runs'), '--threads', '1')).code).toBe(0)
  folder = join(home, 'runs', readdirSync(join(home, 'runs'))[0]!)
}, 120_000)
afterAll(() => rmSync(home, { recursive: true }))

test('every form of a real run, by the command line', async () => {
  for (const as of forms) {
    const { code, io } = await said('export', folder, '--as', as)
    expect(code, io.said.err).toBe(0)
    const [path, sentence] = io.said.out.split('\n')
    expect(existsSync(path!)).toBe(true)
    expect(sentence).not.toBe('')
  }
  const cells = readFileSync(join(`${folder}-csv`, 'cells/nothing/r0-d0-day2.csv'), 'utf8').split('\r\n')
  expect(cells[0]).toBe('idLo,idHi,x,y,kind,turned')
  expect(cells.some((row) => row.includes(',primary,0'))).toBe(true)
})

test('what cannot be is said, with exit 2', async () => {
  const cases: [string[], string][] = [
    [['export', '--as', 'csv'], 'missing required argument'],
    [['export', folder], "'--as <form>' not specified"],
    [['export', folder, '--as', 'xlsx'], 'csv, simularium, ome-zarr, h5ad, ro-crate'],
    [['export', folder, '--as', 'csv', '--replicate', 'two'], 'whole number from 0'],
    [
      ['export', folder, '--as', 'csv', '--replicate', '2', '--out', join(home, 'x')],
      'this run has no replicate 2'
    ],
    [['export', folder, '--as', 'csv', '--arm', 'nothin', '--out', join(home, 'x')], 'write --arm "nothing"'],
    [['export', home, '--as', 'csv'], 'this is not a run folder'],
    [['export', folder, '--as', 'csv', '--out', home], 'there is something already']
  ]
  for (const [args, words] of cases) {
    const { code, io } = await said(...args)
    expect(code, args.join(' ')).toBe(2)
    expect(io.said.err).toContain(words)
    expect(io.said.out).toBe('')
  }
  expect(existsSync(join(home, 'x'))).toBe(false)
})

test('help names every form', async () => {
  const { io } = await said('export', '--help')
  for (const form of forms) expect(io.said.out).toContain(form)
})

test("the names of the kinds on the dish are the dish's own", () => {
  for (const [name, code] of Object.entries(Kind)) expect(dishKinds[code]).toBe(name)
  expect(dishKinds).toHaveLength(Object.keys(Kind).length)
})
