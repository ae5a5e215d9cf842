/**
 * Given stem cells: they arrive (or mostly do not), walk up inflammation, and die in two phases.
 *
 *   local   amount x area cells at the depth of injection
 *   IV      Poisson(f amount x area) at vessel sites, f about 1e-4 to 1e-3, gone within a day
 *   life    exponential, mean fast days; a small share persists for mean slow days
 *   walk    speed guidance g dt + speed (1 - guidance) sqrt(dt) normal, per axis (persistent for a day)
 *           g = (C+ - C-)/(C+ + C- + K) sampled one reach away on each axis
 *
 * Sampling a physical distance away, not a voxel away, keeps the walk free of the grid and of the cell's
 * nearest target's own field.
 */
import { exponential, gaussian, poisson, uniform } from '../core/draw.ts'
import { arrivalId } from '../core/ids.ts'
import { Body, Tally } from '../state/body.ts'
import { Kind, Origin, Question, State } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import { firstRow, voxelOf, wrap } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { toState } from './become.ts'
import { area, walk } from './homing.ts'
import type { Mechanism } from './mechanism.ts'
import { freeRow } from './roll-call.ts'

export const givenCells: Mechanism = {
  id: 'given-cells',
  does: 'given stem cells arrive, are drawn to inflammation, and die in two phases',
  reads: ['sasp', 'body', 'orders'],
  writes: ['cells'],
  uses: [
    'given.life.fast',
    'given.life.slow',
    'given.persistent',
    'given.arrival.iv',
    'given.arrival.iv.life',
    'given.speed',
    'given.guidance',
    'given.guidance.half',
    'sasp.reach'
  ],
  moves: [{ quantity: 'given cells', direction: 'up', scene: 'given stem cells' }],
  prepare(number, { shape }) {
    const fast = number('given.life.fast')
    const slow = number('given.life.slow')
    const persistent = number('given.persistent')
    const arriving = number('given.arrival.iv')
    const brief = number('given.arrival.iv.life')
    const speed = number('given.speed')
    const guidance = number('given.guidance')
    const half = number('given.guidance.half')
    const reach = number('sasp.reach')
    const from = firstRow(shape, Kind.given)
    const to = firstRow(shape, Kind.killer)

    function place(world: World, x: number, y: number, z: number, origin: number, iv: boolean): void {
      const { cells, body, chance, tally } = world
      arrivalId(shape.vessels, ++body[Body.given], id)
      const row = freeRow(world, from, to)
      if (row < 0) {
        tally[Tally.lost]++
        return
      }
      cells.idLo[row] = id[0]
      cells.idHi[row] = id[1]
      cells.kind[row] = Kind.given
      cells.origin[row] = origin
      cells.niche[row] = -1
      cells.spell[row] = 0
      toState(world, row, State.working)
      cells.x[row] = wrap(x, shape.width)
      cells.y[row] = wrap(y, shape.height)
      cells.z[row] = Math.min(Math.max(z, 1), shape.depth)
      cells.voxel[row] = voxelOf(shape, cells.x[row], cells.y[row], cells.z[row])
      const stays = uniform(chance, Question.life, id[0], id[1], 0) < persistent
      const mean = iv ? brief : stays ? slow : fast
      cells.due0[row] = body[Body.day] + mean * exponential(chance, Question.life, id[0], id[1], 1)
      tally[Tally.engrafted]++
    }

    function give(world: World, order: Order & { act: 'give-cells' }): void {
      const { chance, vessels, body, tally } = world
      const sent = order.amount * area(shape)
      const iv = order.route === 'iv'
      const mean = iv ? sent * arriving : sent
      const n = iv ? poisson(mean, chance, Question.homing, order.dose, 0, 0) : Math.round(sent)
      if (iv) tally[Tally.lost] += Math.max(0, Math.round(sent) - n)
      for (let i = 0; i < n; i++) {
        const ordinal = body[Body.given]
        if (iv) {
          const site = Math.floor(
            uniform(chance, Question.arriveWhere, order.dose, ordinal, 0) * shape.vessels
          )
          place(world, vessels.x[site], vessels.y[site], vessels.z[site], order.origin, true)
        } else {
          const x = shape.width * uniform(chance, Question.give, order.dose, ordinal, 0)
          const y = shape.height * uniform(chance, Question.give, order.dose, ordinal, 1)
          const z = order.depth * (1 + 0.5 * gaussian(chance, Question.give, order.dose, ordinal, 2))
          place(world, x, y, z, order.origin, false)
        }
      }
    }

    /** relative difference of SASP one reach ahead and behind on an axis */
    function slope(world: World, row: number, ax: number, ay: number, az: number): number {
      const { cells, fields } = world
      const x = cells.x[row]
      const y = cells.y[row]
      const z = cells.z[row]
      const ahead = level(
        fields.sasp,
        x + ax * reach,
        y + ay * reach,
        Math.min(shape.depth - 1, z + az * reach)
      )
      const behind = level(fields.sasp, x - ax * reach, y - ay * reach, Math.max(1, z - az * reach))
      return (ahead - behind) / (ahead + behind + half)
    }

    function level(c: Float64Array, x: number, y: number, z: number): number {
      return Math.max(0, c[voxelOf(shape, x, y, z)])
    }

    return (world) => {
      const { cells, roll, body } = world
      const dt = body[Body.dt]
      const end = body[Body.day] + dt
      for (let i = 0; i < roll.count[Roll.given]; i++) {
        const row = roll.given[i]
        if (cells.kind[row] !== Kind.given || cells.state[row] !== State.working) continue
        if (cells.due0[row] <= end) {
          toState(world, row, State.vacant)
          continue
        }
        const drift = speed * guidance * dt
        const dx = drift * slope(world, row, 1, 0, 0)
        const dy = drift * slope(world, row, 0, 1, 0)
        const dz = drift * slope(world, row, 0, 0, 1)
        cells.x[row] = wrap(cells.x[row] + dx, shape.width)
        cells.y[row] = wrap(cells.y[row] + dy, shape.height)
        cells.z[row] = Math.min(Math.max(cells.z[row] + dz, 1), shape.depth - 1)
        walk(world, row, speed * (1 - guidance) * Math.sqrt(dt))
      }
      for (const order of world.orders) if (order.act === 'give-cells') give(world, order)
    }
  }
}

const id = new Uint32Array(2)

/** Origin of given cells by their name in the catalogue. */
export const givenOrigins: Readonly<Record<string, number>> = {
  'own-fat': Origin.ownFat,
  umbilical: Origin.umbilical
}
