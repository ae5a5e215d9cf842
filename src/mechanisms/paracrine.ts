/**
 * SASP turns neighbours: a hazard on a leaky dose.
 *
 *   dD/dt = (C - D)/tau          D in full-SASP cells per mm3
 *   h     = h_max D^n / (K^n + D^n)     1/day, dermis and epidermis apart
 *
 * The hazard advances the niche's induction clock; a working cell whose reading is passed arrests as a
 * secondary. Vesicles (vesicle-spread.ts) and touch (touch.ts) work on the same threshold: one fate,
 * three routes.
 */
import { exp, pow } from '../core/maths.ts'
import { Body, Effect } from '../state/body.ts'
import { Cause, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { arrest } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const paracrine: Mechanism = {
  id: 'paracrine',
  does: 'SASP turns neighbours senescent, by the dose they have taken',
  reads: ['sasp', 'niches'],
  writes: ['niches', 'cells'],
  uses: [
    'spread.tau',
    'spread.hill',
    'spread.half.dermis',
    'spread.half.epidermis',
    'spread.max.dermis',
    'spread.max.epidermis'
  ],
  moves: [{ quantity: 'senescent fraction', direction: 'up', scene: 'senescent patch' }],
  prepare(number, { shape, niches }) {
    const { voxel, layer, dose: doses, induced: clocks, nextInduced: next } = niches
    const count = shape.niches
    const tau = number('spread.tau')
    const hill = number('spread.hill')
    const most = [number('spread.max.epidermis'), number('spread.max.dermis')]
    const half = Float64Array.of(
      pow(number('spread.half.epidermis'), hill),
      pow(number('spread.half.dermis'), hill)
    )
    const steepest = new Float64Array(most.length)
    const due = new Int32Array(count)
    const square = hill === 2
    return (world) => {
      const { fields, body, effects } = world
      const { sasp } = fields
      const dt = body[Body.dt]
      const take = 1 - exp(-dt / tau)
      const gain = effects[Effect.spread] * dt
      for (let deep = 0; deep < most.length; deep++) steepest[deep] = most[deep] * gain
      let n = 0
      for (let k = 0; k < count; k++) {
        const c = Math.max(0, sasp[voxel[k]])
        const dose = doses[k] + (c - doses[k]) * take
        doses[k] = dose
        if (dose <= 0) continue
        const deep = layer[k] > 0 ? 1 : 0
        const d = square ? dose * dose : pow(dose, hill)
        const clock = clocks[k] + (steepest[deep] * d) / (half[deep] + d)
        clocks[k] = clock
        if (clock >= next[k]) due[n++] = k
      }
      for (let i = 0; i < n; i++) induce(world, due[i], Cause.sasp)
    }
  }
}

/** All cells of a niche whose induction is due arrest; the soonest of the rest is remembered. */
export function induce(world: World, k: number, cause: number): void {
  const { cells, niches } = world
  const { state, due1 } = cells
  const clock = niches.induced[k]
  const end = niches.start[k + 1]
  let next = Infinity
  for (let row = niches.start[k]; row < end; row++) {
    if (state[row] !== State.working) continue
    const due = due1[row]
    if (due <= clock) arrest(world, row, cause)
    else if (due < next) next = due
  }
  niches.nextInduced[k] = next
}
