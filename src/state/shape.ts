/**
 * The shape of a patch: how long, how deep, cut into which voxels, with how many places for whom.
 *
 * x and y are periodic; z is 0 on the basement membrane and grows downward. Layer 0 of the grid is the
 * epidermis (its own thickness), layers 1 .. nz-1 are dermis. Voxel index = (layer * ny + iy) * nx + ix.
 * Rows of cells: all places, ordered by kind and then by niche, then room for given cells, then for killers.
 */
export interface Shape {
  /** µm */
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly nx: number
  readonly ny: number
  /** layers, the epidermis included */
  readonly nz: number
  /** lateral voxel edge, µm */
  readonly dx: number
  readonly dy: number
  /** thickness of the epidermal layer and of a dermal layer, µm */
  readonly dzEpidermis: number
  readonly dz: number
  /** places of keratinocyte, melanocyte, fibroblast, stem (in this order) */
  readonly places: readonly [number, number, number, number]
  /** rows kept free for killers and for given cells */
  readonly killerRoom: number
  readonly givenRoom: number
  readonly niches: number
  /** entries of the neighbour list, and of vessel sites */
  readonly neighbourEntries: number
  readonly vessels: number
  /** wounds that may be made in one run */
  readonly woundRoom: number
}

/** First row of a kind; its rows end where the next kind begins. */
export function firstRow(shape: Shape, kind: number): number {
  let row = 0
  for (let k = 0; k < kind; k++) row += roomOf(shape, k)
  return row
}

/** Rows a kind has, filled or not. Kinds in the order of `Kind`: places first, then given cells, then killers. */
export function roomOf(shape: Shape, kind: number): number {
  if (kind < shape.places.length) return shape.places[kind] as number
  return kind === shape.places.length ? shape.givenRoom : shape.killerRoom
}

export function placeCount(shape: Shape): number {
  return shape.places[0] + shape.places[1] + shape.places[2] + shape.places[3]
}

export function rowCount(shape: Shape): number {
  return placeCount(shape) + shape.givenRoom + shape.killerRoom
}

export function voxelCount(shape: Shape): number {
  return shape.nx * shape.ny * shape.nz
}

/** Thickness of a layer, µm. */
export function layerThickness(shape: Shape, layer: number): number {
  return layer === 0 ? shape.dzEpidermis : shape.dz
}

/** Volume of a voxel in mm3, the unit in which the SASP is counted (full-SASP cells per mm3). */
export function voxelVolume(shape: Shape, layer: number): number {
  const cubicMicrometresPerCubicMillimetre = 1e9
  return (shape.dx * shape.dy * layerThickness(shape, layer)) / cubicMicrometresPerCubicMillimetre
}

/** Layer of the grid that holds depth z (µm below the basement membrane; at or above it is epidermis). */
export function layerOf(shape: Shape, z: number): number {
  if (z <= 0) return 0
  return Math.min(shape.nz - 1, 1 + Math.floor(z / shape.dz))
}

/** Voxel that holds a point; x and y wrap around. */
export function voxelOf(shape: Shape, x: number, y: number, z: number): number {
  const ix = Math.min(shape.nx - 1, Math.floor(wrap(x, shape.width) / shape.dx))
  const iy = Math.min(shape.ny - 1, Math.floor(wrap(y, shape.height) / shape.dy))
  return (layerOf(shape, z) * shape.ny + iy) * shape.nx + ix
}

/** A coordinate brought back into [0, size). */
export function wrap(x: number, size: number): number {
  const w = x - Math.floor(x / size) * size
  return w >= size ? 0 : w
}

/** Shortest signed difference between two periodic coordinates. */
export function apart(a: number, b: number, size: number): number {
  const d = a - b
  return d - size * Math.round(d / size)
}
