import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Giving } from '../ledger/giving.ts'
import { lineOf } from './assemble.ts'
import { calendar, stepsOf } from './calendar.ts'
import { protocol } from './protocol.ts'
import { small } from './small.fixture.ts'

const arm = (name: string, givings: Giving[] = []): (typeof small.arms)[number] => ({
  name,
  givings,
  parameters: {},
  off: []
})

test('arms share their past up to the day of their first difference', () => {
  const { segments } = protocol(small, 1, true)
  const first = segments.filter(({ replicate }) => replicate === 0)
  expect(first.map(({ arms, from, to }) => [arms, from, to])).toEqual([
    [[0, 1, 3], 0, 21],
    [[0], 21, 60],
    [[1, 3], 21, 30],
    [[1], 30, 60],
    [[3], 30, 60],
    [[2], 0, 60]
  ])
})

test('every arm lives every day once, whoever shares it', () => {
  const giving = fc.record({
    give: fc.constantFrom('fisetin', 'sun-protection', 'tretinoin'),
    at: fc.double({ min: 0, max: 59, noNaN: true }),
    every: fc.constantFrom(1, 7.5),
    times: fc.integer({ min: 1, max: 4 })
  })
  const arms = fc.array(fc.array(giving, { maxLength: 2 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(arms, fc.boolean(), (givings, shared) => {
      const scenario = { ...small, arms: givings.map((lines, i) => arm(`arm ${i}`, lines)) }
      const { segments } = protocol(scenario, 1, shared)
      givings.forEach((_, index) => {
        const line = lineOf(segments, index, 1)
        expect(line[0].from).toBe(0)
        expect(line.at(-1)!.to).toBe(60)
        line.slice(1).forEach((segment, i) => {
          expect(segment.from).toBe(line[i].to)
          expect(segment.parent).toBe(line[i].id)
        })
      })
      expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
    }),
    { numRuns: 50 }
  )
})

test('arms of other people or other numbers share nothing', () => {
  const arms = [arm('a'), { ...arm('b'), age: 30 }, { ...arm('c'), off: ['touch'] }]
  const { lots, segments } = protocol({ ...small, arms }, 1, true)
  expect(lots).toHaveLength(3)
  expect(segments.every(({ parent }) => parent === undefined)).toBe(true)
})

test('observations stand at exact multiples and at the end', () => {
  const { observe, keep } = calendar(
    { ...small, run: { ...small.run, days: 61, every: 30.4375 }, snapshots: [60.1] },
    60
  )
  expect(observe).toEqual([0, 30.4375, 60.875, 61])
  expect(keep).toEqual([0, 37, 61])
})

test('a day is one step, cut at marks, and cut fine when it must be', () => {
  expect(stepsOf(3, 60, false, [])).toEqual([4])
  expect(stepsOf(3, 60, false, [3.25, 4])).toEqual([3.25, 4])
  expect(stepsOf(3, 3.5, false, [])).toEqual([3.5])
  expect(stepsOf(3, 60, true, [])).toHaveLength(10)
  const fine = stepsOf(3, 60, true, [3.25])
  expect(fine).toHaveLength(11)
  expect(Math.max(...fine.map((end, i) => end - (fine[i - 1] ?? 3)))).toBeLessThan(0.1 + 1e-12)
})
