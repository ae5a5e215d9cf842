/**
 * Half the step, half the voxel and other sizes of patch leave a life of skin what it is: the results of the nightly run
 * (scripts/convergence.mjs), and that such a run would notice if they did not.
 */
import { expect, test } from 'vitest'
import { exponential } from '../../src/core/draw.ts'
import { read } from '../../test/tree.ts'
import { compare, comparisons, watched, type Row } from './compare.ts'
import { life } from './life.ts'
import { ratioOfMeans, student } from './ratio.ts'

test('what the nightly runs found lies within its bounds, every quantity in every arithmetic that is not said to be open', () => {
  const { date, results, open } = JSON.parse(read('validation/convergence/results.json')) as {
    date: string
    results: Row[]
    open: Record<string, string>
  }
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
  const settled = comparisons.filter(({ id }) => open[id] === undefined)
  expect(settled.length + Object.keys(open).length).toBe(comparisons.length)
  expect(results.map(({ comparison, what }) => `${comparison}: ${what}`)).toEqual(
    settled.flatMap(({ id }) => watched.map(({ what }) => `${id}: ${what}`))
  )
  for (const { low, high, bounds } of results)
    if (bounds) expect(low >= bounds[0] && high <= bounds[1]).toBe(true)
  // what is open is told where readers look for what does not hold
  for (const id of Object.keys(open)) expect(read('ROADMAP.md')).toContain(id)
})

const made = (factor: number) => (arithmetic: object, replicate: number) => {
  const chance = { seed: 5, replicate }
  const noise = 1 + 0.05 * (exponential(chance, 99, replicate, Object.keys(arithmetic).length, 0) - 1)
  const value = noise * ('dt' in arithmetic ? factor : 1)
  return Promise.resolve(Object.fromEntries(watched.map(({ what }) => [what, value])))
}
const half = comparisons.filter(({ id }) => id === 'half the step')
const silent = (): void => undefined

test('a skin that is the same is found the same', async () => {
  const rows = await compare(half, made(1), silent)
  expect(rows.every((row) => row.inside)).toBe(true)
})

test('a skin with a twentieth more is not, however many patches are added', async () => {
  const rows = await compare(half, made(1.05), silent)
  expect(rows[0]).toMatchObject({ what: 'senescent fraction, dermis', inside: false, patches: [198, 198] })
  expect(rows[0].low).toBeGreaterThan(1)
})

test('a short life of a small patch says all that is watched', () => {
  const seen = life({ side: 0.3 }, 0, { from: 70, look: 70, to: 72 }, 0.2)
  for (const { what, bounds } of watched) expect(seen[what]).toBeGreaterThan(bounds ? 0 : -1)
})

test("the interval holds the ratio as often as it says, in pairs and without, and Student's factor is his", () => {
  expect(student(4)).toBeCloseTo(2.776, 1)
  expect(student(10)).toBeCloseTo(2.228, 3)
  const trials = 2000
  for (const paired of [true, false]) {
    let held = 0
    for (let t = 0; t < trials; t++) {
      const draw = (who: number, i: number): number => exponential({ seed: 6, replicate: t }, 99, i, who, 0)
      const shared = Array.from({ length: 20 }, (_, i) => (paired ? draw(0, i) : 0))
      const above = shared.map((s, i) => 12 * (5 + s + draw(1, i)))
      const below = shared.map((s, i) => 10 * (5 + s + draw(2, i)))
      const { low, high } = ratioOfMeans(above, below, paired)
      if (low <= 1.2 && high >= 1.2) held++
    }
    expect(held / trials).toBeGreaterThan(0.93)
    expect(held / trials).toBeLessThan(0.97)
  }
})
