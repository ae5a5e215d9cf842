import { expect, test } from 'vitest'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { fokkerPlanck } from './fokker-planck.ts'
import { spreadSurvival } from './spread-survival.ts'
import { aliveOn, hazardOn } from './survival-curve.ts'

const { circuit } = turnoverSet('human_karin')

test('twice the people that stand for all change survival by less than 2e-5', () => {
  const days = [10000, 20000, 27000, 32000, 36000]
  const some = spreadSurvival({ circuit, horizon: 40000 }, 0.2)
  const more = spreadSurvival({ circuit, horizon: 40000 }, 0.2, 33)
  for (const day of days) expect(Math.abs(aliveOn(some, day) - aliveOn(more, day))).toBeLessThan(2e-5)
})

test('no spread is one person', () => {
  const plan = { circuit, horizon: 40000 }
  expect(spreadSurvival(plan, 0)).toEqual(fokkerPlanck(plan))
  const little = spreadSurvival(plan, 0.001)
  expect(aliveOn(little, 29000)).toBeCloseTo(aliveOn(fokkerPlanck(plan), 29000), 3)
})

test('spread kills earlier, and spares the old who are left', () => {
  const same = fokkerPlanck({ circuit, horizon: 45000 })
  const spread = spreadSurvival({ circuit, horizon: 45000 }, 0.2)
  expect(hazardOn(spread, 15000)).toBeGreaterThan(hazardOn(same, 15000))
  expect(hazardOn(spread, 36000)).toBeLessThan(hazardOn(same, 36000))
})

test('mass, deaths and densities add up', () => {
  const s = spreadSurvival({ circuit, horizon: 40000, densityDays: [25000] }, 0.2)
  for (let i = 0; i < s.day.length; i++)
    expect(Math.abs(s.alive[i] + s.byThreshold[i] + s.byExtrinsic[i] - 1)).toBeLessThan(1e-10)
  const { face, density } = s.densities[0]
  const mass = density.reduce((sum, p, i) => sum + p * (face[i + 1] - face[i]), 0)
  expect(mass).toBeCloseTo(s.alive[s.day.indexOf(25000)], 10)
})

test('a spread that leaves thresholds below zero is refused', () => {
  expect(() => spreadSurvival({ circuit, horizon: 100 }, 0.5)).toThrow(
    /threshold varies between people by 0.5/
  )
  expect(() => spreadSurvival({ circuit, horizon: 100 }, -0.1)).toThrow()
})
