import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lives } from './lives.ts'
import { livesFrom, type Shape } from './fixtures/any-lives.ts'
import { kaplanMeier, survivalAt } from './kaplan-meier.ts'
import { quantile } from './quantile.ts'

const whole = fc.nat(1000)
const anyLives = (shape: Shape): fc.Arbitrary<Lives> =>
  fc
    .array(fc.tuple(whole, whole, whole, whole), {
      minLength: Math.max(shape.groups, 2),
      maxLength: shape.most
    })
    .map((rows) => livesFrom(rows, shape))

const curveOf = (time: readonly number[], event: readonly number[]): ReturnType<typeof kaplanMeier> =>
  kaplanMeier({ time: Float64Array.from(time), event: Uint8Array.from(event) })

test('where the curve runs flat at the wanted height, the middle of the piece is taken', () => {
  expect(quantile(curveOf([1, 2, 3, 4], [1, 1, 1, 1]), 0.5).time).toBe(2.5)
  expect(quantile(curveOf([1, 2, 3], [1, 1, 1]), 0.5).time).toBe(2)
  expect(quantile(curveOf([1, 2, 9, 9], [1, 1, 0, 0]), 0.5).time).toBe(5.5)
})

test('a curve that does not come down so far has no such age', () => {
  expect(quantile(curveOf([1, 2, 3, 4], [1, 0, 0, 0]), 0.5).time).toBeNaN()
  expect(() => quantile(curveOf([1], [1]), 1)).toThrow('the quantile 1')
  expect(() => quantile(curveOf([1], [1]), NaN)).toThrow('the quantile NaN')
})

test('by that age the share has died and before it has not; the interval holds it, and later shares come later', () => {
  const shape = { most: 60, oldest: 20, groups: 1, censoring: true, entries: false }
  fc.assert(
    fc.property(anyLives(shape), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (lives, share) => {
      const curve = kaplanMeier(lives)
      const { time, low, high } = quantile(curve, share)
      if (Number.isNaN(time)) return void expect(survivalAt(curve, 20)).toBeGreaterThan(1 - share)
      expect(survivalAt(curve, time)).toBeLessThanOrEqual(1 - share + 1e-7)
      expect(survivalAt(curve, time - 1e-9)).toBeGreaterThanOrEqual(1 - share - 1e-7)
      expect(low <= time || Number.isNaN(low)).toBe(true)
      expect(high >= time || Number.isNaN(high)).toBe(true)
      const later = quantile(curve, share + (0.999 - share) / 2).time
      expect(later >= time || Number.isNaN(later)).toBe(true)
    })
  )
})
