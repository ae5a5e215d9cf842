/**
 * The one file that knows the drawing library. The build bundles it with everything it needs into a single file of
 * dist/, so that a user's install stays small; tests import it as it stands.
 */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { drawCurves } from './curves.ts'
import { escape } from './escape.ts'
import { drawDifferences } from './differences.ts'
import { drawForest } from './forest.ts'
import type { Draw, Figure, Width } from './figure.ts'
import { drawHazard } from './hazard.ts'
import { drawIcons } from './icons.ts'
import type { Pen } from './pen.ts'
import { drawSurvival } from './survival.ts'
import { drawTargets } from './targets.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const pen = { Plot, document } as unknown as Pen

function drawing(figure: Figure, width: Width): Element {
  switch (figure.kind) {
    case 'curves':
      return drawCurves(pen, figure, width)
    case 'differences':
      return drawDifferences(pen, figure, width)
    case 'survival':
      return drawSurvival(pen, figure, width)
    case 'hazard':
      return drawHazard(pen, figure, width)
    case 'icons':
      return drawIcons(pen, figure, width)
    case 'forest':
      return drawForest(pen, figure, width)
    case 'targets':
      return drawTargets(pen, figure, width)
  }
}

export const draw: Draw = (figure: Figure, width: Width = 'wide'): string => {
  const svg = drawing(figure, width)
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  svg.removeAttribute('class')
  svg.removeAttribute('height')
  svg.removeAttribute('width')
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const words = escape(`${figure.title}. ${figure.subtitle}`)
  return svg.outerHTML
    .replace(/="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    )
    .replace('<svg ', () => `<svg role="img" aria-label="${words}" `)
}
