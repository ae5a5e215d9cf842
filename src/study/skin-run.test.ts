import { expect, test } from 'vitest'
import type { Scenario } from '../files/scenario-types.ts'
import { memoryStore } from './checkpoint.ts'
import { Interrupted } from './result.ts'
import { run } from './run.ts'

const arm = (name: string, givings: Scenario['arms'][number]['givings'] = []): Scenario['arms'][number] => ({
  name,
  givings,
  parameters: {},
  off: []
})
const scenario: Scenario = {
  name: 'small',
  title: 'Small',
  question: 'Does it run?',
  world: 'skin',
  person: { age: 60, sex: 'female', site: 'forearm', phototype: 2 },
  patch: { width: 200, height: 200, depth: 200 },
  arms: [
    arm('cleared', [{ give: 'dasatinib-quercetin', at: 21, every: 1, times: 3 }]),
    arm('seeded', [{ give: 'msc-own-fat', at: 30, amount: { value: 500, unit: '1/mm2' } }]),
    arm('protected', [{ give: 'sun-protection', at: 0 }]),
    arm('nothing')
  ],
  run: { days: 60, replicates: 2, seed: 3, every: 30 },
  watch: [],
  parameters: {},
  beyondEvidence: [],
  off: [],
  snapshots: [],
  text: ''
}

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
