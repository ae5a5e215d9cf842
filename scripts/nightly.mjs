/** The long tier: every test with REVERDIE_TIER=nightly, which lengthens fuzzing, sweeps and documentation blocks. */
import { join } from 'node:path'
import { close, root, step } from './step.mjs'

const env = { REVERDIE_TIER: 'nightly' }
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
close([
  step('build', [process.execPath, 'scripts/build.mjs']),
  step('nightly tests', [process.execPath, vitest, 'run', '--testTimeout=3600000'], { env }),
  step('convergence', [process.execPath, 'scripts/convergence.mjs', '--save']),
  step('coverage of fitted laws', [process.execPath, 'scripts/coverage-survival.mjs']),
  step('golden, every combination', [process.execPath, 'scripts/golden-matrix.mjs', '--full'], { env })
])
