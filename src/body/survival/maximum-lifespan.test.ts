import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisher, longestLives } from './maximum-lifespan.ts'

const counts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))

test('Fisher: a table, its mirror and its turned self are equally probable; p is a chance', () => {
  fc.assert(
    fc.property(counts, ([a, b, c, d]) => {
      const p = fisher(a, b, c, d)
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(1)
      expect(fisher(b, a, d, c)).toBeCloseTo(p, 9)
      expect(fisher(c, d, a, b)).toBeCloseTo(p, 9)
      expect(fisher(a, c, b, d)).toBeCloseTo(p, 9)
    })
  )
  expect(fisher(3, 1, 1, 3)).toBeCloseTo(34 / 70, 12) // Fisher's tea: all tables but 2:2
})

test('the age is that of both groups together, and who cannot be counted is told', () => {
  const time = Float64Array.from({ length: 40 }, (_, i) => i + 1)
  const event = new Uint8Array(40).fill(1)
  event[0] = 0 // gone on day 1: alive at 36 or not, nobody knows
  event[39] = 0 // alive when last seen, after that age
  const group = Uint32Array.from(time, (t) => (t > 20 ? 1 : 0))
  const { age, alive, dead, leftOut, p } = longestLives({ time, event, group })
  expect(age).toBe(37)
  expect([...alive, ...dead, leftOut]).toEqual([0, 3, 19, 17, 1])
  expect(p).toBe(fisher(0, 19, 3, 17))
})

test('one group, three, or too few deaths are refused', () => {
  const time = Float64Array.of(1, 2, 3)
  const event = Uint8Array.of(1, 0, 0)
  expect(() => longestLives({ time, event })).toThrow('one group is')
  expect(() => longestLives({ time, event, group: Uint32Array.of(0, 1, 2) })).toThrow('3 groups are')
  expect(() => longestLives({ time, event, group: Uint32Array.of(0, 1, 1) })).toThrow('too few have died')
})
