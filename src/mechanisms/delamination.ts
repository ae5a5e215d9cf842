/**
 * Senescent keratinocytes leave the basal layer and are shed.
 *
 *   h = rate     1/day, from arrest on; 0 is allowed
 */
import { exponential } from '../core/draw.ts'
import { Body, Tally } from '../state/body.ts'
import { Kind, Question } from '../state/kinds.ts'
import { Roll } from '../state/world.ts'
import { isSenescent, toVacant } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const delamination: Mechanism = {
  id: 'delamination',
  does: 'senescent keratinocytes leave the basal layer and are shed',
  reads: ['cells'],
  writes: ['cells'],
  uses: ['epidermis.delaminate'],
  moves: [{ quantity: 'senescent fraction', direction: 'down', scene: 'old forearm' }],
  prepare(number) {
    const rate = number('epidermis.delaminate')
    return (world) => {
      const { cells, roll, body, chance, tally } = world
      const spent = rate * body[Body.dt]
      if (spent <= 0) return
      for (let i = 0; i < roll.count[Roll.senescent]; i++) {
        const row = roll.senescent[i]
        if (cells.kind[row] !== Kind.keratinocyte || !isSenescent(cells.state[row])) continue
        if (cells.due2[row] === 0)
          cells.due2[row] = exponential(
            chance,
            Question.delaminate,
            cells.idLo[row],
            cells.idHi[row],
            cells.spell[row]
          )
        cells.due2[row] -= spent
        if (cells.due2[row] > 0) continue
        toVacant(world, row)
        tally[Tally.delaminated]++
      }
    }
  }
}
