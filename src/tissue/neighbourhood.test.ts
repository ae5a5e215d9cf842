import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from '../state/shape.ts'
import { latticeNeighbours, nearest } from './neighbourhood.ts'

test('a place of the lattice has eight neighbours, and is a neighbour of each', () => {
  const around = latticeNeighbours(5, 4)
  for (let place = 0; place < 20; place++) {
    expect(around(place).length).toBe(8)
    for (const other of around(place)) expect(around(other)).toContain(place)
  }
  expect(around(0).sort((a, b) => a - b)).toEqual([1, 4, 5, 6, 9, 15, 16, 19])
})

test('in a lattice one or two wide nobody is his own neighbour or counted twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (columns, rows) => {
      const around = latticeNeighbours(columns, rows)
      for (let place = 0; place < columns * rows; place++) {
        const list = around(place)
        expect(list).not.toContain(place)
        expect(new Set(list).size).toBe(list.length)
      }
    }),
    { seed: 1 }
  )
})

test('the nearest are the nearest: as by measuring every distance', () => {
  const scene = fc.record({
    width: fc.integer({ min: 5, max: 500 }),
    height: fc.integer({ min: 5, max: 500 }),
    depth: fc.integer({ min: 1, max: 500 }),
    points: fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 60 }),
    count: fc.integer({ min: 1, max: 9 })
  })
  fc.assert(
    fc.property(scene, ({ width, height, depth, points, count }) => {
      const x = points.map((p) => (p[0] / 1000) * width)
      const y = points.map((p) => (p[1] / 1000) * height)
      const z = points.map((p) => (p[2] / 1000) * depth)
      const far = (a: number, b: number): number =>
        apart(x[a], x[b], width) ** 2 + apart(y[a], y[b], height) ** 2 + (z[a] - z[b]) ** 2
      const rows = Int32Array.from(points, (_, i) => i)
      const found: number[][] = []
      nearest(x, y, z, { width, height, depth })(rows, rows, count, (row, list) => (found[row] = list))
      for (const row of rows) {
        const all = Array.from(rows).filter((r) => r !== row)
        all.sort((a, b) => far(row, a) - far(row, b) || a - b)
        expect(found[row].map((r) => far(row, r))).toEqual(all.slice(0, count).map((r) => far(row, r)))
      }
    }),
    { numRuns: 200, seed: 1 }
  )
})

test('among nobody, nobody is near', () => {
  const found: number[][] = []
  const rows = Int32Array.from([0, 1])
  const near = nearest([1, 2], [1, 2], [1, 2], { width: 10, height: 10, depth: 10 })
  near(rows, new Int32Array(0), 3, (row, list) => (found[row] = list))
  expect(found).toEqual([[], []])
})
