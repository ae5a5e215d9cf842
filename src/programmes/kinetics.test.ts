import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentration, type Compartment } from './kinetics.ts'
import type { DosingRecord } from './records.ts'

const record = (over: Partial<DosingRecord>): DosingRecord => ({
  id: '1',
  time: 0,
  amount: 100,
  unit: 'mg',
  compartment: 'a',
  event: 1,
  interval: 0,
  additional: 0,
  steady: 0,
  rate: 0,
  ...over
})

/** Dose by dose, each from the textbook formula; a steady state as 4000 earlier doses. */
function slow(r: DosingRecord, body: Compartment, day: number): number {
  const { elimination: k, volume, absorption: ka } = body
  const first = r.steady === 1 ? -4000 : 0
  let sum = 0
  for (let dose = first; dose <= r.additional; dose++) {
    const s = day - (r.time + dose * r.interval)
    if (s < 0) continue
    if (r.rate > 0) {
      const ends = Math.min(s, r.amount / r.rate)
      sum += (r.rate / (k * volume)) * (1 - Math.exp(-k * ends)) * Math.exp(-k * (s - ends))
    } else if (ka === undefined) sum += (r.amount / volume) * Math.exp(-k * s)
    else sum += ((r.amount / volume) * ka * (Math.exp(-k * s) - Math.exp(-ka * s))) / (ka - k)
  }
  return sum
}

test('closed forms equal the sum dose by dose, to 1e-8', () => {
  const rates = fc.double({ min: 0.05, max: 3, noNaN: true })
  const doses = fc.record({
    time: fc.double({ min: 0, max: 5, noNaN: true }),
    interval: fc.double({ min: 0.25, max: 10, noNaN: true }),
    additional: fc.integer({ min: 0, max: 30 }),
    steady: fc.constantFrom(0 as const, 1 as const),
    rate: fc.constantFrom(0, 40, 400)
  })
  fc.assert(
    fc.property(
      rates,
      rates,
      fc.boolean(),
      doses,
      fc.double({ min: 0, max: 80, noNaN: true }),
      (k, ka, oral, d, t) => {
        if (Math.abs(ka - k) < 1e-3) return
        const body =
          oral && d.rate === 0
            ? { elimination: k, volume: 20, absorption: ka }
            : { elimination: k, volume: 20 }
        const r = record(d)
        const day = d.time + t
        const want = slow(r, body, day)
        expect(Math.abs(concentration([r], body, day) - want)).toBeLessThan(1e-8 * Math.max(1, want))
      }
    ),
    { numRuns: 60 }
  )
})

test('equal rates of absorption and elimination have their own limit', () => {
  const body = { elimination: 0.7, volume: 1, absorption: 0.7 }
  const limit = 100 * 0.7 * 2 * Math.exp(-1.4)
  expect(concentration([record({})], body, 2)).toBeCloseTo(limit, 6)
})

test('nothing is there before the first dose', () => {
  expect(concentration([record({ time: 3 })], { elimination: 1, volume: 1 }, 2)).toBe(0)
})
