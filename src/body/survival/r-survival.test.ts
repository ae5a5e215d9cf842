/**
 * Against R's package `survival` 3.5-3, to 1e-8: frozen numbers with their data (fixtures/r-survival.json, made by
 * fixtures/make.R), and the same on other lives where R is here.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { needs, rPackage } from '../../../test/here.ts'
import { cox } from './cox.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { Lives } from './lives.ts'
import { logRank } from './log-rank.ts'
import { fisher } from './maximum-lifespan.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { quantile } from './quantile.ts'
import { restrictedMean } from './restricted-mean.ts'

type Numbers = readonly (number | null)[]
interface Case {
  readonly name: string
  readonly time: number[]
  readonly event: number[]
  readonly entry?: number[]
  readonly group?: number[]
  readonly strata?: number[]
  readonly curve: Record<string, Numbers>
  readonly means: { horizon: number[]; mean: number[]; error: number[] }
  readonly tests?: readonly {
    rho: number[]
    chiSquare: number[]
    observed?: number[]
    expected?: number[]
    variance?: number[]
    p?: number[]
  }[]
  readonly covariates?: number[][]
  readonly cox?: Record<string, number[]>
}
interface Said {
  readonly made: string
  readonly cases: readonly Case[]
  readonly fisher: readonly { table: [number, number, number, number]; p: number[] }[]
}

const tolerance = 1e-8
const frozen = JSON.parse(
  readFileSync(new URL('./fixtures/r-survival.json', import.meta.url), 'utf8')
) as Said

/** Same length, and each number within 1e-8 of itself or, below 1, of 1. R has no number where we have NaN. */
function same(what: string, got: ArrayLike<number>, want: Numbers): void {
  expect(got.length, what).toBe(want.length)
  want.forEach((w, i) => {
    if (w === null) expect(got[i], `${what} ${i}`).toBeNaN()
    else
      expect(Math.abs(got[i]! - w), `${what} ${i}: ${got[i]} and ${w}`).toBeLessThan(
        tolerance * Math.max(1, Math.abs(w))
      )
  })
}

/** Chances of 1e-9 are compared by their logarithms. */
const logs = (x: ArrayLike<number>): number[] => Array.from(x, Math.log)

function livesOf({ time, event, entry, group }: Case): Lives {
  return {
    time: Float64Array.from(time),
    event: Uint8Array.from(event),
    ...(entry === undefined ? {} : { entry: Float64Array.from(entry) }),
    ...(group === undefined ? {} : { group: Uint32Array.from(group) })
  }
}

function checkCurve(one: Case): void {
  const lives = livesOf(one)
  const curve = kaplanMeier(lives, 0.9)
  const { cumulative, error } = nelsonAalen(lives)
  for (const column of ['time', 'atRisk', 'deaths', 'censored', 'survival', 'low', 'high'] as const)
    same(column, curve[column], one.curve[column]!)
  // R has no error once nobody is left
  const alive = one.curve['error']!.map((w, i) => (curve.survival[i] === 0 ? 0 : w))
  same('error', curve.error, alive)
  same('cumulative', cumulative, one.curve['cumulative']!)
  same('its error', error, one.curve['cumulativeError']!)
  const quantiles = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(curve, p))
  same(
    'quantile',
    quantiles.map((q) => q.time),
    one.curve['quantile']!
  )
  same(
    'quantile low',
    quantiles.map((q) => q.low),
    one.curve['quantileLow']!
  )
  same(
    'quantile high',
    quantiles.map((q) => q.high),
    one.curve['quantileHigh']!
  )
  one.means.horizon.forEach((horizon, i) => {
    const { value, error } = restrictedMean(lives, horizon)
    same(`mean to ${horizon}`, [value, error], [one.means.mean[i]!, one.means.error[i]!])
  })
}

function checkTests(one: Case): void {
  for (const want of one.tests ?? []) {
    const strata = one.strata === undefined ? {} : { strata: Uint32Array.from(one.strata) }
    const got = logRank(livesOf(one), { rho: want.rho[0]!, ...strata })
    same('chi-square', [got.chiSquare], want.chiSquare)
    if (want.observed === undefined) continue
    same('observed', got.observed, want.observed)
    same('expected', got.expected, want.expected!)
    same('variance', got.variance, want.variance!)
    same('log p', logs([got.p]), logs(want.p!))
  }
}

function checkCox({ covariates, cox: want, ...one }: Case): void {
  if (want === undefined) return
  const got = cox(
    livesOf(one),
    covariates!.map((values, i) => ({ name: `x${i}`, values: Float64Array.from(values) }))
  )
  const of = (key: 'value' | 'error' | 'z' | 'p'): number[] => got.coefficients.map((c) => c[key])
  same('coefficients', of('value'), want['coefficients']!)
  same('their errors', of('error'), want['error']!)
  same('z', of('z'), want['z']!)
  same('log p', logs(of('p')), logs(want['p']!))
  same('log-likelihood', [got.logLikelihoodAtZero, got.logLikelihood], want['logLikelihood']!)
  for (const name of ['likelihoodRatio', 'score', 'wald'] as const) {
    const { chiSquare, freedom, p } = got[name]
    same(name, [chiSquare, freedom], want[name]!.slice(0, 2))
    same(`${name}, log p`, logs([p]), logs([want[name]![2]!]))
  }
}

for (const one of frozen.cases) {
  test(`R on ${one.name}: curve, band, quantiles, hazard, restricted means`, () => checkCurve(one))
  test(`R on ${one.name}: log-rank`, () => checkTests(one))
  test(`R on ${one.name}: Cox with Efron's ties`, () => checkCox(one))
}

test('R on tables of four counts: Fisher', () => {
  for (const { table, p } of frozen.fisher) same(table.join(' '), [fisher(...table)], p)
})

test('the frozen numbers say what made them', () => {
  expect(frozen.made).toMatch(/^R 4\.\d+\.\d+, survival 3\.5\.\d+, \d{4}-\d\d-\d\d/)
})

test('R itself, on lives that are not on file', { timeout: 180_000 }, (context) => {
  needs(context, 'R with its package survival', rPackage('survival'))
  const script = fileURLToPath(new URL('./fixtures/make.R', import.meta.url))
  const said = JSON.parse(execFileSync('Rscript', [script, 'live'], { encoding: 'utf8' })) as Said
  expect(said.cases.length).toBeGreaterThan(4)
  for (const one of said.cases) {
    checkCurve(one)
    checkTests(one)
    checkCox(one)
  }
})
