/** Held against RO-Crate 1.1 (w3id.org/ro/crate/1.1): what a crate must have, and that every reference leads somewhere. */
import { expect, test } from 'vitest'
import { manifestOf } from './fixtures/run-folder.node.ts'
import { crateFile, roCrate, type CrateFile } from './ro-crate.ts'

type Entity = Record<string, unknown> & { '@id': string; '@type': string }
interface Crate {
  '@context': [string, Record<string, string>]
  '@graph': Entity[]
}

/** What is wrong with a crate, in words. */
function faults({ '@context': context, '@graph': graph }: Crate): string[] {
  const wrong: string[] = []
  const want = (holds: unknown, what: string): void => void (holds || wrong.push(what))
  const byId = new Map(graph.map((entity) => [entity['@id'], entity]))
  const descriptor = byId.get(crateFile)
  const root = byId.get('./')
  const id = (value: unknown): string | undefined => (value as { '@id'?: string } | undefined)?.['@id']
  want(context[0] === 'https://w3id.org/ro/crate/1.1/context', 'context')
  want(byId.size === graph.length, 'an @id stands twice')
  want(descriptor?.['@type'] === 'CreativeWork', 'descriptor')
  want(id(descriptor?.['conformsTo']) === 'https://w3id.org/ro/crate/1.1', 'conformsTo')
  want(id(descriptor?.['about']) === './', 'about')
  want(root?.['@type'] === 'Dataset', 'root')
  for (const must of ['name', 'description', 'datePublished', 'license'])
    want(root?.[must], `root has no ${must}`)
  want(/^\d{4}-\d{2}-\d{2}$/.test(String(root?.['datePublished'])), 'datePublished is no date')
  const parts = ((root?.['hasPart'] ?? []) as unknown[]).map(id)
  for (const entity of graph) {
    want(typeof entity['@type'] === 'string', `${entity['@id']} has no type`)
    for (const [term, value] of Object.entries(entity))
      for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
        if (id(one) !== undefined && term !== 'conformsTo')
          want(byId.has(id(one)!), `${id(one)} is not described`)
    if (entity['@type'] !== 'File') continue
    want(parts.includes(entity['@id']), `${entity['@id']} is not a part of the root`)
    want(!/^(\/|[a-z]+:)|\.\.|[\s\\]/.test(entity['@id']), `${entity['@id']} is no relative URI`)
    want(/^\d+$/.test(String(entity['contentSize'])), `${entity['@id']} has no size`)
    want(/^[0-9a-f]{64}$/.test(String(entity['sha256'])), `${entity['@id']} has no digest`)
    want(/^\w+\/[\w.+-]+$/.test(String(entity['encodingFormat'])), `${entity['@id']} has no format`)
  }
  const terms = new Set(graph.flatMap(Object.keys))
  want(!terms.has('sha256') || context[1]['sha256'], 'sha256 is not in the context')
  return wrong
}

const files: CrateFile[] = [
  { path: 'series.parquet', size: 10, sha256: 'd'.repeat(64) },
  { path: 'manifest.json', size: 20, sha256: 'e'.repeat(64) },
  { path: 'cells/nothing/r0-d0-day365.25.parquet', size: 30, sha256: 'f'.repeat(64) }
]
const crate = (): Crate => JSON.parse(roCrate(manifestOf(), files, '2026-11-24')) as Crate

test('a crate has what RO-Crate 1.1 asks for', () => {
  expect(faults(crate())).toEqual([])
})

test('it says with which software, from which scenario, and what its author must still fill in', () => {
  const graph = new Map(crate()['@graph'].map((entity) => [entity['@id'], entity]))
  expect(graph.get('#reverdie-0.1.0')).toMatchObject({ name: 'Reverdie', version: '0.1.0' })
  expect(graph.get('#run')).toMatchObject({
    instrument: { '@id': '#reverdie-0.1.0' },
    object: { '@id': '#scenario' }
  })
  expect(graph.get('#scenario')!['text']).toBe(manifestOf().scenario)
  expect(graph.get('#author')!['name']).toContain('to be named')
  expect(graph.get('#licence')!['name']).toContain('to be chosen')
  expect(graph.get('series.parquet')!['encodingFormat']).toBe('application/vnd.apache.parquet')
})

test('the check itself sees what is wrong', () => {
  const bad = (change: (one: Crate) => void): string[] => {
    const one = crate()
    change(one)
    return faults(one)
  }
  expect(bad(({ '@graph': graph }) => void graph.pop())).not.toEqual([])
  expect(bad(({ '@graph': graph }) => delete graph[1]!['license'])).not.toEqual([])
  expect(bad(({ '@graph': graph }) => (graph[2]!['sha256'] = 'x'))).not.toEqual([])
})
