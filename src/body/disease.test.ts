import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { Cause, turnover } from '../kernels/turnover.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { diseaseRules, incidence, susceptible } from './disease.ts'
import { resolve } from '../ledger/index.ts'

const sweden = turnoverSet('SE_2019_both').circuit
const ages = (...years: number[]): Float64Array => Float64Array.from(years, (y) => y * daysPerYear)

test('incidence rises exponentially with age, and falls among the very old', () => {
  const late = incidence(
    sweden,
    { threshold: 0.8, susceptible: 0.1 },
    ages(30, 40, 50, 60, 70, 80, 90, 100, 110)
  ).perPerson
  const steps = Array.from(late.slice(1), (x, i) => Math.log(x / late[i]))
  // each of the first three decades multiplies it by 2.5 to 4, as an exponential does
  for (const step of steps.slice(0, 3)) {
    expect(step).toBeGreaterThan(Math.log(2))
    expect(step).toBeLessThan(Math.log(4))
  }
  expect(Math.max(...late)).toBe(late[5])
  for (const step of steps.slice(5)) expect(step).toBeLessThan(0)
  const early = incidence(sweden, { threshold: 0.65, susceptible: 0.1 }, ages(30, 60, 90)).perPerson
  expect(early[1]).toBeGreaterThan(early[0])
  expect(early[1]).toBeGreaterThan(early[2])
})

test('the fall is the using up of the susceptible: with half as many, half the incidence at every age', () => {
  const at = ages(50, 70, 90)
  const all = incidence(sweden, { threshold: 0.7, susceptible: 0.2 }, at)
  const half = incidence(sweden, { threshold: 0.7, susceptible: 0.1 }, at)
  half.perPerson.forEach((x, i) => expect(x * 2).toBeCloseTo(all.perPerson[i], 15))
  expect(all.prevalence[2]).toBeGreaterThan(0.19)
  expect(all.prevalence[2]).toBeLessThanOrEqual(0.2)
})

test('people who differ fall ill over a longer span', () => {
  const rules = { threshold: 0.7, susceptible: 0.1 }
  const at = ages(40, 90)
  const alike = incidence(sweden, rules, at).perPerson
  const apart = incidence(sweden, rules, at, undefined, [0.75, 0.9, 1, 1.1, 1.25]).perPerson
  expect(apart[0]).toBeGreaterThan(alike[0])
  expect(apart[1]).toBeGreaterThan(alike[1])
})

test('lives day by day fall ill when the equation says, within 4 standard errors', () => {
  const mouse = turnoverSet('mouse_mort').circuit
  const n = 3000
  const lives = turnover(
    {
      circuit: mouse,
      course: { turns: [], pulses: [] },
      people: { count: n },
      chance: { seed: 4, replicate: 0 },
      perDay: 4,
      horizon: 1600,
      start: 0,
      visits: new Float64Array(0),
      ill: 0.7
    },
    0,
    n
  )
  const rules = { threshold: 0.7, susceptible: 1 }
  for (const day of [600, 750, 900]) {
    const alive = Array.from(lives.time, (t, i) => lives.cause[i] === Cause.censored || t > day)
    const at = alive.reduce((a, b) => a + +b, 0)
    const ill = alive.reduce((a, b, i) => a + +(b && lives.fellIll[i] <= day), 0) / at
    const expected = incidence(mouse, rules, Float64Array.of(day)).prevalence[0]
    // days of step see a crossing a little late
    expect(Math.abs(ill - expected), String(day)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / at) + 0.02
    )
  }
})

test('a disease can befall its share of people, each asked on his own', () => {
  const chance = { seed: 1, replicate: 0 }
  const rules = diseaseRules(resolve().number)
  const n = 20000
  const asked = Array.from({ length: n }, (_, i) => susceptible(chance, i, 0, rules))
  const share = asked.filter(Boolean).length / n
  expect(Math.abs(share - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / n))
  const other = Array.from({ length: n }, (_, i) => susceptible(chance, i, 1, rules))
  const both = asked.filter((yes, i) => yes && other[i]).length / n
  expect(Math.abs(both - 0.01)).toBeLessThan(4 * Math.sqrt(0.0099 / n))
})

test('refuses a disease that begins after death', () => {
  for (const rules of [
    { threshold: 1, susceptible: 0.1 },
    { threshold: 0, susceptible: 0.1 },
    { threshold: 0.7, susceptible: 1.1 },
    { threshold: NaN, susceptible: 0.1 }
  ])
    expect(() => incidence(sweden, rules, ages(50)), JSON.stringify(rules)).toThrow(Problem)
})
