import fc from 'fast-check'
import { expect, test } from 'vitest'
import { order } from './order.ts'

const specification = (values: Float64Array): number[] =>
  [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b)

test('few rows and many, with ties, signs and both zeros, come in order and keep it among equals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(0, -0, 1, -1, 52), fc.double({ noNaN: true })), {
        minLength: 1,
        maxLength: 60
      }),
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

test('the pass over bits is taken, and agrees on random doubles', () => {
  let x = 1
  const values = Float64Array.from({ length: 5000 }, () => {
    x = (x * 48271) % 2147483647
    return (x / 2147483647 - 0.5) * 1e3
  })
  expect([...order(values)]).toEqual(specification(values))
})

test('no rows, no order', () => {
  expect(order(new Float64Array(0)).length).toBe(0)
})
