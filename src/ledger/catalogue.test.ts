import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agent, agents, glossary } from './agents.ts'
import { claim, claims, partsOfClaims } from './claims.ts'
import { parameters } from './parameters.ts'
import { sources } from './sources.ts'

const ids = new Set(parameters.map((p) => p.id))
const mechanismFolder = new URL('../mechanisms/', import.meta.url)
const mechanisms = readdirSync(mechanismFolder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap(
    (name) => /^ {2}id: '([a-z-]+)'/m.exec(readFileSync(new URL(name, mechanismFolder), 'utf8'))?.[1] ?? []
  )
const carriers = [...mechanisms, ...partsOfClaims]

test('agents: ids are unique and no name means two of them', () => {
  const names = agents.flatMap((a) => [a.id, ...a.synonyms].map((n) => n.toLowerCase()))
  expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([])
  expect(agent('D+Q')?.id).toBe('dasatinib-quercetin')
  expect(agent('Sunscreen')?.id).toBe('sun-protection')
})

test('agents: every effect names a mechanism and entries that exist', () => {
  for (const a of agents) {
    for (const effect of a.effects) {
      expect(carriers, `${a.id}: ${effect.does}`).toContain(effect.mechanism)
      expect(
        effect.parameters.filter((id) => !ids.has(id)),
        a.id
      ).toEqual([])
    }
    expect(
      a.kinetics.filter((id) => !ids.has(id)),
      a.id
    ).toEqual([])
  }
})

test('agents: every entry of an agent belongs to one in the catalogue', () => {
  const shared = ['agent.iv.skin-area']
  const known = new Set(agents.map((a) => a.id))
  const strays = parameters
    .map((p) => p.id)
    .filter((id) => id.startsWith('agent.') && !shared.includes(id) && !known.has(id.split('.')[1]))
  expect(strays).toEqual([])
})

test('agents: all carry harms and approval, and every source exists', () => {
  for (const a of agents) {
    expect(a.harms.length, a.id).toBeGreaterThan(0)
    expect(a.approval.text.length, a.id).toBeGreaterThan(0)
    const cited = [...a.evidence, ...a.nulls, ...a.harms, a.approval].map((e) => e.source)
    expect(
      cited.filter((key) => key !== undefined && sources[key] === undefined),
      a.id
    ).toEqual([])
  }
})

test('agents: what must be said is said', () => {
  expect(agent('exosomes')?.approval.text).toContain('There are currently no FDA-approved exosome products')
  expect(agent('dasatinib-quercetin')?.nulls.map((n) => n.source)).toContain('farr2024')
  expect(agent('fisetin')?.nulls.map((n) => n.source)).toEqual(['itp-fisetin', 'nct04210986'])
  for (const a of agents.filter((one) => one.actsAs.startsWith('senolytic')))
    expect(a.holdAfterWound, a.id).toBe(14)
  expect(agents.filter((a) => a.comparator).map((a) => a.id)).toEqual(
    expect.arrayContaining(['sun-protection', 'tretinoin', 'retinol', 'nothing'])
  )
  for (const id of ['reprogramming', 'embryonic-cells']) expect(agent(id)?.researchOnly).toBe(true)
})

test('the word xenolytic is recorded once, as a synonym', () => {
  expect(glossary.senolytic).toContain('xenolytic')
  const elsewhere = JSON.stringify({ agents, claims, parameters }).match(/xenolytic/gi)
  expect(elsewhere).toBeNull()
})

test('claims: K1 to K24, none dropped', () => {
  expect(claims.map((c) => c.id)).toEqual(Array.from({ length: 24 }, (_, i) => `K${i + 1}`))
  expect(claim('k7')?.id).toBe('K7')
})

test('claims: carried by mechanisms that exist, on sources that exist', () => {
  for (const c of claims) {
    expect(
      c.mechanisms.filter((m) => !carriers.includes(m)),
      c.id
    ).toEqual([])
    const cited = [...c.evidenceFor, ...c.evidenceAgainst].map((e) => e.source)
    expect(
      cited.filter((key) => key !== undefined && sources[key] === undefined),
      c.id
    ).toEqual([])
    expect(c.correction, c.id).toMatch(/\.$/)
    if (c.verdict === 'overstated' || c.verdict === 'contested')
      expect(c.evidenceAgainst.length, c.id).toBeGreaterThan(0)
  }
})

test('claims: a test that can be run now names a shipped scenario', () => {
  const shipped = readdirSync(new URL('../../scenarios/', import.meta.url)).map((name) =>
    name.replace(/\.yaml$/, '')
  )
  const now = claims.filter((c) => c.test.tested === 'now').map((c) => c.test.scenario)
  expect(now.filter((name) => !shipped.includes(name))).toEqual([])
})
