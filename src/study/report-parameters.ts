/** The numbers a run used, with grade and sources, from the ledger to the page. */
import type { ReportParameter } from '../files/report-input.ts'
import type { Parameter } from '../ledger/entry.ts'
import { parameters as ledger } from '../ledger/parameters.ts'
import { themes } from './report-names.ts'
import { sentence } from './report-sentence.ts'
import { shortCite } from './report-sources.ts'
import type { Result } from './result.ts'

/** The ledger's entries a run took its numbers from, as a report shows them; an arm's own numbers name the arm. */
export function usedParameters(result: Pick<Result, 'parameters' | 'scenario'>): ReportParameter[] {
  const rows: ReportParameter[] = result.parameters.flatMap(({ id, value }) => {
    const entry = ledger.find((p) => p.id === id)
    return entry ? [parameterOf(entry, value)] : []
  })
  for (const arm of result.scenario.arms)
    for (const [id, value] of Object.entries(arm.parameters)) {
      const entry = ledger.find((p) => p.id === id)
      if (entry) rows.push({ ...parameterOf(entry, value), arm: arm.name })
    }
  return rows
}

function parameterOf(entry: Parameter, value: number): ReportParameter {
  return {
    id: entry.id,
    theme: themes[entry.id.split('.')[0]!] ?? entry.id.split('.')[0]!,
    means: entry.means,
    unit: entry.unit,
    value,
    range: entry.range,
    grade: entry.grade,
    species: entry.species,
    ...(entry.assumption === undefined ? {} : { assumption: sentence(entry.assumption) }),
    sources: entry.sources.map((s) => ({
      text: `${shortCite(s.cite)}${s.where ? `, ${s.where}` : ''}`,
      how: s.how
    })),
    ...(entry.contrary
      ? { contrary: entry.contrary.map((c) => ({ text: shortCite(c.cite), says: c.says })) }
      : {}),
    ...(value === entry.value ? {} : { ledgerValue: entry.value })
  }
}

/** Keys of all sources, for and against, that stand behind the numbers of a run. */
export function citedKeys(result: Pick<Result, 'parameters'>): string[] {
  const used = new Set(result.parameters.map((p) => p.id))
  const keys = ledger
    .filter((p) => used.has(p.id))
    .flatMap((p) => [...p.sources.map((s) => s.cite), ...(p.contrary ?? []).map((c) => c.cite)])
  return [...new Set(keys)].sort()
}
