/**
 * The tissue's hazards as a system of ordinary differential equations: every mechanism of the day but wounds and given
 * cells, for cells that are mixed within their layer.
 *
 *   fields      C_l = sum_m A_lm S_m                      A the answer of layer l to output in m (ground.ts)
 *   doses       D' = (C - D)/tau, the same for vesicles
 *   damage      hit = base + age a + uv U g + i (I + C/(C + K))
 *   decision    r max(0, 1 - d older)/(1 + C/K)
 *   spread      h max D^n/(K^n + D^n) + h_v V/(K_v + V);   touch   rate x neighbours within reach that are senescent
 *   fill        r (1 - share + share S) ready/(1 + C/K) x vacant
 *
 * Cells: cells.ts; killers: killers.ts; matrix and epidermis: matrix.ts; the rest of the body: inputs.ts. That the rates
 * are those of the mechanisms is tested against the mechanisms themselves (study/mean-field-rates.test.ts).
 */
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import { numerics } from '../../core/numerics.ts'
import { rateCells, writeMaturing, writePopulation, type Population } from './cells.ts'
import { emitted, writeFields, youngSecretome, type Surroundings } from './fields.ts'
import type { Ground } from './ground.ts'
import { writeInputs, type Inputs } from './inputs.ts'
import { micrometres, writeKillers, type Killing } from './killers.ts'
import { shade, writeEpidermis, writeMatrix, writeRenewal, writeThickness } from './matrix.ts'
import { writePulse } from './pulses.ts'
import { sheet, type Sheet, type Written } from './sketch.ts'
import { touching } from './touching.ts'

const one = e.constant(1)
const none = e.constant(0)

/** The equations of a ground; all grounds of one layout (`layoutOf`) share them. */
export function write(ground: Ground): Written<Ground> {
  const s = sheet<Ground>()
  const names = layerNames(ground)
  const stages = Math.max(1, Math.round(ground.number('senescence.maturation.stages')))
  const inputs = writeInputs(s, ground.person, ground.course)
  const densities = writeRooms(s, names)
  writeMaturing(s, stages)
  const pulses = ground.course.pulses.length > 0
  const populations = names.flatMap((where, layer) =>
    (layer === 0 ? ['keratinocyte', 'melanocyte'] : ['fibroblast', 'stem']).map((kind) =>
      writePopulation(s, kind, layer, where, densities(kind, layer), stages, pulses)
    )
  )
  const efferocytosis = s.rule(
    'efferocytosis',
    '1/day',
    'rate at which a dying cell is cleared away',
    e.multiply(s.ledger('efferocytosis.rate'), inputs.fading('efferocytosis.decline'))
  )
  const layers = writeFields(s, inputs, names, populations, efferocytosis)
  const killing = writeKillers(
    s,
    inputs,
    layers,
    ground.vessels,
    populations,
    layers.map((l) => l.occupancy)
  )
  const melanocyte = populations[1]
  const drive = writeRenewal(
    s,
    inputs,
    layers[0].sasp,
    emitted(s, inputs, melanocyte, layers[0].occupancy, efferocytosis)
  )
  for (const layer of layers)
    rateLayer(
      s,
      inputs,
      layer,
      populations.filter((p) => p.layer === layer.index),
      killing,
      drive,
      efferocytosis
    )
  writeEpidermis(s, drive, populations[0])
  const dermal = layers.slice(1)
  dermal.forEach((layer) => {
    const fibroblast = populations.find(
      (p) => p.kind === 'fibroblast' && p.layer === layer.index
    ) as Population
    writeMatrix(s, inputs, layer, fibroblast, youngSecretome(s, layer, names))
  })
  writeThickness(s, dermal)
  writeTallies(s, populations)
  ground.course.pulses.forEach((_, i) => writePulse(s, i, layers, populations))
  return s.written
}

/** What decides the shape of the equations, apart from numbers. */
export function layoutOf({ number, person, edges, isUsual, course, vessels }: Ground): string {
  return JSON.stringify([
    number('senescence.maturation.stages'),
    person.site,
    person.phototype,
    person.sun?.length ?? 0,
    edges.length,
    isUsual,
    course.factors.map((f) => f.on),
    course.pulses.map((p) => p.depth > 0),
    vessels
  ])
}

export function layerNames({ edges, isUsual }: Ground): readonly string[] {
  const dermal = edges.length - 1
  if (dermal === 1) return ['epidermis', 'dermis']
  if (isUsual) return ['epidermis', 'papillary_dermis', 'reticular_dermis']
  return ['epidermis', ...edges.slice(1).map((_, i) => `dermis_${i + 1}`)]
}

/** Rooms of the cells, per mm2 of skin; and the places per mm3 of each kind in each. */
function writeRooms(s: Sheet<Ground>, names: readonly string[]): (kind: string, layer: number) => Expression {
  const mm = micrometres(s)
  const millimetre = numerics.micrometresPerMillimetre.value
  names.forEach((name, layer) =>
    s.room(name, 'mm3', `${name.replaceAll('_', ' ')} under 1 mm2 of skin`, ({ number, edges }) =>
      layer === 0
        ? number('epidermis.thickness') / millimetre
        : (edges[layer] - edges[layer - 1]) / millimetre
    )
  )
  const thin = e.divide(s.ledger('epidermis.thickness'), mm)
  return (kind, layer) => {
    if (kind === 'keratinocyte')
      return s.rule(
        'keratinocytes_epidermis',
        '1/mm3',
        'keratinocyte places in the epidermis',
        e.divide(s.ledger('cells.keratinocyte.density'), thin)
      )
    if (kind === 'melanocyte') {
      const area = s.given(
        'melanocytes',
        '1/mm2',
        'melanocytes of skin of this age',
        (g) => g.melanocytes,
        'cells.melanocyte.density'
      )
      return s.rule(
        'melanocytes_epidermis',
        '1/mm3',
        'melanocyte places in the epidermis',
        e.divide(area, thin)
      )
    }
    if (kind === 'stem') return s.ledger('cells.stem.density')
    const papillary = s.given(
      `${names[layer]}_papillary`,
      '1',
      `share of the ${names[layer]} that is papillary`,
      ({ number, edges }) => {
        const inside = Math.min(edges[layer], number('cells.fibroblast.papillary-depth')) - edges[layer - 1]
        return Math.max(0, inside) / (edges[layer] - edges[layer - 1])
      }
    )
    return s.rule(
      `fibroblasts_${names[layer]}`,
      '1/mm3',
      `fibroblast places in the ${names[layer]}`,
      e.multiply(
        s.ledger('cells.fibroblast.density'),
        e.add(one, e.multiply(s.ledger('cells.fibroblast.papillary'), papillary))
      )
    )
  }
}

function rateLayer(
  s: Sheet<Ground>,
  inputs: Inputs,
  layer: Surroundings,
  here: readonly Population[],
  killing: Killing,
  drive: Expression,
  efferocytosis: Expression
): void {
  const { name, index, sasp, vesicles } = layer
  const where = index === 0 ? 'epidermis' : 'dermis'
  const able = s.rule(
    `${name}_able`,
    '1',
    `share of repair and orderly death that is left in the ${name}`,
    e.multiply(
      inputs.fading('decision.decline'),
      e.divide(one, e.add(one, e.divide(sasp, s.ledger('decision.sasp.half'))))
    )
  )
  const dose = dosed(s, name, 'dose', sasp, 'spread.tau', 'SASP')
  const vesicleDose = dosed(s, name, 'vesicle_dose', vesicles, 'vesicle.tau', 'vesicles')
  const hill = e.power(e.divide(dose, s.ledger(`spread.half.${where}`)), s.ledger('spread.hill'))
  const spread = s.rule(
    `${name}_spread`,
    '1/day',
    `hazard that SASP and vesicles turn a working cell of the ${name}`,
    e.multiply(
      inputs.factor.spread,
      e.add(
        e.multiply(s.ledger(`spread.max.${where}`), e.divide(hill, e.add(one, hill))),
        e.multiply(
          s.ledger('vesicle.max'),
          e.divide(vesicleDose, e.add(vesicleDose, s.ledger('vesicle.half')))
        )
      )
    )
  )
  const light =
    index === 0
      ? one
      : s.rule(
          `${name}_shade`,
          '1',
          `share of the damaging sun that reaches the ${name}`,
          shade(s, layer, 'damage.uv.depth')
        )
  const outer = s.rule(
    `${name}_wear`,
    '1/day',
    `hazard of damage in the ${name} by sun and inflammation`,
    e.add(
      e.multiply(s.ledger('damage.uv'), light, inputs.uv),
      e.multiply(
        s.ledger('damage.inflammation'),
        inputs.factor.inflammation,
        e.add(inputs.inflammation, e.divide(sasp, e.add(sasp, s.ledger('damage.inflammation.half'))))
      )
    )
  )
  const all = e.add(...here.map((p) => p.density))
  const senescent = e.add(...here.map((p) => e.multiply(p.density, p.senescent)))
  const bystander = s.rule(
    `${name}_bystander`,
    '1/day',
    `rate at which a killer's engagement beside it kills a working cell of the ${name}`,
    e.divide(e.multiply(s.ledger('killer.bystander'), killing.engaged[index], senescent), all)
  )
  const repair = e.multiply(s.ledger('decision.repair'), able)
  const supply = e.add(
    e.subtract(one, s.ledger('fill.stem-share')),
    e.multiply(s.ledger('fill.stem-share'), inputs.stem)
  )
  const inhibited = e.divide(one, e.add(one, e.divide(sasp, s.ledger(`fill.inhibition.${where}`))))
  const renewing = e.multiply(s.ledger('epidermis.division'), s.ledger('epidermis.symmetric'), drive)
  const ready = new Map(
    here.map((p) => {
      const young = e.add(
        e.multiply(repair, p.damaged),
        p.kind === 'keratinocyte' ? e.multiply(renewing, p.working) : none
      )
      const rested = e.most(none, e.subtract(p.working, e.multiply(s.ledger('fill.rest'), young)))
      return [
        p.kind,
        s.rule(`${p.name}_ready`, '1', `share of ${p.kind} places whose cell may divide`, rested)
      ]
    })
  )
  for (const p of here) {
    const kin = p.kind === 'fibroblast' ? here : [p]
    const mothers = e.divide(
      e.add(...kin.map((q) => e.multiply(q.density, ready.get(q.kind) as Expression))),
      e.add(...kin.map((q) => q.density))
    )
    const filled = s.rule(
      `${p.name}_filled`,
      '1/day',
      `vacancies of ${p.kind}s filled, per place`,
      e.multiply(
        s.ledger(`fill.${p.kind}`),
        supply,
        index === 0 ? inputs.factor.renewal : one,
        mothers,
        inhibited,
        p.vacant
      )
    )
    const reverting = e.multiply(s.ledger('secretome.revert'), layer.occupancy)
    rateCells(
      s,
      p,
      {
        hit: e.add(
          s.ledger(`damage.${p.kind}.base`),
          e.multiply(s.ledger(`damage.${p.kind}.age`), inputs.age),
          outer
        ),
        spread,
        touch: s.rule(
          `${p.name}_touched`,
          '1/day',
          `hazard that touch turns a working ${p.kind}`,
          e.multiply(s.ledger('touch.rate'), touching(s, p, here))
        ),
        repair,
        apoptosis: e.multiply(s.ledger('decision.apoptosis'), able),
        arrest: s.ledger(`decision.arrest.${p.kind}`),
        cleared: killing.cleared[index],
        delaminated: p.kind === 'keratinocyte' ? s.ledger('epidermis.delaminate') : none,
        bystander,
        revert: reverting,
        efferocytosis,
        filled
      },
      susceptibleShare(s)
    )
  }
}

function susceptibleShare(s: Sheet<Ground>): Expression {
  return s.given(
    'susceptible',
    '1',
    'share of senescent cells that the senolytic can kill',
    (g) => g.course.pulses[0]?.susceptible ?? 1
  )
}

/** A leaky dose of a field. */
function dosed(
  s: Sheet<Ground>,
  name: string,
  id: string,
  level: Expression,
  tau: string,
  of: string
): Expression {
  const dose = s.variable(`${name}_${id}`, '1/mm3', `dose of ${of} that cells of the ${name} have taken`, 0)
  s.rate(`${name}_${id}`, e.divide(e.subtract(level, dose), s.ledger(tau)))
  return dose
}

/** Newly senescent since the start, and those of them that other senescent cells made, per mm2 of skin. */
function writeTallies(s: Sheet<Ground>, populations: readonly Population[]): void {
  const mm = micrometres(s)
  const skin = (p: Population): Expression =>
    p.layer === 0
      ? e.multiply(p.density, e.divide(s.ledger('epidermis.thickness'), mm))
      : e.multiply(p.density, e.divide(e.named(`${p.name.slice(p.kind.length + 1)}_thick`), mm))
  const sum = (of: string): Expression =>
    e.add(...populations.map((p) => e.multiply(skin(p), e.named(`${p.name}_${of}`))))
  s.variable('newly_senescent', '1/mm2', 'cells that arrested since the start', 0)
  s.variable('secondaries', '1/mm2', 'cells that other senescent cells turned since the start', 0)
  const secondary = sum('secondary')
  s.rate('newly_senescent', e.add(sum('primary'), secondary))
  s.rate('secondaries', secondary)
}
