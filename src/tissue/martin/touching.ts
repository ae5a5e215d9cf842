/**
 * Whom a cell would turn by touch, should it turn: each neighbour within `reach` with probability `touch`.
 *
 * Decided once for every ordered pair of neighbours, addressed to the pair; a higher probability therefore only
 * ever adds pairs. Found by sweeping the cells from left to right.
 */
import { uniform } from '../../core/draw.ts'
import type { Chance } from '../../core/draw.ts'
import type { Packing } from '../../kernels/packing.ts'
import { question } from '../../kernels/spread.ts'

export interface Touches {
  readonly start: Uint32Array
  /** rows, in order of id under each cell */
  readonly of: Uint32Array
}

export function touching(cells: Packing, reach: number, touch: number, chance: Chance): Touches {
  const { count, idLo, idHi, x, y } = cells
  const start = new Uint32Array(count + 1)
  if (touch <= 0) return { start, of: new Uint32Array(0) }

  const lists: number[][] = Array.from({ length: count }, () => [])
  const turns = (from: number, to: number): boolean =>
    uniform(chance, question.touch, idLo[to], idHi[to], idLo[from]) < touch

  const rows = new Uint32Array(count).map((_, i) => i).sort((a, b) => x[a] - x[b])
  for (let k = 0; k < count; k++) {
    const a = rows[k]
    for (let l = k + 1; l < count && x[rows[l]] - x[a] <= reach; l++) {
      const b = rows[l]
      const dx = x[b] - x[a]
      const dy = y[b] - y[a]
      if (dx * dx + dy * dy > reach * reach) continue
      if (turns(a, b)) lists[a].push(b)
      if (turns(b, a)) lists[b].push(a)
    }
  }
  for (let i = 0; i < count; i++) {
    lists[i].sort((a, b) => idHi[a] - idHi[b] || idLo[a] - idLo[b])
    start[i + 1] = start[i] + lists[i].length
  }
  return { start, of: Uint32Array.from(lists.flat()) }
}
