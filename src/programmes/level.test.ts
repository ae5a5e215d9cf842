import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cover, level } from './level.ts'

test('usual use settles at a level of 1', () => {
  const days = Array.from({ length: 400 }, (_, i) => i)
  const daily = level(
    days,
    days.map(() => 1),
    3,
    1
  )
  expect(daily.mean(200, 201)).toBeCloseTo(1, 12)
  expect(daily.mean(0, 1)).toBeLessThan(0.3)
  expect(daily.mean(600, 601)).toBeLessThan(1e-9)
})

test('a step feels the same dose however it is cut', () => {
  const times = fc.uniqueArray(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 30 }), (unsorted, from) => {
      const days = [...unsorted].sort((a, b) => a - b)
      for (const one of [
        level(
          days,
          days.map(() => 1),
          2,
          1
        ),
        cover(days, 1)
      ]) {
        let parts = 0
        for (let i = 0; i < 8; i++) parts += one.mean(from + i / 8, from + (i + 1) / 8) / 8
        expect(parts).toBeCloseTo(one.mean(from, from + 1), 9)
      }
    })
  )
})

test('a dose after the step is not felt in it', () => {
  expect(level([5], [1], 2, 1).mean(4, 5)).toBe(0)
  expect(cover([5], 1).mean(4, 5)).toBe(0)
  expect(cover([5, 6], 1).mean(5, 7)).toBe(1)
})
