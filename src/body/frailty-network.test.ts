import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { network } from './frailty-network.ts'

const chance = { seed: 11, replicate: 0 }
const published = { nodes: 10000, degree: 4, exponent: 2.27 }

test('neighbours know each other, nobody twice and nobody himself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 300 }),
      fc.constantFrom(2, 4, 6),
      fc.double({ min: 2.05, max: 3, noNaN: true }),
      fc.nat(),
      (nodes, degree, exponent, seed) => {
        const { start, of, ranked } = network({ seed, replicate: 0 }, 0, { nodes, degree, exponent })
        expect(of.length).toBe(start[nodes])
        for (let i = 0; i < nodes; i++) {
          const mine = [...of.slice(start[i], start[i + 1])]
          expect(mine.length).toBeGreaterThan(0)
          expect(new Set(mine).size).toBe(mine.length)
          expect(mine).not.toContain(i)
          for (const j of mine) expect([...of.slice(start[j], start[j + 1])]).toContain(i)
        }
        const k = [...ranked].map((i) => start[i + 1] - start[i])
        expect(k).toEqual([...k].sort((a, b) => b - a))
        expect([...ranked].sort((a, b) => a - b)).toEqual(Array.from({ length: nodes }, (_, i) => i))
      }
    ),
    { numRuns: 25 }
  )
})

test('degrees have their mean and their exponent', () => {
  const { start, nodes } = network(chance, 0, published)
  const k = Array.from({ length: nodes }, (_, i) => start[i + 1] - start[i])
  expect(start[nodes] / nodes).toBeCloseTo(4, 2)
  // Hill's estimate of exponent - 1 over the 300 most connected: standard error 1.27 / sqrt(300); finite size bends it a little
  const top = k.sort((a, b) => b - a).slice(0, 301)
  const hill = 1 / (top.slice(0, 300).reduce((sum, d) => sum + Math.log(d / top[300]), 0) / 300)
  expect(Math.abs(hill + 1 - 2.27)).toBeLessThan(4 * (1.27 / Math.sqrt(300)))
  const plain = network(chance, 0, { ...published, exponent: 3 })
  const widest = (n: typeof plain): number => n.start[n.ranked[0] + 1] - n.start[n.ranked[0]]
  expect(widest(network(chance, 0, published))).toBeGreaterThan(2 * widest(plain))
})

test('the same address gives the same network, another one another', () => {
  const shape = { nodes: 100, degree: 4, exponent: 2.27 }
  expect(network(chance, 1, shape)).toEqual(network(chance, 1, shape))
  expect(network(chance, 2, shape).of).not.toEqual(network(chance, 1, shape).of)
})

test('refuses shapes that cannot grow', () => {
  const shape = { nodes: 100, degree: 4, exponent: 2.27 }
  for (const over of [
    { degree: 3 },
    { degree: 0 },
    { nodes: 4 },
    { nodes: 50.5 },
    { exponent: 2 },
    { exponent: 3.5 }
  ])
    expect(() => network(chance, 0, { ...shape, ...over }), JSON.stringify(over)).toThrow(Problem)
})
