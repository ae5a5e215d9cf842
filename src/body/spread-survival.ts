/**
 * Survival of people whose thresholds differ: normal between people, solved for a few of them and weighed.
 *
 *   S(t) = sum_k w_k S(t | Xc (1 + sd z_k))      z_k even over -reach..reach, w_k normal weights
 *
 * S is smooth in z, so even nodes converge faster than any power (the trapezium of a bell). Hazard and moments are those of the
 * survivors, among whom high thresholds come to prevail: the old die less than any one of them would.
 * Proof: spread-survival.test.ts (published median, twice the nodes, Monte Carlo).
 */
import { exp } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { gridOf, remap } from '../kernels/turnover-grid.ts'
import { fokkerPlanck } from './fokker-planck.ts'
import type { Density, DensityPlan, Survival } from './fokker-planck.ts'

/** As `fokkerPlanck`, for a standard deviation of Xc between people, as a share of it; `nodes` is for tests of convergence. */
export function spreadSurvival(
  plan: DensityPlan,
  sd: number,
  nodes: number = numerics.spreadNodes.value
): Survival {
  if (sd === 0) return fokkerPlanck(plan)
  if (!(sd > 0 && sd <= numerics.widestNormal.value)) {
    throw new Problem({
      what: `the threshold varies between people by ${sd} of its mean`,
      why: `beyond ${numerics.widestNormal.value} a normal spread would give people a threshold below zero`,
      fix: 'give a standard deviation from 0 to that'
    })
  }
  const reach = numerics.spreadReach.value
  const z = Float64Array.from({ length: nodes }, (_, k) => reach * ((2 * k) / (nodes - 1) - 1))
  const bell = z.map((at) => exp((-at * at) / 2))
  const total = bell.reduce((sum, b) => sum + b, 0)
  const weight = bell.map((b) => b / total)
  const solved = Array.from(z, (at) => {
    const threshold = plan.circuit.threshold * Math.max(1 + sd * at, numerics.smallestFactor.value)
    return fokkerPlanck({ ...plan, circuit: { ...plan.circuit, threshold } })
  })
  return mixed(solved, weight)
}

/** Rows of the same days, weighed; those of the survivors are weighed by who is still alive. */
function mixed(solved: readonly Survival[], weight: Float64Array): Survival {
  const one = solved[0]!
  const rows = one.day.length
  const zeros = (): Float64Array => new Float64Array(rows)
  const alive = zeros()
  const hazard = zeros()
  const byThreshold = zeros()
  const byExtrinsic = zeros()
  const mean = zeros()
  const sd = zeros()
  solved.forEach((s, k) => {
    for (let i = 0; i < rows; i++) {
      const w = weight[k]!
      const living = w * s.alive[i]!
      alive[i]! += living
      hazard[i]! += living * s.hazard[i]!
      byThreshold[i]! += w * s.byThreshold[i]!
      byExtrinsic[i]! += w * s.byExtrinsic[i]!
      mean[i]! += living * s.mean[i]!
      sd[i]! += living * (s.sd[i]! * s.sd[i]! + s.mean[i]! * s.mean[i]!)
    }
  })
  for (let i = 0; i < rows; i++) {
    if (!(alive[i]! > 0)) continue
    hazard[i]! /= alive[i]!
    mean[i]! /= alive[i]!
    sd[i] = Math.sqrt(Math.max(sd[i]! / alive[i]! - mean[i]! * mean[i]!, 0))
  }
  const densities = one.densities.map((_, d) =>
    mixedDensity(
      solved.map((s) => s.densities[d]!),
      weight
    )
  )
  const retaken = solved.reduce((sum, s) => sum + s.retaken, 0)
  return { day: one.day, alive, hazard, byThreshold, byExtrinsic, mean, sd, densities, retaken }
}

/** On the cells of whoever has the highest threshold. */
function mixedDensity(parts: readonly Density[], weight: Float64Array): Density {
  const widest = parts[parts.length - 1]!
  const to = gridOf(widest.face)
  const density = new Float64Array(to.count)
  parts.forEach((part, k) => {
    const moved = part.density.slice()
    remap(gridOf(part.face), to, 1, moved)
    for (let i = 0; i < to.count; i++) density[i]! += weight[k]! * moved[i]!
  })
  return { day: widest.day, face: widest.face, density }
}
