/**
 * Where a slice lies on its sheet.
 *
 *   y(x, z) = y0 + b(x) max(0, 1 - z/fade)² + z · thickness/depth        µm from the top edge
 *
 * b is the undulation of the basement membrane (rete ridges, pegs pointing down), with mean 0 so that the mean
 * height of the epidermis is its thickness. A dermis that has thinned is drawn thinner; fat lies below it.
 */
import { sinTurn } from '../../core/maths.ts'
import { cloud } from './grain.ts'
import { at, type Slice } from './slice.ts'

/** µm: air above, fat below, mean distance of two pegs, depth over which the undulation fades (drawn habit) */
const air = 14
const fat = 45
const pegs = 92
const fade = 220

export interface Frame {
  /** pixels */
  readonly width: number
  readonly height: number
  readonly scale: number
  /** µm from the top edge: basement membrane, top of the viable epidermis, top of the corneum, a point of the dermis */
  membrane(x: number): number
  top(x: number): number
  horn(x: number): number
  dermis(x: number, z: number): number
  /** end of the dermis */
  floor(x: number): number
}

export function frame(slice: Slice): Frame {
  const count = Math.max(1, Math.round(slice.width / pegs))
  const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0)
  const tallest = most(slice.viable)
  const wander = 70 // µm over which heights of pegs change
  const bend = 0.35 // turns by which their spacing wavers
  const mean = 0.5 // of the eased sine
  const undulation = (x: number): number => {
    const warp = bend * (2 * cloud(slice.seed, x / wander, 1) - 1)
    const s = 0.5 + 0.5 * sinTurn((count * x) / slice.width + warp)
    const height = 0.6 + 0.8 * cloud(slice.seed + 1, x / wander, 2)
    // new epidermis lies flat
    const settled = at(slice, slice.viable, x, 0) / Math.max(1, tallest)
    return slice.rete * (s * s * (3 - 2 * s) - mean) * height * settled * settled
  }
  const crest = 6 // µm, the gentle relief of the surface
  const y0 = air + most(slice.corneum) * 1.5 + tallest + slice.rete * 0.5 + crest
  const membrane = (x: number): number => y0 + undulation(x)
  const top = (x: number): number =>
    y0 -
    at(slice, slice.viable, x, 0) +
    0.12 * undulation(x) +
    crest * (cloud(slice.seed + 2, x / 90, 3) - 0.5)
  return {
    width: Math.round(slice.width * slice.scale),
    height: Math.round((y0 + slice.depth + fat) * slice.scale),
    scale: slice.scale,
    membrane,
    top,
    horn: (x) => top(x) - at(slice, slice.corneum, x, 0) * (0.85 + 0.5 * cloud(slice.seed + 3, x / 35, 4)),
    dermis(x, z) {
      const left = Math.max(0, 1 - z / fade)
      return y0 + undulation(x) * left * left + (z * at(slice, slice.thickness, x, 0)) / slice.depth
    },
    floor: (x) => y0 + at(slice, slice.thickness, x, 0) + 14 * (cloud(slice.seed + 5, x / 60, 5) - 0.5)
  }
}
