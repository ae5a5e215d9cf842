/**
 * From hidden state to stain: which cells a pathologist would call positive.
 *
 *   P(positive) = b + (s - b) min(1, drive)     senescent cells: b background of working cells, s sensitivity
 *   P(positive) = the state's own share         working and damaged cells, killers
 *
 * drive is p16 or p21 of the cell (1 = a typical senescent cell), 1 for SA-beta-gal. Each cell has one
 * number per marker, drawn by its id, so that its stain is the same in every section and changes only
 * when its state does. Counting is the papers': p16+ per cell of the basal layer, p21+ per dermal fibroblast.
 */
import { uniform } from '../core/draw.ts'
import { isSenescent } from '../mechanisms/become.ts'
import { Kind, Question, State } from '../state/kinds.ts'
import { apart, placeCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'

export const Marker = { p16: 0, p21: 1, sabgal: 2 } as const
export const markerNames: readonly string[] = ['p16', 'p21', 'SA-beta-gal']

/** Is this cell positive for this marker? Vacancies are negative. */
export type Stain = (world: World, row: number, marker: number) => boolean

export const markerUses: readonly string[] = [
  ...['p16', 'p21', 'sabgal'].flatMap((m) =>
    ['senescent', 'damaged', 'working'].map((s) => `marker.${m}.${s}`)
  ),
  'marker.p16.keratinocyte',
  'marker.sabgal.macrophage'
]

export function staining(number: (id: string) => number): Stain {
  const of = (state: string): number[] => ['p16', 'p21', 'sabgal'].map((m) => number(`marker.${m}.${state}`))
  const senescent = of('senescent')
  const damaged = of('damaged')
  const working = of('working')
  const keratinocyte = number('marker.p16.keratinocyte')
  const macrophage = number('marker.sabgal.macrophage')
  return (world, row, marker) => {
    const { cells, chance } = world
    const state = cells.state[row]
    if (state === State.vacant) return false
    const u = uniform(chance, Question.marker, cells.idLo[row], cells.idHi[row], marker)
    if (cells.kind[row] === Kind.killer) return u < (marker === Marker.sabgal ? macrophage : working[marker])
    if (!isSenescent(state)) return u < (state === State.damaged ? damaged : working)[marker]
    const drive = marker === Marker.p16 ? cells.p16[row] : marker === Marker.p21 ? cells.p21[row] : 1
    const seen =
      marker === Marker.p16 && cells.kind[row] === Kind.keratinocyte ? keratinocyte : senescent[marker]
    return u < working[marker] + (seen - working[marker]) * Math.min(1, drive)
  }
}

export interface Count {
  positive: number
  counted: number
}

/** What is counted in a section cut through the patch at `y`, µm: cells whose centre lies in it. */
export interface SectionCount {
  /** marker-positive cells of the basal layer, of all its cells, by marker */
  readonly basal: readonly Count[]
  /** marker-positive dermal fibroblasts, of all dermal fibroblasts, by marker */
  readonly fibroblasts: readonly Count[]
}

/** The papers' count in a section of a thickness (µm); a thickness of the whole patch counts every cell. */
export function countSection(world: World, stain: Stain, y: number, thickness: number): SectionCount {
  const { cells, shape } = world
  const empty = (): Count[] => markerNames.map(() => ({ positive: 0, counted: 0 }))
  const basal = empty()
  const fibroblasts = empty()
  for (let row = 0; row < placeCount(shape); row++) {
    if (cells.state[row] === State.vacant || cells.kind[row] === Kind.stem) continue
    if (Math.abs(apart(cells.y[row], y, shape.height)) > thickness / 2) continue
    const into = cells.kind[row] === Kind.fibroblast ? fibroblasts : basal
    for (let marker = 0; marker < into.length; marker++) {
      into[marker].counted++
      if (stain(world, row, marker)) into[marker].positive++
    }
  }
  return { basal, fibroblasts }
}

/** Positive share; 0 where nothing was counted. */
export function share(count: Count): number {
  return count.counted > 0 ? count.positive / count.counted : 0
}
