/**
 * The numbers of one run: the ledger, with a scenario's overrides laid over it.
 *
 * `number(id)` gives the value in the unit the entry declares; overrides are given in that unit too. `used()` lists what was
 * asked for, so that a report prints only what its run took. Proof: resolve.test.ts.
 */
import { nearest } from '../core/nearest.ts'
import { Problem } from '../core/problem.ts'
import type { Place } from '../core/problem.ts'
import type { Parameter } from './entry.ts'
import { parameters } from './parameters.ts'

export interface Resolved {
  number(id: string): number
  /** ids asked for so far, in the order of the ledger */
  used(): string[]
  /** ids whose value lies outside the evidence, by the scenario's own wish */
  readonly beyond: readonly string[]
}

export interface ResolveOptions {
  /** ids that may leave their range */
  readonly beyondEvidence?: readonly string[]
  /** where the overrides were written, for messages */
  readonly at?: Place
  /** the override as its author wrote it ("3 1/hour"), for messages */
  readonly written?: Readonly<Record<string, string>>
  /** places of single overrides, for messages */
  readonly places?: Readonly<Record<string, Place>>
}

const byId = new Map<string, Parameter>(parameters.map((p) => [p.id, p]))

/** The entry with this id; a Problem with the nearest id if there is none. */
export function entry(id: string, at?: Place): Parameter {
  const found = byId.get(id)
  if (found !== undefined) return found
  const near = nearest(id, byId.keys())
  throw new Problem({
    what: `no parameter is called "${id}"`,
    at,
    why: `the ledger has ${byId.size} entries; this is not one of them`,
    fix:
      near === undefined
        ? 'list them with: reverdie ledger'
        : `write "${near}", or list all with: reverdie ledger`
  })
}

export function resolve(
  overrides: Readonly<Record<string, number>> = {},
  options: ResolveOptions = {}
): Resolved {
  const { beyondEvidence = [] } = options
  for (const id of beyondEvidence) entry(id, options.at)
  const beyond: string[] = []
  const values = new Map<string, number>()
  for (const [id, value] of Object.entries(overrides)) {
    const p = entry(id, options.places?.[id] ?? options.at)
    if (!inside(p, value)) {
      if (!Number.isFinite(value) || !beyondEvidence.includes(id)) throw outside(p, value, options)
      beyond.push(id)
    }
    values.set(id, value)
  }
  const asked = new Set<string>()
  return {
    number(id: string): number {
      asked.add(id)
      return values.get(id) ?? entry(id).value
    },
    used: () => parameters.filter((p) => asked.has(p.id)).map((p) => p.id),
    beyond
  }
}

export function inside(p: Parameter, value: number): boolean {
  return value >= p.range[0] && value <= p.range[1]
}

function outside(p: Parameter, value: number, options: ResolveOptions): Problem {
  const written = options.written?.[p.id]
  const given = written ?? `${value} ${p.unit}`
  const from = p.sources[0]
  const origin = from === undefined ? 'our own assumption' : `${from.cite}, ${from.where}`
  const range = `the range is from ${origin} (grade ${p.grade})`
  const same = `${value} ${p.unit}`
  return new Problem({
    what: `${p.id} = ${given} lies outside the evidence, ${p.range[0]} … ${p.range[1]} ${p.unit}`,
    at: options.places?.[p.id] ?? options.at,
    why: given === same ? range : `${given} is ${same}; ${range}`,
    fix: `choose a value inside it, or list "${p.id}" under beyondEvidence and the report will carry the warning`
  })
}
