/**
 * Senolytics kill and are gone: one pulse on each day with a dose, whatever their stay in the blood ("hit and run").
 *
 * A second dose on the same day adds nothing. An influx of macrophages may follow and fades: recruitment x (1 + influx L).
 * Nothing here holds a dose back for an open wound; the wound scenario shows what that does.
 */
import { Effect } from '../state/body.ts'
import { Kind } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import { agentNumber } from './agent-number.ts'
import type { Dose } from './doses.ts'
import { countBefore, fading } from './level.ts'
import { lifeOf } from './life.ts'
import type { Numbers, Part } from './part.ts'

export function senolytic(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const pulses = onePerDay(doses)
  const days = pulses.map((dose) => dose.day)
  const kill: [number, number, number, number] = [0, 0, 0, 0]
  kill[Kind.keratinocyte] = number(`agent.${agent}.kill.keratinocyte`)
  kill[Kind.melanocyte] = number(`agent.${agent}.kill.melanocyte`)
  kill[Kind.fibroblast] = number(`agent.${agent}.kill.fibroblast`)
  kill[Kind.stem] = number(`agent.${agent}.kill.stem`)
  const susceptible = number(`agent.${agent}.susceptible`)
  const depth = number(`agent.${agent}.depth`)
  const influx = number(`agent.${agent}.influx`)
  const drawn = influx > 0 ? fading(days, lifeOf(agent, number, 'influx.half-life')) : undefined
  const first = agentNumber(agent)
  return {
    act(world: World, from: number, to: number, orders: Order[]): void {
      const end = countBefore(days, to)
      for (let i = countBefore(days, from); i < end; i++)
        orders.push({ act: 'senolytic', dose: (first + pulses[i].ordinal) >>> 0, kill, susceptible, depth })
      if (drawn) world.effects[Effect.recruitment] *= 1 + influx * drawn.mean(from, to)
    }
  }
}

function onePerDay(doses: readonly Dose[]): Dose[] {
  return doses.filter((dose, i) => i === 0 || Math.floor(doses[i - 1].day) < Math.floor(dose.day))
}
