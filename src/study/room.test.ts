import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { plan } from '../programmes/plan.ts'
import { givenRoom, woundRoom } from './room.ts'
import { small } from './small.fixture.ts'

const { number } = resolve()
const plans = (...givings: Parameters<typeof plan>[0]['givings']): ReturnType<typeof plan>[] => [
  plan({ name: 'a', givings }, number, { seed: 1, replicate: 0 }, 400)
]
const patch = { ...small, patch: { width: 1000, height: 1000, depth: 500 } }
const fat = { give: 'msc-own-fat', at: 0, amount: { value: 100, unit: '1/mm2' } }

test('without given cells there is no room for them', () => {
  expect(givenRoom(patch, plans(), number)).toBe(0)
  expect(woundRoom(plans())).toBe(1)
})

test('there is room for a dose, hardly more for doses far apart, and for all of a graft', () => {
  const once = givenRoom(patch, plans(fat), number)
  expect(once).toBeGreaterThanOrEqual(100)
  const often = givenRoom(patch, plans({ ...fat, every: 100, times: 4 }), number)
  expect(often).toBeGreaterThanOrEqual(once)
  expect(often).toBeLessThan(1.5 * once)
  const graft = { give: 'transplant-senescent', at: 0, every: 10, times: 3, amount: fat.amount }
  expect(givenRoom(patch, plans(graft), number)).toBeGreaterThanOrEqual(300)
})

test('cells into a vein need next to none', () => {
  const vein = { give: 'msc-umbilical', at: 0, route: 'iv' as const }
  expect(givenRoom(patch, plans(vein), number)).toBeLessThan(50)
})
