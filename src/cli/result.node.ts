/** What a result leaves in its run folder, all but the manifest, which is handed back to be written last. */
import { writeFile, writeTables, sha256, type Manifest } from '../files/run-folder.node.ts'
import { slugs } from '../files/slug.ts'
import { parameters, type Result } from '../index.ts'
import { writeLives } from '../files/lives-parquet.ts'
import { writeBodyReport } from '../files/report-body.node.ts'
import { writeReport } from '../files/report.node.ts'
import { bibOf } from '../ledger/index.ts'
import { answers } from '../study/answer.ts'
import { tidyLives } from '../study/body-assemble.ts'
import type { BodyResult } from '../study/body-result.ts'
import { bodyReportInput } from '../study/report-body.ts'
import { reportInput, type Told } from '../study/report-data.ts'

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
  const told: Told = { version, facts: [['ledger digest', ledgerDigest.slice(0, 16)]] }
  const { body } = result
  if (body !== undefined) {
    writeFile(path, 'lives.parquet', writeLives(tidyLives(body), version))
    files.push('lives.parquet')
  }
  const report =
    body === undefined
      ? await writeReport(reportInput(result, told), path)
      : await writeBodyReport(bodyReportInput({ ...result, body }, told), path)
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
    ...(body === undefined ? { patch: scenario.patch } : {}),
    layers: result.layers,
    arms: arms.map((name) => ({ name, folder: folders.get(name)! })),
    mechanisms: result.mechanisms,
    parameters: result.parameters,
    beyondEvidence: scenario.beyondEvidence,
    kernels: { all: 'reference' },
    timings: result.timings,
    summary,
    answers: body?.comparisons.map(({ sentence }) => sentence) ?? saidOf(result),
    ...(body === undefined ? {} : aboutBody(body)),
    resultDigest: result.resultDigest,
    files: [...files, 'sources.bib', ...report.files]
  }
}

const saidOf = (result: Result): string[] =>
  answers(result).map(({ sentence, interval }) =>
    interval === undefined ? sentence : `${sentence} ${interval}`
  )

/** What a reader of the manifest must know of a cohort. */
function aboutBody({
  species,
  set,
  design,
  people,
  draws,
  clearable,
  discrepancy,
  extrapolated,
  contrary
}: BodyResult): Record<string, unknown> {
  return {
    body: { species, set: set.id, design, people, draws, clearable, discrepancy, extrapolated, contrary }
  }
}
