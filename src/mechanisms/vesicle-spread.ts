/**
 * Vesicles of senescent cells turn neighbours too: a second field, a leaky dose, a saturating hazard.
 *
 *   dD/dt = (V - D)/tau,   h = h_max D / (K + D)     1/day
 *
 * It advances the same induction clock as the soluble SASP (paracrine.ts).
 */
import { exp } from '../core/maths.ts'
import { Body, Effect } from '../state/body.ts'
import { Cause } from '../state/kinds.ts'
import type { Mechanism } from './mechanism.ts'
import { induce } from './paracrine.ts'

export const vesicleSpread: Mechanism = {
  id: 'vesicle-spread',
  does: 'vesicles of senescent cells turn neighbours senescent',
  reads: ['vesicles', 'niches'],
  writes: ['niches', 'cells'],
  uses: ['vesicle.tau', 'vesicle.half', 'vesicle.max'],
  moves: [{ quantity: 'senescent fraction', direction: 'up', scene: 'senescent patch' }],
  prepare(number, { shape, niches }) {
    const { voxel, vesicleDose: doses, induced: clocks, nextInduced: next } = niches
    const count = shape.niches
    const tau = number('vesicle.tau')
    const half = number('vesicle.half')
    const most = number('vesicle.max')
    const due = new Int32Array(count)
    return (world) => {
      const { fields, body, effects } = world
      const { vesicles } = fields
      const dt = body[Body.dt]
      const take = 1 - exp(-dt / tau)
      const gain = most * effects[Effect.spread] * dt
      let n = 0
      for (let k = 0; k < count; k++) {
        const v = Math.max(0, vesicles[voxel[k]])
        const dose = doses[k] + (v - doses[k]) * take
        doses[k] = dose
        if (dose <= 0) continue
        const clock = clocks[k] + (gain * dose) / (half + dose)
        clocks[k] = clock
        if (clock >= next[k]) due[n++] = k
      }
      for (let i = 0; i < n; i++) induce(world, due[i], Cause.vesicle)
    }
  }
}
