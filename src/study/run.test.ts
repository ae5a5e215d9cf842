import { expect, test } from 'vitest'
import type { Arm, Scenario } from '../files/scenario-types.ts'
import { memoryStore } from './checkpoint.ts'
import { Interrupted, type Progress } from './result.ts'
import { run } from './run.ts'
import { walkGround as ground } from './walk.fixture.ts'

const arm = (name: string, givings: Arm['givings'] = [], over: Partial<Arm> = {}): Arm => ({
  name,
  givings,
  parameters: {},
  off: [],
  ...over
})
const protect = { give: 'sun-protection', at: 0 }
const course = { give: 'fisetin', at: 40, every: 1, times: 2, repeatEvery: 20 }
const scenario: Scenario = {
  name: 'walk',
  title: 'Walk',
  question: 'Where to?',
  world: 'skin',
  person: { age: 20, sex: 'female', site: 'forearm', phototype: 2 },
  patch: { width: 1000, height: 1000, depth: 1000 },
  arms: [
    arm('protected', [protect]),
    arm('protected, then pushed', [protect, { ...course, at: 40.5 }]),
    arm('pushed', [course]),
    arm('wounded', [{ give: 'punch-wound', at: 55 }]),
    arm('older', [course], { age: 50 }),
    arm('nothing')
  ],
  run: { days: 90.5, replicates: 3, seed: 7, every: 12.25 },
  watch: ['mean'],
  parameters: {},
  beyondEvidence: [],
  off: [],
  snapshots: [20.1],
  text: ''
}

test('rows stand in arm, replicate, day, quantity order', async () => {
  const { series, snapshots, ages } = await run(scenario, { ground })
  const key = series.arm.map((name, i) => {
    const at = scenario.arms.findIndex((one) => one.name === name)
    const q = ground.quantities.findIndex((one) => one.id === series.quantity[i])
    return [at, series.replicate[i], series.day[i], q]
  })
  const sorted = [...key].sort((a, b) => {
    const at = a.findIndex((value, i) => value !== b[i])
    return at < 0 ? 0 : a[at] - b[at]
  })
  expect(key).toEqual(sorted)
  const days = [...new Set(series.day)]
  expect(days).toEqual([0, 12.25, 24.5, 36.75, 49, 61.25, 73.5, 85.75, 90.5])
  expect(snapshots).toHaveLength(6 * 3 * 3 - 3) // 50 years never is 20.1 again
  expect(ages[0]).toBe(20)
})

test('a shared past leaves the same bytes as separate runs', async () => {
  const shared = await run(scenario, { ground })
  const apart = await run(scenario, { ground, sharedPast: false })
  expect(shared.resultDigest).toBe(apart.resultDigest)
  expect(shared.series).toEqual(apart.series)
  expect(shared.timings.tasks.length).toBeGreaterThan(apart.timings.tasks.length)
})

test('the seed, an arm or a number of replicates is another result', async () => {
  const one = await run(scenario, { ground })
  const other = await run(scenario, { ground, seed: 8 })
  expect(other.resultDigest).not.toBe(one.resultDigest)
})

test('interrupted anywhere, it goes on to the same digest', async () => {
  const whole = await run(scenario, { ground })
  for (const stopAt of [1, 130, 333, 700]) {
    const checkpoint = memoryStore()
    const control = new AbortController()
    const progress = ({ done }: Progress): void => {
      if (done >= stopAt) control.abort()
    }
    // a lane gives others their turn every few milliseconds: a slow world makes every day a turn
    const slow = { ...ground, settle: slowly }
    await expect(
      run(scenario, { ground: slow, checkpoint, signal: control.signal, progress })
    ).rejects.toThrow(Interrupted)
    const seen: number[] = []
    const resumed = await run(scenario, { ground, checkpoint, progress: ({ done }) => seen.push(done) })
    expect(seen[0]).toBeGreaterThanOrEqual(Math.min(stopAt, 1))
    expect(resumed.resultDigest).toBe(whole.resultDigest)
    expect(checkpoint.load('r0-a0-d0')).toBeUndefined()
  }
})

const slowly: typeof ground.settle = (...given) => {
  const living = ground.settle(...given)
  return {
    ...living,
    step(...step) {
      const until = performance.now() + 1
      while (performance.now() < until);
      living.step(...step)
    }
  }
}

test('a checkpoint of another seed is not gone on from', async () => {
  const checkpoint = memoryStore()
  const control = new AbortController()
  control.abort()
  await expect(run(scenario, { ground, checkpoint, signal: control.signal })).rejects.toThrow(Interrupted)
  const other = await run(scenario, { ground, checkpoint, seed: 8 })
  expect(other.resultDigest).toBe((await run(scenario, { ground, seed: 8 })).resultDigest)
})

test('progress never falls and ends at its total', async () => {
  const seen: Progress[] = []
  await run(scenario, { ground, progress: (p) => seen.push(p) })
  seen.forEach((p, i) => {
    if (i > 0) expect(p.done).toBeGreaterThanOrEqual(seen[i - 1].done)
    expect(p.total).toBe(seen[0].total)
  })
  expect(seen.at(-1)!.done).toBeCloseTo(seen[0].total, 9)
})

test('twins walk alike until the first dose', async () => {
  const { series } = await run(scenario, { ground })
  const walk = (name: string): number[] =>
    [...series.value].filter(
      (_, i) => series.arm[i] === name && series.replicate[i] === 1 && series.quantity[i] === 'mean'
    )
  const [pushed, nothing] = [walk('pushed'), walk('nothing')]
  pushed.forEach((value, i) =>
    i * 12.25 <= 40 ? expect(value).toBe(nothing[i]) : expect(value).toBeGreaterThan(nothing[i])
  )
})
