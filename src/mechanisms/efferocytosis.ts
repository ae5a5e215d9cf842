/**
 * Dying cells are cleared and leave a vacancy: an exponential wait with a mean of hours to days, slower
 * with age. A dying cell that waits too long inflames (secretion.ts).
 *
 *   h = rate (1 - decline (age - 20))     1/day
 */
import { exponential } from '../core/draw.ts'
import { Body, Tally } from '../state/body.ts'
import { Question, State } from '../state/kinds.ts'
import { Roll } from '../state/world.ts'
import { toVacant } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const efferocytosis: Mechanism = {
  id: 'efferocytosis',
  does: 'dying cells are cleared and leave a vacancy',
  reads: ['cells', 'body'],
  writes: ['cells'],
  uses: ['efferocytosis.rate', 'efferocytosis.decline', 'body.reference-age'],
  moves: [{ quantity: 'vacant fraction', direction: 'up', scene: 'old forearm' }],
  prepare(number) {
    const rate = number('efferocytosis.rate')
    const decline = number('efferocytosis.decline')
    const young = number('body.reference-age')
    return (world) => {
      const { cells, roll, body, chance, tally } = world
      const older = Math.max(0, body[Body.age] - young)
      const step = rate * Math.max(0, 1 - decline * older) * body[Body.dt]
      for (let i = 0; i < roll.count[Roll.dying]; i++) {
        const row = roll.dying[i]
        if (cells.state[row] !== State.dying) continue
        if (cells.due0[row] === 0)
          cells.due0[row] = exponential(
            chance,
            Question.efferocytosis,
            cells.idLo[row],
            cells.idHi[row],
            cells.spell[row]
          )
        cells.due0[row] -= step
        if (cells.due0[row] <= 0) {
          toVacant(world, row)
          tally[Tally.cleared]++
        }
      }
    }
  }
}
