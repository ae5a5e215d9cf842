import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../../core/problem.ts'
import { cox, type Covariate } from './cox.ts'
import type { Lives } from './lives.ts'
import { livesFrom, type Shape } from './fixtures/any-lives.ts'
import { logRank } from './log-rank.ts'

const whole = fc.nat(1000)
const anyLives = (shape: Shape): fc.Arbitrary<Lives> =>
  fc
    .array(fc.tuple(whole, whole, whole, whole), {
      minLength: Math.max(shape.groups, 2),
      maxLength: shape.most
    })
    .map((rows) => livesFrom(rows, shape))

const shape = { most: 60, oldest: 40, groups: 2, censoring: true, entries: true }
const withX = fc.tuple(anyLives(shape), fc.infiniteStream(fc.integer({ min: -24, max: 24 })))

function fitted(lives: Parameters<typeof cox>[0], covariates: Covariate[]): ReturnType<typeof cox> | null {
  try {
    return cox(lives, covariates)
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    return null
  }
}

test('a covariate may be shifted, and scaled, without changing the answer', () => {
  let fits = 0
  fc.assert(
    fc.property(withX, fc.double({ min: -50, max: 50, noNaN: true }), ([lives, stream], shift) => {
      const x = Float64Array.from(lives.time, () => stream.next().value! / 8)
      const a = fitted(lives, [{ name: 'x', values: x }])
      const b = fitted(lives, [{ name: 'x', values: x.map((v) => 4 * v + shift) }])
      if (a === null || b === null) return void expect(a).toBe(b)
      fits++
      expect(4 * b.coefficients[0]!.value).toBeCloseTo(a.coefficients[0]!.value, 6)
      expect(b.likelihoodRatio.chiSquare).toBeCloseTo(a.likelihoodRatio.chiSquare, 7)
    })
  )
  expect(fits).toBeGreaterThan(50)
})

test('without ties the score test of a group is the log-rank test', () => {
  fc.assert(
    fc.property(anyLives({ ...shape, entries: false }), (given) => {
      const time = given.time.map((t, i) => t + i / 1000)
      const lives = { ...given, time }
      const fit = fitted(lives, [{ name: 'group', values: Float64Array.from(given.group!) }])
      if (fit !== null) expect(fit.score.chiSquare).toBeCloseTo(logRank(lives).chiSquare, 8)
    })
  )
})

test('one death of two by hand: the partial likelihood of a coin', () => {
  const lives = { time: Float64Array.of(1, 2, 1, 2), event: Uint8Array.of(1, 0, 1, 0) }
  const fit = cox(lives, [{ name: 'x', values: Float64Array.of(0, 0, 1, 1) }])
  expect(fit.coefficients[0]!.value).toBeCloseTo(0, 12)
  // Efron: ln(1/4) of four at risk, then half of each of the two dying is gone: ln(1/3)
  expect(fit.logLikelihood).toBeCloseTo(-Math.log(4) - Math.log(3), 12)
})

test('a covariate that separates the dying, or says nothing, is named in a Problem', () => {
  const lives = { time: Float64Array.of(1, 2, 3, 4, 5, 6), event: Uint8Array.of(1, 1, 1, 1, 1, 0) }
  const refusal = (covariates: Covariate[]): string => {
    try {
      cox(lives, covariates)
      return 'accepted'
    } catch (error) {
      return (error as Problem).print()
    }
  }
  expect(refusal([{ name: 'dose', values: Float64Array.of(6, 5, 4, 3, 2, 1) }])).toContain(
    'hazard ratio of dose is infinite'
  )
  expect(refusal([{ name: 'dose', values: Float64Array.of(1, 2, 3, 4, 5, 6) }])).toContain(
    'hazard ratio of dose is zero'
  )
  expect(refusal([{ name: 'one', values: new Float64Array(6).fill(1) }])).toContain('cannot be told apart')
  const x = Float64Array.of(1, 3, 2, 1, 3, 2)
  expect(
    refusal([
      { name: 'x', values: x },
      { name: 'twice', values: x.map((v) => 2 * v) }
    ])
  ).toContain('x, twice cannot be told apart')
  expect(refusal([{ name: 'x', values: Float64Array.of(1, NaN, 2, 1, 3, 2) }])).toContain('x is NaN in row 2')
  expect(refusal([{ name: 'x', values: Float64Array.of(1) }])).toContain('has 1 rows')
  expect(refusal([])).toContain('without a covariate')
  expect(() => cox({ ...lives, event: new Uint8Array(6) }, [{ name: 'x', values: x }])).toThrow('nobody died')
})
