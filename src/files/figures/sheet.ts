/** What the figures share: a sheet with its scales, marks of events and measurements, and what is put on it by hand. */
import type { Curves } from './figure.ts'
import { place, wrap } from './labels.ts'
import { font, size, type Pen } from './pen.ts'

export interface Sheet {
  readonly svg: Element
  readonly add: Add
  /** px of a value on each axis */
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** Marks drawn on a sheet of this size, between its margins; `y` is linear, or logarithmic and then without an axis of its own. */
export function sheet(
  { Plot, document }: Pen,
  at: { width: number; height: number; top: number; right: number; bottom: number; left: number },
  domain: { x: readonly [number, number]; y: readonly [number, number]; log?: boolean },
  marks: readonly unknown[]
): Sheet {
  const { width, height, top, right, bottom, left } = at
  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft: left,
    style: { fontFamily: font, fontSize: `${size}px` },
    x: { type: 'linear', domain: domain.x },
    y: domain.log ? { type: 'log', domain: domain.y, axis: null } : { type: 'linear', domain: domain.y },
    marks
  } as never) as unknown as Element
  const [x0, x1] = domain.x
  const [y0, y1] = domain.y
  const up = domain.log
    ? (value: number): number => Math.log(value / y0) / Math.log(y1 / y0)
    : (value: number): number => (value - y0) / (y1 - y0)
  return {
    svg,
    add: adder(document, svg),
    x: (value) => left + ((value - x0) / (x1 - x0 || 1)) * (width - left - right),
    y: (value) => top + (1 - up(value)) * (height - top - bottom)
  }
}

/** Dotted lines where something happened, with its name at the top. */
export function eventMarks({ Plot }: Pen, events: Curves['events']): unknown[] {
  return (events ?? []).flatMap((event) => [
    Plot.ruleX([event.x], { stroke: 'var(--quiet)', strokeWidth: 0.8, strokeDasharray: '1 3' }),
    Plot.text([event], {
      x: 'x',
      frameAnchor: 'top',
      text: 'label',
      textAnchor: 'start',
      dx: 4,
      dy: 2,
      fill: 'var(--quiet)',
      stroke: 'var(--paper)',
      strokeWidth: 3
    })
  ])
}

/** What was measured: a dot with its interval and the name of its paper, so far above its right. */
export function measuredMarks({ Plot }: Pen, measured: Curves['measured'], above = 0): unknown[] {
  return (measured ?? []).flatMap((m) => [
    ...(m.low !== undefined && m.high !== undefined
      ? [Plot.ruleX([m], { x: 'x', y1: () => m.low, y2: () => m.high, stroke: 'var(--ink)' })]
      : []),
    Plot.dot([m], { x: 'x', y: 'y', r: 3.2, fill: 'var(--ink)' }),
    Plot.text([m], {
      x: 'x',
      y: 'y',
      text: 'name',
      dx: 7,
      ...(above === 0 ? {} : { dy: -above }),
      textAnchor: 'start',
      fill: 'var(--ink)',
      stroke: 'var(--paper)',
      strokeWidth: 3
    })
  ])
}

export type Add = (name: string, attributes: Record<string, string | number>, text?: string) => Element

export function adder(document: Document, svg: Element): Add {
  return (name, attributes, text) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    if (text !== undefined) element.setAttribute('text-anchor', 'start')
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    if (text !== undefined) element.textContent = text
    svg.appendChild(element)
    return element
  }
}

export const r = (value: number): number => Math.round(value * 100) / 100

export const lineHeight = 14
export const letterWidth = 6.4
export const boldWidth = 7.1

export interface End {
  readonly name: string
  /** a second, lighter line: the value there */
  readonly value: string
  readonly ink: string
  /** px, where the line ends */
  readonly x: number
  readonly y: number
  readonly beyondEvidence?: boolean
}

/** px that names need at the right of the sheet */
export function roomForNames(ends: readonly Pick<End, 'name' | 'value'>[], letters: number): number {
  const longest = ends.flatMap(({ name, value }) => [
    value.length * letterWidth,
    ...wrap(name, letters).map((line) => line.length * boldWidth)
  ])
  return Math.ceil(Math.max(0, ...longest)) + 16
}

/** The name of each line at its end, moved apart as far as needed, tied to it by a hairline. */
export function nameEnds(
  add: Add,
  ends: readonly End[],
  at: { x: number; top: number; bottom: number; letters: number }
): void {
  const rows = ends.map(({ name, value }) => [...wrap(name, at.letters), ...(value === '' ? [] : [value])])
  const centres = place(
    ends.map(({ y }, i) => ({ wish: y, height: rows[i]!.length * lineHeight + 4 })),
    at.top,
    at.bottom
  )
  ends.forEach((end, i) => {
    const lines = rows[i]!
    const first = centres[i]! - ((lines.length - 1) * lineHeight) / 2
    add('path', {
      d: `M${r(end.x + 2)},${r(end.y)}L${r(at.x - 3)},${r(centres[i]!)}`,
      stroke: end.ink,
      'stroke-width': 0.8,
      fill: 'none',
      'stroke-opacity': 0.7
    })
    if (end.beyondEvidence) openTriangle(add, end.x, end.y, end.ink)
    lines.forEach((text, k) => {
      const light = end.value !== '' && k === lines.length - 1
      add(
        'text',
        {
          x: at.x,
          y: r(first + k * lineHeight),
          dy: '0.34em',
          fill: end.ink,
          ...(light ? {} : { 'font-weight': 600 })
        },
        text
      )
    })
  })
}

/** The sign of what leaves the evidence. */
export function openTriangle(add: Add, x: number, y: number, ink: string): void {
  add('path', {
    d: `M${r(x - 4)},${r(y + 3.5)}h8l-4,-7z`,
    fill: 'var(--paper)',
    stroke: ink,
    'stroke-width': 1.2
  })
}

/** Slanted hairlines between two edges, px: how far off the model itself may be. */
export function hatch(
  add: Add,
  edge: readonly { x: number; low: number; high: number }[],
  ink: string
): void {
  if (edge.length < 2) return
  const first = edge[0]!
  const last = edge[edge.length - 1]!
  const step = 5
  const parts: string[] = []
  let i = 0
  for (let x = first.x; x <= last.x; x += step) {
    while (i < edge.length - 2 && edge[i + 1]!.x < x) i++
    const [a, b] = [edge[i]!, edge[i + 1]!]
    const t = b.x === a.x ? 0 : Math.min(1, Math.max(0, (x - a.x) / (b.x - a.x)))
    const from = a.low + t * (b.low - a.low)
    const to = a.high + t * (b.high - a.high)
    const tall = Math.abs(from - to)
    if (tall < 1) continue
    for (let at = Math.min(from, to); at < Math.max(from, to); at += step) {
      const run = Math.min(step - 1, Math.max(from, to) - at)
      parts.push(`M${r(x)},${r(at + run)}l${r(run)},${r(-run)}`)
    }
  }
  add('path', { d: parts.join(''), stroke: ink, 'stroke-width': 0.6, 'stroke-opacity': 0.55, fill: 'none' })
}

/** Numbers a logarithmic axis is marked at: even steps where it spans little, 1, 2, 5 of each decade where it spans more. */
export function logTicks(low: number, high: number, most: number): number[] {
  if (!(low > 0) || !(high > low)) return []
  if (high / low < 6) {
    const rough = (high - low) / most
    const power = 10 ** Math.floor(Math.log10(rough))
    const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((v) => v >= rough) ?? rough
    const first = Math.ceil(low / step)
    return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) =>
      Number(((first + i) * step).toPrecision(6))
    )
  }
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const some = (digits: readonly number[]): number[] =>
    Array.from({ length: to - from + 1 }, (_, k) => digits.map((d) => Number(`${d}e${from + k}`)))
      .flat()
      .filter((v) => v >= low * 0.999 && v <= high * 1.001)
  return (
    [
      [1, 2, 5],
      [1, 3]
    ]
      .map(some)
      .find((ticks) => ticks.length <= most) ?? some([1])
  )
}
