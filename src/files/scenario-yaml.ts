/**
 * YAML with nothing hidden in it: plain values, and where each of them stands in the text.
 *
 * Refused before anything is read: text that is not UTF-8 or holds control characters, too much of it, tags,
 * repeated keys, keys that are not words, and aliases that unfold into a bomb. Proof: scenario.test.ts.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, YAMLMap } from 'yaml'
import { Problem, type Place } from '../core/problem.ts'
import { limits } from './scenario-schema.ts'

export interface Located {
  /** plain objects, lists, texts, numbers */
  readonly data: unknown
  /** where a value stands; a value that is missing stands where it should have been */
  place(path: readonly PropertyKey[]): Place
  /** where a key itself stands */
  keyPlace(path: readonly PropertyKey[]): Place
}

/** Aliases may stand for this many values in all before they are called a bomb. */
const mostAliases = 100

export function readYaml(given: string | Uint8Array, file?: string): Located {
  const start: Place = file === undefined ? {} : { file }
  const text = decode(given, start)
  const counter = new LineCounter()
  const document = parse(text, counter, start)
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    return { ...start, line, column: col }
  }
  const trouble = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (trouble !== undefined) throw syntax(trouble.code, trouble.message, at(trouble.pos[0]))
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    throw new Problem({
      what: 'the file is empty',
      at: { ...start, line: 1, column: 1 },
      why: 'a scenario holds at least reverdie, title, question, programmes and run',
      fix: 'begin with one of the shipped scenarios, such as forearm-lifetime'
    })
  inspect(document.contents, 0, at)
  const data = unfold(document, start)
  return {
    data,
    place: (path) => {
      const found = follow(document, path)
      return { ...at(found.offset), path: printPath(path) }
    },
    keyPlace: (path) => {
      const found = follow(document, path)
      return { ...at(found.keyOffset), path: printPath(path.slice(0, -1)) }
    }
  }
}

/** `run › every`, `programmes › nothing › 1`: lines are counted from 1, as people do. */
export function printPath(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(' › ')
}

function decode(given: string | Uint8Array, at: Place): string {
  if (given.length > limits.bytes)
    throw new Problem({
      what: `the file has ${(given.length / 1e6).toFixed(1)} million characters`,
      at,
      why: `a scenario has at most ${limits.bytes / 1e6} million`,
      fix: 'give the scenario file itself, not its results'
    })
  let text: string
  try {
    text = typeof given === 'string' ? given : new TextDecoder('utf-8', { fatal: true }).decode(given)
  } catch {
    throw binary(at)
  }
  if (text.startsWith('\uFEFF')) text = text.slice(1)
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/.exec(text) // eslint-disable-line no-control-regex
  if (control !== null) throw binary({ ...at, ...lineOf(text, control.index) })
  return text
}

function lineOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

function binary(at: Place): Problem {
  return new Problem({
    what: 'this is not a text file',
    at,
    why: 'it holds bytes that are not UTF-8 text',
    fix: 'give a scenario written in YAML (reverdie explain lists the shipped ones)'
  })
}

function parse(text: string, counter: LineCounter, at: Place): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter: counter, version: '1.2', strict: true, uniqueKeys: true })
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(at)
    const why = error instanceof Error ? error.message : String(error)
    throw new Problem({ what: 'the file is not YAML', at, why, fix: 'correct the text at this place' })
  }
}

function tooDeep(at: Place): Problem {
  return new Problem({
    what: `the YAML is nested more than ${limits.depth} levels deep`,
    at,
    fix: 'a scenario needs about five; look for a bracket that is not closed'
  })
}

function syntax(code: string, message: string, at: Place): Problem {
  const why = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  if (code === 'DUPLICATE_KEY')
    return new Problem({
      what: 'the same name stands twice',
      at,
      why: 'of two arms or keys with one name, only one could be used',
      fix: 'rename or remove one of them'
    })
  if (code === 'TAG_RESOLVE_FAILED')
    return new Problem({ what: 'a scenario has no tags', at, why, fix: 'remove the word that begins with !' })
  if (code === 'MULTIPLE_DOCS')
    return new Problem({
      what: 'the file holds more than one document',
      at,
      fix: 'give each scenario a file of its own and remove the line ---'
    })
  const tab = /tab/i.test(why) ? 'indent with spaces, not tabs' : 'correct the text at this place'
  return new Problem({ what: 'the file is not YAML', at, why, fix: tab })
}

/** Every node once: depth, and keys that are words. Aliases are not followed here. */
function inspect(node: unknown, depth: number, at: (offset: number) => Place): void {
  const here = (one: unknown): Place => at((one as Node | null)?.range?.[0] ?? 0)
  if (depth > limits.depth) throw tooDeep(here(node))
  if (isSeq(node)) for (const item of node.items) inspect(item, depth + 1, at)
  else if (isMap(node))
    for (const pair of node.items) {
      const key: unknown = isPair(pair) ? pair.key : pair
      const word = isScalar(key) ? key.value : undefined
      if ((typeof word !== 'string' && typeof word !== 'number') || word === '__proto__')
        throw new Problem({
          what: 'a key is not a word',
          at: here(key),
          why: `it is ${isScalar(key) ? String(key.value) : 'a list, a map or an alias'}`,
          fix: 'write a name before the colon, in quotes if need be'
        })
      inspect(pair.value, depth + 1, at)
    }
}

function unfold(document: Document.Parsed, at: Place): unknown {
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: mostAliases })
    let values = 0
    const count = (value: unknown, depth: number): void => {
      values++
      if (values > limits.values || depth > limits.depth) throw new RangeError('too much')
      if (value !== null && typeof value === 'object')
        for (const one of Object.values(value)) count(one, depth + 1)
    }
    count(data, 0)
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    throw new Problem({
      what: 'the file unfolds into too much',
      at,
      why: `it may hold ${limits.values} values and ${mostAliases} uses of what aliases (*name) stand for`,
      fix: 'write it out without aliases, or in fewer lines'
    })
  }
  return data
}

interface Found {
  offset: number
  keyOffset: number
}

/** Goes down the path as far as it exists. */
function follow(document: Document.Parsed, path: readonly PropertyKey[]): Found {
  let node: unknown = document.contents
  const found: Found = { offset: offsetOf(node) ?? 0, keyOffset: offsetOf(node) ?? 0 }
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = (node as YAMLMap).items.find(
        ({ key }) => String(isScalar(key) ? key.value : key) === String(step)
      )
      if (pair === undefined) return found
      found.keyOffset = offsetOf(pair.key) ?? found.offset
      found.offset = offsetOf(pair.value) ?? found.keyOffset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (node === undefined) return found
      found.offset = offsetOf(node) ?? found.offset
      found.keyOffset = found.offset
    } else return found
  }
  return found
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}
