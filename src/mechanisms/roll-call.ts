/**
 * Who is doing what: rows by state, in row order, once a step. Whatever changes within the step is seen
 * by later mechanisms in the state column itself; the lists are where to look, not what is true.
 */
import { fourWorking, Kind, State } from '../state/kinds.ts'
import { placeCount, rowCount, firstRow } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { isSenescent } from './become.ts'
import type { Mechanism } from './mechanism.ts'

/** states read at once where all four work, as most do */
const four = Uint32Array.BYTES_PER_ELEMENT

export const rollCall: Mechanism = {
  id: 'roll-call',
  does: 'cells are called by what they do',
  reads: ['cells'],
  writes: ['roll'],
  uses: [],
  moves: [],
  prepare(_number, world) {
    const places = placeCount(world.shape)
    const rows = rowCount(world.shape)
    const stemsFrom = firstRow(world.shape, Kind.stem)
    const killersFrom = firstRow(world.shape, Kind.killer)
    const { buffer, byteOffset } = world.cells.state
    const words = new Uint32Array(buffer, byteOffset, Math.floor(places / four))
    return ({ cells, roll }) => {
      const { state, emitted, vesicles, secretome, kind } = cells
      let damaged = 0
      let senescent = 0
      let emitting = 0
      let dying = 0
      let vacant = 0
      // whoever emitted yesterday and works or is gone today still has a share in the fields to take back
      for (let i = 0; i < roll.count[Roll.emitting]; i++) {
        const row = roll.emitting[i]
        if (row >= places || (state[row] !== State.working && state[row] !== State.vacant)) continue
        if (kind[row] === Kind.stem && state[row] === State.working) continue
        if (emitted[row] !== 0 || vesicles[row] !== 0 || secretome[row] !== 0) roll.emitting[emitting++] = row
      }
      for (let word = 0; word <= words.length; word++) {
        if (words[word] === fourWorking) continue
        const end = Math.min(places, four * (word + 1))
        for (let row = four * word; row < end; row++) {
          const s = state[row]
          if (s === State.working) continue
          if (isSenescent(s)) {
            roll.senescent[senescent++] = row
            roll.emitting[emitting++] = row
          } else if (s === State.damaged) {
            roll.damaged[damaged++] = row
            if (emitted[row] !== 0 || vesicles[row] !== 0 || secretome[row] !== 0)
              roll.emitting[emitting++] = row
          } else if (s === State.dying) {
            roll.dying[dying++] = row
            roll.emitting[emitting++] = row
          } else roll.vacant[vacant++] = row
        }
      }
      for (let row = stemsFrom; row < places; row++)
        if (state[row] === State.working) roll.emitting[emitting++] = row
      let given = 0
      for (let row = places; row < killersFrom; row++) {
        const s = state[row]
        if (s !== State.vacant) roll.given[given++] = row
        if (isSenescent(s)) roll.senescent[senescent++] = row
        if (s === State.dying) roll.dying[dying++] = row
        if (s !== State.vacant || emitted[row] !== 0 || vesicles[row] !== 0 || secretome[row] !== 0)
          roll.emitting[emitting++] = row
      }
      let killers = 0
      for (let row = killersFrom; row < rows; row++)
        if (state[row] === State.working) roll.killers[killers++] = row
      roll.count[Roll.damaged] = damaged
      roll.count[Roll.senescent] = senescent
      roll.count[Roll.emitting] = emitting
      roll.count[Roll.dying] = dying
      roll.count[Roll.vacant] = vacant
      roll.count[Roll.killers] = killers
      roll.count[Roll.given] = given
    }
  }
}

/** Free rows at the end of the table (given cells, killers): the first vacant one from `from`, or -1. */
export function freeRow(world: World, from: number, to: number): number {
  for (let row = from; row < to; row++) if (world.cells.state[row] === State.vacant) return row
  return -1
}
