import fc from 'fast-check'
import { expect, test } from 'vitest'
import { place, wrap } from './labels.ts'

const label = fc.record({ wish: fc.integer({ min: -50, max: 400 }), height: fc.integer({ min: 5, max: 40 }) })

test('labels that have room stay where they wish', () => {
  expect(
    place(
      [
        { wish: 50, height: 10 },
        { wish: 20, height: 10 }
      ],
      0,
      100
    )
  ).toEqual([50, 20])
})

test('two with one wish stand beside it, one on each side', () => {
  expect(
    place(
      [
        { wish: 50, height: 10 },
        { wish: 50, height: 10 }
      ],
      0,
      100
    )
  ).toEqual([45, 55])
})

test('labels never overlap, keep the order of their lines, and stay on the sheet where they fit', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 9 }), (labels) => {
      const centres = place(labels, 0, 400)
      const order = labels.map((_, i) => i).sort((a, b) => centres[a]! - centres[b]!)
      for (let k = 1; k < order.length; k++) {
        const [a, b] = [order[k - 1]!, order[k]!]
        const gap = (labels[a]!.height + labels[b]!.height) / 2
        expect(centres[b]! - centres[a]!).toBeGreaterThanOrEqual(gap - 1e-6)
        expect(labels[b]!.wish).toBeGreaterThanOrEqual(labels[a]!.wish)
      }
      for (const i of order) {
        expect(centres[i]! - labels[i]!.height / 2).toBeGreaterThanOrEqual(-1e-6)
        expect(centres[i]! + labels[i]!.height / 2).toBeLessThanOrEqual(400 + 1e-6)
      }
    })
  )
})

test('words break into short lines, long words stand alone', () => {
  expect(wrap('D+Q every 3 months from 50', 12)).toEqual(['D+Q every 3', 'months from', '50'])
  expect(wrap('incomprehensibilities', 5)).toEqual(['incomprehensibilities'])
})
