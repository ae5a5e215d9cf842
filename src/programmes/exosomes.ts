/**
 * Exosomes act as a depot of secretome: injected, brought in through needle channels, or daubed on, when next to none pass.
 *
 *   level = full-secretome cells per mm3 x passage(route), at a depth that goes with the route
 */
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import { agentNumber } from './agent-number.ts'
import type { Dose } from './doses.ts'
import { countBefore } from './level.ts'
import type { Numbers, Part } from './part.ts'

export function exosomes(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const days = doses.map((dose) => dose.day)
  const first = agentNumber(agent)
  const full = number(`agent.${agent}.level`)
  const spread = number(`agent.${agent}.spread`)
  const orders: Order[] = doses.map((dose) => {
    const route = dose.giving.route ?? 'local'
    const way = route === 'topical' || route === 'microneedling' ? route : 'local'
    return {
      act: 'exosomes',
      dose: (first + dose.ordinal) >>> 0,
      level: full * (way === 'local' ? 1 : number(`agent.${agent}.passage.${way}`)),
      depth: dose.giving.depth ?? number(`agent.${agent}.depth.${way}`),
      spread
    }
  })
  return {
    act(_world: World, from: number, to: number, out: Order[]): void {
      const end = countBefore(days, to)
      for (let i = countBefore(days, from); i < end; i++) out.push(orders[i])
    }
  }
}
