/**
 * A figure as a file of its own: title and subtitle above the drawing, colours of the light paper fixed in it, and
 * a line saying where it comes from.
 */
import { fixColours, ground } from '../palette.ts'
import { escape } from './escape.ts'
import type { Draw, Figure } from './figure.ts'
import { wrap } from './labels.ts'
import { font } from './pen.ts'

const serif = 'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif'
const margin = 28
const origin = 'Reverdie, simulated; a model, not advice'

export function standalone(figure: Figure, draw: Draw): string {
  const drawing = fixColours(draw(figure, 'wide'), 'light')
  const [width, height] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).slice(1).map(Number) as [
    number,
    number
  ]
  const title = wrap(figure.title, 66)
  const subtitle = wrap(figure.subtitle, 106)
  const top = margin + title.length * 24 + subtitle.length * 17 + 10
  const total = { width: width + 2 * margin, height: top + height + 2 * margin }
  const text = (lines: readonly string[], y: number, step: number, attributes: string): string =>
    lines
      .map((line, i) => `<text x="${margin}" y="${y + i * step}" ${attributes}>${escape(line)}</text>`)
      .join('')
  const inner = drawing.replace('<svg ', `<svg x="${margin}" y="${top}" width="${width}" height="${height}" `)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}">
<rect width="100%" height="100%" fill="${ground.paper.light}"/>
${text(title, margin + 18, 24, `font-family='${serif}' font-size="19" font-weight="600" fill="${ground.ink.light}"`)}
${text(subtitle, margin + title.length * 24 + 16, 17, `font-family='${font}' font-size="12.5" fill="${ground.quiet.light}"`)}
${inner}
${text([origin], total.height - 12, 0, `font-family='${font}' font-size="10.5" fill="${ground.quiet.light}"`)}
</svg>
`
}
