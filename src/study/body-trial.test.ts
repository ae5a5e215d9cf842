import { expect, test } from 'vitest'
import { readScenario } from '../files/scenario.ts'
import type { BodyTrial } from './body-result.ts'
import { known } from './known.ts'
import { run } from './run.ts'

const trial = async (
  lines: string,
  acts = '[{ operator: pulse, kill: 3 %, every: 7 d }]'
): Promise<BodyTrial> => {
  const text = `reverdie: 1
title: Mice
question: Does a trial find it?
world: body
species: mouse
set: mouse_mort
people: { n: 200, entry age: 300 d }
programmes: { cleared: ${acts}, nothing: [] }
trial: ${lines}
run: { until age: 1500 d, every: 50 d, seed: 6 }
`
  return (await run(readScenario(text, { name: 'trial', known }), { threads: 1 })).body!.trial!
}

test('the cohort is cut into as many trials as it holds, and a larger trial finds more', async () => {
  const small = await trial('{ enrol: 10 }')
  const large = await trial('{ enrol: 50 }')
  expect([small.trials, large.trials]).toEqual([20, 4])
  expect(large.results[0]!.power.value).toBeGreaterThan(small.results[0]!.power.value)
  expect(large.results[0]!.schoenfeld).toBeGreaterThan(small.results[0]!.schoenfeld!)
  for (const { power } of [...small.results, ...large.results]) {
    expect(power.low).toBeLessThanOrEqual(power.value)
    expect(power.high).toBeGreaterThanOrEqual(power.value)
  }
})

test('trials too small for a finite hazard ratio are analysed all the same', async () => {
  for (const enrol of [1, 2, 3]) {
    const { results, trials } = await trial(`{ enrol: ${enrol}, tests: [log-rank, rmst] }`)
    expect(trials).toBe(Math.floor(200 / enrol))
    for (const { again, power } of results) {
      expect(power.value).toBeLessThan(1)
      for (const one of again) expect(Object.values(one).every(Number.isFinite)).toBe(true)
    }
  }
})

test('of a treatment that does nothing, trials find about as much as alpha lets through', async () => {
  const { results } = await trial('{ enrol: 10, alpha: 10 % }', '[]')
  // 20 trials at 10 %: more than 8 would be a chance of 5e-5
  expect(results[0]!.power.value).toBeLessThanOrEqual(0.4)
})
