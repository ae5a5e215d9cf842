/**
 * Measures and prints the rows of bench/: npm run bench [-- --json] [-- WORD...]
 *
 * Every function that a file in bench/ exports is one measurement: called without arguments it gives a row
 * `{ id, unit, median, min, max, runs, threads }`, a list of rows, or a promise of either. With words, only the
 * files whose name holds one of them are run.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const json = words.includes('--json')
const wanted = words.filter((word) => !word.startsWith('--'))
const files = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort()

const short = (value) => (Number.isFinite(value) ? value.toPrecision(4) : '-')
const line = ({ id, unit, median, min, max, runs, threads }) =>
  `${id.padEnd(28)} ${short(median).padStart(10)} ${unit}  (${short(min)} to ${short(max)}, ${runs} runs, ${threads} ${threads === 1 ? 'thread' : 'threads'})`

mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/bench-'))
try {
  if (!json)
    console.log(
      `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} threads, ` +
        `${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`
    )
  const rows = []
  for (const file of files) {
    const outfile = join(folder, file.replace(/\.ts$/, '.mjs'))
    await build({
      entryPoints: [join(root, 'bench', file)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external'
    })
    for (const measure of Object.values(await import(pathToFileURL(outfile).href))) {
      if (typeof measure !== 'function') continue
      const measured = [await measure()].flat()
      rows.push(...measured)
      if (!json) for (const row of measured) console.log(line(row))
    }
  }
  if (json) console.log(JSON.stringify(rows, null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
