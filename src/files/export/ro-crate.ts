/**
 * A run folder described as an RO-Crate 1.1: what is in it, how large, with which SHA-256, and what made it.
 *
 *   ro-crate-metadata.json   the descriptor; ./   the run; a File each; #run   the act that made them with #reverdie
 *   from #scenario
 *
 * Who publishes the crate fills in two entities that a program cannot know, #author and #licence; they say so. The term
 * sha256 is not in the context of 1.1 and is taken from the terms of Workflow Run RO-Crate, as others do.
 * Specification: w3id.org/ro/crate/1.1. Proof: ro-crate.test.ts.
 */
import type { Manifest } from '../run-folder.node.ts'

export interface CrateFile {
  /** path in the folder, with / */
  readonly path: string
  readonly size: number
  readonly sha256: string
}

export const crateFile = 'ro-crate-metadata.json'

const specification = 'https://w3id.org/ro/crate/1.1'

/** Media types by ending. That of Parquet is registered with IANA. */
const mediaTypes: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  txt: 'text/plain',
  yaml: 'application/yaml'
}

/** What a file of a run is, by its path. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^manifest\.json$/, 'what it takes to get the same bytes again: version, scenario, seed, digests'],
  [/^series\.parquet$/, 'every observed quantity by arm, replicate, draw and day'],
  [/^cells\//, 'the cells of one arm and replicate on one day'],
  [/^sources\.bib$/, 'the literature this run rests on'],
  [/^report\.html$/, 'the report, one file that works offline'],
  [/^figures\//, 'a figure of the report']
]

type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string }

/** The text of ro-crate-metadata.json. `finished` is the day (YYYY-MM-DD) on which the run was written. */
export function roCrate(manifest: Manifest, files: readonly CrateFile[], finished: string): string {
  const at = (id: string): { '@id': string } => ({ '@id': id })
  const software = `#reverdie-${manifest.version}`
  const parts = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(entity)
  const graph: Entity[] = [
    {
      '@id': crateFile,
      '@type': 'CreativeWork',
      conformsTo: at(specification),
      about: at('./')
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: manifest.title,
      description: `A simulation with Reverdie ${manifest.version}: ${manifest.title} (${manifest.arms.length} arms, seed ${manifest.seed}). A model's result, not a measurement.`,
      datePublished: finished,
      identifier: `sha256:${manifest.resultDigest}`,
      author: at('#author'),
      license: at('#licence'),
      mentions: at('#run'),
      hasPart: parts.map((part) => at(part['@id']))
    },
    ...parts,
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name: `reverdie run ${manifest.name}`,
      endTime: finished,
      instrument: at(software),
      object: at('#scenario'),
      result: parts.map((part) => at(part['@id']))
    },
    {
      '@id': software,
      '@type': 'SoftwareApplication',
      name: 'Reverdie',
      softwareVersion: manifest.version,
      version: manifest.version,
      license: at('https://spdx.org/licenses/Apache-2.0')
    },
    {
      '@id': 'https://spdx.org/licenses/Apache-2.0',
      '@type': 'CreativeWork',
      name: 'Apache License 2.0'
    },
    {
      '@id': '#scenario',
      '@type': 'CreativeWork',
      name: `${manifest.name}.yaml`,
      description: 'the scenario as it was given',
      encodingFormat: mediaTypes['yaml'],
      sha256: manifest.scenarioDigest,
      text: manifest.scenario
    },
    {
      '@id': '#author',
      '@type': 'Person',
      name: 'to be named by whoever publishes this crate'
    },
    {
      '@id': '#licence',
      '@type': 'CreativeWork',
      name: 'to be chosen by whoever publishes this crate',
      description: 'the licence of these data; that of the software does not extend to them'
    }
  ]
  const context = [`${specification}/context`, { sha256: 'https://w3id.org/ro/terms/workflow-run#sha256' }]
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`
}

function entity({ path, size, sha256 }: CrateFile): Entity {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const meaning = meanings.find(([pattern]) => pattern.test(path))?.[1]
  return {
    '@id': encodeURI(path),
    '@type': 'File',
    name: path,
    ...(meaning === undefined ? {} : { description: meaning }),
    encodingFormat: mediaTypes[ending] ?? 'application/octet-stream',
    contentSize: String(size),
    sha256
  }
}
