/**
 * A damaged cell is repaired, dies in order, or arrests: three hazards race.
 *
 *   repair, apoptosis:  r (1 - decline (age - 20)) / (1 + C/K)     1/day
 *   arrest:             r (1 + wound, in a wound's margin)         1/day
 *
 * The first to pass its own exponential threshold wins; if several pass within a step, the one that
 * passed soonest (least left relative to its hazard).
 */
import { exponential } from '../core/draw.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, kindNames, placedKinds, Question, State } from '../state/kinds.ts'
import { Roll } from '../state/world.ts'
import { arrest, die, toWorking } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const decision: Mechanism = {
  id: 'decision',
  does: 'a damaged cell is repaired, dies in good order, or arrests',
  reads: ['cells', 'sasp', 'body'],
  writes: ['cells'],
  uses: [
    'decision.repair',
    'decision.apoptosis',
    'decision.arrest.keratinocyte',
    'decision.arrest.melanocyte',
    'decision.arrest.fibroblast',
    'decision.arrest.stem',
    'decision.decline',
    'decision.sasp.half',
    'decision.wound',
    'body.reference-age'
  ],
  moves: [{ quantity: 'senescent fraction', direction: 'up', scene: 'old forearm' }],
  prepare(number) {
    const repair = number('decision.repair')
    const apoptosis = number('decision.apoptosis')
    const arresting = placedKinds.map((k) => number(`decision.arrest.${kindNames[k]}`))
    const decline = number('decision.decline')
    const half = number('decision.sasp.half')
    const wounded = number('decision.wound')
    const young = number('body.reference-age')
    return (world) => {
      const { cells, roll, body, fields, chance, tally } = world
      const dt = body[Body.dt]
      const vigour = Math.max(0, 1 - decline * Math.max(0, body[Body.age] - young))
      const count = roll.count[Roll.damaged]
      for (let i = 0; i < count; i++) {
        const row = roll.damaged[i]
        if (cells.state[row] !== State.damaged) continue
        if (cells.due0[row] === 0) {
          const lo = cells.idLo[row]
          const hi = cells.idHi[row]
          const spell = cells.spell[row]
          cells.due0[row] = exponential(chance, Question.repair, lo, hi, spell)
          cells.due1[row] = exponential(chance, Question.apoptosis, lo, hi, spell)
          cells.due2[row] = exponential(chance, Question.arrest, lo, hi, spell)
        }
        const c = Math.max(0, fields.sasp[cells.voxel[row]])
        const able = vigour / (1 + c / half)
        const h0 = repair * able
        const h1 = apoptosis * able
        const h2 = arresting[cells.kind[row]] * (cells.margin[row] > 0 ? 1 + wounded : 1)
        const t0 = h0 > 0 ? cells.due0[row] / h0 : Infinity
        const t1 = h1 > 0 ? cells.due1[row] / h1 : Infinity
        const t2 = h2 > 0 ? cells.due2[row] / h2 : Infinity
        const soonest = Math.min(t0, t1, t2)
        if (soonest > dt) {
          cells.due0[row] -= h0 * dt
          cells.due1[row] -= h1 * dt
          cells.due2[row] -= h2 * dt
        } else if (soonest === t2) arrest(world, row, Cause.damage)
        else if (soonest === t1) die(world, row, Tally.apoptosis)
        else {
          tally[Tally.repaired]++
          toWorking(world, row)
        }
      }
    }
  }
}
