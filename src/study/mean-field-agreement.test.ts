/**
 * A patch whose cells are all mixed, lived by chance, against the mean field's equations.
 *
 * Fields that reach far beyond the patch, killers that roam across it and are many, no touch: then theory and patch are one
 * law. The skin is worn fast, so that burden, vacancies, spread and loss of collagen come within half a year.
 */
import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { meanField } from '../body/mean-field/mean-field.ts'
import { spreadAt } from '../body/mean-field/spread.ts'
import { resolve } from '../ledger/resolve.ts'
import { observer, quantities } from '../tissue/observe.ts'
import { skin } from '../tissue/skin.ts'

const ledger = resolve().number
const same = (ids: readonly string[], value: number): Record<string, number> =>
  Object.fromEntries(ids.map((id) => [id, value]))

const mixed: Readonly<Record<string, number>> = {
  // mixed: fields and killers reach everywhere, nobody has neighbours
  ...same(['sasp.reach', 'vesicle.reach', 'secretome.reach'], 20_000),
  'sasp.reach.epidermis': 10_000,
  'killer.motility': 1e6,
  'touch.rate': 0,
  // many killers, whose handling shows
  'killer.density.dermis': 600,
  'killer.density.epidermis': 400,
  'killer.encounter.dermis': 1.5e5,
  'killer.encounter.epidermis': 60,
  'killer.handling': 4,
  // fast
  ...same(['damage.fibroblast.base', 'damage.stem.base'], 0.01),
  ...same(['damage.keratinocyte.base', 'damage.melanocyte.base'], 0.003),
  ...same(
    ['keratinocyte', 'melanocyte', 'fibroblast', 'stem'].map((k) => `decision.arrest.${k}`),
    0.2
  ),
  ...same(['fill.fibroblast', 'fill.melanocyte'], 0.1),
  'fill.stem': 0.05,
  'spread.max.dermis': 0.006,
  'spread.max.epidermis': 0.003,
  'vesicle.max': 0.002,
  'secretome.revert': 0.02,
  'matrix.turnover': 1,
  // a dense dermis, for numbers, and levels to match
  'cells.fibroblast.density': 12_000,
  'cells.stem.density': 1500,
  'decision.sasp.half': 1600,
  'damage.inflammation.half': 800,
  ...same(['spread.half.dermis', 'spread.half.epidermis', 'vesicle.half'], 1500),
  'fill.inhibition.dermis': 2400,
  'killer.guidance.half': 800,
  'killer.shield.half': 500,
  'killer.recruitment': 0.5,
  ...same(['killer.recruitment.scale', 'killer.recruitment.epidermis.scale'], 400),
  'secretome.half': 2000
}

/** Two seasons, at the end of which the matrix is up to date. */
const days = 182
const depth = 200
/** a whole number of places of the basal lattice */
const side =
  (64 * 1000) / Math.sqrt(ledger('cells.keratinocyte.density') + ledger('cells.melanocyte.density'))

const watched = [
  ['senescent fraction', 'epidermis'],
  ['senescent fraction', 'dermis'],
  ['secreting fraction', 'dermis'],
  ['vacant fraction', 'epidermis'],
  ['vacant fraction', 'dermis'],
  ['SASP', 'epidermis'],
  ['SASP', 'dermis'],
  ['vesicles', 'dermis'],
  ['secretome', 'dermis'],
  ['killers', 'epidermis'],
  ['killers', 'dermis'],
  ['collagen', 'dermis'],
  ['collagen integrity', 'dermis'],
  ['epidermal thickness', 'epidermis'],
  ['newly senescent', 'skin'],
  ['realised R', 'skin'],
  ['marginal R', 'dermis'],
  ['Jacobian', 'dermis'],
  ['damaged fraction', 'dermis'],
  ['dying fraction', 'dermis'],
  ['dying fraction', 'epidermis']
] as const

function patches(number: (id: string) => number, count: number, dt: number): number[][] {
  const looks = Array.from({ length: count }, (_, replicate) => {
    const here = skin({
      patch: { width: side, height: side, depth, voxel: 100 },
      person: { age: 15, sex: 'female', site: 'forearm', phototype: 2 },
      number,
      off: [],
      chance: { seed: 7, replicate },
      givenRoom: 0,
      woundRoom: 0,
      settle: false
    })
    for (let i = 0; i < Math.round(days / dt); i++) here.advance(dt)
    const out = new Float64Array(quantities.length)
    observer(number, here.world)(here.world, out)
    return out
  })
  return watched.map(([id, where]) =>
    looks.map((look) => look[quantities.findIndex((q) => q.id === id && q.compartment === where)])
  )
}

function theory(number: (id: string) => number): number[] {
  const field = meanField(number, { depth, cuts: [100], voxel: 100 })
  const start = field.start(15)
  // the patch begins without killers
  for (const name of ['killers_dermis', 'killers_epidermis']) start[field.names.indexOf(name)] = 0
  const age = 15 + days / daysPerYear
  const life = field.solve([age], { age: 15, y: start })
  const at = (name: string): number => life.column(name)[0]
  const means = (parts: readonly (readonly [string, number])[]) => {
    const all = parts.reduce((sum, [, weight]) => sum + weight, 0)
    return (state: string): number =>
      parts.reduce((sum, [name, w]) => sum + w * at(`${name}_${state}`), 0) / all
  }
  const epidermis = means([
    ['keratinocyte', number('cells.keratinocyte.density')],
    ['melanocyte', number('cells.melanocyte.density')]
  ])
  const fibroblasts = number('cells.fibroblast.density') * (1 + number('cells.fibroblast.papillary'))
  const dermis = means(
    [1, 2].flatMap((l) => [
      [`fibroblast_dermis_${l}`, fibroblasts],
      [`stem_dermis_${l}`, number('cells.stem.density')]
    ])
  )
  const deep = means([1, 2].map((l) => [`dermis_${l}`, 1]))
  const alive = (of: typeof dermis, state: number): number => state / (1 - of('vacant'))
  const spread = spreadAt(number, field, age, life.y[0])
  const values: Record<string, number> = {
    'senescent fraction epidermis': alive(epidermis, epidermis('senescent')),
    'senescent fraction dermis': alive(dermis, dermis('senescent')),
    'secreting fraction dermis': alive(dermis, dermis('early') + dermis('late')),
    'vacant fraction epidermis': epidermis('vacant'),
    'vacant fraction dermis': dermis('vacant'),
    'SASP epidermis': at('epidermis_sasp'),
    'SASP dermis': deep('sasp'),
    'vesicles dermis': deep('vesicles'),
    'secretome dermis': deep('secretome'),
    'killers epidermis': at('killers_epidermis'),
    'killers dermis': at('killers_dermis'),
    'collagen dermis': at('collagen'),
    'collagen integrity dermis': deep('integrity'),
    'epidermal thickness epidermis': at('viable_thickness'),
    'newly senescent skin': at('newly_senescent'),
    'realised R skin': spread.realised,
    'marginal R dermis': spread.marginal,
    'Jacobian dermis': spread.jacobian,
    'damaged fraction dermis': alive(dermis, dermis('damaged')),
    'dying fraction dermis': alive(dermis, dermis('dying')),
    'dying fraction epidermis': alive(epidermis, epidermis('dying'))
  }
  return watched.map(([id, where]) => values[`${id} ${where}`])
}

const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / of.length
const error = (of: readonly number[]): number => {
  const m = mean(of)
  return Math.sqrt(of.reduce((s, v) => s + (v - m) ** 2, 0) / (of.length - 1) / of.length)
}

/** How often each takes to be known: what waits for a step's end waits for half a step too long. */
const delayed = new Map([
  ['damaged fraction', 'decision.repair'],
  ['dying fraction', 'efferocytosis.rate']
])
/** A patch updates its matrix once a season, with the season's end held for all of it (numerics.matrixInterval). */
const seasonal = 0.01

interface Row {
  readonly what: string
  readonly patch: number
  readonly theory: number
  readonly share: number
  readonly errors: number
}

function compared(number: (id: string) => number, count: number, dt: number): Row[] {
  const lived = patches(number, count, dt)
  const said = theory(number)
  return watched.map(([id, where], i) => ({
    what: `${id}, ${where}`,
    patch: mean(lived[i]),
    theory: said[i],
    share: mean(lived[i]) / said[i] - 1,
    errors: (mean(lived[i]) - said[i]) / error(lived[i])
  }))
}

const print = (rows: readonly Row[]): string =>
  rows
    .map(
      (r) =>
        `${r.what.padEnd(32)} ${r.patch.toPrecision(5).padStart(10)} ${r.theory.toPrecision(5).padStart(10)} ${(100 * r.share).toFixed(2).padStart(8)} % ${r.errors.toFixed(1).padStart(6)}`
    )
    .join('\n')

test('a well-mixed patch and the mean field agree within sampling error', () => {
  const number = (id: string): number => mixed[id] ?? ledger(id)
  const dt = 0.25
  const rows = compared(number, 12, dt)
  if (process.env['REVERDIE_SHOW']) console.log(print(rows))
  for (const row of rows) {
    const slow = delayed.get(row.what.split(',')[0])
    const late = slow === undefined ? 0 : number(slow) * dt
    const season = row.what.startsWith('collagen') ? seasonal : 0
    const se = Math.abs((row.patch - row.theory) / row.errors)
    // 4 standard errors, or 1 % where a patch's own spread is less than that
    const low = row.theory * (1 - season) - 4 * se
    const high = row.theory * (1 + season + late) + 4 * se
    expect(row.patch, print([row])).toBeGreaterThan(low)
    expect(row.patch, print([row])).toBeLessThan(high)
    // and the errors are small enough to see something
    if (slow === undefined) expect(se / Math.abs(row.theory), row.what).toBeLessThan(0.12)
  }
}, 240_000)

test('a mean field of another skin is told from it', () => {
  const number = (id: string): number => mixed[id] ?? ledger(id)
  const other = (id: string): number => (id === 'killer.handling' ? 0 : number(id))
  const lived = patches(number, 6, 1)
  const said = theory(other)
  const i = watched.findIndex(([id, where]) => id === 'senescent fraction' && where === 'epidermis')
  const j = watched.findIndex(([id]) => id === 'newly senescent')
  const errors = [i, j].map((k) => Math.abs(mean(lived[k]) - said[k]) / error(lived[k]))
  expect(Math.max(...errors)).toBeGreaterThan(4)
}, 120_000)
