import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { Body, Effect } from '../state/body.ts'
import type { World } from '../state/world.ts'
import { bodyUses, inputsOf, sendInputs, type Inputs, type Person } from './person.ts'

const { number } = resolve()
const woman: Person = { age: 60, sex: 'female', site: 'forearm', phototype: 2 }
const blank = (): Inputs => ({ sun: 0, inflammation: 0, killers: 0, stem: 0, competence: 0 })

function at(person: Person, age: number): Inputs {
  const out = blank()
  inputsOf(person, (id) => {
    expect(bodyUses).toContain(id)
    return number(id)
  })(age, out)
  return out
}

test('a young adult is the reference', () => {
  const young = at(woman, number('body.reference-age'))
  expect(young).toEqual({
    sun: number('sun.forearm') * number('sun.phototype.2'),
    inflammation: 0,
    killers: 1,
    stem: 1,
    competence: number('killer.competence')
  })
  expect(at(woman, 10)).toEqual(young)
})

test('declines are straight lines from then on', () => {
  const old = at(woman, number('body.reference-age') + 40)
  expect(old.inflammation).toBeCloseTo(40 * number('body.inflammation'), 12)
  expect(old.stem).toBeCloseTo(1 - 40 * number('stem.supply.decline'), 12)
  expect(old.killers).toBeCloseTo(1 - 40 * number('killer.supply.decline'), 12)
  expect(old.competence).toBeCloseTo(
    number('killer.competence') * (1 - 40 * number('killer.competence.decline')),
    12
  )
})

test('no supply falls below nothing, however old', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2000, noNaN: true }), (age) => {
      for (const value of Object.values(at(woman, age))) expect(value).toBeGreaterThanOrEqual(0)
    }),
    { seed: 1 }
  )
})

test('every site and phototype has its sun, and the more covered has less', () => {
  const dose = (site: Person['site'], phototype = 2): number => at({ ...woman, site, phototype }, 40).sun
  expect(dose('buttock')).toBeLessThan(dose('inner-arm'))
  expect(dose('inner-arm')).toBeLessThan(dose('forearm'))
  expect(dose('forearm')).toBeLessThan(dose('face'))
  for (let type = 2; type <= 6; type++) expect(dose('face', type)).toBeLessThanOrEqual(dose('face', type - 1))
})

test('a sun of one’s own is a polyline, level before and after', () => {
  const person: Person = {
    ...woman,
    sun: [
      [20, 1],
      [40, 0.2],
      [60, 0.2]
    ]
  }
  const type = number('sun.phototype.2')
  const wanted = [1, 1, 0.6, 0.2, 0.2, 0.2]
  ;[10, 20, 30, 40, 50, 90].forEach((age, i) => expect(at(person, age).sun).toBeCloseTo(wanted[i] * type, 12))
  expect(at({ ...woman, sun: [] }, 40).sun).toBe(at(woman, 40).sun)
})

test('inputs are sent at the present age; protection takes from the UV, not from the sun', () => {
  const world = { body: new Float64Array(Body.size), effects: new Float64Array(Effect.size).fill(1) }
  world.body[Body.age] = 70
  world.effects[Effect.uv] = 0.25
  sendInputs(world as unknown as World, inputsOf(woman, number), blank())
  const now = at(woman, 70)
  expect(world.body[Body.sun]).toBe(now.sun)
  expect(world.body[Body.uv]).toBe(now.sun * 0.25)
  expect(world.body[Body.stem]).toBe(now.stem)
  expect(world.body[Body.competence]).toBe(now.competence)
})
