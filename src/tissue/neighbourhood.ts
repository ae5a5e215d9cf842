/**
 * Who is next to whom. Places never move, so this is asked once: the eight around a place of the basal
 * lattice, and the nearest few of a place of the dermis (bins, widened ring by ring until enough are found).
 */
import { apart, wrap, type Shape } from '../state/shape.ts'

/** The up to eight lattice places around a place (fewer when the lattice is narrow), periodic. */
export function latticeNeighbours(columns: number, rows: number): (place: number) => number[] {
  return (place) => {
    const i = place % columns
    const j = (place - i) / columns
    const found: number[] = []
    for (let dj = -1; dj <= 1; dj++)
      for (let di = -1; di <= 1; di++) {
        const other = ((j + dj + rows) % rows) * columns + ((i + di + columns) % columns)
        if (other !== place && !found.includes(other)) found.push(other)
      }
    return found
  }
}

type Found = (row: number, nearest: number[]) => void

/** A finder of the `count` nearest rows of `among` to each row of `of`; nearer first, ties by row. */
export function nearest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  z: ArrayLike<number>,
  shape: Pick<Shape, 'width' | 'height' | 'depth'>
): (of: Int32Array, among: Int32Array, count: number, found: Found) => void {
  const { width, height, depth } = shape
  return (of, among, count, found) => {
    if (among.length === 0) {
      for (const row of of) found(row, [])
      return
    }
    const volume = width * height * Math.max(depth, 1)
    const edge = edgeFor(volume / among.length, Math.max(width, height, depth))
    const bx = Math.max(1, Math.floor(width / edge))
    const by = Math.max(1, Math.floor(height / edge))
    const bz = Math.max(1, Math.ceil((depth + 1) / edge))
    const bins: number[][] = Array.from({ length: bx * by * bz }, () => [])
    const binX = (row: number): number => Math.min(bx - 1, Math.floor((wrap(x[row], width) / width) * bx))
    const binY = (row: number): number => Math.min(by - 1, Math.floor((wrap(y[row], height) / height) * by))
    const binZ = (row: number): number => Math.min(bz - 1, Math.floor(z[row] / edge))
    for (const row of among) bins[(binZ(row) * by + binY(row)) * bx + binX(row)].push(row)
    const smallest = Math.min(edge, width / bx, height / by)
    const most = Math.max(bx, by, bz)
    const best = new Int32Array(count) // the nearest so far, and how far (squared) each is
    const far = new Float64Array(count)
    for (const row of of) {
      let n = 0
      for (let ring = 1; ring <= most; ring++) {
        n = 0
        for (const k of span(binZ(row), ring, bz, false))
          for (const j of span(binY(row), ring, by, true))
            for (const i of span(binX(row), ring, bx, true))
              for (const other of bins[(k * by + j) * bx + i]) {
                if (other === row) continue
                const dx = apart(x[row], x[other], width)
                const dy = apart(y[row], y[other], height)
                const dz = z[row] - z[other]
                const d = dx * dx + dy * dy + dz * dz
                if (n === count && !isNearer(d, other, count - 1)) continue
                let at = n < count ? n++ : count - 1
                for (; at > 0 && isNearer(d, other, at - 1); at--) {
                  far[at] = far[at - 1]
                  best[at] = best[at - 1]
                }
                far[at] = d
                best[at] = other
              }
        if (n === count && far[count - 1] <= ring * smallest * (ring * smallest)) break
      }
      found(row, Array.from(best.subarray(0, n)))
    }

    function isNearer(d: number, row: number, at: number): boolean {
      return d < far[at] || (d === far[at] && row < best[at])
    }
  }
}

/** Edge of a bin that holds about two points, by bisection (no cube roots of the engine). */
function edgeFor(volumePerPoint: number, longest: number): number {
  let low = 1
  let high = Math.max(2, longest)
  while (high - low > 1) {
    const middle = (low + high) * 0.5
    if (middle * middle * middle < 2 * volumePerPoint) low = middle
    else high = middle
  }
  return high
}

/** Bins within `ring` of `at`: each once, wrapped when periodic, cut off otherwise. */
function span(at: number, ring: number, bins: number, periodic: boolean): number[] {
  const list: number[] = []
  if (2 * ring + 1 >= bins) {
    for (let i = 0; i < bins; i++) list.push(i)
    return list
  }
  for (let d = -ring; d <= ring; d++) {
    const i = at + d
    if (periodic) list.push((i + bins) % bins)
    else if (i >= 0 && i < bins) list.push(i)
  }
  return list
}
