/** The last line of a test run: what could not be tried on this machine, by name. Never silent about a skip. */
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const missing = new Map<string, number>()
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const result = test.result()
        const note = result.state === 'skipped' ? result.note : undefined
        const name = note?.replace(/^needs /, '') ?? `"${test.name}"`
        missing.set(name, (missing.get(name) ?? 0) + 1)
      }
    const names = [...missing].map(([name, count]) => `${name} (${count} ${count === 1 ? 'test' : 'tests'})`)
    console.log(
      names.length > 0 ? `not run here: ${names.join(', ')}` : 'not run here: nothing, all tests ran'
    )
  }
}
