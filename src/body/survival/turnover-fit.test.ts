import { expect, test } from 'vitest'
import { exponential, uniform } from '../../core/draw.ts'
import { turnoverSet } from '../../ledger/turnover-sets.ts'
import { fokkerPlanck } from '../fokker-planck.ts'
import { dayOf } from '../survival-curve.ts'
import type { Lives } from './lives.ts'
import { fitTurnover, turnoverHolds } from './turnover-fit.ts'
import { circuitOf, pointOf, turnoverLikelihood } from './turnover-likelihood.ts'

const { circuit } = turnoverSet('HET3_M_ML')
const extrinsic = 5e-5

/** Lives of the set with a death from without. */
function made(n: number): Lives {
  const curve = fokkerPlanck({ circuit, horizon: 2500 })
  const chance = { seed: 4, replicate: 0 }
  const time = Float64Array.from({ length: n }, (_, i) =>
    Math.min(dayOf(curve, uniform(chance, 1, i, 0, 0)), exponential(chance, 2, i, 0, 0) / extrinsic, 2500)
  )
  return { time, event: Uint8Array.from(time, (t) => (t < 2500 ? 1 : 0)) }
}
const lives = made(250)

test('burdens have no unit: a circuit in others is the same point, and the point gives the circuit back', () => {
  const c = 7
  const own = { ...circuit, extrinsic }
  const other = {
    ...own,
    ageing: c * own.ageing,
    removal: c * own.removal,
    half: c * own.half,
    noise: c * c * own.noise,
    threshold: c * own.threshold
  }
  const point = pointOf(own)
  pointOf(other).forEach((x, i) => expect(x).toBeCloseTo(point[i]!, 12))
  const again = circuitOf(point, own.half / own.removal)
  pointOf(again).forEach((x, i) => expect(x).toBeCloseTo(point[i]!, 12))
  const one = fokkerPlanck({ circuit: own, horizon: 1000 })
  const two = fokkerPlanck({ circuit: again, horizon: 1000 })
  expect(two.alive.at(-1)).toBeCloseTo(one.alive.at(-1)!, 6)
})

test('the slope is that of the value', () => {
  const at = pointOf({ ...circuit, extrinsic })
  const f = turnoverLikelihood(lives, at, circuit.half / circuit.removal)
  const { gradient } = f(at)
  for (let j = 0; j < at.length; j++) {
    const moved = (by: number): number => f(at.map((x, i) => (i === j ? x + by : x))).value
    const want = (moved(0.02) - moved(-0.02)) / 0.04
    expect(Math.abs(gradient[j]! - want)).toBeLessThan(1e-3 * Math.max(1, Math.abs(want)))
  }
})

test('lives entered late say what they say after their entry', () => {
  const at = pointOf({ ...circuit, extrinsic })
  const half = circuit.half / circuit.removal
  const entry = lives.time.map((t) => t / 2)
  const late = turnoverLikelihood({ ...lives, entry }, at, half)(at).value
  const curve = fokkerPlanck({ circuit: { ...circuitOf(at, half), extrinsic }, horizon: 2600 })
  const alive = (t: number): number => {
    const row = curve.day.findIndex((day) => day >= t)
    const share = (t - curve.day[row - 1]!) / (curve.day[row]! - curve.day[row - 1]!)
    return Math.log(curve.alive[row - 1]!) * (1 - share) + share * Math.log(curve.alive[row]!)
  }
  const whole = turnoverLikelihood(lives, at, half)(at).value
  const before = entry.reduce((sum, t) => sum + alive(t), 0)
  expect(Math.abs(late - (whole - before))).toBeLessThan(0.2)
})

test(
  'what made 250 lives is found again: the interval of beta/eta1 holds the truth',
  { timeout: 120_000 },
  () => {
    const fit = fitTurnover(lives, [turnoverSet('mouse_mort').circuit], {
      intervals: ['critical'],
      level: 0.99
    })
    const truth = circuit.removal / circuit.ageing
    expect(fit.critical.low).toBeLessThan(truth)
    expect(fit.critical.high).toBeGreaterThan(truth)
    const at = pointOf({ ...circuit, extrinsic })
    const there = turnoverLikelihood(lives, at, circuit.half / circuit.removal)(at).value
    // the summit of four numbers lies a few units above the truth, never below it but for kappa/beta
    expect(fit.logLikelihood).toBeGreaterThan(there - 0.5)
    expect(fit.logLikelihood).toBeLessThan(there + 8)
    expect(fit.noise.low).toBeNaN()

    // asked for a value, the interval answers as its ends do, which climbing along the ridge finds within a tenth
    const { ageing, removal, threshold, noise } = circuitOf(at, circuit.half / circuit.removal)
    const others = { threshold: threshold / removal, noise: noise / (removal * removal), extrinsic }
    const holds = (critical: number): boolean =>
      turnoverHolds(lives, [turnoverSet('mouse_mort').circuit], { critical, ...others }, 0.99).critical
    expect(holds(removal / ageing)).toBe(true)
    expect(holds(0.9 * fit.critical.low)).toBe(false)
    expect(holds(1.1 * fit.critical.low)).toBe(true)
  }
)

test('lives of which half go on are refused', () => {
  const alive = { time: Float64Array.of(1, 2, 3), event: Uint8Array.of(1, 0, 0) }
  expect(() => fitTurnover(alive, [circuit])).toThrow('half go on')
})
