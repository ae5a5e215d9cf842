/**
 * Three numbers that say whether senescence spreads by itself, in the dermis, where it is watched.
 *
 *   realised R   secondaries / all newly senescent, since the start of the run
 *   marginal R   b / c        b = Σ_i n_i dh_i/dlog C / X     new secondaries per senescent cell, 1/day
 *   Jacobian     b - e c      1/day; above 0 the tissue runs away
 *
 * X is the number of senescent cells, n_i the working cells of niche i. Fields are linear in their sources,
 * so one more average senescent cell raises every dose D_i by D_i / X: b counts what it turns per day, at the
 * present dose, in place, by both routes (SASP: Hill; vesicles: saturating). c is what clearance is expected
 * to take from each senescent cell now, in the well-mixed form of clearance.ts, and e how it answers to X:
 *
 *   c = N (1 + g) a s / (1 + L)     L = a h X / V   engagements a free killer meets while handling one
 *   e = 1/(1 + L) + g/(1 + g) - E K C / ((K + C)² (1 - E C/(K + C)))
 *
 * a search volume, h handling, g = rho C / C0 recruitment, s success with its HLA-E shield E at SASP C: free
 * killers make clearance grow with X, recruitment helps, the shield takes away.
 */
import { pow } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { isSenescent } from '../mechanisms/become.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Cause, State } from '../state/kinds.ts'
import { placeCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { mean } from './means.ts'

export const spreadUses: readonly string[] = [
  'spread.hill',
  'spread.half.dermis',
  'spread.max.dermis',
  'vesicle.half',
  'vesicle.max',
  'killer.density.dermis',
  'killer.encounter.dermis',
  'killer.handling',
  'killer.guidance',
  'killer.guidance.half',
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
  const killers = number('killer.density.dermis')
  const search = number('killer.encounter.dermis')
  const handling = number('killer.handling')
  const guidance = number('killer.guidance')
  const guidanceHalf = number('killer.guidance.half')
  const rho = number('killer.recruitment') / number('killer.recruitment.scale')
  const shield = number('killer.shield')
  const shieldHalf = number('killer.shield.half')
  const mm = numerics.micrometresPerMillimetre.value

  /** new secondaries per day that the present doses make when all of them rise by their own measure */
  function turning({ niches, cells, shape, effects }: World): number {
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
    return turned * effects[Effect.spread]
  }

  function senescentIn({ cells, shape }: World): number {
    let n = 0
    for (let row = 0; row < placeCount(shape); row++)
      if (cells.z[row] > 0 && isSenescent(cells.state[row])) n++
    return n
  }

  return (world, out) => {
    const { body, effects, fields, shape } = world
    const senescent = senescentIn(world)
    const plane = shape.nx * shape.ny
    const level = Math.max(0, mean(fields.sasp, plane, fields.sasp.length))
    const volume = shape.width * shape.height * shape.depth
    const b = senescent > 0 ? turning(world) / senescent : 0
    const a = search * (1 + (guidance * level) / (level + guidanceHalf))
    const load = (a * handling * senescent) / volume
    const g = rho * level
    const hidden = (shield * level) / (shieldHalf + level)
    const success = body[Body.competence] * effects[Effect.competence] * (1 - hidden)
    const supply = (killers * body[Body.killers] * effects[Effect.recruitment]) / (mm * mm * mm)
    const cleared = (supply * (1 + g) * a * success) / (1 + load)
    const elasticity =
      1 / (1 + load) + g / (1 + g) - (hidden * shieldHalf) / ((shieldHalf + level) * (1 - hidden))
    out.realised = realised(world)
    out.marginal = cleared > 0 ? b / cleared : 0
    out.jacobian = b - elasticity * cleared
  }
}
