/**
 * A plan is an arm's whole programme, ready to be followed: what it does to the world in any step, and until which day
 * it is the same as another's.
 *
 * It is a pure function of the arm, the ledger and chance. It keeps nothing between steps, so it can be taken up on any
 * day: this is what lets arms share their past. Proof: plan.test.ts.
 */
import type { Chance } from '../core/draw.ts'
import { nearest } from '../core/nearest.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import type { Giving } from '../ledger/giving.ts'
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import { neutral } from '../tissue/skin.ts'
import { doses as expandDoses, type Dose } from './doses.ts'
import { families, intervalOf } from './families.ts'
import { countBefore } from './level.ts'
import type { Numbers, Part } from './part.ts'
import { compress, type DosingRecord } from './records.ts'

export interface Plan {
  readonly arm: string
  /** writes effects, senomorphic and orders for [day, day + dt) */
  before(world: World, day: number, dt: number): void
  /** day up to which fine steps are needed from this day on, else -1 */
  fineUntil(day: number): number
  /** all that is done in [from, to), as canonical text */
  key(from: number, to: number): string
  /** first day on which the two do different things; `days` if there is none before it */
  firstDifference(other: Plan, days: number): number
  readonly records: readonly DosingRecord[]
  /** planned doses, the missed ones too */
  readonly doses: readonly Dose[]
  /** ordinals, days and texts of what is done, by day */
  readonly done: { readonly days: readonly number[]; readonly texts: readonly string[] }
}

export function plan(
  arm: { readonly name: string; readonly givings: readonly Giving[] },
  number: Numbers,
  chance: Chance,
  days: number = numerics.planHorizon.value
): Plan {
  for (const giving of arm.givings) if (!(giving.give in families)) unknown(giving)
  const all = expandDoses(arm.givings, days, chance, (agent) => intervalOf(agent, number))
  const taken = all.filter((dose) => dose.taken)
  const agents = [...new Set(taken.map((dose) => dose.agent))].sort()
  const parts: Part[] = agents.map((agent) =>
    families[agent](
      agent,
      taken.filter((dose) => dose.agent === agent),
      number
    )
  )
  const done = { days: taken.map((dose) => dose.day), texts: taken.map(textOf) }
  const quiet: readonly Order[] = []

  return {
    arm: arm.name,
    doses: all,
    done,
    records: compress(all, arm.name),
    before(world, day, dt) {
      neutral(world)
      const orders: Order[] = []
      for (let i = 0; i < parts.length; i++) parts[i].act(world, day, day + dt, orders)
      world.orders = orders.length > 0 ? orders : quiet
    },
    fineUntil: (day) => fineUntil(parts, day),
    key: (from, to) => {
      const { days, texts } = done
      return texts.slice(countBefore(days, from), countBefore(days, to)).join('\n')
    },
    firstDifference: (other, end) => firstDifference(done, other.done, end)
  }
}

/** A dose in full: everything about it that can change what happens. */
function textOf({ agent, day, ordinal, giving }: Dose): string {
  const { amount, route, diameter, depth } = giving
  return [day, agent, ordinal, amount?.value, amount?.unit, route, diameter, depth]
    .map((part) => part ?? '')
    .join(' ')
}

function firstDifference(a: Plan['done'], b: Plan['done'], end: number): number {
  const length = Math.min(a.texts.length, b.texts.length)
  let i = 0
  while (i < length && a.texts[i] === b.texts[i]) i++
  return Math.min(end, a.days[i] ?? Infinity, b.days[i] ?? Infinity)
}

/** Steps are fine from the whole day on which such an act falls. */
function fineUntil(parts: readonly Part[], day: number): number {
  let until = -1
  for (const { fine } of parts) {
    if (!fine) continue
    const begun = countBefore(fine.days, Math.floor(day) + 1)
    if (begun > 0) until = Math.max(until, Math.floor(fine.days[begun - 1]) + fine.lasts)
  }
  return until > day ? until : -1
}

function unknown(giving: Giving): never {
  const known = Object.keys(families)
  const meant = nearest(giving.give, known)
  throw new Problem({
    what: `there is no agent or act called "${giving.give}"`,
    at: {
      ...(giving.line === undefined ? {} : { line: giving.line }),
      ...(giving.column === undefined ? {} : { column: giving.column })
    },
    why: `known are ${known.join(', ')}`,
    fix: meant === undefined ? 'choose one of these' : `write "${meant}"`
  })
}
