import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { poissonTail } from './poisson.ts'

interface Row {
  needed: number
  mean: number
  tail: string
}
const rows: Row[] = JSON.parse(readFileSync(new URL('./fixtures/poisson-tail.json', import.meta.url), 'utf8'))

test.each(rows)('P(X > $needed) at mean $mean agrees with the 80-digit sum', ({ needed, mean, tail }) => {
  expect(Math.abs(poissonTail(needed)(mean) / Number(tail) - 1)).toBeLessThan(1e-12)
})

test('nothing expected, nothing arrives; a fractional need counts whole arrivals', () => {
  expect(poissonTail(62)(0)).toBe(0)
  expect(poissonTail(62.9)(70)).toBe(poissonTail(62)(70))
})

test('the tail rises with the mean, across the switch of sides too, and stays a probability', () => {
  const tail = poissonTail(62)
  let before = 0
  for (let mean = 0.25; mean < 200; mean += 0.25) {
    const now = tail(mean)
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(1)
    before = now
  }
})
