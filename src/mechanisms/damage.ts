/**
 * Time, sun, inflammation and division damage cells.
 *
 *   h(kind, z, age) = base + age a + uv U exp(-z/depth) + i (I + C/(C + K))     1/day
 *
 * a is in years, U the dose that reaches this skin (an exposed forearm's = 1), z the depth of the niche
 * (0 in the epidermis), I systemic inflammation, C local SASP. Each division adds `damage.division` to the
 * integrated hazard of mother and daughter at once. A cell is damaged when its niche's clock passes its
 * threshold (become.ts), so the outcome does not depend on the step.
 */
import { exp } from '../core/maths.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { kindNames, placedKinds, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { toState } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const damage: Mechanism = {
  id: 'damage',
  does: 'time, sun, inflammation and division damage cells',
  reads: ['body', 'sasp', 'niches'],
  writes: ['cells', 'niches'],
  uses: [
    'damage.keratinocyte.base',
    'damage.keratinocyte.age',
    'damage.melanocyte.base',
    'damage.melanocyte.age',
    'damage.fibroblast.base',
    'damage.fibroblast.age',
    'damage.stem.base',
    'damage.stem.age',
    'damage.uv',
    'damage.uv.depth',
    'damage.inflammation',
    'damage.inflammation.half'
  ],
  moves: [{ quantity: 'damaged fraction', direction: 'up', scene: 'old forearm' }],
  prepare(number, world) {
    const base = placedKinds.map((k) => number(`damage.${kindNames[k]}.base`))
    const perYear = placedKinds.map((k) => number(`damage.${kindNames[k]}.age`))
    const inflamed = number('damage.inflammation')
    const half = number('damage.inflammation.half')
    const sun = number('damage.uv')
    const depth = number('damage.uv.depth')
    const { niches, shape } = world
    const { kind: kinds, voxel, damage: clocks, nextDamage: next } = niches
    const count = shape.niches
    const own = new Float64Array(base.length)
    const shade = new Float64Array(shape.niches)
    const due = new Int32Array(shape.niches)
    for (let k = 0; k < shape.niches; k++) shade[k] = sun * exp(-Math.max(0, niches.z[k]) / depth)
    return (w) => {
      const { body, effects, fields } = w
      const dt = body[Body.dt]
      const age = body[Body.age]
      const uv = body[Body.uv]
      const calm = effects[Effect.inflammation]
      const systemic = inflamed * body[Body.inflammation] * calm
      const { sasp } = fields
      const local = inflamed * calm
      for (let kind = 0; kind < base.length; kind++) own[kind] = base[kind] + perYear[kind] * age + systemic
      let n = 0
      for (let k = 0; k < count; k++) {
        const c = Math.max(0, sasp[voxel[k]])
        const hazard = own[kinds[k]] + shade[k] * uv + (local * c) / (c + half)
        const clock = clocks[k] + hazard * dt
        clocks[k] = clock
        if (clock >= next[k]) due[n++] = k
      }
      for (let i = 0; i < n; i++) strike(w, due[i])
    }
  }
}

/** All cells of a niche that are due are damaged; the soonest of the rest is remembered. */
function strike(world: World, k: number): void {
  const { cells, niches, tally } = world
  const { state, due0, damage } = cells
  const clock = niches.damage[k]
  const end = niches.start[k + 1]
  let next = Infinity
  for (let row = niches.start[k]; row < end; row++) {
    if (state[row] !== State.working) continue
    const due = due0[row]
    if (due <= clock) {
      toState(world, row, State.damaged)
      damage[row]++
      tally[Tally.damaged]++
    } else if (due < next) next = due
  }
  niches.nextDamage[k] = next
}

/** What one division adds to a cell's integrated damage hazard. */
export function strain(world: World, row: number, hazard: number): void {
  const { cells, niches } = world
  const k = cells.niche[row]
  if (k < 0 || cells.state[row] !== State.working) return
  cells.due0[row] -= hazard
  niches.nextDamage[k] = Math.min(niches.nextDamage[k], cells.due0[row])
}
