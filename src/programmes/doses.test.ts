import { expect, test } from 'vitest'
import { daysPerMonth, daysPerYear } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { doses } from './doses.ts'

const chance = { seed: 1, replicate: 0 }
const days = (given: Parameters<typeof doses>[0], until: number): number[] =>
  doses(given, until, chance).map((dose) => dose.day)

test('a course of three days every three months from 50', () => {
  const at = 30 * daysPerYear
  const giving = { give: 'dasatinib-quercetin', at, every: 1, times: 3, repeatEvery: 3 * daysPerMonth }
  const got = days([giving], 31 * daysPerYear)
  expect(got).toHaveLength(12)
  expect(got.slice(0, 4)).toEqual([at, at + 1, at + 2, at + 3 * daysPerMonth])
})

test('a line without interval is one dose; with an interval it goes on until it is stopped', () => {
  expect(days([{ give: 'a', at: 2 }], 10)).toEqual([2])
  expect(days([{ give: 'a', at: 2, every: 3 }], 10)).toEqual([2, 5, 8])
  expect(days([{ give: 'a', at: 2, every: 3, until: 8 }], 10)).toEqual([2, 5])
  expect(days([{ give: 'a', at: 2, every: 3, times: 2 }], 10)).toEqual([2, 5])
})

test('a daily habit needs no interval', () => {
  const got = doses([{ give: 'cream', at: 1 }], 4, chance, () => 1)
  expect(got.map((dose) => dose.day)).toEqual([1, 2, 3])
})

test('lines merge by day and keep one count of ordinals an agent', () => {
  const got = doses(
    [
      { give: 'a', at: 0, every: 2, times: 3 },
      { give: 'b', at: 1 },
      { give: 'a', at: 1 }
    ],
    10,
    chance
  )
  expect(got.map((d) => [d.day, d.agent, d.ordinal])).toEqual([
    [0, 'a', 0],
    [1, 'b', 0],
    [1, 'a', 1],
    [2, 'a', 2],
    [4, 'a', 3]
  ])
})

test('adherence 0 takes nothing, 1 everything, and a better adherence only adds doses', () => {
  const taken = (adherence: number): boolean[] =>
    doses([{ give: 'a', at: 0, every: 1, adherence }], 400, chance).map((d) => d.taken)
  expect(taken(0).some(Boolean)).toBe(false)
  expect(taken(1).every(Boolean)).toBe(true)
  const [low, high] = [taken(0.4), taken(0.7)]
  low.forEach((yes, i) => expect(!yes || high[i]).toBe(true))
  const share = low.filter(Boolean).length / low.length
  expect(Math.abs(share - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / 400))
})

test('what cannot be given is refused', () => {
  expect(() => days([{ give: 'a', at: -1 }], 10)).toThrow(Problem)
  expect(() => days([{ give: 'a', at: 0, times: 3 }], 10)).toThrow(/how often/)
  expect(() => days([{ give: 'a', at: 0, every: 1e-9 }], 10)).toThrow(/more than/)
})
