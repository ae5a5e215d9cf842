/**
 * A scenario laid out as work: who lives (lots), what each arm does (plans), and which stretches of time are run once
 * for several arms (segments).
 *
 * Arms of the same person with the same numbers differ only by their plans, so their pasts form a tree: a segment is run
 * for all arms that are still the same, and branches where the first of them differs. Everything here is a pure function
 * of scenario and seed: each thread lays it out for itself. Proof: protocol.test.ts.
 */
import type { Scenario } from '../files/scenario-types.ts'
import { resolve, type Resolved } from '../ledger/resolve.ts'
import { plan, type Plan } from '../programmes/plan.ts'
import { calendar, type Calendar } from './calendar.ts'
import type { Lot } from './living.ts'

export interface Segment {
  readonly id: string
  readonly lot: number
  readonly replicate: number
  /** indices of the arms it is run for */
  readonly arms: readonly number[]
  readonly from: number
  readonly to: number
  readonly parent?: string
}

/** Work of any world: parts with ids, run in any order that their parents allow. */
export interface Work {
  readonly scenario: Scenario
  readonly seed: number
  readonly segments: readonly Segment[]
}

export interface Protocol extends Work {
  readonly lots: readonly Lot[]
  calendar(lot: number): Calendar
  numbers(lot: number): Resolved
  plan(arm: number, replicate: number): Plan
}

export function protocol(scenario: Scenario, seed: number, shared: boolean): Protocol {
  const lots = lotsOf(scenario)
  const lotOf = scenario.arms.map((_, arm) => lots.findIndex((lot) => lot.arms.includes(arm)))
  const numbers = lots.map((lot) => resolve(lot.parameters, { beyondEvidence: scenario.beyondEvidence }))
  const calendars = lots.map((lot) => calendar(scenario, lot.age))
  const plans = new Map<string, Plan>()
  const planOf = (arm: number, replicate: number): Plan => {
    const key = `${arm} ${replicate}`
    let made = plans.get(key)
    if (!made) {
      const { number } = numbers[lotOf[arm]]
      made = plan(scenario.arms[arm], number, { seed, replicate }, scenario.run.days)
      plans.set(key, made)
    }
    return made
  }
  const segments: Segment[] = []
  for (let replicate = 0; replicate < scenario.run.replicates; replicate++)
    lots.forEach((lot, at) => {
      const groups = shared ? [lot.arms] : lot.arms.map((arm) => [arm])
      for (const arms of groups)
        grow(segments, { lot: at, replicate, arms, from: 0 }, scenario.run.days, planOf)
    })
  return {
    scenario,
    seed,
    lots,
    segments,
    calendar: (lot) => calendars[lot],
    numbers: (lot) => numbers[lot],
    plan: planOf
  }
}

/** One segment for arms that are the same so far, and then its branches. */
function grow(
  out: Segment[],
  stem: Omit<Segment, 'id' | 'to'>,
  days: number,
  planOf: (arm: number, replicate: number) => Plan
): void {
  const { lot, replicate, arms, from } = stem
  const first = planOf(arms[0], replicate)
  // a branch begins on the whole day in which the difference falls
  const apart = arms.map((arm) => {
    const day = arm === arms[0] ? days : first.firstDifference(planOf(arm, replicate), days)
    return day < days ? Math.floor(day) : days
  })
  const to = Math.min(...apart)
  const id = `r${replicate}-a${arms.join('+')}-d${from}`
  if (to > from) out.push({ id, ...stem, to })
  if (to >= days) return

  let left = arms.map((arm) => arm)
  const parent = to > from ? { parent: id } : stem.parent === undefined ? {} : { parent: stem.parent }
  while (left.length > 0) {
    const leader = planOf(left[0], replicate)
    const same = left.filter((arm, i) => {
      const day = leader.firstDifference(planOf(arm, replicate), days)
      return i === 0 || day >= days || Math.floor(day) > to
    })
    grow(out, { lot, replicate, arms: same, from: to, ...parent }, days, planOf)
    left = left.filter((arm) => !same.includes(arm))
  }
}

function lotsOf({ arms, person, parameters, off }: Scenario): Lot[] {
  const lots: (Lot & { key: string; arms: number[] })[] = []
  arms.forEach((arm, index) => {
    const age = arm.age ?? person.age
    const own = { ...parameters, ...arm.parameters }
    const without = [...new Set([...off, ...arm.off])].sort()
    const key = JSON.stringify([age, Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1)), without])
    const found = lots.find((lot) => lot.key === key)
    if (found) found.arms.push(index)
    else lots.push({ key, age, parameters: own, off: without, arms: [index] })
  })
  return lots
}
