/**
 * Killers clear senescent cells; their number and handling time make it saturate, and SASP can shield.
 *
 *   a_j = search g(x) g(y) g(z) guide_j (1 + E_k o_j)       1/day, engagement of target j by a free killer
 *   guide_j = 1 + G C'/(C' + K_G)                           C' = level at j without j's own share
 *   success = competence (1 - E I/(I + K_E))                HLA-E shield; I = SASP level at j
 *
 * g are densities of where the killer roams in a day (normal, variance 2 M d; wrapped sideways, reflected
 * in depth), so `search` is the volume (in the epidermis the area) a free killer searches in a day. A
 * killer engages when its integrated hazard passes its threshold, inside the step; then it is at the
 * target and busy for the handling time, whether or not the target dies. Guidance never feels a target's
 * own field, so nothing depends on the voxel size.
 */
import { exponential, uniform } from '../core/draw.ts'
import { numerics } from '../core/numerics.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Question, State } from '../state/kinds.ts'
import { apart, layerOf, placeCount } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { die, isSenescent } from './become.ts'
import type { Mechanism } from './mechanism.ts'
import { roaming } from './roaming.ts'
import { field, occupancy } from './secretion.ts'

export const clearance: Mechanism = {
  id: 'clearance',
  does: 'killers clear senescent cells, one at a time, and not always',
  reads: ['cells', 'sasp', 'secretome', 'body'],
  writes: ['cells'],
  uses: [
    'killer.encounter.dermis',
    'killer.encounter.epidermis',
    'killer.motility',
    'killer.handling',
    'killer.guidance',
    'killer.guidance.half',
    'killer.shield',
    'killer.shield.half',
    'killer.bystander',
    'secretome.half',
    'secretome.clearance',
    'sasp.reach',
    'sasp.reach.epidermis'
  ],
  moves: [{ quantity: 'senescent fraction', direction: 'down', scene: 'old forearm' }],
  prepare(number, world) {
    const { shape } = world
    const search = [number('killer.encounter.epidermis'), number('killer.encounter.dermis')]
    const handling = number('killer.handling')
    const guidance = number('killer.guidance')
    const guidanceHalf = number('killer.guidance.half')
    const shield = number('killer.shield')
    const shieldHalf = number('killer.shield.half')
    const bystander = number('killer.bystander')
    const half = number('secretome.half')
    const help = number('secretome.clearance')
    const roam = roaming(shape, number('killer.motility'))
    const self = field(
      shape,
      number('sasp.reach'),
      number('sasp.reach') / number('sasp.reach.epidermis')
    ).self
    const places = placeCount(shape)
    const { width, height } = shape
    const room = world.roll.senescent.length
    const hazards = new Float64Array(room)
    const epidermal = targets(room)
    const dermal = targets(room)

    /** the senescent cells of each compartment and what draws a killer to each, once a step */
    function attract(w: World): void {
      const { cells, fields, roll } = w
      const { x, y, z, voxel, state, emitted } = cells
      const count = roll.count[Roll.senescent]
      epidermal.count[0] = 0
      dermal.count[0] = 0
      for (let j = 0; j < count; j++) {
        const row = roll.senescent[j]
        if (!isSenescent(state[row])) continue
        const deep = z[row] > 0
        const to = deep ? dermal : epidermal
        const v = voxel[row]
        const others = Math.max(0, fields.sasp[v] - self[layerOf(shape, z[row])] * emitted[row])
        const i = to.count[0]++
        to.row[i] = row
        to.x[i] = x[row]
        to.y[i] = y[row]
        to.z[i] = z[row]
        to.lure[i] =
          search[deep ? 1 : 0] *
          (1 + (guidance * others) / (others + guidanceHalf)) *
          (1 + help * occupancy(w, v, half))
      }
    }

    /** hazards of one killer toward all targets of its compartment; returns their sum, 1/day */
    function seek(to: Targets, atX: number, atY: number, atZ: number): number {
      const { x, y, z, lure } = to
      const count = to.count[0]
      const deep = to === dermal
      let sum = 0
      for (let i = 0; i < count; i++) {
        const hazard =
          lure[i] *
          roam.x(apart(atX, x[i], width)) *
          roam.y(apart(atY, y[i], height)) *
          (deep ? roam.z(atZ, z[i]) : 1)
        hazards[i] = hazard
        sum += hazard
      }
      return sum
    }

    /** index of the target that a share `u` of the summed hazard falls on */
    function choose(u: number, sum: number, count: number): number {
      let left = u * sum
      let last = 0
      for (let j = 0; j < count; j++) {
        if (hazards[j] <= 0) continue
        last = j
        left -= hazards[j]
        if (left <= 0) break
      }
      return last
    }

    /** the killer meets a target: it dies, or a neighbour does, or nothing happens */
    function strike(w: World, killer: number, target: number): void {
      const { cells, fields, body, effects, chance, tally, neighbours } = w
      const lo = cells.idLo[killer]
      const hi = cells.idHi[killer]
      const ordinal = cells.divisions[killer]
      const i = Math.max(0, fields.sasp[cells.voxel[target]])
      const success =
        body[Body.competence] * effects[Effect.competence] * (1 - (shield * i) / (i + shieldHalf))
      const u = uniform(chance, Question.kill, lo, hi, ordinal)
      if (u < success) die(w, target, Tally.killed)
      else tally[Tally.escaped]++
      if (target < places && uniform(chance, Question.kill, hi, lo, ordinal) < bystander) {
        const first = neighbours.start[target]
        const n = neighbours.start[target + 1] - first
        const other = n > 0 ? neighbours.of[first + Math.floor(u * n)] : target
        if (cells.state[other] === State.working) die(w, other, Tally.bystanders)
      }
    }

    return (w) => {
      const { cells, roll, body, chance } = w
      if (roll.count[Roll.senescent] === 0) return
      attract(w)
      const end = body[Body.day] + body[Body.dt]
      for (let i = 0; i < roll.count[Roll.killers]; i++) {
        const killer = roll.killers[i]
        if (cells.state[killer] !== State.working) continue
        const to = cells.z[killer] > 0 ? dermal : epidermal
        let now = Math.max(body[Body.day], cells.due2[killer])
        for (let met = 0; now < end && met < numerics.engagementsPerStep.value; met++) {
          const sum = seek(to, cells.x[killer], cells.y[killer], cells.z[killer])
          if (sum <= 0) break
          const wait = cells.due0[killer] / sum
          if (now + wait >= end) {
            cells.due0[killer] -= sum * (end - now)
            break
          }
          const ordinal = ++cells.divisions[killer]
          const lo = cells.idLo[killer]
          const hi = cells.idHi[killer]
          const one = choose(uniform(chance, Question.choose, lo, hi, ordinal), sum, to.count[0])
          const target = to.row[one]
          strike(w, killer, target)
          if (!isSenescent(cells.state[target])) to.lure[one] = 0
          cells.x[killer] = cells.x[target]
          cells.y[killer] = cells.y[target]
          cells.z[killer] = cells.z[target]
          cells.voxel[killer] = cells.voxel[target]
          cells.due0[killer] = exponential(chance, Question.engage, lo, hi, ordinal)
          now += wait + handling
          cells.due2[killer] = now
        }
      }
    }
  }
}

/** Senescent cells of one compartment, in the order of the roll: where they are, and what draws a killer to each. */
interface Targets {
  readonly row: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  /** 1/day times the volume (area) searched; 0 once it is dead */
  readonly lure: Float64Array
  readonly count: Int32Array
}

function targets(room: number): Targets {
  return {
    row: new Int32Array(room),
    x: new Float64Array(room),
    y: new Float64Array(room),
    z: new Float64Array(room),
    lure: new Float64Array(room),
    count: new Int32Array(1)
  }
}
