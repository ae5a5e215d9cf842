/**
 * Cells of burden from 0 to the threshold, and the way a density moves onto other cells without losing mass.
 *
 *   face_i = Xc sinh(a i / n) / sinh(a)        a = asinh(Xc / (reach kappa)), at most `most`: finer where removal saturates
 *
 * `remap` carries the cumulated mass, known exactly at the faces, over by a monotone cubic (Fritsch & Butland 1984), so that no
 * cell becomes negative and mass beyond the last face is given back as lost. Order 2 or better in the cells where smooth.
 * The paper is named from memory. Proof: turnover-grid.test.ts.
 */
import { exp, log } from '../core/maths.ts'

export interface BurdenGrid {
  readonly count: number
  /** count + 1 faces, X */
  readonly face: Float64Array
  readonly width: Float64Array
  readonly centre: Float64Array
}

/** Our choice: the first cell is a / sinh(a) of an even one, 0.57 where Xc is 34 kappa, 0.41 at the least. */
const reach = 10
const most = 2.5

/** n cells over 0..threshold for a circuit that removes half at `half`. */
export function burdenGrid(count: number, threshold: number, half: number): BurdenGrid {
  const q = threshold / (reach * half)
  const a = Math.min(log(q + Math.sqrt(q * q + 1)), most)
  const sinh = (s: number): number => (exp(s) - exp(-s)) / 2
  const face = new Float64Array(count + 1)
  for (let i = 1; i < count; i++) face[i] = (threshold * sinh((a * i) / count)) / sinh(a)
  face[count] = threshold
  return gridOf(face)
}

/** Cells between these faces, ascending from 0. */
export function gridOf(face: Float64Array): BurdenGrid {
  const count = face.length - 1
  const width = new Float64Array(count)
  const centre = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    width[i] = face[i + 1]! - face[i]!
    centre[i] = (face[i + 1]! + face[i]!) / 2
  }
  return { count, face, width, centre }
}

/**
 * Densities on `to` of what lies on `from` after each burden was multiplied by `keep`; returns the mass beyond the last face.
 * `density` is read from `from`, written in place for `to`; both grids have equally many cells.
 */
export function remap(from: BurdenGrid, to: BurdenGrid, keep: number, density: Float64Array): number {
  const { count } = from
  const sum = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) sum[i + 1] = sum[i]! + density[i]! * from.width[i]!
  const slope = slopes(from, density)
  let cell = 0
  let before = 0
  for (let i = 0; i < count; i++) {
    const x = keep > 0 ? to.face[i + 1]! / keep : Infinity
    while (cell < count && from.face[cell + 1]! <= x) cell++
    const here = cell === count ? sum[count]! : cubic(from, sum, slope, cell, x)
    density[i] = Math.max(here - before, 0) / to.width[i]!
    before = here
  }
  return sum[count]! - before
}

/** Slopes of the cumulated mass at the faces: harmonic means of the densities beside them, which keeps it monotone. */
function slopes({ count, width }: BurdenGrid, density: Float64Array): Float64Array {
  const slope = new Float64Array(count + 1)
  slope[0] = density[0]!
  slope[count] = density[count - 1]!
  for (let i = 1; i < count; i++) {
    const a = density[i - 1]!
    const b = density[i]!
    const wa = 2 * width[i]! + width[i - 1]!
    const wb = width[i]! + 2 * width[i - 1]!
    slope[i] = a > 0 && b > 0 ? (wa + wb) / (wa / a + wb / b) : 0
  }
  return slope
}

function cubic(grid: BurdenGrid, sum: Float64Array, slope: Float64Array, cell: number, x: number): number {
  const h = grid.width[cell]!
  const t = (x - grid.face[cell]!) / h
  const rise = sum[cell + 1]! - sum[cell]!
  const a = slope[cell]! * h
  const b = slope[cell + 1]! * h
  return sum[cell]! + t * (a + t * (3 * rise - 2 * a - b + t * (a + b - 2 * rise)))
}
