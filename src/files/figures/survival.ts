/**
 * Who is still alive: steps, each with its band, the median marked where a line passes one half, and below the axis
 * how many of each arm are still followed, so that a thin end is seen to be thin.
 */
import type { Survival, SurvivalLine, Width } from './figure.ts'
import { inkOf, type Pen } from './pen.ts'
import {
  eventMarks,
  hatch,
  letterWidth,
  lineHeight,
  measuredMarks,
  nameEnds,
  r,
  roomForNames,
  sheet
} from './sheet.ts'
import { spell } from './words.ts'

const half = 50

interface Step {
  x: number
  y: number
}

/** Corners of the steps: each value holds until the next x. */
function steps(x: readonly number[], values: readonly number[]): Step[] {
  const out: Step[] = []
  x.forEach((at, i) => {
    const y = values[i]!
    if (!Number.isFinite(at) || !Number.isFinite(y)) return
    if (out.length > 0) out.push({ x: at, y: out[out.length - 1]!.y })
    out.push({ x: at, y })
  })
  return out
}

const bandOf = (
  x: readonly number[],
  low: readonly number[],
  high: readonly number[]
): { x: number; low: number; high: number }[] => {
  const [lows, highs] = [steps(x, low), steps(x, high)]
  return lows.slice(0, highs.length).map((at, i) => ({ x: at.x, low: at.y, high: highs[i]!.y }))
}

export function drawSurvival(pen: Pen, figure: Survival, at: Width): Element {
  const { Plot } = pen
  const wide = at === 'wide'
  const width = wide ? 720 : 370
  const letters = wide ? 20 : 12
  const { lines, atRisk } = figure
  const domainX = spanOf(figure)
  const shown = lines.map((line) => cut(line, domainX))
  const right = roomForNames(
    lines.map(({ name }) => ({ name, value: '' })),
    letters
  )
  const rowsTop = 34
  const bottom = 46 + (lines.length > 0 ? rowsTop + lines.length * lineHeight : 0)
  const height = (wide ? 300 : 250) + bottom
  const top = 26
  const left =
    12 + letterWidth * Math.max(3, ...atRisk.n.flat().map((n) => spell(n, 6).length)) * (wide ? 1 : 0.62)
  const domainY: [number, number] = [figure.y.from ?? 0, figure.y.to ?? 100]
  const marks: unknown[] = [
    Plot.gridY({ ticks: 5, stroke: 'var(--hair)', strokeOpacity: 1, strokeWidth: 0.75 }),
    Plot.axisY({
      ticks: 5,
      tickSize: 0,
      label: null,
      fill: 'var(--quiet)',
      tickFormat: (v: number) => spell(v)
    }),
    Plot.axisX({
      ticks: wide ? 8 : 5,
      tickSize: 4,
      stroke: 'var(--quiet)',
      fill: 'var(--quiet)',
      label: null,
      tickFormat: (v: number) => spell(v, 4)
    })
  ]
  marks.push(...eventMarks(pen, figure.events))
  const order = shown
    .map((line, i) => ({ line, i }))
    .sort((a, b) => Number(b.line.ink === 'reference') - Number(a.line.ink === 'reference'))
  for (const { line } of order)
    if (line.low && line.high)
      marks.push(
        Plot.areaY(bandOf(line.x, line.low, line.high), {
          x: 'x',
          y1: 'low',
          y2: 'high',
          fill: inkOf(line.ink),
          fillOpacity: 0.18
        })
      )
  for (const { line } of order)
    marks.push(
      Plot.line(steps(line.x, line.share), {
        x: 'x',
        y: 'y',
        stroke: inkOf(line.ink),
        strokeWidth: 2,
        strokeLinejoin: 'round',
        ...(line.beyondEvidence ? { strokeDasharray: '6 4' } : {})
      })
    )
  marks.push(...measuredMarks(pen, figure.measured, 7))
  const { svg, add, x, y } = sheet(
    pen,
    { width, height, top, right, bottom, left },
    { x: domainX, y: domainY },
    marks
  )

  for (const { line } of order) {
    if (!line.margin) continue
    const ink = inkOf(line.ink)
    const outer = bandOf(line.x, line.margin.low, line.margin.high)
    const inner = bandOf(line.x, line.low ?? line.share, line.high ?? line.share)
    const edge = (pick: (i: number) => [number, number]): { x: number; low: number; high: number }[] =>
      outer.slice(0, inner.length).map((o, i) => {
        const [low, high] = pick(i)
        return { x: x(o.x), low: y(low), high: y(high) }
      })
    hatch(
      add,
      edge((i) => [outer[i]!.low, inner[i]!.low]),
      ink
    )
    hatch(
      add,
      edge((i) => [inner[i]!.high, outer[i]!.high]),
      ink
    )
  }

  // medians: a small dot on the line where half are gone, and a tick down to the axis
  if (domainY[0] < half && domainY[1] > half)
    for (const { line } of order) {
      if (line.median === undefined || line.median < domainX[0] || line.median > domainX[1]) continue
      const ink = inkOf(line.ink)
      add('path', {
        d: `M${r(x(line.median))},${r(y(half))}V${r(y(domainY[0]))}`,
        stroke: ink,
        'stroke-width': 0.8,
        'stroke-dasharray': '2 2'
      })
      add('circle', {
        cx: r(x(line.median)),
        cy: r(y(half)),
        r: 3.4,
        fill: 'var(--paper)',
        stroke: ink,
        'stroke-width': 1.6
      })
    }

  // whoever lives longest is named highest
  const byEnd = shown
    .map((line) => ({ line, end: nameAt(line, domainY) }))
    .sort((a, b) => (b.end?.x ?? 0) - (a.end?.x ?? 0))
  // the place where lines are furthest apart is where their names belong; at the end they all lie on the axis
  nameEnds(
    add,
    byEnd.flatMap(({ line, end }, rank) => {
      return end === undefined
        ? []
        : [
            {
              name: line.name,
              value: '',
              ink: inkOf(line.ink),
              x: x(end.x),
              y: y(end.y) + rank * 0.01,
              ...(line.beyondEvidence ? { beyondEvidence: true } : {})
            }
          ]
    }),
    { x: width - right + 12, top: 2, bottom: height - bottom, letters }
  )

  const words = (attributes: Record<string, string | number>, text: string): void =>
    void add('text', { fill: 'var(--quiet)', ...attributes }, text)
  words({ x: 0, y: 11 }, figure.y.label)
  words(
    { x: r((left + width - right) / 2), y: height - bottom + 34, 'text-anchor': 'middle' },
    figure.x.label
  )
  const first = height - bottom + 34 + rowsTop
  words({ x: 0, y: first - lineHeight + 1 }, atRisk.label)
  const every = wide ? 1 : Math.max(1, Math.ceil((atRisk.x.length * 46) / (width - left - right)))
  lines.forEach((line, i) => {
    atRisk.x.forEach((moment, k) => {
      const n = atRisk.n[i]?.[k]
      if (n === undefined || !Number.isFinite(n) || k % every !== 0) return
      add(
        'text',
        {
          x: r(x(moment)),
          y: first + (i + 0.15) * lineHeight,
          'text-anchor': 'middle',
          fill: inkOf(line.ink),
          'font-size': 11
        },
        spell(n, 6)
      )
    })
  })
  return svg
}

function spanOf(figure: Survival): [number, number] {
  const xs = figure.lines.flatMap((line) => line.x).filter(Number.isFinite)
  const low = figure.x.from ?? xs.reduce((a, b) => Math.min(a, b), Infinity)
  const high = figure.x.to ?? xs.reduce((a, b) => Math.max(a, b), -Infinity)
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high > low ? high : low + 1] : [0, 1]
}

/** Only what the sheet shows. */
function cut(line: SurvivalLine, [from, to]: [number, number]): SurvivalLine {
  const keep = line.x.map((v) => v >= from && v <= to)
  const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => keep[i])
  return {
    ...line,
    x: some(line.x),
    share: some(line.share),
    ...(line.low ? { low: some(line.low) } : {}),
    ...(line.high ? { high: some(line.high) } : {}),
    ...(line.margin ? { margin: { low: some(line.margin.low), high: some(line.margin.high) } } : {})
  }
}

/** Where a line's name is tied to it: where it passes a fifth, or its end if it stays above. */
function nameAt({ x, share }: SurvivalLine, [low, high]: [number, number]): Step | undefined {
  const all = steps(x, share)
  const level = low + (high - low) * 0.2
  const passes = all.find((p) => p.y <= level)
  return passes === undefined ? all[all.length - 1] : { x: passes.x, y: level }
}
