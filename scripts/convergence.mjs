/**
 * Whether a life of skin is the same in another arithmetic: half the step, half the voxel, patches of 0.5 and 2 mm.
 *
 *   node scripts/convergence.mjs [--threads N] [--only WORDS] [--save]     about half an hour on two quiet cores
 *
 * For each, patches are added until the 95 % intervals of all ratios of means lie within their bounds, or 200 mm2 of skin
 * (or patches) are used up. --save writes validation/convergence/results.json, where what is not settled is said to be open; with
 * --only, which takes the comparisons whose name holds these words, the other rows stay as they are. Exit 1 if an interval is not inside.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
const threads = args.includes('--threads')
  ? Number(args[args.indexOf('--threads') + 1])
  : Math.min(2, availableParallelism())

mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/convergence-'))
try {
  const outfile = join(folder, 'compare.mjs')
  const worker = join(folder, 'worker.mjs')
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external' }
  await build({ ...options, entryPoints: [join(root, 'validation/convergence/compare.ts')], outfile })
  await build({ ...options, entryPoints: [join(root, 'validation/convergence/worker.ts')], outfile: worker })
  const { compare, comparisons } = await import(pathToFileURL(outfile).href)
  const waiting = []
  const idle = []
  const pool = Array.from({ length: threads }, () => {
    const thread = new Worker(worker)
    const lane = { thread, done: null, failed: null }
    thread.on('message', (seen) => {
      const { done } = lane
      idle.push(lane)
      waiting.shift()?.()
      done(seen)
    })
    thread.on('error', (error) => lane.failed(error))
    idle.push(lane)
    return thread
  })
  /** one life on the first idle thread */
  const live = (arithmetic, replicate) =>
    new Promise((done, failed) => {
      const start = () => {
        const lane = idle.pop()
        Object.assign(lane, { done, failed })
        lane.thread.postMessage({ arithmetic, replicate })
      }
      if (idle.length > 0) start()
      else waiting.push(start)
    })
  const began = performance.now()
  const said = (text) =>
    console.log(`${((performance.now() - began) / 60_000).toFixed(0).padStart(4)} min  ${text}`)
  const chosen = comparisons.filter(({ id }) => only === undefined || id.includes(only))
  const results = await compare(chosen, live, said)
  for (const thread of pool) await thread.terminate()
  if (args.includes('--save')) {
    const path = join(root, 'validation/convergence/results.json')
    const old = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { results: [], open: {} }
    const of = (rows, id) => rows.filter(({ comparison }) => comparison === id)
    const rowsOf = (id) => of(chosen.some((one) => one.id === id) ? results : old.results, id)
    const settled = (id) => rowsOf(id).length > 0 && rowsOf(id).every((row) => row.inside)
    const open = Object.fromEntries(
      comparisons
        .filter(({ id }) => !settled(id))
        .map(({ id }) => [id, old.open[id] ?? 'not every interval lies inside after the most patches'])
    )
    const all = comparisons.filter(({ id }) => settled(id)).flatMap(({ id }) => rowsOf(id))
    const date = new Date().toISOString().slice(0, 10)
    writeFileSync(path, `${JSON.stringify({ date, results: all, open }, null, 2)}\n`)
  }
  if (!results.every((row) => row.bounds === null || row.inside)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
