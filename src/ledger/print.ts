/**
 * The ledger as text: a table for the terminal, CSV, JSON, BibTeX. Pure functions that return strings.
 *
 * CSV follows RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. Proof: print.test.ts.
 */
import { printNumber } from '../core/units.ts'
import { agents } from './agents.ts'
import { claims } from './claims.ts'
import type { Parameter } from './entry.ts'
import { parameters } from './parameters.ts'
import type { Source } from './source.ts'
import { sources } from './sources.ts'
import { ledgerDigest, ledgerVersion } from './version.ts'

export const gradeWords: Readonly<Record<Parameter['grade'], string>> = {
  A: 'human trial or meta-analysis',
  B: 'human observation or biopsy',
  C: 'animal',
  D: 'in vitro, or a fitted model',
  E: 'assumption'
}

export const seenWords: Readonly<Record<Parameter['seen'], string>> = {
  full: 'text of the source',
  abstract: 'abstract of the source',
  'second-hand': 'quoted by others',
  code: 'source code',
  computed: 'computed from the source',
  none: 'no source seen'
}

export function rangeOf(p: Parameter): string {
  return p.range[0] === p.range[1] ? 'fixed' : `${printNumber(p.range[0])} … ${printNumber(p.range[1])}`
}

export function ledgerTable(list: readonly Parameter[] = parameters): string {
  const head = ['id', 'value', 'range', 'unit', 'grade', 'sources']
  const rows = list.map((p) => [
    p.id,
    printNumber(p.value),
    rangeOf(p),
    p.unit,
    p.grade,
    p.sources.map((s) => s.cite).join(' ') || 'assumption'
  ])
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line), ''].join('\n')
}

export function ledgerJson(): string {
  return `${JSON.stringify({ version: ledgerVersion, digest: ledgerDigest(), parameters, agents, claims, sources }, null, 2)}\n`
}

export function ledgerCsv(list: readonly Parameter[] = parameters): string {
  const head = [
    'id',
    'means',
    'unit',
    'value',
    'low',
    'high',
    'distribution',
    'grade',
    'species',
    'compartment',
    'seen',
    'assumption',
    'marker validity',
    'sources',
    'how',
    'contrary',
    'later'
  ]
  const rows = list.map((p) => [
    p.id,
    p.means,
    p.unit,
    p.value,
    p.range[0],
    p.range[1],
    p.distribution?.kind ?? '',
    p.grade,
    p.species,
    p.compartment,
    p.seen,
    p.assumption ?? '',
    p.markerValidity ?? '',
    p.sources.map((s) => `${s.cite}: ${s.where}`).join('; '),
    p.sources.map((s) => s.how).join('; '),
    (p.contrary ?? []).map((c) => `${c.cite}: ${c.says}`).join('; '),
    p.later ?? ''
  ])
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Every source, or those with these keys, as BibTeX. */
export function ledgerBib(keys: readonly string[] = Object.keys(sources)): string {
  return Object.values(sources)
    .filter((s) => keys.includes(s.key))
    .map(bibEntry)
    .join('\n')
}

/** What these entries cite, for and against. */
export function bibOf(list: readonly Parameter[]): string {
  return ledgerBib(list.flatMap((p) => [...p.sources, ...(p.contrary ?? [])].map((s) => s.cite)))
}

function bibEntry(source: Source): string {
  const { key, type, authors, formatted: _formatted, ...fields } = source
  const rows = Object.entries({ ...(authors ? { author: authors.join(' and ') } : {}), ...fields })
  const special = (text: string): string => text.replace(/([%&#_$])/g, '\\$1')
  return `@${type}{${key},\n${rows.map(([name, value]) => `  ${name} = {${name === 'doi' || name === 'url' ? value : special(String(value))}}`).join(',\n')}\n}\n`
}
