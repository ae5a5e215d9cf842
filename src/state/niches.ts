/**
 * A niche is the set of places of one kind in one voxel. Its cells feel the same field, sun and age, so
 * they share one clock per process: the hazard integrated since the start of the run. A cell keeps the
 * reading at which it is due; the niche keeps the soonest of these, and a quiet niche costs one comparison.
 *
 * Rows are ordered by niche, so the rows of niche k are start[k] .. start[k + 1] - 1.
 */
import type { Allocator } from './memory.ts'
import { placeCount, type Shape } from './shape.ts'

export interface Niches {
  readonly start: Int32Array
  readonly kind: Uint8Array
  readonly voxel: Int32Array
  readonly layer: Int32Array
  /** mean depth of its places, µm */
  readonly z: Float32Array
  /** leaky doses of SASP and of vesicles, full-SASP cells per mm3 */
  readonly dose: Float64Array
  readonly vesicleDose: Float64Array
  /** integrated hazards: damage, induction (by SASP, vesicles: one threshold, several routes), renewal */
  readonly damage: Float64Array
  readonly induced: Float64Array
  readonly renewal: Float64Array
  /** soonest due among its cells, per clock */
  readonly nextDamage: Float64Array
  readonly nextInduced: Float64Array
  readonly nextRenewal: Float64Array
}

/** Fixed places next to a place: neighbours of row i are of[start[i]] .. of[start[i + 1] - 1]. */
export interface Neighbours {
  readonly start: Int32Array
  readonly of: Int32Array
}

export function layNiches(take: Allocator, shape: Shape): Niches {
  const n = shape.niches
  return {
    start: take.i32(n + 1),
    kind: take.u8(n),
    voxel: take.i32(n),
    layer: take.i32(n),
    z: take.f32(n),
    dose: take.f64(n),
    vesicleDose: take.f64(n),
    damage: take.f64(n),
    induced: take.f64(n),
    renewal: take.f64(n),
    nextDamage: take.f64(n),
    nextInduced: take.f64(n),
    nextRenewal: take.f64(n)
  }
}

export function layNeighbours(take: Allocator, shape: Shape): Neighbours {
  return { start: take.i32(placeCount(shape) + 1), of: take.i32(shape.neighbourEntries) }
}
