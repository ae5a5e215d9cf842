/**
 * What a programme changed: for each arm the paired difference from the reference at the end. A small dot is one
 * pair of runs with the same chance, the large one their median, the bar holds 90 %. Zero is always in view.
 */
import type { Differences, Width } from './figure.ts'
import { wrap } from './labels.ts'
import { font, inkOf, size, type Pen } from './pen.ts'
import { signed } from './words.ts'

export function drawDifferences({ Plot, document }: Pen, figure: Differences, at: Width): Element {
  const width = at === 'wide' ? 720 : 370
  const letters = at === 'wide' ? 30 : 15
  const names = figure.rows.map((row) => wrap(row.name, letters))
  const left = Math.ceil(Math.max(...names.flat().map((n) => n.length)) * 7.4) + 14
  const rowHeight = Math.max(36, ...names.map((lines) => lines.length * 14 + 14))
  const right = 64
  const height = figure.rows.length * rowHeight + 72
  const top = 26
  const bottom = 46
  const values = figure.rows.flatMap((row) => [
    row.median,
    row.low ?? row.median,
    row.high ?? row.median,
    ...row.each
  ])
  let low = values.reduce((a, b) => Math.min(a, b), 0)
  let high = values.reduce((a, b) => Math.max(a, b), 0)
  if (low === high) {
    low = -1
    high = 1
  }
  const air = (high - low) * 0.06
  const domain: [number, number] = [low - air, high + air]
  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft: left,
    style: { fontFamily: font, fontSize: `${size}px` },
    x: { type: 'linear', domain },
    y: { type: 'linear', domain: [figure.rows.length, 0], axis: null },
    marks: [
      Plot.gridX({
        ticks: at === 'wide' ? 7 : 4,
        stroke: 'var(--hair)',
        strokeOpacity: 1,
        strokeWidth: 0.75
      }),
      Plot.axisX({
        ticks: at === 'wide' ? 7 : 4,
        tickSize: 0,
        label: null,
        fill: 'var(--quiet)',
        tickFormat: (v: number) => signed(v)
      }),
      Plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1 })
    ]
  } as never) as unknown as SVGElement
  const x = (value: number): number =>
    left + ((value - domain[0]) / (domain[1] - domain[0])) * (width - left - right)
  const add = (name: string, attributes: Record<string, string | number>, text?: string): void => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    if (text !== undefined) element.setAttribute('text-anchor', 'start')
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    if (text !== undefined) element.textContent = text
    svg.appendChild(element)
  }
  figure.rows.forEach((row, i) => {
    const ink = inkOf(row.ink)
    const middle = top + (i + 0.5) * rowHeight
    if (row.low !== undefined && row.high !== undefined) {
      add('line', {
        x1: r(x(row.low)),
        x2: r(x(row.high)),
        y1: middle,
        y2: middle,
        stroke: ink,
        'stroke-width': 8,
        'stroke-opacity': 0.24
      })
    }
    row.each.forEach((value, k) => {
      add('circle', {
        cx: r(x(value)),
        cy: r(middle + ((k % 3) - 1) * 4),
        r: 1.6,
        fill: ink,
        'fill-opacity': 0.75
      })
    })
    add('circle', {
      cx: r(x(row.median)),
      cy: middle,
      r: 5,
      fill: row.beyondEvidence ? 'var(--paper)' : ink,
      stroke: row.beyondEvidence ? ink : 'var(--paper)',
      'stroke-width': 1.5
    })
    names[i]!.forEach((text, k) => {
      add(
        'text',
        {
          x: left - 12,
          y: middle + (k - (names[i]!.length - 1) / 2) * 14,
          dy: '0.34em',
          'text-anchor': 'end',
          'font-weight': 600,
          fill: ink
        },
        text
      )
    })
    add('text', { x: width - right + 8, y: middle, dy: '0.34em', fill: ink }, signed(row.median))
  })
  const zero = x(0)
  const room = (words: string): number => words.length * 6.3
  if (zero - left > room(figure.left) + 6) {
    add('text', { x: r(zero - 6), y: 15, 'text-anchor': 'end', fill: 'var(--quiet)' }, `← ${figure.left}`)
  }
  if (width - zero > room(figure.right) + 6) {
    add('text', { x: r(zero + 6), y: 15, fill: 'var(--quiet)' }, `${figure.right} →`)
  }
  add(
    'text',
    { x: r((left + width - right) / 2), y: height - 4, 'text-anchor': 'middle', fill: 'var(--quiet)' },
    figure.x.label
  )
  return svg
}

const r = (value: number): number => Math.round(value * 100) / 100
