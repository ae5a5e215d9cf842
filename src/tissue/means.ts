/**
 * Means of the tissue that instruments and curves are about: matrix over the dermis, layers over the columns.
 *
 *   elastosis = max(0, elastin below - elastin in the papillary dermis) / elastin below
 */
import { layerThickness } from '../state/shape.ts'
import type { World } from '../state/world.ts'

export interface TissueMeans {
  /** of the whole dermis, young protected = 1 */
  collagen: number
  integrity: number
  elastin: number
  /** of the papillary dermis */
  papillary: number
  elastosis: number
  /** µm: dermis, viable epidermis, stratum corneum */
  thickness: number
  viable: number
  corneum: number
  /** days through the stratum corneum; output of the basal layer, young = 1; share of surface covered */
  transit: number
  flux: number
  cover: number
}

export function mean(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += values[i]
  return to > from ? sum / (to - from) : 0
}

export function tissueMeans(number: (id: string) => number): {
  empty(): TissueMeans
  read(world: World, out: TissueMeans): TissueMeans
} {
  const papillary = number('cells.fibroblast.papillary-depth')
  return {
    empty: () => ({
      collagen: 0,
      integrity: 0,
      elastin: 0,
      papillary: 0,
      elastosis: 0,
      thickness: 0,
      viable: 0,
      corneum: 0,
      transit: 0,
      flux: 0,
      cover: 0
    }),
    read(world, out) {
      const { matrix, epidermis, shape } = world
      const plane = shape.nx * shape.ny
      const end = plane * shape.nz
      const layers = Math.max(1, Math.min(shape.nz - 1, Math.round(papillary / layerThickness(shape, 1))))
      const below = Math.min(end, plane * (1 + layers))
      out.collagen = mean(matrix.collagen, plane, end)
      out.integrity = mean(matrix.integrity, plane, end)
      out.elastin = mean(matrix.elastin, plane, end)
      out.papillary = mean(matrix.collagen, plane, below)
      const deep = below < end ? mean(matrix.elastin, below, end) : 1
      out.elastosis = deep > 0 ? Math.max(0, deep - mean(matrix.elastin, plane, below)) / deep : 0
      out.thickness = mean(matrix.thickness, 0, plane)
      out.viable = mean(epidermis.viable, 0, plane)
      out.corneum = mean(epidermis.corneum, 0, plane)
      out.transit = mean(epidermis.transit, 0, plane)
      out.flux = mean(epidermis.flux, 0, plane)
      out.cover = mean(epidermis.cover, 0, plane)
      return out
    }
  }
}
