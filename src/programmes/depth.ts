/**
 * How much of a topical agent reaches each layer.
 *
 *   share(z) = e^(-z / depth)      z, depth in µm; 1 throughout the epidermis, the mean over each dermal layer
 *
 * A depth of 0 stands for an agent that comes with the blood: the same everywhere. Proof: depth.test.ts.
 */
import { exp } from '../core/maths.ts'
import type { Shape } from '../state/shape.ts'

export function depthProfile(shape: Shape, depth: number): Float64Array {
  const share = new Float64Array(shape.nz).fill(1)
  if (depth <= 0) return share
  for (let layer = 1; layer < shape.nz; layer++) {
    const top = (layer - 1) * shape.dz
    share[layer] = (depth / shape.dz) * (exp(-top / depth) - exp(-(top + shape.dz) / depth))
  }
  return share
}
