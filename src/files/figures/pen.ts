/**
 * What a figure is drawn with: the plotting library and a document. Handed in, so that the drawings themselves
 * import nothing, and the app can hand in the browser's own document.
 */
import type * as PlotLibrary from '@observablehq/plot'

export interface Pen {
  readonly Plot: typeof PlotLibrary
  readonly document: Document
}

export const font = 'system-ui, "Segoe UI", Inter, "Helvetica Neue", Arial, sans-serif'
export const size = 12.5

export const inkOf = (ink: 'reference' | number): string =>
  ink === 'reference' ? 'var(--reference)' : `var(--arm-${ink % 6})`
