import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeUpReport } from '../../test/made-up-report.ts'
import { neverSaid } from './never-say.ts'
import { draw } from './figures/render.bundle.ts'
import { renderReport } from './report.ts'
import { writeReport } from './report.node.ts'

const tools = { draw, png: (): string => 'data:image/png;base64,AAAA' }
const page = renderReport(madeUpReport(), tools)

/** What a reader reads: no style, no markup. */
const text = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('one file that asks for nothing from outside and runs nothing', () => {
  expect(page).toContain('default-src &#39;none&#39;')
  expect(page).not.toMatch(/<script|<link|<iframe|@import|javascript:|\son\w+=/i)
  const addresses = [...page.matchAll(/\s(?:src|href)\s*=\s*["']?([^"'\s>]+)|url\(/g)].map(
    (m) => m[1] ?? 'url('
  )
  expect(addresses.filter((a) => !a.startsWith('data:image/png;base64,'))).toEqual([])
})

test('a string from a file never becomes markup', () => {
  const hostile = renderReport(madeUpReport({ hostile: true }), tools)
  expect(hostile).not.toContain('<script')
  expect(hostile).toContain('&lt;script&gt;')
  const known =
    'html|head|meta|title|style|body|main|header|section|footer|h[1-4]|p|b|i|br|small|strong|span|div|figure|figcaption|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary|pre|img|svg|g|path|line|circle|rect|text|!doctype'
  expect(hostile.match(new RegExp(`<(?!/?(?:${known})[\\s>/])`, 'gi'))).toBeNull()
})

test('it says what must be said', () => {
  const words = text(page)
  for (const must of [
    'In the interval: chance only',
    'not medical advice',
    'not yet fitted',
    'beyond evidence',
    'not part of Reverdie',
    'not tested yet',
    'Not approved',
    'main outcome not different from control',
    'Known harms',
    'result digest',
    'BibTeX',
    'an assumption, with its reason'
  ])
    expect(words).toContain(must)
  expect(words).not.toContain('Quick run')
  expect(text(renderReport(madeUpReport({ replicates: 2 }), tools))).toContain('Quick run')
})

test('it says nothing that must never be said', () => {
  for (const replicates of [1, 2, 8])
    expect(neverSaid(text(renderReport(madeUpReport({ replicates }), tools)))).toEqual([])
})

test('the same input gives the same page', () => {
  expect(renderReport(madeUpReport(), tools)).toBe(page)
})

test('no number is left as NaN, undefined or Infinity', () => {
  for (const replicates of [1, 8]) {
    const words = renderReport(madeUpReport({ replicates }), tools)
    expect(words).not.toMatch(/NaN|undefined|Infinity|\[object/)
  }
})

test('a report of one arm has no comparison and still reads', () => {
  const alone = renderReport(
    { ...madeUpReport({ arms: ['nothing'] }), plates: [], claims: [], agents: [], limits: [] },
    tools
  )
  expect(alone).not.toContain('What each programme changed')
  expect(alone).not.toMatch(/NaN|undefined/)
})

test('writeReport leaves report.html and one figure a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reverdie-report-'))
  try {
    const { files } = await writeReport(madeUpReport(), folder)
    expect(files).toContain('report.html')
    expect(readdirSync(join(folder, 'figures')).sort()).toEqual(
      files
        .filter((f) => f.startsWith('figures/'))
        .map((f) => f.slice('figures/'.length))
        .sort()
    )
    const figure = readFileSync(
      join(
        folder,
        files.find((f) => f.endsWith('.svg'))!
      ),
      'utf8'
    )
    expect(figure).not.toContain('var(--')
    expect(figure.match(/<svg/g)).toHaveLength(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
