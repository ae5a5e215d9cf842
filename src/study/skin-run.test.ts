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

test('skin: sections of the first replicate in both stains, and cells of every replicate, first and last day', async () => {
  const { sections, snapshots, mechanisms } = await run(scenario, { threads: 1 })
  expect(sections.map(({ replicate, stain }) => `${replicate} ${stain}`)).toEqual(
    scenario.arms.flatMap(() => ['0 he', '0 sabgal', '0 he', '0 sabgal'])
  )
  for (const { width, height, rgb } of sections) expect(rgb.length).toBe(width * height * 3)
  expect(snapshots).toHaveLength(scenario.arms.length * 2 * 2)
  expect(mechanisms).toContain('clearance')
})
