/**
 * A virtual section: the slab of the patch at `y`, cut, stained and drawn from the cells that are in it.
 *
 * Basal nuclei are those that a slice of the given thickness touches. A slab so thin holds some thirty dermal cells in a
 * square millimetre, too few to be seen against fibres, so dermal cells are taken from a wider slab around it
 * (`numerics.sectionDermis`); both widths are returned to be written beside the picture. Matrix, thicknesses
 * and cover are those of the voxels at `y`. Pixels are made in kernels/histology.
 */
import { exp } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { paintSlice, type Picture } from '../kernels/histology/histology.ts'
import type { Slice, SliceCell } from '../kernels/histology/slice.ts'
import { Body } from '../state/body.ts'
import { Kind, State } from '../state/kinds.ts'
import { apart, rowCount, wrap } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { Marker, markerUses, staining } from './markers.ts'

export interface SectionOptions {
  readonly stain: 'he' | 'sabgal'
  /** where the patch is cut, and how thick the slice is, µm */
  readonly y: number
  readonly thickness: number
  /** width of the picture in pixels */
  readonly width: number
}

export interface Section extends Picture {
  /** µm of the patch from which basal and dermal cells were taken */
  readonly basalSlab: number
  readonly dermalSlab: number
}

export const sectionUses: readonly string[] = [
  ...markerUses,
  'cells.fibroblast.papillary-depth',
  'section.rete',
  'section.rete.decline',
  'body.reference-age'
]

export function section(world: World, options: SectionOptions, number: (id: string) => number): Section {
  const { shape, cells, vessels, body } = world
  const dermalSlab = Math.min(shape.height, Math.max(options.thickness, numerics.sectionDermis.value))
  const basalSlab = Math.min(shape.height, options.thickness + numerics.sectionNucleus.value)
  const stain = staining(number)
  const found: SliceCell[] = []
  for (let row = 0; row < rowCount(shape); row++) {
    if (cells.state[row] === State.vacant) continue
    const kind = cells.kind[row]
    const basal = kind === Kind.keratinocyte || kind === Kind.melanocyte
    const away = Math.abs(apart(cells.y[row], options.y, shape.height))
    if (away > (basal ? basalSlab : dermalSlab) / 2) continue
    if (!basal && cells.z[row] <= 0) continue
    found.push({
      kind,
      state: cells.state[row],
      x: cells.x[row],
      z: cells.z[row],
      blue: stain(world, row, Marker.sabgal),
      seed: cells.idLo[row]
    })
  }
  const young = number('body.reference-age')
  const flattened = number('section.rete.decline') * Math.max(0, body[Body.age] - young)
  const slice: Slice = {
    seed: world.chance.seed + world.chance.replicate,
    stain: options.stain,
    width: shape.width,
    depth: shape.depth,
    scale: options.width / shape.width,
    ...columnsAt(world, options.y),
    papillary: Math.min(shape.depth / 2, number('cells.fibroblast.papillary-depth')),
    rete: number('section.rete') * Math.max(0, 1 - flattened),
    cells: found,
    vessels: Array.from(vessels.x, (x, i) => ({ x, y: vessels.y[i], z: vessels.z[i] })).filter(
      (v) => Math.abs(apart(v.y, options.y, shape.height)) <= numerics.sectionVessels.value / 2
    )
  }
  return { ...paintSlice(slice), basalSlab, dermalSlab }
}

/**
 * Heights as a slide shows them: what rises from narrow columns spreads sideways, so a column stands as high as its
 * covered neighbours, weighed by a normal curve with the standard deviation `numerics.sectionSettling`.
 */
function settled(height: Float64Array, cover: Float64Array, dx: number): Float64Array {
  const n = height.length
  const wide = numerics.sectionSettling.value / dx
  const far = Math.min(Math.floor((n - 1) / 2), Math.ceil(2 * wide))
  return height.map((own, i) => {
    let sum = 0
    let weight = 0
    for (let d = -far; d <= far; d++) {
      const at = (i + d + n) % n
      const w = exp(-(d * d) / (2 * wide * wide)) * cover[at]
      sum += w * height[at]
      weight += w
    }
    return weight > 0 ? sum / weight : own
  })
}

/** Grids along the cut. */
function columnsAt(
  { shape, matrix, epidermis }: World,
  y: number
): Pick<
  Slice,
  'columns' | 'viable' | 'corneum' | 'thickness' | 'cover' | 'layers' | 'collagen' | 'integrity' | 'elastin'
> {
  const iy = Math.min(shape.ny - 1, Math.floor(wrap(y, shape.height) / shape.dy))
  const from = iy * shape.nx
  const line = (values: Float64Array): Float64Array => values.slice(from, from + shape.nx)
  const sheet = (values: Float32Array): Float64Array => {
    const out = new Float64Array(shape.nx * (shape.nz - 1))
    for (let layer = 1; layer < shape.nz; layer++)
      for (let ix = 0; ix < shape.nx; ix++)
        out[(layer - 1) * shape.nx + ix] = values[(layer * shape.ny + iy) * shape.nx + ix]
    return out
  }
  return {
    columns: shape.nx,
    viable: settled(line(epidermis.viable), line(epidermis.cover), shape.dx),
    corneum: settled(line(epidermis.corneum), line(epidermis.cover), shape.dx),
    thickness: line(matrix.thickness),
    cover: line(epidermis.cover),
    layers: shape.nz - 1,
    collagen: sheet(matrix.collagen),
    integrity: sheet(matrix.integrity),
    elastin: sheet(matrix.elastin)
  }
}
