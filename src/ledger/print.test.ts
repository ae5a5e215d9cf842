import { expect, test } from 'vitest'
import { parameter } from './entry.ts'
import { explainAgent, explainClaim, explainEntry } from './explain.ts'
import { agents } from './agents.ts'
import { claims } from './claims.ts'
import { ledgerPage } from './page.ts'
import { parameters } from './parameters.ts'
import { bibOf, csvCell, ledgerBib, ledgerCsv, ledgerJson, ledgerTable } from './print.ts'
import { entry } from './resolve.ts'
import { sources } from './sources.ts'
import { canonical, ledgerDigest, ledgerVersion } from './version.ts'

const hostile = parameter({
  ...entry('touch.rate'),
  id: 'test.hostile',
  means: '=HYPERLINK("x") <script>alert(1)</script> & "more",\nand a line'
})

test('the table has one line an entry, in columns', () => {
  const lines = ledgerTable().trimEnd().split('\n')
  expect(lines.length).toBe(parameters.length + 1)
  const start = lines[0].indexOf('range')
  for (const line of lines) expect(line[start - 1]).toBe(' ')
})

test('CSV reads back, and no cell is a formula', () => {
  const rows = readCsv(ledgerCsv([hostile, ...parameters]))
  expect(rows.length).toBe(parameters.length + 2)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(rows[1][1]).toBe(`'${hostile.means}`)
  expect(csvCell('-1')).toBe("'-1")
  expect(csvCell(-1)).toBe('-1')
})

test('JSON holds everything, with version and digest', () => {
  const all = JSON.parse(ledgerJson()) as Record<string, unknown>
  expect(Object.keys(all)).toEqual(['version', 'digest', 'parameters', 'agents', 'claims', 'sources'])
  expect(all.parameters).toEqual(JSON.parse(JSON.stringify(parameters)))
})

test('the page escapes what it is given and loads nothing from outside', () => {
  const page = ledgerPage([hostile, ...parameters])
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/(src=|@import|url\()/)
  for (const p of parameters) expect(page).toContain(`id="${p.id}"`)
  const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
  expect(anchors.filter((one, i) => anchors.indexOf(one) !== i)).toEqual([])
  const inner = [...page.matchAll(/href="#([^"]+)"/g)].map((m) => m[1])
  expect(inner.filter((one) => !anchors.includes(one))).toEqual([])
})

test('BibTeX has every source once, and only those asked for', () => {
  expect(ledgerBib().match(/^@/gm)?.length).toBe(Object.keys(sources).length)
  expect(bibOf([entry('wound.arrest.until')]).match(/^@\w+\{(\S+),/m)?.[1]).toBe('demaria2014')
  expect(ledgerBib(['hla-ii-ctl'])).not.toContain('doi')
})

test('an entry is explained with value, range, grade, arithmetic and source', () => {
  const said = explainEntry('sasp.reach')
  for (const part of [
    '100 µm',
    '15 … 500 µm, loguniform',
    'E, assumption',
    '222, 138, 46',
    'against',
    'Nelson et al. 2012'
  ])
    expect(said).toContain(part)
})

test('a claim whose part is not built says so', () => {
  expect(explainClaim('K7')).toContain('not tested yet')
  expect(explainClaim('K2')).toContain('test: scenario wound')
  expect(() => explainClaim('K25')).toThrow(/K25/)
})

test('an agent is explained with its numbers, nulls, harms and approval', () => {
  const said = explainAgent('D+Q')
  for (const part of [
    'agent.dasatinib-quercetin.kill.fibroblast = 0.3 (E)',
    'found nothing',
    'harms',
    'approval',
    'every 1 day, 3 times'
  ])
    expect(said).toContain(part)
  expect(() => explainAgent('fisetine')).toThrow(/fisetine/)
})

test('no line of an explanation is wider than a terminal, but for words that cannot be broken', () => {
  const all = [
    ...parameters.map((p) => explainEntry(p.id)),
    ...claims.map((c) => explainClaim(c.id)),
    ...agents.map((a) => explainAgent(a.id))
  ]
  const wide = all.flatMap((text) => text.split('\n')).filter((line) => line.length > 110)
  expect(wide).toEqual([])
})

test('the digest is that of the content, whatever the order of its keys', () => {
  expect(ledgerVersion).toMatch(/^\d{4}\.\d{2}$/)
  expect(ledgerDigest()).toMatch(/^[0-9a-f]{64}$/)
  expect(canonical({ b: 1, a: [2, { d: null, c: 'x' }] })).toBe('{"a":[2,{"c":"x","d":null}],"b":1}')
})

/** RFC 4180, as a reader would. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (inside) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') cell += text[++i]
      else inside = false
    } else if (sign === '"') inside = true
    else if (sign === ',' || sign === '\r') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\r' && ++i < text.length - 1) rows.push([])
    } else cell += sign
  }
  return rows
}
