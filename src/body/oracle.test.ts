import { expect, test } from 'vitest'
import { exp, log } from '../core/maths.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { fokkerPlanck } from './fokker-planck.ts'
import {
  halfLife,
  oracle,
  oracleHazard,
  potential,
  relaxationTime,
  steadyBurden,
  steadyDensity
} from './oracle.ts'
import { dayOf, hazardOn } from './survival-curve.ts'
import { drift } from './circuit.ts'

const year = 365
const karin = { ...turnoverSet('human_karin').circuit, extrinsic: 0 }
const mouse = turnoverSet('mouse_mort').circuit

/** Computed by quadrature in an independent study, hazards per year. */
const printed: readonly (readonly [age: number, hazard: number])[] = [
  [30, 2.09821e-4],
  [50, 2.68027e-3],
  [70, 2.588018e-2],
  [90, 1.544776e-1]
]

test('the printed hazards of human_karin, to 1e-5', () => {
  const hazards = oracleHazard(
    karin,
    printed.map(([age]) => age * year)
  )
  printed.forEach(([, h], i) => expect(Math.abs((hazards[i] * year) / h - 1)).toBeLessThan(1e-5))
})

test('log-slope at 40 to 90, mean and median life of human_karin as printed', () => {
  const circuit = turnoverSet('human_karin').circuit
  const ages = Array.from({ length: 51 }, (_, i) => 40 + i)
  const logs = Array.from(
    oracleHazard(
      circuit,
      ages.map((age) => age * year)
    ),
    log
  )
  const slope =
    ages.reduce((sum, age, i) => sum + (age - 65) * logs[i], 0) /
    ages.reduce((sum, age) => sum + (age - 65) * (age - 65), 0)
  expect(Math.abs(slope / 0.1009 - 1)).toBeLessThan(0.005)
  const curve = oracle(circuit, 130 * year)
  expect(dayOf(curve, 0.5) / year).toBeCloseTo(79.6, 0)
  let days = 0
  for (let i = 1; i < curve.day.length; i++)
    days += ((curve.alive[i] + curve.alive[i - 1]) / 2) * (curve.day[i] - curve.day[i - 1])
  expect(Math.abs(days / year - 77.7)).toBeLessThan(0.3)
})

test('against Fokker-Planck: what the header says of people and of mice', () => {
  const slow = fokkerPlanck({ circuit: karin, horizon: 120 * year })
  const quick = oracle(karin, 120 * year)
  const human = (age: number): number => hazardOn(quick, age * year) / hazardOn(slow, age * year) - 1
  for (const age of [40, 50, 60, 70, 80]) expect(Math.abs(human(age)), `${age}`).toBeLessThan(0.03)
  expect(human(90)).toBeCloseTo(-0.06, 2)
  expect(human(95)).toBeCloseTo(-0.1, 1)
  const mice = fokkerPlanck({ circuit: mouse, horizon: 1500 })
  const ratio = (day: number): number => hazardOn(oracle(mouse, 1500), day) / hazardOn(mice, day)
  expect(ratio(400)).toBeGreaterThan(2.5)
  expect(ratio(770)).toBeCloseTo(1, 1)
  expect(ratio(1000)).toBeLessThan(0.5)
})

test('steady burden and critical slowing-down', () => {
  expect(karin.removal / karin.ageing / year).toBeCloseTo(111.1, 0)
  expect(mouse.removal / mouse.ageing).toBeCloseTo(652, 0)
  const t = 300
  const x = steadyBurden(mouse, t)
  expect(drift(mouse, x, t)).toBeCloseTo(0, 12)
  // -1 / drift'(x*)
  const step = 1e-5
  const slope = (drift(mouse, x + step, t) - drift(mouse, x - step, t)) / (2 * step)
  expect(relaxationTime(mouse, t) * -slope).toBeCloseTo(1, 6)
  expect(steadyBurden(mouse, 700)).toBe(Infinity)
  expect(relaxationTime(mouse, 700)).toBe(Infinity)
})

test('the potential falls where burden drifts', () => {
  const c = { ...mouse, bystander: 0.03, decline: 2e-4 }
  const step = 1e-5
  for (const x of [0.3, 4, 15]) {
    const slope = (potential(c, x + step, 500) - potential(c, x - step, 500)) / (2 * step)
    expect(slope).toBeCloseTo(-drift(c, x, 500), 6)
  }
})

test('the density at a frozen age is the shifted gamma, and integrates to 1', () => {
  const day = 60 * year
  const { x, density } = steadyDensity(karin, day)
  const rate = (karin.removal - karin.ageing * day) / karin.noise
  const shape = (karin.removal * karin.half) / karin.noise
  const gamma = (at: number): number => exp(shape * log(karin.half + at) - rate * at)
  const i = 60
  const j = 180
  expect(density[j] / density[i] / (gamma(x[j]) / gamma(x[i]))).toBeCloseTo(1, 10)
  let area = 0
  for (let k = 1; k < x.length; k++) area += ((density[k] + density[k - 1]) / 2) * (x[k] - x[k - 1])
  expect(area).toBeCloseTo(1, 12)
})

test('half-life of senescent cells, young and old, by the set fitted to them', () => {
  const set = turnoverSet('mouse_snc_mle').circuit
  const { day, mean } = fokkerPlanck({ circuit: set, horizon: 700, densityDays: [90, 670] })
  const at = (t: number): number => halfLife(set, mean[day.indexOf(t)], t)
  expect(at(90)).toBeCloseTo(5.7, 1)
  expect(Math.abs(at(670) - 23.7)).toBeLessThan(0.3)
})

test('a lasting turn of the course works at once', () => {
  const course = { turns: [{ on: 'harm' as const, from: 0, until: Infinity, times: 2 }], pulses: [] }
  const halved = oracle(karin, 50000, course)
  const plain = oracle({ ...karin, threshold: karin.threshold / 2 }, 50000)
  expect(halved.alive).toEqual(plain.alive)
})
