/**
 * steady - the steady state of a screened Poisson equation on a layered patch, whole or one source at a time.
 *
 *   reach^2 lap C - loss(z) C + s / V = 0        periodic sideways, no flux through top and bottom
 *
 * C      f64[nz][ny][nx], x fastest; full-output cells per mm3 (S/k of the dermis)
 * s      full-output cells per voxel, same layout; V mm3 of a voxel, by layer
 * loss   1 in the dermis; in layer 0 (epidermis) (reach / reach there)^2: same D, faster decay
 *
 * Whole solve: real Fourier modes sideways (orthonormal cosine-sine basis, exact), Thomas in depth.
 * One source: C += w G where somebody listens (most of a dermis is matrix without a cell), from a table of the whole solve for a unit source in each layer; by symmetry a
 * quarter of the plane and, by reciprocity G(z, z') = G(z', z), half of the layer pairs are kept (f32).
 * Both are linear and exact; the table's rounding is 6e-8 relative (f32).
 *
 * Order    each C takes its sources in the order given, one addition each, and a mode its voxels in rising order: sums
 *          that do not depend on each other run side by side, and zeros are left out, which changes no bit.
 * Proof    steady.test.ts: residual, mass (sum of loss C V = sum of s), table equals solve, symmetry,
 *          second order in h against a manufactured solution; many sources at once equal one by one, to the bit.
 */
import { alongX, alongY, basis, depth, depthTwo, eigen, transposed } from './steady-modes.ts'

export interface Layers {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  /** µm */
  readonly dx: number
  readonly dy: number
  readonly thickness: readonly number[]
  /** sqrt(D/k) in the dermis, µm */
  readonly reach: number
  /** loss by layer relative to the dermis */
  readonly loss: readonly number[]
}

/** Voxels at which somebody listens: where a field is kept exact from source to source. */
export interface Ears {
  /** in rising order, with where each lies in its layer: y 2 nx + x */
  readonly voxel: Int32Array
  readonly place: Int32Array
  /** where each layer's begin, and the last's end */
  readonly layer: Int32Array
}

export interface Steady {
  ears(voxels: readonly number[]): Ears
  /** C += amount x response to one full-output cell in `voxel`, at the listening voxels alone */
  add(c: Float64Array, voxel: number, amount: number, ears: Ears): void
  /** the same for the first `count` of many sources, in their order */
  addAll(c: Float64Array, voxels: Int32Array, amounts: Float64Array, count: number, ears: Ears): void
  /** responses to a unit source: see the header */
  readonly table: Float32Array
  /** C from all sources at once */
  solve(source: Float64Array, c: Float64Array): void
  /** a source's own level in its voxel, by layer, per full-output cell */
  readonly self: Float64Array
  /** changes above which one whole solve is cheaper than adding them */
  readonly worth: number
}

const cubic = 1e-9 // mm3 in a µm3

export function steady(layers: Layers): Steady {
  const { nx, ny, nz, dx, dy } = layers
  const plane = nx * ny
  const bx = basis(nx)
  const by = basis(ny)
  const tx = transposed(bx, nx)
  const ty = transposed(by, ny)
  const cx = Math.floor(nx / 2) + 1
  const cy = Math.floor(ny / 2) + 1
  const squared = layers.reach * layers.reach * cubic

  // conductances: sideways per layer, and through the face below each layer; loss by volume
  const gx = new Float64Array(nz)
  const gy = new Float64Array(nz)
  const below = new Float64Array(nz)
  const sink = new Float64Array(nz)
  for (let z = 0; z < nz; z++) {
    const t = layers.thickness[z]
    gx[z] = (squared * dy * t) / dx
    gy[z] = (squared * dx * t) / dy
    below[z] = z + 1 < nz ? (squared * dx * dy * 2) / (t + layers.thickness[z + 1]) : 0
    sink[z] = layers.loss[z] * dx * dy * t * cubic
  }
  const ex = eigen(nx)
  const ey = eigen(ny)
  const work = new Float64Array(plane * nz)
  const line = new Float64Array(nx)
  const pivot = new Float64Array(nz)
  const upper = new Float64Array(nz)
  const sheet = new Float64Array(plane)
  const held = new Int32Array(Math.max(nx, ny))

  /** what Thomas needs of a pair of wave numbers, layer by layer: `pivot` and `upper` */
  function eliminate(kx: number, ky: number): void {
    for (let z = 0; z < nz; z++) {
      const above = z > 0 ? below[z - 1] : 0
      const diagonal = above + below[z] + gx[z] * ex[kx] + gy[z] * ey[ky] + sink[z]
      pivot[z] = diagonal - (z > 0 ? above * upper[z - 1] : 0)
      upper[z] = below[z] / pivot[z]
    }
  }

  /** rows of a matrix b (or its transpose) applied along x, then along y, to each plane of `work` */
  function transform(inverse: boolean): void {
    for (let z = 0; z < nz; z++) {
      alongX(inverse ? tx : bx, work, z * plane, nx, ny, line, held)
      if (ny > 1) alongY(inverse ? ty : by, work, z * plane, nx, ny, sheet, held)
    }
  }

  /** Thomas for each lateral mode; a cosine and its sine have one wave number, and go together */
  function solveWork(): void {
    for (let ky = 0; ky < ny; ky++)
      for (let kx = 0; kx < nx;) {
        const twins = kx + 1 < nx && ex[kx + 1] === ex[kx]
        eliminate(kx, ky)
        if (twins) depthTwo(work, ky * nx + kx, plane, nz, below, pivot, upper)
        else depth(work, ky * nx + kx, plane, nz, below, pivot, upper)
        kx += twins ? 2 : 1
      }
    transform(true)
  }

  // the table: for each pair of layers (z' <= z), a quarter plane of responses
  const table = new Float32Array(((nz * (nz + 1)) / 2) * cx * cy)
  const self = new Float64Array(nz)
  const pair = new Int32Array(nz * nz)
  for (let z = 0; z < nz; z++)
    for (let s = 0; s <= z; s++) {
      pair[z * nz + s] = ((z * (z + 1)) / 2 + s) * cx * cy
      pair[s * nz + z] = pair[z * nz + s]
    }
  for (let s = 0; s < nz; s++) {
    work.fill(0)
    for (let ky = 0; ky < ny; ky++)
      for (let kx = 0; kx < nx; kx++) work[s * plane + ky * nx + kx] = bx[kx * nx] * by[ky * ny]
    solveWork()
    for (let z = s; z < nz; z++)
      for (let iy = 0; iy < cy; iy++)
        for (let ix = 0; ix < cx; ix++)
          table[pair[z * nz + s] + iy * cx + ix] = work[z * plane + iy * nx + ix]
    self[s] = work[s * plane]
  }

  // place in a quarter plane by the signed distance in x and y: a source's voxel is at (nx, ny)
  const wide = 2 * nx
  const turned = new Int32Array(2 * wide * ny)
  for (let y = 0; y < 2 * ny; y++)
    for (let x = 0; x < wide; x++)
      turned[y * wide + x] = Math.min(y % ny, ny - (y % ny)) * cx + Math.min(x % nx, nx - (x % nx))

  /** place of a source's voxel in `turned`, for ears at (0, 0) */
  function aim(voxel: number): number {
    const inPlane = voxel % plane
    const sy = Math.floor(inPlane / nx)
    return (ny - sy) * wide + nx - (inPlane - sy * nx)
  }

  const responses: Responses = { table, pair, turned, nz }
  const sources: Four = {
    layer: new Int32Array(four),
    place: new Int32Array(four),
    amount: new Float64Array(four)
  }

  return {
    self,
    table,
    worth: Math.floor((nx + ny) / 2),
    ears(voxels) {
      const voxel = Int32Array.from(voxels).sort()
      const place = voxel.map((v) => Math.floor((v % plane) / nx) * wide + (v % nx))
      const layer = new Int32Array(nz + 1)
      for (const v of voxel) layer[Math.floor(v / plane) + 1]++
      for (let z = 0; z < nz; z++) layer[z + 1] += layer[z]
      return { voxel, place, layer }
    },
    add(c, voxel, amount, ears) {
      hear(c, ears, responses, Math.floor(voxel / plane), aim(voxel), amount)
    },
    addAll(c, voxels, amounts, count, ears) {
      for (let i = 0; i < count; i += four) {
        for (let k = 0; k < four; k++) {
          // to fill the last four up, an amount of 0, which changes no bit
          const voxel = voxels[Math.min(i + k, count - 1)]
          sources.layer[k] = Math.floor(voxel / plane)
          sources.place[k] = aim(voxel)
          sources.amount[k] = i + k < count ? amounts[i + k] : 0
        }
        hearFour(c, ears, responses, sources)
      }
    },
    solve(source, c) {
      work.set(source)
      transform(false)
      solveWork()
      c.set(work)
    }
  }
}

interface Responses {
  readonly table: Float32Array
  /** where the quarter plane of a pair of layers begins */
  readonly pair: Int32Array
  readonly turned: Int32Array
  readonly nz: number
}

/** Sources heard at once: their products do not wait for each other. */
const four = 4

/** Four sources: their layers, places in `turned` and amounts. */
interface Four {
  readonly layer: Int32Array
  readonly place: Int32Array
  readonly amount: Float64Array
}

/** C += amount G at each listening voxel, layer by layer. */
function hear(
  c: Float64Array,
  ears: Ears,
  { table, pair, turned, nz }: Responses,
  s: number,
  at: number,
  amount: number
): void {
  const { voxel, place, layer } = ears
  for (let z = 0; z < nz; z++) {
    const base = pair[z * nz + s]
    const end = layer[z + 1]
    for (let i = layer[z]; i < end; i++) c[voxel[i]] += amount * table[base + turned[at + place[i]]]
  }
}

/** `hear` for four sources, one after another at each voxel. */
function hearFour(c: Float64Array, ears: Ears, { table, pair, turned, nz }: Responses, from: Four): void {
  const { voxel, place, layer } = ears
  const s0 = from.layer[0]
  const s1 = from.layer[1]
  const s2 = from.layer[2]
  const s3 = from.layer[3]
  const at0 = from.place[0]
  const at1 = from.place[1]
  const at2 = from.place[2]
  const at3 = from.place[3]
  const a0 = from.amount[0]
  const a1 = from.amount[1]
  const a2 = from.amount[2]
  const a3 = from.amount[3]
  for (let z = 0; z < nz; z++) {
    const b0 = pair[z * nz + s0]
    const b1 = pair[z * nz + s1]
    const b2 = pair[z * nz + s2]
    const b3 = pair[z * nz + s3]
    const end = layer[z + 1]
    for (let i = layer[z]; i < end; i++) {
      const v = voxel[i]
      const p = place[i]
      c[v] =
        c[v] +
        a0 * table[(b0 + turned[(at0 + p) | 0]) | 0] +
        a1 * table[(b1 + turned[(at1 + p) | 0]) | 0] +
        a2 * table[(b2 + turned[(at2 + p) | 0]) | 0] +
        a3 * table[(b3 + turned[(at3 + p) | 0]) | 0]
    }
  }
}
