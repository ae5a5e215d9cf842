import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '../ledger/index.ts'
import { functionNames, functionRules, functionTests, visit } from './functions.ts'
import type { FunctionRules } from './functions.ts'

const chance = { seed: 9, replicate: 0 }
const number = resolve().number
const bare = (r: FunctionRules): FunctionRules => ({ ...r, between: 0, retest: 0 })

test('without noise a visit is the equation', () => {
  const walk = bare(functionRules('walk', number))
  const who = { id: 4, woman: true, index: 0.25 }
  expect(visit(chance, who, walk, 0, 0, false)).toBeCloseTo(550 * (1 - 1.2 * 0.25), 9)
  expect(visit(chance, who, walk, 1, 1, false)).toBeCloseTo(550 * (0.7 + 0.015), 9)
  expect(visit(chance, who, walk, 2, 2, true)).toBeCloseTo(550 * (0.7 + 0.02 + 0.02), 9)
  expect(visit(chance, { ...who, index: 1 }, walk, 0, 0, false)).toBe(0)
  const grip = bare(functionRules('grip', number))
  expect(visit(chance, { ...who, index: 0 }, grip, 0, 0, false)).toBe(27)
  expect(visit(chance, { ...who, index: 0, woman: false }, grip, 0, 0, false)).toBe(44)
  expect(functionTests.map((t) => functionNames[t].unit)).toEqual(['m/s', 'm', 'kg'])
})

test('two visits of one person differ by the retest error, two people by more', () => {
  const gait = functionRules('gait', number)
  const n = 4000
  const read = (id: number, v: number): number =>
    visit(chance, { id, woman: false, index: 0.2 }, gait, v, 1, false)
  const first = Array.from({ length: n }, (_, id) => read(id, 0))
  const again = Array.from({ length: n }, (_, id) => read(id, 1))
  const spread = (x: readonly number[]): number => {
    const m = x.reduce((a, b) => a + b, 0) / n
    return x.reduce((a, b) => a + (b - m) ** 2, 0) / n
  }
  const within = spread(first.map((a, i) => a - again[i])) / (2 * (gait.best[0] * gait.retest) ** 2)
  const between = spread(first) / (gait.best[0] ** 2 * (gait.between ** 2 + gait.retest ** 2))
  // 4 standard errors of a variance
  expect(Math.abs(within - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
  expect(Math.abs(between - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
})

test('who is frailer never does better at the same visit; practice and a gift never harm', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.constantFrom(...functionTests),
      share,
      share,
      fc.nat({ max: 999 }),
      fc.nat({ max: 20 }),
      fc.nat({ max: 5 }),
      (name, a, b, id, v, before) => {
        const rules = functionRules(name, number)
        const read = (index: number, done: number, given: boolean): number =>
          visit(chance, { id, woman: false, index }, rules, v, done, given)
        expect(read(Math.max(a, b), before, false)).toBeLessThanOrEqual(read(Math.min(a, b), before, false))
        expect(read(a, before + 1, true)).toBeGreaterThanOrEqual(read(a, before, false))
        expect(read(1, 0, false)).toBeGreaterThanOrEqual(0)
      }
    )
  )
})
