/**
 * The order in which columns of numbers rise: indices, without an object per row.
 *
 *   order(values)[i]   the row that comes i-th, smallest first; equal values keep the order of their rows
 *
 * Few rows are sorted by comparison, many by their bits, sixteen at a time (a radix sort; doubles in the order of
 * their bits are in order of size once the sign is turned). -0 counts as 0; NaN is not allowed.
 * Proof: order.test.ts. Speed: a million random doubles 0.1 s.
 */

/** rows below which comparing is faster than four passes over 2^16 counters; measured */
const few = 2048
const bitsOfDigit = 16
const digits = 1 << bitsOfDigit
const digitMask = digits - 1
const signBit = 0x80000000

/** which of the two words of a double is the low one */
const low: number = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1

export function order(values: Float64Array): Uint32Array<ArrayBuffer> {
  const n = values.length
  const rows = new Uint32Array(n)
  for (let i = 0; i < n; i++) rows[i] = i
  if (n < few) return rows.sort((a, b) => values[a]! - values[b]! || a - b)
  const words = new Uint32Array(Float64Array.from(values, (x) => x + 0).buffer)
  const lows = new Uint32Array(n)
  const highs = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    const hi = words[2 * i + 1 - low]!
    const flip = hi >>> 31 === 1 ? -1 : 0
    lows[i] = words[2 * i + low]! ^ flip
    highs[i] = hi ^ (flip | signBit)
  }
  let from: Uint32Array<ArrayBuffer> = rows
  let to = new Uint32Array(n)
  const count = new Uint32Array(digits)
  for (const keys of [lows, highs])
    for (let shift = 0; shift <= bitsOfDigit; shift += bitsOfDigit) {
      count.fill(0)
      for (let i = 0; i < n; i++) count[(keys[i]! >>> shift) & digitMask]!++
      if (count[(keys[0]! >>> shift) & digitMask] === n) continue // all share this digit
      for (let d = 0, sum = 0; d < digits; d++) {
        const here = count[d]!
        count[d] = sum
        sum += here
      }
      for (let i = 0; i < n; i++) {
        const row = from[i]!
        to[count[(keys[row]! >>> shift) & digitMask]!++] = row
      }
      const swap = from
      from = to
      to = swap
    }
  return from
}
