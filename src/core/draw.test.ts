import { expect, test } from 'vitest'
import { arrivalId } from './ids.ts'
import { erlang, exponential, gaussian, philox, poisson, uniform, type Chance } from './draw.ts'
import { normalCdf } from './maths.ts'
import { Problem } from './problem.ts'

const chance: Chance = { seed: 20, replicate: 3 }
const words = new Uint32Array(4)

test('Philox gives the known answers published with Random123', () => {
  const answer = (c: number[], k: number[]): string => {
    philox({ seed: k[0]!, replicate: k[1]! }, c[0]!, c[1]!, c[2]!, c[3]!, words)
    return Array.from(words, (w) => w.toString(16).padStart(8, '0')).join(' ')
  }
  const ones = 0xffffffff
  expect(answer([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
  expect(answer([ones, ones, ones, ones], [ones, ones])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
  expect(answer([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
    'd16cfe09 94fdcceb 5001e420 24126ea1'
  )
})

test('Philox agrees with a plain BigInt rendering of its definition', () => {
  const mask = 0xffffffffn
  const plain = (c: bigint[], k: bigint[]): bigint[] => {
    let [a, b, d, e] = c as [bigint, bigint, bigint, bigint]
    let [k0, k1] = k as [bigint, bigint]
    for (let i = 0; i < 10; i++) {
      const p = a * 0xd2511f53n
      const q = d * 0xcd9e8d57n
      ;[a, b, d, e] = [(q >> 32n) ^ b ^ k0, q & mask, (p >> 32n) ^ e ^ k1, p & mask]
      k0 = (k0 + 0x9e3779b9n) & mask
      k1 = (k1 + 0xbb67ae85n) & mask
    }
    return [a, b, d, e]
  }
  const c = new Uint32Array(6)
  for (let i = 0; i < 500; i++) {
    for (let j = 0; j < 6; j += 2) {
      philox(chance, 77, i, j, 5, words)
      c.set(words.subarray(0, 2), j)
    }
    philox({ seed: c[4]!, replicate: c[5]! }, c[0]!, c[1]!, c[2]!, c[3]!, words)
    const big = Array.from(c, BigInt)
    expect(Array.from(words, BigInt)).toEqual(plain(big.slice(0, 4), big.slice(4)))
  }
})

test('an addressed draw does not depend on who asked first, nor on what was asked between', () => {
  const ask = (i: number): number[] => [
    uniform(chance, 1, i, 0, 9),
    exponential(chance, 2, i, 0, 9),
    gaussian(chance, 3, i, 0, 9),
    poisson(40, chance, 4, i, 0, 9),
    erlang(3, chance, 5, i, 0, 9)
  ]
  const forward = Array.from({ length: 200 }, (_, i) => ask(i))
  const backward = Array.from({ length: 200 }, (_, i) => {
    arrivalId(i, 1, words)
    return ask(199 - i)
  }).reverse()
  expect(backward).toEqual(forward)
})

test('every part of the address matters', () => {
  const seen = new Set<number>()
  let asked = 0
  for (const seed of [0, 1])
    for (const replicate of [0, 1])
      for (const question of [0, 1])
        for (const lo of [0, 1, 0x80000000])
          for (const hi of [0, 1, 0x80000000])
            for (const ordinal of [0, 1, 0xffffffff]) {
              seen.add(uniform({ seed, replicate }, question, lo, hi, ordinal))
              asked++
            }
  expect(seen.size).toBe(asked)
})

/** Mean and variance of n draws, expected within 4 standard errors of the truth. */
function moments(
  draw: (i: number) => number,
  mean: number,
  variance: number,
  kurtosis: number,
  n = 40000
): void {
  let sum = 0
  const all = new Float64Array(n)
  for (let i = 0; i < n; i++) sum += all[i] = draw(i)
  const m = sum / n
  let squares = 0
  for (const x of all) squares += (x - m) ** 2
  const v = squares / (n - 1)
  expect(Math.abs(m - mean)).toBeLessThan(4 * Math.sqrt(variance / n))
  expect(Math.abs(v - variance)).toBeLessThan(4 * variance * Math.sqrt((kurtosis - 1) / n))
}

test('draws have the mean and the variance of their law (4 standard errors)', () => {
  moments((i) => uniform(chance, 1, i, 0, 0), 1 / 2, 1 / 12, 1.8)
  moments((i) => uniform(chance, 1, 7, 0, i), 1 / 2, 1 / 12, 1.8)
  moments((i) => exponential(chance, 2, i, 0, 0), 1, 1, 9)
  moments((i) => gaussian(chance, 3, i, 0, 0), 0, 1, 3)
  for (const k of [1, 2, 3, 4]) moments((i) => erlang(k, chance, 4, i, 0, 0), k, k, 3 + 6 / k)
  for (const m of [0.01, 1, 30, 1e4]) moments((i) => poisson(m, chance, 5, i, 0, 0), m, m, 3 + 1 / m)
})

test('draws fill their distribution evenly (chi square of 64 cells, 4 standard errors)', () => {
  const n = 64000
  const cells = 64
  const spread = (level: (i: number) => number): void => {
    const count = new Float64Array(cells)
    for (let i = 0; i < n; i++) count[Math.floor(level(i) * cells)]!++
    let chi = 0
    for (const c of count) chi += (c - n / cells) ** 2 / (n / cells)
    expect(Math.abs(chi - (cells - 1))).toBeLessThan(4 * Math.sqrt(2 * (cells - 1)))
  }
  spread((i) => uniform(chance, 1, i, 0, 0))
  spread((i) => 1 - Math.exp(-exponential(chance, 2, i, 0, 0)))
  spread((i) => normalCdf(gaussian(chance, 3, i, 0, 0)))
  spread((i) => {
    const x = erlang(4, chance, 4, i, 0, 0)
    return 1 - Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6)
  })
})

test('neighbouring addresses are uncorrelated (4 standard errors)', () => {
  const n = 40000
  const correlation = (a: (i: number) => number, b: (i: number) => number): number => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += (a(i) - 0.5) * (b(i) - 0.5) * 12
    return Math.abs(sum / n)
  }
  const u = (q: number, id: number, ordinal: number, replicate = 0): number =>
    uniform({ seed: 1, replicate }, q, id, 0, ordinal)
  const limit = 4 / Math.sqrt(n)
  expect(
    correlation(
      (i) => u(1, i, 0),
      (i) => u(1, i, 1)
    )
  ).toBeLessThan(limit)
  expect(
    correlation(
      (i) => u(1, i, 0),
      (i) => u(1, i + 1, 0)
    )
  ).toBeLessThan(limit)
  expect(
    correlation(
      (i) => u(1, i, 0),
      (i) => u(2, i, 0)
    )
  ).toBeLessThan(limit)
  expect(
    correlation(
      (i) => u(1, i, 0, 0),
      (i) => u(1, i, 0, 1)
    )
  ).toBeLessThan(limit)
  expect(
    correlation(
      (i) => u(1, 5, i),
      (i) => u(1, 5, i + 1)
    )
  ).toBeLessThan(limit)
})

test('an Erlang draw outside one block is refused', () => {
  for (const shape of [0, 5, 1.5, NaN]) expect(() => erlang(shape, chance, 1, 1, 0, 0)).toThrow(Problem)
})
