/**
 * Grids: three steady fields, and the matrix that fibroblasts keep.
 *
 * A field's concentration C is S/k: the number of full-output cells per mm3 that would give this level
 * if spread evenly, so its mean does not depend on how far it reaches. One f64 per voxel and field. Between
 * whole solves a field is kept exact where cells, vessels and columns listen; elsewhere it is as of the last.
 */
import type { Allocator } from './memory.ts'
import { voxelCount, type Shape } from './shape.ts'

export interface Fields {
  /** soluble SASP, senescent vesicles, stem-cell secretome; full-output cells per mm3 */
  readonly sasp: Float64Array
  readonly vesicles: Float64Array
  readonly secretome: Float64Array
  /** exosomes given as a depot: a level per layer that decays, added to the secretome; per mm3 */
  readonly depot: Float64Array
  /** changes applied to each field since its last whole solve (sasp, vesicles, secretome), and the day it was last due by season */
  readonly changes: Float64Array
  readonly solved: Float64Array
}

/** Slow matrix per voxel; 1 = the amount, integrity and elastin of young protected skin. */
export interface Matrix {
  readonly collagen: Float32Array
  readonly integrity: Float32Array
  readonly elastin: Float32Array
  /** smoothed support by working fibroblasts, relative to the start of the run */
  readonly support: Float32Array
  readonly support0: Float32Array
  /** dermal thickness per lateral column, µm, and the day the matrix was last brought up to date */
  readonly thickness: Float64Array
  readonly since: Float64Array
}

export function layFields(take: Allocator, shape: Shape): Fields {
  const n = voxelCount(shape)
  return {
    sasp: take.f64(n),
    vesicles: take.f64(n),
    secretome: take.f64(n),
    depot: take.f64(shape.nz),
    changes: take.f64(3),
    solved: take.f64(3)
  }
}

export function layMatrix(take: Allocator, shape: Shape): Matrix {
  const n = voxelCount(shape)
  return {
    collagen: take.f32(n),
    integrity: take.f32(n),
    elastin: take.f32(n),
    support: take.f32(n),
    support0: take.f32(n),
    thickness: take.f64(shape.nx * shape.ny),
    since: take.f64(1)
  }
}
