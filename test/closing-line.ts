/**
 * The last line of a test run: what could not be tried on this machine, by name. Never silent about a skip.
 * With REVERDIE_COUNTS naming a file, the numbers are added there for the sum that CI prints.
 */
import { appendFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const missing = new Map<string, number>()
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        passed += +(result.state === 'passed')
        failed += +(result.state === 'failed')
        if (result.state !== 'skipped') continue
        const name = result.note?.replace(/^needs /, '') ?? `"${test.name}"`
        missing.set(name, (missing.get(name) ?? 0) + 1)
      }
    }
    const names = [...missing].map(([name, count]) => `${name} (${count} ${count === 1 ? 'test' : 'tests'})`)
    console.log(
      names.length > 0 ? `not run here: ${names.join(', ')}` : 'not run here: nothing, all tests ran'
    )
    const counts = process.env['REVERDIE_COUNTS']
    if (counts) appendFileSync(counts, `tests\t${passed}\t${failed}\t0\n`)
  }
}
