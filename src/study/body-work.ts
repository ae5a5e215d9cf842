/**
 * A scenario of the body laid out as work: arms x cohorts x blocks of people. A block is a pure function of the scenario and its
 * place, so threads, interruptions and the order of blocks do not show in the result.
 *
 *   cohort u = draw x replicates + replicate       chance: key (seed, u), whoever the arm
 *   number of a person = place + most n x (attempt + attempts x arm)       arm 0 for all in a paired design
 *
 * Who has died before entry is replaced by the next attempt at the same place, so an arm has as many people as it should.
 * Proof: body-run.test.ts.
 */
import type { CohortPlan } from '../body/cohort.ts'
import { stepsPerDay } from '../body/ensemble.ts'
import type { BodyPeople, BodyPlan } from '../files/scenario-body-types.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { turnoverSet, type TurnoverSet } from '../ledger/turnover-sets.ts'
import type { Circuit } from '../state/turnover.ts'
import { doubts, type Doubt } from './body-priors.ts'
import type { Segment, Work } from './protocol.ts'

/** Steps of one life times people in a block: about a quarter of a second. */
const stepsPerBlock = 4e6
const fewestPeople = 16
const twoTo32 = 4294967296
/** a place that nobody could fill after so many attempts is a scenario that cannot be */
const mostAttempts = 4096

/** A cohort: the same chance in every arm. */
export interface CohortUnit {
  readonly draw: number
  readonly replicate: number
  readonly doubt: Doubt
}

export interface ArmWork {
  readonly name: string
  readonly set: TurnoverSet
  readonly circuit: Circuit
  readonly people: BodyPeople
  readonly vary: CohortPlan['vary']
  /** 0 in a paired design */
  readonly slot: number
}

export interface Block {
  readonly arm: number
  readonly unit: number
  readonly from: number
  readonly to: number
}

export interface BodyWork extends Work {
  readonly plan: BodyPlan
  readonly arms: readonly ArmWork[]
  readonly units: readonly CohortUnit[]
  readonly blocks: ReadonlyMap<string, Block>
  /** ages at which curves are read, days */
  readonly grid: readonly number[]
  /** most people of any arm, and attempts at a place */
  readonly stride: number
  readonly attempts: number
}

export function bodyWork(scenario: Scenario, seed: number): BodyWork {
  const plan = scenario.body!
  const { replicates, days, every } = scenario.run
  const arms = scenario.arms.map(({ name, body }, at): ArmWork => {
    const set = turnoverSet(body?.set ?? plan.set)
    const circuit = { ...set.circuit, ...(body?.circuit ?? plan.circuit) }
    const people = body?.people ?? plan.people
    return {
      name,
      set,
      circuit,
      people,
      vary: spreads(people, set),
      slot: plan.design === 'paired' ? 0 : at
    }
  })
  const units = doubts(plan, seed).flatMap((doubt, draw) =>
    Array.from({ length: replicates }, (_, r): CohortUnit => ({
      draw,
      replicate: draw * replicates + r,
      doubt
    }))
  )
  const stride = Math.max(...arms.map(({ people }) => people.n))
  const attempts = Math.min(mostAttempts, Math.floor(twoTo32 / stride / arms.length))
  const blocks = new Map<string, Block>()
  const segments: Segment[] = []
  arms.forEach(({ circuit, people }, arm) => {
    const steps = plan.until * stepsPerDay(circuit)
    const size = Math.max(fewestPeople, Math.floor(stepsPerBlock / steps))
    units.forEach(({ replicate }, unit) => {
      for (let from = 0; from < people.n; from += size) {
        const to = Math.min(from + size, people.n)
        const id = `a${arm}-u${unit}-p${from}`
        blocks.set(id, { arm, unit, from, to })
        segments.push({ id, lot: arm, replicate, arms: [arm], from: 0, to: to - from })
      }
    })
  })
  return {
    scenario,
    seed,
    segments,
    plan,
    arms,
    units,
    blocks,
    grid: gridOf(plan.people.entry, days, every),
    stride,
    attempts
  }
}

/** Ages from entry on, in steps, and the last. */
function gridOf(entry: number, days: number, every: number): number[] {
  const ages: number[] = []
  const last = days * (1 - 1e-12)
  for (let k = 0; k * every < last; k++) ages.push(entry + k * every)
  ages.push(entry + days)
  return ages
}

/** How people differ: as the scenario says, else as the set does. */
function spreads({ vary }: BodyPeople, { thresholdSpread }: TurnoverSet): CohortPlan['vary'] {
  const normal = (sd: number): { law: 'normal'; sd: number } => ({ law: 'normal', sd })
  const lognormal = (sd: number): { law: 'lognormal'; sd: number } => ({ law: 'lognormal', sd })
  if (vary === undefined) return thresholdSpread > 0 ? { threshold: normal(thresholdSpread) } : {}
  const { threshold = 0, ageing = 0, removal = 0 } = vary
  return {
    ...(threshold > 0 ? { threshold: normal(threshold) } : {}),
    ...(ageing > 0 ? { production: lognormal(ageing) } : {}),
    ...(removal > 0 ? { removal: lognormal(removal) } : {})
  }
}
