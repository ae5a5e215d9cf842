/**
 * Who a cell is: 64-bit identities that depend only on a cell's own story, never on threads, rows or other
 * cells' fates.
 *
 *   founder   (place + 1, 0)                                  the place it was seeded in
 *   daughter  63-bit hash of (mother, division ordinal)       top bit set
 *   arrival   63-bit hash of (vessel site, arrival ordinal)   top bit set, another key
 *
 * out[0] is the low word, out[1] the high one. Id 0 is nobody. Founders never meet the others, whose top
 * bit is set. Hashes are the first two words of a Philox block under a fixed key of their own. Among n
 * hashed cells two agree with probability about n² / 2^64: 5e-8 for a million cells ever born, 5e-4 for a
 * hundred million; `findDuplicate` looks, and a duplicate is a Problem, never a silent mix-up.
 * Proof: ids.test.ts.
 */
import { philox4x32 } from './philox.ts'

/** keys: the ASCII letters of "daughter" and "arrival." */
const daughterKey0 = 0x64617567
const daughterKey1 = 0x68746572
const arrivalKey0 = 0x61727269
const arrivalKey1 = 0x76616c2e
/** top bit of the high word: a hashed identity */
const hashed = 0x80000000

const block: Uint32Array = new Uint32Array(4)

/** The founder seeded at a place, 0 <= place < 2^32 - 1. */
export function founderId(place: number, out: Uint32Array): void {
  out[0] = place + 1
  out[1] = 0
}

/** The daughter born at her mother's division of this ordinal. The mother keeps her own id. */
export function daughterId(motherLo: number, motherHi: number, division: number, out: Uint32Array): void {
  philox4x32(daughterKey0, daughterKey1, motherLo, motherHi, division, 0, block)
  out[0] = block[0]!
  out[1] = block[1]! | hashed
}

/** The cell that arrives at a vessel site as its arrival of this ordinal. */
export function arrivalId(site: number, arrival: number, out: Uint32Array): void {
  philox4x32(arrivalKey0, arrivalKey1, site, arrival, 0, 0, block)
  out[0] = block[0]!
  out[1] = block[1]! | hashed
}

/**
 * The first row whose id an earlier row has, with that earlier row, or -1. Sorts an index: call it rarely.
 */
export function findDuplicate(
  lo: Uint32Array,
  hi: Uint32Array,
  rows: number
): readonly [earlier: number, later: number] | -1 {
  const order = new Uint32Array(rows)
  for (let i = 0; i < rows; i++) order[i] = i
  order.sort((a, b) => hi[a]! - hi[b]! || lo[a]! - lo[b]! || a - b)
  let earlier = -1
  let later = rows
  for (let i = 1; i < rows; i++) {
    const a = order[i - 1]!
    const b = order[i]!
    if (hi[a] === hi[b] && lo[a] === lo[b] && b < later) {
      earlier = a
      later = b
    }
  }
  return earlier < 0 ? -1 : [earlier, later]
}
