import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp } from '../core/maths.ts'
import { burdenGrid, gridOf, remap } from './turnover-grid.ts'
import type { BurdenGrid } from './turnover-grid.ts'

const massOf = (grid: BurdenGrid, p: Float64Array): number =>
  p.reduce((sum, x, i) => sum + x * grid.width[i], 0)
const meanOf = (grid: BurdenGrid, p: Float64Array): number =>
  p.reduce((sum, x, i) => sum + x * grid.width[i] * grid.centre[i], 0)
const bump = (grid: BurdenGrid, at: number, wide: number): Float64Array =>
  grid.centre.map((x) => exp(-(((x - at) / wide) * ((x - at) / wide))))

test('cells fill 0 to the threshold, finest at 0', () => {
  const grid = burdenGrid(50, 17, 0.5)
  expect(grid.face[0]).toBe(0)
  expect(grid.face[50]).toBe(17)
  for (let i = 1; i < 50; i++) expect(grid.width[i]).toBeGreaterThan(grid.width[i - 1])
})

test('a pulse keeps the mass, keeps it positive, and takes its share of the mean', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 12, noNaN: true }),
      (keep, at) => {
        const grid = burdenGrid(200, 17, 0.5)
        const p = bump(grid, at, 1)
        const before = massOf(grid, p)
        const mean = meanOf(grid, p)
        expect(remap(grid, grid, keep, p)).toBeLessThan(1e-12)
        expect(massOf(grid, p)).toBeCloseTo(before, 12)
        expect(meanOf(grid, p) / mean).toBeCloseTo(keep, 2)
        expect(p.every((x) => x >= 0)).toBe(true)
      }
    )
  )
})

test('a pulse of everything leaves all at 0', () => {
  const grid = burdenGrid(40, 17, 0.5)
  const p = bump(grid, 6, 2)
  const before = massOf(grid, p)
  remap(grid, grid, 0, p)
  expect(p[0] * grid.width[0]).toBeCloseTo(before, 12)
  expect(p.slice(1).every((x) => x === 0)).toBe(true)
})

test('a lower wall gives back what stood beyond it; a higher one loses nothing', () => {
  const from = burdenGrid(400, 17, 0.5)
  const low = burdenGrid(400, 8, 0.5)
  const p = bump(from, 8, 1)
  const all = massOf(from, p)
  const lost = remap(from, low, 1, p)
  expect(lost / all).toBeCloseTo(0.5, 3)
  expect(massOf(low, p) + lost).toBeCloseTo(all, 12)
  expect(remap(low, from, 1, p)).toBe(0)
  expect(massOf(from, p) + lost).toBeCloseTo(all, 12)
})

test('the error of a pulse falls at least with the square of the cells', () => {
  const error = (n: number): number => {
    const grid = gridOf(Float64Array.from({ length: n + 1 }, (_, i) => (16 * i) / n))
    const p = bump(grid, 8, 2)
    remap(grid, grid, 0.7, p)
    const exact = bump(grid, 8 * 0.7, 2 * 0.7).map((x) => x / 0.7)
    return Math.max(...p.map((x, i) => Math.abs(x - exact[i])))
  }
  expect(error(100) / error(200)).toBeGreaterThan(3.4)
  expect(error(200) / error(400)).toBeGreaterThan(3.4)
})
