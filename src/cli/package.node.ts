/** The package around the program: its version, its folder, its shipped scenarios. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const packageRoot: string = fileURLToPath(new URL('../..', import.meta.url))

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version
}

/** Names of the scenarios that come with the package. */
export function shippedScenarios(): string[] {
  const folder = join(packageRoot, 'scenarios')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

export function shippedPath(name: string): string {
  return join(packageRoot, 'scenarios', `${name}.yaml`)
}
