/**
 * Cells as columns. A row below the number of places *is* a place: it holds a cell or is vacant, and a
 * new cell in it takes a new id. Rows above belong to cells that move (given cells, killers).
 *
 * `due0..2` are thresholds whose meaning depends on the state. Working: readings of the niche's clocks at
 * which it is damaged, induced, renewed. Otherwise: what is left of the exponential threshold of each
 * competing process, 0 until the mechanism that owns it has drawn it. `spell` counts the states this id has entered: it is the
 * ordinal under which each new threshold is drawn, so no draw is ever asked twice.
 */
import type { Allocator } from './memory.ts'
import { rowCount, type Shape } from './shape.ts'

export interface Cells {
  /** 64-bit id, two words; never reused */
  readonly idLo: Uint32Array
  readonly idHi: Uint32Array
  readonly kind: Uint8Array
  readonly state: Uint8Array
  /** why it arrested (`Cause`), where it came from (`Origin`) */
  readonly cause: Uint8Array
  readonly origin: Uint8Array
  /** wound (1 ..) whose bed this place lies in, 0 if none; margin of a wound is `margin` */
  readonly wound: Uint8Array
  readonly margin: Uint8Array
  /** µm; z grows downward from the basement membrane */
  readonly x: Float32Array
  readonly y: Float32Array
  readonly z: Float32Array
  readonly voxel: Int32Array
  readonly niche: Int32Array
  /** day on which the present state began; of a senescent cell, the day it arrested */
  readonly since: Float64Array
  readonly due0: Float64Array
  readonly due1: Float64Array
  readonly due2: Float64Array
  readonly spell: Uint32Array
  /** divisions this id has made, and may still make */
  readonly divisions: Uint32Array
  readonly divisionsLeft: Uint16Array
  readonly clone: Uint32Array
  /** accumulated damage, p16 and p21 drive (arbitrary units, 1 = that of a typical senescent cell) */
  readonly damage: Float32Array
  readonly p16: Float32Array
  readonly p21: Float32Array
  /** SASP this cell would make undisturbed (1 = full), and what it has in the fields now */
  readonly output: Float32Array
  readonly emitted: Float32Array
  readonly vesicles: Float32Array
  /** stem-cell secretome it has in the fields now, resident working stem cell at 20 = 1 */
  readonly secretome: Float32Array
  /** voxel at which its sources stand in the fields (lags behind `voxel` while a cell walks) */
  readonly at: Int32Array
  /** share of its SASP silenced by stem cells' secretome and senomorphics, 0-1 */
  readonly calm: Float32Array
}

export function layCells(take: Allocator, shape: Shape): Cells {
  const n = rowCount(shape)
  return {
    idLo: take.u32(n),
    idHi: take.u32(n),
    kind: take.u8(n),
    state: take.u8(n),
    cause: take.u8(n),
    origin: take.u8(n),
    wound: take.u8(n),
    margin: take.u8(n),
    x: take.f32(n),
    y: take.f32(n),
    z: take.f32(n),
    voxel: take.i32(n),
    niche: take.i32(n),
    since: take.f64(n),
    due0: take.f64(n),
    due1: take.f64(n),
    due2: take.f64(n),
    spell: take.u32(n),
    divisions: take.u32(n),
    divisionsLeft: take.u16(n),
    clone: take.u32(n),
    damage: take.f32(n),
    p16: take.f32(n),
    p21: take.f32(n),
    output: take.f32(n),
    emitted: take.f32(n),
    vesicles: take.f32(n),
    secretome: take.f32(n),
    at: take.i32(n),
    calm: take.f32(n)
  }
}
