/**
 * Wounds as columns, one row each: where, how wide, and the scalars of its healing.
 */
import type { Allocator } from './memory.ts'
import type { Shape } from './shape.ts'

export interface Wounds {
  /** number of wounds made so far, in [0] */
  readonly count: Int32Array
  readonly day: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  /** radius and depth, µm */
  readonly radius: Float64Array
  readonly depth: Float64Array
  /** basal and dermal places taken by it, and those still vacant */
  readonly basal: Float64Array
  readonly basalOpen: Float64Array
  readonly dermal: Float64Array
  readonly dermalOpen: Float64Array
  /** inflammatory phases and repair, each relative to its own usual peak */
  readonly neutrophils: Float64Array
  readonly macrophages: Float64Array
  readonly myofibroblasts: Float64Array
  readonly pdgf: Float64Array
  /** share of the wound's area drawn shut by contraction, 0-1 */
  readonly contraction: Float64Array
  /** collagen laid in the bed, relative to unwounded */
  readonly scar: Float64Array
  /** way an edge cell without hindrance could have come since the wound, µm; integrated filling of the bed, 1 */
  readonly front: Float64Array
  readonly filling: Float64Array
  /** day on which half of the wound was closed, 0 = not yet */
  readonly half: Float64Array
}

export function layWounds(take: Allocator, shape: Shape): Wounds {
  const n = shape.woundRoom
  return {
    count: take.i32(1),
    day: take.f64(n),
    x: take.f64(n),
    y: take.f64(n),
    radius: take.f64(n),
    depth: take.f64(n),
    basal: take.f64(n),
    basalOpen: take.f64(n),
    dermal: take.f64(n),
    dermalOpen: take.f64(n),
    neutrophils: take.f64(n),
    macrophages: take.f64(n),
    myofibroblasts: take.f64(n),
    pdgf: take.f64(n),
    contraction: take.f64(n),
    scar: take.f64(n),
    front: take.f64(n),
    filling: take.f64(n),
    half: take.f64(n)
  }
}
