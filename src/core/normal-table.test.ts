import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp } from './maths.ts'
import { normalOf, points } from './normal-table.ts'
import { normalQuantile } from './normal.ts'

const perWord = 1 / 4294967296

test('a word gives the quantile of its place, within the stated error', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => {
      const exact = normalQuantile((word + 0.5) * perWord)
      const error = Math.abs(normalOf(word) - exact)
      expect(error).toBeLessThan(4.1e-5)
      if (Math.abs(exact) < 1) expect(error).toBeLessThan(1e-6)
    }),
    { numRuns: 5000 }
  )
})

test('the tails are exact, and the ends are finite', () => {
  for (const word of [0, 1, 0x01ffffff, 0xfe000000, 0xffffffff])
    expect(normalOf(word)).toBe(normalQuantile((word + 0.5) * perWord))
  expect(normalOf(0)).toBeCloseTo(-6.338, 3)
})

test('it never falls as the word rises', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 0xffffffff }), (a, b) => {
      expect(normalOf(Math.min(a, b))).toBeLessThanOrEqual(normalOf(Math.max(a, b)))
    })
  )
})

test('opposite words give opposite normals', () => {
  for (const word of [5, 12345, 0x02000000, 0x33333333, 0x7fffffff])
    expect(normalOf(~word)).toBeCloseTo(-normalOf(word), 12)
})

test('mean 0 and variance 1: summed exactly, cell by cell and tail by tail', () => {
  // between points z is uniform; beyond them the true normal's: phi and z phi at the joint
  const tail = 32
  let mean = 0
  let square = 0
  for (let i = tail; i < 4096 - tail; i++) {
    const a = points[i]
    const b = points[i + 1]
    mean += (a + b) / 2 / 4096
    square += (a * a + a * b + b * b) / 3 / 4096
  }
  const z = -points[tail]
  const phi = exp((-z * z) / 2) * 0.3989422804014327
  square += 2 * (tail / 4096 + z * phi)
  expect(Math.abs(mean)).toBeLessThan(1e-12)
  expect(Math.abs(square - 1)).toBeLessThan(2e-6)
})
