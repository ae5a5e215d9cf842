/**
 * Matrix and the layers above, as in mechanisms/matrix.ts and mechanisms/epidermis.ts, one value for each layer.
 *
 * g is the mean of exp(-z/depth) over the layer; per day, as everything here.
 */
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import type { Ground } from './ground.ts'
import type { Inputs } from './inputs.ts'
import type { Population } from './cells.ts'
import type { Sheet } from './sketch.ts'

const one = e.constant(1)
const none = e.constant(0)

export interface Layer {
  readonly name: string
  readonly index: number
  readonly sasp: Expression
  readonly secretome: Expression
  /** share of depth */
  readonly part: Expression
}

/** Mean of exp(-z/d) over a layer: d/(b - a) (exp(-a/d) - exp(-b/d)). */
export function shade(s: Sheet<Ground>, layer: { name: string; index: number }, depth: string): Expression {
  if (layer.index === 0) return one
  const { index, name } = layer
  const from = s.given(`${name}_top`, 'µm', `depth at which the ${name} begins`, (g) => g.edges[index - 1])
  const to = s.given(`${name}_bottom`, 'µm', `depth at which the ${name} ends`, (g) => g.edges[index])
  const d = s.ledger(depth)
  const left = (z: Expression): Expression => e.exp(e.negate(e.divide(z, d)))
  return e.multiply(e.divide(d, e.subtract(to, from)), e.subtract(left(from), left(to)))
}

/** Collagen, integrity and elastin of one layer of the dermis. */
export function writeMatrix(
  s: Sheet<Ground>,
  inputs: Inputs,
  layer: Layer,
  fibroblast: Population,
  youngSecretome: Expression
): void {
  const { name } = layer
  const year = e.named('days_per_year')
  const turnover = e.divide(s.ledger('matrix.turnover'), year)
  const broken = e.divide(s.ledger('matrix.fragmentation'), year)
  const collagen = s.variable(`${name}_collagen`, '1', `collagen of the ${name}, young protected = 1`, 1)
  const integrity = s.variable(
    `${name}_integrity`,
    '1',
    `share of the ${name}'s collagen in intact fibres`,
    1
  )
  const elastin = s.variable(`${name}_elastin`, '1', `working elastin of the ${name}, young = 1`, 1)
  const light = s.rule(
    `${name}_light`,
    '1',
    `share of the surface's sun that reaches the matrix of the ${name}`,
    shade(s, layer, 'matrix.uv.depth')
  )
  const uv = e.multiply(light, inputs.uv)
  const help = (q: Expression): Expression =>
    e.add(one, e.divide(e.multiply(s.ledger('secretome.collagen'), q), e.add(q, s.ledger('secretome.half'))))
  const added = e.subtract(inputs.factor.synthesis, one)
  const made = s.rule(
    `${name}_synthesis`,
    '1/day',
    `collagen made in the ${name}`,
    e.multiply(
      turnover,
      fibroblast.working,
      e.most(none, e.subtract(one, e.multiply(s.ledger('matrix.tension'), e.subtract(one, integrity)))),
      inputs.fading('matrix.synthesis.decline'),
      e.most(none, e.subtract(one, e.multiply(s.ledger('matrix.uv.cut'), uv))),
      e.divide(help(layer.secretome), help(youngSecretome)),
      e.add(one, e.multiply(added, e.most(none, e.subtract(one, collagen))))
    )
  )
  const mmp = s.rule(
    `${name}_breakdown`,
    '1',
    `MMP activity in the ${name}, young protected = 1`,
    e.add(
      one,
      e.multiply(
        e.add(
          e.divide(e.multiply(s.ledger('matrix.mmp'), layer.sasp), s.ledger('matrix.mmp.half')),
          e.multiply(s.ledger('matrix.mmp.uv'), uv)
        ),
        inputs.factor.mmp
      )
    )
  )
  s.rate(`${name}_collagen`, e.subtract(made, e.multiply(turnover, mmp, collagen)))
  s.rate(
    `${name}_integrity`,
    e.subtract(
      e.multiply(made, e.subtract(e.add(one, e.divide(broken, turnover)), integrity)),
      e.multiply(broken, mmp, integrity)
    )
  )
  const lost = e.add(s.ledger('matrix.elastin.loss'), e.multiply(s.ledger('matrix.elastosis'), uv))
  s.rate(`${name}_elastin`, e.negate(e.multiply(e.divide(lost, year), elastin)))
}

/** Thickness of the dermis follows its collagen. */
export function writeThickness(s: Sheet<Ground>, layers: readonly Layer[]): void {
  const depth = s.given('dermis_depth', 'µm', 'depth of the dermis', (g) => g.depth)
  const mean = s.rule(
    'collagen',
    '1',
    'collagen of the dermis, young protected = 1',
    e.add(...layers.map((l) => e.multiply(l.part, e.named(`${l.name}_collagen`))))
  )
  const lag = e.multiply(s.ledger('matrix.thickness.tau'), e.named('days_per_year'))
  const thin = s.variable('dermal_collagen_thickness', '1', 'thickness of the dermis, its depth = 1', 1)
  s.rate('dermal_collagen_thickness', e.divide(e.subtract(mean, thin), lag))
  s.rule('dermal_thickness', 'µm', 'thickness of the dermis', e.multiply(depth, thin))
}

/** Output of the basal layer, and the thickness it feeds. Returns the drive, 1 = young. */
export function writeRenewal(
  s: Sheet<Ground>,
  inputs: Inputs,
  sasp: Expression,
  melanocyteOutput: Expression
): Expression {
  return s.rule(
    'renewal',
    '1',
    'drive of the basal layer per working keratinocyte, young = 1',
    e.multiply(
      inputs.fading('epidermis.decline'),
      inputs.factor.renewal,
      e.divide(one, e.add(one, e.divide(sasp, s.ledger('epidermis.inhibition')))),
      e.subtract(one, e.multiply(s.ledger('epidermis.melanocyte'), e.least(one, melanocyteOutput)))
    )
  )
}

export function writeEpidermis(s: Sheet<Ground>, drive: Expression, keratinocyte: Population): void {
  const flux = s.variable('epidermal_flux', '1', 'what arrives above the basal layer, young = 1', 1)
  s.rate(
    'epidermal_flux',
    e.divide(e.subtract(e.multiply(keratinocyte.working, drive), flux), s.ledger('epidermis.transit'))
  )
  s.rule(
    'viable_thickness',
    'µm',
    'thickness of the living epidermis',
    e.multiply(s.ledger('epidermis.thickness'), e.power(flux, s.ledger('epidermis.thickness.exponent')))
  )
}
