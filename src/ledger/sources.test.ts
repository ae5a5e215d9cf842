import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { agents } from './agents.ts'
import { claims } from './claims.ts'
import { parameters } from './parameters.ts'
import { linkOf } from './source.ts'
import { sources } from './sources.ts'

test('the page of sources is what the bibliography says', () => {
  const script = fileURLToPath(new URL('../../scripts/sources.mjs', import.meta.url))
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow()
})

test('every source says what it is about and how far it was seen', () => {
  for (const s of Object.values(sources)) {
    expect(s.note, s.key).toMatch(
      /seen|second-hand|read in|abstract|textbooks|unpublished|repository|knowledge base|web page/i
    )
    expect(s.formatted, s.key).toContain(s.note)
  }
})

test('identifiers have the form of identifiers, and none stands twice', () => {
  const list = Object.values(sources)
  for (const s of list) {
    if (s.doi !== undefined) expect(s.doi, s.key).toMatch(/^10\.\d{4,}\/\S+$/)
    if (s.pmid !== undefined) expect(s.pmid, s.key).toMatch(/^\d{6,8}$/)
    if (s.pmcid !== undefined) expect(s.pmcid, s.key).toMatch(/^PMC\d+$/)
    if (s.year !== undefined) expect(s.year, s.key).toMatch(/^(19|20)\d\d$/)
  }
  const links = list.map(linkOf).filter((link) => link !== undefined)
  expect(new Set(links).size).toBe(links.length)
})

test('no source stands there for nothing', () => {
  const used = new Set([
    ...parameters.flatMap((p) => [...p.sources, ...(p.contrary ?? [])].map((s) => s.cite)),
    ...agents.flatMap((a) => [...a.evidence, ...a.nulls, ...a.harms, a.approval].map((e) => e.source)),
    ...claims.flatMap((c) => [...c.evidenceFor, ...c.evidenceAgainst].map((e) => e.source))
  ])
  expect(Object.keys(sources).filter((key) => !used.has(key))).toEqual([])
})
