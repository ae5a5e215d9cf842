/**
 * Some senescent cells are set back to work: only those whose p16 is still low.
 *
 *   h = revert o + drug     1/day while p16 < threshold;   o = Q / (Q + K)
 *
 * Q is the stem-cell secretome (field and depot). Forced reprogramming (OSKM) adds its own hazard, and a
 * hazard of identity loss that damages working cells.
 */
import { exponential } from '../core/draw.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Question, State } from '../state/kinds.ts'
import { Roll } from '../state/world.ts'
import { toWorking } from './become.ts'
import type { Mechanism } from './mechanism.ts'
import { occupancy } from './secretion.ts'

export const reprogramming: Mechanism = {
  id: 'reprogramming',
  does: 'stem-cell secretome returns senescent cells with low p16 to work',
  reads: ['secretome', 'cells'],
  writes: ['cells', 'niches'],
  uses: ['secretome.half', 'secretome.revert', 'secretome.revert.p16'],
  moves: [{ quantity: 'senescent fraction', direction: 'down', scene: 'given stem cells' }],
  prepare(number, { shape }) {
    const half = number('secretome.half')
    const rate = number('secretome.revert')
    const low = number('secretome.revert.p16')
    return (world) => {
      const { cells, niches, roll, body, effects, chance, tally } = world
      const dt = body[Body.dt]
      const forced = effects[Effect.revert]
      for (let i = 0; i < roll.count[Roll.senescent]; i++) {
        const row = roll.senescent[i]
        const s = cells.state[row]
        if ((s !== State.secreting && s !== State.calmed) || cells.p16[row] >= low) continue
        const hazard = rate * occupancy(world, cells.voxel[row], half) + forced
        if (hazard <= 0) continue
        if (cells.due1[row] === 0)
          cells.due1[row] = exponential(
            chance,
            Question.revert,
            cells.idLo[row],
            cells.idHi[row],
            cells.spell[row]
          )
        cells.due1[row] -= hazard * dt
        if (cells.due1[row] > 0) continue
        toWorking(world, row)
        tally[Tally.reverted]++
      }
      const loss = effects[Effect.identityLoss] * dt
      if (loss > 0) for (let k = 0; k < shape.niches; k++) niches.damage[k] += loss
    }
  }
}
