import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../core/expression.ts'
import { entry, resolve } from '../../ledger/resolve.ts'
import { meanField } from './mean-field.ts'
import { edgeOf, roomToEdge, spreadAt } from './spread.ts'

const { number } = resolve()
const ages = [20, 30, 40, 50, 60, 70, 80]

test('at the initial age everyone works, and a life ends nowhere impossible', () => {
  const field = meanField(number)
  const start = field.start(number('initial.age'))
  field.names.forEach((name, i) => {
    if (/_working$|_collagen|_integrity|_elastin|_flux$|_thickness$/.test(name))
      expect(start[i], name).toBe(1)
    else if (!name.startsWith('killers_')) expect(start[i], name).toBe(0)
  })
  const { y } = field.solve(ages)
  for (const state of y) for (const value of state) expect(value).toBeGreaterThanOrEqual(0)
  const life = field.solve(ages)
  for (const name of field.ruleNames.filter((rule) => rule.endsWith('_vacant')))
    for (const share of life.column(name)) expect(share).toBeGreaterThan(-1e-9)
})

test('a life is the same whatever was asked for on the way, and whoever asked before', () => {
  const field = meanField(number, { error: 1e-8 })
  const whole = field.solve([80]).y[0]
  const parts = field.solve(ages).y.at(-1) as Float64Array
  whole.forEach((value, i) => expect(parts[i], field.names[i]).toBeCloseTo(value, 6))
  const again = field.solve([80], { age: 60, y: field.start(60) }).y[0]
  whole.forEach((value, i) => expect(again[i], field.names[i]).toBeCloseTo(value, 6))
  // another draw in between shares the compiled code, not the numbers
  const other = meanField((id) => (id === 'killer.competence' ? 0.5 : number(id)), { error: 1e-8 })
  const more = other.solve([80]).column('fibroblast_papillary_dermis_senescent')[0]
  expect(more).toBeGreaterThan(field.solve([80]).column('fibroblast_papillary_dermis_senescent')[0])
  expect(field.solve([80]).y[0]).toEqual(whole)
})

test('a life from 15 to 80 takes about a hundred steps', () => {
  expect(meanField(number).solve([80]).steps).toBeLessThan(200)
})

test('rates are those of the written formulas: tape, tree and export cannot drift apart', () => {
  const field = meanField(number)
  const equations = field.equations()
  const rules = new Map(equations.rules.map((r) => [r.id, r.is]))
  const constants = new Map(equations.constants.map((c) => [c.id, c.value]))
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 24_000 }), (u, t) => {
      const y = Float64Array.from(field.names, (_, i) => u * 0.04 * (1 + (i % 5)))
      const found = new Map<string, number>()
      const value = (name: string): number => {
        const known =
          name === 'time' ? t : (constants.get(name) ?? found.get(name) ?? y[field.names.indexOf(name)])
        if (known !== undefined) return known
        const rule = rules.get(name)
        if (rule === undefined) throw new Error(name)
        const made = evaluate(rule, value)
        found.set(name, made)
        return made
      }
      const out = new Float64Array(y.length)
      field.rhs(t, y, out)
      equations.variables.forEach((v, i) => {
        const plain = evaluate(v.rate, value)
        expect(Math.abs(out[i] - plain), v.id).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(plain)))
      })
    }),
    { numRuns: 30 }
  )
})

test('more wear, more burden; less sun, more collagen; more killers, less burden', () => {
  const burden = 'fibroblast_papillary_dermis_senescent'
  const at = (changed: Record<string, number>, options = {}): { burden: number; collagen: number } => {
    const life = meanField((id) => changed[id] ?? number(id), options).solve([70])
    return { burden: life.column(burden)[0], collagen: life.column('papillary_dermis_collagen')[0] }
  }
  const usual = at({})
  expect(at({ 'damage.fibroblast.age': 2 * number('damage.fibroblast.age') }).burden).toBeGreaterThan(
    usual.burden
  )
  expect(at({ 'killer.density.dermis': 2 * number('killer.density.dermis') }).burden).toBeLessThan(
    usual.burden
  )
  const covered = at({}, { person: { site: 'buttock', phototype: 2 } })
  expect(covered.collagen).toBeGreaterThan(usual.collagen)
  expect(covered.burden).toBeLessThan(usual.burden)
})

test('a pulse kills its share of those that can be killed, once', () => {
  const day = 16_000
  const age = number('initial.age') + day / 365.25
  const pulse = { day, kill: [0.5, 0.5, 0.5, 0.5] as const, susceptible: 0.6, depth: 0 }
  const one = { factors: [], pulses: [pulse] }
  const ten = {
    factors: [],
    pulses: Array.from({ length: 10 }, (_, i) => ({ ...pulse, day: day + i * 0.001 }))
  }
  const name = 'fibroblast_papillary_dermis_senescent'
  const before = meanField(number, { error: 1e-8 }).solve([age]).column(name)[0]
  const after = meanField(number, { course: one, error: 1e-8 })
    .solve([age + 1e-6])
    .column(name)[0]
  expect(after / before).toBeCloseTo(1 - 0.6 * 0.5, 4)
  // again and again kills the susceptible alone
  const left = meanField(number, { course: ten, error: 1e-8 })
    .solve([age + 0.0001])
    .column(name)[0]
  expect(left / before).toBeCloseTo(1 - 0.6 * (1 - 0.5 ** 10), 3)
  // within two years much of it is back
  const back = meanField(number, { course: one })
    .solve([age + 2])
    .column(name)[0]
  expect(back).toBeGreaterThan(
    0.97 *
      meanField(number)
        .solve([age + 2])
        .column(name)[0]
  )
})

test('a factor on the sun acts while it lasts', () => {
  const course = { factors: [{ on: 'uv' as const, from: 9000, until: 12_000, times: 0 }], pulses: [] }
  const field = meanField(number, { course })
  const life = field.solve([30, 45, 60])
  const uv = life.column('uv')
  expect([...uv]).toEqual([1, 0, 1])
  const usual = meanField(number).solve([30, 45, 60]).column('papillary_dermis_collagen')
  const saved = life.column('papillary_dermis_collagen')
  expect(saved[0]).toBeCloseTo(usual[0], 6)
  expect(saved[1]).toBeGreaterThan(usual[1])
})

test('every constant from the ledger has the unit of its entry', () => {
  for (const c of meanField(number).equations().constants)
    if (c.entry !== undefined) expect(c.unit, c.id).toBe(entry(c.entry).unit)
})

test('the edge is where spread feeds itself: beyond the room a seeded burden grows, within it falls', () => {
  const field = meanField(number)
  const life = field.solve([50])
  const { marginal, jacobian, edge, realised } = spreadAt(number, field, 50, life.y[0])
  expect(realised).toBeGreaterThan(0)
  expect(marginal).toBeGreaterThan(0)
  expect(marginal).toBeLessThan(1)
  expect(jacobian).toBeLessThan(0)
  expect(edge).toBeLessThan(0)
  const make = (factor: number): ReturnType<typeof meanField> =>
    meanField((id) => (/^(spread|vesicle)\.max/.test(id) ? factor * number(id) : number(id)))
  const room = roomToEdge(make, 50, life.y[0])
  expect(room).toBeGreaterThan(1)
  const at = (factor: number): number => edgeOf(make(factor), field.dayOf(50), life.y[0])
  expect(at(0.99 * room)).toBeLessThan(0)
  expect(at(1.01 * room)).toBeGreaterThan(0)
}, 60_000)

test('cuts that do not go down are a Problem, as are ages that do not rise', () => {
  expect(() => meanField(number, { cuts: [300, 200] })).toThrow(/cannot be cut at 200/)
  expect(() => meanField(number).solve([60, 50])).toThrow(/cannot be asked for age 50 after age 60/)
  expect(() => meanField(number).solve([10])).toThrow(/age 10/)
  expect(() => meanField(number).solve([50]).column('no-such')).toThrow(/nothing called no-such/)
})
