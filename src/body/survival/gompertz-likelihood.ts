/**
 * The log-likelihood of lives under Gompertz-Makeham, with its slope and curvature, for lives that entered late or were censored.
 *
 *   ln L = Σ over deaths ln h(t) - Σ over lives H(entry, t)          θ = (ln a, b) or (ln a, b, ln c)
 *
 * H and its derivatives by b are e^{bs} times moments of e^{bx} over the time watched w,
 *
 *   φ_k(u) = ∫₀¹ x^k e^{ux} dx,  u = b w          by their power series for |u| < 1, else in closed form
 *
 * In (ln a, b) the function is concave, so it has one summit. Proof: gompertz.test.ts, against SciPy.
 */
import { exp, expm1, log } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import type { Lives } from './lives.ts'
import type { Slope } from './newton.ts'

/** φ_0, φ_1 and φ_2 at u, into `out`. */
export function moments(u: number, out: Float64Array): void {
  if (Math.abs(u) < 1) {
    out.fill(0)
    let term = 1
    for (let n = 0; Math.abs(term) > numerics.seriesTerm.value; n++) {
      for (let k = 0; k <= 2; k++) out[k]! += term / (n + k + 1)
      term *= u / (n + 1)
    }
    return
  }
  const e = exp(u)
  out[0] = expm1(u) / u
  out[1] = (e - out[0]) / u
  out[2] = (e - 2 * out[1]) / u
}

/** The function of θ; with three coordinates the third is ln c, with two c = 0. */
export function gompertzLikelihood({ time, event, entry }: Lives): (at: Float64Array) => Slope {
  const phi = Float64Array.of(0, 0, 0)
  return (at) => {
    const p = at.length
    const [logStart, slope] = at as unknown as [number, number]
    const constant = p > 2 ? exp(at[2]!) : 0
    const logConstant = p > 2 ? at[2]! : -Infinity
    let value = 0
    const gradient = new Float64Array(p)
    let watched = 0
    let deaths = 0
    // sums over deaths of r, r t, and of r (1 - r) t^k, r the rising part's share of the hazard
    let rising = 0
    let risingTime = 0
    let mixed = 0
    let mixedTime = 0
    let mixedSquare = 0
    // the heaped-up rising part and its derivatives by b
    let heap = 0
    let heapSlope = 0
    let heapCurve = 0
    for (let i = 0; i < time.length; i++) {
      const t = time[i]!
      const s = entry === undefined ? 0 : entry[i]!
      const w = t - s
      watched += w
      moments(slope * w, phi)
      const now = w * exp(logStart + slope * s)
      const m0 = now * phi[0]!
      const m1 = now * w * phi[1]!
      const m2 = now * w * w * phi[2]!
      heap += m0
      heapSlope += s * m0 + m1
      heapCurve += s * s * m0 + 2 * s * m1 + m2
      if (event[i] === 0) continue
      deaths++
      const logRise = logStart + slope * t
      // r = 1 / (1 + c / rise), without overflow on either side
      const other = constant > 0 ? exp(logConstant - logRise) : 0
      const r = 1 / (1 + other)
      value += constant > 0 ? (other < 1 ? logRise - log(r) : logConstant - log(1 - r)) : logRise
      rising += r
      risingTime += r * t
      const q = r * (1 - r)
      mixed += q
      mixedTime += q * t
      mixedSquare += q * t * t
    }
    value -= heap + constant * watched
    gradient[0] = rising - heap
    gradient[1] = risingTime - heapSlope
    const information = new Float64Array(p * p)
    information[0] = heap - mixed
    information[1] = information[p] = heapSlope - mixedTime
    information[p + 1] = heapCurve - mixedSquare
    if (p > 2) {
      gradient[2] = deaths - rising - constant * watched
      information[2] = information[2 * p] = mixed
      information[p + 2] = information[2 * p + 1] = mixedTime
      information[2 * p + 2] = constant * watched - mixed
    }
    return { value, gradient, information }
  }
}
