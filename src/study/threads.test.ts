/**
 * Worker threads cannot load TypeScript, so the worker is bundled here from today's sources: the test never sees an old build.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { memoryStore } from './checkpoint.ts'
import { Interrupted } from './result.ts'
import { run } from './run.ts'
import { dish, small } from './small.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'reverdie-'))
const workerFile = join(folder, 'worker.node.mjs')
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() =>
  build({
    entryPoints: [fileURLToPath(new URL('worker.node.ts', import.meta.url))],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'silent'
  })
)

test('1, 2 and 4 threads give the same digest', async () => {
  for (const scenario of [small, dish]) {
    const one = await run(scenario, { threads: 1 })
    for (const threads of [2, 4]) {
      const many = await run(scenario, { threads, workerFile })
      expect(many.resultDigest).toBe(one.resultDigest)
      expect(many.series).toEqual(one.series)
      expect(many.parameters).toEqual(one.parameters)
    }
  }
})

test('threads stop within a step, and the run goes on in one thread', async () => {
  const whole = await run(small, { threads: 1 })
  const checkpoint = memoryStore()
  const control = new AbortController()
  const long = { ...small, run: { ...small.run } }
  const stopping = run(long, {
    threads: 2,
    workerFile,
    checkpoint,
    signal: control.signal,
    progress: ({ done }) => done > 20 && control.abort()
  })
  await expect(stopping).rejects.toThrow(Interrupted)
  expect((await run(small, { threads: 1, checkpoint })).resultDigest).toBe(whole.resultDigest)
})

test('a problem in a worker is the same problem here', async () => {
  const busy = { ...dish, arms: [{ ...dish.arms[0], givings: [{ give: 'fisetin', at: 0 }] }, dish.arms[1]] }
  const failing = run(busy, { threads: 2, workerFile })
  await expect(failing).rejects.toThrow(Problem)
  await expect(failing).rejects.toThrow(/gives fisetin to a dish/)
})
