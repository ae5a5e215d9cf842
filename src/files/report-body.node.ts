/**
 * The report of lives and its figures as files of a run folder: report.html and figures/*.svg.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { standalone } from './figures/standalone.ts'
import { renderBodyReport } from './report-body.ts'
import type { BodyReportInput } from './report-body-input.ts'
import { drawing, slug, type Written } from './report.node.ts'

/** Writes the page and one file a figure; paths come back relative to the folder. */
export async function writeBodyReport(input: BodyReportInput, folder: string): Promise<Written> {
  const draw = await drawing()
  const files: string[] = []
  const write = async (path: string, text: string): Promise<void> => {
    await writeFile(join(folder, path), text)
    files.push(path)
  }
  await mkdir(join(folder, 'figures'), { recursive: true })
  const seen = new Map<string, number>()
  for (const section of input.sections)
    for (const figure of section.figures) {
      const name = slug(section.title)
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      await write(`figures/${name}${times === 0 ? '' : `-${times + 1}`}.svg`, standalone(figure, draw))
    }
  await write('report.html', renderBodyReport(input, { draw }))
  return { files }
}
