/**
 * Where a killer may be met within a day of where it stands: normal densities with variance 2 M d.
 *
 *   x, y   wrapped onto the periodic patch; even (1/size) when the patch is narrower than the roaming
 *   z      reflected at the basement membrane and at the bottom of the patch
 *
 * Each density integrates to 1 over the patch, so an even population of targets is met at the rate
 * search x density whatever the patch's size; a section one voxel wide is the same law. Tabulated.
 */
import { exp } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import type { Shape } from '../state/shape.ts'

export interface Roaming {
  /** 1/µm, at a signed distance */
  x(distance: number): number
  y(distance: number): number
  /** 1/µm, from depth to depth */
  z(from: number, to: number): number
}

export function roaming(shape: Shape, motility: number): Roaming {
  const bins = numerics.roamingBins.value
  const variance = 2 * motility
  const peak = 1 / Math.sqrt(2 * numerics.pi.value * variance)
  const normal = (d: number): number => peak * exp(-(d * d) / (2 * variance))

  function sideways(size: number): (distance: number) => number {
    const table = new Float64Array(bins + 2)
    const images = Math.ceil((numerics.roamingSpread.value * Math.sqrt(variance)) / size)
    for (let b = 0; b < table.length; b++) {
      const d = (b * size) / (2 * bins)
      for (let i = -images; i <= images; i++) table[b] += normal(d + i * size)
    }
    return read(table, (2 * bins) / size)
  }

  // reflected at both faces = periodic in twice the depth, from the point and from its mirror image
  const folded = 2 * shape.depth
  const g = sideways(folded)
  return {
    x: sideways(shape.width),
    y: sideways(shape.height),
    z: (from, to) => g(from - to) + g(Math.min(from + to, folded - from - to))
  }
}

/** Linear look-up in a table of an even function. */
function read(table: Float64Array, perUnit: number): (distance: number) => number {
  const last = table.length - 2
  return (distance) => {
    const at = Math.abs(distance) * perUnit
    const bin = Math.min(last, Math.floor(at))
    const part = Math.min(1, at - bin)
    return table[bin] + part * (table[bin + 1] - table[bin])
  }
}
