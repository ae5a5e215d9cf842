/**
 * Everything that the continuous integration checks, on this machine: npm run check.
 *
 *   node scripts/check.mjs [--without test,golden]
 *
 * It goes on after a failure, so that one run shows all of them.
 */
import { close, root, step } from './step.mjs'
import { join } from 'node:path'

const without = process.argv.includes('--without') ? process.argv.at(-1).split(',') : []
const node = (...args) => [process.execPath, ...args]
const bin = (path) => join(root, 'node_modules', path)

const steps = {
  build: node('scripts/build.mjs'),
  lint: node(bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'),
  format: node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  types: node(bin('typescript/bin/tsc'), '-p', 'tsconfig.json'),
  test: node(bin('vitest/vitest.mjs'), 'run'),
  golden: node('scripts/golden-matrix.mjs'),
  reference: node(bin('typedoc/bin/typedoc')),
  pack: node('scripts/pack-check.mjs')
}

close(
  Object.entries(steps)
    .filter(([name]) => !without.includes(name))
    .map(([name, command]) => step(name, command))
)
