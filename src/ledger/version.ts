/**
 * Which ledger this is: a dated version, and a digest of every number, word and source in it.
 */
import { Sha256 } from '../core/sha256.ts'
import { agents } from './agents.ts'
import { claims } from './claims.ts'
import { parameters } from './parameters.ts'
import { sources } from './sources.ts'

export const ledgerVersion: string = '2026.11'

let digest: string | undefined

/** SHA-256 over the canonical text of parameters, agents, claims and sources. */
export function ledgerDigest(): string {
  digest ??= new Sha256()
    .update(new TextEncoder().encode(canonical({ parameters, agents, claims, sources })))
    .hex()
  return digest
}

/** JSON with keys in order, so that the layout of the pages does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Record<string, unknown>
  const keys = Object.keys(fields).filter((key) => fields[key] !== undefined)
  keys.sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(fields[key])}`).join(',')}}`
}
