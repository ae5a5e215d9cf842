/** The built package, as its users load it: worker threads can only be started from there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as library from '../src/index.ts'

export type Built = typeof library

/** `npm run bench` runs in the root of the project. */
export const root: string = process.cwd()

export async function built(): Promise<Built> {
  const entry = join(root, 'dist/index.js')
  if (!existsSync(entry)) throw new Error('dist/ is not built: npm run build')
  return (await import(pathToFileURL(entry).href)) as Built
}
