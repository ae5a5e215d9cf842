/**
 * Senomorphics silence the SASP of cells that stay; some also calm inflammation or fade pigment.
 *
 *   silenced       1 - product over agents of (1 - E L share(z))        per layer
 *   inflammation   x (1 - A L)      pigment x (1 - P L)
 *
 * L = min(1, level), 1 when it is used as usual (level.ts). An agent that is put on fades with depth (depth.ts).
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import { depthProfile } from './depth.ts'
import type { Dose } from './doses.ts'
import { habitual } from './level.ts'
import { inDays, lifeOf } from './life.ts'
import type { Numbers, Part } from './part.ts'

export function senomorphic(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const silence = number(`agent.${agent}.silence`)
  const inflammation = number(`agent.${agent}.inflammation`)
  const pigment = number(`agent.${agent}.pigment`)
  const depth = number(`agent.${agent}.depth`)
  const days = doses.map((dose) => dose.day)
  const amount = habitual(days, lifeOf(agent, number), inDays(`agent.${agent}.interval`, number))
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
