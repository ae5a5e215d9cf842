import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lives } from './lives.ts'
import { livesFrom, type Shape } from './fixtures/any-lives.ts'
import { kaplanMeier, survivalAt } from './kaplan-meier.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { atRiskAt, riskTable } from './risk.ts'

const whole = fc.nat(1000)
const anyLives = (shape: Shape): fc.Arbitrary<Lives> =>
  fc
    .array(fc.tuple(whole, whole, whole, whole), {
      minLength: Math.max(shape.groups, 2),
      maxLength: shape.most
    })
    .map((rows) => livesFrom(rows, shape))

const shape = { most: 40, oldest: 12, groups: 1, censoring: true, entries: false }

test('with nobody censored the curve is the share still alive, and its error that of a share', () => {
  fc.assert(
    fc.property(anyLives({ ...shape, censoring: false }), (lives) => {
      const curve = kaplanMeier(lives)
      const n = lives.time.length
      for (let t = 0; t <= 13; t += 0.5) {
        const alive = lives.time.filter((x) => x > t).length / n
        expect(survivalAt(curve, t)).toBeCloseTo(alive, 12)
      }
      curve.survival.forEach((s, i) => {
        if (s > 0) expect(curve.error[i]).toBeCloseTo(Math.sqrt((s * (1 - s)) / n), 12)
      })
    })
  )
})

test('the curve never rises, lies in its band, and the band widens with the level', () => {
  fc.assert(
    fc.property(anyLives({ ...shape, entries: true }), (lives) => {
      const curve = kaplanMeier(lives, 0.9)
      const wider = kaplanMeier(lives, 0.99)
      curve.survival.forEach((s, i) => {
        expect(s).toBeLessThanOrEqual(i === 0 ? 1 : curve.survival[i - 1]!)
        if (!(s > 0 && s < 1)) return expect([curve.low[i], curve.high[i]]).toEqual([NaN, NaN])
        expect(0 <= wider.low[i]! && wider.low[i]! <= curve.low[i]! && curve.low[i]! <= s).toBe(true)
        expect(s <= curve.high[i]! && curve.high[i]! <= wider.high[i]! && wider.high[i]! <= 1).toBe(true)
      })
    })
  )
})

test('the heaped-up hazard stays below -ln of the curve', () => {
  fc.assert(
    fc.property(anyLives({ ...shape, entries: true }), (lives) => {
      const { survival } = kaplanMeier(lives)
      const { cumulative } = nelsonAalen(lives)
      survival.forEach((s, i) => expect(cumulative[i]).toBeLessThanOrEqual(-Math.log(s) + 1e-12))
    })
  )
})

test('everybody at risk is counted, whoever entered late too', () => {
  fc.assert(
    fc.property(anyLives({ ...shape, entries: true }), (lives) => {
      const { time, atRisk, deaths, censored } = riskTable(lives)
      time.forEach((t, i) => {
        const here = lives.time.filter((x, j) => x >= t && lives.entry![j]! < t).length
        expect(atRisk[i]).toBe(here)
        expect(atRiskAt(lives, [t])).toEqual([here])
        expect(deaths[i]! + censored[i]!).toBe(lives.time.filter((x) => x === t).length)
      })
      expect(atRiskAt(lives, [13])).toEqual([0])
    })
  )
})

test('four lives by hand', () => {
  const lives = { time: Float64Array.of(4, 1, 3, 2), event: Uint8Array.of(1, 1, 1, 0) }
  const curve = kaplanMeier(lives)
  expect([...curve.time]).toEqual([1, 2, 3, 4])
  expect([...curve.atRisk]).toEqual([4, 3, 2, 1])
  expect([...curve.survival]).toEqual([0.75, 0.75, 0.375, 0])
  expect(survivalAt(curve, 0.99)).toBe(1)
  expect(survivalAt(curve, 2.5)).toBe(0.75)
  expect([...nelsonAalen(lives).cumulative]).toEqual([0.25, 0.25, 0.75, 1.75])
})
