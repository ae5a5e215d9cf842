/**
 * Three numbers that say whether senescence spreads by itself.
 *
 *   realised R   secondaries / all newly senescent, since the start of the run
 *   marginal R   stay b,   b = Σ_i n_i dh_i/dlog C / X             new secondaries per senescent cell
 *   Jacobian     b - e / stay                                     1/day; above 0 the tissue runs away
 *
 * X is the number of senescent cells, n_i the working cells of niche i. Fields are linear in their sources,
 * so one more average senescent cell raises every dose D_i by D_i / X: b counts what it turns per day, at the
 * present dose, in place, both routes (SASP: Hill; vesicles: saturating). stay is the mean stay of those whose
 * stay has ended. e is the elasticity of clearance: how clearance grows when X does.
 *
 *   e = (1 - busy) + g/(1 + g) - E K C / ((K + C)² (1 - E C/(K + C)))      g = rho C / C0
 *
 * Free killers make it grow, recruitment helps, the HLA-E shield takes away. Dermis alone: there it is watched.
 */
import { pow } from '../core/maths.ts'
import { isSenescent } from '../mechanisms/become.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import { firstRow, placeCount, rowCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'

export const spreadUses: readonly string[] = [
  'spread.hill',
  'spread.half.dermis',
  'spread.max.dermis',
  'vesicle.half',
  'vesicle.max',
  'killer.recruitment',
  'killer.recruitment.scale',
  'killer.shield',
  'killer.shield.half'
]

export interface SpreadNumbers {
  realised: number
  marginal: number
  jacobian: number
}

/** Secondaries among all that arrested so far. */
export function realised(world: World): number {
  const { tally } = world
  const secondary =
    tally[Tally.arrested + Cause.sasp] +
    tally[Tally.arrested + Cause.vesicle] +
    tally[Tally.arrested + Cause.touch]
  const all = arrests(world)
  return all > 0 ? secondary / all : 0
}

/** All that arrested so far, by any cause but transplantation. */
export function arrests(world: World): number {
  let all = 0
  for (let cause = 0; cause < Cause.transplant; cause++) all += world.tally[Tally.arrested + cause]
  return all
}

/** Mean stay of senescent cells whose stay has ended, days; 0 while none has. */
export function meanStay(world: World): number {
  const { tally } = world
  return tally[Tally.ended] > 0 ? tally[Tally.stayed] / tally[Tally.ended] : 0
}

export function spreadNumbers(number: (id: string) => number): (world: World, out: SpreadNumbers) => void {
  const hill = number('spread.hill')
  const half = number('spread.half.dermis')
  const most = number('spread.max.dermis')
  const vesicleHalf = number('vesicle.half')
  const vesicleMost = number('vesicle.max')
  const rho = number('killer.recruitment') / number('killer.recruitment.scale')
  const shield = number('killer.shield')
  const shieldHalf = number('killer.shield.half')

  /** new secondaries per day and senescent cell of the dermis, and the mean SASP there */
  function turning(world: World): { b: number; level: number } {
    const { niches, cells, shape, effects, fields } = world
    let turned = 0
    for (let k = 0; k < shape.niches; k++) {
      if (niches.layer[k] === 0) continue
      let working = 0
      for (let row = niches.start[k]; row < niches.start[k + 1]; row++)
        if (cells.state[row] === State.working) working++
      const x = pow(Math.max(0, niches.dose[k]) / half, hill)
      const v = Math.max(0, niches.vesicleDose[k]) / vesicleHalf
      turned += working * ((most * hill * x) / ((1 + x) * (1 + x)) + (vesicleMost * v) / ((1 + v) * (1 + v)))
    }
    let senescent = 0
    for (let row = 0; row < placeCount(shape); row++)
      if (cells.z[row] > 0 && isSenescent(cells.state[row])) senescent++
    const plane = shape.nx * shape.ny
    let sum = 0
    for (let v = plane; v < fields.sasp.length; v++) sum += Math.max(0, fields.sasp[v])
    const voxels = Math.max(1, fields.sasp.length - plane)
    return { b: senescent > 0 ? (turned * effects[Effect.spread]) / senescent : 0, level: sum / voxels }
  }

  /** share of dermal killers that are handling a target now */
  function busy(world: World): number {
    const { cells, shape, body } = world
    let all = 0
    let engaged = 0
    for (let row = firstRow(shape, Kind.killer); row < rowCount(shape); row++) {
      if (cells.state[row] !== State.working || cells.z[row] <= 0) continue
      all++
      if (cells.due2[row] > body[Body.day]) engaged++
    }
    return all > 0 ? engaged / all : 0
  }

  return (world, out) => {
    const stay = meanStay(world)
    const { b, level } = turning(world)
    const g = rho * level
    const hidden = (shield * level) / (shieldHalf + level)
    const shielding = (hidden * shieldHalf) / ((shieldHalf + level) * (1 - hidden))
    const elasticity = 1 - busy(world) + g / (1 + g) - shielding
    out.realised = realised(world)
    out.marginal = b * stay
    out.jacobian = stay > 0 ? b - elasticity / stay : b
  }
}
