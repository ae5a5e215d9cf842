/**
 * What `reverdie explain` says of an entry, a claim, an agent: everything the ledger holds on it, in words, at most 100 wide.
 */
import { nearest } from '../core/nearest.ts'
import { Problem } from '../core/problem.ts'
import { print } from '../core/units.ts'
import { agent, agents } from './agents.ts'
import type { Evidence } from './agent.ts'
import { claim, claims } from './claims.ts'
import type { Verdict } from './claim.ts'
import { gradeWords, rangeOf, seenWords } from './print.ts'
import { entry } from './resolve.ts'
import { sources } from './sources.ts'

export function explainEntry(id: string): string {
  const p = entry(id)
  const out = [
    p.id,
    ...wrap(p.means, '  '),
    '',
    `  value        ${print(p.value, p.unit)}`,
    `  range        ${p.range[0] === p.range[1] ? 'fixed' : `${rangeOf(p)}${p.unit === '1' ? '' : ` ${p.unit}`}`}${p.distribution ? `, ${p.distribution.kind}` : ''}`,
    `  grade        ${p.grade}, ${gradeWords[p.grade]}`,
    `  from         ${p.species}; ${p.compartment}; ${seenWords[p.seen]}`
  ]
  if (p.assumption !== undefined) out.push('', ...wrap(p.assumption, '  '))
  if (p.markerValidity !== undefined) out.push('', ...wrap(`marker: ${p.markerValidity}`, '  '))
  if (p.sources.length > 0) out.push('', '  how')
  for (const s of p.sources) out.push(...item(`${s.how}`, `${cited(s.cite)} [${s.where}]`))
  if (p.contrary !== undefined) out.push('', '  against')
  for (const c of p.contrary ?? []) out.push(...item(c.says, `${cited(c.cite)} [${c.where}]`))
  if (p.later !== undefined) out.push('', `  not used yet: ${p.later}`)
  return `${out.join('\n')}\n`
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  partly: 'partly true',
  overstated: 'overstated',
  contested: 'contested',
  untested: 'not tested'
}

export function explainClaim(id: string): string {
  const c = claim(id)
  if (c === undefined)
    throw unknown(
      'claim',
      id,
      claims.map((one) => one.id)
    )
  const out = [
    ...wrap(`${c.id}  ${c.claim}`, ''),
    '',
    `  verdict      ${verdictWords[c.verdict]} (grade ${c.grade}, ${gradeWords[c.grade]})`,
    ...wrap(c.correction, '  '),
    ...evidence('for', c.evidenceFor),
    ...evidence('against', c.evidenceAgainst),
    '',
    `  carried by   ${c.mechanisms.join(', ') || 'nothing in the skin model yet'}`,
    ...wrap(
      `${c.test.tested === 'now' ? `test: scenario ${c.test.scenario}` : `not tested yet (${c.test.scenario})`}: ${c.test.shows}`,
      '  '
    )
  ]
  return `${out.join('\n')}\n`
}

export function explainAgent(word: string): string {
  const a = agent(word)
  if (a === undefined)
    throw unknown(
      'agent',
      word,
      agents.map((one) => one.id)
    )
  const course = a.defaultCourse
  const every = course.every === undefined ? 'once' : `every ${print(course.every, 'day')}`
  const flags = [a.researchOnly ? 'research only' : '', a.comparator ? 'comparator' : ''].filter(Boolean)
  const out = [
    `${a.id}  ${a.name}${a.synonyms.length > 0 ? ` (${a.synonyms.join(', ')})` : ''}`,
    '',
    `  acts as      ${a.actsAs}${flags.length > 0 ? ` · ${flags.join(' · ')}` : ''}`,
    ...wrap(a.mechanism, '  '),
    `  routes       ${a.routes.join(', ')}`,
    `  usual course ${every}${course.times === undefined ? (course.every === undefined ? '' : ', until stopped') : `, ${course.times} times`}`,
    `  grade        ${a.grade}, ${gradeWords[a.grade]}`
  ]
  if (a.holdAfterWound !== undefined)
    out.push(`  hold         ${a.holdAfterWound} d after a wound or procedure`)
  if (a.effects.length > 0) out.push('', '  does')
  for (const effect of a.effects) {
    const route = effect.routes === undefined ? '' : ` (${effect.routes.join(', ')})`
    out.push(...wrap(`${effect.does}${route}, through ${effect.mechanism}:`, '    '))
    for (const id of effect.parameters)
      out.push(`      ${id} = ${print(entry(id).value, entry(id).unit)} (${entry(id).grade})`)
  }
  if (a.kinetics.length > 0) out.push('', '  stay')
  for (const id of a.kinetics)
    out.push(`      ${id} = ${print(entry(id).value, entry(id).unit)} (${entry(id).grade})`)
  out.push(
    ...evidence('for', a.evidence),
    ...evidence('found nothing', a.nulls),
    ...evidence(
      'harms',
      a.harms.map((h) => ({ ...h, text: `${h.severity}: ${h.text}` }))
    ),
    ...evidence(`approval: ${a.approval.status}`, [a.approval])
  )
  if (a.later !== undefined) out.push('', ...wrap(`not simulated yet: ${a.later}`, '  '))
  return `${out.join('\n')}\n`
}

function evidence(title: string, list: readonly Evidence[]): string[] {
  return list.length === 0
    ? []
    : [
        '',
        `  ${title}`,
        ...list.flatMap((e) => item(e.text, e.source === undefined ? undefined : cited(e.source)))
      ]
}

function item(text: string, source: string | undefined): string[] {
  return [...wrap(`· ${text}`, '    ', '  '), ...(source === undefined ? [] : wrap(source, '      '))]
}

function cited(key: string): string {
  return sources[key]?.formatted ?? key
}

function unknown(what: string, id: string, known: readonly string[]): Problem {
  const near = nearest(id, known)
  return new Problem({
    what: `no ${what} is called "${id}"`,
    fix: near === undefined ? `known are ${known.join(', ')}` : `write "${near}"`
  })
}

const columns = 100

function wrap(text: string, indent: string, hang: string = ''): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    const empty = line.trim() === ''
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = `${indent}${hang}${word}`
    } else line += empty ? word : ` ${word}`
  }
  return [...lines, line]
}
