/**
 * What is drawn of the model's own doubt: the clearable share of the burden, and the share of a gain in lifetime that is true.
 *
 *   u_d = frac(u + d a)       a = 1 / g, 1 / g² with g = 1.3247..., the real root of g³ = g + 1
 *
 * Draws lie evenly (the R2 sequence of M. Roberts 2018, extremelearning.com.au), turned by a chance of the seed; a longer run
 * begins with the shorter one's. With the chance `turnover.no-effect` the treatment does nothing at all. Proof: body-course.test.ts.
 */
import { uniform } from '../core/draw.ts'
import { exp, log } from '../core/maths.ts'
import type { BodyPlan } from '../files/scenario-body-types.ts'
import { entry, type Parameter } from '../ledger/index.ts'
import { Question } from '../state/kinds.ts'

/** One draw of the doubt. */
export interface Doubt {
  readonly clearable: number
  /** share of the model's gain that is true */
  readonly truth: number
}

const steps = [0.7548776662466927, 0.5698402909980532] as const

/** `draws` of them; one with the values of the plan or the ledger where there are none. */
export function doubts(
  { clearable, discrepancy, draws }: Pick<BodyPlan, 'clearable' | 'discrepancy' | 'draws'>,
  seed: number
): Doubt[] {
  const share = entry('turnover.clearable-share')
  const truth = entry('turnover.discrepancy')
  if (draws === 0)
    return [
      {
        clearable: clearable === 'prior' ? share.value : clearable,
        truth: discrepancy === 'prior' ? truth.value : discrepancy
      }
    ]
  const nothing = entry('turnover.no-effect').value
  const turn = steps.map((_, i) => uniform({ seed, replicate: 0 }, Question.prior, i, 0, 0))
  return Array.from({ length: draws }, (_, d): Doubt => {
    const [u, v] = steps.map((step, i) => (turn[i]! + d * step) % 1) as [number, number]
    const found = v < nothing ? 0 : quantileOf(truth, (v - nothing) / (1 - nothing))
    return {
      clearable: clearable === 'prior' ? quantileOf(share, u) : clearable,
      truth: discrepancy === 'prior' ? found : discrepancy
    }
  })
}

/** Quantile of an entry's belief over its range: even, or even in its logarithm. */
function quantileOf({ range: [low, high], distribution }: Parameter, u: number): number {
  return distribution?.kind === 'loguniform' ? exp(log(low) + u * log(high / low)) : low + u * (high - low)
}
