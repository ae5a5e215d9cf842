/*
 * packing — equal discs laid at random on a square floor, none over another.
 *
 *   n = ⌊side² · cover / (π r²)⌋ discs; the first at the centre, disc k where its first draw falls free
 *
 * Random sequential addition: the try-out points of disc k are addressed to its id, so a packing is a pure
 * function of (side, r, cover, chance). Positions in µm from the centre of the floor, which has walls: every disc
 * lies on it whole, so that `cover` is the share of the floor really covered.
 *
 * Proof    packing.test.ts: no overlap, the exact number, even over the floor, same chance same packing.
 */
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { founderId } from '../core/ids.ts'
import { Problem } from '../core/problem.ts'

const pi = 3.141592653589793
/** What fate is asked here, "PACK" in ASCII: a question number shared with no process of a cell's life. */
const placing = 0x5041434b
/**
 * Tries for one disc before giving up. At a cover of 0.45 about 1 point in 60 is still free, so that 1e5 misses
 * in a row have a chance of 1e-700; discs laid in this way jam at 0.547 (Feder 1980, J Theor Biol 87:237).
 */
const tries = 100_000

export interface Packing {
  readonly count: number
  readonly idLo: Uint32Array
  readonly idHi: Uint32Array
  /** µm */
  readonly x: Float64Array
  /** µm */
  readonly y: Float64Array
}

export function pack(side: number, radius: number, cover: number, chance: Chance): Packing {
  const count = Math.floor((side * side * cover) / (pi * radius * radius))
  const idLo = new Uint32Array(count)
  const idHi = new Uint32Array(count)
  const x = new Float64Array(count)
  const y = new Float64Array(count)

  // Bins two radii wide: whatever overlaps a disc lies in its own bin or one of the eight around it.
  const gap = 2 * radius
  const across = Math.floor(side / gap) + 1
  const first = new Int32Array(across * across).fill(-1)
  const following = new Int32Array(count).fill(-1)
  const binOf = (at: number): number => Math.floor((at + side / 2) / gap)

  function free(px: number, py: number): boolean {
    const column = binOf(px)
    const line = binOf(py)
    for (let j = Math.max(0, line - 1); j <= Math.min(across - 1, line + 1); j++) {
      for (let i = Math.max(0, column - 1); i <= Math.min(across - 1, column + 1); i++) {
        for (let other = first[j * across + i]; other >= 0; other = following[other]) {
          const dx = x[other] - px
          const dy = y[other] - py
          if (dx * dx + dy * dy < gap * gap) return false
        }
      }
    }
    return true
  }

  const room = side - gap
  const id = new Uint32Array(2)
  for (let k = 0; k < count; k++) {
    founderId(k, id)
    idLo[k] = id[0]
    idHi[k] = id[1]
    let px = 0
    let py = 0
    for (let attempt = 0; k > 0; attempt++) {
      if (attempt === tries) {
        throw new Problem({
          what: `${count} cells do not fit: no room for cell ${k + 1} after ${tries} tries`,
          why: `they would cover ${cover} of the floor; discs laid at random jam at 0.547`,
          fix: 'choose a lower martin.cell.cover'
        })
      }
      px = (uniform(chance, placing, id[0], id[1], 2 * attempt) - 1 / 2) * room
      py = (uniform(chance, placing, id[0], id[1], 2 * attempt + 1) - 1 / 2) * room
      if (free(px, py)) break
    }
    x[k] = px
    y[k] = py
    const bin = binOf(py) * across + binOf(px)
    following[k] = first[bin]
    first[bin] = k
  }
  return { count, idLo, idHi, x, y }
}
