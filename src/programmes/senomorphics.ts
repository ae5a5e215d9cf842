/**
 * Senomorphics silence the SASP of cells that stay; some also calm inflammation, tire killers or fade pigment.
 *
 *   silenced       1 - product over agents of (1 - E L share(z))        per layer
 *   inflammation   x (1 - A L)      pigment x (1 - P L)      killers' success x (1 - C L)
 *
 * L = min(1, level), 1 when it is used every day (level.ts). An agent that is put on fades with depth (depth.ts).
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import { depthProfile } from './depth.ts'
import type { Dose } from './doses.ts'
import { daily } from './level.ts'
import { inDays } from './life.ts'
import type { Numbers, Part } from './part.ts'

/** What each of them does; strengths are in the ledger under these names. */
const does: Readonly<Record<string, readonly string[]>> = {
  rapamycin: ['senomorphic'],
  'rapamycin-topical': ['senomorphic', 'depth'],
  metformin: ['senomorphic'],
  'metformin-topical': ['pigment'],
  'jak-inhibitor': ['senomorphic', 'competence'],
  'anti-inflammatory': ['inflammation']
}

export function senomorphic(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const strength = (what: string): number =>
    does[agent].includes(what) ? number(`agent.${agent}.${what}`) : 0
  const silence = strength('senomorphic')
  const inflammation = strength('inflammation')
  const pigment = strength('pigment')
  const competence = strength('competence')
  const depth = strength('depth')
  const days = doses.map((dose) => dose.day)
  const amount = daily(days, inDays(`agent.${agent}.life`, number))
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
      effects[Effect.competence] *= 1 - competence * l
    }
  }
}
