import { expect, test } from 'vitest'
import { pack } from './packing.ts'

const chance = { seed: 11, replicate: 0 }

test('the published dish holds 1,114 discs that lie whole on it and do not overlap, the first at its centre', () => {
  const cells = pack(1000, 10, 0.35, chance)
  expect(cells.count).toBe(1114)
  expect([cells.x[0], cells.y[0]]).toEqual([0, 0])
  let nearest = Infinity
  for (let i = 0; i < cells.count; i++) {
    expect(Math.max(Math.abs(cells.x[i]), Math.abs(cells.y[i]))).toBeLessThanOrEqual(490)
    for (let j = 0; j < i; j++) {
      nearest = Math.min(nearest, (cells.x[i] - cells.x[j]) ** 2 + (cells.y[i] - cells.y[j]) ** 2)
    }
  }
  expect(nearest).toBeGreaterThanOrEqual(400)
})

test('the same chance lays the same floor, another lays another', () => {
  const a = pack(400, 10, 0.35, chance)
  expect(pack(400, 10, 0.35, chance).x).toEqual(a.x)
  expect(pack(400, 10, 0.35, { seed: 11, replicate: 1 }).x).not.toEqual(a.x)
})

test('cells are spread evenly: the four quarters hold a quarter each within 4 standard errors', () => {
  const quarters = [0, 0, 0, 0]
  let all = 0
  for (let replicate = 0; replicate < 20; replicate++) {
    const { count, x, y } = pack(500, 10, 0.35, { seed: 5, replicate })
    for (let i = 1; i < count; i++) quarters[(x[i] < 0 ? 0 : 1) + (y[i] < 0 ? 0 : 2)]++
    all += count - 1
  }
  // Poisson spread; discs that exclude one another spread less, so this is the wider band.
  for (const n of quarters) expect(Math.abs(n - all / 4)).toBeLessThan(4 * Math.sqrt((all * 3) / 16))
})

test('a floor too full to lay at random is refused with the fix', () => {
  expect(() => pack(200, 10, 0.7, chance)).toThrow(/do not fit/)
})
