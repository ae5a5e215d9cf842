/**
 * From the ledger's library to the page: the agents a scenario gives, with harms and nulls; the claims it touches.
 */
import type { ReportAgent, ReportClaim } from '../files/report-input.ts'
import type { Scenario } from '../files/scenario-types.ts'
import type { Evidence } from '../ledger/agent.ts'
import { agent } from '../ledger/agents.ts'
import { claims } from '../ledger/claims.ts'
import { verdictWords } from '../ledger/explain.ts'
import { shortCite } from './report-sources.ts'
import { sentence } from './report-sentence.ts'

const told = ({ text, source }: Evidence): string =>
  source === undefined ? sentence(text) : `${sentence(text)} (${shortCite(source)})`

export const agentName = (id: string): string => agent(id)?.name ?? id.replace(/-/g, ' ')

export function agentsOf(scenario: Scenario): ReportAgent[] {
  const ids = [...new Set(scenario.arms.flatMap((arm) => arm.givings.map((giving) => giving.give)))]
  return ids.flatMap((id) => {
    const found = agent(id)
    if (!found) return []
    return [
      {
        name: found.name,
        arms: scenario.arms.filter((arm) => arm.givings.some((g) => g.give === id)).map((arm) => arm.name),
        does: `${sentence(found.mechanism)}${found.later === undefined ? '' : ` Not simulated yet: ${found.later}.`}`,
        status: `${found.approval.status}: ${told(found.approval)}`,
        harms: found.harms.map(
          (harm) =>
            `${told(harm)}${harm.severity === 'unknown' ? ' How often and how badly is unknown.' : ` ${sentence(harm.severity)}`}`
        ),
        nulls: found.nulls.map(told),
        grade: found.grade
      }
    ]
  })
}

/** Claims shown in this scenario first, then those that rest on a mechanism of its day. */
export function claimsOf(scenario: Scenario, mechanisms: readonly string[]): ReportClaim[] {
  const own = claims.filter((c) => c.test.scenario === scenario.name)
  const touched = claims.filter((c) => !own.includes(c) && c.mechanisms.some((m) => mechanisms.includes(m)))
  return [...own, ...touched].map((c) => ({
    id: c.id,
    says: c.claim,
    verdict: verdictWords[c.verdict],
    correction: c.correction,
    grade: c.grade,
    test:
      c.test.tested === 'now'
        ? `test: ${c.test.scenario}, ${c.test.shows}`
        : `not tested yet: ${c.test.shows}`,
    evidenceFor: c.evidenceFor.map(told),
    evidenceAgainst: c.evidenceAgainst.map(told),
    here: own.includes(c)
  }))
}
