/**
 * Stem cells given: own fat-derived or donor umbilical, into the skin or into a vein.
 *
 * Into the skin: cells per mm2 of patch, at a depth. Into a vein: a number of cells, spread over the skin of the whole
 * body as if all of them came; almost none do, and that is the mechanism's business. A dose into a vein also acts on the
 * body for a while: killers' success x (1 + C L), inflammation x (1 - I L), L 1 at the dose and fading.
 */
import { Problem } from '../core/problem.ts'
import { Effect } from '../state/body.ts'
import { Origin } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import { agentNumber } from './agent-number.ts'
import type { Dose } from './doses.ts'
import { countBefore, fading } from './level.ts'
import { inDays } from './life.ts'
import type { Numbers, Part } from './part.ts'

const origins: Readonly<Record<string, number>> = {
  'msc-own-fat': Origin.ownFat,
  'msc-umbilical': Origin.umbilical
}

const byVein = (dose: Dose): boolean => dose.giving.route === 'iv'

/** Cells per mm2 of skin that a dose brings, before any are lost on the way. */
export function cellsGiven(dose: Dose, number: Numbers): number {
  const { agent, giving } = dose
  const { amount } = giving
  if (byVein(dose)) {
    const whole = amount?.value ?? number(`agent.${agent}.dose.iv`)
    if (amount && amount.unit === '1/mm2')
      return refuse(dose, 'cells into a vein are a number, such as 1e8 cells')
    return whole / number('agent.iv.skin-area')
  }
  if (amount && amount.unit !== '1/mm2')
    return refuse(dose, 'cells into the skin are given per area, such as 1e6 cells/cm2')
  return amount?.value ?? number(`agent.${agent}.dose`)
}

export function cells(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const days = doses.map((dose) => dose.day)
  const depth = number(`agent.${agent}.depth`)
  const first = agentNumber(agent)
  const orders: Order[] = doses.map((dose) => ({
    act: 'give-cells',
    dose: (first + dose.ordinal) >>> 0,
    amount: cellsGiven(dose, number),
    origin: origins[agent],
    route: byVein(dose) ? 'iv' : 'local',
    depth: dose.giving.depth ?? depth
  }))
  const veins = doses.filter(byVein).map((dose) => dose.day)
  const competence = number(`agent.${agent}.competence`)
  const inflammation = number(`agent.${agent}.inflammation`)
  const felt = fading(veins, inDays(`agent.${agent}.life`, number))
  return {
    act({ effects }: World, from: number, to: number, out: Order[]): void {
      const end = countBefore(days, to)
      for (let i = countBefore(days, from); i < end; i++) out.push(orders[i])
      if (veins.length === 0) return
      const l = Math.min(1, felt.mean(from, to))
      effects[Effect.competence] *= 1 + competence * l
      effects[Effect.inflammation] *= 1 - inflammation * l
    }
  }
}

function refuse({ agent, giving }: Dose, why: string): never {
  throw new Problem({
    what: `${agent} is given as ${giving.amount?.value} ${giving.amount?.unit}`,
    at: {
      ...(giving.line === undefined ? {} : { line: giving.line }),
      ...(giving.column === undefined ? {} : { column: giving.column })
    },
    why,
    fix: 'change the amount or the route'
  })
}
