/** Packs the package, installs it in an empty project as a stranger would, and starts it from there. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'reverdie-pack-'))
const shell = process.platform === 'win32'

function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', shell })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

try {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    shell
  })
  const [{ filename, size, entryCount }] = JSON.parse(packed)
  console.log(`packed: ${entryCount} files, ${(size / 1e6).toFixed(2)} MB`)

  const stranger = join(folder, 'stranger')
  mkdirSync(stranger)
  writeFileSync(join(stranger, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n')
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, filename)], stranger)

  const began = performance.now()
  const help = run(process.execPath, ['node_modules/reverdie/dist/cli/main.js', '--help'], stranger)
  console.log(`--help: ${((performance.now() - began) / 1000).toFixed(2)} s`)
  if (!/Usage: reverdie/.test(help)) throw new Error(`--help says: ${help}`)

  writeFileSync(
    join(stranger, 'use.js'),
    "import * as reverdie from 'reverdie'\nconsole.log(Object.keys(reverdie))\n"
  )
  console.log('import:', run(process.execPath, ['use.js'], stranger).trim())
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
