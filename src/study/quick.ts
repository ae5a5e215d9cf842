/**
 * The quick look: two replicates of a narrower patch of the same depth, looked at seldom. Enough to see that it works, not to conclude.
 */
import type { Scenario } from '../files/scenario-types.ts'

/** µm */
const side = 500
const replicates = 2
/** observations in all, about */
const looks = 30
/** a patch is this many times as wide as the widest wound or graft in it */
const margin = 1.5

export function quickened(scenario: Scenario): Scenario {
  const { patch, run, arms } = scenario
  const widest = Math.max(0, ...arms.flatMap((arm) => arm.givings.map((giving) => giving.diameter ?? 0)))
  const width = Math.max(side, widest * margin)
  return {
    ...scenario,
    patch: {
      ...patch,
      width: Math.min(patch.width, width),
      height: Math.min(patch.height, width)
    },
    run: {
      ...run,
      replicates: Math.min(run.replicates, replicates),
      every: run.every * Math.max(1, Math.ceil(run.days / run.every / looks))
    }
  }
}
