/**
 * A slice of skin to be drawn: what lies where, in µm; x to the right, z down from the basement membrane.
 */
export interface SliceCell {
  readonly kind: number
  readonly state: number
  readonly x: number
  readonly z: number
  /** stained blue for SA-beta-gal */
  readonly blue: boolean
  /** its own number, for the texture */
  readonly seed: number
}

export interface Slice {
  readonly seed: number
  readonly stain: 'he' | 'sabgal'
  /** µm */
  readonly width: number
  readonly depth: number
  /** pixels per µm */
  readonly scale: number
  /** per column of the slice: viable epidermis, stratum corneum and dermis, µm; share covered */
  readonly columns: number
  readonly viable: Float64Array
  readonly corneum: Float64Array
  readonly thickness: Float64Array
  readonly cover: Float64Array
  /** per layer and column, layer by layer; young protected = 1 */
  readonly layers: number
  readonly collagen: Float64Array
  readonly integrity: Float64Array
  readonly elastin: Float64Array
  /** depth of the papillary dermis, height of the rete ridges, µm */
  readonly papillary: number
  readonly rete: number
  readonly cells: readonly SliceCell[]
  readonly vessels: readonly { readonly x: number; readonly z: number }[]
}

/** A column's value at x, joined linearly between the middles of columns; the patch is periodic. */
export function at(slice: Slice, values: Float64Array, x: number, layer: number): number {
  const n = slice.columns
  const place = (x / slice.width) * n - 0.5
  const i = Math.floor(place)
  const u = place - i
  const from = layer * n
  return values[from + (((i % n) + n) % n)] * (1 - u) + values[from + ((((i + 1) % n) + n) % n)] * u
}

/** A voxel's value at a point of the dermis, joined linearly both ways. */
export function within(slice: Slice, values: Float64Array, x: number, z: number): number {
  const place = Math.max(0, Math.min(slice.layers - 1, (z / slice.depth) * slice.layers - 0.5))
  const k = Math.min(slice.layers - 1, Math.floor(place))
  const below = Math.min(slice.layers - 1, k + 1)
  const v = place - k
  return at(slice, values, x, k) * (1 - v) + at(slice, values, x, below) * v
}
