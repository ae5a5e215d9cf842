/**
 * The Poisson quantile: the smallest count k with P(X <= k) >= u, so that a count is monotone in chance
 * and in its mean.
 *
 *   p(k) = e^-m m^k / k!      P(X <= k) = sum of p from 0 to k
 *
 * A mean below 16 is counted up from 0. Above, a normal guess with Cornish-Fisher's skewness term is
 * corrected by exact steps: the smaller tail at the guess is summed outward from it, so no digits cancel,
 * and p(k) comes from Loader's saddle point form. Cost grows as sqrt(m). Below a mean of 16 the sum from 0 is
 * good to about 1e-15, so that only chances within that of 1 may land a count off.
 * Source: Cornish & Fisher 1938; Loader 2000, "Fast and accurate computation of binomial probabilities".
 * Proof: poisson.test.ts.
 */
import { exp, log1p, normalQuantile } from './maths.ts'
import { Problem } from './problem.ts'

/**
 * below this mean counting up from 0 is quicker than guessing; the probability of 0, e^-16, is far from
 * underflow
 */
const smallMean = 16
/**
 * largest mean: a count and its neighbours are still exact integers with room for the steps, and sqrt(m)
 * terms stay affordable
 */
const largestMean = 1e12
/** 2^-54: a further term of this relative size no longer moves a sum */
const negligible = 5.551115123125783e-17
const twoPi = 6.283185307179586

/** The smallest k with P(X <= k) >= u for a Poisson X of this mean; u in (0, 1). */
export function poissonQuantile(mean: number, u: number): number {
  if (mean > 0 && mean < smallMean) return countUp(mean, u)
  if (mean === 0) return 0
  if (!(mean > 0 && mean <= largestMean)) throw badMean(mean)
  const z = normalQuantile(u)
  let k = Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6))
  let p = density(k, mean)
  if (k < mean) {
    let below = sumDown(k, p, mean)
    if (below >= u) {
      while (k > 0 && below - p >= u) {
        below -= p
        p *= k / mean
        k -= 1
      }
    } else {
      while (below < u && p > 0) {
        k += 1
        p *= mean / k
        below += p
      }
    }
    return k
  }
  const v = 1 - u
  let above = sumUp(k, p, mean)
  if (above <= v) {
    while (k > 0 && above + p <= v) {
      above += p
      p *= k / mean
      k -= 1
    }
  } else {
    while (above > v && p > 0) {
      k += 1
      p *= mean / k
      above -= p
    }
  }
  return k
}

function countUp(mean: number, u: number): number {
  let p = exp(-mean)
  let below = p
  let k = 0
  while (below < u) {
    k += 1
    p *= mean / k
    if (p < negligible && k > mean) return k
    below += p
  }
  return k
}

/** P(X <= k) for k below the mean, from p(k) downward */
function sumDown(k: number, p: number, mean: number): number {
  let term = p
  let sum = p
  for (let j = k; j > 0 && term > negligible * sum; j--) {
    term *= j / mean
    sum += term
  }
  return sum
}

/** P(X > k) for k above the mean, from p(k + 1) upward */
function sumUp(k: number, p: number, mean: number): number {
  let j = k + 1
  let term = (p * mean) / j
  let sum = term
  while (term > negligible * sum) {
    j += 1
    term *= mean / j
    sum += term
  }
  return sum
}

/** p(k) = exp(-stirling(k) - deviance(k, m)) / sqrt(2 π k) (Loader 2000, eq. 4) */
function density(k: number, mean: number): number {
  if (k === 0) return exp(-mean)
  return exp(-stirling(k) - deviance(k, mean)) / Math.sqrt(twoPi * k)
}

/** log k! - log(sqrt(2 π k) (k/e)^k) by Stirling's series, 1/(12 k) - 1/(360 k³) + ... */
function stirling(k: number): number {
  if (k < 8) return stirlingSmall[k]!
  const r = 1 / k
  const z = r * r
  return r * (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - (z * 691) / 360360)))))
}

/** the same for k = 1 to 7, where the series is too short (computed to 50 digits, fixtures/make.py) */
const stirlingSmall: readonly number[] = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177
]

/** k log(k / m) + m - k without cancellation (Loader 2000) */
function deviance(k: number, mean: number): number {
  const d = (k - mean) / mean
  if (d > 0.2 || d < -0.2) return mean * ((1 + d) * log1p(d) - d)
  const v = (k - mean) / (k + mean)
  const z = v * v
  let sum = (k - mean) * v
  let term = 2 * k * v
  for (let j = 3; ; j += 2) {
    term *= z
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}

function badMean(mean: number): Problem {
  return new Problem({
    what: `a Poisson draw with mean ${mean}`,
    why: `a mean is a number from 0 to ${largestMean}`,
    fix: 'check the rate and the time it was multiplied by'
  })
}
