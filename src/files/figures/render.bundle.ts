/**
 * The one file that knows the drawing library. The build bundles it with everything it needs into a single file of
 * dist/, so that a user's install stays small; tests import it as it stands.
 */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { drawCurves } from './curves.ts'
import { escape } from './escape.ts'
import { drawDifferences } from './differences.ts'
import type { Draw, Figure, Width } from './figure.ts'
import type { Pen } from './pen.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const pen = { Plot, document } as unknown as Pen

export const draw: Draw = (figure: Figure, width: Width = 'wide'): string => {
  const svg = figure.kind === 'curves' ? drawCurves(pen, figure, width) : drawDifferences(pen, figure, width)
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  svg.removeAttribute('class')
  svg.removeAttribute('height')
  svg.removeAttribute('width')
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const words = escape(`${figure.title}. ${figure.subtitle}`)
  return svg.outerHTML
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace('<svg ', () => `<svg role="img" aria-label="${words}" `)
}
