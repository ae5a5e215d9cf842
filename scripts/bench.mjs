/**
 * Measures and prints the rows of bench/.
 *
 *   npm run bench                        the short rows
 *   npm run bench -- --long              all of them: whole scenarios and an install as well
 *   npm run bench -- --only lifetime     one measurement; or words, for the files whose name holds one of them
 *   npm run bench -- --smoke             as small as can be: shows that the rows work, says nothing about speed
 *   npm run bench -- --json              rows for machines;  --save NAME writes them to bench/results/NAME.json
 *
 * Every function that a file in bench/ exports is one measurement, called by its name in kebab case: given a size, it
 * gives a row `{ id, unit, median, min, max, runs, threads }`, a list of rows, or a promise of either.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const args = process.argv.slice(2)
const flag = (name) => args.includes(name)
const after = (name) => (flag(name) ? args[args.indexOf(name) + 1] : undefined)
const json = flag('--json')
const size = { smoke: flag('--smoke') }
const only = after('--only')
const save = after('--save')
const wanted = args.filter((word, i) => !word.startsWith('--') && !['--only', '--save'].includes(args[i - 1]))
const tools = ['row.ts', 'patch.ts', 'built.ts']
const files = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts') && !tools.includes(name))
  .filter((name) => flag('--long') || only !== undefined || !name.endsWith('.long.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort()

/** lifetimeMemory -> lifetime-memory, spread100 -> spread-100 */
const kebab = (name) => name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)

const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  threads: availableParallelism(),
  memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
  load: loadavg()[0].toFixed(1),
  node: process.version
})
const short = (value) => (Number.isFinite(value) ? value.toPrecision(4) : '-')
const line = ({ id, unit, median, min, max, runs, threads }) =>
  `${id.padEnd(28)} ${short(median).padStart(10)} ${unit}  (${short(min)} to ${short(max)}, ${runs} runs, ${threads} ${threads === 1 ? 'thread' : 'threads'})`

mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/bench-'))
try {
  const { processor, threads, memory, load, node } = machine()
  if (!json) {
    console.log(`${processor}, ${threads} threads, ${memory}, load ${load}, Node ${node}`)
    if (size.smoke) console.log('smoke sizes: these numbers mean nothing')
  }
  const rows = []
  const known = []
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
    for (const [name, measure] of Object.entries(await import(pathToFileURL(outfile).href))) {
      if (typeof measure !== 'function') continue
      known.push(kebab(name))
      if (only !== undefined && only !== kebab(name)) continue
      const measured = [await measure(size)].flat()
      rows.push(...measured)
      if (!json) for (const row of measured) console.log(line(row))
    }
  }
  if (rows.length === 0) {
    console.error(`nothing is called that; there are ${known.join(', ') || 'no such files'}`)
    process.exitCode = 2
  }
  if (json) console.log(JSON.stringify(rows, null, 2))
  if (save !== undefined) {
    const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()
    const version = `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src') === '' ? '' : ' and changes'}`
    const told = {
      date: new Date().toISOString().slice(0, 10),
      version,
      machine: machine(),
      smoke: size.smoke,
      rows
    }
    mkdirSync(join(root, 'bench/results'), { recursive: true })
    writeFileSync(join(root, `bench/results/${save}.json`), `${JSON.stringify(told, null, 2)}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
