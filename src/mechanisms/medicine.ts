/**
 * Medicines act at the site: a senolytic pulse kills susceptible senescent cells and is gone; a depot of
 * exosomes decays; experiments put senescent cells in.
 *
 *   kill      p(kind) exp(-z/depth), for cells whose trait (drawn once per cell) is below `susceptible`
 *   depot     level exp(-((z - z0)/w)^2 / 2), d/dt = -1/life
 *
 * Whether a given pulse kills a given cell is addressed by (cell, dose): the same in every arm.
 */
import { uniform } from '../core/draw.ts'
import { arrivalId } from '../core/ids.ts'
import { exp } from '../core/maths.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, Origin, Question, State } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import { apart, firstRow, layerThickness, placeCount, voxelOf, wrap } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import { arrest, die, isSenescent, toState } from './become.ts'
import { area } from './homing.ts'
import type { Mechanism } from './mechanism.ts'
import { freeRow } from './roll-call.ts'

export const medicine: Mechanism = {
  id: 'medicine',
  does: 'medicines act at the site: they kill, calm or supply, and wear off',
  reads: ['orders', 'cells'],
  writes: ['cells', 'depot'],
  uses: ['agent.exosomes.life'],
  moves: [{ quantity: 'senescent fraction', direction: 'down', scene: 'senolytic' }],
  prepare(number, { shape }) {
    const life = number('agent.exosomes.life')
    const places = placeCount(shape)
    return (world) => {
      const { fields, body } = world
      const left = exp(-body[Body.dt] / life)
      for (let z = 0; z < shape.nz; z++) fields.depot[z] *= left
      for (const order of world.orders) {
        if (order.act === 'senolytic') kill(world, order)
        else if (order.act === 'exosomes') deposit(world, order)
        else if (order.act === 'seed-senescent') seed(world, order, places)
        else if (order.act === 'transplant') transplant(world, order)
      }
    }
  }
}

function kill(world: World, order: Order & { act: 'senolytic' }): void {
  const { cells, roll, chance } = world
  for (let i = 0; i < roll.count[Roll.senescent]; i++) {
    const row = roll.senescent[i]
    if (!isSenescent(cells.state[row])) continue
    const lo = cells.idLo[row]
    const hi = cells.idHi[row]
    if (uniform(chance, Question.trait, lo, hi, 0) >= order.susceptible) continue
    const kind = Math.min(cells.kind[row], Kind.stem)
    const reach = order.depth > 0 ? exp(-Math.max(0, cells.z[row]) / order.depth) : 1
    if (uniform(chance, Question.senolytic, lo, hi, order.dose) < order.kill[kind] * reach)
      die(world, row, Tally.senolytic)
  }
}

function deposit(world: World, order: Order & { act: 'exosomes' }): void {
  const { fields, shape } = world
  let middle = 0
  for (let z = 0; z < shape.nz; z++) {
    const thickness = layerThickness(shape, z)
    const at = z === 0 ? 0 : middle + thickness * 0.5
    if (z > 0) middle += thickness
    const d = (at - order.depth) / order.spread
    fields.depot[z] += order.level * exp(-(d * d) / 2)
  }
}

/** Within the disc of an order? A radius of 0 means the whole patch. */
function within(world: World, row: number, x: number, y: number, radius: number): boolean {
  if (radius === 0) return true
  const { cells, shape } = world
  const dx = apart(cells.x[row], x, shape.width)
  const dy = apart(cells.y[row], y, shape.height)
  return dx * dx + dy * dy <= radius * radius
}

/** Where to look for what a lesion does to its neighbours. */
function mark({ body }: World, { x, y, radius }: { x: number; y: number; radius: number }): void {
  body[Body.lesion] = radius
  body[Body.lesionX] = x
  body[Body.lesionY] = y
}

function seed(world: World, order: Order & { act: 'seed-senescent' }, places: number): void {
  const { cells, chance } = world
  mark(world, order)
  for (let row = 0; row < places; row++) {
    if (cells.state[row] !== State.working || !order.kinds.includes(cells.kind[row])) continue
    if (!within(world, row, order.x, order.y, order.radius)) continue
    if (uniform(chance, Question.transplant, cells.idLo[row], cells.idHi[row], order.dose) >= order.share)
      continue
    arrest(world, row, Cause.transplant)
    mature(world, row)
  }
}

/** Full senescence at once: these cells were senescent before they came. */
function mature(world: World, row: number): void {
  toState(world, row, State.secreting)
  world.cells.p16[row] = 1
  world.cells.p21[row] = 1
}

const id = new Uint32Array(2)

/** Cells put into the dermis: senescent fibroblasts, or working ones as their control. */
function transplant(world: World, order: Order & { act: 'transplant' }): void {
  const { cells, shape, body, chance, tally } = world
  const from = firstRow(shape, Kind.given)
  const to = firstRow(shape, Kind.killer)
  const n = Math.round(order.amount * area(shape))
  mark(world, order)
  for (let i = 0; i < n; i++) {
    arrivalId(shape.vessels, ++body[Body.given], id)
    const row = freeRow(world, from, to)
    if (row < 0) {
      tally[Tally.lost]++
      continue
    }
    const turn = (ordinal: number): number => uniform(chance, Question.transplant, id[0], id[1], ordinal)
    cells.idLo[row] = id[0]
    cells.idHi[row] = id[1]
    cells.kind[row] = Kind.fibroblast
    cells.origin[row] = Origin.transplant
    cells.niche[row] = -1
    cells.spell[row] = 0
    const wide = order.radius > 0 ? 2 * order.radius : shape.width
    const high = order.radius > 0 ? 2 * order.radius : shape.height
    cells.x[row] = wrap(order.x + wide * (turn(0) - 0.5), shape.width)
    cells.y[row] = wrap(order.y + Math.min(high, shape.height) * (turn(1) - 0.5), shape.height)
    cells.z[row] = Math.min(Math.max(order.depth * 2 * turn(2), 1), shape.depth - 1)
    cells.voxel[row] = voxelOf(shape, cells.x[row], cells.y[row], cells.z[row])
    toState(world, row, State.working)
    cells.cause[row] = Cause.none
    cells.damage[row] = 0
    cells.p16[row] = 0
    cells.p21[row] = 0
    cells.calm[row] = 0
    if (!order.senescent) continue
    arrest(world, row, Cause.transplant)
    mature(world, row)
  }
}
