/**
 * What is to happen next: a binary heap of rows by the reading at which they are due.
 *
 * Rows that are due at the same reading come in row order. The room is taken once and used again each step;
 * nothing in it outlives a step.
 */
export interface Agenda {
  clear(): void
  add(due: number, row: number): void
  /** The row that is due soonest, taken out; -1 if there is none. */
  take(): number
  /** The reading at which the row last taken was due. */
  key(): number
}

/** An agenda with room for this many entries at a time. */
export function agenda(room: number): Agenda {
  const due = new Float64Array(room + 1)
  const rows = new Int32Array(room + 1)
  let size = 0
  let last = 0

  const isBefore = (a: number, b: number): boolean =>
    due[a] < due[b] || (due[a] === due[b] && rows[a] < rows[b])

  function swap(a: number, b: number): void {
    const d = due[a]
    const r = rows[a]
    due[a] = due[b]
    rows[a] = rows[b]
    due[b] = d
    rows[b] = r
  }

  return {
    clear() {
      size = 0
    },
    add(at, row) {
      let i = size++
      due[i] = at
      rows[i] = row
      while (i > 0) {
        const above = (i - 1) >> 1
        if (!isBefore(i, above)) break
        swap(i, above)
        i = above
      }
    },
    take() {
      if (size === 0) return -1
      last = due[0]
      const row = rows[0]
      size--
      swap(0, size)
      for (let i = 0; ;) {
        const left = 2 * i + 1
        const right = left + 1
        let first = i
        if (left < size && isBefore(left, first)) first = left
        if (right < size && isBefore(right, first)) first = right
        if (first === i) break
        swap(i, first)
        i = first
      }
      return row
    },
    key: () => last
  }
}
