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
 * Proof    steady.test.ts: residual, mass (sum of loss C V = sum of s), table equals solve, symmetry,
 *          second order in h against a manufactured solution.
 */
import { cosTurn, sinTurn } from '../core/maths.ts'

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
  /** in rising order, with the x of each */
  readonly voxel: Int32Array
  readonly x: Int32Array
  /** strips of voxels that share y and z: where each begins (and the last ends), its y and its z */
  readonly strips: Int32Array
  readonly stripY: Int32Array
  readonly stripZ: Int32Array
}

export interface Steady {
  ears(voxels: readonly number[]): Ears
  /** C += amount x response to one full-output cell in `voxel`, at the listening voxels alone */
  add(c: Float64Array, voxel: number, amount: number, ears: Ears): void
  /** the same for two fields of one patch at once: this solver's and `other`'s, which share their ears */
  addBoth(
    c: Float64Array,
    amount: number,
    other: Steady,
    otherC: Float64Array,
    otherAmount: number,
    voxel: number,
    ears: Ears
  ): void
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
  const line = new Float64Array(nz)
  const upper = new Float64Array(nz)
  const strip = new Float64Array(Math.max(nx, ny))

  /** Thomas for one lateral mode, in place on work[mode + z * plane] */
  function depth(mode: number, kx: number, ky: number): void {
    for (let z = 0; z < nz; z++) {
      const above = z > 0 ? below[z - 1] : 0
      const diagonal = above + below[z] + gx[z] * ex[kx] + gy[z] * ey[ky] + sink[z]
      const pivot = diagonal - (z > 0 ? above * upper[z - 1] : 0)
      upper[z] = below[z] / pivot
      line[z] = (work[mode + z * plane] + (z > 0 ? above * line[z - 1] : 0)) / pivot
    }
    for (let z = nz - 2; z >= 0; z--) line[z] += upper[z] * line[z + 1]
    for (let z = 0; z < nz; z++) work[mode + z * plane] = line[z]
  }

  /** rows of a matrix b (or its transpose) applied along x, then along y, to each plane of `work` */
  function transform(inverse: boolean): void {
    const ax = inverse ? tx : bx
    const ay = inverse ? ty : by
    for (let z = 0; z < nz; z++) {
      for (let iy = 0; iy < ny; iy++) along(ax, nx, z * plane + iy * nx, 1)
      if (ny > 1) for (let ix = 0; ix < nx; ix++) along(ay, ny, z * plane + ix, nx)
    }
  }

  function along(b: Float64Array, n: number, from: number, stride: number): void {
    let any = false
    for (let i = 0; i < n; i++) {
      strip[i] = work[from + i * stride]
      if (strip[i] !== 0) any = true
    }
    if (!any) return
    for (let k = 0; k < n; k++) {
      let sum = 0
      for (let i = 0, at = k * n; i < n; i++) sum += b[at + i] * strip[i]
      work[from + k * stride] = sum
    }
  }

  function solveWork(): void {
    for (let ky = 0; ky < ny; ky++) for (let kx = 0; kx < nx; kx++) depth(ky * nx + kx, kx, ky)
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

  const alongX = new Int32Array(nx)
  const alongY = new Int32Array(ny)
  const inDepth = new Int32Array(nz)
  /** offsets into the table as seen from a source */
  function aim(voxel: number): void {
    const s = Math.floor(voxel / plane)
    const sy = Math.floor((voxel - s * plane) / nx)
    const sx = voxel - s * plane - sy * nx
    for (let x = 0; x < nx; x++) alongX[x] = Math.min(Math.abs(x - sx), nx - Math.abs(x - sx))
    for (let y = 0; y < ny; y++) alongY[y] = Math.min(Math.abs(y - sy), ny - Math.abs(y - sy)) * cx
    for (let z = 0; z < nz; z++) inDepth[z] = pair[z * nz + s]
  }

  return {
    self,
    table,
    worth: Math.floor((nx + ny) / 2),
    ears(voxels) {
      const voxel = Int32Array.from(voxels).sort()
      const x = voxel.map((v) => v % nx)
      const strips: number[] = []
      const stripY: number[] = []
      const stripZ: number[] = []
      voxel.forEach((v, i) => {
        const strip = Math.floor(v / nx)
        if (i > 0 && Math.floor(voxel[i - 1] / nx) === strip) return
        strips.push(i)
        stripY.push(strip % ny)
        stripZ.push(Math.floor(strip / ny))
      })
      strips.push(voxel.length)
      return {
        voxel,
        x,
        strips: Int32Array.from(strips),
        stripY: Int32Array.from(stripY),
        stripZ: Int32Array.from(stripZ)
      }
    },
    add(c, voxel, amount, ears) {
      aim(voxel)
      hear(c, ears, table, alongX, alongY, inDepth, amount)
    },
    addBoth(c, amount, other, otherC, otherAmount, voxel, ears) {
      aim(voxel)
      hearBoth(c, amount, table, otherC, otherAmount, other.table, ears, alongX, alongY, inDepth)
    },
    solve(source, c) {
      work.set(source)
      transform(false)
      solveWork()
      c.set(work)
    }
  }
}

/** C += amount G at each listening voxel, strip by strip: the table's place is a base and an offset in x. */
function hear(
  c: Float64Array,
  ears: Ears,
  table: Float32Array,
  alongX: Int32Array,
  alongY: Int32Array,
  inDepth: Int32Array,
  amount: number
): void {
  const { voxel, x, strips, stripY, stripZ } = ears
  for (let r = 0; r < stripY.length; r++) {
    const base = inDepth[stripZ[r]] + alongY[stripY[r]]
    const end = strips[r + 1]
    for (let i = strips[r]; i < end; i++) c[voxel[i]] += amount * table[base + alongX[x[i]]]
  }
}

/** `hear` for two fields at once: most of its cost is finding the place in the table. */
function hearBoth(
  c: Float64Array,
  amount: number,
  table: Float32Array,
  otherC: Float64Array,
  otherAmount: number,
  otherTable: Float32Array,
  ears: Ears,
  alongX: Int32Array,
  alongY: Int32Array,
  inDepth: Int32Array
): void {
  const { voxel, x, strips, stripY, stripZ } = ears
  for (let r = 0; r < stripY.length; r++) {
    const base = inDepth[stripZ[r]] + alongY[stripY[r]]
    const end = strips[r + 1]
    for (let i = strips[r]; i < end; i++) {
      const v = voxel[i]
      const t = base + alongX[x[i]]
      c[v] += amount * table[t]
      otherC[v] += otherAmount * otherTable[t]
    }
  }
}

/** Orthonormal cosine-sine basis on n periodic points: row k is mode k. */
function basis(n: number): Float64Array {
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
function transposed(b: Float64Array, n: number): Float64Array {
  return b.map((_, at) => b[(at % n) * n + Math.floor(at / n)])
}

/** Eigenvalues of the periodic second difference, 2 - 2 cos(2 pi f / n), in the order of `basis`. */
function eigen(n: number): Float64Array {
  const e = new Float64Array(n)
  for (let k = 0; k < n; k++) e[k] = 2 - 2 * cosTurn(Math.ceil(k / 2) / n)
  return e
}
