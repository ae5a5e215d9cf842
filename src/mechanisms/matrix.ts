/**
 * Fibroblasts keep the matrix; SASP and sun break it.
 *
 *   dCol/dt = T (S - M Col)                                       1/year, per voxel; young protected Col = 1
 *   S = F (1 - t (1 - I)) A (1 - q U g) (1 + E o)/(1 + E o0) (1 + P max(0, 1 - Col))
 *   M = 1 + (m C/C0 + u U g) · drug                               MMP; a drug spares what was added, not turnover
 *   dI/dt   = T S (1 + f/T - I) - f M I                           integrity; 1 is steady when S = M = 1
 *   dE/dt   = -(l + e U g) E                                      elastin, hardly replaced
 *   dH/dt   = (depth · mean Col of the column - H)/tau            thickness, apart: mass falls, density stays
 *
 * P is what drugs and procedures add to synthesis: fibroblasts answer where matrix is missing, and a full matrix
 * needs no more (form: grade E). F is the share of fibroblast places that work, smoothed over ~100 µm; A = 1 - a (age - 20); g = exp(-z/depth);
 * U the sun that reaches the skin; C local SASP; o occupancy by stem cells' secretome, o0 that of young skin at
 * this depth.
 * Inputs are held over an interval and the equations solved exactly in it, so its length hardly matters.
 * Smoothing is two box sums per axis, periodic sideways and mirrored in depth; sums are of whole numbers, hence exact.
 */
import { daysPerYear } from '../core/clock.ts'
import { exp } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { Body, Effect } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import { firstRow, layerThickness, roomOf, voxelCount, type Shape } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import type { Mechanism } from './mechanism.ts'
import { youngSecretome } from './secretion.ts'

export const matrixUses: readonly string[] = [
  'matrix.turnover',
  'matrix.synthesis.decline',
  'matrix.mmp',
  'matrix.mmp.half',
  'matrix.mmp.uv',
  'matrix.uv.cut',
  'matrix.uv.depth',
  'matrix.tension',
  'secretome.half',
  'secretome.reach',
  'secretome.collagen',
  'stem.secretome',
  'cells.stem.density',
  'body.reference-age'
]

export const matrix: Mechanism = {
  id: 'matrix',
  does: 'fibroblasts keep the matrix, SASP and sun break it',
  reads: ['cells', 'sasp', 'secretome', 'body', 'wounds'],
  writes: ['matrix'],
  uses: [
    ...matrixUses,
    'matrix.fragmentation',
    'matrix.smoothing',
    'matrix.elastin.loss',
    'matrix.elastosis',
    'matrix.thickness.tau'
  ],
  moves: [{ quantity: 'collagen', direction: 'down', scene: 'old forearm' }],
  prepare(number, world) {
    const { shape } = world
    const tau = number('matrix.thickness.tau') * daysPerYear
    const keep = matrixKeeper(number, shape)
    const smooth = smoother(shape, number('matrix.smoothing'))
    const plane = shape.nx * shape.ny
    return (w) => {
      const { matrix: m, body } = w
      const now = body[Body.day] + body[Body.dt]
      const interval = isWoundOpen(w) ? numerics.matrixIntervalWound.value : numerics.matrixInterval.value
      if (now + body[Body.dt] / 2 < m.since[0] + interval) return
      const elapsed = now - m.since[0]
      m.since[0] = now
      smooth(w)
      for (let v = plane; v < plane * shape.nz; v += plane) keep(w, v, v + plane, elapsed)
      const follow = exp(-elapsed / tau)
      const layers = Math.max(1, shape.nz - 1)
      for (let column = 0; column < plane; column++) {
        let sum = 0
        for (let v = column + plane; v < plane * shape.nz; v += plane) sum += m.collagen[v]
        const goal = (shape.depth * sum) / layers
        m.thickness[column] = goal + (m.thickness[column] - goal) * follow
      }
    }
  }
}

/** The matrix of some voxels of one layer, `elapsed` days on, with all it depends on held as it is now. */
export function matrixKeeper(
  number: (id: string) => number,
  shape: Shape
): (world: World, from: number, to: number, elapsed: number) => void {
  const turnover = number('matrix.turnover') / daysPerYear
  const fragmentation = number('matrix.fragmentation') / daysPerYear
  const loss = number('matrix.elastin.loss') / daysPerYear
  const elastosis = number('matrix.elastosis') / daysPerYear
  const light = shades(shape, number('matrix.uv.depth'))
  const plane = shape.nx * shape.ny
  const synthesis = matrixSynthesis(number, shape)
  const breakdown = matrixBreakdown(number, shape)
  return (world, from, to, elapsed) => {
    const { body } = world
    const { collagen, integrity, elastin } = world.matrix
    const sun = light[Math.floor(from / plane)] * body[Body.uv]
    const left = exp(-(loss + elastosis * sun) * elapsed)
    const mending = 1 + fragmentation / turnover
    for (let v = from; v < to; v++) {
      const made = turnover * synthesis(world, v)
      const broken = breakdown(world, v)
      collagen[v] = relax(collagen[v], made, turnover * broken, elapsed)
      integrity[v] = Math.min(1, relax(integrity[v], made * mending, made + fragmentation * broken, elapsed))
      elastin[v] *= left
    }
  }
}

/** y after `elapsed` of dy/dt = gain - loss y. */
function relax(y: number, gain: number, loss: number, elapsed: number): number {
  if (loss <= numerics.smallestRate.value) return y + gain * elapsed
  const goal = gain / loss
  return goal + (y - goal) * exp(-loss * elapsed)
}

/** Share of surface light at the middle of each dermal layer. */
function shades(shape: Shape, depth: number): Float64Array {
  const light = new Float64Array(shape.nz)
  for (let z = 1; z < shape.nz; z++) light[z] = exp((-(z - 0.5) * layerThickness(shape, z)) / depth)
  return light
}

function isWoundOpen({ wounds }: World): boolean {
  for (let i = 0; i < wounds.count[0]; i++) if (wounds.basalOpen[i] + wounds.dermalOpen[i] > 0) return true
  return false
}

/** Collagen made per time in a dermal voxel, young protected = 1. */
export function matrixSynthesis(
  number: (id: string) => number,
  shape: Shape
): (world: World, voxel: number) => number {
  const decline = number('matrix.synthesis.decline')
  const young = number('body.reference-age')
  const tension = number('matrix.tension')
  const cut = number('matrix.uv.cut')
  const light = shades(shape, number('matrix.uv.depth'))
  const plane = shape.nx * shape.ny
  const half = number('secretome.half')
  const gain = number('secretome.collagen')
  const usual = youngSecretome(number, shape).map((q) => 1 + (gain * q) / (q + half))
  return (world, v) => {
    const { matrix: m, body, effects, fields } = world
    const layer = Math.floor(v / plane)
    const age = Math.max(0, 1 - decline * Math.max(0, body[Body.age] - young))
    const sun = Math.max(0, 1 - cut * body[Body.uv] * light[layer])
    const q = Math.max(0, fields.secretome[v]) + fields.depot[layer]
    const helped = (1 + (gain * q) / (q + half)) / usual[layer]
    const held = Math.max(0, 1 - tension * (1 - m.integrity[v]))
    const added = effects[Effect.synthesis] * (1 + effects[Effect.stimulus]) - 1
    const told = 1 + added * Math.max(0, 1 - m.collagen[v])
    return m.support[v] * held * age * sun * helped * told
  }
}

/** MMP activity in a dermal voxel, young protected = 1. */
export function matrixBreakdown(
  number: (id: string) => number,
  shape: Shape
): (world: World, voxel: number) => number {
  const gain = number('matrix.mmp') / number('matrix.mmp.half')
  const sun = number('matrix.mmp.uv')
  const light = shades(shape, number('matrix.uv.depth'))
  const plane = shape.nx * shape.ny
  return ({ body, effects, fields }, v) => {
    const dose = body[Body.uv] * light[Math.floor(v / plane)]
    return 1 + (gain * Math.max(0, fields.sasp[v]) + sun * dose) * effects[Effect.mmp]
  }
}

/** Fills matrix.support: share of fibroblast places around that hold a working one. */
function smoother(shape: Shape, distance: number): (world: World) => void {
  const layers = shape.nz - 1
  const plane = shape.nx * shape.ny
  const a = new Float64Array(voxelCount(shape))
  const first = firstRow(shape, Kind.fibroblast)
  const end = first + roomOf(shape, Kind.fibroblast)

  /** half-width of two boxes, each 2 r + 1 wide, whose variance is 2 r (r + 1)/3 */
  const radius = (edge: number): number => {
    const variance = (distance * distance) / (edge * edge)
    return Math.max(0, Math.round((Math.sqrt(1 + (variance + variance + variance) * 2) - 1) / 2))
  }
  const rx = radius(shape.dx)
  const ry = radius(shape.dy)
  const rz = radius(shape.dz)

  const boxX = box(shape.nx, rx, true)
  const boxY = box(shape.ny, ry, true)
  const boxZ = box(layers, rz, false)

  function blur(): void {
    for (let pass = 0; pass < 2; pass++) {
      for (let layer = 1; layer <= layers; layer++) {
        for (let j = 0; j < shape.ny; j++) boxX(a, layer * plane + j * shape.nx, 1)
        for (let i = 0; i < shape.nx; i++) boxY(a, layer * plane + i, shape.nx)
      }
      for (let column = 0; column < plane; column++) boxZ(a, plane + column, plane)
    }
  }

  return ({ cells, matrix: m }) => {
    let known = 0
    for (let v = plane; v < m.support0.length; v++) known = Math.max(known, m.support0[v])
    if (known === 0) {
      a.fill(0)
      for (let row = first; row < end; row++) a[cells.voxel[row]]++
      blur()
      for (let v = plane; v < a.length; v++) m.support0[v] = a[v]
    }
    a.fill(0)
    for (let row = first; row < end; row++) if (cells.state[row] === State.working) a[cells.voxel[row]]++
    blur()
    for (let v = plane; v < a.length; v++) m.support[v] = m.support0[v] > 0 ? a[v] / m.support0[v] : 1
  }
}

/** Sums of 2 r + 1 along a line of n, which is periodic, or mirrored at its ends: in place in `a`. */
function box(
  n: number,
  r: number,
  periodic: boolean
): (a: Float64Array, from: number, stride: number) => void {
  const wrapped = (i: number, size: number): number => ((i % size) + size) % size
  const mirrored = (i: number): number => {
    const k = wrapped(i, n + n)
    return k < n ? k : n + n - 1 - k
  }
  // the line with r more at its beginning and r + 1 at its end, and which of its n each is
  const wide = n + r + r + 1
  const of = Int32Array.from({ length: wide }, (_, i) => (periodic ? wrapped(i - r, n) : mirrored(i - r)))
  const line = new Float64Array(wide)
  return (a, from, stride) => {
    for (let i = 0; i < wide; i++) line[i] = a[from + of[i] * stride]
    let sum = 0
    for (let i = 0; i <= r + r; i++) sum += line[i]
    for (let i = 0; i < n; i++) {
      a[from + i * stride] = sum
      sum += line[i + r + r + 1] - line[i]
    }
  }
}
