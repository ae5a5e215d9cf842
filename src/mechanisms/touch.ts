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
import type { Neighbours } from '../state/niches.ts'
import { apart, placeCount } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { arrest, isSenescent } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const touch: Mechanism = {
  id: 'touch',
  does: 'a senescent cell turns the neighbours it touches',
  reads: ['cells', 'neighbours'],
  writes: ['cells', 'niches'],
  uses: ['touch.rate', 'touch.reach'],
  moves: [{ quantity: 'senescent fraction', direction: 'up', scene: 'senescent patch' }],
  prepare(number, world) {
    const { shape } = world
    const rate = number('touch.rate')
    const places = placeCount(shape)
    const { start, of } = within(world, number('touch.reach'), places)
    return (w) => {
      const { roll, body } = w
      const { state, niche, due1 } = w.cells
      const { induced, nextInduced } = w.niches
      const hazard = rate * body[Body.dt]
      const count = roll.count[Roll.senescent]
      for (let i = 0; i < count; i++) {
        const row = roll.senescent[i]
        if (row >= places || !isSenescent(state[row])) continue
        const end = start[row + 1]
        for (let n = start[row]; n < end; n++) {
          const other = of[n]
          if (state[other] !== State.working) continue
          const k = niche[other]
          const due = due1[other] - hazard
          due1[other] = due
          if (due <= induced[k]) arrest(w, other, Cause.touch)
          else if (due < nextInduced[k]) nextInduced[k] = due
        }
      }
    }
  }
}

/** Neighbours near enough to touch. Places do not move, so this is asked once. */
function within({ cells, neighbours, shape }: World, reach: number, places: number): Neighbours {
  const start = new Int32Array(places + 1)
  const of: number[] = []
  for (let row = 0; row < places; row++) {
    for (let n = neighbours.start[row]; n < neighbours.start[row + 1]; n++) {
      const other = neighbours.of[n]
      const dx = apart(cells.x[row], cells.x[other], shape.width)
      const dy = apart(cells.y[row], cells.y[other], shape.height)
      const dz = cells.z[row] - cells.z[other]
      if (dx * dx + dy * dy + dz * dz <= reach * reach) of.push(other)
    }
    start[row + 1] = of.length
  }
  return { start, of: Int32Array.from(of) }
}
