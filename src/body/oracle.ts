/**
 * Mortality without a simulation: while the burden settles faster than a person ages, the hazard at an age is one over the mean
 * time to the threshold at the rates of that age.
 *
 *   h(t) = 1 / T(t) + m_ex      T: kernels/turnover-passage.ts      S(t) = exp(-int h)
 *   x*(t) = kappa P / (b - P)       tau = (kappa + x*)² / (b kappa)       p(x|t) ~ (kappa + x)^(b kappa/epsilon) e^(-(b - P) x/epsilon)
 *
 * with P = eta0 + eta1 t, b = beta (1 - beta1 t)+ (x*, tau and p's shifted gamma hold for eta2 = 0; the hazard and the density
 * for any circuit). For the human sets within 3 % of Fokker-Planck up to 80 years, 6 % low at 90 and 10 % at 95. Mice age as fast as
 * they settle: for mouse_mort the hazard is three times too high up to 500 days, right in passing near 770 and half too low at
 * 1000, so for mice, and under pulses, fokker-planck.ts is the one to ask.
 *
 * Proof: oracle.test.ts (printed fixture values, closed forms, against Fokker-Planck).
 */
import { numerics } from '../core/numerics.ts'
import { exp, log } from '../core/maths.ts'
import { meanPassage, passage } from '../kernels/turnover-passage.ts'
import { checkCircuit, productionAt, removalAt } from './circuit.ts'
import type { Circuit } from './circuit.ts'
import { factor, nothing } from './course.ts'
import type { Course } from './course.ts'
import type { Curve } from './survival-curve.ts'

/** The adiabatic hazard at each day of age, per day, extrinsic included. */
export function oracleHazard(circuit: Circuit, days: ArrayLike<number>): Float64Array {
  checkCircuit(circuit)
  const one = passage(circuit, circuit.threshold, numerics.passageSteps.value)
  return Float64Array.from(
    days,
    (day) => 1 / meanPassage(one, productionAt(circuit, day), removalAt(circuit, day)) + circuit.extrinsic
  )
}

/**
 * The adiabatic survival curve to the horizon, in even steps. Turns of the course count as they hold on a day (a lasting turn
 * works at once); pulses have no place in it and are left out.
 */
export function oracle(circuit: Circuit, horizon: number, course: Course = nothing): Curve {
  checkCircuit(circuit)
  const steps = numerics.oracleAges.value
  const day = Float64Array.from({ length: steps + 1 }, (_, i) => (horizon * i) / steps)
  const hazard = new Float64Array(steps + 1)
  let one = passage(circuit, circuit.threshold, numerics.passageSteps.value)
  let limit = circuit.threshold
  for (let i = 0; i <= steps; i++) {
    const t = day[i]!
    const turned = (circuit.threshold * factor(course, 'threshold', t)) / factor(course, 'harm', t)
    if (turned !== limit) one = passage(circuit, turned, numerics.passageSteps.value)
    limit = turned
    const made = productionAt(circuit, t) * factor(course, 'production', t)
    const taken = removalAt(circuit, t) * factor(course, 'removal', t)
    hazard[i] = 1 / meanPassage(one, made, taken) + circuit.extrinsic * factor(course, 'extrinsic', t)
  }
  const alive = new Float64Array(steps + 1)
  alive[0] = 1
  let spent = 0
  for (let i = 1; i <= steps; i++) {
    const a = hazard[i - 1]!
    const b = hazard[i]!
    // the integral of a hazard that is log-linear between the two
    const bend = log(b / a)
    const mean = Math.abs(bend) > numerics.oracleBend.value ? (b - a) / bend : (a + b) / 2
    spent += mean * (day[i]! - day[i - 1]!)
    alive[i] = exp(-spent)
  }
  return { day, alive, hazard }
}

/** U(x) at a frozen day of age, X²/day; it rises where the drift is negative, and U(0) = 0. */
export function potential(c: Circuit, x: number, day: number): number {
  return (
    removalAt(c, day) * (x - c.half * log((c.half + x) / c.half)) -
    productionAt(c, day) * (x + (c.bystander * x * x) / 2)
  )
}

/** Burden at which production and removal balance, X; Infinity once production outruns removal. eta2 is not in it. */
export function steadyBurden(c: Circuit, day: number): number {
  const made = productionAt(c, day)
  const spare = removalAt(c, day) - made
  return spare > 0 ? (c.half * made) / spare : Infinity
}

/** Days in which a small displacement from the steady burden falls to 1/e; Infinity where there is none. */
export function relaxationTime(c: Circuit, day: number): number {
  const x = steadyBurden(c, day)
  return x < Infinity ? ((c.half + x) * (c.half + x)) / (removalAt(c, day) * c.half) : Infinity
}

/** Half-life of senescent cells at burden x, days: ln 2 (kappa + x) / beta. */
export function halfLife(c: Circuit, x: number, day: number): number {
  return (log(2) * (c.half + x)) / removalAt(c, day)
}

/** Stationary density of burdens on 0..Xc at a frozen day of age: nodes (X) and values (1/X) that integrate to 1. */
export function steadyDensity(c: Circuit, day: number): { x: Float64Array; density: Float64Array } {
  checkCircuit(c)
  const one = passage(c, c.threshold, numerics.passageSteps.value)
  meanPassage(one, productionAt(c, day), removalAt(c, day))
  const { node, density } = one
  let area = 0
  for (let i = 1; i < node.length; i++)
    area += ((density[i]! + density[i - 1]!) / 2) * (node[i]! - node[i - 1]!)
  return { x: node, density: density.map((p) => p / area) }
}
