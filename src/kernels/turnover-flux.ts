/*
 * turnover-flux — the Fokker-Planck equation of senescent-cell turnover on cells of burden.
 *
 *   dp/dt = - d/dx [ f p - epsilon dp/dx ] - m p      f = P (1 + eta2 x) - b x / (kappa + x)
 *   J_i   = epsilon / d_i [ B(-w_i) p_(i-1) - B(w_i) p_i ]      B(w) = w / (e^w - 1)
 *   w_i   = [ P (dx + eta2 d(x²)/2) - b (dx - kappa d ln(kappa + x)) ] / epsilon between the centres: the exact fall of potential,
 *           so that the stationary density at frozen age carries no flux to the last bit (Scharfetter & Gummel 1969)
 *   J_0   = 0 (reflecting)      J_n: p = 0 at Xc, half a cell away (absorbing)
 *
 * With c > 0 the matrix I - c A has a positive diagonal, no positive entry beside it and column sums of at least 1: its inverse
 * takes densities to densities and loses no mass but what J_n and m take.
 * The paper is named from memory. Proof: turnover-flux.test.ts.
 */
import { expm1, log } from '../core/maths.ts'
import type { BurdenGrid } from './turnover-grid.ts'
import type { Circuit } from '../state/turnover.ts'

export interface Flux {
  readonly grid: BurdenGrid
  /** epsilon / d at each face, 1/day per X */
  readonly stiffness: Float64Array
  /** w = P made - b taken */
  readonly made: Float64Array
  readonly taken: Float64Array
  /** of face i: flow to the right per density of cell i - 1, to the left per density of cell i */
  readonly right: Float64Array
  readonly left: Float64Array
  /** m, per day */
  sink: number
  readonly scratch: Float64Array
}

export function flux(grid: BurdenGrid, circuit: Circuit): Flux {
  const { count, centre, face } = grid
  const { noise, half, bystander } = circuit
  const faces = (): Float64Array => new Float64Array(count + 1)
  const one: Flux = {
    grid,
    stiffness: faces(),
    made: faces(),
    taken: faces(),
    right: faces(),
    left: faces(),
    sink: 0,
    scratch: faces()
  }
  for (let i = 1; i <= count; i++) {
    const a = centre[i - 1]!
    const b = i < count ? centre[i]! : face[count]!
    one.stiffness[i] = noise / (b - a)
    one.made[i] = (b - a + (bystander * (b * b - a * a)) / 2) / noise
    one.taken[i] = (b - a - half * log((half + b) / (half + a))) / noise
  }
  return one
}

/** Even Bernoulli numbers over factorials: w / (e^w - 1) + w / 2 in w² up to w^12, within 1e-15 for |w| <= 1/2 */
const small = 0.5
const b2 = 1 / 12
const b4 = -1 / 720
const b6 = 1 / 30240
const b8 = -1 / 1209600
const b10 = 1 / 47900160
const b12 = -691 / 1307674368000

/** Sets the flows for production P and removal b (X per day) and the sink (per day). */
export function setFlows(one: Flux, production: number, removal: number, sink: number): void {
  const { stiffness, made, taken, right, left, grid } = one
  for (let i = 1; i <= grid.count; i++) {
    const w = production * made[i]! - removal * taken[i]!
    const s = w * w
    const even =
      w < small && w > -small
        ? 1 + s * (b2 + s * (b4 + s * (b6 + s * (b8 + s * (b10 + s * b12)))))
        : w / expm1(w) + w / 2
    right[i] = stiffness[i]! * (even + w / 2)
    left[i] = stiffness[i]! * (even - w / 2)
  }
  one.sink = sink
}

/** rate_i = dp_i/dt under the flows that are set */
export function rates(one: Flux, p: Float64Array, rate: Float64Array): void {
  const { right, left, grid, sink } = one
  const { count, width } = grid
  let inflow = 0
  for (let i = 0; i < count; i++) {
    const outflow = right[i + 1]! * p[i]! - (i + 1 < count ? left[i + 1]! * p[i + 1]! : 0)
    rate[i] = (inflow - outflow) / width[i]! - sink * p[i]!
    inflow = outflow
  }
}

/** Deaths by threshold a day under the flows that are set. */
export function crossing(one: Flux, p: Float64Array): number {
  const { count } = one.grid
  return one.right[count]! * p[count - 1]!
}

/** Solves (I - c A) out = p for the flows that are set, c in days (Thomas; out may be p). Returns the least value. */
export function solve(one: Flux, c: number, p: Float64Array, out: Float64Array): number {
  const { right, left, grid, sink, scratch } = one
  const { count, width } = grid
  const last = count - 1
  let above = 0 // super-diagonal of the row before, over its pivot
  let value = 0
  for (let i = 0; i <= last; i++) {
    const w = width[i]!
    const low = c * right[i]!
    const away = c * ((i > 0 ? left[i]! : 0) + right[i + 1]!)
    const per = 1 / (w * (1 + c * sink) + away - low * above)
    value = (w * p[i]! + low * value) * per
    above = i < last ? c * left[i + 1]! * per : 0
    scratch[i] = above
    out[i] = value
  }
  let least = value
  for (let i = last - 1; i >= 0; i--) {
    value = out[i]! + scratch[i]! * value
    out[i] = value
    if (value < least) least = value
  }
  return least
}
