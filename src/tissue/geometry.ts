/**
 * Where everybody is: the survey of a patch before anyone lives in it.
 *
 *   basal layer   a jittered square lattice, keratinocytes with melanocytes among them
 *   dermis        fibroblasts, denser in the papillary part, and resident stem cells, at random places
 *   vessels       a jittered lattice of sites at the depth of the superficial plexus
 *
 * Voxels are at most a third of the SASP's reach. Places are ordered by kind, then voxel: a niche's places
 * are neighbours in memory. Everything is addressed by (place, Question.place), so a survey is a pure
 * function of settings and chance.
 */
import { uniform, type Chance } from '../core/draw.ts'
import { numerics } from '../core/numerics.ts'
import { Kind, Question } from '../state/kinds.ts'
import { voxelOf, type Shape } from '../state/shape.ts'
import { latticeNeighbours, nearest } from './neighbourhood.ts'

export interface Patch {
  /** µm */
  readonly width: number
  readonly height: number
  readonly depth: number
  /** thickness of a dermal voxel where it may be coarser than its width, µm */
  readonly voxelDepth?: number
  /** edge of a voxel at most, where the usual share of the reach will not do, µm */
  readonly voxel?: number
}

export interface Survey {
  readonly shape: Shape
  /** per place, in row order */
  readonly kind: Uint8Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly z: Float32Array
  readonly voxel: Int32Array
  readonly niche: Int32Array
  readonly nicheStart: Int32Array
  readonly neighbourStart: Int32Array
  readonly neighbourOf: Int32Array
  readonly vesselX: Float32Array
  readonly vesselY: Float32Array
  readonly vesselZ: Float32Array
}

interface Points {
  kind: number[]
  x: number[]
  y: number[]
  z: number[]
}

export function survey(
  patch: Patch,
  number: (id: string) => number,
  chance: Chance,
  melanocytes: number,
  givenRoom: number,
  woundRoom: number
): Survey {
  const grid = cut(patch, number('sasp.reach'), number('epidermis.thickness'))
  const points: Points = { kind: [], x: [], y: [], z: [] }
  const lattice = basalLayer(points, patch, number, chance, melanocytes)
  const epidermal = points.kind.length
  dermalCells(points, patch, number, chance)
  const order = inOrder(points, grid)
  const n = order.length
  const rowOf = new Int32Array(n)
  order.forEach((place, row) => (rowOf[place] = row))

  const kind = Uint8Array.from(order, (p) => points.kind[p])
  const x = Float32Array.from(order, (p) => points.x[p])
  const y = Float32Array.from(order, (p) => points.y[p])
  const z = Float32Array.from(order, (p) => points.z[p])
  const voxel = Int32Array.from(order, (p) => voxelOf(grid, points.x[p], points.y[p], points.z[p]))
  const niche = new Int32Array(n)
  const starts: number[] = []
  for (let row = 0; row < n; row++) {
    if (row === 0 || kind[row] !== kind[row - 1] || voxel[row] !== voxel[row - 1]) starts.push(row)
    niche[row] = starts.length - 1
  }
  starts.push(n)

  const touching = latticeNeighbours(lattice.columns, lattice.rows)
  const lists = Array.from({ length: n }, (): number[] => [])
  for (let place = 0; place < epidermal; place++) lists[rowOf[place]] = touching(place).map((p) => rowOf[p])
  const near = nearest(x, y, z, grid)
  const wide = numerics.neighbours.value
  const few = numerics.kin.value
  const dermal = rowsOf(kind, (k) => k === Kind.fibroblast || k === Kind.stem)
  const stems = rowsOf(kind, (k) => k === Kind.stem)
  const pigment = rowsOf(kind, (k) => k === Kind.melanocyte)
  near(dermal, dermal, wide, (row, found) => (lists[row] = found))
  near(stems, stems, few, (row, found) => (lists[row] = union(lists[row], found)))
  near(pigment, pigment, few, (row, found) => (lists[row] = union(lists[row], found)))

  const neighbourStart = new Int32Array(n + 1)
  for (let row = 0; row < n; row++) neighbourStart[row + 1] = neighbourStart[row] + lists[row].length
  const neighbourOf = new Int32Array(neighbourStart[n])
  lists.forEach((list, row) => neighbourOf.set(list, neighbourStart[row]))
  const vessels = vesselSites(patch, number, chance)
  const counts = [0, 0, 0, 0]
  for (let row = 0; row < n; row++) counts[kind[row]]++
  const shape: Shape = {
    ...grid,
    places: [counts[0], counts[1], counts[2], counts[Kind.stem]],
    givenRoom,
    killerRoom: killerRoom(patch, number),
    niches: starts.length - 1,
    neighbourEntries: neighbourStart[n],
    vessels: vessels.x.length,
    woundRoom
  }
  return {
    shape,
    kind,
    x,
    y,
    z,
    voxel,
    niche,
    nicheStart: Int32Array.from(starts),
    neighbourStart,
    neighbourOf,
    vesselX: Float32Array.from(vessels.x),
    vesselY: Float32Array.from(vessels.y),
    vesselZ: Float32Array.from(vessels.z)
  }
}

/** The grid: voxels of at most a third of the reach, whole numbers of them. */
export function cut(patch: Patch, reach: number, dzEpidermis: number): Shape {
  const edge = patch.voxel ?? reach / numerics.voxelsPerReach.value
  const slack = 1 - numerics.rateSeparation.value
  const nx = Math.max(1, Math.ceil((patch.width / edge) * slack))
  const ny = Math.max(1, Math.ceil((patch.height / edge) * slack))
  const layers = Math.max(1, Math.ceil((patch.depth / (patch.voxelDepth ?? edge)) * slack))
  return {
    width: patch.width,
    height: patch.height,
    depth: patch.depth,
    nx,
    ny,
    nz: layers + 1,
    dx: patch.width / nx,
    dy: patch.height / ny,
    dzEpidermis,
    dz: patch.depth / layers,
    places: [0, 0, 0, 0],
    killerRoom: 0,
    givenRoom: 0,
    niches: 0,
    neighbourEntries: 0,
    vessels: 0,
    woundRoom: 0
  }
}

function basalLayer(
  points: Points,
  patch: Patch,
  number: (id: string) => number,
  chance: Chance,
  melanocytes: number
): { columns: number; rows: number } {
  const total = number('cells.keratinocyte.density') + melanocytes
  const spacing = numerics.micrometresPerMillimetre.value / Math.sqrt(total)
  const columns = Math.max(2, Math.round(patch.width / spacing))
  const rows = Math.max(1, Math.round(patch.height / spacing))
  const share = melanocytes / total
  const jitter = numerics.jitter.value
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const place = points.kind.length
      const u = (ordinal: number): number => uniform(chance, Question.place, place, 0, ordinal)
      points.kind.push(u(2) < share ? Kind.melanocyte : Kind.keratinocyte)
      points.x.push(((i + 0.5 + jitter * (u(0) - 0.5)) * patch.width) / columns)
      points.y.push(((j + 0.5 + jitter * (u(1) - 0.5)) * patch.height) / rows)
      points.z.push(0)
    }
  return { columns, rows }
}

function dermalCells(points: Points, patch: Patch, number: (id: string) => number, chance: Chance): void {
  const mm = numerics.micrometresPerMillimetre.value
  const area = (patch.width * patch.height) / (mm * mm)
  const top = Math.min(patch.depth, number('cells.fibroblast.papillary-depth'))
  const extra = number('cells.fibroblast.papillary')
  const density = number('cells.fibroblast.density')
  scatter(Kind.fibroblast, Math.round((density * (1 + extra) * area * top) / mm), 0, top)
  scatter(Kind.fibroblast, Math.round((density * area * (patch.depth - top)) / mm), top, patch.depth)
  scatter(Kind.stem, Math.round((number('cells.stem.density') * area * patch.depth) / mm), 0, patch.depth)

  function scatter(kind: number, count: number, from: number, to: number): void {
    for (let i = 0; i < count; i++) {
      const place = points.kind.length
      const u = (ordinal: number): number => uniform(chance, Question.place, place, 1, ordinal)
      points.kind.push(kind)
      points.x.push(u(0) * patch.width)
      points.y.push(u(1) * patch.height)
      points.z.push(Math.max(numerics.touchingDepth.value, from + u(2) * (to - from)))
    }
  }
}

/** Places in row order: by kind, then voxel, then the order in which they were made. */
function inOrder(points: Points, grid: Shape): Int32Array {
  const n = points.kind.length
  const voxel = Int32Array.from(points.x, (_, p) => voxelOf(grid, points.x[p], points.y[p], points.z[p]))
  return Int32Array.from({ length: n }, (_, p) => p).sort(
    (a, b) => points.kind[a] - points.kind[b] || voxel[a] - voxel[b] || a - b
  )
}

function vesselSites(
  patch: Patch,
  number: (id: string) => number,
  chance: Chance
): { x: number[]; y: number[]; z: number[] } {
  const spacing = numerics.micrometresPerMillimetre.value / Math.sqrt(number('cells.vessel.density'))
  const columns = Math.max(1, Math.round(patch.width / spacing))
  const rows = Math.max(1, Math.round(patch.height / spacing))
  const depth = Math.min(number('cells.vessel.depth'), patch.depth * 0.5)
  const sites: { x: number[]; y: number[]; z: number[] } = { x: [], y: [], z: [] }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const site = sites.x.length
      sites.x.push(((i + uniform(chance, Question.place, site, 2, 0)) * patch.width) / columns)
      sites.y.push(((j + uniform(chance, Question.place, site, 2, 1)) * patch.height) / rows)
      sites.z.push(depth)
    }
  return sites
}

/** Rows for killers: several times as many as are there on average, recruited ones included. */
function killerRoom(patch: Patch, number: (id: string) => number): number {
  const mm = numerics.micrometresPerMillimetre.value
  const area = (patch.width * patch.height) / (mm * mm)
  const mean =
    area * (number('killer.density.epidermis') + (number('killer.density.dermis') * patch.depth) / mm)
  return Math.ceil(numerics.killerRoom.value * (1 + mean))
}

function rowsOf(kind: Uint8Array, wanted: (kind: number) => boolean): Int32Array {
  const rows: number[] = []
  kind.forEach((k, row) => {
    if (wanted(k)) rows.push(row)
  })
  return Int32Array.from(rows)
}

function union(a: number[], b: readonly number[]): number[] {
  for (const row of b) if (!a.includes(row)) a.push(row)
  return a
}
