/**
 * Out of 100: for each arm a row of panels, benefit beside harm, each the same 100 people or animals. Icons are laid in
 * one order in every panel and differ in form as well as in colour; what is unknown is drawn as unknown.
 */
import type { Form, Icons, Width } from './figure.ts'
import { wrap } from './labels.ts'
import { font, inkOf, size, type Pen } from './pen.ts'
import { adder, lineHeight, r, type Add } from './sheet.ts'

export const ofAll = 100

/** Shares as whole icons that sum to 100: the largest remainders are rounded up. */
export function inHundred(shares: readonly number[]): number[] {
  const total = shares.reduce((a, b) => a + b, 0)
  if (!(total > 0)) return shares.map((_, i) => (i === shares.length - 1 ? ofAll : 0))
  const exact = shares.map((s) => (s / total) * ofAll)
  const whole = exact.map(Math.floor)
  const missing = ofAll - whole.reduce((a, b) => a + b, 0)
  exact
    .map((e, i) => ({ i, rest: e - whole[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, missing)
    .forEach(({ i }) => whole[i]!++)
  return whole
}

function icon(add: Add, form: Form, x: number, y: number, ink: string): void {
  const quiet = 'var(--quiet)'
  if (form === 'full') add('circle', { cx: r(x), cy: r(y), r: 4.3, fill: ink })
  else if (form === 'ring')
    add('circle', { cx: r(x), cy: r(y), r: 3.7, fill: 'none', stroke: ink, 'stroke-width': 1.2 })
  else if (form === 'half') {
    add('circle', { cx: r(x), cy: r(y), r: 3.7, fill: 'none', stroke: ink, 'stroke-width': 1.2 })
    add('path', { d: `M${r(x)},${r(y - 4.3)}a4.3,4.3 0 0 1 0,8.6z`, fill: ink })
  } else if (form === 'cross')
    add('path', {
      d: `M${r(x - 3)},${r(y - 3)}l6,6m0,-6l-6,6`,
      stroke: quiet,
      'stroke-width': 1.2,
      'stroke-opacity': 0.75
    })
  else if (form === 'triangle')
    add('path', { d: `M${r(x - 4.4)},${r(y + 3.6)}h8.8l-4.4,-8z`, fill: 'var(--ink)' })
  else
    add(
      'text',
      { x: r(x), y: r(y), dy: '0.35em', 'text-anchor': 'middle', fill: quiet, 'font-size': 10.5 },
      '?'
    )
}

export function drawIcons({ document, Plot }: Pen, figure: Icons, at: Width): Element {
  const wide = at === 'wide'
  const width = wide ? 720 : 370
  const pitch = wide ? 12.5 : 14.5
  const columns = wide ? 20 : 10
  const aisle = 5
  const across = columns * pitch + (wide ? aisle : 0)
  const tall = (ofAll / columns) * pitch
  const left = wide ? 160 : 0
  const gap = wide ? 34 : 24
  const n = figure.panels.length
  const perLine = Math.max(1, Math.min(n, Math.floor((width - left + gap) / (across + gap))))
  const noteLetters = Math.floor(across / 5.9)
  const heads = figure.panels.map((p) => wrap(p.title, Math.floor(across / 7)))
  const headTall = Math.max(1, ...heads.map((h) => h.length)) * lineHeight + 6
  const key = keyLines(figure, width)
  const keyTall = key.length * 16 + 12
  const noteLines = (row: Icons['rows'][number]): number =>
    Math.max(1, ...row.panels.map((p) => wrap(p.note, noteLetters).length))
  const bands = Math.ceil(n / perLine)
  const nameTall = (row: Icons['rows'][number]): number =>
    wide ? 0 : wrap(row.name, 46).length * lineHeight + 8
  const rowTall = (row: Icons['rows'][number]): number =>
    nameTall(row) + bands * (tall + noteLines(row) * lineHeight + 11 + (bands > 1 ? headTall : 0)) + 14
  const height =
    keyTall + (bands > 1 ? 0 : headTall) + figure.rows.reduce((sum, row) => sum + rowTall(row), 0)
  const svg = Plot.plot({
    document,
    width,
    height,
    style: { fontFamily: font, fontSize: `${size}px` },
    axis: null,
    marks: [Plot.frame({ stroke: 'none' })]
  } as never) as unknown as SVGElement
  const add = adder(document, svg)
  const panelX = (k: number): number => left + (k % perLine) * (across + gap)
  const head = (k: number, y: number): void =>
    heads[k]!.forEach((line, i) =>
      add(
        'text',
        { x: r(panelX(k)), y: r(y + 11 + i * lineHeight), fill: 'var(--ink)', 'font-weight': 600 },
        line
      )
    )
  let y = 0
  key.forEach((line, i) => {
    let x = 0
    for (const { form, name } of line) {
      icon(add, form, x + 5, y + 8 + i * 16, 'var(--ink)')
      add('text', { x: r(x + 14), y: r(y + 8 + i * 16), dy: '0.34em', fill: 'var(--quiet)' }, name)
      x += 14 + name.length * 6.3 + 18
    }
  })
  y += keyTall
  if (bands === 1) {
    figure.panels.forEach((_, k) => head(k, y))
    y += headTall
  }
  for (const row of figure.rows) {
    const ink = inkOf(row.ink)
    const name = wrap(row.beyondEvidence ? `${row.name} △` : row.name, wide ? 18 : 46)
    name.forEach((line, i) =>
      add('text', { x: 0, y: r(y + 10 + i * lineHeight), fill: ink, 'font-weight': 600 }, line)
    )
    y += nameTall(row)
    for (let band = 0; band < bands; band++) {
      if (bands > 1) {
        for (let k = band * perLine; k < Math.min(n, (band + 1) * perLine); k++) head(k, y)
        y += headTall
      }
      for (let k = band * perLine; k < Math.min(n, (band + 1) * perLine); k++) {
        const panel = row.panels[k]!
        const forms = panel.counts.flatMap((count, i) =>
          Array<Form>(count).fill(figure.panels[k]!.kinds[i]!.form)
        )
        forms.forEach((form, i) => {
          const column = i % columns
          icon(
            add,
            form,
            panelX(k) + (column + 0.5) * pitch + (wide && column >= columns / 2 ? aisle : 0),
            y + (Math.floor(i / columns) + 0.5) * pitch,
            ink
          )
        })
        wrap(panel.note, noteLetters).forEach((line, i) =>
          add('text', { x: r(panelX(k)), y: r(y + tall + 15 + i * lineHeight), fill: 'var(--quiet)' }, line)
        )
      }
      y += tall + noteLines(row) * lineHeight + 11
    }
    y += 14
  }
  return svg
}

/** What the forms mean, once, above everything; on as many lines as it takes. */
function keyLines(figure: Icons, width: number): { form: Form; name: string }[][] {
  const all = new Map<string, { form: Form; name: string }>()
  for (const panel of figure.panels)
    for (const kind of panel.kinds) all.set(`${kind.form} ${kind.name}`, kind)
  const lines: { form: Form; name: string }[][] = [[]]
  let x = 0
  for (const kind of all.values()) {
    const long = 32 + kind.name.length * 6.3
    if (x > 0 && x + long > width) {
      lines.push([])
      x = 0
    }
    lines[lines.length - 1]!.push(kind)
    x += long
  }
  return lines
}
