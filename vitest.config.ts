import { availableParallelism } from 'node:os'
import { type ViteUserConfig, defineConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'validation/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // every core: by itself it would leave one idle, which on two is half
    maxWorkers: availableParallelism(),
    reporters: ['default', './test/closing-line.ts']
  }
})

export default config
