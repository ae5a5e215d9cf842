/**
 * What the programme does when it does nothing: factors are 1, sums are 0. Written at the start of every step.
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'

const factors: readonly number[] = [
  Effect.uv,
  Effect.synthesis,
  Effect.mmp,
  Effect.inflammation,
  Effect.spread,
  Effect.competence,
  Effect.recruitment,
  Effect.renewal,
  Effect.pigment
]

export function neutral(world: World): void {
  world.effects.fill(0)
  for (let i = 0; i < factors.length; i++) world.effects[factors[i]] = 1
  world.senomorphic.fill(0)
}
