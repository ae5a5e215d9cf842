import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeUpBody } from '../../test/made-up-body.ts'
import { bodyReportInput } from './report-body.ts'
import { draw } from '../files/figures/render.bundle.ts'
import { neverSaid } from '../files/never-say.ts'
import { renderBodyReport } from '../files/report-body.ts'
import { writeBodyReport } from '../files/report-body.node.ts'
import { html } from '../files/report-html.ts'

const render = (options: Parameters<typeof madeUpBody>[0]): string =>
  renderBodyReport(bodyReportInput(madeUpBody(options), { version: '0.1.0' }), { draw })
const human = render({ functions: true })
const mouse = render({ species: 'mouse', trial: true })

const text = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[^;]+;/g, ' ')
    .replace(/\s+/g, ' ')

test('one offline file: no script, nothing from outside, a policy that says so', () => {
  for (const page of [human, mouse]) {
    expect(page).toContain(`content="${html`${"default-src 'none'"}`.text}`)
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:\/\/(?!www\.w3\.org)/)
  }
})

test('what is extrapolated to people says so before its first figure: extrapolation, discrepancy, contrary trials', () => {
  const first = text(human.slice(0, human.indexOf('Who is still alive')))
  for (const must of [
    'Extrapolated',
    'The model may be wrong',
    'Trials against it',
    'main outcome not different',
    'beyond evidence'
  ])
    expect(first).toContain(must)
  expect(first.indexOf('Extrapolated')).toBeLessThan(first.indexOf('What was compared'))
  expect(text(mouse)).not.toContain('Extrapolated')
})

test('it has its parts: survival, icons, hazard, trials, numbers at risk, limits, how to cite', () => {
  for (const must of [
    'Who is still alive',
    'Out of 100',
    'How often death comes',
    'Beside what trials found',
    'Still followed, and still alive',
    'The numbers it rests on',
    'not a harm of zero',
    'How to cite',
    'not medical advice'
  ])
    expect(text(human)).toContain(must)
  expect(text(mouse)).toContain('How often a trial would find it')
  expect(text(mouse)).toContain('Xu 2018')
})

test('it says nothing that must never be said, and no number is left undefined', () => {
  for (const page of [human, mouse]) {
    expect(neverSaid(text(page))).toEqual([])
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/)
  }
})

test('every string of a scenario is escaped', () => {
  const hostile = render({ hostile: true })
  expect(hostile).not.toContain('<script')
  expect(hostile).toContain(html`${'<script>alert("x")</script>'}`.text)
})

test('titles follow the numbers: swapping two arms’ hazards turns the direction round', () => {
  const made = (hazards: readonly number[]): string => {
    const run = madeUpBody({ species: 'mouse', arms: ['nothing', 'a'], hazards })
    const [c] = run.body.comparisons
    const direction = hazards[1]! < hazards[0]! ? ('longer' as const) : ('shorter' as const)
    return bodyReportInput(
      { ...run, body: { ...run.body, comparisons: [{ ...c!, direction }] } },
      { version: '0.1.0' }
    ).sections[0]!.figures[0]!.title
  }
  expect(made([1, 0.65])).toMatch(/longer with “a”.*by 945 days, against 907/)
  expect(made([0.65, 1])).toMatch(/shorter with “a”.*by 907 days, against 945/)
})

test('the same input gives the same page', () => {
  expect(render({ functions: true })).toBe(human)
})

test('writeBodyReport leaves report.html and one figure a file, with colours of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reverdie-body-'))
  try {
    const { files } = await writeBodyReport(bodyReportInput(madeUpBody(), { version: '0.1.0' }), folder)
    expect(files).toContain('report.html')
    expect(files).toContain('figures/who-is-still-alive.svg')
    expect(readFileSync(join(folder, 'figures/who-is-still-alive.svg'), 'utf8')).not.toContain('var(--')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
