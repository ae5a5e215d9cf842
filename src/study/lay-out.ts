/**
 * A scenario laid out as work, whatever its world, and how each part of it is begun. A pure function of scenario and seed: every
 * thread lays it out for itself.
 */
import type { Scenario } from '../files/scenario-types.ts'
import { beginBlock } from './body-block.ts'
import { bodyWork } from './body-work.ts'
import { groundOf } from './ground.ts'
import type { Ground } from './living.ts'
import { protocol, type Protocol, type Work } from './protocol.ts'
import { beginTask, nursery, type Begin } from './task.ts'

export interface LaidOut {
  readonly work: Work
  readonly begin: Begin
}

export function layOut(scenario: Scenario, seed: number, shared: boolean): LaidOut {
  if (scenario.world === 'body') {
    const work = bodyWork(scenario, seed)
    return { work, begin: (segment) => beginBlock(work, segment) }
  }
  const work = protocol(scenario, seed, shared)
  return { work, begin: beginner(work, groundOf(scenario)) }
}

/** How segments of a tissue are begun. */
export function beginner(work: Protocol, ground: Ground): Begin {
  const born = nursery(work, ground)
  return (segment, parent, before) =>
    beginTask(work, segment, ground.quantities.length, born(segment), before ?? parent, before)
}
