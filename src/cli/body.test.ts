import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, expect, test } from 'vitest'
import { spell } from '../files/figures/words.ts'
import { command } from './program.ts'
import { Exit, type Io } from './io.ts'

const folder = mkdtempSync(join(tmpdir(), 'reverdie-body-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function reverdie(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    terminal: false,
    width: 80,
    onInterrupt: () => () => {},
    die: () => {
      throw new Error('died')
    }
  }
  return { code: await command(args, io), out, err }
}

const small = join(folder, 'small.yaml')
writeFileSync(
  small,
  `reverdie: 1
title: Few people
question: Could it be nothing?
world: body
species: human
set: human_DK
people: { n: 5, entry age: 60 year }
programmes:
  twice a year: [{ operator: pulse, kill: 30 %, every: 6 month }]
visits: [0 d, 5 year]
run: { until age: 100 year, draws: 5, seed: 1 }
watch: [survival]
`
)

test('check says what a run would take, and which acts fall when', async () => {
  const { code, out } = await reverdie('check', small)
  expect(code).toBe(Exit.done)
  expect(out).toContain('This scenario is right.')
  expect(out).toMatch(/memory +\d+ MB for 50 lives/)
  expect(out).toContain('drawn from its prior, 0.01 to 1')
  expect(out).toMatch(/at 60\.5 year: pulse, 0\.03 of the whole burden/)
})

test('explain tells the arms and the order of a life', async () => {
  const { out } = await reverdie('explain', small)
  expect(out).toContain('takes away 30 % of the burden that can be reached from entry, every 6 months')
  expect(out).toContain('The order of a life')
})

test('run leaves lives, series, sources, a manifest and a report, and says what it extrapolates', async () => {
  const { code, out } = await reverdie('run', small, '--out', folder, '--threads', '1')
  expect(code).toBe(Exit.done)
  expect(out).toContain('No difference shown between “twice a year” and “nothing”')
  expect(out).toMatch(/Extrapolated: no trial in people/)
  expect(out).toMatch(/clearable share,\s+model discrepancy/)
  const run = join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('small-'))!
  )
  expect(readdirSync(run).sort()).toEqual([
    'figures',
    'lives.parquet',
    'manifest.json',
    'report.html',
    'series.parquet',
    'sources.bib'
  ])
  const lives = await parquetReadObjects({
    file: new Uint8Array(readFileSync(join(run, 'lives.parquet'))).buffer
  })
  expect(lives.length).toBe(50)
  expect(Object.keys(lives[0]!)).toContain('burden at day 21915')
  // the median of the summary and of the report is that of the table of lives
  for (const arm of ['twice a year', 'nothing']) {
    const ends = lives
      .flatMap((life) => (life['arm'] === arm ? [life['age at end'] as number] : []))
      .sort((a, b) => a - b)
    const median = spell(ends[(ends.length - 1) / 2]! / 365, 3)
    expect(out).toMatch(new RegExp(`${arm} +25 +${median} \\(`))
    expect(readFileSync(join(run, 'report.html'), 'utf8')).toContain(`half have died by ${median} (`)
  }
  const manifest = JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8')) as Record<string, unknown>
  expect(manifest['layers']).toEqual(['chance', 'people', 'parameters', 'model'])
  expect(manifest['body']).toMatchObject({ species: 'human', set: 'human_DK', draws: 5 })
  expect(readFileSync(join(run, 'sources.bib'), 'utf8')).toContain('shenhar2026')
}, 60_000)

test('what is wrong ends with exit code 2 and leaves nothing behind', async () => {
  const bad = join(folder, 'bad.yaml')
  writeFileSync(bad, readFileSync(small, 'utf8').replace('kill: 30 %', 'kill: 3'))
  const out = join(folder, 'nowhere')
  const { code, err } = await reverdie('run', bad, '--out', out)
  expect(code).toBe(Exit.wrongInput)
  expect(err).toMatch(/3 is too large[^]*bad\.yaml:9:/)
  expect(readdirSync(folder)).not.toContain('nowhere')
})

test('each thing that cannot be asked of a body: one Problem with its place, and nothing is written', async () => {
  const text = readFileSync(small, 'utf8')
  const cases: readonly (readonly [from: string, to: string, what: RegExp])[] = [
    ['set: human_DK', 'set: human_DKK', /unknown set "human_DKK"[^]*bad\.yaml:6:/],
    [
      'set: human_DK',
      'set: human_DK\ncircuit: { beta: -0.1 1/day }',
      /too small[^]*bad\.yaml:7:[^]*minus sign/
    ],
    [
      'set: human_DK',
      'set: human_DK\ncircuit: { eta: 0.00135 }',
      /has no unit[^]*write 0\.00135 1\/\(day year\)/
    ],
    [
      'set: human_DK',
      'set: human_DK\ncircuit: { eta: 0.00135 1/day }',
      /expected a quantity in 1\/\(day year\)/
    ],
    [
      'set: human_DK',
      'set: human_DK\ncircuit: { Xc: 0.01 }',
      /not above the burden people start with[^]*raise Xc/
    ],
    ['n: 5', 'n: 0', /n is 0[^]*at least 1/],
    ['entry age: 60 year', 'entry age: 101 year', /people enter at 101 year, after the end/],
    ['kill: 30 %', 'kill: 130 %', /130 % is too large[^]*at most 1/],
    ['nothing: []', 'nothing: { people: { n: 6 } }', /has people of its own[^]*design: separate/]
  ]
  for (const [from, to, what] of cases) {
    const bad = join(folder, 'bad.yaml')
    const changed = text.includes(from)
      ? text.replace(from, to)
      : text.replace(/^visits:/m, `  ${to}\nvisits:`)
    writeFileSync(bad, changed)
    const { code, err } = await reverdie('run', bad, '--out', join(folder, 'nowhere'))
    expect(code, to).toBe(Exit.wrongInput)
    expect(err, to).toMatch(what)
    expect(err.match(/^Problem/gm), to).toHaveLength(1)
    expect(err, to).toMatch(/^ {2}fix /m)
    expect(readdirSync(folder), to).not.toContain('nowhere')
  }
})

test('check says of an agent without an effect on the burden that it has none', async () => {
  const { out } = await reverdie('check', 'fisetin-null')
  expect(out).toMatch(/Fisetin from entry, every 1 day\n {4}the ledger gives it no effect on the burden\n/)
  expect((await reverdie('check', 'human-survival')).out).not.toContain('clearable share')
})
