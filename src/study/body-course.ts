/**
 * Acts of an arm become its course on the circuit: turns and pulses on days of age.
 *
 *   pulse of an act      kill x clearable share
 *   dose of an agent     1 - (1 - s)^(1 / doses of a course), s the share of the ledger's course, x clearable share
 *   agent that helps removal     removal x (1 + gain) for as long as it lasts
 *
 * Proof: body-course.test.ts.
 */
import { log, exp } from '../core/maths.ts'
import { daysOf } from '../files/scenario-rhythm.ts'
import type { BodyAct } from '../files/scenario-body-types.ts'
import { bodyAgents } from '../ledger/body-acts.ts'
import type { Course, Pulse, Turn } from '../state/turnover.ts'

export interface Givens {
  /** age at entry and at the end, days */
  readonly entry: number
  readonly until: number
  /** share of the burden that can be reached */
  readonly clearable: number
  readonly number: (id: string) => number
}

export function courseOf(acts: readonly BodyAct[], { entry, until, clearable, number }: Givens): Course {
  const turns: Turn[] = []
  const pulses: Pulse[] = []
  for (const act of acts) {
    const days = daysOf(act.when, until - entry).map((day) => entry + day)
    if (act.operator === 'rate') {
      const stop = act.when.until === undefined ? Infinity : entry + act.when.until
      for (const from of days) {
        const end = act.lasts === undefined ? stop : Math.min(from + act.lasts, stop)
        turns.push({ on: act.on, from, until: end, times: act.factor })
      }
      continue
    }
    const agent = act.operator === 'give' ? bodyAgents[act.agent]! : undefined
    if (agent !== undefined && 'gain' in agent) {
      const times = 1 + number(agent.gain)
      for (const from of days) turns.push({ on: 'removal', from, until: from + number(agent.lasts), times })
      continue
    }
    const share = clearable * (act.operator === 'pulse' ? act.kill : shareOfDose(act.agent, number))
    if (share > 0) for (const day of days) pulses.push({ day, share })
  }
  return { turns, pulses: pulses.sort((a, b) => a.day - b.day) }
}

/** Whether the share of the burden that can be reached matters to any of these. */
export function reaches(acts: readonly BodyAct[]): boolean {
  return acts.some(
    (act) => act.operator === 'pulse' || (act.operator === 'give' && 'word' in (bodyAgents[act.agent] ?? {}))
  )
}

/** Share of the burden that one dose takes: its courses take what the ledger says. */
export function shareOfDose(agent: string, number: (id: string) => number): number {
  const known = bodyAgents[agent]
  if (known === undefined || 'gain' in known) return 0
  const { word, doses } = known
  const share = number(`turnover.${word}.share`)
  return share >= 1 ? 1 : 1 - exp(log(1 - share) / doses)
}
