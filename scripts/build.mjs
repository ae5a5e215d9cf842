/**
 * Builds dist/ from src/: compile, bundle the figures, copy what is not TypeScript, print the schema.
 *
 * Runs as `prepare`, so a fresh `npm ci` ends with a working `npx reverdie`. Where the compiler is not installed
 * (npm ci --omit=dev) there is nothing to build with: it says so and leaves dist/ as it is.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const started = performance.now()

function compile() {
  const compiler = at('node_modules/typescript/bin/tsc')
  rmSync(at('dist'), { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, [compiler, '-p', at('tsconfig.build.json')], {
    stdio: 'inherit'
  })
  if (status !== 0) throw new Error('the compiler found errors, see above')
}

/** Everything in src/ that the program reads at run time and the compiler does not see. */
function copyAssets() {
  const asset = /\.(wasm|ttf|otf|woff2|bib|json|css|svg)$/
  const walk = (folder) =>
    readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : walk(path)
      return asset.test(entry.name) ? [path] : []
    })
  for (const path of walk('src')) {
    const to = at('dist', path.slice('src'.length + 1))
    mkdirSync(dirname(to), { recursive: true })
    cpSync(at(path), to)
  }
}

/** What was observed, with its sources, and the verdicts on file: the packed program runs the room of validation too. */
function copyValidation() {
  for (const entry of readdirSync(at('validation'), { withFileTypes: true })) {
    const files = entry.isDirectory()
      ? readdirSync(at('validation', entry.name)).map((name) => join(entry.name, name))
      : [entry.name]
    for (const path of files.filter((name) => /(README\.md|\.csv|expected\.json)$/.test(name))) {
      const to = at('dist/validation', path)
      mkdirSync(dirname(to), { recursive: true })
      cpSync(at('validation', path), to)
    }
  }
}

/** The package that a bundled file came from: its folder below the last node_modules. */
function packageOf(input) {
  const after = input.split('node_modules/').at(-1).split('/')
  const name = after[0].startsWith('@') ? after.slice(0, 2).join('/') : after[0]
  return input.slice(0, input.lastIndexOf('node_modules/')) + 'node_modules/' + name
}

/** Packages that others have bundled before us, so that no bundler sees them: d3-delaunay ships these inside. */
const inside = { 'd3-delaunay': ['delaunator', 'robust-predicates'] }

/** Figures bring about sixty packages; they are bundled here so that a user's tree stays small. */
async function bundleFigures() {
  const entry = at('src/files/figures/render.bundle.ts')
  if (!existsSync(entry)) return
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: at('dist/files/figures/render.bundle.js'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    legalComments: 'none', // THIRD-PARTY.md carries them all
    metafile: true,
    logLevel: 'warning',
    loader: { '.wasm': 'copy', '.ttf': 'copy' },
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"
    }
  })
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  const seen = new Set(inputs.filter((path) => path.includes('node_modules/')).map(packageOf))
  for (const [outer, names] of Object.entries(inside))
    if (seen.has(`node_modules/${outer}`)) for (const name of names) seen.add(`node_modules/${name}`)
  const folders = [...seen].sort()
  const bundled = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'))
    return { name, version, license }
  })
  writeFileSync(at('dist/bundled.json'), JSON.stringify(bundled, null, 2) + '\n')
}

/** The editor's schema of a scenario, printed from the same form that checks one. */
async function printSchema() {
  const source = at('dist/files/schema.node.js')
  if (!existsSync(source)) return
  const { writeSchema } = await import(pathToFileURL(source).href)
  writeSchema(at('schema/scenario.json'))
}

if (!existsSync(at('node_modules/typescript'))) {
  console.error(
    'reverdie: the compiler is not installed, so nothing is built (npm ci without --omit=dev builds)'
  )
} else {
  try {
    compile()
    copyAssets()
    copyValidation()
    await bundleFigures()
    await printSchema()
    const bin = at('dist/cli/main.js')
    if (existsSync(bin)) chmodSync(bin, 0o755)
    console.error(`reverdie: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } catch (error) {
    console.error(`reverdie: not built: ${error.message}`)
    process.exitCode = 1
  }
}
