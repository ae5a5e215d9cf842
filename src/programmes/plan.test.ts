import { expect, test } from 'vitest'
import type { Giving } from '../ledger/giving.ts'
import { resolve } from '../ledger/resolve.ts'
import { Effect } from '../state/body.ts'
import type { Order } from '../state/orders.ts'
import type { Shape } from '../state/shape.ts'
import { emptyWorld, type World } from '../state/world.ts'
import { depthProfile } from './depth.ts'
import { families } from './families.ts'
import { plan } from './plan.ts'

const chance = { seed: 1, replicate: 0 }
const shape: Shape = {
  width: 1000,
  height: 1000,
  depth: 400,
  nx: 1,
  ny: 1,
  nz: 5,
  dx: 1000,
  dy: 1000,
  dzEpidermis: 75,
  dz: 100,
  places: [1, 1, 1, 1],
  killerRoom: 1,
  givenRoom: 1,
  niches: 4,
  neighbourEntries: 1,
  vessels: 1,
  woundRoom: 1
}
const world = (): World => emptyWorld(shape, chance)
const { number } = resolve()
const arm = (...givings: Giving[]): { name: string; givings: Giving[] } => ({ name: 'arm', givings })

test('a plan of nothing leaves the world neutral', () => {
  const w = world()
  w.effects.fill(7)
  w.senomorphic.fill(7)
  plan(arm(), number, chance).before(w, 0, 1)
  const sums: number[] = [Effect.revert, Effect.identityLoss, Effect.stimulus, Effect.pdgf]
  for (const [name, slot] of Object.entries(Effect))
    if (name !== 'size') expect([name, w.effects[slot]]).toEqual([name, sums.includes(slot) ? 0 : 1])
  expect([...w.senomorphic]).toEqual([0, 0, 0, 0, 0])
  expect(w.orders).toEqual([])
})

test('every agent gives finite effects, and none outside its days', () => {
  for (const give of Object.keys(families)) {
    const w = world()
    const neutral = world()
    const one = plan(arm({ give, at: 10, times: 1 }), number, chance)
    plan(arm(), number, chance).before(neutral, 0, 1)
    one.before(w, 9, 1)
    expect([give, [...w.effects], w.orders]).toEqual([give, [...neutral.effects], []])
    one.before(w, 10, 1)
    const changed = [...w.effects].some((value, i) => value !== neutral.effects[i])
    if (give !== 'saline')
      expect([give, changed || w.orders.length > 0 || w.senomorphic.some((s) => s > 0)]).toEqual([give, true])
    expect([...w.effects, ...w.senomorphic].every(Number.isFinite)).toBe(true)
  }
})

test('an order is issued in the step that holds its time, whatever the step', () => {
  const p = plan(arm({ give: 'dasatinib-quercetin', at: 3.25, every: 1, times: 3 }), number, chance)
  const issued = (dt: number): Order[] => {
    const w = world()
    const out: Order[] = []
    for (let i = 0; i < 10 / dt; i++) {
      p.before(w, i * dt, dt)
      out.push(...w.orders)
    }
    return out
  }
  expect(issued(1)).toHaveLength(3)
  expect(issued(0.125)).toEqual(issued(1))
  expect(new Set(issued(1).map((order) => order.dose)).size).toBe(3)
})

test('a senolytic acts once a day, and one on the third day of a course is a pulse of its own', () => {
  const p = plan(arm({ give: 'fisetin', at: 3, every: 0.5, times: 4 }), number, chance)
  const w = world()
  const counts = [3, 4, 5].map((day) => {
    p.before(w, day, 1)
    return w.orders.length
  })
  expect(counts).toEqual([1, 1, 0])
})

test('a topical agent fades with depth, an even one does not', () => {
  expect([...depthProfile(shape, 0)]).toEqual([1, 1, 1, 1, 1])
  const share = depthProfile(shape, 100)
  expect(share[0]).toBe(1)
  expect(share[1]).toBeCloseTo(1 - Math.exp(-1), 12)
  for (let layer = 2; layer < 5; layer++)
    expect(share[layer] / share[layer - 1]).toBeCloseTo(Math.exp(-1), 12)
})

test('two senomorphics add up to less than their sum', () => {
  const w = world()
  plan(arm({ give: 'metformin', at: 0 }, { give: 'rapamycin', at: 0 }), number, chance).before(w, 56, 7)
  const left = (1 - number('agent.metformin.silence')) * (1 - number('agent.rapamycin.silence'))
  for (const silenced of w.senomorphic) expect(silenced).toBeCloseTo(1 - left, 6)
})

test('plans know until when they are the same', () => {
  const course = { give: 'fisetin', at: 30, every: 1, times: 2 }
  const a = plan(arm({ give: 'sun-protection', at: 0 }), number, chance, 100)
  const b = plan(arm({ give: 'sun-protection', at: 0 }, course), number, chance, 100)
  const nothing = plan(arm(), number, chance, 100)
  expect(a.firstDifference(b, 100)).toBe(30)
  expect(b.firstDifference(a, 100)).toBe(30)
  expect(a.firstDifference(a, 100)).toBe(100)
  expect(a.firstDifference(nothing, 100)).toBe(0)
  expect(a.key(0, 30)).toBe(b.key(0, 30))
  expect(a.key(0, 31)).not.toBe(b.key(0, 31))
  expect(nothing.key(0, 100)).toBe('')
})

test('an amount, a route or a size is a difference too', () => {
  const given = (over: Partial<Giving>): Giving => ({ give: 'exosomes', at: 5, ...over })
  const a = plan(arm(given({ route: 'local' })), number, chance)
  const b = plan(arm(given({ route: 'topical' })), number, chance)
  expect(a.firstDifference(b, 100)).toBe(5)
})

test('steps are fine from the day of a wound', () => {
  const p = plan(arm({ give: 'punch-wound', at: 7.5 }), number, chance)
  expect(p.fineUntil(6)).toBe(-1)
  expect(p.fineUntil(7)).toBe(21)
  expect(p.fineUntil(20.5)).toBe(21)
  expect(p.fineUntil(21)).toBe(-1)
})

test('an unknown agent is refused with the nearest known one', () => {
  expect(() => plan(arm({ give: 'fisetine', at: 0 }), number, chance)).toThrow(
    /no agent or act called "fisetine"/
  )
})
