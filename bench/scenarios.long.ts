/**
 * Each shipped scenario at its full size on two threads, computed but not written out.
 *
 * To reach: 15 min each. Smoke: the golden size.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { goldenSize } from '../src/study/golden.ts'
import { built, root } from './built.ts'
import { full, row, type BenchRow, type Size } from './row.ts'

export async function scenarios(size: Size = full): Promise<BenchRow[]> {
  const library = await built()
  const folder = join(root, 'scenarios')
  const rows: BenchRow[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const scenario = library.check(readFileSync(join(folder, file), 'utf8'), { file })
    const begun = performance.now()
    await library.run(size.smoke ? goldenSize(scenario) : scenario, { threads: 2 })
    rows.push(row(`scenario-${scenario.name}`, 's', [(performance.now() - begun) / 1000], 2))
  }
  return rows
}
