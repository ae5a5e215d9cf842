/**
 * An arrested cell matures into a secreting one: Erlang(4) with a mean of days, early NOTCH and TGF-beta
 * rich, late inflammatory. Its p16 and p21 drives rise toward those of a typical senescent cell:
 *
 *   d p/dt = rise (1 - p)     1/day, exact within a step
 */
import { erlang } from '../core/draw.ts'
import { exp } from '../core/maths.ts'
import { Body, Tally } from '../state/body.ts'
import { Question, State } from '../state/kinds.ts'
import { Roll } from '../state/world.ts'
import { isSenescent, toState } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const maturation: Mechanism = {
  id: 'maturation',
  does: 'an arrested cell matures into a secreting one within days',
  reads: ['cells'],
  writes: ['cells'],
  uses: ['senescence.maturation', 'senescence.maturation.stages', 'p16.rise', 'p21.rise'],
  moves: [{ quantity: 'secreting fraction', direction: 'up', scene: 'old forearm' }],
  prepare(number) {
    const stages = number('senescence.maturation.stages')
    const stage = number('senescence.maturation') / stages
    const p16 = number('p16.rise')
    const p21 = number('p21.rise')
    return (world) => {
      const { cells, roll, body, chance, tally } = world
      const now = body[Body.day] + body[Body.dt]
      const up16 = 1 - exp(-p16 * body[Body.dt])
      const up21 = 1 - exp(-p21 * body[Body.dt])
      for (let i = 0; i < roll.count[Roll.damaged]; i++) {
        const row = roll.damaged[i]
        cells.p21[row] += (1 - cells.p21[row]) * up21
      }
      for (let i = 0; i < roll.count[Roll.senescent]; i++) {
        const row = roll.senescent[i]
        if (!isSenescent(cells.state[row])) continue
        cells.p16[row] += (1 - cells.p16[row]) * up16
        cells.p21[row] += (1 - cells.p21[row]) * up21
        if (cells.state[row] !== State.arrested) continue
        if (cells.due0[row] === 0)
          cells.due0[row] =
            cells.since[row] +
            stage *
              erlang(stages, chance, Question.mature, cells.idLo[row], cells.idHi[row], cells.spell[row])
        if (cells.due0[row] <= now) {
          toState(world, row, State.secreting)
          tally[Tally.matured]++
        }
      }
    }
  }
}
