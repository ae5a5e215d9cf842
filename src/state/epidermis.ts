/**
 * Suprabasal epidermis as columns: a lateral column (one per surface voxel) is in transit, shed in weeks,
 * so it holds no lasting cell; it has thicknesses and a transit time.
 */
import type { Allocator } from './memory.ts'
import type { Shape } from './shape.ts'

export interface Epidermis {
  /** output of the basal layer into this column, smoothed over the viable transit; 1 = young */
  readonly flux: Float64Array
  /** viable thickness and stratum corneum thickness, µm */
  readonly viable: Float64Array
  readonly corneum: Float64Array
  /** stratum corneum transit, days */
  readonly transit: Float64Array
  /** share of the column's surface that is covered (1 unless wounded) */
  readonly cover: Float64Array
}

export function layEpidermis(take: Allocator, shape: Shape): Epidermis {
  const n = shape.nx * shape.ny
  return {
    flux: take.f64(n),
    viable: take.f64(n),
    corneum: take.f64(n),
    transit: take.f64(n),
    cover: take.f64(n)
  }
}
