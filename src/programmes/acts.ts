/**
 * Acts of an experiment, not medicines: a punch wound, a graft of cells, senescent cells sown. All in the middle of the patch.
 */
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { Kind } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import { agentNumber } from './agent-number.ts'
import type { Dose } from './doses.ts'
import { countBefore } from './level.ts'
import type { Numbers, Part } from './part.ts'

export const acts: readonly string[] = [
  'punch-wound',
  'transplant-senescent',
  'transplant-working',
  'seed-senescent'
]

export function act(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const days = doses.map((dose) => dose.day)
  const first = agentNumber(agent)
  const make = makers[agent]
  const sized = doses.map((dose) => make(dose, (first + dose.ordinal) >>> 0, number))
  const part: Part = {
    act({ shape }: World, from: number, to: number, out: Order[]): void {
      const end = countBefore(days, to)
      for (let i = countBefore(days, from); i < end; i++)
        out.push(sized[i](shape.width / 2, shape.height / 2))
    }
  }
  return agent === 'punch-wound' ? { ...part, fine: { days, lasts: numerics.woundWatch.value } } : part
}

type Maker = (dose: Dose, ordinal: number, number: Numbers) => (x: number, y: number) => Order

const makers: Readonly<Record<string, Maker>> = {
  'punch-wound': ({ giving }, dose, number) => {
    const radius = (giving.diameter ?? number('agent.punch-wound.diameter')) / 2
    const depth = giving.depth ?? number('agent.punch-wound.depth')
    return (x, y) => ({ act: 'wound', dose, x, y, radius, depth })
  },
  'transplant-senescent': (given, dose, number) => graft(given, dose, number, true),
  'transplant-working': (given, dose, number) => graft(given, dose, number, false),
  'seed-senescent': ({ giving }, dose, number) => {
    const share = giving.amount?.value ?? number('agent.seed-senescent.share')
    const radius = (giving.diameter ?? 0) / 2
    if (!(share >= 0 && share <= 1))
      throw new Problem({
        what: `seed-senescent has the amount ${share}`,
        fix: 'give a share between 0 and 1'
      })
    return (x, y) => ({ act: 'seed-senescent', dose, share, kinds: [Kind.fibroblast], x, y, radius })
  }
}

function graft(
  { giving }: Dose,
  dose: number,
  number: Numbers,
  senescent: boolean
): (x: number, y: number) => Order {
  const amount = giving.amount?.value ?? number('agent.transplant-senescent.dose')
  const radius = (giving.diameter ?? number('agent.transplant-senescent.diameter')) / 2
  const depth = giving.depth ?? number('agent.transplant-senescent.depth')
  return (x, y) => ({ act: 'transplant', dose, amount, x, y, radius, depth, senescent })
}
