/** Runs a command, shows it and its time, and keeps count for the closing `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * One line "name passed failed seconds" per step. A step that runs tests reports theirs through REVERDIE_COUNTS
 * (test/closing-line.ts writes it); any other step counts as one.
 */
export function step(name, command, { limit = Infinity, cwd = root, env = {}, shell = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'reverdie-step-'))
  const inner = join(folder, 'counts')
  console.log(`\n── ${name}: ${Array.isArray(command) ? command.join(' ') : command}`)
  const [program, ...args] = Array.isArray(command) ? command : [command]
  const began = performance.now()
  const { status, error } = spawnSync(program, args, {
    cwd,
    shell,
    stdio: 'inherit',
    env: { ...process.env, ...env, REVERDIE_COUNTS: inner }
  })
  const seconds = (performance.now() - began) / 1000
  if (error) console.log(String(error))
  let passed = 0
  let failed = 0
  if (existsSync(inner))
    for (const line of readFileSync(inner, 'utf8').trim().split('\n')) {
      const [, p, f] = line.split('\t')
      passed += Number(p)
      failed += Number(f)
    }
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0 && failed === 0) failed = 1
  if (status === 0 && passed + failed === 0) passed = 1
  if (seconds > limit) {
    console.log(`${name} took ${seconds.toFixed(1)} s, more than ${limit} s`)
    failed++
  }
  const result = { name, passed, failed, seconds }
  if (process.env.REVERDIE_COUNTS)
    appendFileSync(process.env.REVERDIE_COUNTS, `${name}\t${passed}\t${failed}\t${seconds.toFixed(1)}\n`)
  return result
}

/** Prints the table and the closing line; the process fails when anything did. */
export function close(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log('')
  for (const { name, passed, failed, seconds } of results)
    console.log(
      `${failed ? 'FAILED' : 'ok    '} ${name.padEnd(width)} ${String(passed).padStart(6)} passed ` +
        `${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(8)} s`
    )
  const passed = results.reduce((sum, one) => sum + one.passed, 0)
  const failed = results.reduce((sum, one) => sum + one.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
