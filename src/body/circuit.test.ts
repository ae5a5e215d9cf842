import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { checkCircuit, drift } from './circuit.ts'
import { checkCourse, factor, nothing, together } from './course.ts'

const mouse = turnoverSet('mouse_mort').circuit

test('the drift of the saturating-removal model', () => {
  const t = 400
  expect(drift(mouse, 2, t)).toBeCloseTo((0.084 / 365) * t - (0.15 * 2) / 2.5, 12)
})

test('the switches: what spreads makes more, what wanes removes less, and removal stops at nothing', () => {
  const spreading = { ...mouse, bystander: 0.1 }
  const waning = { ...mouse, decline: 0.002 }
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 17, noNaN: true }),
      fc.double({ min: 1, max: 2000, noNaN: true }),
      (x, t) => {
        expect(drift(spreading, x, t)).toBeGreaterThan(drift(mouse, x, t))
        expect(drift(waning, x, t)).toBeGreaterThan(drift(mouse, x, t))
        expect(drift(waning, x, t)).toBeLessThanOrEqual(mouse.ageing * t)
      }
    )
  )
})

test('negative rates, and a threshold below the start, are refused', () => {
  for (const name of Object.keys(mouse)) {
    expect(() => checkCircuit({ ...mouse, [name]: -1 }), name).toThrow(Problem)
    expect(() => checkCircuit({ ...mouse, [name]: NaN }), name).toThrow(Problem)
    expect(() => checkCircuit({ ...mouse, [name]: Infinity }), name).toThrow(Problem)
  }
  for (const name of ['half', 'noise', 'threshold'])
    expect(() => checkCircuit({ ...mouse, [name]: 0 }), name).toThrow(Problem)
  expect(() => checkCircuit(mouse, 17)).toThrow(
    /threshold of death, 17, is not above the burden at the start, 17/
  )
  expect(() => checkCircuit(mouse, -1)).toThrow(Problem)
  expect(checkCircuit(mouse, 16)).toBe(mouse)
})

test('turns hold from their first day until before their last, and multiply', () => {
  const course = checkCourse({
    turns: [
      { on: 'removal', from: 10, until: 20, times: 2 },
      { on: 'removal', from: 15, until: Infinity, times: 3 }
    ],
    pulses: []
  })
  expect([9, 10, 15, 20].map((day) => factor(course, 'removal', day))).toEqual([1, 2, 6, 3])
  expect(factor(course, 'production', 15)).toBe(1)
})

test('courses add up, pulses in order of day', () => {
  const a = { turns: [], pulses: [{ day: 30, share: 0.1 }] }
  const b = { turns: [], pulses: [{ day: 20, share: 0.2 }] }
  expect(together(nothing, a, b).pulses.map((p) => p.day)).toEqual([20, 30])
})

test('what cannot be given is refused', () => {
  const pulse = (day: number, share: number): unknown => checkCourse({ turns: [], pulses: [{ day, share }] })
  expect(() => pulse(10, 1.2)).toThrow(/takes away the share 1.2/)
  expect(() => pulse(10, -0.1)).toThrow(Problem)
  expect(() => pulse(-1, 0.1)).toThrow(Problem)
  expect(() => pulse(NaN, 0.1)).toThrow(Problem)
  const turn = (on: 'removal' | 'harm', from: number, until: number, times: number): unknown =>
    checkCourse({ turns: [{ on, from, until, times }], pulses: [] })
  expect(() => turn('removal', 10, 10, 1)).toThrow(Problem)
  expect(() => turn('removal', -1, 10, 1)).toThrow(Problem)
  expect(() => turn('removal', 0, 10, -1)).toThrow(Problem)
  expect(() => turn('harm', 0, 10, 0)).toThrow(Problem)
  expect(() => turn('removal', 0, 10, 0)).not.toThrow()
})
