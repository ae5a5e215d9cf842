/**
 * The parts of a whole solve (steady.reference.ts): the lateral modes, a plane into them and back, and one mode in depth.
 *
 * A mode takes its voxels in rising order and zeros are left out, which changes no bit; four sums that do not wait for
 * each other run side by side.
 */
import { cosTurn, sinTurn } from '../core/maths.ts'

/** Modes or columns summed at once. */
const four = 4

/** Orthonormal cosine-sine basis on n periodic points: row k is mode k. */
export function basis(n: number): Float64Array {
  const b = new Float64Array(n * n)
  for (let k = 0; k < n; k++) {
    const f = Math.ceil(k / 2)
    const lone = k === 0 || 2 * f === n
    const scale = Math.sqrt((lone ? 1 : 2) / n)
    for (let i = 0; i < n; i++) {
      const turn = ((f * i) % n) / n
      b[k * n + i] = scale * (k % 2 === 1 ? cosTurn(turn) : k === 0 ? 1 : sinTurn(turn))
    }
  }
  return b
}

/** The transpose, so that both directions of a transform read along rows. */
export function transposed(b: Float64Array, n: number): Float64Array {
  return b.map((_, at) => b[(at % n) * n + Math.floor(at / n)])
}

/** Eigenvalues of the periodic second difference, 2 - 2 cos(2 pi f / n), in the order of `basis`. */
export function eigen(n: number): Float64Array {
  const e = new Float64Array(n)
  for (let k = 0; k < n; k++) e[k] = 2 - 2 * cosTurn(Math.ceil(k / 2) / n)
  return e
}

/** Rows of b applied to each row of a plane, four at a time (the last four may overlap with those before); `at` lists what is not zero in it. */
export function alongX(
  b: Float64Array,
  work: Float64Array,
  plane: number,
  nx: number,
  ny: number,
  strip: Float64Array,
  at: Int32Array
): void {
  for (let from = plane; from < plane + nx * ny; from += nx) {
    let m = 0
    for (let i = 0; i < nx; i++) {
      const value = work[from + i]
      if (value === 0) continue
      strip[m] = value
      at[m++] = i
    }
    if (m === 0) continue
    for (let done = 0; nx >= four && done < nx; done += four) {
      const k = Math.min(done, nx - four)
      const r0 = k * nx
      const r1 = r0 + nx
      const r2 = r1 + nx
      const r3 = r2 + nx
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let j = 0; j < m; j++) {
        const value = strip[j]
        const i = at[j]
        s0 += b[r0 + i] * value
        s1 += b[r1 + i] * value
        s2 += b[r2 + i] * value
        s3 += b[r3 + i] * value
      }
      work[from + k] = s0
      work[from + k + 1] = s1
      work[from + k + 2] = s2
      work[from + k + 3] = s3
    }
    for (let k = 0; nx < four && k < nx; k++) {
      let sum = 0
      for (let j = 0; j < m; j++) sum += b[k * nx + at[j]] * strip[j]
      work[from + k] = sum
    }
  }
}

/** Rows of b applied to each column of a plane, four columns at a time; `at` lists the rows that are not all zero. */
export function alongY(
  b: Float64Array,
  work: Float64Array,
  plane: number,
  nx: number,
  ny: number,
  sheet: Float64Array,
  at: Int32Array
): void {
  let m = 0
  for (let y = 0; y < ny; y++) {
    let any = false
    for (let x = 0; x < nx; x++) {
      const value = work[plane + y * nx + x]
      sheet[m * nx + x] = value
      if (value !== 0) any = true
    }
    if (any) at[m++] = y
  }
  if (m === 0) return
  for (let k = 0; k < ny; k++) {
    const row = plane + k * nx
    for (let done = 0; nx >= four && done < nx; done += four) {
      const x = Math.min(done, nx - four)
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let j = 0, i = x; j < m; j++, i += nx) {
        const value = b[k * ny + at[j]]
        s0 += value * sheet[i]
        s1 += value * sheet[i + 1]
        s2 += value * sheet[i + 2]
        s3 += value * sheet[i + 3]
      }
      work[row + x] = s0
      work[row + x + 1] = s1
      work[row + x + 2] = s2
      work[row + x + 3] = s3
    }
    for (let x = 0; nx < four && x < nx; x++) {
      let sum = 0
      for (let j = 0; j < m; j++) sum += b[k * ny + at[j]] * sheet[j * nx + x]
      work[row + x] = sum
    }
  }
}

/** Thomas for one lateral mode, in place on work[mode + z * plane]. */
export function depth(
  work: Float64Array,
  mode: number,
  plane: number,
  nz: number,
  below: Float64Array,
  pivot: Float64Array,
  upper: Float64Array
): void {
  let line = 0
  for (let z = 0, at = mode; z < nz; z++, at += plane) {
    line = (work[at] + (z > 0 ? below[z - 1] * line : 0)) / pivot[z]
    work[at] = line
  }
  for (let z = nz - 2, at = mode + z * plane; z >= 0; z--, at -= plane) {
    line = work[at] + upper[z] * line
    work[at] = line
  }
}

/** `depth` for a mode and the next. */
export function depthTwo(
  work: Float64Array,
  mode: number,
  plane: number,
  nz: number,
  below: Float64Array,
  pivot: Float64Array,
  upper: Float64Array
): void {
  let one = 0
  let two = 0
  for (let z = 0, at = mode; z < nz; z++, at += plane) {
    const above = z > 0 ? below[z - 1] : 0
    const by = pivot[z]
    one = (work[at] + above * one) / by
    two = (work[at + 1] + above * two) / by
    work[at] = one
    work[at + 1] = two
  }
  for (let z = nz - 2, at = mode + z * plane; z >= 0; z--, at -= plane) {
    const back = upper[z]
    one = work[at] + back * one
    two = work[at + 1] + back * two
    work[at] = one
    work[at + 1] = two
  }
}
