import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shape } from '../state/shape.ts'
import { roaming } from './roaming.ts'

const patch = (width: number, height: number, depth: number): Shape =>
  ({ width, height, depth }) as unknown as Shape

/** Midpoint sum of a density from `from` to `to`. */
function whole(f: (at: number) => number, from: number, to: number): number {
  const parts = 4000
  let sum = 0
  for (let i = 0; i < parts; i++) sum += f(from + ((i + 0.5) * (to - from)) / parts)
  return (sum * (to - from)) / parts
}

test('each density is 1 over the patch, be it narrow, shallow or wide', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 3000 }),
      fc.integer({ min: 10, max: 3000 }),
      fc.integer({ min: 3000, max: 90000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (width, depth, motility, at) => {
        const roam = roaming(patch(width, width, depth), motility)
        expect(whole((d) => roam.x(d), -width / 2, width / 2)).toBeCloseTo(1, 3)
        expect(whole((d) => roam.y(d), -width / 2, width / 2)).toBeCloseTo(1, 3)
        expect(whole((z) => roam.z(at * depth, z), 0, depth)).toBeCloseTo(1, 3)
      }
    ),
    { numRuns: 40, seed: 1 }
  )
})

test('far from any edge it is the normal density of a day’s walk', () => {
  const motility = 20000
  const roam = roaming(patch(4000, 4000, 4000), motility)
  for (const d of [0, 100, 200, 400]) {
    const density = Math.exp((-d * d) / (4 * motility)) / Math.sqrt(4 * Math.PI * motility)
    expect(roam.x(d)).toBeCloseTo(density, 6)
    expect(roam.z(2000, 2000 + d)).toBeCloseTo(density, 6)
  }
})

test('in a patch narrower than the roaming a killer is anywhere alike', () => {
  const roam = roaming(patch(50, 50, 40), 20000)
  expect(roam.x(0) * 50).toBeCloseTo(1, 6)
  expect(roam.x(25) * 50).toBeCloseTo(1, 6)
  expect(roam.z(3, 37) * 40).toBeCloseTo(1, 6)
})

test('meeting is mutual', () => {
  const roam = roaming(patch(500, 500, 300), 20000)
  for (const [a, b] of [
    [0, 300],
    [20, 280],
    [150, 10]
  ])
    expect(roam.z(a, b)).toBeCloseTo(roam.z(b, a), 12)
})
