/**
 * Runs the built goldens under whichever Node runs this file; one JSON line per scenario and way.
 *
 *   node scripts/golden-run.mjs '[{"threads":2},{"resumed":true}]'
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { runGolden } = await import('../dist/study/golden.js')
const ways = JSON.parse(process.argv[2] ?? '[{}]')
for (const file of readdirSync(join(root, 'scenarios'))
  .filter((one) => /\.ya?ml$/.test(one))
  .sort()) {
  const text = readFileSync(join(root, 'scenarios', file), 'utf8')
  for (const way of ways) {
    const { digest, rows } = await runGolden(text, way)
    console.log(JSON.stringify({ scenario: file.replace(/\.ya?ml$/, ''), way, digest, rows }))
  }
}
