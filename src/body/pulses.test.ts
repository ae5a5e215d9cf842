import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { resolve } from '../ledger/resolve.ts'
import { clearableShare, discrepancy, pulse, regimen, repeated, told } from './pulses.ts'

const { number } = resolve()

test('a pulse takes what is killed of what can be reached', () => {
  expect(pulse(100, 0.6, 0.1)).toEqual({ day: 100, share: 0.06 })
  expect(() => pulse(100, 1.2, 0.1)).toThrow(/kill fraction of 1.2/)
  expect(() => pulse(100, 0.5, -0.1)).toThrow(/clearable share of -0.1/)
})

test('repeats end with their number or before the last day, whichever comes first', () => {
  const days = (times: number | undefined, until: number): number[] =>
    repeated(0.1, { start: 10, every: 5, until, ...(times === undefined ? {} : { times }) }).pulses.map(
      (p) => p.day
    )
  expect(days(3, 1000)).toEqual([10, 15, 20])
  expect(days(undefined, 25)).toEqual([10, 15, 20])
  expect(days(2, 12)).toEqual([10])
  expect(days(3, Infinity)).toEqual([10, 15, 20])
  expect(days(0, 100)).toEqual([])
  expect(() => days(undefined, Infinity)).toThrow(Problem)
  expect(() => repeated(0.1, { start: 0, every: 0, until: 10 })).toThrow(Problem)
  expect(() => repeated(1.1, { start: 0, every: 1, until: 10 })).toThrow(/share 1.1/)
})

test('studied regimens come from the ledger', () => {
  const ink = regimen('ink-attac', number, 372)
  expect(ink.pulses).toEqual([
    { day: 365, share: 0.02 },
    { day: 368.5, share: 0.02 }
  ])
  expect(regimen('dq', number, 800).pulses).toEqual([{ day: 790, share: 0.03 }])
})

test('what is told lies between no effect and the model', () => {
  const none = Float64Array.of(800, 900)
  const all = Float64Array.of(1000, 900)
  expect(told(none, all, 0)).toEqual(none)
  expect(told(none, all, 1)).toEqual(all)
  expect(told(none, all, 0.25)).toEqual(Float64Array.of(850, 900))
  expect(() => told(none, all.slice(1), 0.5)).toThrow(Problem)
  expect(() => told(none, all, 1.5)).toThrow(Problem)
  expect(clearableShare(number)).toBeGreaterThan(0)
  expect(discrepancy(number)).toBeLessThanOrEqual(1)
})
