/**
 * Monte Carlo against the Fokker-Planck solver and against medians printed by an independent study. Seeds are fixed; a share is
 * compared within 3 standard errors, sqrt(q (1 - q) / n), which at ten quantiles fails once in forty seeds. The nightly tier has
 * ten times the people.
 */
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { Sha256 } from '../core/sha256.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import type { Circuit } from './circuit.ts'
import type { Course } from './course.ts'
import { Cause, lives, livesOf, plan, stepsPerDay } from './ensemble.ts'
import { fokkerPlanck } from './fokker-planck.ts'
import { repeated } from './pulses.ts'
import { spreadSurvival } from './spread-survival.ts'
import { dayOf } from './survival-curve.ts'

const nightly = process.env['REVERDIE_TIER'] === 'nightly'
const many = (n: number): number => (nightly ? 10 * n : n)
const chance = { seed: 20, replicate: 0 }
const mouse = turnoverSet('mouse_mort').circuit
const human = turnoverSet('human_karin').circuit
const deciles = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95]

function die(
  circuit: Circuit,
  count: number,
  horizon: number,
  course?: Course,
  perDay?: number
): Float64Array {
  const asked = {
    circuit,
    people: { count },
    chance,
    horizon,
    ...(course ? { course } : {}),
    ...(perDay ? { perDay } : {})
  }
  return lives(plan(asked)).time.sort()
}
const quantile = (sorted: Float64Array, q: number): number => sorted[Math.floor(q * sorted.length)]
const medianError = (sorted: Float64Array): number => {
  const half = Math.sqrt(sorted.length) / 2
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle + half)] - sorted[Math.floor(middle - half)]) / 2
}

/** At the ten days where the solver has these shares alive: the share of lives that are longer, within 3 standard errors. */
function agree(sorted: Float64Array, curve: ReturnType<typeof fokkerPlanck>, bias = 0): void {
  for (const q of deciles) {
    const day = dayOf(curve, q)
    const longer = sorted.filter((life) => life > day).length / sorted.length
    expect(Math.abs(longer - q), `${q} alive on day ${day}`).toBeLessThan(
      3 * Math.sqrt((q * (1 - q)) / sorted.length) + bias
    )
  }
}

test('steps a day by set', () => {
  const steps = (id: string): number => stepsPerDay(turnoverSet(id).circuit)
  expect(steps('mouse_mort')).toBe(1)
  expect(steps('mouse_snc_mle')).toBe(1)
  expect(steps('human_karin')).toBe(1)
  expect(steps('SE_2019_F')).toBe(1)
  expect(steps('HET3_F_ML')).toBe(10)
})

test('mice: median as printed, ten quantiles as Fokker-Planck', () => {
  const sorted = die(mouse, many(20000), 2000)
  expect(Math.abs(quantile(sorted, 0.5) - 859.7)).toBeLessThan(3 * Math.sqrt(2) * medianError(sorted))
  agree(sorted, fokkerPlanck({ circuit: mouse, horizon: 2000 }), 0.003)
  const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length
  const sd = Math.sqrt(sorted.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / sorted.length)
  expect(Math.abs(mean - 853)).toBeLessThan(3)
  expect(Math.abs(sd - 137)).toBeLessThan(3)
})

test('people: median as printed, ten quantiles as Fokker-Planck, causes as its two tallies', () => {
  const count = many(3000)
  const all = lives(plan({ circuit: human, people: { count }, chance, horizon: 50000 }))
  const extrinsic = all.cause.filter((c) => c === Cause.extrinsic).length / count
  const sorted = all.time.sort()
  expect(Math.abs(quantile(sorted, 0.5) / 29155 - 1)).toBeLessThan(0.01)
  const curve = fokkerPlanck({ circuit: human, horizon: 50000 })
  agree(sorted, curve, 0.003)
  const told = curve.byExtrinsic[curve.day.length - 1]
  expect(Math.abs(extrinsic - told)).toBeLessThan(3 * Math.sqrt((told * (1 - told)) / count))
})

test('HET3 females: median as printed, ten quantiles as Fokker-Planck', () => {
  const { circuit } = turnoverSet('HET3_F_ML')
  const sorted = die(circuit, many(3000), 2000)
  expect(Math.abs(quantile(sorted, 0.5) / 884.6 - 1)).toBeLessThan(0.01)
  agree(sorted, fokkerPlanck({ circuit, horizon: 2000 }), 0.004)
})

test('Danish twins, thresholds that differ: median as printed, quantiles as the weighed solver', () => {
  const { circuit, thresholdSpread } = turnoverSet('human_DK')
  const curve = spreadSurvival({ circuit, horizon: 45000 }, thresholdSpread)
  expect(Math.abs(dayOf(curve, 0.5) / 25478 - 1)).toBeLessThan(0.01)
  const karin = spreadSurvival({ circuit: { ...human, extrinsic: 0 }, horizon: 45000 }, 0.2)
  expect(Math.abs(dayOf(karin, 0.5) / 28909 - 1)).toBeLessThan(0.01)
  expect(Math.abs(dayOf(karin, 0.5) / (dayOf(karin, 0.25) - dayOf(karin, 0.75)) / 3.35 - 1)).toBeLessThan(
    0.03
  )
})

test('a course of pulses and turns: Monte Carlo as Fokker-Planck', () => {
  const course: Course = {
    turns: [
      { on: 'removal', from: 500, until: 800, times: 1.2 },
      { on: 'harm', from: 700, until: 900, times: 0.9 },
      { on: 'production', from: 600, until: Infinity, times: 0.9 }
    ],
    pulses: repeated(0.15, { start: 450, every: 60, until: 1500 }).pulses
  }
  const sorted = die(mouse, many(8000), 2500, course, 4)
  agree(sorted, fokkerPlanck({ circuit: mouse, course, horizon: 2500, finer: 2 }), 0.004)
})

test('the general circuit: Monte Carlo as Fokker-Planck', () => {
  const circuit = { ...mouse, production: 0.005, bystander: 0.02, decline: 2e-4, extrinsic: 2e-4 }
  const sorted = die(circuit, many(6000), 2000, undefined, 4)
  agree(sorted, fokkerPlanck({ circuit, horizon: 2000 }), 0.004)
})

test('INK-ATTAC: +27 % of the median', () => {
  const course = repeated(0.02, { start: 365, every: 3.5, until: 2500 })
  const treated = die(mouse, many(6000), 2500, course, 4)
  const base = die(mouse, many(6000), 2500, undefined, 4)
  expect(Math.abs(quantile(treated, 0.5) / 1092 - 1)).toBeLessThan(0.01)
  expect(Math.abs(quantile(base, 0.5) / 861 - 1)).toBeLessThan(0.01)
})

test('the step: medians of mice move by less than 0.5 % from 1 day to a quarter', () => {
  const coarse = quantile(die(mouse, many(10000), 2000, undefined, 1), 0.5)
  const fine = quantile(die(mouse, many(10000), 2000, undefined, 4), 0.5)
  expect(Math.abs(fine / coarse - 1)).toBeLessThan(0.006)
})

test('burdens at visits: mean and spread as Fokker-Planck', () => {
  const count = many(4000)
  const { burden } = lives(
    plan({ circuit: mouse, people: { count }, chance, horizon: 900, visits: [90, 400, 800], perDay: 4 })
  )
  const { day, mean, sd } = fokkerPlanck({ circuit: mouse, horizon: 900, densityDays: [90, 400, 800] })
  ;[90, 400, 800].forEach((t, v) => {
    const seen = Array.from({ length: count }, (_, i) => burden[3 * i + v]).filter((x) => x >= 0)
    const k = day.indexOf(t)
    const average = seen.reduce((sum, x) => sum + x, 0) / seen.length
    const error = sd[k] / Math.sqrt(seen.length)
    expect(Math.abs(average - mean[k]), `day ${t}`).toBeLessThan(3 * error + 0.01)
    const square = seen.reduce((sum, x) => sum + (x - average) * (x - average), 0) / seen.length
    expect(Math.sqrt(square) / sd[k]).toBeCloseTo(1, 1)
  })
})

test('blocks do not enter a number', () => {
  const planned = plan({
    circuit: mouse,
    people: { count: 9000 },
    chance,
    horizon: 300,
    visits: [200],
    ill: 0.5
  })
  const whole = lives(planned)
  const one = livesOf(planned, 0, 9000)
  for (const name of ['time', 'cause', 'healthy', 'fellIll', 'burden'] as const)
    expect(whole[name]).toEqual(one[name])
})

test('the same bytes on every engine: lives of a course, frozen from Node 20 and Chromium', () => {
  const course: Course = {
    turns: [{ on: 'removal', from: 400, until: 700, times: 1.2 }],
    pulses: [{ day: 500, share: 0.3 }]
  }
  const all = lives(
    plan({
      circuit: { ...mouse, extrinsic: 1e-4 },
      course,
      people: { count: 500 },
      chance: { seed: 20, replicate: 3 },
      horizon: 1200,
      visits: [300, 600],
      ill: 0.65
    })
  )
  const digest = new Sha256()
  for (const name of ['time', 'cause', 'healthy', 'fellIll', 'burden'] as const)
    digest.update(new Uint8Array(all[name].buffer))
  expect(digest.hex()).toBe('945078f4998b21dc61edf6118b1c2f58e31a6c4b47d641aa18b6828d9cc8c307')
})

test('what cannot be lived is refused', () => {
  const asked = { circuit: mouse, people: { count: 3 }, chance, horizon: 100 }
  const refuse = (more: object): void => expect(() => plan({ ...asked, ...more })).toThrow(Problem)
  refuse({ people: { count: 0 } })
  refuse({ people: { count: 2.5 } })
  refuse({ horizon: 0 })
  refuse({ horizon: Infinity })
  refuse({ ill: 1 })
  refuse({ perDay: 0 })
  refuse({ perDay: 1.5 })
  refuse({ visits: [5, 3] })
  refuse({ visits: [-1] })
  refuse({ start: 20 })
  refuse({ circuit: { ...mouse, removal: -1 } })
  refuse({ people: { count: 3, threshold: Float64Array.of(1, 1) } })
  refuse({ people: { count: 3, threshold: Float64Array.of(1, 0, 1) } })
  refuse({ people: { count: 3, removal: Float64Array.of(1, NaN, 1) } })
  refuse({ course: { turns: [], pulses: [{ day: 3, share: 2 }] } })
})
