/**
 * Effects beside each other: what this run gives (round, in the colour of its arm) and what trials found (square, in
 * ink, with the paper's name), each with its interval, and the line of no difference always in view.
 */
import type { Forest, ForestRow, Width } from './figure.ts'
import { wrap } from './labels.ts'
import { font, inkOf, size, type Pen } from './pen.ts'
import { adder, lineHeight, logTicks, openTriangle, r } from './sheet.ts'
import { signed, spell } from './words.ts'

export function drawForest({ Plot, document }: Pen, figure: Forest, at: Width): Element {
  const wide = at === 'wide'
  const width = wide ? 720 : 370
  const ratio = figure.scale === 'ratio'
  const none = ratio ? 1 : 0
  const { rows } = figure
  const nameLetters = wide ? 34 : 48
  const names = rows.map((row) => ({
    name: wrap(row.name, nameLetters),
    detail: row.detail ? wrap(row.detail, nameLetters + 4) : []
  }))
  const spelled = rows.map((row) =>
    figure.dense ? `${spell(row.value, 2)} ${row.words ?? ''}` : numbers(row, ratio)
  )
  /** names stand beside their intervals; on a phone above them */
  const beside = wide || figure.dense === true
  const left = figure.dense ? 62 : wide ? 228 : 8
  const right = figure.dense ? 60 : wide ? 152 : 118
  const top = 30
  const bottom = 46
  const wordsTall = (i: number): number => (names[i]!.name.length + names[i]!.detail.length) * lineHeight
  const tall = rows.map((_, i) =>
    figure.dense ? 17 : beside ? Math.max(34, wordsTall(i) + 12) : wordsTall(i) + 30
  )
  const height = top + bottom + tall.reduce((a, b) => a + b, 0) + 4
  const domain = reach(rows, ratio, none)
  const ticks = ratio ? logTicks(domain[0], domain[1], wide ? 8 : 5) : []
  const marks = [
    ratio
      ? Plot.gridX(ticks, { stroke: 'var(--hair)', strokeOpacity: 1, strokeWidth: 0.75 })
      : Plot.gridX({ ticks: wide ? 4 : 3, stroke: 'var(--hair)', strokeOpacity: 1, strokeWidth: 0.75 }),
    ...(ratio
      ? []
      : [
          Plot.axisX({
            ticks: wide ? 4 : 3,
            tickSize: 0,
            label: null,
            fill: 'var(--quiet)',
            tickFormat: (v: number) => signed(v)
          })
        ]),
    Plot.ruleX([none], { stroke: 'var(--ink)', strokeWidth: 1 })
  ]
  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft: left,
    style: { fontFamily: font, fontSize: `${size}px` },
    x: ratio ? { type: 'log', domain, axis: null } : { type: 'linear', domain },
    y: { type: 'linear', domain: [1, 0], axis: null },
    marks: marks as never[]
  } as never) as unknown as SVGElement
  const add = adder(document, svg)
  const scale = (v: number): number => (ratio ? Math.log(v) : v)
  const x = (v: number): number =>
    left +
    ((scale(Math.min(domain[1], Math.max(domain[0], v))) - scale(domain[0])) /
      (scale(domain[1]) - scale(domain[0]))) *
      (width - left - right)

  // by hand: the library leaves out some labels of a logarithmic axis
  for (const tick of ticks)
    add(
      'text',
      { x: r(x(tick)), y: height - bottom + 16, 'text-anchor': 'middle', fill: 'var(--quiet)' },
      spell(tick)
    )

  let y = top
  rows.forEach((row, i) => {
    const ink = row.whose === 'trial' ? 'var(--ink)' : inkOf(row.ink)
    const { name, detail } = names[i]!
    const lines = [
      ...name.map((text) => ({ text, strong: true })),
      ...detail.map((text) => ({ text, strong: false }))
    ]
    const middle = beside ? y + tall[i]! / 2 : y + lines.length * lineHeight + 13
    const firstLine = beside ? middle - ((lines.length - 1) * lineHeight) / 2 : y + 9
    lines.forEach(({ text, strong }, k) =>
      add(
        'text',
        {
          x: 0,
          y: r(firstLine + k * lineHeight),
          dy: '0.34em',
          fill: strong ? ink : 'var(--quiet)',
          stroke: 'var(--paper)',
          'stroke-width': 3,
          'paint-order': 'stroke',
          ...(strong ? { 'font-weight': 600 } : { 'font-size': 11.5 })
        },
        text
      )
    )
    if (row.margin) {
      const parts: string[] = []
      for (let at = x(row.margin.low); at < x(row.margin.high) - 3; at += 5)
        parts.push(`M${r(at)},${r(middle + 4)}l4,-8`)
      add('path', { d: parts.join(''), stroke: ink, 'stroke-width': 0.7, 'stroke-opacity': 0.6 })
    }
    if (row.low !== undefined && row.high !== undefined)
      add('path', {
        d: `M${r(x(row.low))},${middle}H${r(x(row.high))}`,
        stroke: ink,
        'stroke-width': row.whose === 'trial' ? 1.4 : 3.4,
        'stroke-opacity': row.whose === 'trial' ? 1 : 0.55
      })
    if (Number.isFinite(row.value)) {
      const at = x(row.value)
      if (row.beyondEvidence) openTriangle(add, at, middle + 1, ink)
      else if (row.whose === 'trial')
        add('rect', { x: r(at - 3.6), y: middle - 3.6, width: 7.2, height: 7.2, fill: ink })
      else
        add('circle', {
          cx: r(at),
          cy: middle,
          r: 4.6,
          fill: ink,
          stroke: 'var(--paper)',
          'stroke-width': 1.2
        })
    }
    wrap(spelled[i]!, wide ? 25 : 17).forEach((text, k, all) =>
      add(
        'text',
        {
          x: width - right + 10,
          y: r(middle + (k - (all.length - 1) / 2) * 13),
          dy: '0.34em',
          fill: ink,
          'font-size': 11.5
        },
        text
      )
    )
    y += tall[i]!
    const next = rows[i + 1]
    if (next && next.whose !== row.whose)
      add('path', { d: `M0,${r(y)}H${width}`, stroke: 'var(--hair)', 'stroke-width': 1 })
  })
  const zero = x(none)
  const room = (words: string): number => (words.length + 2) * 6.3
  const start = beside ? left : 0
  if (zero - start > room(figure.left))
    add('text', { x: r(zero - 6), y: 15, 'text-anchor': 'end', fill: 'var(--quiet)' }, `← ${figure.left}`)
  if (width - zero > room(figure.right))
    add('text', { x: r(zero + 6), y: 15, fill: 'var(--quiet)' }, `${figure.right} →`)
  add(
    'text',
    {
      x: r(wide ? (left + width - right) / 2 : width / 2),
      y: height - 4,
      'text-anchor': 'middle',
      fill: 'var(--quiet)'
    },
    figure.x.label
  )
  return svg
}

function numbers(row: ForestRow, ratio: boolean): string {
  if (!Number.isFinite(row.value)) return row.words ?? 'no number published'
  const one = (v: number): string => (ratio ? spell(v, v < 1 ? 2 : 3) : signed(v, Math.abs(v) < 1 ? 2 : 3))
  const span = row.low === undefined || row.high === undefined ? '' : ` (${one(row.low)} to ${one(row.high)})`
  return `${one(row.value)}${span}${row.words ? ` ${row.words}` : ''}`
}

/** What the axis spans: all intervals and no difference; a few far ends are cut rather than squeezing the rest. */
function reach(rows: readonly ForestRow[], ratio: boolean, none: number): [number, number] {
  const all = rows
    .flatMap((row) => [row.value, row.low, row.high, row.margin?.low, row.margin?.high])
    .filter((v): v is number => v !== undefined && Number.isFinite(v) && (!ratio || v > 0))
  if (ratio) {
    const low = Math.max(0.05, Math.min(none * 0.8, ...all))
    const high = Math.min(20, Math.max(none * 1.25, ...all))
    return [low / 1.08, high * 1.08]
  }
  const low = Math.min(none, ...all)
  const high = Math.max(none, ...all)
  const air = (high - low || 2) * 0.06
  return low === high ? [-1, 1] : [low - air, high + air]
}
