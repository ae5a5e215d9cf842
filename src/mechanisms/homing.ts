/**
 * Killers are drawn to inflammation: they come from vessels, patrol, and leave.
 *
 *   arrivals per site = N A supply (1 + rho C/C0) / (sites life)     1/day, C at the site
 *   leaving           = 1/life, from the moment of arrival              1/day
 *   walk              = sqrt(2 M dt) per axis, off the grid            µm
 *
 * Pools are by compartment: dermal killers do not cross the basement membrane unless `killer.crossing`
 * says so. An arrival's id comes from its site and its ordinal there. One whose time runs out within a step works to
 * the end of it, as one that comes within a step begins with the next: its working days are as many as its life says,
 * whatever the step. Their engagements are clearance.ts.
 */
import { exponential, philox, uniform } from '../core/draw.ts'
import { arrivalId } from '../core/ids.ts'
import { normalQuantile } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { Body, Effect } from '../state/body.ts'
import { Kind, Origin, Question, State } from '../state/kinds.ts'
import { firstRow, rowCount, voxelOf, wrap } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { toState } from './become.ts'
import type { Mechanism } from './mechanism.ts'
import { freeRow } from './roll-call.ts'

export const homing: Mechanism = {
  id: 'homing',
  does: 'killers are drawn from the vessels by inflammation, patrol and leave',
  reads: ['sasp', 'body', 'vessels'],
  writes: ['cells', 'vessels'],
  uses: [
    'killer.density.dermis',
    'killer.density.epidermis',
    'killer.life',
    'killer.motility',
    'killer.crossing',
    'killer.recruitment',
    'killer.recruitment.scale',
    'killer.recruitment.epidermis.scale'
  ],
  moves: [{ quantity: 'killers', direction: 'up', scene: 'old forearm' }],
  prepare(number, { shape }) {
    const turnover = 1 / number('killer.life')
    const dermis = (number('killer.density.dermis') * dermalVolume(shape) * turnover) / shape.vessels
    const epidermis = (number('killer.density.epidermis') * area(shape) * turnover) / shape.vessels
    const rho = number('killer.recruitment')
    const scale = number('killer.recruitment.scale')
    const scaleEpidermis = number('killer.recruitment.epidermis.scale')
    const motility = number('killer.motility')
    const crossing = number('killer.crossing')
    const from = firstRow(shape, Kind.killer)
    const to = rowCount(shape)
    const plane = shape.nx * shape.ny
    return (world) => {
      const { cells, vessels, roll, body, effects, fields } = world
      const dt = body[Body.dt]
      const supply = body[Body.killers] * effects[Effect.recruitment] * dt
      const stride = Math.sqrt(2 * motility * dt)
      for (let i = 0; i < roll.count[Roll.killers]; i++) {
        const row = roll.killers[i]
        if (cells.due1[row] <= 0) {
          toState(world, row, State.vacant)
          continue
        }
        cells.due1[row] -= turnover * dt
        walk(world, row, stride)
      }
      for (let site = 0; site < shape.vessels; site++) {
        const v = vessels.voxel[site]
        const deep = Math.max(0, fields.sasp[v])
        const top = Math.max(0, fields.sasp[v % plane])
        come(world, vessels.due, site, dermis * supply * (1 + (rho * deep) / scale), true)
        come(
          world,
          vessels.dueEpidermis,
          site,
          epidermis * supply * (1 + (rho * top) / scaleEpidermis),
          false
        )
      }
    }

    /** all that step out of a vessel in this step; each has been here since its own moment of it */
    function come(world: World, due: Float64Array, site: number, expected: number, deep: boolean): void {
      due[site] -= expected
      while (expected > 0 && due[site] <= 0) {
        const spent = (turnover * world.body[Body.dt] * -due[site]) / expected
        due[site] += arrive(world, site, deep, spent, crossing, from, to)
      }
    }
  }
}

const id = new Uint32Array(2)

/** One killer steps out of a vessel; returns the threshold to the next arrival there. Dermis and epidermis count apart. */
function arrive(
  world: World,
  site: number,
  deep: boolean,
  spent: number,
  crossing: number,
  from: number,
  to: number
): number {
  const { cells, vessels, chance, shape, body } = world
  const ordinal = deep ? ++vessels.arrivals[site] : ++vessels.arrivalsEpidermis[site]
  arrivalId(deep ? site : shape.vessels + 1 + site, ordinal, id)
  const next = exponential(chance, Question.arrive, id[0], id[1], 1)
  const row = freeRow(world, from, to)
  if (row < 0) return next
  cells.idLo[row] = id[0]
  cells.idHi[row] = id[1]
  cells.kind[row] = Kind.killer
  cells.origin[row] = Origin.arrived
  cells.niche[row] = -1
  cells.divisions[row] = 0
  cells.spell[row] = 0
  toState(world, row, State.working)
  cells.x[row] = vessels.x[site]
  cells.y[row] = vessels.y[site]
  const stays = deep && uniform(chance, Question.arriveWhere, id[0], id[1], 0) >= crossing
  cells.z[row] = stays ? vessels.z[site] : 0
  cells.voxel[row] = voxelOf(shape, cells.x[row], cells.y[row], cells.z[row])
  cells.due0[row] = exponential(chance, Question.engage, id[0], id[1], 0)
  cells.due1[row] = exponential(chance, Question.life, id[0], id[1], 0) - spent
  cells.due2[row] = body[Body.day] + body[Body.dt] // begins with the next step, whosever row it got
  return next
}

const words = new Uint32Array(numerics.wordsPerBlock.value)
const half = 0.5

/** A random step; x and y wrap, z is reflected within the compartment. */
export function walk(world: World, row: number, stride: number): void {
  const { cells, shape, chance, body } = world
  philox(chance, Question.walk, cells.idLo[row], cells.idHi[row], body[Body.step], words)
  const scale = numerics.wordSize.value
  cells.x[row] = wrap(cells.x[row] + stride * normalQuantile((words[0] + half) / scale), shape.width)
  cells.y[row] = wrap(cells.y[row] + stride * normalQuantile((words[1] + half) / scale), shape.height)
  if (cells.z[row] > 0) {
    const z = Math.abs(cells.z[row] + stride * normalQuantile((words[2] + half) / scale))
    const turns = Math.floor(z / shape.depth)
    const inside = z - turns * shape.depth
    cells.z[row] = Math.max(numerics.touchingDepth.value, turns % 2 === 0 ? inside : shape.depth - inside)
  }
  cells.voxel[row] = voxelOf(shape, cells.x[row], cells.y[row], cells.z[row])
}

/** Dermal volume (mm3) and area (mm2) of the patch. */
function dermalVolume(shape: { width: number; height: number; depth: number }): number {
  const perMillimetre = numerics.micrometresPerMillimetre.value
  return (area(shape) * shape.depth) / perMillimetre
}

export function area(shape: { width: number; height: number }): number {
  const perMillimetre = numerics.micrometresPerMillimetre.value
  return (shape.width * shape.height) / (perMillimetre * perMillimetre)
}
