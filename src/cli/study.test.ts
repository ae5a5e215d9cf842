import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exponential } from '../core/draw.ts'
import { ageAtDeath } from '../body/survival/mortality-law.ts'
import { ears } from './fixtures/ears.ts'
import { command } from './program.ts'

const home = mkdtempSync(join(tmpdir(), 'reverdie-study-'))
afterAll(() => rmSync(home, { recursive: true }))

async function fit(file: string, ...more: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = ears()
  const usual = ['--time', 'weeks', '--event', 'died', '--unit', 'week', '--out', join(home, 'out')]
  const code = await command(['study', 'fit-survival', file, ...usual, ...more], io)
  return { code, out: io.said.out, err: io.said.err }
}
function tableFile(name: string, text: string): string {
  const file = join(home, name)
  writeFileSync(file, text)
  return file
}
/** 150 mice of each sex; the males' mortality is twice the females' */
const mice = Array.from({ length: 300 }, (_, i) => {
  const law = { start: i % 2 === 0 ? 2e-4 : 4e-4, slope: 0.045, constant: 0 }
  const age = ageAtDeath(law, 0, exponential({ seed: 8, replicate: 0 }, 1, i, 0, 0), 1)
  return `${i};${Math.min(age, 150).toFixed(2).replace('.', ',')};${age < 150 ? 1 : 0};${i % 2 === 0 ? 'female' : 'male'}`
})
const good = tableFile('mice.csv', ['id;weeks;died;sex', ...mice].join('\r\n'))

test(
  'a table with decimal commas and groups: numbers, figures and a report',
  { timeout: 60_000 },
  async () => {
    const { code, out, err } = await fit(good, '--group', 'sex', '--turnover', 'none')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/lives +150 +150/)
    expect(out).toContain('Log-rank test of female, male')
    const folder = join(home, 'out', readdirSync(join(home, 'out'))[0]!)
    const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as {
      groups: { gompertz: { slope: { low: number; high: number } } }[]
      logRank: { p: number }
    }
    for (const { gompertz } of results.groups) {
      expect(gompertz.slope.low).toBeLessThan(0.045)
      expect(gompertz.slope.high).toBeGreaterThan(0.045)
    }
    expect(results.logRank.p).toBeLessThan(0.001)
    const page = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(page).toContain('Half have died by')
    expect(page).not.toMatch(/NaN|undefined|<script|https?:\/\/(?!www\.w3\.org)/)
    for (const name of ['figures/survival.svg', 'figures/hazard.svg', 'curve.csv', 'manifest.json'])
      expect(existsSync(join(folder, name)), name).toBe(true)
    expect(readFileSync(join(folder, 'curve.csv'), 'utf8')).toMatch(
      /^group,age_week,at_risk,deaths,censored,survival,low,high\r\n(?!.*NaN)female,/
    )
    const again = await fit(good, '--group', 'sex', '--turnover', 'none')
    expect(again.out).toContain('This was fitted before')
  }
)

test('what is wrong is one problem with its place, exit 2, and nothing is written', async () => {
  const rows = (bad: string): string => `id,weeks,died,from\n1,50,1,0\n2,${bad}\n`
  const cases: [string, string[], string | RegExp][] = [
    [rows('old,1,0'), [], /"weeks" is old here\n {2}at {2}.*:3:3/],
    [rows('NaN,1,0'), [], /"weeks" is NaN here\n {2}at {2}.*:3:3/],
    [rows('-4,1,0'), [], /"weeks" is -4 here\n {2}at {2}.*:3:3/],
    [rows('60,2,0'), [], /"died" is 2 here\n {2}at {2}.*:3:6/],
    [rows('60,1,70'), ['--entry', 'from'], /"from" is 70 here\n {2}at {2}.*:3:8/],
    [rows('60,1'), [], 'this row has 3 cells'],
    [rows('60,1,0'), ['--time', 'week'], 'did you mean --time "weeks"?'],
    [rows('60,1,0'), ['--group', 'arm'], 'the columns are "id", "weeks", "died", "from"'],
    [rows('60,0,0'), [], 'all deaths are at one age'],
    ['', [], 'this table is empty']
  ]
  for (const [text, more, words] of cases) {
    const file = tableFile('bad.csv', text)
    const { code, out, err } = await fit(file, '--out', join(home, 'bad'), '--turnover', 'none', ...more)
    expect(code, text).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(words)
    expect(err).toMatch(/^Problem: .*\n(.*\n)* {2}fix .+\n$/)
    expect(existsSync(join(home, 'bad')), text).toBe(false)
  }
  expect((await fit(join(home, 'none.csv'))).err).toContain('is not a file')
  expect((await fit(home)).code).toBe(2)
})

test('there is no unit by default, and no other than four', async () => {
  const io = ears()
  expect(await command(['study', 'fit-survival', good, '--time', 'weeks', '--event', 'died'], io)).toBe(2)
  expect(io.said.err).toContain('fix add --unit <unit>')
  expect((await fit(good, '--unit', 'fortnight')).err).toContain('day, week, month, year')
  expect((await fit(good, '--turnover', 'perhaps')).code).toBe(2)
})
