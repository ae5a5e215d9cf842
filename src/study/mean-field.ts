/**
 * A scenario's skin in the mean field: a life from the initial age as a table, and the equations behind it.
 *
 * What is followed is the scenario's person, depth of patch, numbers and switched-off mechanisms, without a programme.
 * Of the world `body`, it is the drift of the turnover circuit. Nothing here is a result of cells: it is what many would
 * come to if each felt the mean of its layer.
 */
import type { Equations } from '../core/equations.ts'
import { Problem } from '../core/problem.ts'
import { turnoverEquations } from '../body/mean-field/turnover.ts'
import { meanField, type MeanField } from '../body/mean-field/mean-field.ts'
import { roomToEdge, spreadAt, type Spread } from '../body/mean-field/spread.ts'
import { solveStiff } from '../body/stiff.ts'
import { follow } from '../body/stiff-equations.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { resolve } from '../ledger/index.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'

export interface MeanFieldTable {
  readonly equations: Equations
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly number[])[]
  /** what the reader should know of it */
  readonly says: readonly string[]
}

/** years at which a life is looked at, besides the first and the scenario's own */
const decades: readonly number[] = [20, 30, 40, 50, 60, 70, 80, 90]

/** Ledger numbers that are 0 where a mechanism is off; mechanisms that have no part in it are absent. */
const silent: Readonly<Record<string, readonly string[]>> = {
  paracrine: ['spread.max.dermis', 'spread.max.epidermis'],
  'vesicle-spread': ['vesicle.max'],
  touch: ['touch.rate'],
  homing: ['killer.density.dermis', 'killer.density.epidermis'],
  clearance: ['killer.encounter.dermis', 'killer.encounter.epidermis'],
  reprogramming: ['secretome.revert'],
  efferocytosis: ['efferocytosis.rate'],
  regeneration: ['fill.keratinocyte', 'fill.melanocyte', 'fill.fibroblast', 'fill.stem'],
  delamination: ['epidermis.delaminate'],
  'given-cells': [],
  medicine: [],
  wound: []
}

export function meanFieldTable(scenario: Scenario): MeanFieldTable {
  if (scenario.world === 'body') return turnoverTable(scenario)
  if (scenario.world === 'martin')
    throw new Problem({
      what: `the scenario ${scenario.name} is of the world martin`,
      why: 'the published spread model on a dish is about places; its mean field is another model',
      fix: 'give a scenario of the world skin or body'
    })
  return skinTable(scenario)
}

function skinTable(scenario: Scenario): MeanFieldTable {
  const { person, patch, parameters, beyondEvidence, off } = scenario
  const { number: usual } = resolve({ ...parameters }, { beyondEvidence })
  const none = new Set(off.flatMap((id) => silenced(id)))
  const number = (id: string): number => (none.has(id) ? 0 : usual(id))
  const make = (spread: number): MeanField =>
    meanField((id) => (/^(?:spread|vesicle)\.max/.test(id) ? spread * number(id) : number(id)), {
      person,
      depth: patch.depth
    })
  const field = make(1)
  const first = number('initial.age')
  const ages = [...new Set([...decades, person.age])].filter((age) => age > first).sort((a, b) => a - b)
  const life = field.solve(ages)
  const spread = ages.map((age, i) => spreadAt(number, field, age, life.y[i]))
  const room = ages.map((age, i) => roomToEdge(make, age, life.y[i]))
  return {
    equations: field.equations(),
    head: [
      [
        'age',
        'senescent',
        '',
        '',
        'SASP',
        '',
        'killers',
        'collagen',
        'epidermis',
        'realised',
        'marginal',
        'Jacobian',
        'edge',
        'room'
      ],
      [
        'year',
        'kerat. %',
        'melan. %',
        'fibrob. %',
        'epid. 1/mm3',
        'derm. 1/mm3',
        '1/mm3',
        '1',
        'µm',
        'R',
        'R',
        '1/day',
        '1/day',
        'times'
      ]
    ],
    rows: ages.map((age, i) => skinRow(field, age, life.y[i], spread[i], room[i])),
    says: [
      'Cells mixed within their layer, no programme, no wounds: what a patch comes to is not this where neighbours matter.',
      'room: how many times stronger spread would have to be, at this age, for senescence to feed itself.'
    ]
  }
}

function skinRow(field: MeanField, age: number, y: Float64Array, spread: Spread, room: number): number[] {
  const rules = field.rules(field.dayOf(age), y)
  const of = (name: string): number => {
    const i = field.names.indexOf(name)
    return i >= 0 ? y[i] : rules[field.ruleNames.indexOf(name)]
  }
  const { rooms, rules: written, constants } = field.equations()
  const dermal = rooms.slice(1)
  const depth = dermal.reduce((sum, { size }) => sum + size, 0)
  const mean = (id: (layer: string) => string): number =>
    dermal.reduce((sum, { id: layer, size }) => sum + size * of(id(layer)), 0) / depth
  const density = (layer: string): number => {
    const id = `fibroblasts_${layer}`
    return written.some((r) => r.id === id) ? of(id) : (constants.find((c) => c.id === id)?.value ?? 1)
  }
  const fibroblasts = dermal.reduce((sum, { id, size }) => sum + size * density(id), 0)
  const senescent =
    dermal.reduce((sum, { id, size }) => sum + size * density(id) * of(`fibroblast_${id}_senescent`), 0) /
    fibroblasts
  return [
    age,
    100 * of('keratinocyte_senescent'),
    100 * of('melanocyte_senescent'),
    100 * senescent,
    of('epidermis_sasp'),
    mean((layer) => `${layer}_sasp`),
    of('killers_dermis'),
    of('collagen'),
    of('viable_thickness'),
    spread.realised,
    spread.marginal,
    spread.jacobian,
    spread.edge,
    room
  ]
}

function silenced(id: string): readonly string[] {
  const ids = silent[id]
  if (ids !== undefined) return ids
  throw new Problem({
    what: `the mean field cannot be without ${id}`,
    why: `it can leave out ${Object.keys(silent).join(', ')}`,
    fix: 'take it out of off: in a copy of the scenario'
  })
}

function turnoverTable(scenario: Scenario): MeanFieldTable {
  const plan = scenario.body
  if (plan === undefined) throw new RangeError('a scenario of the world body has a body')
  const { number } = resolve({ ...scenario.parameters }, { beyondEvidence: scenario.beyondEvidence })
  const set = turnoverSet(plan.set, number)
  const equations = turnoverEquations({ ...set.circuit, ...plan.circuit })
  const followed = follow(equations)
  followed.set(equations.constants.map((c) => c.value))
  const count = decades.length + 2
  const times = Array.from({ length: count }, (_, i) => ((i + 1) * plan.until) / count)
  const { at } = solveStiff(
    { size: 1, slope: followed.slope, linear: followed.linear, nonnegative: [0] },
    0,
    [0],
    times,
    { relative: 1e-8, absolute: 1e-10 }
  )
  return {
    equations,
    head: [
      ['age', 'X'],
      ['day', 'young-adult units']
    ],
    rows: times.map((time, i) => [time, at[i][0]]),
    says: [`The drift of ${set.id} (${set.of}), without noise: the middle of no life, and nobody dies in it.`]
  }
}
