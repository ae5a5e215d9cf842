/**
 * The report and its figures as files of a run folder: report.html and figures/*.svg.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draw } from './figures/figure.ts'
import { standalone } from './figures/standalone.ts'
import { pictureAddress } from './png.node.ts'
import { renderReport } from './report.ts'
import { curvesOf, differencesOf } from './report-figures.ts'
import type { ReportInput } from './report-input.ts'

/** The bundled drawing room; loaded only when something is drawn, so that `--help` stays quick. */
export async function drawing(): Promise<Draw> {
  const { draw } = await import('./figures/render.bundle.ts')
  return draw
}

export interface Written {
  /** paths relative to the folder */
  readonly files: readonly string[]
}

export async function writeReport(input: ReportInput, folder: string): Promise<Written> {
  const draw = await drawing()
  const files: string[] = []
  const write = async (path: string, text: string): Promise<void> => {
    await writeFile(join(folder, path), text)
    files.push(path)
  }
  await mkdir(join(folder, 'figures'), { recursive: true })
  for (const quantity of input.quantities.filter((q) => q.watched)) {
    const name = slug(quantity.id)
    const curves = curvesOf(input, quantity, 'full')
    await write(`figures/${name}.svg`, standalone(curves, draw))
    const differences = differencesOf(input, quantity)
    if (differences) await write(`figures/${name}-difference.svg`, standalone(differences, draw))
  }
  await write('report.html', renderReport(input, { draw, png: pictureAddress }))
  return { files }
}

export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'figure'
  )
}
