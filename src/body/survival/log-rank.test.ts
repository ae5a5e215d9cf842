import fc from 'fast-check'
import { expect, test } from 'vitest'
import { livesFrom, type Shape } from './fixtures/any-lives.ts'
import type { Lives } from './lives.ts'
import { logRank } from './log-rank.ts'

const whole = fc.nat(1000)
const anyLives = (shape: Shape): fc.Arbitrary<Lives> =>
  fc
    .array(fc.tuple(whole, whole, whole, whole), {
      minLength: Math.max(shape.groups, 2),
      maxLength: shape.most
    })
    .map((rows) => livesFrom(rows, shape))

const shape = { most: 40, oldest: 12, groups: 3, censoring: true, entries: true }
const weights = fc.constantFrom({}, { rho: 1 }, { gamma: 1 }, { rho: 0.5, gamma: 2 })

test('what the groups are called does not matter', () => {
  fc.assert(
    fc.property(anyLives(shape), weights, (lives, options) => {
      const other = { ...lives, group: lives.group!.map((g) => (g + 1) % 3) }
      const a = logRank(lives, options)
      const b = logRank(other, options)
      expect(b.chiSquare).toBeCloseTo(a.chiSquare, 8)
      expect(b.observed[1]).toBeCloseTo(a.observed[0]!, 10)
      expect(b.expected[0]).toBeCloseTo(a.expected[2]!, 10)
    })
  )
})

test('only the order of times matters: any clock that runs forward gives the same', () => {
  fc.assert(
    fc.property(anyLives(shape), weights, (lives, options) => {
      const clock = (t: number): number => Math.exp(t / 3) - 1
      const other: Lives = { ...lives, time: lives.time.map(clock), entry: lives.entry!.map(clock) }
      expect(logRank(other, options)).toEqual(logRank(lives, options))
    })
  )
})

test('deaths seen are deaths expected over all groups, and the variance sums to nothing', () => {
  fc.assert(
    fc.property(anyLives(shape), weights, (lives, options) => {
      const { observed, expected, variance, people } = logRank(lives, options)
      const sum = (x: Float64Array): number => x.reduce((a, b) => a + b, 0)
      expect(sum(observed)).toBeCloseTo(sum(expected), 9)
      expect(sum(variance)).toBeCloseTo(0, 9)
      expect(sum(people)).toBe(lives.time.length)
    })
  )
})

test('one stratum changes nothing; strata that are groups leave nothing to compare', () => {
  fc.assert(
    fc.property(anyLives(shape), (lives) => {
      const one = logRank(lives, { strata: new Uint32Array(lives.time.length).fill(9) })
      expect(one).toEqual(logRank(lives))
      expect(logRank(lives, { strata: lives.group! })).toMatchObject({ chiSquare: 0, freedom: 0, p: 1 })
    })
  )
})

test('weights by hand: four lives, one of each group dies first', () => {
  const lives = {
    time: Float64Array.of(1, 2, 3, 4),
    event: Uint8Array.of(1, 1, 1, 1),
    group: Uint32Array.of(0, 1, 0, 1)
  }
  // S(t-) is 1, 3/4, 1/2, 1/4; group 0 is 1/2, 1/3, 1/2, 0 of those at risk
  expect(logRank(lives, { rho: 1 }).expected[0]).toBeCloseTo(1 / 2 + 3 / 4 / 3 + 1 / 2 / 2, 14)
  expect(logRank(lives, { gamma: 1 }).observed[0]).toBeCloseTo(0 + 1 / 2, 14)
  expect(logRank(lives, { rho: 1, gamma: 1 }).observed[1]).toBeCloseTo(3 / 16 + 3 / 16, 14)
})

test('p is uniform where the groups are alike: 5 % of 2,000 made-up trials find something', () => {
  let x = 12345
  const chance = (): number => (x = (x * 48271) % 2147483647) / 2147483647
  let found = 0
  for (let trial = 0; trial < 2000; trial++) {
    const time = Float64Array.from({ length: 60 }, () => -Math.log(chance()))
    const event = Uint8Array.from(time, (t) => (t < 2 ? 1 : 0))
    const group = Uint32Array.from(time, (_, i) => i % 2)
    if (logRank({ time: time.map((t) => Math.min(t, 2)), event, group }).p <= 0.05) found++
  }
  // 3 standard errors: sqrt(0.05 * 0.95 / 2000) = 0.0049
  expect(Math.abs(found / 2000 - 0.05)).toBeLessThan(3 * 0.0049)
})

test('what cannot be compared is refused', () => {
  const time = Float64Array.of(1, 2)
  const event = Uint8Array.of(1, 1)
  expect(() => logRank({ time, event })).toThrow('all lives are of one group')
  const group = Uint32Array.of(0, 1)
  expect(() => logRank({ time, event, group }, { rho: -1 })).toThrow('rho = -1')
  expect(() => logRank({ time, event, group }, { strata: Uint32Array.of(1) })).toThrow('strata has 1 rows')
})
