/**
 * Senomorphics silence the SASP of cells that stay: each layer's share falls by E x min(1, L) x profile.
 *
 *   silenced = 1 - product over agents of (1 - E min(1, L) share(z))
 *   inflammation x (1 - A min(1, L))       pigment x (1 - P min(1, L))
 *
 * L is the level of the agent, 1 under its usual use (level.ts).
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import { depthProfile } from './depth.ts'
import type { Dose } from './doses.ts'
import { level } from './level.ts'
import type { Numbers, Part } from './part.ts'

export function senomorphic(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const silence = number(`agent.${agent}.silence`)
  const inflammation = number(`agent.${agent}.inflammation`)
  const pigment = number(`agent.${agent}.pigment`)
  const depth = number(`agent.${agent}.depth`)
  const days = doses.map((dose) => dose.day)
  const stay = number(`agent.${agent}.half-life`)
  const amount = level(
    days,
    days.map(() => 1),
    stay,
    number(`agent.${agent}.interval`)
  )
  let share: Float64Array | undefined
  return {
    act(world: World, from: number, to: number): void {
      const l = Math.min(1, amount.mean(from, to))
      if (l <= 0) return
      share ??= depthProfile(world.shape, depth)
      const { senomorphic, effects } = world
      for (let layer = 0; layer < senomorphic.length; layer++)
        senomorphic[layer] = 1 - (1 - senomorphic[layer]) * (1 - silence * l * share[layer])
      effects[Effect.inflammation] *= 1 - inflammation * l
      effects[Effect.pigment] *= 1 - pigment * l
    }
  }
}
