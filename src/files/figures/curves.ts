/**
 * Curves through time, one colour an arm: median line, 90 % band at 18 % of its colour (or a hairline for each run
 * where runs are few), the name of each arm at the end of its line.
 */
import type { Curves, Line, Width } from './figure.ts'
import { place, wrap } from './labels.ts'
import { inkOf, type Pen } from './pen.ts'
import {
  boldWidth,
  eventMarks,
  letterWidth,
  lineHeight,
  measuredMarks,
  openTriangle,
  r,
  sheet
} from './sheet.ts'
import { spell } from './words.ts'

interface Size {
  width: number
  height: number
  letters: number
}

const sizes: Record<Curves['size'], Record<Width, Size>> = {
  full: {
    wide: { width: 720, height: 340, letters: 20 },
    narrow: { width: 370, height: 300, letters: 12 }
  },
  small: {
    wide: { width: 280, height: 180, letters: 0 },
    narrow: { width: 280, height: 180, letters: 0 }
  }
}

/** more numbers than this at the end of a small panel cannot be read */
const mostSmallLabels = 5

interface Point {
  x: number
  y: number
}
interface Strip {
  x: number
  low: number
  high: number
}

const last = <T>(list: readonly T[]): T => list[list.length - 1]!

function extent(figure: Curves): [number, number] {
  const values: number[] = []
  for (const line of figure.lines) {
    values.push(...line.median, ...(line.low ?? []), ...(line.high ?? []), ...(line.runs ?? []).flat())
  }
  for (const m of figure.measured ?? []) values.push(m.y, m.low ?? m.y, m.high ?? m.y)
  for (const l of figure.levels ?? []) values.push(l.y)
  if (figure.y.from !== undefined) values.push(figure.y.from)
  if (figure.y.to !== undefined) values.push(figure.y.to)
  const finite = values.filter(Number.isFinite)
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity)
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity)
  if (low === Infinity) return [0, 1]
  if (low === high) return low === 0 ? [0, 1] : [Math.min(low, low * 0.9), Math.max(low, low * 1.1)]
  const air = (high - low) * 0.05
  return [figure.y.from === low ? low : low - air, high + air]
}

const points = (line: Line, values: readonly number[]): Point[] =>
  line.x.map((x, i) => ({ x, y: values[i]! })).filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y))

export function drawCurves(pen: Pen, figure: Curves, at: Width): Element {
  const { Plot } = pen
  const { width, height, letters } = sizes[figure.size][at]
  const small = figure.size === 'small'
  const ends = together(
    figure.lines
      .map((line) => ({ line, end: last(points(line, line.median)), ink: inkOf(line.ink) }))
      .filter((e) => e.end !== undefined),
    small
  )
  if (small && ends.length > mostSmallLabels) ends.length = 0
  const texts = ends.map(({ line, end }) => {
    const value = spell(end.y)
    return small ? { name: [], value } : { name: wrap(line.name, letters), value }
  })
  const longest = texts.reduce(
    (m, t) => Math.max(m, t.value.length * letterWidth, ...t.name.map((n) => n.length * boldWidth)),
    0
  )
  const right = Math.ceil(longest) + 16
  const top = 26
  const bottom = small ? 38 : 46
  const domainY = extent(figure)
  const xs = figure.lines.flatMap((line) => line.x)
  const domainX: [number, number] = [
    figure.x.from ?? xs.reduce((a, b) => Math.min(a, b), Infinity),
    figure.x.to ?? xs.reduce((a, b) => Math.max(a, b), -Infinity)
  ]
  const ticks = small ? 4 : at === 'narrow' ? 5 : 6
  const left = 12 + letterWidth * tickLetters(domainY, ticks)

  // the reference lies underneath
  const order = [...figure.lines].sort(
    (a, b) => Number(b.ink === 'reference') - Number(a.ink === 'reference')
  )
  const marks: unknown[] = [
    Plot.gridY({ ticks, stroke: 'var(--hair)', strokeOpacity: 1, strokeWidth: 0.75 }),
    Plot.axisY({
      ticks,
      tickSize: 0,
      label: null,
      tickFormat: (v: number) => spell(v),
      fill: 'var(--quiet)'
    }),
    Plot.axisX({
      ticks: at === 'narrow' || small ? 5 : 8,
      tickSize: 4,
      stroke: 'var(--quiet)',
      fill: 'var(--quiet)',
      label: null,
      tickFormat: (v: number) => spell(v, 4)
    })
  ]
  for (const level of figure.levels ?? []) {
    marks.push(
      Plot.ruleY([level.y], { stroke: 'var(--ink)', strokeWidth: 0.9 }),
      Plot.text([level], {
        x: () => domainX[0],
        y: 'y',
        text: 'label',
        textAnchor: 'start',
        dx: 4,
        dy: -8,
        fill: 'var(--quiet)',
        stroke: 'var(--paper)',
        strokeWidth: 3
      })
    )
  }
  marks.push(...eventMarks(pen, figure.events))
  for (const line of order) {
    if (!line.low || !line.high) continue
    const strip: Strip[] = line.x
      .map((x, i) => ({ x, low: line.low![i]!, high: line.high![i]! }))
      .filter((s) => Number.isFinite(s.low) && Number.isFinite(s.high))
    marks.push(Plot.areaY(strip, { x: 'x', y1: 'low', y2: 'high', fill: inkOf(line.ink), fillOpacity: 0.18 }))
  }
  for (const line of order) {
    const ink = inkOf(line.ink)
    for (const run of line.runs ?? []) {
      marks.push(
        Plot.lineY(points(line, run), { x: 'x', y: 'y', stroke: ink, strokeWidth: 0.7, strokeOpacity: 0.55 })
      )
    }
    marks.push(
      Plot.lineY(points(line, line.median), {
        x: 'x',
        y: 'y',
        stroke: ink,
        strokeWidth: small ? 1.7 : 2.1,
        strokeLinejoin: 'round',
        strokeLinecap: 'round',
        ...(line.beyondEvidence ? { strokeDasharray: '6 4' } : {})
      })
    )
  }
  marks.push(...measuredMarks(pen, figure.measured))
  const { svg, add, x, y } = sheet(
    pen,
    { width, height, top, right, bottom, left },
    { x: domainX, y: domainY },
    marks
  )

  // names at line ends
  const centres = place(
    ends.map(({ end }, i) => ({
      wish: y(end.y),
      height: (small ? 1 : texts[i]!.name.length + 1) * lineHeight + (small ? 0 : 4)
    })),
    small ? 6 : 2,
    height - 6
  )
  ends.forEach(({ line, end, ink }, i) => {
    const { name, value } = texts[i]!
    const from = y(end.y)
    const at = x(end.x)
    const rows = [...name, value]
    const first = centres[i]! - ((rows.length - 1) * lineHeight) / 2
    add('path', {
      d: `M${r(at + 2)},${r(from)}L${r(width - right + 9)},${r(centres[i]!)}`,
      stroke: ink,
      'stroke-width': 0.8,
      fill: 'none',
      'stroke-opacity': 0.7
    })
    if (line.beyondEvidence) openTriangle(add, at, from, ink)
    rows.forEach((text, k) => {
      add(
        'text',
        {
          x: width - right + 12,
          y: r(first + k * lineHeight),
          dy: '0.34em',
          fill: ink,
          ...(k === rows.length - 1 ? {} : { 'font-weight': 600 })
        },
        text
      )
    })
  })

  // axis words: the value's above its axis, the time's below the middle of its own
  if (figure.y.label !== '') add('text', { x: 0, y: 11, fill: 'var(--quiet)' }, figure.y.label)
  add(
    'text',
    { x: r((left + width - right) / 2), y: height - 5, fill: 'var(--quiet)', 'text-anchor': 'middle' },
    figure.x.label
  )
  return svg
}

interface End {
  line: Line
  end: Point
  ink: string
}

/** In a small panel lines that end in the same number share one label, in ink: nobody reads the same number twice. */
function together(ends: End[], small: boolean): End[] {
  if (!small) return ends
  return ends
    .filter((e, i) => ends.findIndex((o) => spell(o.end.y) === spell(e.end.y)) === i)
    .map((e) =>
      ends.filter((o) => spell(o.end.y) === spell(e.end.y)).length > 1 ? { ...e, ink: 'var(--ink)' } : e
    )
}

/** The longest number an axis will carry, in letters: enough to reserve its margin. */
function tickLetters([low, high]: [number, number], ticks: number): number {
  const step = (high - low) / ticks
  const power = 10 ** Math.floor(Math.log10(step || 1))
  const nice = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= step) ?? step
  let most = 1
  for (let v = Math.ceil(low / nice) * nice; v <= high; v += nice) most = Math.max(most, spell(v).length)
  return most
}
