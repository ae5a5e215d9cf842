import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Forest, Hazard, Icons, Survival, Targets } from './figure.ts'
import { inHundred } from './icons.ts'
import { draw } from './render.bundle.ts'
import { logTicks } from './sheet.ts'

const words = { title: 'A finding', subtitle: 'What is drawn.' }
const x = [60, 70, 80, 90, 100]
const survival: Survival = {
  kind: 'survival',
  ...words,
  x: { label: 'age, years' },
  y: { label: '% alive' },
  lines: [
    {
      name: 'nothing',
      ink: 'reference',
      x,
      share: [100, 80, 50, 15, 0],
      low: [100, 78, 47, 12, 0],
      high: [100, 82, 53, 18, 1],
      median: 80
    },
    {
      name: 'treated & <so>',
      ink: 0,
      x,
      share: [100, 85, 60, 22, 2],
      low: [100, 80, 50, 15, 0],
      high: [100, 90, 70, 30, 5],
      margin: { low: [100, 70, 40, 10, 0], high: [100, 95, 80, 45, 15] },
      median: 83,
      beyondEvidence: true
    }
  ],
  atRisk: {
    label: 'still followed',
    x: [60, 80, 100],
    n: [
      [4000, 2000, 1],
      [4000, 2400, 80]
    ]
  }
}
const hazard: Hazard = {
  kind: 'hazard',
  ...words,
  x: { label: 'age, years' },
  y: { label: 'deaths per 100 people and year' },
  series: [
    {
      name: 'nothing',
      ink: 'reference',
      points: x.map((age, i) => ({ x: age, y: 0.5 * 2 ** i, low: 0.4 * 2 ** i, high: 0.6 * 2 ** i })),
      fit: { x, y: x.map((_, i) => 0.5 * 2 ** i), label: 'doubles in 10 y' }
    }
  ],
  measured: [{ x: 80, y: 2.2, name: 'Somewhere 2019' }]
}
const icons: Icons = {
  kind: 'icons',
  ...words,
  panels: [
    {
      title: 'At 80',
      kinds: [
        { name: 'alive and well', form: 'full' },
        { name: 'alive and ill', form: 'half' },
        { name: 'dead', form: 'cross' }
      ]
    },
    {
      title: 'Harmed',
      kinds: [
        { name: 'no harm', form: 'ring' },
        { name: 'unknown', form: 'unknown' }
      ]
    }
  ],
  rows: [
    {
      name: 'nothing',
      ink: 'reference',
      panels: [
        { counts: [30, 20, 50], note: '50 dead' },
        { counts: [100, 0], note: 'nothing given' }
      ]
    },
    {
      name: 'treated',
      ink: 0,
      panels: [
        { counts: [35, 20, 45], note: '45 dead' },
        { counts: [0, 100], note: 'unknown' }
      ]
    }
  ]
}
const forest: Forest = {
  kind: 'forest',
  ...words,
  x: { label: 'hazard ratio' },
  scale: 'ratio',
  left: 'fewer deaths',
  right: 'more deaths',
  rows: [
    {
      name: 'treated',
      whose: 'model',
      ink: 0,
      value: 0.9,
      low: 0.6,
      high: 1.1,
      margin: { low: 0.5, high: 1.3 }
    },
    { name: 'far', whose: 'model', ink: 1, value: 0.8, low: 0.7, high: 0.9, beyondEvidence: true },
    { name: 'A paper 2018', detail: 'mice, n 60', whose: 'trial', ink: 'reference', value: 0.65 },
    { name: 'Another 2024', whose: 'trial', ink: 'reference', value: NaN, words: 'no effect shown (p .61)' }
  ]
}
const targets: Targets = {
  kind: 'targets',
  ...words,
  rows: [
    { id: 'C1', name: 'a value', at: 0.2, low: -0.5, high: 0.9, verdict: 'inside', hit: true },
    { id: 'C2', name: 'another', at: -9, verdict: 'outside', hit: false },
    { id: 'H9', name: 'no answer', at: NaN, verdict: 'not answerable', hit: false }
  ]
}
const count = (svg: string, pattern: RegExp): number => [...svg.matchAll(pattern)].length

test.each([survival, hazard, icons, forest, targets])(
  '$kind: a sheet for a page and one for a phone, the same every time',
  (figure) => {
    for (const [width, px] of [
      ['wide', 720],
      ['narrow', 370]
    ] as const) {
      const svg = draw(figure, width)
      expect(svg).toContain(`viewBox="0 0 ${px} `)
      expect(svg).toContain('aria-label="A finding. What is drawn."')
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<style|class=/)
      expect(draw(figure, width)).toBe(svg)
    }
  }
)

test('survival: names once, bands, medians on the half, numbers at risk in a row an arm', () => {
  const svg = draw(survival)
  expect(svg.match(/>nothing</g)).toHaveLength(1)
  expect(svg).toContain('treated &amp; &lt;so&gt;')
  expect(count(svg, /fill-opacity="0.18"/g)).toBe(2)
  expect(count(svg, /r="3.4"/g)).toBe(2)
  expect(svg).toContain('stroke-dasharray="6 4"')
  for (const n of ['4000', '2000', '2400', '80']) expect(svg).toContain(`>${n}<`)
  expect(svg).toContain('stroke-opacity="0.55"') // the hatched margin of the model
})

test('survival: a curve is a step function: it never falls before its age', () => {
  const one = {
    ...survival,
    lines: [{ name: 'a', ink: 0 as const, x: [0, 10], share: [100, 0] }],
    atRisk: { ...survival.atRisk, n: [[1, 1, 0]] }
  }
  expect(draw(one)).toMatch(/d="M[\d.]+,([\d.]+)L[\d.]+,\1L/)
})

test('hazard: on a logarithmic axis an even doubling is a straight line', () => {
  const svg = draw(hazard)
  const drawn = [...svg.matchAll(/<path[^>]*>/g)]
    .map(([path]) => path)
    .find((path) => path.includes('"1.8"'))!
  const line = / d="M([^"]+)"/.exec(drawn)![1]!
  const points = line.split('L').map((p) => p.split(',').map(Number) as [number, number])
  const slope = (i: number): number =>
    (points[i + 1]![1] - points[i]![1]) / (points[i + 1]![0] - points[i]![0])
  for (let i = 1; i < points.length - 1; i++) expect(slope(i)).toBeCloseTo(slope(0), 2)
  expect(svg).toContain('doubles in 10 y')
  expect(svg).toContain('Somewhere 2019')
})

test('hazard: rates of zero are left out, not drawn at the floor', () => {
  const none = {
    ...hazard,
    measured: [],
    series: [
      {
        ...hazard.series[0]!,
        points: [
          { x: 60, y: 0 },
          { x: 70, y: 1 }
        ],
        fit: { x: [60], y: [0], label: '' }
      }
    ]
  }
  expect(count(draw(none), /<circle/g)).toBe(1)
  expect(draw({ ...hazard, series: [], measured: [] })).not.toMatch(/NaN|Infinity/)
})

test('icons: a hundred in every panel, in the order of the kinds, told by form', () => {
  const svg = draw(icons)
  expect(count(svg, /r="4.3"/g)).toBe(30 + 35 + 1)
  expect(count(svg, /l6,6m0,-6/g)).toBe(50 + 45 + 1)
  expect(count(svg, />\?</g)).toBe(100 + 1)
  expect(count(svg, /r="3.7"/g)).toBe(20 + 20 + 100 + 2)
})

test('icons always sum to 100, each within one of its share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (shares) => {
        const whole = inHundred(shares)
        expect(whole.reduce((a, b) => a + b, 0)).toBe(100)
        const total = shares.reduce((a, b) => a + b, 0)
        if (total > 0)
          whole.forEach((n, i) => expect(Math.abs(n - (100 * shares[i]!) / total)).toBeLessThan(1 + 1e-9))
      }
    )
  )
})

test('forest: no difference is always in view, trials are square, what has no number says so', () => {
  const svg = draw(forest)
  expect(count(svg, /<rect/g)).toBe(1)
  expect(svg).toContain('no effect shown')
  expect(svg).toContain('0.9 (0.6 to 1.1)')
  expect(svg).toContain('← fewer deaths')
  const one = draw({ ...forest, rows: [forest.rows[2]!] })
  expect(one).toContain('>1<')
})

test('targets: inside is round, outside a cross or an arrow at the edge', () => {
  const svg = draw(targets)
  expect(count(svg, /<circle/g)).toBe(1)
  expect(svg).toContain('l6,-4v8z')
  expect(svg).toContain('not answerable')
})

test('marks of a logarithmic axis lie inside it and are few', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
      fc.double({ min: 1.05, max: 1e6, noNaN: true }),
      (low, times) => {
        const ticks = logTicks(low, low * times, 8)
        expect(ticks.every((t) => t >= low * 0.998 && t <= low * times * 1.002)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(10)
      }
    )
  )
})
