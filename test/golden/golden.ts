/**
 * Runs a shipped scenario at its `golden:` size and answers with the digest and the number of rows behind it.
 * The same file serves the tests here, the other Node versions and the browser (scripts/golden-matrix.mjs).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFiles, read, root } from '../tree.ts'

/** Size beside digest: another size means another course of events, another digest alone means other numbers. */
export interface Golden {
  digest: string
  rows: number
}

/** Ways to run that must not show in the result. */
export interface Way {
  threads?: number
  resumed?: boolean
  sharedPast?: boolean
}

export type RunGolden = (text: string, way?: Way) => Promise<Golden & { id: string }>

const source = 'src/study/golden.ts'
export const expectedFile: string = join(root, 'test/golden/expected.json')

/** The library's own runner, or null while it is not there. */
export async function runner(): Promise<RunGolden | null> {
  if (!existsSync(join(root, source))) return null
  const path = `../../${source}`
  return ((await import(path)) as { runGolden: RunGolden }).runGolden
}

/** Shipped scenarios by name. */
export function scenarios(): { name: string; text: string }[] {
  return projectFiles()
    .filter((path) => /^scenarios\/[\w-]+\.ya?ml$/.test(path))
    .map((path) => ({ name: path.replace(/^scenarios\/|\.ya?ml$/g, ''), text: read(path) }))
}

export function expected(): Record<string, Golden> {
  return existsSync(expectedFile)
    ? (JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Golden>)
    : {}
}
