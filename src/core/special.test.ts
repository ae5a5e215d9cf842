import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chiSquareTail, gammaShare, gammaTail, logGamma } from './special.ts'

const file = new URL('./fixtures/special.json', import.meta.url)
const said = JSON.parse(readFileSync(file, 'utf8')) as Record<
  'logGamma' | 'gamma' | 'chiSquare',
  (number | string)[][]
>

/** The bounds promised in the header; SciPy's own numbers are within 1e-10 of both. */
const bound = 1e-12
const scipy = 1e-10

function near(got: number, exact: string, other: string, about: string): void {
  expect(Math.abs(got / Number(exact) - 1), about).toBeLessThan(bound)
  expect(Math.abs(got / Number(other) - 1), `SciPy, ${about}`).toBeLessThan(scipy)
}

test('ln Γ agrees with 40 digits', () => {
  for (const [x, exact, other] of said.logGamma as [number, string, string][]) {
    const size = Math.max(1, Math.abs(Number(exact)))
    expect(Math.abs(logGamma(x) - Number(exact)) / size, `${x}`).toBeLessThan(2e-14)
    expect(Math.abs(logGamma(x) - Number(other)) / size, `SciPy ${x}`).toBeLessThan(2e-14)
  }
})

test('both shares of a gamma distribution keep their relative precision', () => {
  for (const [a, x, tail, share, tail2, share2] of said.gamma as [
    number,
    number,
    string,
    string,
    string,
    string
  ][]) {
    // the larger of the two is 1 minus the smaller, to an ulp of 1
    if (x >= a + 1 || Number(tail) > 0.01) near(gammaTail(a, x), tail, tail2, `Q(${a}, ${x})`)
    if (x < a + 1 || Number(share) > 0.01) near(gammaShare(a, x), share, share2, `P(${a}, ${x})`)
  }
})

test('the tail of chi-square', () => {
  for (const [x, k, tail, other] of said.chiSquare as [number, number, string, string][])
    near(chiSquareTail(x, k), tail, other, `chi-square ${x}, ${k}`)
  expect(chiSquareTail(0, 3)).toBe(1)
  expect(chiSquareTail(-1, 3)).toBe(1)
  expect(chiSquareTail(NaN, 3)).toBeNaN()
})

test('ln Γ steps by ln x, and the shares add up and fall with x', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 600, noNaN: true }),
      (a, x) => {
        const step = logGamma(a + 1) - logGamma(a) - Math.log(a)
        expect(Math.abs(step)).toBeLessThan(1e-13 * Math.max(1, logGamma(a + 1)))
        expect(Math.abs(gammaTail(a, x) + gammaShare(a, x) - 1)).toBeLessThan(1e-15)
        expect(gammaTail(a, 1.01 * x)).toBeLessThanOrEqual(gammaTail(a, x) + 1e-14)
      }
    )
  )
})

test('outside their domains there is no number', () => {
  expect([logGamma(0), logGamma(-1.5), gammaTail(0, 1), gammaTail(1, -1), gammaShare(1, NaN)]).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
    NaN
  ])
  expect([gammaTail(2, Infinity), gammaShare(2, Infinity), gammaTail(2, 0), gammaShare(2, 0)]).toEqual([
    0, 1, 1, 0
  ])
})
