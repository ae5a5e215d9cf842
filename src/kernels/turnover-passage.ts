/*
 * turnover-passage — mean first passage of the threshold at a frozen age, by one double integral.
 *
 *   T = 1/epsilon int_0^Xc dz e^{U(z)/epsilon} int_0^z dy e^{-U(y)/epsilon}
 *   U(x) = - P (x + eta2 x²/2) + b (x - kappa ln((kappa + x)/kappa))          U' = - drift
 *
 * Both integrands have known slopes, so each step of the sums is the trapezium with its end correction:
 *   int = h (g0 + g1)/2 + h² (g0' - g1')/12        order 4
 *   inner: g = e^{-U}, g' = -U' g        outer: g = e^U I, g' = U' g + 1        (U over epsilon)
 * U is taken from its least value up, so that the inner sum does not overflow.
 *
 * Source   Gardiner 2009, Stochastic Methods, section 5.5 (first passage with a reflecting and an absorbing wall); from memory.
 * Proof    turnover-passage.test.ts: no drift gives Xc²/(2 epsilon); order 4; body/oracle.test.ts: printed values.
 */
import { exp, log } from '../core/maths.ts'
import type { Circuit } from '../state/turnover.ts'

/** What does not change with age: nodes, and the parts of U over epsilon that production and removal multiply. */
export interface Passage {
  readonly circuit: Circuit
  readonly node: Float64Array
  readonly made: Float64Array
  readonly taken: Float64Array
  readonly density: Float64Array
}

/** Nodes 0..threshold, x_i = Xc (e^(a i/n) - 1) / (e^a - 1) with e^2a = 1 + Xc/kappa: finer where removal saturates. */
export function passage(circuit: Circuit, threshold: number, steps: number): Passage {
  const { half, noise, bystander } = circuit
  const node = new Float64Array(steps + 1)
  const made = new Float64Array(steps + 1)
  const taken = new Float64Array(steps + 1)
  const a = log(1 + threshold / half) / 2
  for (let i = 0; i <= steps; i++) {
    const x = i === steps ? threshold : (threshold * (exp((a * i) / steps) - 1)) / (exp(a) - 1)
    node[i] = x
    made[i] = (x + (bystander * x * x) / 2) / noise
    taken[i] = (x - half * log((half + x) / half)) / noise
  }
  return { circuit, node, made, taken, density: new Float64Array(steps + 1) }
}

/** the end correction of the trapezium */
const correction = 1 / 12

/** Mean days to the threshold at production P and removal b, X per day; leaves the stationary density, unscaled, in `density`. */
export function meanPassage(one: Passage, production: number, removal: number): number {
  const { node, made, taken, density, circuit } = one
  const { half, noise, bystander } = circuit
  let lowest = Infinity
  for (let i = 0; i < node.length; i++) {
    const u = removal * taken[i]! - production * made[i]!
    density[i] = u
    if (u < lowest) lowest = u
  }
  let inner = 0
  let outer = 0
  let g0 = 0
  let dg0 = 0
  let k0 = 0
  let dk0 = 0
  for (let i = 0; i < node.length; i++) {
    const x = node[i]!
    const rise = (removal * x) / (half + x) - production * (1 + bystander * x)
    const slope = rise / noise
    const g = exp(lowest - density[i]!)
    const dg = -slope * g
    density[i] = g
    const h = i > 0 ? x - node[i - 1]! : 0
    inner += h * ((g0 + g) / 2 + h * (dg0 - dg) * correction)
    const k = inner / g
    const dk = slope * k + 1
    outer += h * ((k0 + k) / 2 + h * (dk0 - dk) * correction)
    g0 = g
    dg0 = dg
    k0 = k
    dk0 = dk
  }
  return outer / noise
}
