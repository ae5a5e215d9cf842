import { expect, test } from 'vitest'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { cosTurn, exp, expm1, log, log1p, normalCdf, normalQuantile, pow, sinTurn } from './maths.ts'

/** CORE_MATHS may name a longer sweep made by fixtures/make.py. */
const fixture = process.env['CORE_MATHS'] ?? new URL('./fixtures/maths.json', import.meta.url)
const cases = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, string[]>

const view = new DataView(new ArrayBuffer(8))
function double(hex: string): number {
  view.setBigUint64(0, BigInt(`0x${hex}`))
  return view.getFloat64(0)
}
/** Doubles counted from 0 upward, so that neighbours differ by 1. */
function rank(x: number): bigint {
  view.setFloat64(0, x)
  const bits = view.getBigInt64(0)
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}
function ulps(got: number, want: number): number {
  if (Object.is(got, want)) return 0
  const d = rank(got) - rank(want)
  return got !== got ? Infinity : Number(d < 0n ? -d : d)
}

/** The bounds promised in the headers. */
const bounds: Record<string, [(...x: number[]) => number, number]> = {
  exp: [exp, 1],
  log: [log, 1],
  log1p: [log1p, 1],
  expm1: [expm1, 1],
  pow: [pow, 1],
  sinTurn: [sinTurn, 1],
  cosTurn: [cosTurn, 1],
  normalQuantile: [normalQuantile, 8],
  normalCdf: [normalCdf, 4]
}

for (const [name, [f, bound]] of Object.entries(bounds)) {
  test(`${name} stays within ${bound} ulp of the correctly rounded result`, () => {
    let worst = 0
    let where = ''
    for (const line of cases[name]!) {
      const numbers = line.split(' ').map(double)
      const want = numbers.pop()!
      const error = ulps(f(...numbers), want)
      if (error > worst) {
        worst = error
        where = `${name}(${numbers.join(', ')}) = ${f(...numbers)}, not ${want}`
      }
    }
    expect(worst, where).toBeLessThanOrEqual(bound)
    expect(cases[name]!.length).toBeGreaterThan(400)
  })
}

test('the edges are those of ECMAScript', () => {
  const odd = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, Infinity, -Infinity, NaN, 1e308, -1e308, 5e-324]
  const edge = (x: number): number =>
    x !== x || Math.abs(x) === Infinity || x === 0 || Math.abs(x) === 1 ? x : Math.sign(x) * 7
  for (const x of odd) {
    expect(edge(exp(x)), `exp ${x}`).toBe(edge(Math.exp(x)))
    expect(edge(log(x)), `log ${x}`).toBe(edge(Math.log(x)))
    expect(edge(log1p(x)), `log1p ${x}`).toBe(edge(Math.log1p(x)))
    expect(edge(expm1(x)), `expm1 ${x}`).toBe(edge(Math.expm1(x)))
    for (const y of odd) expect(edge(pow(x, y)), `pow ${x} ${y}`).toBe(edge(Math.pow(x, y)))
  }
  for (const x of [Infinity, -Infinity, NaN]) expect([sinTurn(x), cosTurn(x)]).toEqual([NaN, NaN])
  expect([-0.1, 1.1, NaN].map(normalQuantile)).toEqual([NaN, NaN, NaN])
  expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity])
  expect([-Infinity, 0, Infinity, NaN].map(normalCdf)).toEqual([0, 0.5, 1, NaN])
})

test('quarter turns are exact', () => {
  for (const n of [-7, -1, 0, 1, 5, 1e6]) {
    expect([0, 0.25, 0.5, 0.75].map((q) => sinTurn(n + q) + 0)).toEqual([0, 1, 0, -1])
    expect([0, 0.25, 0.5, 0.75].map((q) => cosTurn(n + q) + 0)).toEqual([1, 0, -1, 0])
  }
})

const real = fc.double({ noNaN: true, min: -600, max: 600 })
const positive = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 })
const seeded = { seed: 20, numRuns: 2000 }

test('round trips come home', () => {
  fc.assert(
    fc.property(real, (x) => Math.abs(log(exp(x)) - x) <= 1e-15 * Math.max(1, Math.abs(x))),
    seeded
  )
  fc.assert(
    fc.property(positive, (x) => Math.abs(exp(log(x)) / x - 1) <= 3e-13),
    seeded
  )
  fc.assert(
    fc.property(
      positive,
      fc.constantFrom(2, 3, 5),
      (x, n) => Math.abs(pow(pow(x, 1 / n), n) / x - 1) <= 2e-13
    ),
    seeded
  )
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -30, max: 5 }),
      (x) => Math.abs(normalQuantile(normalCdf(x)) - x) <= 1e-9
    ),
    seeded
  )
  fc.assert(
    fc.property(real, (x) => Math.abs(sinTurn(x) ** 2 + cosTurn(x) ** 2 - 1) <= 4e-16),
    seeded
  )
})

test('what should rise never falls by more than its error', () => {
  const rises = (f: (x: number) => number, low: number, high: number, slack: number): void => {
    const x = fc.double({ noNaN: true, min: low, max: high })
    fc.assert(
      fc.property(x, x, (a, b) => f(Math.min(a, b)) <= f(Math.max(a, b)) + slack * Math.abs(f(b))),
      seeded
    )
  }
  rises(exp, -745, 709, 2e-16)
  rises(log, 0, 1e308, 2e-16)
  rises(log1p, -0.99, 1e6, 2e-16)
  rises(expm1, -40, 700, 2e-16)
  rises(normalQuantile, 0, 1, 1e-15)
  rises(normalCdf, -37, 9, 1e-15)
})
