/**
 * A programme line in words: "dasatinib-quercetin once daily for 3 days, every 3 month, from age 50 year".
 *
 *   AGENT [AMOUNT] [ROUTE] {once | once daily | daily | weekly | monthly | yearly | every TIME} [for TIME | N times]
 *   [, every TIME [, N times]] [, from TIME | from age AGE] [, until TIME | until age AGE]
 *
 * It becomes the same keys as a line written out; nothing else knows of it. Proof: scenario-words.test.ts.
 */
import { Problem, type Place } from '../core/problem.ts'
import { quantity } from '../core/units.ts'
import type { LineForm } from './scenario-form.ts'

const routes = ['oral', 'iv', 'local', 'topical', 'microneedling', 'device'] as const
const rhythm: Readonly<Record<string, string>> = {
  daily: '1 d',
  weekly: '1 week',
  monthly: '1 month',
  yearly: '1 year'
}

const amountText = /^(\d[\d.]*(?:[eE][+-]?\d+)?\s*[^\s\d]\S*)(?=\s|$)/

/** The keys this sentence stands for. */
export function lineInWords(text: string, at: Place): LineForm {
  const [head = '', ...clauses] = text.split(',').map((part) => part.trim())
  const [, give = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(head) ?? []
  const line: Record<string, unknown> = { give }
  readHead(line, rest, at)
  for (const clause of clauses) readClause(line, clause, at)
  return line as unknown as LineForm
}

function readHead(line: Record<string, unknown>, given: string, at: Place): void {
  let rest = given
  const amount = amountText.exec(rest)?.[1]
  if (amount !== undefined) {
    line['amount'] = amount
    rest = rest.slice(amount.length).trim()
  }
  const route = routes.find((one) => rest === one || rest.startsWith(`${one} `))
  if (route !== undefined) {
    line['route'] = route
    rest = rest.slice(route.length).trim()
  }
  if (rest === '' || rest === 'once') return
  const course = /^(?:once )?(daily|weekly|monthly|yearly|every (.+?))(?: for (.+)| (\d+) times)?$/.exec(rest)
  if (course === null) {
    readClause(line, rest, at)
    return
  }
  line['every'] = course[2] ?? rhythm[course[1]!]
  if (course[3] !== undefined) {
    const every = quantity(String(line['every']), 'day', at)
    const times = quantity(course[3], 'day', at) / every
    if (!(times >= 1) || Math.abs(times - Math.round(times)) > 1e-9)
      throw unclear(rest, 'the length of the course is not a whole number of doses', at)
    line['times'] = Math.round(times)
  }
  if (course[4] !== undefined) line['times'] = Number(course[4])
}

function readClause(line: Record<string, unknown>, clause: string, at: Place): void {
  const set = (key: string, value: unknown): void => {
    if (line[key] !== undefined) throw unclear(clause, `"${key}" is said twice`, at)
    line[key] = value
  }
  const said = /^(from age|from|at age|at|until age|until|every)\s+(.+)$/.exec(clause)
  const times = /^(\d+) times$/.exec(clause)
  if (times !== null) set(line['repeat every'] === undefined ? 'times' : 'repeat times', Number(times[1]))
  else if (said === null) throw unclear(clause, 'these words are not understood', at)
  else if (said[1] === 'from age' || said[1] === 'at age') set('from age', said[2])
  else if (said[1] === 'from' || said[1] === 'at') set('at', said[2])
  else if (said[1] === 'every') {
    const [, every, count] = /^(.+?)(?: (\d+) times)?$/.exec(said[2]!)!
    // a course of its own is repeated; a single dose is simply given again
    const course = line['every'] !== undefined && line['times'] !== undefined
    set(course ? 'repeat every' : 'every', every)
    if (count !== undefined) set(course ? 'repeat times' : 'times', Number(count))
  } else set(said[1]!, said[2])
}

function unclear(words: string, why: string, at: Place): Problem {
  return new Problem({
    what: `"${words}" is unclear`,
    at,
    why,
    fix: 'write it as { give: ..., at: ..., every: ..., times: ... }, or like "tretinoin daily, from age 50 year"'
  })
}
