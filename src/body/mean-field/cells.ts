/**
 * The cells of one kind in one layer, as shares of their places.
 *
 *   working  w' = repair d + revert e + fill - (hit + spread + touch + bystander) w - strain
 *   damaged  d' = hit w + strain - (repair + apoptosis + arrest) d
 *   arrested a1' = arrest d + (spread + touch) w - (k + gone) a1,   ai' = k a(i-1) - (k + gone) ai      k = stages/mean
 *   early    e' = k an - (1/window + gone + revert) e      mature, p16 still low: may be set back to work
 *   late     m' = e/window - gone m                        mature, p16 high
 *   dying    y' = apoptosis d + cleared x + bystander w - efferocytosis y
 *   vacant   1 - all of these,   x = a1 + .. + an + e + m,   gone = cleared + delaminated
 *
 * Beside each senescent state stands its `strength`: the same cells weighted by how strongly they secrete for the cause
 * they arrested from (damage 1, SASP and vesicles less, touch least). It obeys the same linear equations. With a
 * senolytic in the course there is also the share that can be killed at all.
 */
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import { numerics } from '../../core/numerics.ts'
import type { Ground } from './ground.ts'
import type { Sheet } from './sketch.ts'

const one = e.constant(1)
const none = e.constant(0)

/** What one population is made of, put down before the rates are known. */
export interface Population {
  /** keratinocyte, melanocyte, fibroblast or stem */
  readonly kind: string
  readonly name: string
  /** 0 = epidermis */
  readonly layer: number
  /** places per mm3 of the layer */
  readonly density: Expression
  readonly working: Expression
  readonly damaged: Expression
  readonly dying: Expression
  readonly vacant: Expression
  /** senescent cells, and their secretion as if all were mature and uncalmed: shares of places */
  readonly senescent: Expression
  readonly early: Expression
  /** immature and mature, weighted by cause */
  readonly immatureStrength: Expression
  readonly matureStrength: Expression
  /** those that a senolytic can kill; absent without pulses */
  readonly susceptible?: Expression
  readonly stages: number
}

/** Rates of a population, 1/day unless said. */
export interface Rates {
  readonly hit: Expression
  readonly spread: Expression
  readonly touch: Expression
  readonly repair: Expression
  readonly apoptosis: Expression
  readonly arrest: Expression
  readonly cleared: Expression
  readonly delaminated: Expression
  readonly bystander: Expression
  readonly revert: Expression
  readonly efferocytosis: Expression
  /** vacancies filled per place */
  readonly filled: Expression
}

export function writePopulation(
  s: Sheet<Ground>,
  kind: string,
  layer: number,
  where: string,
  density: Expression,
  stages: number,
  pulses: boolean
): Population {
  const name = layer === 0 ? kind : `${kind}_${where}`
  const of = `${kind} places of the ${where.replaceAll('_', ' ')}`
  const state = (id: string, means: string, start = 0): Expression =>
    s.variable(`${name}_${id}`, '1', `share of ${of}: ${means}`, start, where)
  const working = state('working', 'working', 1)
  const damaged = state('damaged', 'damaged')
  const chain = Array.from({ length: stages }, (_, i) => i + 1)
  const arrested = chain.map((i) => state(`arrested_${i}`, `arrested, stage ${i} of maturing`))
  const early = state('early', 'mature senescent, p16 still low')
  const late = state('late', 'mature senescent, p16 high')
  const dying = state('dying', 'dying')
  const weighed = 'weighted by how strongly their cause lets them secrete'
  const arrestedStrength = chain.map((i) =>
    state(`arrested_${i}_strength`, `the arrested of stage ${i}, ${weighed}`)
  )
  const earlyStrength = state('early_strength', `the mature with low p16, ${weighed}`)
  const lateStrength = state('late_strength', `the mature with high p16, ${weighed}`)
  const susceptible = pulses ? state('susceptible', 'senescent that a senolytic can kill') : undefined
  const senescent = s.rule(
    `${name}_senescent`,
    '1',
    `share of ${of}: senescent`,
    e.add(...arrested, early, late)
  )
  const vacant = s.rule(
    `${name}_vacant`,
    '1',
    `share of ${of}: vacant`,
    e.subtract(one, e.add(working, damaged, senescent, dying))
  )
  return {
    kind,
    name,
    layer,
    density,
    working,
    damaged,
    dying,
    vacant,
    senescent,
    early,
    immatureStrength: e.add(...arrestedStrength),
    matureStrength: e.add(earlyStrength, lateStrength),
    stages,
    ...(susceptible === undefined ? {} : { susceptible })
  }
}

/** Gives the states of a population their rates. */
export function rateCells(s: Sheet<Ground>, p: Population, r: Rates, susceptible: Expression): void {
  const { name, working, damaged, dying, stages } = p
  const at = (id: string): Expression => e.named(`${name}_${id}`)
  const strain = e.multiply(e.constant(2), s.ledger('damage.division'), r.filled)
  const hit = s.rule(
    `${name}_hit`,
    '1/day',
    `${p.kind}s damaged per place`,
    e.add(e.multiply(r.hit, working), strain)
  )
  const primary = s.rule(
    `${name}_primary`,
    '1/day',
    `${p.kind}s that arrest from damage, per place`,
    e.multiply(r.arrest, damaged)
  )
  const spread = e.multiply(r.spread, working)
  const touched = e.multiply(r.touch, working)
  const secondary = s.rule(
    `${name}_secondary`,
    '1/day',
    `${p.kind}s that other senescent cells turn, per place`,
    e.add(spread, touched)
  )
  const back = s.rule(
    `${name}_back`,
    '1/day',
    `${p.kind}s set back to work, per place`,
    e.multiply(r.revert, at('early'))
  )
  const gone = s.rule(
    `${name}_gone`,
    '1/day',
    `rate at which a senescent ${p.kind} is cleared or shed`,
    e.add(r.cleared, r.delaminated)
  )
  const mature = e.named('maturing')
  const settle = e.named('settling')
  s.rate(
    `${name}_working`,
    e.subtract(
      e.add(e.multiply(r.repair, damaged), back, r.filled),
      e.add(hit, secondary, e.multiply(r.bystander, working))
    )
  )
  s.rate(
    `${name}_damaged`,
    e.subtract(hit, e.add(e.multiply(e.add(r.repair, r.apoptosis), damaged), primary))
  )
  const strengthIn = e.add(
    primary,
    e.multiply(s.ledger('sasp.secondary'), spread),
    e.multiply(s.ledger('sasp.touch'), touched)
  )
  for (const [of, enters] of [
    ['', e.add(primary, secondary)],
    ['_strength', strengthIn]
  ] as const) {
    let inflow: Expression = enters
    for (let i = 1; i <= stages; i++) {
      const here = at(`arrested_${i}${of}`)
      s.rate(`${name}_arrested_${i}${of}`, e.subtract(inflow, e.multiply(e.add(mature, gone), here)))
      inflow = e.multiply(mature, here)
    }
    const early = at(`early${of}`)
    s.rate(`${name}_early${of}`, e.subtract(inflow, e.multiply(e.add(settle, gone, r.revert), early)))
    s.rate(`${name}_late${of}`, e.subtract(e.multiply(settle, early), e.multiply(gone, at(`late${of}`))))
  }
  s.rate(
    `${name}_dying`,
    e.subtract(
      e.add(
        e.multiply(r.apoptosis, damaged),
        e.multiply(r.cleared, p.senescent),
        e.multiply(r.bystander, working)
      ),
      e.multiply(r.efferocytosis, dying)
    )
  )
  if (p.susceptible === undefined) return
  // those set back to work are susceptible in the share of all senescent cells
  const lost = e.divide(
    back,
    e.most(
      p.senescent,
      s.given('least_share', '1', 'a share too small to matter', () => numerics.smallestRate.value)
    )
  )
  s.rate(
    `${name}_susceptible`,
    e.subtract(
      e.multiply(susceptible, e.add(primary, secondary)),
      e.multiply(e.add(gone, lost), p.susceptible)
    )
  )
}

/** What all populations share: how fast a stage of maturing passes, and how fast p16 passes its threshold once mature. */
export function writeMaturing(s: Sheet<Ground>, stages: number): void {
  const mean = s.ledger('senescence.maturation')
  s.rule(
    'maturing',
    '1/day',
    'rate at which one stage of maturing passes',
    e.divide(e.constant(stages), mean)
  )
  const rise = e.divide(
    e.negate(e.log(e.subtract(one, s.ledger('secretome.revert.p16')))),
    s.ledger('p16.rise')
  )
  const shortest = s.given(
    'least_window',
    'day',
    'a time too short to matter',
    () => numerics.rateSeparation.value
  )
  s.rule(
    'settling',
    '1/day',
    'rate at which the p16 of a mature cell passes the threshold: 1 over what is left of its rise',
    e.divide(one, e.most(shortest, e.subtract(rise, mean)))
  )
}

/** A senolytic pulse on this population: what its states become. */
export function pulseSets(
  p: Population,
  killed: Expression
): { readonly id: string; readonly to: Expression }[] {
  const susceptible = p.susceptible ?? none
  const dead = e.multiply(killed, susceptible)
  const stays = e.less(none, p.senescent, e.subtract(one, e.divide(dead, p.senescent)), one)
  const states = Array.from({ length: p.stages }, (_, i) => `arrested_${i + 1}`).concat('early', 'late')
  const scaled = states.flatMap((id) => [`${p.name}_${id}`, `${p.name}_${id}_strength`])
  return [
    ...scaled.map((id) => ({ id, to: e.multiply(e.named(id), stays) })),
    { id: `${p.name}_susceptible`, to: e.multiply(susceptible, e.subtract(one, killed)) },
    { id: `${p.name}_dying`, to: e.add(p.dying, dead) }
  ]
}
