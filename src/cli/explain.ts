/**
 * `reverdie explain`: what the model says and why. Without a word, the order of the day; with one, whatever bears the name:
 * a ledger entry, a claim, an agent, a mechanism, an observed quantity, or a scenario with its doses.
 *
 * Proof: explain.test.ts.
 */
import { existsSync } from 'node:fs'
import { nearest } from '../core/nearest.ts'
import { Problem } from '../core/problem.ts'
import { printNumber } from '../core/units.ts'
import { day, parameters, quantities as ofTissue, type Mechanism, type Scenario } from '../index.ts'
import { agent, agents, claim, claims, explainAgent, explainClaim, explainEntry } from '../ledger/index.ts'
import { actList, orderOfLife } from './body.ts'
import { doseList } from './doses.ts'
import { findScenario } from './find.node.ts'
import type { Io } from './io.ts'
import { bodyQuantities } from '../study/body-quantities.ts'
import { shippedScenarios } from './package.node.ts'
import { wrapped } from './table.ts'

/** What is observed in any world. */
const quantities = [...ofTissue, ...bodyQuantities]

export async function explainCommand(what: string | undefined, io: Io): Promise<void> {
  const text = what === undefined ? explainAll(io.width) : explain(what, io.width)
  io.out(text.endsWith('\n') ? text : `${text}\n`)
}

export function explain(what: string, width: number): string {
  if (parameters.some(({ id }) => id === what)) return explainEntry(what)
  if (claim(what) !== undefined) return explainClaim(what)
  const mechanism = day.find(({ id }) => id === what)
  if (mechanism !== undefined) return explainMechanism(mechanism, width)
  if (agent(what) !== undefined) return explainAgent(what)
  if (quantities.some(({ id }) => id.toLowerCase() === what.toLowerCase())) return explainQuantity(what)
  if (existsSync(what) || shippedScenarios().includes(what)) return explainScenario(findScenario(what), width)
  const names = [
    ...parameters.map(({ id }) => id),
    ...claims.map(({ id }) => id),
    ...day.map(({ id }) => id),
    ...agents.map(({ id }) => id),
    ...quantities.map(({ id }) => id),
    ...shippedScenarios()
  ]
  const near = nearest(what, names)
  throw new Problem({
    what: `nothing is called "${what}"`,
    why:
      near === undefined
        ? 'it is no ledger entry, claim, mechanism, agent, quantity or scenario'
        : `did you mean "${near}"?`,
    fix:
      near === undefined
        ? 'see the names with reverdie explain'
        : `write reverdie explain ${/\s/.test(near) ? `"${near}"` : near}`
  })
}

function explainAll(width: number): string {
  const list = (title: string, names: readonly string[]): string =>
    `${title}\n${wrapped([...new Set(names)].join(', '), width, '  ')}\n`
  return (
    `${orderOfDay([], width)}\n` +
    list(
      'claims',
      claims.map(({ id }) => id)
    ) +
    list(
      'agents and acts',
      agents.map(({ id }) => id)
    ) +
    list(
      'observed quantities',
      quantities.map(({ id }) => id)
    ) +
    list('scenarios', shippedScenarios()) +
    `ledger entries\n  ${parameters.length} of them: reverdie ledger\n\nMore about any of these: reverdie explain NAME\n`
  )
}

/** The sentences of a day, in order, with the sources of the numbers they take. */
function orderOfDay(off: readonly string[], width: number): string {
  const lines = day.map((mechanism, i) => {
    const number = `${String(i + 1).padStart(2)}  `
    const rest = off.includes(mechanism.id) ? '  [switched off]' : ''
    const cited = citedBy(mechanism)
    return (
      `${number}${mechanism.id}${rest}\n` +
      wrapped(mechanism.does, width, '    ') +
      (cited.length === 0 ? '' : wrapped(`sources: ${cited.join(', ')}`, width, '    '))
    )
  })
  return `The order of a day\n\n${lines.join('')}`
}

function citedBy({ uses }: Mechanism): string[] {
  const entries = parameters.filter(({ id }) => uses.includes(id))
  return [...new Set(entries.flatMap(({ sources }) => sources.map(({ cite }) => cite)))].sort()
}

function explainMechanism(mechanism: Mechanism, width: number): string {
  const { id, does, reads, writes, uses, moves } = mechanism
  const entries = uses.map((use) => {
    const p = parameters.find((one) => one.id === use)
    return p === undefined
      ? `  ${use}\n`
      : `  ${use} = ${printNumber(p.value)} ${p.unit}   (grade ${p.grade})\n`
  })
  const effects = moves.map(({ quantity, direction }) => `  moves ${quantity} ${direction}\n`)
  return (
    `${id}: ${place(id)} of ${day.length} in the order of the day\n\n${wrapped(does, width, '  ')}` +
    `\n  reads ${reads.join(', ')}\n  writes ${writes.join(', ')}\n${effects.join('')}` +
    (entries.length === 0 ? '' : `\nledger entries it takes\n${entries.join('')}`)
  )
}

function place(id: string): string {
  return `number ${day.findIndex((one) => one.id === id) + 1}`
}

function explainQuantity(what: string): string {
  return quantities
    .filter(({ id }) => id.toLowerCase() === what.toLowerCase())
    .map(({ id, compartment, unit, means, better }) => {
      const wish =
        better === undefined ? '' : `; ${better === 'up' ? 'more' : 'less'} of it is taken to be better`
      return `${id} (${compartment}), in ${unit === '1' ? 'plain numbers' : unit}\n  ${means}${wish}\n`
    })
    .join('')
}

function explainScenario(scenario: Scenario, width: number): string {
  if (scenario.world === 'body') {
    const acts = scenario.arms.map((arm) => `\narm "${arm.name}"\n${actList(scenario, arm)}`)
    return `${scenario.title}\n${wrapped(scenario.question, width)}${acts.join('')}\n${orderOfLife(width)}`
  }
  const arms = scenario.arms.map((arm) => {
    const rest = [
      ...(arm.age === undefined ? [] : [`age ${arm.age} year at the start`]),
      ...Object.entries(arm.parameters).map(([id, value]) => `${id} = ${printNumber(value)} ${unitOf(id)}`),
      ...arm.off.map((id) => `without ${id}`)
    ]
    return `\narm "${arm.name}"${rest.length === 0 ? '' : `: ${rest.join(', ')}`}\n${doseList(scenario, arm)}`
  })
  const world =
    scenario.world === 'skin'
      ? orderOfDay(scenario.off, width)
      : 'The published spread model on a dish has no day: each cell turns when it has caught too much of the signal.\n'
  return `${scenario.title}\n${wrapped(scenario.question, width)}${arms.join('')}\n${world}`
}

function unitOf(id: string): string {
  const unit = parameters.find((one) => one.id === id)?.unit ?? ''
  return unit === '1' ? '' : unit
}
