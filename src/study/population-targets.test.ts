/**
 * What is known from elsewhere holds: half-lives, medians and expectancies that were computed independently of this code. Whether
 * a row agrees with its observation is for the validation room to say, not for a test.
 */
import { expect, test } from 'vitest'
import { curveOf, expectancy, medianIn, ownControls, pulses, steepness } from './population-curves.ts'
import { calibrationTargets } from './population-targets.ts'
import type { Modelled } from './validate-verdict.ts'
import { dayOf } from '../body/survival-curve.ts'

function value(id: string, seed = 1, size = 40): number {
  const said = calibrationTargets[id]!(seed, size)
  if (!('median' in said)) throw new Error(`${id}: ${said.notAnswerable}`)
  return said.median
}

test('each of C1 to C13 has an answer or a reason', () => {
  const rows = new Set(Object.keys(calibrationTargets).map((id) => id.split('.')[0]))
  expect([...rows]).toEqual(Array.from({ length: 13 }, (_, i) => `C${i + 1}`))
  const open = ['C5.se-1900', 'C5.se-1950', 'C5.se-2000', 'C9.adipose', 'C11.mouse']
  for (const id of open) {
    const said: Modelled = calibrationTargets[id]!(1, 1)
    expect('notAnswerable' in said && said.notAnswerable.length, id).toBeGreaterThan(10)
  }
})

test('turnover of the set that was fitted to it: half-lives of 5.7 and 23.7 days', () => {
  expect(value('C1.half-life-young')).toBeCloseTo(5.7, 1)
  expect(value('C1.half-life-old')).toBeCloseTo(23.7, 1)
  expect(value('C1.rate-young') * value('C1.half-life-young')).toBeCloseTo(Math.LN2, 12)
})

test('medians and expectancies as another program had them', () => {
  // 20,000 and 8,000 lives: 859.7 and 884.6 days, standard errors 1.2 and 2.4
  expect(Math.abs(value('C2.median-female') - 859.7)).toBeLessThan(3 * 1.2)
  expect(Math.abs(value('C3.median-female') - 884.6)).toBeLessThan(3 * 2.4)
  // least-squares fits: 82.4, 84.4 and 80.3 years, printed to a tenth and from ages 30 to 95 only
  expect(Math.abs(value('C4.e0') - 82.4)).toBeLessThan(0.3)
  expect(Math.abs(value('C4.e0-female') - 84.4)).toBeLessThan(0.3)
  expect(Math.abs(value('C4.e0-male') - 80.3)).toBeLessThan(0.3)
  // adiabatic oracle: 77.7 years, slope 0.1009
  expect(Math.abs(value('C6.e0-male') - 77.7)).toBeLessThan(0.3)
  expect(Math.abs(value('C6.slope-40-90') - 0.1009)).toBeLessThan(0.003)
})

test('people who differ: the Danish cohort has its median and its steepness', () => {
  const curve = curveOf('human_DK')
  // 6,000 lives: 25,478 days, median over IQR 2.75
  expect(Math.abs(dayOf(curve, 0.5) / 25478 - 1)).toBeLessThan(0.02)
  expect(Math.abs(steepness(curve) - 2.75)).toBeLessThan(0.15)
})

test('clearing in mice gives what the shares were calibrated to', () => {
  const control = dayOf(curveOf('mouse_mort'), 0.5)
  const treated = dayOf(curveOf('mouse_mort', pulses(365, 3.5, 0.02)), 0.5)
  expect(Math.abs(100 * (treated / control - 1) - 26.8)).toBeLessThan(1)
  expect(Math.abs(value('C8.remaining') - 35)).toBeLessThan(3)
})

test('the controls of a study are its own', () => {
  const times = ownControls('mouse_mort', 624)
  expect(times).toBeGreaterThan(1)
  const turns = [{ on: 'production', from: 0, until: Infinity, times } as const]
  expect(dayOf(curveOf('mouse_mort', { turns, pulses: [] }), 0.5)).toBeCloseTo(624, 1)
})

test('the luminescence of ageing mice: nine of ten ages inside two standard errors', () => {
  expect(value('C13.inside')).toBe(9)
  expect(value('C13.cv-least')).toBeGreaterThan(0.5)
  expect(value('C13.cv-most')).toBeLessThan(1.4)
})

test('drawn studies scatter around the curve, by seed', () => {
  const curve = curveOf('mouse_mort')
  const chance = { seed: 3, replicate: 0 }
  const medians = Array.from({ length: 200 }, (_, s) => medianIn(curve, chance, s, 0, 50))
  const mean = medians.reduce((a, b) => a + b, 0) / 200
  // error of a median of 50: 1.25 * 137 / sqrt(50) = 24 days; of the mean of 200: 1.7
  expect(Math.abs(mean - dayOf(curve, 0.5))).toBeLessThan(4 * 1.7)
  expect(calibrationTargets['C8.hazard']!(4, 50)).toEqual(calibrationTargets['C8.hazard']!(4, 50))
  expect(calibrationTargets['C8.hazard']!(4, 50)).not.toEqual(calibrationTargets['C8.hazard']!(5, 50))
})

test('expectancy at birth is the mean age at death', () => {
  const curve = curveOf('human_karin')
  // 8,000 lives: mean 28,395 d, sd 5,070
  expect(Math.abs(expectancy(curve, 0) * 365 - 28395)).toBeLessThan((3 * 5070) / Math.sqrt(8000))
})
