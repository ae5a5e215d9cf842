import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier } from '../body/survival/kaplan-meier.ts'
import { logRank } from '../body/survival/log-rank.ts'
import { quantile } from '../body/survival/quantile.ts'
import { readScenario } from '../files/scenario.ts'
import { bodyReportInput } from './report-body.ts'
import { compareArms, hazardRatio, timeGained } from './body-compare.ts'
import { isDeath, together, type Lived } from './body-lives.ts'
import type { BodyComparison, BodyResult } from './body-result.ts'
import { bodyWork } from './body-work.ts'
import { known } from './known.ts'
import { run } from './run.ts'

const lives = (
  rows: readonly (readonly [time: number, event: 0 | 1])[]
): Parameters<typeof hazardRatio>[0] => ({
  time: Float64Array.from(rows, ([time]) => time),
  event: Uint8Array.from(rows, ([, event]) => event)
})
const cohort = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom<(0 | 1)[]>(0, 1, 1)), {
    minLength: 1,
    maxLength: 12
  })
  .map(lives)

test('a hazard ratio is finite or none, whoever dies when, and turned round it is the inverse', () => {
  fc.assert(
    fc.property(cohort, cohort, (a, b) => {
      const [there, back] = [hazardRatio(a, b), hazardRatio(b, a)]
      expect(there === undefined).toBe(back === undefined)
      if (there === undefined || back === undefined) return
      expect(there.ratio * back.ratio).toBeCloseTo(1, 6)
      expect(there.low * back.high).toBeCloseTo(1, 6)
    }),
    { numRuns: 300 }
  )
})

test('where arms do not overlap there is no finite ratio', () => {
  const [early, late] = [lives([[1, 1], [2, 1]]), lives([[3, 1], [4, 1]])] // prettier-ignore
  expect(hazardRatio(early, late)).toBeUndefined()
  expect(hazardRatio(late, early)).toBeUndefined()
  expect(hazardRatio(lives([[5, 0]]), lives([[5, 0]]))).toBeUndefined()
})

test('a single life has no error, nor have lives of whom nobody died', () => {
  const two = lives([[3, 1], [7, 1]]) // prettier-ignore
  for (const [a, b] of [
    [lives([[5, 1]]), two],
    [
      lives([
        [9, 0],
        [9, 0]
      ]),
      lives([
        [9, 0],
        [9, 0]
      ])
    ]
  ] as const) {
    // prettier-ignore
    const { low, high, p } = timeGained(a, b, 9)
    expect([low, high, p]).toEqual([NaN, NaN, 1])
  }
  expect(timeGained(two, lives([[4, 1], [9, 1]]), 9).low).toBeLessThan(0) // prettier-ignore
})

const scenario = readScenario(
  `reverdie: 1
title: Mice
question: Do they live longer?
world: body
species: mouse
set: mouse_mort
design: separate
people: { n: 150, entry age: 300 d }
programmes:
  cleared: [{ operator: pulse, kill: 3 %, every: 7 d }]
  nothing: []
run: { until age: 1500 d, every: 50 d, seed: 4 }
`,
  { name: 'swap', known }
)
const ran = await run(scenario, { threads: 1 })
const body = ran.body!

/** The lives of a result as the statistics take them. */
function livedAgain({ lives: columns }: BodyResult, swapped: boolean): Lived {
  const n = columns.id.length / 2
  const parts = [{ first: 0, last: n }, { first: n, last: 2 * n }] // prettier-ignore
  const ofArm = swapped ? parts.reverse() : parts
  return { columns, ofArm, ofUnit: ofArm.map((rows) => [rows]), sum: [], alive: [] }
}

const work = bodyWork(scenario, 4)
const compared = (swapped: boolean): BodyComparison => compareArms(work, livedAgain(body, swapped), 0, 1)

test('lives of two arms exchanged: ratios are inverted, differences change sign, the sentence turns round', () => {
  const [right, wrong] = [compared(false), compared(true)]
  expect(right.direction).toBe('longer')
  expect(wrong.direction).toBe('shorter')
  expect(right.sentence).toMatch(/^Lives are longer with “cleared” than with “nothing”.*mean time lived \+/)
  expect(wrong.sentence).toMatch(/^Lives are shorter with “cleared” than with “nothing”.*mean time lived −/)
  expect(right.hazardRatio!.value).toBeLessThan(1)
  expect(right.hazardRatio!.value * wrong.hazardRatio!.value).toBeCloseTo(1, 8)
  expect(right.hazardRatio!.low! * wrong.hazardRatio!.high!).toBeCloseTo(1, 8)
  expect(right.rmst!.value).toBeCloseTo(-wrong.rmst!.value, 8)
  expect(right.ratioOfMedians!.value * wrong.ratioOfMedians!.value).toBeCloseTo(1, 12)
  expect(right.logRank).toBeCloseTo(wrong.logRank!, 12)
})

test('where nobody dies, or one life is lived, the sentence says that it is too little to tell', async () => {
  for (const [people, until] of [
    ['{ n: 20 }', '2 d'],
    ['{ n: 1 }', '1500 d']
  ] as const) {
    // prettier-ignore
    const text = scenario.text
      .replace('{ n: 150, entry age: 300 d }', people)
      .replace('until age: 1500 d, every: 50 d', `until age: ${until}`)
    const { comparisons } = (await run(readScenario(text, { name: 'few', known }), { threads: 1 })).body!
    expect(comparisons[0]!.direction).toBe('too few to tell')
    expect(comparisons[0]!.sentence).toMatch(
      /^Too few lives or deaths to tell “cleared” from “nothing”[^+−]*\.$/
    )
  }
})

test('fewer deaths than expected among those cleared: the log-rank test and the ratio point the same way', () => {
  const { columns, ofArm } = livedAgain(body, false)
  const of = ({ first, last }: Lived['ofArm'][number]): Parameters<typeof hazardRatio>[0] => ({
    time: Float64Array.from(
      { length: last - first },
      (_, i) => columns.exit[first + i]! - columns.entry[first + i]!
    ),
    event: Uint8Array.from({ length: last - first }, (_, i) => (isDeath(columns.cause[first + i]!) ? 1 : 0))
  })
  const { observed, expected } = logRank(together(of(ofArm[1]!), of(ofArm[0]!)))
  expect(observed[1]!).toBeLessThan(expected[1]!)
  expect(observed[0]!).toBeGreaterThan(expected[0]!)
})

test('a forest plot draws the arm against its control on the side of fewer deaths, and names the control', () => {
  const drawn = (comparison: BodyComparison): { value: number; detail?: string; left?: string } => {
    const { sections } = bodyReportInput(
      { ...ran, body: { ...body, comparisons: [comparison] } },
      { version: '0' }
    )
    const forest = sections.flatMap(({ figures }) => figures).find(({ kind }) => kind === 'forest')!
    if (forest.kind !== 'forest') throw new Error('no forest')
    return { ...forest.rows[0]!, left: forest.left }
  }
  expect(drawn(compared(false))).toMatchObject({ detail: 'against “nothing”', left: 'fewer deaths' })
  expect(drawn(compared(false)).value).toBeLessThan(1)
  expect(drawn(compared(true)).value).toBeGreaterThan(1)
})

test('numbers at risk and medians of a report are those of Kaplan-Meier, and of counting', () => {
  body.arms.forEach((arm, a) => {
    const rows = [...body.lives.arm.keys()].filter((i) => body.lives.arm[i] === a)
    const exits = rows.map((i) => body.lives.exit[i]!)
    arm.survival.age.forEach((age, g) =>
      expect(arm.survival.atRisk[g], `${arm.name} at ${age}`).toBe(exits.filter((exit) => exit >= age).length)
    )
    const time = Float64Array.from(rows, (i) => body.lives.exit[i]! - body.lives.entry[i]!)
    const event = Uint8Array.from(rows, (i) => (isDeath(body.lives.cause[i]!) ? 1 : 0))
    const curve = kaplanMeier({ time, event }, 0.9)
    expect(arm.median!.value).toBe(300 + quantile(curve, 0.5).time)
    expect(arm.survival.value.at(-1)!).toBeCloseTo(
      exits.filter((exit) => exit >= 1500).length / rows.length,
      2
    )
  })
})
