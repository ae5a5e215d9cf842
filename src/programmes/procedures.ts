/**
 * Procedures: needling stirs the matrix, PDGF-AA is put on wounds, and partial reprogramming is research only.
 *
 * The level of a single session starts at 1 and fades with the half-life of its effect.
 */
import { log } from '../core/maths.ts'
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import type { Dose } from './doses.ts'
import { level, type Level } from './level.ts'
import type { Numbers, Part } from './part.ts'

function fading(agent: string, doses: readonly Dose[], number: Numbers): Level {
  const stay = number(`agent.${agent}.half-life`)
  const days = doses.map((dose) => dose.day)
  return level(
    days,
    days.map(() => 1),
    stay,
    stay / log(2)
  )
}

export function needling(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const stimulus = number(`agent.${agent}.stimulus`)
  const left = fading(agent, doses, number)
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.stimulus] += stimulus * left.mean(from, to)
    }
  }
}

export function growthFactor(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const strength = number(`agent.${agent}.pdgf`)
  const left = fading(agent, doses, number)
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.pdgf] += strength * left.mean(from, to)
    }
  }
}

export function reprogramming(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const revert = number(`agent.${agent}.revert`)
  const loss = number(`agent.${agent}.identity-loss`)
  const left = fading(agent, doses, number)
  return {
    act({ effects }: World, from: number, to: number): void {
      const l = left.mean(from, to)
      effects[Effect.revert] += revert * l
      effects[Effect.identityLoss] += loss * l
    }
  }
}
