/**
 * SASP, vesicles and secretome of each layer, from what its own and the other layers make (mechanisms/secretion.ts).
 *
 *   secretome   Q_l = sum_m A_lm n_m w_m r S              stem places that work; S stem supply
 *   occupancy   o = Q/(Q + K)
 *   SASP        S_m = sum of n full (early output x immature + mature) (1 - senomorphic)(1 - calming o) + the dying
 *   vesicles    S_m = sum of n full v mature
 *
 * Immature and mature are weighted by cause (cells.ts), A are the layer's answers (ground.ts).
 */
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import type { Population } from './cells.ts'
import type { FieldName, Ground } from './ground.ts'
import type { Inputs } from './inputs.ts'
import type { Layer } from './matrix.ts'
import type { Sheet } from './sketch.ts'

const one = e.constant(1)
const none = e.constant(0)

/** Everything in a layer that a cell feels. */
export interface Surroundings extends Layer {
  readonly vesicles: Expression
  readonly occupancy: Expression
}

/** Mean SASP that leaves a place of a population, in full cells. */
export function emitted(
  s: Sheet<Ground>,
  inputs: Inputs,
  p: Population,
  occupancy: Expression,
  efferocytosis: Expression
): Expression {
  const free = e.multiply(
    inputs.factor.sasp,
    e.subtract(one, e.multiply(s.ledger('secretome.calm'), occupancy))
  )
  const raw = e.add(e.multiply(s.ledger('senescence.early.output'), p.immatureStrength), p.matureStrength)
  // of the dying, those that have waited for longer than the delay
  const late = e.exp(e.negate(e.multiply(efferocytosis, s.ledger('efferocytosis.delay'))))
  return e.add(
    e.multiply(s.ledger(`sasp.output.${p.kind}`), raw, free),
    e.multiply(s.ledger('efferocytosis.inflames'), late, p.dying)
  )
}

function answers(
  s: Sheet<Ground>,
  names: readonly string[],
  field: FieldName,
  to: number,
  sources: readonly Expression[]
): Expression {
  return e.add(
    ...sources.map((source, from) => {
      if (source.op === 'number' && source.value === 0) return none
      const by = s.given(
        `${field}_${to}_${from}`,
        '1',
        `${field} in the ${names[to]} for output spread over the ${names[from]}`,
        (g) => g.answers[field][to][from]
      )
      return e.multiply(by, source)
    })
  )
}

/** All fields, layer by layer. */
export function writeFields(
  s: Sheet<Ground>,
  inputs: Inputs,
  names: readonly string[],
  populations: readonly Population[],
  efferocytosis: Expression
): Surroundings[] {
  const per = (of: (p: Population) => Expression): Expression[] =>
    names.map((_, layer) =>
      e.add(...populations.filter((p) => p.layer === layer).map((p) => e.multiply(p.density, of(p))))
    )
  const kept = e.multiply(s.ledger('stem.secretome'), inputs.stem)
  const helping = per((p) => (p.kind === 'stem' ? e.multiply(kept, p.working) : none))
  const secretome = names.map((name, l) =>
    s.rule(
      `${name}_secretome`,
      '1/mm3',
      `secretome of stem cells in the ${name}`,
      answers(s, names, 'secretome', l, helping)
    )
  )
  const half = s.ledger('secretome.half')
  const occupancy = names.map((name, l) =>
    s.rule(
      `${name}_occupancy`,
      '1',
      `share of receptors held by secretome in the ${name}`,
      e.divide(secretome[l], e.add(secretome[l], half))
    )
  )
  const making = per((p) => emitted(s, inputs, p, occupancy[p.layer], efferocytosis))
  const shedding = per((p) =>
    e.multiply(s.ledger('vesicle.output'), s.ledger(`sasp.output.${p.kind}`), p.matureStrength)
  )
  const made = names.map((name, l) =>
    s.rule(`${name}_output`, '1/mm3', `SASP made in the ${name}, full-SASP cells per volume`, making[l])
  )
  const shed = names.map((name, l) =>
    s.rule(`${name}_shed`, '1/mm3', `vesicles shed in the ${name}`, shedding[l])
  )
  const depth = s.given('dermis_depth', 'µm', 'depth of the dermis', (g) => g.depth)
  return names.map((name, index) => ({
    name,
    index,
    secretome: secretome[index],
    occupancy: occupancy[index],
    sasp: s.rule(
      `${name}_sasp`,
      '1/mm3',
      `SASP in the ${name}, full-SASP cells that would give it`,
      answers(s, names, 'sasp', index, made)
    ),
    vesicles: s.rule(
      `${name}_vesicles`,
      '1/mm3',
      `senescent vesicles in the ${name}`,
      answers(s, names, 'vesicles', index, shed)
    ),
    part:
      index === 0
        ? none
        : e.divide(
            s.given(
              `${name}_thick`,
              'µm',
              `thickness of the ${name}`,
              (g) => g.edges[index] - g.edges[index - 1]
            ),
            depth
          )
  }))
}

/** Secretome where every stem place holds a young working cell (mechanisms/secretion.ts, youngSecretome). */
export function youngSecretome(s: Sheet<Ground>, layer: Layer, names: readonly string[]): Expression {
  const all = e.multiply(s.ledger('cells.stem.density'), s.ledger('stem.secretome'))
  return s.rule(
    `${layer.name}_young_secretome`,
    '1/mm3',
    `secretome of young skin in the ${layer.name}`,
    answers(
      s,
      names,
      'secretome',
      layer.index,
      names.map((_, l) => (l === 0 ? none : all))
    )
  )
}
