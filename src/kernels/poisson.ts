/*
 * poisson — the chance that more than `needed` arrive when `mean` are expected.
 *
 *   P(X > n; m) = Σ_{k>n} e^-m m^k / k!      dimensionless
 *
 * Summed from the term nearest n outwards, on whichever side is the smaller, so that tails of 1e-40 keep
 * their digits (1 − cdf would lose everything below 1e-16). Every term is positive: nothing cancels.
 *
 * Proof    poisson.test.ts: 40-digit fixture, both sides of the switch at n + 1.
 */
import { exp, log, log1p } from '../core/maths.ts'

/** A term smaller than this share of the sum no longer changes it: a quarter of the double's 2^-52. */
const smallestShare = 5.551115123125783e-17

/** Returns mean -> P(X > needed); `needed` is counted in whole arrivals. */
export function poissonTail(needed: number): (mean: number) => number {
  const n = Math.floor(needed)
  const peak = logPeak(n)
  const peakNext = logPeak(n + 1)
  const shrink = inverses(n + 2, n + 1)

  return (mean) => {
    if (!(mean > 0)) return 0
    if (mean <= n + 1) {
      let term = 1
      let sum = 1
      for (let k = 0; term > smallestShare * sum; k++) {
        term *= mean * shrink[k]
        sum += term
      }
      return exp(logTerm(n + 1, mean, peakNext)) * sum
    }
    const perMean = 1 / mean
    let term = 1
    let sum = 1
    for (let k = n; k > 0 && term > smallestShare * sum; k--) {
      term *= k * perMean
      sum += term
    }
    return 1 - exp(logTerm(n, mean, peak)) * sum
  }
}

/** 1/first, 1/(first + 1) ... as many as the sum can need, which is most at the largest mean. */
function inverses(first: number, largestMean: number): Float64Array {
  let term = 1
  let length = 0
  while (term > smallestShare) term *= largestMean / (first + length++)
  // One more, since the running term is rounded otherwise than this one.
  return Float64Array.from({ length: length + 1 }, (_, k) => 1 / (first + k))
}

/** log P(X = k; mean), measured from its peak at mean = k, so that no two large numbers are subtracted. */
function logTerm(k: number, mean: number, peak: number): number {
  if (k === 0) return -mean
  return peak + (k - mean) + k * log(mean / k)
}

/** log P(X = n; n) = n log n − n − log n!, summed from its small steps. */
function logPeak(n: number): number {
  let peak = -1
  for (let k = 1; k < n; k++) peak += k * log1p(1 / k) - 1
  return peak
}
