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
  prepare(number, { shape }) {
    const tau = number('vesicle.tau')
    const half = number('vesicle.half')
    const most = number('vesicle.max')
    return (world) => {
      const { niches, fields, body, effects } = world
      const dt = body[Body.dt]
      const take = 1 - exp(-dt / tau)
      const gain = most * effects[Effect.spread] * dt
      for (let k = 0; k < shape.niches; k++) {
        const v = Math.max(0, fields.vesicles[niches.voxel[k]])
        niches.vesicleDose[k] += (v - niches.vesicleDose[k]) * take
        const dose = niches.vesicleDose[k]
        if (dose <= 0) continue
        niches.induced[k] += (gain * dose) / (half + dose)
        if (niches.induced[k] >= niches.nextInduced[k]) induce(world, k, Cause.vesicle)
      }
    }
  }
}
