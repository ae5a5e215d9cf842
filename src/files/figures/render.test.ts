import { expect, test } from 'vitest'
import { draw } from './render.bundle.ts'
import type { Curves, Differences } from './figure.ts'

const x = [20, 40, 60, 80]
const curves: Curves = {
  kind: 'curves',
  size: 'full',
  title: 'Less with protection',
  subtitle: 'Senescent cells.',
  x: { label: 'age, years' },
  y: { label: 'per mm³', from: 0 },
  lines: [
    { name: 'nothing', ink: 'reference', x, median: [1, 3, 9, 27], low: [1, 2, 8, 24], high: [1, 4, 10, 30] },
    {
      name: 'protected & <kept>',
      ink: 0,
      x,
      median: [1, 3, 9, 26.5],
      runs: [[1, 3, 8, 26]],
      beyondEvidence: true
    }
  ]
}
const differences: Differences = {
  kind: 'differences',
  title: 'Difference',
  subtitle: 'At 80.',
  x: { label: 'difference, per mm³' },
  left: 'less',
  right: 'more',
  rows: [{ name: 'protected', ink: 0, median: -3, low: -5, high: -1, each: [-5, -3, -1] }]
}

test('a band, a dashed line with its open triangle, hairlines, and each name once', () => {
  const svg = draw(curves)
  expect(svg.startsWith('<svg')).toBe(true)
  expect(svg).toContain('fill-opacity="0.18"')
  expect(svg).toContain('stroke-dasharray="6 4"')
  expect(svg).toContain('h8l-4,-7z')
  expect(svg.match(/>nothing</g)).toHaveLength(1)
  expect(svg).toContain('protected &amp; &lt;kept&gt;')
  expect(svg).toContain('aria-label="Less with protection. Senescent cells."')
  expect(svg).not.toMatch(/NaN|undefined|<style|class=/)
})

test('differences keep zero in view and carry their sign', () => {
  const svg = draw(differences)
  expect(svg).toContain('\u22123')
  expect(svg).toContain('← less')
  expect(svg).not.toMatch(/NaN|undefined/)
})

test('the same figure is the same text; a phone gets a narrower sheet', () => {
  expect(draw(curves)).toBe(draw(curves))
  expect(draw(curves, 'narrow')).toContain('viewBox="0 0 370 300"')
})

test('gaps, single values and empty figures draw without complaint', () => {
  const line = curves.lines[0]!
  for (const median of [
    [NaN, NaN, NaN, NaN],
    [NaN, 1, 1, NaN],
    [0, 0, 0, 0],
    [5, 5, 5, 5]
  ]) {
    expect(draw({ ...curves, lines: [{ name: 'a', ink: 0, x, median }] })).not.toMatch(
      /NaN|undefined|Infinity/
    )
  }
  expect(draw({ ...curves, lines: [{ ...line, x: [3], median: [1], low: [1], high: [1] }] })).not.toMatch(
    /NaN|Infinity/
  )
  expect(draw({ ...curves, lines: [] })).not.toMatch(/NaN|Infinity/)
})
