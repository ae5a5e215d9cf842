import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky, invert, solve } from './cholesky.ts'

const size = 4
const entries = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: size * size,
  maxLength: size * size
})

/** B Bᵀ + 0.1: positive definite for any B */
function positive(b: readonly number[]): Float64Array {
  const a = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) a[i * size + j]! += b[i * size + k]! * b[j * size + k]!
      if (i === j) a[i * size + j]! += 0.1
    }
  return a
}

test('what is solved solves, and the inverse undoes', () => {
  fc.assert(
    fc.property(entries, (b) => {
      const a = positive(b)
      const l = cholesky(a, size)!
      const x = solve(l, size, Float64Array.of(1, -2, 3, 0.5))
      const inverse = invert(l, size)
      for (let i = 0; i < size; i++) {
        let got = 0
        for (let j = 0; j < size; j++) {
          got += a[i * size + j]! * x[j]!
          let one = 0
          for (let k = 0; k < size; k++) one += a[i * size + k]! * inverse[k * size + j]!
          expect(Math.abs(one - (i === j ? 1 : 0))).toBeLessThan(1e-9)
        }
        expect(Math.abs(got - [1, -2, 3, 0.5][i]!)).toBeLessThan(1e-9)
      }
    })
  )
})

test('a matrix that is not positive definite is refused', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 4), 2)).toBe(null)
  expect(cholesky(Float64Array.of(-1), 1)).toBe(null)
  expect(cholesky(Float64Array.of(0), 1)).toBe(null)
  expect(cholesky(Float64Array.of(NaN), 1)).toBe(null)
})
