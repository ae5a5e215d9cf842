/**
 * Observed against model, all rows of a room on one sheet: the shaded band is what was observed, every row in units of
 * half its own band, so that inside and outside are seen at a glance whatever the unit.
 */
import type { Targets, Width } from './figure.ts'
import { wrap } from './labels.ts'
import { font, size, type Pen } from './pen.ts'
import { adder, lineHeight, r } from './sheet.ts'

/** further out than this many half bands is drawn at the edge, as an arrow */
const edge = 4

export function drawTargets({ Plot, document }: Pen, figure: Targets, at: Width): Element {
  const wide = at === 'wide'
  const width = wide ? 720 : 370
  const left = wide ? 330 : 0
  const right = wide ? 104 : 92
  const top = 26
  const names = figure.rows.map((row) => wrap(`${row.id}  ${row.name}`, wide ? 56 : 56))
  const tall = names.map((lines) => lines.length * lineHeight + (wide ? 8 : 26))
  const height = top + 22 + tall.reduce((a, b) => a + b, 0)
  const svg = Plot.plot({
    document,
    width,
    height,
    style: { fontFamily: font, fontSize: `${size}px` },
    axis: null,
    marks: [Plot.frame({ stroke: 'none' })]
  } as never) as unknown as SVGElement
  const add = adder(document, svg)
  const x = (v: number): number =>
    left + ((Math.max(-edge, Math.min(edge, v)) + edge) / (2 * edge)) * (width - left - right)
  add('rect', {
    x: r(x(-1)),
    y: top - 4,
    width: r(x(1) - x(-1)),
    height: height - top - 10,
    fill: 'var(--quiet)',
    'fill-opacity': 0.16
  })
  add('text', { x: r(x(0)), y: 13, 'text-anchor': 'middle', fill: 'var(--quiet)' }, 'observed')
  let y = top
  figure.rows.forEach((row, i) => {
    const ink = row.hit ? 'var(--arm-3)' : 'var(--arm-4)'
    const middle = wide ? y + (tall[i]! - 8) / 2 : y + names[i]!.length * lineHeight + 9
    const firstLine = wide ? middle - ((names[i]!.length - 1) * lineHeight) / 2 : y + 7
    names[i]!.forEach((text, k) =>
      add(
        'text',
        { x: 0, y: r(firstLine + k * lineHeight), dy: '0.34em', fill: 'var(--ink)', 'font-size': 11.5 },
        text
      )
    )
    if (Number.isFinite(row.at)) {
      const away = Math.abs(row.at) > edge
      if (row.low !== undefined && row.high !== undefined)
        add('path', {
          d: `M${r(x(row.low))},${r(middle)}H${r(x(row.high))}`,
          stroke: ink,
          'stroke-width': 1.4
        })
      const px = x(row.at)
      if (away) {
        const d = row.at > 0 ? -6 : 6
        add('path', { d: `M${r(px)},${r(middle)}l${d},-4v8z`, fill: ink })
      } else if (row.hit) add('circle', { cx: r(px), cy: r(middle), r: 4, fill: ink })
      else
        add('path', { d: `M${r(px - 4)},${r(middle - 4)}l8,8m0,-8l-8,8`, stroke: ink, 'stroke-width': 1.8 })
    }
    add(
      'text',
      {
        x: width - right + 10,
        y: r(middle),
        dy: '0.34em',
        fill: row.verdict === 'not answerable' ? 'var(--quiet)' : ink,
        'font-size': 11.5
      },
      row.verdict
    )
    y += tall[i]!
  })
  return svg
}
