import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neverSaid } from '../files/never-say.ts'
import { renderValidation, paragraphs } from '../files/report-validation.ts'
import { rooms } from '../study/validate-rooms.ts'
import { command } from './program.ts'
import { Exit } from './io.ts'
import { validationPath } from './validate.ts'

let folder = ''
const home = process.cwd()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reverdie-validate-'))
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await command(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    terminal: false,
    width: 100,
    onInterrupt: () => () => {},
    die: () => {}
  })
  return { code, out, err }
}

test('a target of a room: its rows alone, with observed, model and verdict', async () => {
  const { code, out } = await said('validate', 'T6')
  expect(code).toBe(Exit.done)
  expect(out).toContain('T6.kappa')
  expect(out).not.toContain('T7')
  expect(out).toContain('8 of 8 rows it was fitted to agree')
})

test('a single row as JSON has the shape of the contract', async () => {
  const { code, out } = await said('validate', 'C2.median-male', '--json')
  expect(code).toBe(Exit.done)
  const { rooms: found } = JSON.parse(out) as {
    rooms: { room: string; verdicts: unknown[]; crashed: unknown[] }[]
  }
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ room: 'population', crashed: [], differences: [] })
  expect(found[0]!.verdicts[0]).toMatchObject({
    id: 'C2.median-male',
    kind: 'fit',
    observed: 901,
    band: { whose: 'ours' },
    verdict: 'inside',
    unit: 'day'
  })
})

test('a missed prediction is shown and ends with 0', async () => {
  const { code, out } = await said('validate', 'H10')
  expect(code).toBe(Exit.done)
  expect(out).toMatch(/H10\.remaining +predict .*outside/)
})

test('a name that is none: one Problem with the nearest, exit 2', async () => {
  const { code, err, out } = await said('validate', 'populaton')
  expect(code).toBe(Exit.wrongInput)
  expect(err).toContain('did you mean population')
  expect(out).toBe('')
})

test('every room is a folder with README and data, and its questions have ids of their own', () => {
  const ids = rooms.flatMap((room) => {
    expect(existsSync(validationPath(room.id, 'README.md'))).toBe(true)
    return room.questions(readFileSync(validationPath(room.id, 'data.csv'), 'utf8')).map(({ id }) => id)
  })
  expect(new Set(ids).size).toBe(ids.length)
})

test('the page of a room: escaped, offline, hits and misses, nothing that must never be said', () => {
  const base = {
    kind: 'predict' as const,
    band: { low: 1, high: 2, whose: 'ours' as const },
    layers: ['chance'],
    unit: 'day',
    source: 'a <b>paper</b>'
  }
  const page = renderValidation(
    {
      title: 'A room <script>',
      about: paragraphs('# Title\n\n**Claim.** Something `is` so.\n\nPlain.\n'),
      rows: [
        {
          ...base,
          id: 'H1',
          title: 'one',
          observed: 1.5,
          model: { median: 1.6, low: 1, high: 2 },
          verdict: 'inside'
        },
        {
          ...base,
          id: 'H2',
          title: 'two',
          observed: null,
          model: { median: 9, low: null, high: null },
          verdict: 'outside',
          reason: 'why'
        },
        {
          ...base,
          id: 'H3',
          title: 'three',
          observed: null,
          model: { median: null, low: null, high: null },
          verdict: 'not answerable',
          reason: 'no bone'
        }
      ],
      crashed: [{ id: 'H4', why: 'broken' }],
      facts: [['Reverdie', '0.1.0']]
    },
    { draw: () => '<svg></svg>' }
  )
  for (const must of ['1 of 2 predictions agree', 'no bone', 'H4 broke', 'Something is so.', 'default-src'])
    expect(page).toContain(must)
  expect(page).not.toMatch(/<script|NaN|undefined|https?:\/\//)
  expect(page).not.toContain('<b>paper')
  expect(neverSaid(page.replace(/<[^>]+>/g, ' '))).toEqual([])
})
