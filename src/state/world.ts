/**
 * A world is data: columns and grids in one memory. Mechanisms pass over it; nothing else remembers.
 *
 * `orders` are the programme's one-off acts for this step (input, not state). `chance` is the key of
 * the addressed randomness.
 */
import type { Chance } from '../core/draw.ts'
import { Body, Effect, Tally } from './body.ts'
import { layCells, type Cells } from './cells.ts'
import { layEpidermis, type Epidermis } from './epidermis.ts'
import { layFields, layMatrix, type Fields, type Matrix } from './fields.ts'
import { furnish, type Allocator } from './memory.ts'
import { layNeighbours, layNiches, type Neighbours, type Niches } from './niches.ts'
import type { Order } from './orders.ts'
import { rowCount, type Shape } from './shape.ts'
import { layWounds, type Wounds } from './wounds.ts'

/** Vessel sites: where killers and given cells enter, and how many have. */
export interface Vessels {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly z: Float32Array
  readonly voxel: Int32Array
  readonly arrivals: Uint32Array
  readonly arrivalsEpidermis: Uint32Array
  /** what is left until the next killer comes to the dermis, and to the epidermis above */
  readonly due: Float64Array
  readonly dueEpidermis: Float64Array
}

/** Rows by what they do, in row order, made anew at the start of each step; `count` by list. */
export interface RollCall {
  readonly damaged: Int32Array
  readonly senescent: Int32Array
  readonly emitting: Int32Array
  readonly dying: Int32Array
  readonly vacant: Int32Array
  readonly killers: Int32Array
  readonly given: Int32Array
  /** lengths in the order above */
  readonly count: Int32Array
}
export const Roll = {
  damaged: 0,
  senescent: 1,
  emitting: 2,
  dying: 3,
  vacant: 4,
  killers: 5,
  given: 6
} as const

export interface World {
  readonly shape: Shape
  readonly chance: Chance
  readonly memory: WebAssembly.Memory
  /** all of the memory in use: the snapshot */
  readonly bytes: Uint8Array
  readonly cells: Cells
  readonly niches: Niches
  readonly neighbours: Neighbours
  readonly fields: Fields
  readonly matrix: Matrix
  readonly epidermis: Epidermis
  readonly wounds: Wounds
  readonly vessels: Vessels
  readonly body: Float64Array
  readonly effects: Float64Array
  /** share of SASP output silenced by senomorphic drug, per layer, 0-1 */
  readonly senomorphic: Float64Array
  readonly tally: Float64Array
  readonly roll: RollCall
  orders: readonly Order[]
}

function layVessels(take: Allocator, shape: Shape): Vessels {
  const n = shape.vessels
  return {
    x: take.f32(n),
    y: take.f32(n),
    z: take.f32(n),
    voxel: take.i32(n),
    arrivals: take.u32(n),
    arrivalsEpidermis: take.u32(n),
    due: take.f64(n),
    dueEpidermis: take.f64(n)
  }
}

function layRoll(take: Allocator, shape: Shape): RollCall {
  const n = rowCount(shape)
  return {
    damaged: take.i32(n),
    senescent: take.i32(n),
    emitting: take.i32(n),
    dying: take.i32(n),
    vacant: take.i32(n),
    killers: take.i32(shape.killerRoom),
    given: take.i32(shape.givenRoom),
    count: take.i32(8)
  }
}

/** An empty world of a shape: furnished, zeroed, nobody in it yet. */
export function emptyWorld(shape: Shape, chance: Chance): World {
  const { memory, bytes, furniture } = furnish((take) => ({
    body: take.f64(Body.size),
    effects: take.f64(Effect.size),
    senomorphic: take.f64(shape.nz),
    tally: take.f64(Tally.size),
    cells: layCells(take, shape),
    niches: layNiches(take, shape),
    neighbours: layNeighbours(take, shape),
    fields: layFields(take, shape),
    matrix: layMatrix(take, shape),
    epidermis: layEpidermis(take, shape),
    wounds: layWounds(take, shape),
    vessels: layVessels(take, shape),
    roll: layRoll(take, shape)
  }))
  return { shape, chance, memory, bytes, ...furniture, orders: [] }
}

/** A copy of everything that lives in the world. */
export function snapshot(world: World): Uint8Array {
  return world.bytes.slice()
}

/** The world brought back to a snapshot of a world of the same shape. */
export function restore(world: World, bytes: Uint8Array): void {
  world.bytes.set(bytes)
}
