/**
 * Killers: how many there are, and what they do to senescent cells of a layer (mechanisms/homing.ts, clearance.ts).
 *
 *   dN/dt = (N0 supply (1 + rho C/C0) - N)/life                       C where they come from
 *   a_l   = search (1 + G C/(C + K)) (1 + E o)                        per target, what a free killer searches in a day
 *   load  = h' (sum of a_l X_l),  free = N/(1 + load),  h' = life (1 - exp(-h/life))
 *   gone_l = free a_l competence (1 - E C/(C + K_E))
 *
 * Engagements of one killer are a renewal process: free for an exponential time, then busy for h or until its life
 * ends, hence h'. X are senescent cells per volume (epidermis: per area); C a target feels is that of all others, of
 * which there are many.
 */
import { numerics } from '../../core/numerics.ts'
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import type { Ground } from './ground.ts'
import type { Inputs } from './inputs.ts'
import type { Population } from './cells.ts'
import type { Layer } from './matrix.ts'
import type { Sheet } from './sketch.ts'

const one = e.constant(1)

export interface Killing {
  /** engagements of one senescent cell of the layer, 1/day, and how many of them kill it */
  readonly engaged: readonly Expression[]
  readonly cleared: readonly Expression[]
}

export function micrometres(s: Sheet<Ground>): Expression {
  return s.given(
    'micrometres_per_millimetre',
    'µm/mm',
    'by definition',
    () => numerics.micrometresPerMillimetre.value
  )
}

/** Numbers of killers in dermis (per mm3) and epidermis (per mm2), and what they do in each layer. */
export function writeKillers(
  s: Sheet<Ground>,
  inputs: Inputs,
  layers: readonly Layer[],
  vessels: number,
  populations: readonly Population[],
  occupancy: readonly Expression[]
): Killing {
  const mm = micrometres(s)
  const supply = e.multiply(inputs.killers, inputs.factor.recruitment)
  const drawn = (c: Expression, scale: string): Expression =>
    e.add(one, e.divide(e.multiply(s.ledger('killer.recruitment'), c), s.ledger(scale)))
  const usual = { dermis: s.ledger('killer.density.dermis'), epidermis: s.ledger('killer.density.epidermis') }
  const deep = e.multiply(usual.dermis, supply, drawn(layers[vessels].sasp, 'killer.recruitment.scale'))
  const top = e.multiply(usual.epidermis, supply, drawn(layers[0].sasp, 'killer.recruitment.epidermis.scale'))
  const crossing = s.ledger('killer.crossing')
  const depth = e.divide(
    s.given('dermis_depth', 'µm', 'depth of the dermis', (g) => g.depth),
    mm
  )
  const life = s.ledger('killer.life')
  const dermis = s.variable('killers_dermis', '1/mm3', 'killers in the dermis', 0)
  const epidermis = s.variable('killers_epidermis', '1/mm2', 'killers in the epidermis', 0)
  s.rate('killers_dermis', e.divide(e.subtract(e.multiply(e.subtract(one, crossing), deep), dermis), life))
  s.rate(
    'killers_epidermis',
    e.divide(e.subtract(e.add(top, e.multiply(crossing, deep, depth)), epidermis), life)
  )

  const busy = s.rule(
    'killer_busy',
    'day',
    'days an engagement takes of a killer, whose life may end in it',
    e.multiply(life, e.subtract(one, e.exp(e.negate(e.divide(s.ledger('killer.handling'), life)))))
  )
  const search = layers.map((layer) => {
    const unit = layer.index === 0 ? 'mm2/day' : 'mm3/day'
    const own =
      layer.index === 0
        ? e.divide(s.ledger('killer.encounter.epidermis'), e.multiply(mm, mm))
        : e.divide(s.ledger('killer.encounter.dermis'), e.multiply(mm, mm, mm))
    const c = layer.sasp
    const guided = e.add(
      one,
      e.divide(e.multiply(s.ledger('killer.guidance'), c), e.add(c, s.ledger('killer.guidance.half')))
    )
    const helped = e.add(one, e.multiply(s.ledger('secretome.clearance'), occupancy[layer.index]))
    return s.rule(
      `${layer.name}_search`,
      unit,
      `what a free killer searches for targets in the ${layer.name}`,
      e.multiply(own, guided, helped)
    )
  })
  const targets = layers.map((layer) => {
    const inLayer = populations.filter((p) => p.layer === layer.index)
    const perVolume = e.add(...inLayer.map((p) => e.multiply(p.density, p.senescent)))
    // epidermal killers walk a plane, so their targets are counted on it
    return layer.index === 0
      ? e.multiply(perVolume, e.divide(s.ledger('epidermis.thickness'), mm))
      : perVolume
  })
  const dermal = layers.filter((l) => l.index > 0)
  const met = e.add(...dermal.map((l) => e.multiply(l.part, search[l.index], targets[l.index])))
  const free = [
    s.rule(
      'killers_free_epidermis',
      '1/mm2',
      'killers of the epidermis that are not busy',
      e.divide(epidermis, e.add(one, e.multiply(busy, search[0], targets[0])))
    ),
    s.rule(
      'killers_free_dermis',
      '1/mm3',
      'killers of the dermis that are not busy',
      e.divide(dermis, e.add(one, e.multiply(busy, met)))
    )
  ]
  const engaged = layers.map((layer) =>
    s.rule(
      `${layer.name}_engaged`,
      '1/day',
      `engagements of a senescent cell of the ${layer.name}`,
      e.multiply(free[layer.index === 0 ? 0 : 1], search[layer.index])
    )
  )
  const cleared = layers.map((layer) => {
    const c = layer.sasp
    const hidden = e.divide(
      e.multiply(s.ledger('killer.shield'), c),
      e.add(c, s.ledger('killer.shield.half'))
    )
    return s.rule(
      `${layer.name}_cleared`,
      '1/day',
      `rate at which killers clear a senescent cell of the ${layer.name}`,
      e.multiply(engaged[layer.index], inputs.competence, e.subtract(one, hidden))
    )
  })
  return { engaged, cleared }
}
