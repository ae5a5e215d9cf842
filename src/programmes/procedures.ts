/**
 * Procedures: needles stir the matrix and draw immune cells, saline is their control, PDGF-AA is put on wounds, and
 * partial reprogramming is research only.
 *
 * The level of a single session starts at 1 and fades; sessions add up.
 */
import { Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import type { Dose } from './doses.ts'
import { countBefore, fading, type Level } from './level.ts'
import { lifeOf } from './life.ts'
import type { Numbers, Part } from './part.ts'

function left(agent: string, doses: readonly Dose[], number: Numbers): Level {
  return fading(
    doses.map((dose) => dose.day),
    lifeOf(agent, number)
  )
}

export function needling(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const stimulus = number(`agent.${agent}.stimulus`)
  const recruitment = number(`agent.${agent}.recruitment`)
  const stirred = left(agent, doses, number)
  return {
    act({ effects }: World, from: number, to: number): void {
      const l = stirred.mean(from, to)
      effects[Effect.stimulus] += stimulus * l
      effects[Effect.recruitment] *= 1 + recruitment * l
    }
  }
}

/** An injection of nothing: its stimulus is felt on the day it is given. */
export function saline(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const stimulus = number(`agent.${agent}.stimulus`)
  const days = doses.map((dose) => dose.day)
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.stimulus] +=
        (stimulus * (countBefore(days, to) - countBefore(days, from))) / (to - from)
    }
  }
}

export function growthFactor(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const strength = number(`agent.${agent}.pdgf`)
  const there = left(agent, doses, number)
  return {
    act(world: World, from: number, to: number): void {
      world.effects[Effect.pdgf] += strength * there.mean(from, to)
    }
  }
}

export function reprogramming(agent: string, doses: readonly Dose[], number: Numbers): Part {
  const revert = number(`agent.${agent}.revert`)
  const loss = number(`agent.${agent}.identity-loss`)
  const on = left(agent, doses, number)
  return {
    act({ effects }: World, from: number, to: number): void {
      const l = on.mean(from, to)
      effects[Effect.revert] += revert * l
      effects[Effect.identityLoss] += loss * l
    }
  }
}
