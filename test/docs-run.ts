/**
 * Runs a documentation block as a reader would: in a copy of the project, so that nothing of ours is touched.
 * Installed packages are linked into the copy, hence a block that installs must carry `<!-- check: setup -->`.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import type { Block } from './docs-blocks.ts'
import { pythonWith } from './here.ts'
import { projectFiles, root } from './tree.ts'

export interface Ran {
  ok: boolean
  output: string
}

export function copyOfProject(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'reverdie-docs-'))
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    cpSync(join(root, file), join(path, file))
  }
  if (existsSync(join(root, 'dist'))) cpSync(join(root, 'dist'), join(path, 'dist'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'junction')
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Ends with the command, or with its whole process group when `limit` (ms) is over. */
function command(
  cwd: string,
  program: string,
  args: readonly string[],
  limit: number,
  aliveIsFine = false
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let late = false
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    const timer = setTimeout(() => {
      late = true
      process.kill(-child.pid!, 'SIGKILL')
    }, limit)
    child.on('error', (error) => resolve({ ok: false, output: String(error) }))
    child.on('close', (code) => {
      clearTimeout(timer)
      if (late) resolve({ ok: aliveIsFine, output: `${output}\nstill running after ${limit / 1000} s` })
      else resolve({ ok: code === 0, output })
    })
  })
}

const name = ({ file, line }: Block): string => `${file.replace(/[^\w]+/g, '-')}-${line}`

/** The modules that a block of Python imports, as `import` takes them. */
function pythonModules({ text }: Block): string {
  return [...text.matchAll(/^(?:import|from) (\w+)/gm)].map((found) => found[1]).join(', ') || 'sys'
}

/** What a block needs besides Node and this package, and whether it is here; undefined if nothing. */
export async function toolOf(block: Block): Promise<{ what: string; here: boolean } | undefined> {
  if (block.language === 'python') {
    const modules = pythonModules(block)
    return { what: `Python with ${modules}`, here: pythonWith(modules) !== null }
  }
  if (!block.text.includes("'@duckdb/node-api'")) return undefined
  const loaded = import('@duckdb/node-api').then(
    () => true,
    () => false
  )
  return { what: 'DuckDB (@duckdb/node-api)', here: await loaded }
}

/** Limit in seconds; a block that only has to start is given 10 s and may be alive at their end. */
export async function runBlock(copy: string, block: Block, limit = 60): Promise<Ran> {
  const starts = block.mark === 'starts'
  const time = (starts ? 10 : limit) * 1000
  if (block.language === 'sh' || block.language === 'bash') {
    if (/\bnpm (ci|i|install)\b/.test(block.text))
      return { ok: false, output: 'installs: mark it check: setup' }
    return command(copy, 'bash', ['-euo', 'pipefail', '-c', block.text], time, starts)
  }
  if (block.language === 'ts') {
    const source = join(copy, dirname(block.file), `${name(block)}.ts`)
    const output = join(copy, `${name(block)}.mjs`)
    writeFileSync(source, block.text)
    try {
      await build({
        entryPoints: [source],
        outfile: output,
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        logLevel: 'silent'
      })
    } catch (error) {
      return { ok: false, output: String(error) }
    }
    return command(copy, process.execPath, [output], time, starts)
  }
  if (block.language === 'python') {
    const source = join(copy, `${name(block)}.py`)
    writeFileSync(source, block.text)
    return command(copy, pythonWith(pythonModules(block)) ?? 'python3', [source], time, starts)
  }
  throw new Error(`no way to run a ${block.language} block`)
}

/** Type errors of all TypeScript blocks together, each with its place in the document. */
export function typeErrors(copy: string, all: readonly Block[]): string[] {
  const place = new Map<string, Block>()
  for (const block of all) {
    const source = join(copy, dirname(block.file), `${name(block)}.ts`)
    writeFileSync(source, block.text)
    place.set(source, block)
  }
  const config = ts.readConfigFile(join(copy, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, copy)
  const program = ts.createProgram([...place.keys()], {
    ...options,
    isolatedDeclarations: false,
    noUnusedLocals: false,
    moduleDetection: ts.ModuleDetectionKind.Force
  })
  return [...place].flatMap(([source, block]) => {
    const file = program.getSourceFile(source)
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    return diagnostics.map(({ start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0
      return `${block.file}:${block.line + line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}
