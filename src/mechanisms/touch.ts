/**
 * Touch turns neighbours: each senescent cell within reach adds a hazard to a working neighbour.
 *
 *   h = rate x (senescent neighbours within reach)     1/day
 *
 * The hazard is taken off the neighbour's induction threshold (one fate, three routes). Such secondaries
 * are NOTCH-type: their SASP is weak (secretion.ts).
 */
import { Body } from '../state/body.ts'
import { Cause, State } from '../state/kinds.ts'
import { apart, placeCount } from '../state/shape.ts'
import { Roll } from '../state/world.ts'
import { arrest, isSenescent } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const touch: Mechanism = {
  id: 'touch',
  does: 'a senescent cell turns the neighbours it touches',
  reads: ['cells', 'neighbours'],
  writes: ['cells', 'niches'],
  uses: ['touch.rate', 'touch.reach'],
  moves: [{ quantity: 'senescent fraction', direction: 'up', scene: 'senescent patch' }],
  prepare(number, { shape }) {
    const rate = number('touch.rate')
    const reach = number('touch.reach')
    const places = placeCount(shape)
    return (world) => {
      const { cells, niches, neighbours, roll, body } = world
      const hazard = rate * body[Body.dt]
      for (let i = 0; i < roll.count[Roll.senescent]; i++) {
        const row = roll.senescent[i]
        if (row >= places || !isSenescent(cells.state[row])) continue
        for (let n = neighbours.start[row]; n < neighbours.start[row + 1]; n++) {
          const other = neighbours.of[n]
          if (cells.state[other] !== State.working) continue
          const dx = apart(cells.x[row], cells.x[other], shape.width)
          const dy = apart(cells.y[row], cells.y[other], shape.height)
          const dz = cells.z[row] - cells.z[other]
          if (dx * dx + dy * dy + dz * dz > reach * reach) continue
          const k = cells.niche[other]
          cells.due1[other] -= hazard
          if (cells.due1[other] <= niches.induced[k]) arrest(world, other, Cause.touch)
          else niches.nextInduced[k] = Math.min(niches.nextInduced[k], cells.due1[other])
        }
      }
    }
  }
}
