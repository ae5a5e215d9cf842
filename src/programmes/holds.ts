/**
 * Doses that fall where their agent's catalogue page says they must not: within some days after a wound or procedure.
 *
 * Only a warning. Nothing is held back: what such a dose does is a question that a scenario may ask. Proof: holds.test.ts.
 */
import { agents } from '../ledger/agents.ts'
import type { Dose } from './doses.ts'
import { countBefore } from './level.ts'

const opensSkin: readonly string[] = ['punch-wound', 'microneedling']

export interface Hold {
  readonly agent: string
  readonly day: number
  /** the wound or procedure before it, and its day */
  readonly after: string
  readonly since: number
  /** days the agent should wait */
  readonly wait: number
}

/** The first such dose of each agent; `doses` by day. */
export function holds(doses: readonly Dose[]): Hold[] {
  const taken = doses.filter((dose) => dose.taken)
  const opened = taken.filter(({ agent }) => opensSkin.includes(agent))
  const days = opened.map(({ day }) => day)
  const found: Hold[] = []
  for (const { agent, day } of taken) {
    const wait = agents.find(({ id }) => id === agent)?.holdAfterWound
    if (wait === undefined || found.some((one) => one.agent === agent)) continue
    const before = countBefore(days, day) - 1
    if (before < 0 || !(day - days[before] < wait)) continue
    found.push({ agent, day, after: opened[before].agent, since: days[before], wait })
  }
  return found
}
