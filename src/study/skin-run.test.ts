import { expect, test } from 'vitest'
import { memoryStore } from './checkpoint.ts'
import { Interrupted } from './result.ts'
import { run } from './run.ts'
import { small as scenario } from './small.fixture.ts'

test('skin: a shared past leaves the same bytes as separate runs', async () => {
  const shared = await run(scenario, { threads: 1 })
  const apart = await run(scenario, { threads: 1, sharedPast: false })
  expect(shared.series).toEqual(apart.series)
  expect(shared.resultDigest).toBe(apart.resultDigest)
  expect(shared.parameters.length).toBeGreaterThan(50)
})

test('skin: interrupted and gone on, the digest is the same', async () => {
  const whole = await run(scenario, { threads: 1 })
  const checkpoint = memoryStore()
  for (const wait of [30, 200, 500]) {
    const control = new AbortController()
    setTimeout(() => control.abort(), wait)
    await run(scenario, { threads: 1, checkpoint, signal: control.signal }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Interrupted)
    })
  }
  expect((await run(scenario, { threads: 1, checkpoint })).resultDigest).toBe(whole.resultDigest)
})
