/**
 * LU of a sparse matrix whose pattern is known long before its numbers: which row leaves which is settled once.
 *
 * Pivots stay on the diagonal, taken in the order of least fill (Markowitz: fewest other entries in its row times
 * column). Every elimination is then a list of a[i] -= a[j] a[k], and every solve another; both are run as they stand.
 * Diagonal pivots are sound for (shift - J) with steps of the size that accuracy allows; a pivot that is 0 or not a
 * number is reported, and the step is then made smaller. Proof: stiff-equations.test.ts.
 */
export interface SparsePlan {
  readonly size: number
  /** entries: the given ones first in their order, then what fills in */
  readonly entries: number
  /** LU in place of a matrix whose entries are in that order; false where a pivot is 0 or not a number */
  factor(a: Float64Array): boolean
  solve(a: Float64Array, b: Float64Array): void
  /** multiplications a factorization takes */
  readonly cost: number
}

/** A plan for entries at (rows[e], columns[e]), each pair once; every diagonal must be among them. */
export function sparsePlan(size: number, rows: ArrayLike<number>, columns: ArrayLike<number>): SparsePlan {
  const at = Array.from({ length: size }, () => new Map<number, number>())
  for (let e = 0; e < rows.length; e++) at[rows[e]].set(columns[e], e)
  const inColumn = Array.from({ length: size }, () => new Set<number>())
  for (let e = 0; e < rows.length; e++) inColumn[columns[e]].add(rows[e])
  let entries = rows.length
  const open = new Set(Array.from({ length: size }, (_, i) => i))
  const lists: Lists = {
    pivots: [],
    diagonal: [],
    divideEnd: [],
    subtractEnd: [],
    divide: [],
    target: [],
    left: [],
    right: [],
    lowerRow: [],
    lowerAt: [],
    lowerFrom: [],
    upperColumn: [],
    upperAt: [],
    upperEnd: []
  }
  while (open.size > 0) {
    let best = -1
    let price = Infinity
    for (const p of open) {
      const cost = (at[p].size - 1) * (inColumn[p].size - 1)
      if (cost < price) {
        price = cost
        best = p
      }
    }
    const own = at[best]
    const across = [...own].filter(([column]) => column !== best).sort((a, b) => a[0] - b[0])
    for (const row of [...inColumn[best]].filter((r) => r !== best).sort((a, b) => a - b)) {
      const l = at[row].get(best) as number
      lists.divide.push(l)
      lists.lowerRow.push(row)
      lists.lowerAt.push(l)
      lists.lowerFrom.push(best)
      for (const [column, u] of across) {
        let target = at[row].get(column)
        if (target === undefined) {
          target = entries++
          at[row].set(column, target)
          inColumn[column].add(row)
        }
        lists.target.push(target)
        lists.left.push(l)
        lists.right.push(u)
      }
      at[row].delete(best)
    }
    for (const [column, u] of across) {
      inColumn[column].delete(best)
      lists.upperColumn.push(column)
      lists.upperAt.push(u)
    }
    open.delete(best)
    lists.pivots.push(best)
    lists.diagonal.push(own.get(best) as number)
    lists.divideEnd.push(lists.divide.length)
    lists.subtractEnd.push(lists.target.length)
    lists.upperEnd.push(lists.upperAt.length)
  }
  return { size, entries, cost: lists.target.length, ...program(lists) }
}

/** Per pivot: its row, its entry, and how far each list goes when it is done. */
interface Lists {
  readonly pivots: number[]
  readonly diagonal: number[]
  readonly divideEnd: number[]
  readonly subtractEnd: number[]
  /** entries divided by the pivot */
  readonly divide: number[]
  /** a[target] -= a[left] a[right] */
  readonly target: number[]
  readonly left: number[]
  readonly right: number[]
  /** b[row] -= a[at] b[from], downward */
  readonly lowerRow: number[]
  readonly lowerAt: number[]
  readonly lowerFrom: number[]
  /** what stands right of each pivot */
  readonly upperColumn: number[]
  readonly upperAt: number[]
  readonly upperEnd: number[]
}

function program(lists: Lists): Pick<SparsePlan, 'factor' | 'solve'> {
  const pivots = Int32Array.from(lists.pivots)
  const diagonal = Int32Array.from(lists.diagonal)
  const divideEnd = Int32Array.from(lists.divideEnd)
  const subtractEnd = Int32Array.from(lists.subtractEnd)
  const divide = Int32Array.from(lists.divide)
  const target = Int32Array.from(lists.target)
  const left = Int32Array.from(lists.left)
  const right = Int32Array.from(lists.right)
  const lowerRow = Int32Array.from(lists.lowerRow)
  const lowerAt = Int32Array.from(lists.lowerAt)
  const lowerFrom = Int32Array.from(lists.lowerFrom)
  const upperColumn = Int32Array.from(lists.upperColumn)
  const upperAt = Int32Array.from(lists.upperAt)
  const upperEnd = Int32Array.from(lists.upperEnd)
  return {
    factor(a) {
      let d = 0
      let s = 0
      for (let p = 0; p < pivots.length; p++) {
        const pivot = a[diagonal[p]]
        if (!(Math.abs(pivot) > 0)) return false
        const inverse = 1 / pivot
        for (; d < divideEnd[p]; d++) a[divide[d]] *= inverse
        for (; s < subtractEnd[p]; s++) a[target[s]] -= a[left[s]] * a[right[s]]
      }
      return true
    },
    solve(a, b) {
      for (let i = 0; i < lowerRow.length; i++) b[lowerRow[i]] -= a[lowerAt[i]] * b[lowerFrom[i]]
      for (let p = pivots.length - 1; p >= 0; p--) {
        let sum = b[pivots[p]]
        for (let i = p > 0 ? upperEnd[p - 1] : 0; i < upperEnd[p]; i++)
          sum -= a[upperAt[i]] * b[upperColumn[i]]
        b[pivots[p]] = sum / a[diagonal[p]]
      }
    }
  }
}
