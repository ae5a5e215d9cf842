/**
 * The same bytes on every engine: runs each shipped scenario at its golden size under Node 20, 22, 24 and Chromium
 * and compares with test/golden/expected.json. Needs a build.
 *
 *   REVERDIE_NODE22, REVERDIE_NODE24   paths of those Node binaries
 *   CHROMIUM_PATH                      path of a Chromium, else the usual place
 *   REVERDIE_REQUIRE=all               an engine that is missing is a failure
 *   --full                             every way of running on every engine; else the ways are covered in pairs
 *
 * NEW is a scenario without a digest on file. When an engine differs from the others, model code has used something that the engines do not agree on. When all
 * agree and the file differs, results changed: if that was meant, bless with REVERDIE_BLESS=1 npx vitest run
 * test/golden, in the same commit, and say so in CHANGELOG.md.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const full = process.argv.includes('--full')
const requireAll = process.env.REVERDIE_REQUIRE === 'all'
const expected = existsSync(join(root, 'test/golden/expected.json'))
  ? JSON.parse(readFileSync(join(root, 'test/golden/expected.json'), 'utf8'))
  : {}

const way = (threads, resumed, sharedPast) => ({ threads, resumed, sharedPast })
const every = [1, 2, 4].flatMap((threads) =>
  [false, true].flatMap((resumed) => [false, true].map((sharedPast) => way(threads, resumed, sharedPast)))
)
/** Each Node meets each value, and any two values of threads, resumed and shared past meet somewhere. */
const pairs = [
  [way(1, true, false), way(2, false, true), way(4, true, true)],
  [way(1, false, true), way(2, true, false), way(4, false, false)],
  [way(1, true, true), way(2, false, false), way(4, false, true)]
]

let passed = 0
let failed = 0
const missing = []

function report(engine, results) {
  if (results.length === 0) fail(engine, 'ran no scenario')
  for (const { scenario, way, digest, rows } of results) {
    const want = expected[scenario]
    const same = want?.digest === digest && want?.rows === rows
    const how = Object.entries(way).map(([key, value]) => `${key} ${value}`)
    if (same) passed++
    else failed++
    console.log(
      `${same ? 'same     ' : want ? 'DIFFERENT' : 'NEW      '} ${engine.padEnd(22)} ${scenario.padEnd(20)} ` +
        `${digest.slice(0, 12)} ${String(rows).padStart(8)} rows  ${how.join(', ')}`
    )
  }
}

function fail(engine, message) {
  failed++
  console.log(`FAILED    ${engine.padEnd(22)} ${message}`)
}

function node(label, path, ways) {
  if (!path || !existsSync(path)) return missing.push(label)
  const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const ran = spawnSync(path, [join(root, 'scripts/golden-run.mjs'), JSON.stringify(ways)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  const results = ran.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  report(`Node ${version}`, results)
  if (ran.status !== 0) fail(`Node ${version}`, ran.stderr)
}

async function browser(ways) {
  const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((one) => one && existsSync(one))
  if (!path) return missing.push('Chromium')
  try {
    const { goldensInChromium } = await import('./golden-browser.mjs')
    const { engine, results } = await goldensInChromium(path, ways)
    report(engine, results)
  } catch (error) {
    fail('Chromium', error.message)
  }
}

if (!existsSync(join(root, 'dist/study/golden.js'))) {
  console.log('dist/study/golden.js is not there (npm run build)')
  if (requireAll) failed++
} else {
  const inNode = (i) => (full ? every : pairs[i])
  node('this Node', process.execPath, inNode(0))
  node('Node 22 (REVERDIE_NODE22)', process.env.REVERDIE_NODE22, inNode(1))
  node('Node 24 (REVERDIE_NODE24)', process.env.REVERDIE_NODE24, inNode(2))
  await browser([{}])
  if (requireAll) failed += missing.length
}
console.log(missing.length > 0 ? `not run here: ${missing.join(', ')}` : 'not run here: nothing')
if (process.env.REVERDIE_COUNTS && passed + failed > 0)
  appendFileSync(process.env.REVERDIE_COUNTS, `golden\t${passed}\t${failed}\t0\n`)
process.exitCode = failed > 0 ? 1 : 0
