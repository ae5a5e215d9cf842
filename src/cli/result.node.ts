/** What a result leaves in its run folder, all but the manifest, which is handed back to be written last. */
import { writeFile, writeTables, sha256, type Manifest } from '../files/run-folder.node.ts'
import { slugs } from '../files/slug.ts'
import { parameters, type Result } from '../index.ts'
import { writeReport } from '../files/report.node.ts'
import { bibOf } from '../ledger/index.ts'
import { answers } from '../study/answer.ts'
import { reportInput } from '../study/report-data.ts'

export interface Circumstances {
  readonly version: string
  readonly ledgerDigest: string
  /** the table that is printed, for whoever asks for this run again */
  readonly summary: string
}

export async function writeResult(
  path: string,
  result: Result,
  { version, ledgerDigest, summary }: Circumstances
): Promise<Manifest> {
  const { scenario } = result
  const arms = scenario.arms.map(({ name }) => name)
  const files = writeTables(path, arms, result, version)
  writeFile(
    path,
    'sources.bib',
    bibOf(parameters.filter(({ id }) => result.parameters.some((used) => used.id === id)))
  )
  const input = reportInput(result, { version, facts: [['ledger digest', ledgerDigest.slice(0, 16)]] })
  const report = await writeReport(input, path)
  const folders = slugs(arms)
  return {
    version,
    name: scenario.name,
    title: scenario.title,
    scenario: scenario.text,
    scenarioDigest: sha256(scenario.text),
    ledgerDigest,
    seed: scenario.run.seed,
    quick: result.quick,
    replicates: scenario.run.replicates,
    days: scenario.run.days,
    patch: scenario.patch,
    layers: result.layers,
    arms: arms.map((name) => ({ name, folder: folders.get(name)! })),
    mechanisms: result.mechanisms,
    parameters: result.parameters,
    beyondEvidence: scenario.beyondEvidence,
    kernels: { all: 'reference' },
    timings: result.timings,
    summary,
    answers: answers(result).map(({ sentence, interval }) =>
      interval === undefined ? sentence : `${sentence} ${interval}`
    ),
    resultDigest: result.resultDigest,
    files: [...files, 'sources.bib', ...report.files]
  }
}
