/**
 * Cooling turns inflammation down for a while and kills nothing.
 *
 *   inflammation x (1 - C L)      L = min(1, level), 1 at a session and fading within hours to days
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import type { Dose } from './doses.ts'
import { fading } from './level.ts'
import { lifeOf } from './life.ts'
import type { Numbers, Part } from './part.ts'

export function cooling(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const strength = number(`agent.${agent}.inflammation`)
  const left = fading(
    doses.map((dose) => dose.day),
    lifeOf(agent, number)
  )
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.inflammation] *= 1 - strength * Math.min(1, left.mean(from, to))
    }
  }
}
