/**
 * Cooling turns inflammation down for a while and kills nothing.
 *
 *   inflammation x (1 - C min(1, L))      L falls within hours of a session
 *
 * L counts a session's own peak as 1, so a rare session acts briefly and in full.
 */
import { log } from '../core/maths.ts'
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import type { Dose } from './doses.ts'
import { level } from './level.ts'
import type { Numbers, Part } from './part.ts'

export function cooling(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const strength = number(`agent.${agent}.inflammation`)
  const stay = number(`agent.${agent}.half-life`)
  const days = doses.map((dose) => dose.day)
  const peak = level(
    days,
    days.map(() => 1),
    stay,
    stay / log(2)
  )
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.inflammation] *= 1 - strength * Math.min(1, peak.mean(from, to))
    }
  }
}
