/**
 * Every id that code asks for exists, and every entry is asked for by some code, or says which part will.
 *
 * The source is read as text, the rooms that calculate and the named sets of turnover: quoted ids count as asked for; so does `a.${b}.c` for every word that is quoted somewhere.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindNames } from '../state/kinds.ts'
import { agents } from './agents.ts'
import { parameters } from './parameters.ts'

const rooms = ['mechanisms', 'tissue', 'body', 'programmes', 'study']
const text = rooms
  .map((room) => new URL(`../${room}/`, import.meta.url))
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, room), 'utf8'))
  )
  .concat(readFileSync(new URL('turnover-sets.ts', import.meta.url), 'utf8'))
  .join('\n')

const ids = new Set(parameters.map((p) => p.id))
const quoted = new Set([...text.matchAll(/'([A-Za-z0-9][A-Za-z0-9.-]*)'/g)].map((m) => m[1]))
const words = new Set([...quoted, ...kindNames, ...agents.map((a) => a.id), ...'123456'])
const templates = [...text.matchAll(/`([a-z][a-z-]*\.[^`\s]*\$\{[^`\s]*)`/g)].map((m) => {
  const literal = m[1].split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('(.+?)')}$`)
})

function askedFor(id: string): boolean {
  if (quoted.has(id)) return true
  return templates.some(
    (form) =>
      form
        .exec(id)
        ?.slice(1)
        .every((word) => words.has(word)) ?? false
  )
}

test('every id that code asks for by number(...) exists', () => {
  const asked = [...text.matchAll(/number\('([^']+)'\)/g)].map((m) => m[1])
  expect(asked.length).toBeGreaterThan(50)
  expect([...new Set(asked)].filter((id) => !ids.has(id))).toEqual([])
})

test('every id in a list of uses exists', () => {
  const lists = [...text.matchAll(/[uU]ses(?:: readonly string\[\])?\s*[:=]\s*\[([^\]]*)\]/g)].map(
    (m) => m[1]
  )
  const listed = lists.flatMap((list) =>
    [...list.matchAll(/'([a-z0-9-]+(?:\.[A-Za-z0-9-]+)+)'/g)].map((m) => m[1])
  )
  expect(listed.length).toBeGreaterThan(50)
  expect(listed.filter((id) => !ids.has(id))).toEqual([])
})

test('no entry is an orphan', () => {
  const orphans = parameters.filter((p) => p.later === undefined && !askedFor(p.id))
  expect(orphans.map((p) => p.id)).toEqual([])
})
