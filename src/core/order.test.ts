import fc from 'fast-check'
import { expect, test } from 'vitest'
import { order } from './order.ts'

const specification = (values: Float64Array): number[] =>
  [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b)

test('few rows and many, with ties, signs and both zeros, come in order and keep it among equals', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom(0, -0, 1, -1, 52), fc.double({ noNaN: true, noDefaultInfinity: true })),
        {
          minLength: 1,
          maxLength: 60
        }
      ),
      fc.constantFrom(1, 100),
      (some, times) => {
        const values = Float64Array.from(
          { length: some.length * times },
          (_, i) => some[(i * 7) % some.length]!
        )
        expect([...order(values)]).toEqual(specification(values))
      }
    ),
    { numRuns: 60 }
  )
})

test('it agrees on random doubles, and on doubles that differ in their last bits only', () => {
  let x = 1
  const values = Float64Array.from({ length: 5000 }, () => {
    x = (x * 48271) % 2147483647
    return (x / 2147483647 - 0.5) * 1e3
  })
  expect([...order(values)]).toEqual(specification(values))
  const near = values.map((v) => 1 + Math.round(v) * 2 ** -52)
  expect([...order(near)]).toEqual(specification(near))
  expect([...order(near.map((v) => -v))]).toEqual(specification(near.map((v) => -v)))
  const tiny = values.map((v) => Math.round(v) * 5e-324)
  expect([...order(tiny)]).toEqual(specification(tiny))
})

test('no rows, no order', () => {
  expect(order(new Float64Array(0)).length).toBe(0)
})
