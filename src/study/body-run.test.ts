import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { aliveOn } from '../body/survival-curve.ts'
import { fokkerPlanck } from '../body/fokker-planck.ts'
import { readScenario } from '../files/scenario.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { causes, type BodyResult } from './body-result.ts'
import { memoryStore } from './checkpoint.ts'
import { known } from './known.ts'
import { Interrupted, type Result } from './result.ts'
import { run } from './run.ts'

const scenario = (text: string): Scenario => readScenario(text, { name: 'body-test', known })

const mice = (rest: string, people = '{ n: 300, entry age: 700 d }'): Scenario =>
  scenario(`reverdie: 1
title: Mice
question: Do they live longer?
world: body
species: mouse
set: mouse_mort
people: ${people}
${rest}`)

const pulses = `programmes:
  pulses: [{ operator: pulse, kill: 5 %, every: 7 d }]
run: { until age: 1500 d, seed: 2 }
`
const bodyOf = ({ body }: Result): BodyResult => body!

/** Ages at the end of one arm's people, by their ids. */
function endsOf({ lives, arms }: BodyResult, name: string): Map<number, number> {
  const arm = arms.findIndex((one) => one.name === name)
  return new Map([...lives.id].flatMap((id, i) => (lives.arm[i] === arm ? [[id, lives.exit[i]!]] : [])))
}

const paired = await run(mice(pulses), { threads: 1 })

test('a cohort is as large as it should be, entered alive, and its rows are in order', () => {
  const { lives, arms } = bodyOf(paired)
  expect(arms.map(({ name, lives: n }) => [name, n])).toEqual([
    ['pulses', 300],
    ['nothing', 300]
  ])
  expect([...lives.exit].every((exit) => exit > 700 && exit <= 1500)).toBe(true)
  expect([...lives.arm].every((arm, i) => i === 0 || arm >= lives.arm[i - 1]!)).toBe(true)
})

test('in a paired design the same people stand in every arm, and who is cleared never dies earlier', () => {
  const [treated, untreated] = [endsOf(bodyOf(paired), 'pulses'), endsOf(bodyOf(paired), 'nothing')]
  expect([...treated.keys()].sort()).toEqual([...untreated.keys()].sort())
  const earlier = [...treated].filter(([id, exit]) => exit < untreated.get(id)! - 1)
  // a pulse shifts a path, so the bridge at the threshold is asked at other places; hardly anybody may lose by it
  expect(earlier.length).toBeLessThanOrEqual(3)
  expect(bodyOf(paired).comparisons[0]!.direction).toBe('longer')
  expect(bodyOf(paired).comparisons[0]!.logRank).toBeUndefined()
})

test('the curve from entry on agrees with the Fokker-Planck solution within 4 standard errors', () => {
  const solved = fokkerPlanck({
    circuit: known.body.sets.find(({ id }) => id === 'mouse_mort')!.circuit,
    horizon: 1500
  })
  const { survival, expected } = bodyOf(paired).arms[1]!
  survival.age.forEach((age, g) => {
    const truth = aliveOn(solved, age) / aliveOn(solved, 700)
    expect(expected!.value[g]!).toBeCloseTo(truth, 10)
    expect(Math.abs(survival.value[g]! - truth)).toBeLessThanOrEqual(
      4 * Math.sqrt((truth * (1 - truth)) / 300) + 1e-9
    )
  })
})

test('arms of a separate design have nobody in common, and doing nothing is told from nothing by chance alone', async () => {
  const body = bodyOf(
    await run(mice(`design: separate\nprogrammes: { idle: [] }\nrun: { until age: 1500 d, seed: 5 }\n`), {
      threads: 1
    })
  )
  const ids = new Set(endsOf(body, 'idle').keys())
  expect([...endsOf(body, 'nothing').keys()].some((id) => ids.has(id))).toBe(false)
  const { direction, logRank, sentence } = body.comparisons[0]!
  expect(direction).toBe('no difference shown')
  expect(sentence).toMatch(/^No difference shown between “idle” and “nothing”.*it holds chance\)\.$/)
  expect(logRank).toBeGreaterThan(0.01)
})

test('paired, an arm that does nothing is the same to the bit', async () => {
  const body = bodyOf(
    await run(mice(`programmes: { idle: [] }\nrun: { until age: 1500 d }\n`, '{ n: 40 }'), { threads: 1 })
  )
  expect(endsOf(body, 'idle')).toEqual(endsOf(body, 'nothing'))
  expect(body.comparisons[0]).toMatchObject({ direction: 'no difference shown' })
  expect(body.comparisons[0]!.rmst!.value).toBe(0)
})

test('a larger cohort begins with the smaller one', async () => {
  const one = (n: number): Promise<Result> =>
    run(mice(`programmes: {}\nrun: { until age: 1500 d }\n`, `{ n: ${n} }`), { threads: 1 })
  const [small, large] = [bodyOf(await one(20)), bodyOf(await one(50))]
  expect([...large.lives.exit.slice(0, 20)]).toEqual([...small.lives.exit])
})

const people = scenario(`reverdie: 1
title: People
question: Could it be nothing?
world: body
species: human
set: human_DK
people: { n: 6, entry age: 60 year }
programmes:
  half: [{ operator: pulse, kill: 50 %, every: 1 year }]
run: { until age: 100 year, draws: 12, seed: 1 }
`)

test('of people, the interval holds the null, names its layers, and the run says what it extrapolates', async () => {
  const body = bodyOf(await run(people, { threads: 1 }))
  const { rmst, sentence } = body.comparisons[0]!
  expect(rmst!.low).toBeLessThanOrEqual(0)
  expect(rmst!.high).toBeGreaterThan(0)
  expect(sentence).toMatch(/^No difference shown/)
  expect(sentence).toContain('it holds chance, people, clearable share, model discrepancy')
  expect(body.layers).toEqual(['chance', 'people', 'parameters', 'model'])
  expect(body.draws).toBe(12)
  expect(body.clearable.drawn.length).toBe(12)
  expect(Math.max(...body.clearable.drawn) / Math.min(...body.clearable.drawn)).toBeGreaterThan(10)
  expect(body.discrepancy.drawn).toContain(0)
  expect(body.extrapolated!.join(' ')).toContain('carried over from mice')
  expect(body.contrary.map(({ text }) => text).join(' ')).toContain('null')
})

test('however few the draws, no effect stays inside, for it is a fifth of the prior', async () => {
  for (const draws of [1, 3, 5]) {
    const asked = { ...people, body: { ...people.body!, draws, clearable: 1 } }
    const { hazardRatio, rmst, direction } = bodyOf(await run(asked, { threads: 1 })).comparisons[0]!
    expect(rmst!.low).toBeLessThanOrEqual(0)
    expect(rmst!.layers).toContain('model')
    expect(hazardRatio!.high).toBeGreaterThanOrEqual(1)
    expect(direction).toBe('no difference shown')
  }
})

test('a trial: who leaves is seen no more, visits count from entry, and power stands beside the formula', async () => {
  const body = bodyOf(
    await run(
      mice(
        `${pulses}trial: { enrol: 50, dropout: 1 1/year, tests: [log-rank, rmst] }\nvisits: [0 d, 100 d, 300 d]\n`
      ),
      { threads: 1 }
    )
  )
  const { lives, visits, trial, arms } = body
  expect(visits).toEqual([700, 800, 1000])
  const rows = lives.id.length
  const left = causes.indexOf('dropout')
  expect([...lives.cause].filter((cause) => cause === left).length).toBeGreaterThan(50)
  for (let v = 0; v < 3; v++)
    for (let i = 0; i < rows; i++)
      expect(lives.burden[v * rows + i]! >= 0, `visit ${v}, life ${i}`).toBe(lives.exit[i]! >= visits[v]!)
  expect(trial!.trials).toBe(6)
  expect(trial!.results.map(({ test }) => test)).toEqual(['log-rank', 'rmst'])
  expect(trial!.results[0]!.schoenfeld).toBeGreaterThan(0.05)
  expect(trial!.results[0]!.again.length).toBe(6)
  for (const { icons } of arms) for (const { well, ill, dead } of icons) expect(well + ill + dead).toBe(100)
})

test('where only a share of a gain is true, the gain is that share', async () => {
  const gain = async (truth: number): Promise<number> => {
    const asked = mice(`${pulses}discrepancy: ${truth}\n`, '{ n: 1500, entry age: 700 d }')
    return bodyOf(await run(asked, { threads: 1 })).comparisons[0]!.rmst!.value
  }
  const [half, whole] = [await gain(0.5), await gain(1)]
  expect(await gain(0)).toBe(0)
  // each of 1500 gains or does not: the share that responds is known to 1.3 points, gains of 70 +/- 60 days to 1.5 days
  expect(half / whole).toBeGreaterThan(0.42)
  expect(half / whole).toBeLessThan(0.58)
})

test('interrupted and gone on with, and on two threads, the bytes are the same', async () => {
  const workerFile = join(tmpdir(), `reverdie-body-worker-${process.pid}.mjs`)
  await build({
    entryPoints: [new URL('worker.node.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: workerFile,
    logLevel: 'silent'
  })
  const asked = mice(pulses, '{ n: 3000, entry age: 700 d }')
  const { resultDigest } = await run(asked, { threads: 1 })
  expect((await run(asked, { threads: 2, workerFile })).resultDigest).toBe(resultDigest)
  const checkpoint = memoryStore()
  const control = new AbortController()
  const stopped = run(asked, {
    threads: 1,
    checkpoint,
    signal: control.signal,
    progress: ({ done, total }) => done > total / 3 && control.abort()
  })
  await expect(stopped).rejects.toThrow(Interrupted)
  expect((await run(asked, { threads: 1, checkpoint })).resultDigest).toBe(resultDigest)
}, 120_000)

test('the shipped scenarios of the body are read, and each has a golden size', () => {
  for (const name of [
    'mouse-survival',
    'human-survival',
    'ink-attac',
    'dq-late-mice',
    'fisetin-null',
    'senolytic-from-60',
    'frailty-msc',
    'trial-power'
  ]) {
    const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8')
    const read = readScenario(text, { name, known })
    expect(read.question, name).toMatch(/\?$/)
    expect(read.golden, name).toBeDefined()
  }
})
