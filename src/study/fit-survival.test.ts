import { expect, test } from 'vitest'
import { ageAtDeath } from '../body/survival/mortality-law.ts'
import { exponential } from '../core/draw.ts'
import { log } from '../core/maths.ts'
import { fitSurvival, type GroupFit } from './fit-survival.ts'

/** 80 mice of Gompertz's law, days; who lives beyond 1000 days is censored there. */
const days = Float64Array.from({ length: 80 }, (_, i) =>
  Math.min(
    1000,
    ageAtDeath(
      { start: 3e-5, slope: 0.0066, constant: 0 },
      0,
      exponential({ seed: 3, replicate: 0 }, 1, i, 0, 0),
      1
    )
  )
)
const event = Uint8Array.from(days, (age) => (age < 1000 ? 1 : 0))

test(
  'the unit of the table changes no life: likelihoods differ by it alone, turnover is told in days',
  { timeout: 60_000 },
  () => {
    const fit = (unit: 'day' | 'week', time: Float64Array): GroupFit =>
      fitSurvival({ lives: { time, event }, groups: ['all'], unit }, { turnover: 'point' }).groups[0]!
    const [inDays, inWeeks] = [
      fit('day', days),
      fit(
        'week',
        days.map((age) => age / 7)
      )
    ]
    const apart = inDays.deaths * log(7)
    expect(inWeeks.gompertz.logLikelihood - inDays.gompertz.logLikelihood).toBeCloseTo(apart, 3)
    expect(inWeeks.turnover!.logLikelihoodPerUnit - inDays.turnover!.logLikelihoodPerUnit).toBeCloseTo(
      apart,
      3
    )
    expect(inDays.turnover!.logLikelihoodPerUnit).toBe(inDays.turnover!.logLikelihood)
    expect(inWeeks.turnover!.threshold.value).toBeCloseTo(inDays.turnover!.threshold.value, 3)
    expect(inWeeks.quantiles[2]!.time * 7).toBeCloseTo(inDays.quantiles[2]!.time, 9)
  }
)

test('groups: each fitted by itself, compared with one another', () => {
  const group = Uint32Array.from(days, (_, i) => i % 2)
  const { groups, logRank } = fitSurvival(
    { lives: { time: days, event, group }, groups: ['a', 'b'], unit: 'day' },
    { turnover: 'none' }
  )
  expect(groups.map(({ people }) => people)).toEqual([40, 40])
  expect(groups.every(({ turnover }) => turnover === undefined)).toBe(true)
  expect(logRank!.freedom).toBe(1)
})
