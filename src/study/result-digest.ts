/**
 * One fingerprint for a result: of the series, of each kept table of cells, and of each final state.
 *
 *   SHA-256 of the columns (part, sha256): "series", then "cells arm/replicate/draw/day" and "state n", in row order
 *
 * Every part is itself the digest of canonical column bytes (core/digest.ts). Times, hosts, pictures and reports are not in it.
 */
import { digestColumns, type DigestColumn } from '../core/digest.ts'
import type { CellSnapshot, Series } from './result.ts'

export function resultDigest(
  series: Series,
  snapshots: readonly CellSnapshot[],
  states: readonly string[]
): string {
  const known = new Map<readonly DigestColumn[], string>() // arms that share a past share its tables
  const of = (columns: readonly DigestColumn[]): string => {
    const digest = known.get(columns) ?? digestColumns(columns)
    known.set(columns, digest)
    return digest
  }
  const parts: [string, string][] = [['series', digestColumns(seriesColumns(series))]]
  for (const { arm, replicate, draw, day, columns } of snapshots)
    parts.push([`cells ${arm}/${replicate}/${draw}/${day}`, of(columns)])
  states.forEach((state, n) => parts.push([`state ${n}`, state]))
  return digestColumns([
    { name: 'part', type: 'utf8', values: parts.map(([part]) => part) },
    { name: 'sha256', type: 'utf8', values: parts.map(([, digest]) => digest) }
  ])
}

export function seriesColumns(series: Series): DigestColumn[] {
  return [
    { name: 'arm', type: 'utf8', values: series.arm },
    { name: 'replicate', type: 'i32', values: series.replicate },
    { name: 'draw', type: 'i32', values: series.draw },
    { name: 'day', type: 'f64', values: series.day },
    { name: 'age', type: 'f64', values: series.age },
    { name: 'compartment', type: 'utf8', values: series.compartment },
    { name: 'quantity', type: 'utf8', values: series.quantity },
    { name: 'value', type: 'f64', values: series.value },
    { name: 'unit', type: 'utf8', values: series.unit }
  ]
}
