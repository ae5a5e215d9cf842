/**
 * The log-likelihood of lives under senescent-cell turnover, through the Fokker-Planck solver.
 *
 *   θ = ln of  t* = beta / eta1       days     age at which production outruns the most that can be removed
 *              D  = Xc / beta         days     time in which the most that is removed would clear a deadly burden
 *              W  = epsilon / beta²   days     noise
 *              m_ex                   1/day    death from without
 *   held       τ  = kappa / beta      days     the same for the half-saturating burden
 *
 * These are all that lives can tell: X → c X with eta, beta, kappa and Xc times c and epsilon times c² gives the same lives. Where
 * deadly burdens are far above kappa, removal is saturated almost always and τ is hardly felt: with it free the hill is a level
 * ridge, so it is held. Slopes are differences of each life's log-likelihood; the curvature is the sum of their squares (Berndt,
 * Hall, Hall & Hausman 1974, Ann Econ Soc Meas 3:653), which is that of the likelihood where the model is right.
 */
import { exp, log } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import type { Circuit } from '../circuit.ts'
import { fokkerPlanck } from '../fokker-planck.ts'
import { aliveOn, hazardOn, type Curve } from '../survival-curve.ts'
import type { Lives } from './lives.ts'
import type { Slope } from './newton.ts'

/** The circuit of a point, in units of beta: beta = 1 a day, kappa = `half`. */
export function circuitOf(at: Float64Array, half: number): Circuit {
  const [critical, threshold, noise, extrinsic] = Array.from(at, exp) as [number, number, number, number]
  const none = { production: 0, bystander: 0, decline: 0 }
  return { ...none, ageing: 1 / critical, removal: 1, half, noise, threshold, extrinsic }
}

/** The point of a circuit without production at birth, bystander and decline. */
export function pointOf({ ageing, removal, noise, threshold, extrinsic }: Circuit): Float64Array {
  return Float64Array.from(
    [removal / ageing, threshold / removal, noise / (removal * removal), extrinsic],
    log
  )
}

/** Times in days, kappa / beta = `half` days. Away from `centre` by more than numerics.turnoverBox there is no likelihood. */
export function turnoverLikelihood(
  lives: Lives,
  centre: Float64Array,
  half: number
): (at: Float64Array) => Slope {
  const { time, event, entry } = lives
  const n = time.length
  let horizon = 0
  for (let i = 0; i < n; i++) horizon = Math.max(horizon, time[i]! * numerics.turnoverHorizon.value)
  const box = log(numerics.turnoverBox.value)

  const curveAt = (at: Float64Array): Curve =>
    fokkerPlanck({
      circuit: { ...circuitOf(at, half), extrinsic: 0 },
      horizon,
      cells: numerics.turnoverCells.value
    })
  /** ln L of each life; with `risen`, also its derivative by ln m_ex */
  const each = (curve: Curve, extrinsic: number, out: Float64Array, risen?: Float64Array): void => {
    for (let i = 0; i < n; i++) {
      const from = entry === undefined ? 0 : entry[i]!
      const watched = time[i]! - from
      const before = from > 0 ? log(aliveOn(curve, from)) : 0
      out[i] = log(aliveOn(curve, time[i]!)) - before - extrinsic * watched
      if (risen !== undefined) risen[i] = -extrinsic * watched
      if (event[i] === 0) continue
      const hazard = hazardOn(curve, time[i]!) + extrinsic
      out[i]! += log(hazard)
      if (risen !== undefined) risen[i]! += extrinsic / hazard
    }
  }
  const sum = (x: Float64Array): number => x.reduce((a, b) => a + b, 0)

  return (at) => {
    const p = at.length
    const outside = at.some((x, i) => !(Math.abs(x - centre[i]!) <= box))
    const extrinsic = exp(at[p - 1]!)
    const own = new Float64Array(n)
    const scores = at.reduce<Float64Array[]>((all) => [...all, new Float64Array(n)], [])
    if (!outside) each(curveAt(at), extrinsic, own, scores[p - 1]!)
    const value = outside ? -Infinity : sum(own)
    let done = false
    const differ = (): void => {
      if (done || !(value > -Infinity)) return
      done = true
      const h = numerics.turnoverStep.value
      const up = new Float64Array(n)
      const down = new Float64Array(n)
      for (let j = 0; j < p - 1; j++) {
        const moved = (by: number): Float64Array => at.map((x, i) => (i === j ? x + by : x))
        each(curveAt(moved(h)), extrinsic, up)
        each(curveAt(moved(-h)), extrinsic, down)
        for (let i = 0; i < n; i++) scores[j]![i] = (0.5 * (up[i]! - down[i]!)) / h
      }
    }
    return {
      value,
      get gradient() {
        differ()
        return Float64Array.from(scores, sum)
      },
      get information() {
        differ()
        const squares = new Float64Array(p * p)
        for (let j = 0; j < p; j++)
          for (let k = 0; k <= j; k++) {
            let total = 0
            for (let i = 0; i < n; i++) total += scores[j]![i]! * scores[k]![i]!
            squares[j * p + k] = squares[k * p + j] = total
          }
        return squares
      }
    }
  }
}
