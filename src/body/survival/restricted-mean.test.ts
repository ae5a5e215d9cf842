import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lives } from './lives.ts'
import { livesFrom, type Shape } from './fixtures/any-lives.ts'
import { restrictedMean, restrictedMeanDifference } from './restricted-mean.ts'

const whole = fc.nat(1000)
const anyLives = (shape: Shape): fc.Arbitrary<Lives> =>
  fc
    .array(fc.tuple(whole, whole, whole, whole), {
      minLength: Math.max(shape.groups, 2),
      maxLength: shape.most
    })
    .map((rows) => livesFrom(rows, shape))

const four = { time: Float64Array.of(1, 2, 3, 4), event: Uint8Array.of(1, 0, 1, 1) }

test('a step curve by hand', () => {
  // 1 until 1, 3/4 until 3, 3/8 until 4
  expect(restrictedMean(four, 4).value).toBeCloseTo(1 + 1.5 + 0.375, 14)
  expect(restrictedMean(four, 3.5).value).toBeCloseTo(1 + 1.5 + 0.1875, 14)
  expect(restrictedMean(four, 0.5)).toMatchObject({ value: 0.5, error: 0 })
  // after the death at 1 (of 4) lie 1.875 to the horizon, after that at 3 (of 2) 0.375
  expect(restrictedMean(four, 4).error).toBeCloseTo(Math.sqrt(1.875 ** 2 / 12 + 0.375 ** 2 / 2), 14)
})

test('with nobody censored it is the mean of the times cut off at the horizon', () => {
  const shape = { most: 40, oldest: 12, groups: 1, censoring: false, entries: false }
  fc.assert(
    fc.property(anyLives(shape), fc.double({ min: 0.5, max: 14, noNaN: true }), (lives, horizon) => {
      const mean = lives.time.reduce((sum, t) => sum + Math.min(t, horizon), 0) / lives.time.length
      expect(restrictedMean(lives, horizon).value).toBeCloseTo(mean, 10)
    })
  )
})

test('a difference is that of the means, turns its sign with the groups, and none is found between the same', () => {
  const other = { time: Float64Array.of(2, 5, 3, 6), event: Uint8Array.of(1, 1, 0, 1) }
  const d = restrictedMeanDifference(other, four, 4)
  expect(d.value).toBeCloseTo(restrictedMean(other, 4).value - restrictedMean(four, 4).value, 14)
  expect(d.error).toBeCloseTo(Math.hypot(restrictedMean(other, 4).error, restrictedMean(four, 4).error), 14)
  expect(restrictedMeanDifference(four, other, 4)).toMatchObject({ value: -d.value, p: d.p, low: -d.high })
  expect(restrictedMeanDifference(four, four, 4)).toMatchObject({ value: 0, z: 0, p: 1 })
})

test('beyond the last who was watched alive the curve is not known', () => {
  const alive = { time: Float64Array.of(1, 2), event: Uint8Array.of(1, 0) }
  expect(() => restrictedMean(alive, 3)).toThrow('a mean restricted to 3')
  expect(restrictedMean(alive, 2).value).toBe(1.5)
  expect(() => restrictedMean(alive, 0)).toThrow('restricted to 0')
  expect(() => restrictedMean(alive, NaN)).toThrow('restricted to NaN')
  // all dead: nobody lives on beyond, and the mean is complete
  expect(restrictedMean(four, 100).value).toBeCloseTo(2.875, 14)
})
