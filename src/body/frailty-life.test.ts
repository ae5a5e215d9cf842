/**
 * Statistical tests have fixed seeds and 3 standard errors or more. The mean life and the hazard ratio are those of the published
 * size, 10,000 nodes; the others take small networks.
 */
import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { parameters, resolve } from '../ledger/index.ts'
import { frailtyLife, frailtyRoom, frailtyRules } from './frailty-life.ts'
import type { FrailtyRules } from './frailty-life.ts'
import { network } from './frailty-network.ts'
import type { Network } from './frailty-network.ts'
import { cox } from './survival/cox.ts'

const chance = { seed: 5, replicate: 0 }
const number = resolve().number
const rules = frailtyRules(number)
const shape = {
  nodes: number('frailty.network.nodes'),
  degree: number('frailty.network.degree'),
  exponent: number('frailty.network.exponent')
}

interface Lived {
  death: number
  index: number[]
  seen: number[]
}
function live(
  net: Network,
  people: readonly number[],
  r: FrailtyRules,
  ages: readonly number[],
  until = 1e9
): Lived[] {
  const room = frailtyRoom(net.nodes)
  const visits = Float64Array.from(ages, (a) => a * daysPerYear)
  const index = new Float64Array(ages.length)
  const seen = new Float64Array(ages.length)
  return people.map((person) => {
    const death = frailtyLife(chance, person, net, r, room, visits, until, index, seen) / daysPerYear
    return { death, index: [...index], seen: [...seen] }
  })
}
const count = (n: number, from = 0): number[] => Array.from({ length: n }, (_, i) => from + i)
const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length

test('the published network: a mean life of 85 years, an index that rises by 3 to 4 % a year, each 0.01 of it 3 to 8 % of hazard', () => {
  const ages = [50, 65, 80]
  const groups = count(12).map((n) => live(network(chance, n, shape), count(30, 30 * n), rules, ages))
  const means = groups.map((g) => mean(g.map((l) => l.death)))
  const average = mean(means)
  // lives of one network hang together, so the error is that of the networks
  const error = Math.sqrt(mean(means.map((m) => (m - average) ** 2)) / (means.length - 1))
  expect(error).toBeLessThan(1.8)
  expect(Math.abs(average - 85)).toBeLessThan(3 * error)
  const all = groups.flat()
  const at = (v: number): number => mean(all.filter((l) => l.death > ages[v]).map((l) => l.seen[v]))
  const slope = Math.log(at(2) / at(0)) / 30
  expect(slope).toBeGreaterThan(0.028)
  expect(slope).toBeLessThan(0.042)
  const old = all.filter((l) => l.death > 65)
  const fit = cox(
    { time: Float64Array.from(old, (l) => l.death - 65), event: new Uint8Array(old.length).fill(1) },
    [{ name: 'index', values: Float64Array.from(old, (l) => 100 * l.seen[1]) }]
  ).coefficients[0]
  // published 1.039 (1.033 to 1.044); 1000 lives gave 1.061 (1.054 to 1.068)
  expect(fit.ratioLow).toBeGreaterThan(1.03)
  expect(fit.ratioHigh).toBeLessThan(1.08)
})

test('unseen deficits cap the index at 0.7', () => {
  expect(rules.missed).toBe(0.3)
  // death waits for the 20 most connected, so that the next 30 fill up
  const late20 = { ...rules, fatal: 20 }
  const net = network(chance, 0, { ...shape, nodes: 300 })
  // everybody who is seen with nearly all damaged is seen at about 0.7 of it
  const late = live(net, count(400), late20, [90, 110, 130, 150]).flatMap((l) =>
    l.index.flatMap((f, v) => (f > 0.9 ? [l.seen[v] / f] : []))
  )
  expect(late.length).toBeGreaterThan(40)
  expect(Math.abs(mean(late) - 0.7)).toBeLessThan(3 * Math.sqrt(0.21 / 28 / late.length) + 1e-9)
})

test('without interaction each node is its own two-state chain, and death the meeting of two', () => {
  const r: FrailtyRules = { ...rules, rate: 0.02 / daysPerYear, damageGain: 0, repairGain: 0, ratio: 2 }
  const net = network(chance, 3, { ...shape, nodes: 60 })
  const lives = live(net, count(4000), { ...r, missed: 0 }, [30])
  // damaged share of those alive: up / (up + down) (1 - e^-(up + down) t); the indicators do not touch the fatal two
  const share = (0.02 / 0.03) * (1 - Math.exp(-0.03 * 30))
  const seen = lives.filter((l) => l.death > 30).map((l) => l.index[0])
  expect(Math.abs(mean(seen) - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / (30 * seen.length)))
  // mean time to both damaged from none: up = 0.02, down = 0.01: m0 = 1 / 0.04 + m1, m1 = 1 / 0.03 + (1/3) m0
  const expected = (1 / 0.04 + 1 / 0.03) / (1 - 1 / 3)
  const deaths = lives.map((l) => l.death)
  const error = Math.sqrt(mean(deaths.map((d) => (d - mean(deaths)) ** 2)) / deaths.length)
  expect(Math.abs(mean(deaths) - expected)).toBeLessThan(4 * error)
})

test('times scale with one over the rate', () => {
  const net = network(chance, 0, { ...shape, nodes: 100 })
  const once = live(net, count(20), rules, [])
  const twice = live(net, count(20), { ...rules, rate: rules.rate * 2 }, [])
  once.forEach((l, i) => expect(twice[i].death * 2).toBeCloseTo(l.death, 6))
})

test('looking at a life, or at other lives first, does not change it', () => {
  const net = network(chance, 0, { ...shape, nodes: 100 })
  const plain = live(net, count(30), rules, [])
  const watched = live(net, count(30).reverse(), rules, [20, 40, 60, 80]).reverse()
  expect(watched.map((l) => l.death)).toEqual(plain.map((l) => l.death))
  for (const l of watched)
    l.index.forEach((f, v) => expect(Number.isNaN(f)).toBe(l.death < [20, 40, 60, 80][v]))
})

test('whoever outlives the watch has no death, and was seen until then', () => {
  const net = network(chance, 0, { ...shape, nodes: 100 })
  const [one] = live(net, [0], rules, [5, 10, 20], 10 * daysPerYear)
  expect(one.death).toBe(Infinity)
  expect(one.index.map(Number.isNaN)).toEqual([false, false, true])
})

test('rules come from the ledger', () => {
  expect(parameters.filter((p) => p.id.startsWith('frailty.network.')).length).toBe(10)
  expect(rules.rate * daysPerYear).toBeCloseTo(0.00177, 12)
})
