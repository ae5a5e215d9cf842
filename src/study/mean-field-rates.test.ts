/**
 * The rates written in the mean field are those the mechanisms use: each mechanism takes one step in a tiny world that has the
 * mean field's levels and age, and what it has integrated is compared.
 */
import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { exp, log } from '../core/maths.ts'
import { meanField } from '../body/mean-field/mean-field.ts'
import { resolve } from '../ledger/resolve.ts'
import { arrest, die, toState } from '../mechanisms/become.ts'
import { damage } from '../mechanisms/damage.ts'
import { decision } from '../mechanisms/decision.ts'
import { delamination } from '../mechanisms/delamination.ts'
import { efferocytosis } from '../mechanisms/efferocytosis.ts'
import { matrixBreakdown, matrixSynthesis } from '../mechanisms/matrix.ts'
import { paracrine } from '../mechanisms/paracrine.ts'
import { regeneration } from '../mechanisms/regeneration.ts'
import { rollCall } from '../mechanisms/roll-call.ts'
import { ready, testWorld } from '../mechanisms/test-world.ts'
import { vesicleSpread } from '../mechanisms/vesicle-spread.ts'
import { Body } from '../state/body.ts'
import { Cause, Kind, kindNames, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { inputsOf, type Inputs } from '../tissue/person.ts'

const { number } = resolve()
const dt = 1e-6
const grid = { nx: 1, ny: 1, nz: 2, dx: 100, dy: 100, dz: 1000, dzEpidermis: 75 }

/** A life to this age, and a world of a few cells that feel what its cells feel. */
function both(age: number) {
  const field = meanField(number, { cuts: [] })
  const y = field.start(age)
  const rules = field.rules(field.dayOf(age), y)
  const of = (name: string): number => {
    const i = field.names.indexOf(name)
    const r = field.ruleNames.indexOf(name)
    if (i < 0 && r < 0) throw new Error(name)
    return i >= 0 ? y[i] : rules[r]
  }
  // the depth at which the sun is what it is on average
  const z = -number('damage.uv.depth') * log(of('dermis_shade'))
  const spots = [0, 1, 2].flatMap((i) => [
    { kind: Kind.keratinocyte, x: 10 + i, y: 10, z: 0 },
    { kind: Kind.melanocyte, x: 20 + i, y: 10, z: 0 },
    { kind: Kind.fibroblast, x: 30 + i, y: 10, z },
    { kind: Kind.stem, x: 40 + i, y: 10, z }
  ])
  const world = testWorld(grid, spots, 5)
  const inputs: Inputs = { sun: 0, inflammation: 0, killers: 0, stem: 0, competence: 0 }
  inputsOf({ age, sex: 'female', site: 'forearm', phototype: 2 }, number)(age, inputs)
  const { body, fields } = world
  body[Body.age] = age
  body[Body.dt] = dt
  body[Body.day] = 100
  body[Body.uv] = inputs.sun
  body[Body.inflammation] = inputs.inflammation
  body[Body.killers] = inputs.killers
  body[Body.stem] = inputs.stem
  body[Body.competence] = inputs.competence
  fields.sasp.set([of('epidermis_sasp'), of('dermis_sasp')])
  fields.vesicles.set([of('epidermis_vesicles'), of('dermis_vesicles')])
  fields.secretome.set([of('epidermis_secretome'), of('dermis_secretome')])
  return { of, world, inputs }
}

const population = (kind: number): string =>
  `${kindNames[kind]}${kind === Kind.keratinocyte || kind === Kind.melanocyte ? '' : '_dermis'}`
const layer = (kind: number): string =>
  kind === Kind.keratinocyte || kind === Kind.melanocyte ? 'epidermis' : 'dermis'
const near = (a: number, b: number, what: string, share = 1e-6): void =>
  expect(Math.abs(a - b), `${what}: ${a} and ${b}`).toBeLessThanOrEqual(share * Math.abs(b))
/** what a due has lost since it was drawn, in a world in which nothing happens within dt */
function lost(
  world: World,
  column: Float64Array | Float32Array,
  row: number,
  step: (w: World) => void
): number {
  step(world)
  const before = column[row]
  step(world)
  return (before - column[row]) / dt
}

const ages = [25, 55, 80]

test.each(ages)('what the body sends at %i', (age) => {
  const { of, inputs } = both(age)
  near(of('uv'), inputs.sun, 'sun')
  near(of('inflammation'), inputs.inflammation, 'inflammation')
  near(of('killer_supply'), inputs.killers, 'killers')
  near(of('stem_supply'), inputs.stem, 'stem')
  near(of('competence'), inputs.competence, 'competence')
  near(of('age'), age, 'age')
})

test.each(ages)('damage at %i', (age) => {
  const { of, world } = both(age)
  ready(damage, world, number)(world)
  for (let k = 0; k < world.shape.niches; k++) {
    const p = population(world.niches.kind[k])
    const strain = 2 * number('damage.division') * of(`${p}_filled`)
    near((of(`${p}_hit`) - strain) / of(`${p}_working`), world.niches.damage[k] / dt, p)
  }
})

test.each(ages)('spread by SASP and vesicles at %i', (age) => {
  const { of, world } = both(age)
  for (let k = 0; k < world.shape.niches; k++) {
    const where = layer(world.niches.kind[k])
    world.niches.dose[k] = of(`${where}_dose`)
    world.niches.vesicleDose[k] = of(`${where}_vesicle_dose`)
  }
  ready(paracrine, world, number)(world)
  ready(vesicleSpread, world, number)(world)
  for (let k = 0; k < world.shape.niches; k++) {
    const where = layer(world.niches.kind[k])
    near(of(`${where}_spread`), world.niches.induced[k] / dt, where, 1e-5)
  }
})

test.each(ages)('what a damaged cell does, and how long the dying stay, at %i', (age) => {
  const { of, world } = both(age)
  const { cells } = world
  for (let row = 0; row < cells.kind.length; row++)
    if (cells.kind[row] <= Kind.stem) toState(world, row, State.damaged)
  ready(rollCall, world, number)(world)
  const step = ready(decision, world, number)
  for (let row = 0; row < 12; row++) {
    const p = population(cells.kind[row])
    const able = of(`${layer(cells.kind[row])}_able`)
    near(number('decision.repair') * able, lost(world, cells.due0, row, step), p, 1e-3)
    near(number('decision.apoptosis') * able, lost(world, cells.due1, row, step), p, 1e-3)
    near(number(`decision.arrest.${kindNames[cells.kind[row]]}`), lost(world, cells.due2, row, step), p, 1e-3)
  }
  for (let row = 0; row < 12; row++) die(world, row, 8)
  ready(rollCall, world, number)(world)
  near(of('efferocytosis'), lost(world, cells.due0, 0, ready(efferocytosis, world, number)), 'dying', 1e-3)
})

test.each(ages)('vacancies are filled, and senescent keratinocytes shed, at %i', (age) => {
  const { of, world } = both(age)
  const { cells } = world
  cells.since.fill(-1000)
  const rows = [0, 3, 6, 9]
  for (const row of rows) toState(world, row, State.vacant)
  ready(rollCall, world, number)(world)
  const step = ready(regeneration, world, number)
  for (const row of rows) {
    const kind = cells.kind[row]
    const p = population(kind)
    // here all kin work; there some share of them may divide
    const mothers =
      kind === Kind.fibroblast
        ? (of('fibroblast_dermis_ready') * of('fibroblasts_dermis') +
            of('stem_dermis_ready') * number('cells.stem.density')) /
          (of('fibroblasts_dermis') + number('cells.stem.density'))
        : of(`${p}_ready`)
    near(of(`${p}_filled`) / of(`${p}_vacant`) / mothers, lost(world, cells.due0, row, step), p, 1e-3)
  }
  arrest(world, 1, Cause.damage)
  ready(rollCall, world, number)(world)
  near(
    of('keratinocyte_gone') - of('epidermis_cleared'),
    lost(world, cells.due2, 1, ready(delamination, world, number)),
    'shed',
    1e-3
  )
})

test.each(ages)('collagen made and broken at %i', (age) => {
  const { of, world } = both(age)
  const { matrix, shape } = world
  matrix.support[1] = of('fibroblast_dermis_working')
  matrix.integrity[1] = of('dermis_integrity')
  matrix.collagen[1] = of('dermis_collagen')
  // light at the middle of a voxel there, its mean over the layer here
  const d = number('matrix.uv.depth')
  world.body[Body.uv] *= of('dermis_light') / exp(-500 / d)
  const turnover = number('matrix.turnover') / daysPerYear
  near(of('dermis_breakdown'), matrixBreakdown(number, shape)(world, 1), 'MMP')
  // young secretome is that of this world's one voxel: taken out of both
  const young = matrixSynthesis((id) => (id === 'secretome.collagen' ? 0 : number(id)), shape)(world, 1)
  const half = number('secretome.half')
  const help = (q: number): number => 1 + (number('secretome.collagen') * q) / (q + half)
  near(
    of('dermis_synthesis') / turnover,
    (young * help(of('dermis_secretome'))) / help(of('dermis_young_secretome')),
    'synthesis'
  )
})
