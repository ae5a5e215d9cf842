/**
 * What the burden of a body sends to its skin: inflammation of the blood, the supply of killers and of stem cells.
 *
 *   r = mean X(age) / mean X(young)               among those alive, from the Fokker-Planck equation
 *   inflammation = most (r - 1) / (r - 1 + half)      killers = 1 / (1 + (r - 1) / half)      stem = 1 / (1 + (r - 1) / half)
 *
 * The same three words, in the same units, in which a patch of skin is told of its surroundings; before young adulthood they are
 * those of the young. Body -> skin is offered here. Skin -> lifespan is off: `skinToLifespan` of the ledger says why, and nothing
 * reads the tissue. Proof: systemic.test.ts.
 */
import { daysPerYear } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import type { Circuit } from './circuit.ts'
import { nothing } from './course.ts'
import type { Course } from './course.ts'
import type { Systemic } from '../state/body.ts'
import { fokkerPlanck } from './fokker-planck.ts'
import { rowBefore } from './survival-curve.ts'

export const systemicUses: readonly string[] = [
  'body.reference-age',
  'systemic.inflammation.most',
  'systemic.inflammation.half',
  'systemic.killers.half',
  'systemic.stem.half',
  'systemic.skin-to-lifespan'
]

/** Mean burden by age: days rising, X. */
export interface Burden {
  readonly day: Float64Array
  readonly mean: Float64Array
}

/** The mean burden of those alive under a course, to an age in years. */
export function burdenOf(circuit: Circuit, untilAge: number, course: Course = nothing): Burden {
  return fokkerPlanck({ circuit, course, horizon: untilAge * daysPerYear })
}

/** Writes what is sent at an age in years. Ages beyond the last known one are sent what that one is. */
export function systemicOf(
  burden: Burden,
  number: (id: string) => number
): (age: number, out: Systemic) => void {
  const back = number('systemic.skin-to-lifespan')
  if (back !== 0) {
    throw new Problem({
      what: `systemic.skin-to-lifespan = ${back}`,
      why: 'no evidence was found that skin changes a lifespan, and the model has no such path',
      fix: 'leave it at 0'
    })
  }
  const most = number('systemic.inflammation.most')
  const inflammationHalf = number('systemic.inflammation.half')
  const killersHalf = number('systemic.killers.half')
  const stemHalf = number('systemic.stem.half')
  const young = meanOn(burden, number('body.reference-age') * daysPerYear)
  return (age, out) => {
    const rise = Math.max(0, meanOn(burden, age * daysPerYear) / young - 1)
    out.inflammation = (most * rise) / (rise + inflammationHalf)
    out.killers = killersHalf / (killersHalf + rise)
    out.stem = stemHalf / (stemHalf + rise)
  }
}

/** Mean burden on a day, linear between rows. */
function meanOn({ day, mean }: Burden, at: number): number {
  const last = day.length - 1
  if (at >= day[last]!) return mean[last]!
  const row = rowBefore(day, at)
  const span = day[row + 1]! - day[row]!
  const share = span > 0 ? Math.max(0, at - day[row]!) / span : 1
  return mean[row]! + share * (mean[row + 1]! - mean[row]!)
}
