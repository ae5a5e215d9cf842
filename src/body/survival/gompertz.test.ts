import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exponential, uniform } from '../../core/draw.ts'
import { fitGompertz, fitGompertzMakeham, makehamNeeded } from './gompertz.ts'
import { gompertzLikelihood, moments } from './gompertz-likelihood.ts'
import type { Lives } from './lives.ts'
import { ageAtDeath, hazardAt, heaped, lawSurvival, risingAge, type Law } from './mortality-law.ts'

interface Optimum {
  readonly at: number[]
  readonly logLikelihood: number
}
interface Case {
  readonly name: string
  readonly time: number[]
  readonly event: number[]
  readonly entry: number[]
  readonly points: readonly { at: [number, number, number]; logLikelihood: string }[]
  readonly gompertz: Optimum
  readonly makeham: Optimum | null
}
const file = new URL('./fixtures/gompertz.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] }

const livesOf = ({ time, event, entry }: Case): Lives => ({
  time: Float64Array.from(time),
  event: Uint8Array.from(event),
  entry: Float64Array.from(entry)
})

/** Lives under a law: entered up to `late`, censored at `end`. */
function made(law: Law, n: number, replicate: number, late = 0, end = Infinity): Lives {
  const time: number[] = []
  const event: number[] = []
  const entry: number[] = []
  for (let i = 0; time.length < n; i++) {
    const chance = { seed: 5, replicate }
    const from = late * uniform(chance, 3, i, 0, 0)
    const dies = ageAtDeath(law, 0, exponential(chance, 1, i, 0, 0), exponential(chance, 2, i, 0, 0))
    if (dies <= from) continue // died before anyone looked
    time.push(Math.min(dies, end))
    event.push(dies <= end ? 1 : 0)
    entry.push(from)
  }
  return { time: Float64Array.from(time), event: Uint8Array.from(event), entry: Float64Array.from(entry) }
}

for (const one of cases) {
  const lives = livesOf(one)
  test(`SciPy, ${one.name}: the log-likelihood at fixed points, to 1e-10`, () => {
    for (const { at, logLikelihood } of one.points) {
      const [a, b, c] = at
      const point = c > 0 ? [Math.log(a), b, Math.log(c)] : [Math.log(a), b]
      const got = gompertzLikelihood(lives)(Float64Array.from(point)).value
      expect(Math.abs(got / Number(logLikelihood) - 1), `${at}`).toBeLessThan(1e-10)
    }
  })

  test(`SciPy, ${one.name}: the optimum, to 1e-6`, () => {
    const near = (got: number, want: number): void =>
      expect(Math.abs(got / want - 1), `${got}, SciPy ${want}`).toBeLessThan(1e-6)
    const plain = fitGompertz(lives)
    near(Math.log(plain.law.start), one.gompertz.at[0]!)
    near(plain.law.slope, one.gompertz.at[1]!)
    expect(plain.logLikelihood).toBeGreaterThan(one.gompertz.logLikelihood - 1e-9)
    if (one.makeham === null) return
    const makeham = fitGompertzMakeham(lives)
    near(Math.log(makeham.law.start), one.makeham.at[0]!)
    near(makeham.law.slope, one.makeham.at[1]!)
    near(Math.log(makeham.law.constant), one.makeham.at[2]!)
    expect(makeham.logLikelihood).toBeGreaterThan(one.makeham.logLikelihood - 1e-9)
  })
}

test('slope and curvature are those of the value', () => {
  const lives = livesOf(cases[3]!)
  const f = gompertzLikelihood(lives)
  for (const at of [
    [-10, 0.09, -6],
    [-4, -0.01, -5],
    [-9, 1e-9, -7],
    [-9, 0.05]
  ]) {
    const p = at.length
    const here = f(Float64Array.from(at))
    for (let j = 0; j < p; j++) {
      const h = 1e-5 * (j === 1 ? 0.1 : 1)
      const up = f(Float64Array.from(at, (x, i) => x + (i === j ? h : 0)))
      const down = f(Float64Array.from(at, (x, i) => x - (i === j ? h : 0)))
      const scale = Math.max(1, Math.abs(here.gradient[j]!))
      expect(Math.abs((up.value - down.value) / (2 * h) - here.gradient[j]!) / scale).toBeLessThan(1e-5)
      for (let i = 0; i < p; i++) {
        const want = -(up.gradient[i]! - down.gradient[i]!) / (2 * h)
        const size = Math.max(1, Math.abs(want))
        expect(Math.abs(here.information[i * p + j]! - want) / size, `${at} ${i} ${j}`).toBeLessThan(1e-5)
      }
    }
  }
})

test('the moments meet where the series ends', () => {
  const a = new Float64Array(3)
  const b = new Float64Array(3)
  for (const sign of [1, -1]) {
    moments(sign * (1 - 1e-15), a)
    moments(sign, b)
    for (let k = 0; k < 3; k++) expect(Math.abs(a[k]! / b[k]! - 1)).toBeLessThan(1e-14)
  }
  moments(0, a)
  expect([...a]).toEqual([1, 1 / 2, 1 / 3])
})

test('a law: the hazard heaped up is survival, and the age at which it is reached', () => {
  const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(
      number(1e-6, 0.1),
      number(-0.05, 0.2),
      number(0, 60),
      number(0.001, 5),
      (start, slope, from, much) => {
        const law = { start, slope, constant: 0 }
        const age = risingAge(law, from, much)
        if (age < 200) expect(heaped(law, from, age)).toBeCloseTo(much, 7)
        else expect(heaped(law, from, 200)).toBeLessThan(much)
        expect(lawSurvival(law, 80, 40) * lawSurvival(law, 40)).toBeCloseTo(lawSurvival(law, 80), 12)
      }
    )
  )
  expect(hazardAt({ start: 1, slope: 0, constant: 2 }, 7)).toBe(3)
  expect(risingAge({ start: 0.5, slope: 0, constant: 0 }, 1, 2)).toBe(5)
  expect(ageAtDeath({ start: 0.5, slope: 0, constant: 1 }, 1, 2, 0.5)).toBe(1.5)
})

test('the unit of time does not matter', () => {
  const lives = livesOf(cases[1]!)
  const weeks = { ...lives, time: lives.time.map((t) => t / 7), entry: lives.entry!.map((t) => t / 7) }
  const day = fitGompertz(lives)
  const week = fitGompertz(weeks)
  for (const end of ['value', 'low', 'high'] as const) {
    expect(week.slope[end] / day.slope[end] / 7).toBeCloseTo(1, 7)
    expect(week.start[end] / day.start[end] / 7).toBeCloseTo(1, 6)
    expect((week.doubling[end] * 7) / day.doubling[end]).toBeCloseTo(1, 7)
  }
})

test('the ends of an interval are where the likelihood has fallen by z²/2', () => {
  const lives = livesOf(cases[1]!)
  const fit = fitGompertz(lives, 0.95)
  const f = gompertzLikelihood(lives)
  for (const slope of [fit.slope.low, fit.slope.high]) {
    // the best ln a at this slope has a closed form: deaths / heap
    const one = f(Float64Array.of(0, slope))
    const heap = fit.deaths - one.gradient[0]!
    const best = f(Float64Array.of(Math.log(fit.deaths / heap), slope)).value
    expect(2 * (fit.logLikelihood - best)).toBeCloseTo(1.959963984540054 ** 2, 6)
  }
})

test('what made the lives is found again, within 4 standard errors, from 20,000 of them', () => {
  const law = { start: 3e-5, slope: 0.095, constant: 4e-3 }
  const fit = fitGompertzMakeham(made(law, 20_000, 1, 50, 95))
  expect(Math.abs(Math.log(fit.law.start / law.start))).toBeLessThan(4 * fit.errors[0]!)
  expect(Math.abs(fit.law.slope - law.slope)).toBeLessThan(4 * fit.errors[1]!)
  expect(Math.abs(Math.log(fit.law.constant / law.constant))).toBeLessThan(4 * fit.errors[2]!)
  expect(fit.errors[1]).toBeLessThan(0.002)
})

test('the 90 % interval of the slope holds the truth in 90 % of 200 made-up studies, with late entries and censoring', () => {
  const law = { start: 3e-5, slope: 0.0066, constant: 0 }
  let held = 0
  for (let replicate = 0; replicate < 200; replicate++) {
    const { slope } = fitGompertz(made(law, 120, replicate, 500, 1000))
    if (slope.low <= law.slope && law.slope <= slope.high) held++
  }
  // 3 standard errors of 200
  expect(Math.abs(held / 200 - 0.9)).toBeLessThan(3 * Math.sqrt((0.9 * 0.1) / 200))
})

test('accidents nobody had end at the edge, with an upper bound', () => {
  const lives = livesOf(cases[0]!)
  const plain = fitGompertz(lives)
  const makeham = fitGompertzMakeham(lives)
  expect(makeham.logLikelihood).toBeGreaterThanOrEqual(plain.logLikelihood)
  expect(makeham.constant.low).toBe(0)
  expect(makeham.constant.high).toBeGreaterThan(0)
  expect(makeham.constant.high).toBeLessThan(1e-3)
  expect(makehamNeeded(plain, makeham)).toBeGreaterThan(0.05)
  const people = livesOf(cases[3]!)
  expect(makehamNeeded(fitGompertz(people), fitGompertzMakeham(people))).toBeLessThan(0.01)
})

test('a hazard that falls with age has no doubling time', () => {
  const time = Float64Array.of(1, 1.2, 1.5, 2, 3, 5, 9, 20, 50)
  const fit = fitGompertz({ time, event: new Uint8Array(9).fill(1) })
  expect(fit.law.slope).toBeLessThan(0)
  expect(fit.doubling.value).toBe(Infinity)
})

test('lives without two different ages at death are refused', () => {
  const time = Float64Array.of(1, 2, 2)
  expect(() => fitGompertz({ time, event: Uint8Array.of(0, 0, 0) })).toThrow('nobody died')
  expect(() => fitGompertzMakeham({ time, event: Uint8Array.of(0, 1, 1) })).toThrow(
    'all deaths are at one age'
  )
})
