/**
 * From what a checker says about a form to what a person needs: the first trouble in the text, and the smallest fix.
 *
 * Proof: scenario.test.ts.
 */
import type { z } from 'zod'
import { nearest } from '../core/nearest.ts'
import { Problem, type Place } from '../core/problem.ts'
import { quantity } from '../core/units.ts'
import { keysAt } from './scenario-json.ts'
import { limits } from './scenario-schema.ts'
import { printPath, type Located } from './scenario-yaml.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** A problem and the place by which problems are ordered. */
export interface Finding {
  readonly problem: Problem
  readonly at: Place
}

/** Every issue as a problem with its place in the text. */
export function findings(issues: readonly Issue[], located: Located): Finding[] {
  return issues.flatMap((issue) => flat(issue, [])).map(({ issue, path }) => translate(issue, path, located))
}

/** The one that stands first in the text. */
export function first(found: readonly Finding[]): Problem | undefined {
  const rank = ({ at }: Finding): number => (at.line ?? 0) * 1e7 + (at.column ?? 0)
  return [...found].sort((a, b) => rank(a) - rank(b))[0]?.problem
}

/** The same problem, at this place of the text. */
export function moved(problem: Problem, at: Place, what: string = problem.what): Problem {
  const { why, fix, exit } = problem
  return new Problem({ what, at, why, fix, exit })
}

/** Of a union, the branch that was meant: the one whose kind of value fits. */
function flat(issue: Issue, before: Path): { issue: Issue; path: Path }[] {
  const path = [...before, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ issue, path }]
  const told = refused(issue)
  if (told !== undefined) return [{ issue: told, path }]
  if (issue.message.startsWith('unit:')) return [{ issue, path }]
  const meant = issue.errors.find((errors) =>
    errors.every((one) => !(wrongKind(one) && one.path.length === 0))
  )
  return meant === undefined ? [{ issue, path }] : meant.flatMap((one) => flat(one, path))
}

/** The branch that took the value for what it is and refused it, if it says why. */
function refused(issue: Extract<Issue, { code: 'invalid_union' }>): Issue | undefined {
  for (const one of issue.errors.flat()) {
    if (one.code === 'custom' && one.path.length === 0 && one.params?.['problem'] instanceof Problem)
      return one
    const inner = one.code === 'invalid_union' && one.path.length === 0 ? refused(one) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

function wrongKind(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((e) => e.some(wrongKind)))
  )
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined
    here = (here as Record<PropertyKey, unknown>)[step]
  }
  return here
}

function translate(issue: Issue, path: Path, located: Located): Finding {
  const value = valueAt(located.data, path)
  const at = located.place(path)
  const name = path.length === 0 ? 'the scenario' : printPath(path.slice(-1))
  const found = (problem: Problem): Finding => ({ problem, at: problem.at ?? at })
  const refuse = (what: string, fix: string, why?: string): Finding =>
    found(new Problem({ what, at, why, fix }))

  if (issue.code === 'custom' && issue.params?.['problem'] instanceof Problem)
    return found(moved(issue.params['problem'], at))
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys[0]!, path, located)
  if (value === undefined) return missing(path, at)
  if (issue.message.startsWith('unit:')) return found(notAQuantity(value, issue.message.slice(5), at))
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String)
    const near = typeof value === 'string' ? nearest(value, words) : undefined
    const known = words.length === 1 ? words[0]! : `one of ${words.join(', ')}`
    return refuse(
      `${name} is ${show(value)}`,
      near === undefined ? `write ${known}` : `write ${near}`,
      near === undefined ? `it must be ${known}` : `did you mean ${near}? Known are ${words.join(', ')}`
    )
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return outOfBounds(issue, name, value, refuse)
  if (issue.code === 'invalid_type' && value === null)
    return refuse(
      `${name} has no value`,
      `write ${wanted(issue.expected)} after the colon, such as ${sample(issue.expected)}`
    )
  if (issue.code === 'invalid_type')
    return refuse(
      `${name} is ${show(value)}`,
      `write ${wanted(issue.expected)}`,
      `it must be ${wanted(issue.expected)}`
    )
  if (issue.code === 'invalid_key')
    return refuse(
      'a name has the wrong length',
      `write a name of 1 to ${limits.name} letters`,
      `it is "${name.slice(0, 40)}${name.length > 40 ? '…' : ''}"`
    )
  return refuse(`${name} cannot be ${show(value)}`, 'see the scenarios that come with Reverdie for the form')
}

function unknownKey(key: string, path: Path, located: Located): Finding {
  const known = keysAt(path, valueAt(located.data, ['world']))
  const near = nearest(key, known)
  const at = located.keyPlace([...path, key])
  const where = path.length === 0 ? 'a scenario' : printPath(path)
  const problem = new Problem({
    what: `unknown key "${key}"`,
    at,
    why: `${near === undefined ? '' : `did you mean "${near}"? `}${where} takes ${known.join(', ')}`,
    fix: near === undefined ? 'remove it' : `write ${near}`
  })
  return { problem, at }
}

function missing(path: Path, at: Place): Finding {
  const key = printPath(path.slice(-1))
  const problem = new Problem({
    what: `"${key}" is missing`,
    at,
    why: path.length > 1 ? `${printPath(path.slice(0, -1))} needs it` : 'every scenario has it',
    fix: key === 'reverdie' ? 'begin the file with reverdie: 1' : `add a line ${key}: ...`
  })
  return { problem, at }
}

function notAQuantity(value: unknown, unit: string, at: Place): Problem {
  if (unit === 'size')
    return new Problem({
      what: `${show(value)} is not the size of a patch`,
      at,
      fix: 'write it as 1 mm x 1 mm'
    })
  if (typeof value === 'number')
    try {
      quantity(String(value), unit, at)
    } catch (error) {
      if (error instanceof Problem) return error
      throw error
    }
  return new Problem({
    what: `expected a quantity, got ${show(value)}`,
    at,
    why: `it is read in ${unit === '1' ? 'plain numbers' : unit}`,
    fix: unit === '1' ? 'write a number' : `write a number and its unit, such as 1 ${unit}`
  })
}

function outOfBounds(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  name: string,
  value: unknown,
  refuse: (what: string, fix: string, why?: string) => Finding
): Finding {
  const small = issue.code === 'too_small'
  const bound = String(small ? issue.minimum : issue.maximum)
  if (issue.origin === 'string')
    return refuse(
      value === '' ? `${name} is empty` : `${name} is too ${small ? 'short' : 'long'}`,
      value === '' ? 'write something in it' : `use at ${small ? 'least' : 'most'} ${bound} letters`
    )
  return refuse(
    `${name} is ${show(value)}`,
    `write a ${small ? 'larger' : 'smaller'} value`,
    `it must be at ${small ? 'least' : 'most'} ${bound}`
  )
}

/** What a value is, in a few words. */
export function show(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a map of keys and values'
  const text = String(value)
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 60)}...` : text}"` : text
}

function wanted(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    tuple: 'a list of two',
    object: 'a map of keys and values',
    record: 'a map of names and values'
  }
  return words[expected] ?? `a ${expected}`
}

function sample(expected: string): string {
  return { array: '[]', object: '{}', record: '{}', number: '1', int: '1' }[expected] ?? 'a word'
}
