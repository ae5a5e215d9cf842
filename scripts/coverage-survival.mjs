/**
 * How often the 90 % intervals of fitted laws hold the truth.
 *
 *   node scripts/coverage-survival.mjs [--turnover STUDIES] [--save]
 *
 * 1000 studies for each law of mortality, minutes; --turnover adds as many studies of turnover as it says, three seconds each. --save
 * writes validation/survival/coverage.json, keeping what was not measured again. Exit 1 if the interval of a law's share lies below 85 %.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const turnover = args.includes('--turnover') ? Number(args[args.indexOf('--turnover') + 1]) : 0
const studies = 1000
const leastShare = 0.85

mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/coverage-'))
try {
  const outfile = join(folder, 'coverage.mjs')
  await build({
    entryPoints: [join(root, 'validation/survival/coverage.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external'
  })
  const { gompertzCoverage, turnoverCoverage } = await import(pathToFileURL(outfile).href)
  const date = new Date().toISOString().slice(0, 10)
  const laws = gompertzCoverage(studies)
  const ratios = turnover > 0 ? turnoverCoverage(turnover) : []
  for (const { what, share, low, high, studies } of [...laws, ...ratios])
    console.log(
      `${what}: ${(100 * share).toFixed(1)} % of ${studies} (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %)`
    )
  if (args.includes('--save')) {
    const file = join(root, 'validation/survival/coverage.json')
    const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    const told = {
      laws: { date, rows: laws },
      turnover: ratios.length > 0 ? { date, rows: ratios } : (before.turnover ?? null)
    }
    writeFileSync(file, `${JSON.stringify(told, null, 2)}\n`)
  }
  if (laws.some(({ high }) => high < leastShare)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
