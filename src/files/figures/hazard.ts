/**
 * How often death comes, on a logarithmic axis: what was counted as dots with whiskers, a fitted law as a line; where
 * mortality doubles evenly the line is straight.
 */
import type { Hazard, Width } from './figure.ts'
import { inkOf, type Pen } from './pen.ts'
import { letterWidth, logTicks, nameEnds, openTriangle, r, roomForNames, sheet } from './sheet.ts'
import { spell } from './words.ts'

/** a whisker that ends lower than this share of the lowest dot would squeeze all others flat */
const deepest = 0.2

export function drawHazard(pen: Pen, figure: Hazard, at: Width): Element {
  const { Plot } = pen
  const wide = at === 'wide'
  const width = wide ? 720 : 370
  const height = wide ? 340 : 300
  const letters = wide ? 20 : 12
  const { series } = figure
  const positive = (v: number | undefined): v is number => v !== undefined && Number.isFinite(v) && v > 0
  const points = series.map((one) => ({ ...one, points: one.points.filter((p) => positive(p.y)) }))
  const dots = [
    ...points.flatMap((one) => [...one.points.map((p) => p.y), ...(one.fit?.y ?? [])]),
    ...(figure.measured ?? []).map((m) => m.y)
  ].filter(positive)
  const least = dots.length === 0 ? 0.01 : Math.min(...dots)
  const low = figure.y.from ?? least * 0.7
  const high = figure.y.to ?? Math.max(least * 10, ...dots) * 1.6
  const domainY: [number, number] = [low, high]
  const xs = [
    ...points.flatMap((one) => [...one.points.map((p) => p.x), ...(one.fit?.x ?? [])]),
    ...(figure.measured ?? []).map((m) => m.x)
  ]
  const domainX: [number, number] =
    xs.length === 0 ? [0, 1] : [figure.x.from ?? Math.min(...xs), figure.x.to ?? Math.max(...xs)]
  if (domainX[0] === domainX[1]) domainX[1] = domainX[0] + 1
  const ticks = logTicks(low, high, 8)
  const named = points.map((one) => ({ name: one.name, value: one.fit?.label ?? '' }))
  const right = roomForNames(named, letters)
  const top = 26
  const bottom = 46
  const left = 12 + letterWidth * Math.max(3, ...ticks.map((t) => spell(t, 2).length + 1))
  const floor = Math.max(low, least * deepest)
  const marks: unknown[] = [
    Plot.gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1, strokeWidth: 0.75 }),
    Plot.axisX({
      ticks: wide ? 8 : 5,
      tickSize: 4,
      stroke: 'var(--quiet)',
      fill: 'var(--quiet)',
      label: null,
      tickFormat: (v: number) => spell(v, 4)
    })
  ]
  const { svg, add, x, y } = sheet(
    pen,
    { width, height, top, right, bottom, left },
    { x: domainX, y: domainY, log: true },
    marks
  )
  const inside = (px: number, v: number): boolean =>
    px >= domainX[0] && px <= domainX[1] && v >= low && v <= high

  for (const one of points) {
    const ink = inkOf(one.ink)
    for (const p of one.points) {
      if (!inside(p.x, p.y)) continue
      if (positive(p.high))
        add('path', {
          d: `M${r(x(p.x))},${r(y(Math.max(p.low ?? floor, floor)))}V${r(y(Math.min(p.high, high)))}`,
          stroke: ink,
          'stroke-width': 0.9,
          'stroke-opacity': 0.7
        })
      add('circle', { cx: r(x(p.x)), cy: r(y(p.y)), r: 2.6, fill: ink, 'fill-opacity': 0.8 })
    }
    if (one.fit) {
      const path = one.fit.x
        .map((v, i) => ({ x: v, y: one.fit!.y[i]! }))
        .filter((p) => positive(p.y) && inside(p.x, p.y))
        .map((p) => `${r(x(p.x))},${r(y(p.y))}`)
      if (path.length > 1)
        add('path', {
          d: `M${path.join('L')}`,
          stroke: ink,
          'stroke-width': 1.8,
          fill: 'none',
          'stroke-linejoin': 'round',
          ...(one.beyondEvidence ? { 'stroke-dasharray': '6 4' } : {})
        })
    }
  }
  for (const m of figure.measured ?? []) {
    if (!positive(m.y) || !inside(m.x, m.y)) continue
    if (positive(m.low) && positive(m.high))
      add('path', {
        d: `M${r(x(m.x))},${r(y(Math.max(m.low, low)))}V${r(y(Math.min(m.high, high)))}`,
        stroke: 'var(--ink)'
      })
    add('path', { d: `M${r(x(m.x))},${r(y(m.y) - 3.6)}l3.6,3.6l-3.6,3.6l-3.6,-3.6z`, fill: 'var(--ink)' })
    if (m.name !== '')
      add(
        'text',
        {
          x: r(x(m.x) - 8),
          y: r(y(m.y) - 6),
          'text-anchor': 'end',
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          'stroke-width': 3,
          'paint-order': 'stroke'
        },
        m.name
      )
  }
  nameEnds(
    add,
    points.flatMap((one, i) => {
      const fit = (one.fit?.x ?? [])
        .map((v, k) => ({ x: v, y: one.fit!.y[k]! }))
        .filter((p) => positive(p.y) && inside(p.x, p.y))
      const counted = one.points.filter((p) => inside(p.x, p.y))
      const end = fit[fit.length - 1] ?? counted[counted.length - 1]
      return end === undefined ? [] : [{ ...named[i]!, ink: inkOf(one.ink), x: x(end.x), y: y(end.y) }]
    }),
    { x: width - right + 12, top: 2, bottom: height - 6, letters }
  )
  for (const one of points) {
    const end = one.points.filter((p) => inside(p.x, p.y)).at(-1)
    if (one.beyondEvidence && end) openTriangle(add, x(end.x), y(end.y), inkOf(one.ink))
  }
  // by hand: the library leaves out some labels of a logarithmic axis
  for (const tick of ticks)
    add(
      'text',
      { x: r(left - 6), y: r(y(tick)), dy: '0.34em', 'text-anchor': 'end', fill: 'var(--quiet)' },
      spell(tick, 2)
    )
  add('text', { x: 0, y: 11, fill: 'var(--quiet)' }, figure.y.label)
  add(
    'text',
    { x: r((left + width - right) / 2), y: height - 5, fill: 'var(--quiet)', 'text-anchor': 'middle' },
    figure.x.label
  )
  return svg
}
