import { expect, test } from 'vitest'
import { arms, fixColours, ground, reference, states, variablesCss } from './palette.ts'

type Triple = readonly [number, number, number]

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const rgb = (hex: string): Triple =>
  [1, 3, 5].map((i) => linear(parseInt(hex.slice(i, i + 2), 16) / 255)) as unknown as Triple

/** WCAG 2 contrast of two colours */
function contrast(a: string, b: string): number {
  const [low, high] = [a, b]
    .map(rgb)
    .map(([r, g, bl]) => 0.2126 * r + 0.7152 * g + 0.0722 * bl)
    .sort((p, q) => p - q) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Full protanopia, deuteranopia, tritanopia in linear RGB (Machado, Oliveira, Fernandes 2009, severity 1.0). */
const eyes: Record<string, readonly Triple[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
}

const seen = (matrix: readonly Triple[], c: Triple): Triple =>
  matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * c[0] + row[1] * c[1] + row[2] * c[2]))
  ) as unknown as Triple

/** OKLab (Ottosson 2020): distances in it are about even to the eye; 0.02 is just seen side by side. */
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ]
}

function distance(a: string, b: string, matrix: readonly Triple[]): number {
  const [p, q] = [oklab(seen(matrix, rgb(a))), oklab(seen(matrix, rgb(b)))]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const grounds = ['light', 'dark'] as const

test.each(grounds)('words in ink, quiet ink and arm colours can be read on %s paper', (on) => {
  for (const c of [ground.ink, ground.quiet, reference, ...arms]) {
    expect(contrast(c[on], ground.paper[on])).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrast(ground.quiet[on], ground.wash[on])).toBeGreaterThanOrEqual(4.5)
})

test.each(grounds.flatMap((on) => Object.keys(eyes).map((eye) => [on, eye] as const)))(
  'arms stay apart on %s paper for eyes %s',
  (on, eye) => {
    const all = [reference, ...arms].map((c) => c[on])
    for (let i = 0; i < all.length; i++)
      for (let j = 0; j < i; j++) expect(distance(all[i]!, all[j]!, eyes[eye]!)).toBeGreaterThan(0.065)
  }
)

test.each(grounds.flatMap((on) => Object.keys(eyes).map((eye) => [on, eye] as const)))(
  'a senescent cell is told from a working, a damaged and a calmed one on %s paper by eyes %s',
  (on, eye) => {
    for (const other of ['working', 'damaged', 'calmed', 'dividing'] as const) {
      expect(distance(states.secreting[on], states[other][on], eyes[eye]!)).toBeGreaterThan(0.05)
    }
  }
)

test('colour never speaks alone: every state has a form of its own', () => {
  const forms = Object.values(states).map((s) => s.form)
  expect(new Set(forms).size).toBe(forms.length)
})

test('colours are fixed where a drawing has to carry them', () => {
  expect(fixColours('<path stroke="var(--arm-0)" fill="var(--unknown)"/>', 'dark')).toBe(
    `<path stroke="${arms[0]!.dark}" fill="var(--unknown)"/>`
  )
  expect(variablesCss('light')).toContain(`--paper:${ground.paper.light}`)
})
