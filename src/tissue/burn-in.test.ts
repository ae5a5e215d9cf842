import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { resolve } from '../ledger/resolve.ts'
import { isSenescent } from '../mechanisms/become.ts'
import { Kind, placedKinds, State } from '../state/kinds.ts'
import { placeCount } from '../state/shape.ts'
import { burnIn } from './burn-in.ts'
import type { Person } from './person.ts'
import { skin } from './skin.ts'

const { number } = resolve()
const person = (age: number, site: Person['site'] = 'forearm'): Person => ({
  age,
  sex: 'female',
  site,
  phototype: 2
})

test('at the initial age nobody is senescent', () => {
  expect(burnIn(person(number('initial.age')), number, 1000).share).toEqual([0, 0, 0, 0])
  expect(burnIn(person(10), number, 1000).share).toEqual([0, 0, 0, 0])
})

test('burdens rise with age and with sun, and stay shares', () => {
  let before = burnIn(person(20), number, 1000).share
  for (const age of [30, 45, 60, 75, 90]) {
    const { share, stay } = burnIn(person(age), number, 1000)
    for (const kind of placedKinds) {
      expect(share[kind]).toBeGreaterThan(before[kind])
      expect(share[kind]).toBeLessThan(1)
      expect(stay[kind]).toBeGreaterThan(0)
    }
    before = share
  }
  const covered = burnIn(person(60, 'buttock'), number, 1000).share
  const exposed = burnIn(person(60, 'face'), number, 1000).share
  for (const kind of placedKinds) expect(covered[kind]).toBeLessThan(exposed[kind])
})

test('with constant rates it is the balance of arrest and clearance', () => {
  const still: Record<string, number> = {
    'damage.fibroblast.base': 0.004,
    'damage.fibroblast.age': 0,
    'damage.uv': 0,
    'damage.inflammation': 0,
    'decision.decline': 0,
    'decision.sasp.half': 1e15,
    'spread.max.dermis': 0,
    'killer.competence.decline': 0,
    'killer.supply.decline': 0
  }
  const { share } = burnIn(person(60), (id) => still[id] ?? number(id), 1000)
  const arrest = number('decision.arrest.fibroblast')
  const gain = (0.004 * arrest) / (number('decision.repair') + number('decision.apoptosis') + arrest)
  const loss =
    number('killer.density.dermis') * 1e-9 * number('killer.encounter.dermis') * number('killer.competence')
  expect(share[Kind.fibroblast]).toBeCloseTo(gain / (gain + loss), 9)
})

/** Many hasty killers that search little: the mean field's own world, in which a small patch is well mixed. */
const mixed: Record<string, number> = {
  'killer.density.dermis': 600,
  'killer.encounter.dermis': 25_000,
  'killer.density.epidermis': 400,
  'killer.encounter.epidermis': 100,
  'killer.motility': 90_000,
  'killer.handling': 0,
  'killer.guidance': 0,
  'killer.shield': 0,
  'killer.recruitment': 0,
  'killer.bystander': 0,
  'secretome.clearance': 0,
  'secretome.revert': 0,
  'spread.max.dermis': 0,
  'spread.max.epidermis': 0,
  'vesicle.max': 0,
  'touch.rate': 0,
  'damage.keratinocyte.base': 0.003,
  'damage.melanocyte.base': 0.003,
  'damage.fibroblast.base': 0.006
}

test('a well-mixed patch that lived those years has the burden that burn-in says', () => {
  const lived = (id: string): number => mixed[id] ?? number(id)
  const found = [0, 0, 0, 0]
  const living = [0, 0, 0, 0]
  for (let seed = 1; seed <= 8; seed++) {
    const { world, advance } = skin({
      patch: { width: 300, height: 300, depth: 400 },
      person: person(15),
      number: lived,
      off: [],
      chance: { seed, replicate: 0 },
      givenRoom: 0,
      woundRoom: 0,
      settle: false
    })
    for (let day = 0; day < 1.5 * daysPerYear; day++) advance(1)
    const { state, kind } = world.cells
    for (let row = 0; row < placeCount(world.shape); row++) {
      if (state[row] === State.vacant) continue
      living[kind[row]]++
      if (isSenescent(state[row])) found[kind[row]]++
    }
  }
  const { share } = burnIn(person(16.5), lived, 400)
  for (const kind of [Kind.keratinocyte, Kind.melanocyte, Kind.fibroblast]) {
    expect(share[kind]).toBeGreaterThan(0.01)
    const error = Math.sqrt((share[kind] * (1 - share[kind])) / living[kind])
    expect(Math.abs(found[kind] / living[kind] - share[kind])).toBeLessThan(4 * error)
  }
})
