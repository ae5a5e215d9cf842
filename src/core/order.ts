/**
 * The order in which columns of numbers rise: indices, without an object per row.
 *
 *   order(values)[i]   the row that comes i-th, smallest first; equal values keep the order of their rows
 *
 * Each row's number is written over the last bits of a copy of its value, the engine's own sort of doubles does the work, and rows
 * whose values agree in all the bits that were left are set right among themselves. Values are finite; -0 counts as 0.
 * Proof: order.test.ts. Speed: bench/survival.ts.
 */

/** bits of a word: more rows than its values cannot be numbered */
const bitsOfWord = 32

/** which of the two words of a double is the low one */
const low: number = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1

export function order(values: Float64Array): Uint32Array<ArrayBuffer> {
  const n = values.length
  const rows = new Uint32Array(n)
  if (n < 2) return rows
  const packed = new Float64Array(n)
  for (let i = 0; i < n; i++) packed[i] = values[i]! + 0
  const words = new Uint32Array(packed.buffer)
  const bits = bitsOfWord - Math.clz32(n - 1)
  const mask = bits === bitsOfWord ? -1 : (1 << bits) - 1
  for (let i = 0; i < n; i++) words[2 * i + low] = (words[2 * i + low]! & ~mask) | i
  packed.sort()
  const alike = (i: number, j: number): boolean =>
    words[2 * i + 1 - low] === words[2 * j + 1 - low] &&
    (words[2 * i + low]! & ~mask) === (words[2 * j + low]! & ~mask)
  for (let i = 0; i < n; i++) rows[i] = words[2 * i + low]! & mask
  const later = (a: number, b: number): number => values[a]! - values[b]! || a - b
  for (let first = 0; first < n;) {
    let end = first + 1
    let right = true
    for (; end < n && alike(first, end); end++) right &&= later(rows[end - 1]!, rows[end]!) < 0
    if (!right) rows.subarray(first, end).sort(later)
    first = end
  }
  return rows
}
