/**
 * What a test needs besides this package, and whether it is here.
 *
 * A visitor's laptop has no R and perhaps no Chromium: such a test is skipped with the name of what is missing, and
 * the last line of the run says so ("not run here: ..."). Under REVERDIE_REQUIRE=all nothing may be missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tree.ts'

const requireAll: boolean = process.env['REVERDIE_REQUIRE'] === 'all'

/** Skips the running test, or fails it under REVERDIE_REQUIRE=all, when `here` is false or null. */
export function needs(context: { skip: (note?: string) => never }, what: string, here: unknown): void {
  if (here) return
  if (requireAll) throw new Error(`${what} is missing, and REVERDIE_REQUIRE=all asks for everything`)
  context.skip(`needs ${what}`)
}

/** Path of a Chromium, or null: CHROMIUM_PATH, then the usual places. */
export function chromium(): string | null {
  const places = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  ]
  return places.find((place) => place && existsSync(place)) ?? null
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** Whether R is here with this package. */
export function rPackage(name: string): boolean {
  return runs('Rscript', ['-e', `library(${name})`])
}

/** A Python that has the module, or null: REVERDIE_PYTHON, the first in the path, the system's own. */
export function pythonWith(module: string): string | null {
  const places = [process.env['REVERDIE_PYTHON'], 'python3', '/usr/bin/python3']
  return places.find((place) => place && runs(place, ['-c', `import ${module}`])) ?? null
}

/** True when `npm run build` has been run. */
export function built(): boolean {
  return existsSync(join(root, 'dist/index.js')) && existsSync(join(root, 'dist/cli/main.js'))
}
