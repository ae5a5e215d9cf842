/**
 * Sun protection and retinoids: what everybody can do, and what every programme must beat.
 *
 *   protection   UV x (1 - share stopped x covered)                  each application covers a day
 *   retinoid     synthesis x (1 + S L), MMP x (1 - M L), renewal x (1 + R L)      L = min(1, level)
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import type { Dose } from './doses.ts'
import { cover, habitual } from './level.ts'
import { inDays, lifeOf } from './life.ts'
import type { Numbers, Part } from './part.ts'

export function sunProtection(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const stopped = number('sun.protection')
  const days = doses.map((dose) => dose.day)
  const covered = cover(days, inDays(`agent.${agent}.interval`, number))
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.uv] *= 1 - stopped * covered.mean(from, to)
    }
  }
}

export function retinoid(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const synthesis = number(`agent.${agent}.synthesis`)
  const mmp = number(`agent.${agent}.mmp`)
  const renewal = number(`agent.${agent}.renewal`)
  const days = doses.map((dose) => dose.day)
  const amount = habitual(days, lifeOf(agent, number), inDays(`agent.${agent}.interval`, number))
  return {
    act({ effects }: World, from: number, to: number): void {
      const l = Math.min(1, amount.mean(from, to))
      if (l <= 0) return
      effects[Effect.synthesis] *= 1 + synthesis * l
      effects[Effect.mmp] *= 1 - mmp * l
      effects[Effect.renewal] *= 1 + renewal * l
    }
  }
}
