/**
 * The same skin in two arithmetics: four patches each, compared patch by patch.
 *
 * Skin of 15, without a senescent cell, is worn so fast that burden, vacancies and spread arise within half a year, all
 * of it by events. What differs by more than four standard errors of the paired differences, and by more than 1 %, is named.
 */
import type { Patch } from '../../src/tissue/geometry.ts'
import { all, error, ledger, live, look, mean, patch } from './patch.ts'

export interface Arithmetic {
  readonly dt?: number
  readonly voxel?: number
  /** µm, width and height of the patch */
  readonly side?: number
  /** factor on the wear of fibroblasts: another skin, to see that a difference is seen */
  readonly wear?: number
}

const watched = [
  ['senescent fraction', 'epidermis'],
  ['senescent fraction', 'dermis'],
  ['SASP', 'epidermis'],
  ['SASP', 'dermis'],
  ['vacant fraction', 'dermis'],
  ['collagen', 'dermis'],
  ['epidermal thickness', 'epidermis'],
  ['newly senescent', 'skin']
] as const

const kinds = ['keratinocyte', 'melanocyte', 'fibroblast', 'stem']
const patches = 4
const days = 180

/** What is watched, by quantity and patch. */
export function lived({ dt = 1, voxel, side = 800, wear = 1 }: Arithmetic): number[][] {
  const number = ledger({
    ...all(['damage.fibroblast.base', 'damage.stem.base'], 0.003 * wear),
    ...all(['damage.keratinocyte.base', 'damage.melanocyte.base'], 0.0003),
    ...all(
      kinds.map((kind) => `decision.arrest.${kind}`),
      0.2
    ),
    'spread.max.dermis': 0.003,
    'spread.max.epidermis': 0.0005,
    'killer.density.dermis': 20
  })
  const size: Patch = { width: side, height: side, depth: 200, ...(voxel === undefined ? {} : { voxel }) }
  const looks = Array.from({ length: patches }, (_, replicate) => {
    const here = patch({
      number,
      patch: size,
      person: { age: 15, sex: 'female', site: 'forearm', phototype: 2 },
      chance: { seed: 40, replicate }
    })
    return look(live(here, days, dt), number)
  })
  return watched.map(([id, where]) => looks.map((of) => of(id, where)))
}

/**
 * Names of what differs, with by how much and how many standard errors: of the differences, patch by patch, or of the
 * two means where the patches are not the same.
 */
export function differing(a: readonly number[][], b: readonly number[][], paired = true): string[] {
  return watched.flatMap(([id, where], i) => {
    const more = b[i].map((value, r) => value - a[i][r])
    const spread = paired ? error(more) : Math.sqrt(error(a[i]) ** 2 + error(b[i]) ** 2)
    const errors = mean(more) / spread
    const share = mean(b[i]) / mean(a[i]) - 1
    if (!(Math.abs(errors) >= 4) || Math.abs(share) < 0.01) return []
    return [`${id}, ${where}: ${(100 * share).toFixed(1)} %, ${errors.toFixed(1)} standard errors`]
  })
}
