/**
 * Stem cells given: own fat-derived or donor umbilical, into the skin or into a vein.
 *
 * Into the skin: cells per mm2 of patch, at a depth. Into a vein: a number of cells for the whole body, which would be
 * number / skin area per mm2 if all of them came; almost none do, and that is the mechanism's business.
 */
import { Origin } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import { agentNumber } from './agent-number.ts'
import type { Dose } from './doses.ts'
import { countBefore } from './level.ts'
import type { Numbers, Part } from './part.ts'

const origins: Readonly<Record<string, number>> = {
  'msc-own-fat': Origin.ownFat,
  'msc-umbilical': Origin.umbilical
}

/** Cells per mm2 of skin that a dose brings, before any are lost on the way. */
export function cellsGiven(dose: Dose, number: Numbers): number {
  const { amount } = dose.giving
  const local = isLocal(dose)
  if (amount === undefined)
    return local
      ? number(`agent.${dose.agent}.dose`)
      : number(`agent.${dose.agent}.dose.iv`) / number('agent.iv.skin-area')
  return local && amount.unit !== '1' ? amount.value : amount.value / number('agent.iv.skin-area')
}

export const isLocal = (dose: Dose): boolean => dose.giving.route !== 'iv'

export function cells(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const days = doses.map((dose) => dose.day)
  const depth = number(`agent.${agent}.depth`)
  const first = agentNumber(agent)
  const orders: Order[] = doses.map((dose) => ({
    act: 'give-cells',
    dose: (first + dose.ordinal) >>> 0,
    amount: cellsGiven(dose, number),
    origin: origins[agent],
    route: isLocal(dose) ? 'local' : 'iv',
    depth: dose.giving.depth ?? depth
  }))
  return {
    act(_world: World, from: number, to: number, out: Order[]): void {
      const end = countBefore(days, to)
      for (let i = countBefore(days, from); i < end; i++) out.push(orders[i])
    }
  }
}
