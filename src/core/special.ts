/**
 * The gamma function's logarithm, the gamma distribution and the tail of chi-square, the same to the bit on every
 * engine.
 *
 *   logGamma(x)          ln Γ(x), x > 0
 *   gammaTail(a, x)      Q(a, x) = Γ(a, x) / Γ(a): the share of a gamma distribution of shape a > 0 beyond x >= 0
 *   gammaShare(a, x)     P(a, x) = 1 - Q(a, x), each keeping its own relative precision where it is small
 *   chiSquareTail(x, k)  P(X > x) with k degrees of freedom
 *
 * Outside their domains they answer NaN. Error bounds: logGamma 2e-14 of max(1, |ln Γ|); gammaTail, gammaShare and
 * chiSquareTail 1e-12 of themselves for shapes up to 500 while they exceed 1e-290.
 * Method: Stirling's series after shifting x above 15; the power series of P for x < a + 1, else Legendre's
 * continued fraction of Q (Abramowitz & Stegun 6.1.41, 6.5.29, 6.5.31), evaluated by Lentz's rule.
 * Proof: special.test.ts, against fixtures/special.json, which fixtures/special.py takes from SciPy and mpmath.
 */
import { exp, log, log1p } from './exponential.ts'
import { normalCdf } from './normal.ts'

/** ln(2 π) / 2 */
const halfLogTwoPi = 0.9189385332046728
/** from here on eight terms of Stirling's series are exact to a double */
const far = 15
/** B(2n) / (2n (2n - 1)), n = 1 to 8 (Bernoulli numbers, Abramowitz & Stegun 6.1.41) */
const stirling: Float64Array = Float64Array.of(
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400
)
/** 2^-53: a term below this share of its sum no longer matters */
const ulp = 1.1102230246251565e-16
/** terms after which a sum is given up; shapes up to 1e6 need a few thousand */
const patience = 100_000
/** stands for a zero denominator in Lentz's rule */
const tiny = 1e-300

/** what ln Γ(x) exceeds (x - 1/2) ln x - x + ln(2 π) / 2 by, x >= 15 */
function excess(x: number): number {
  const square = 1 / (x * x)
  let sum = 0
  for (let n = stirling.length - 1; n >= 0; n--) sum = sum * square + stirling[n]!
  return sum / x
}

/** ln Γ(x) for x > 0 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  if (x === 1 || x === 2) return 0
  let shifted = x
  let product = 1
  while (shifted < far) {
    product *= shifted
    shifted++
  }
  const main = (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + excess(shifted)
  return product === 1 ? main : main - log(product)
}

/** x^a e^-x / Γ(a): computed about x = a, where its factors would cancel */
function weight(a: number, x: number): number {
  if (a < far) return exp(a * log(x) - x - logGamma(a))
  const d = (x - a) / a
  // a (ln(x / a) - (x - a) / a) keeps its precision near x = a
  const near = a * (Math.abs(d) < 0.5 ? log1p(d) - d : log(x / a) - d)
  return exp(near - excess(a) - halfLogTwoPi + 0.5 * log(a))
}

/** P by its power series, for x < a + 1 */
function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < patience; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * ulp) break
  }
  return sum * weight(a, x)
}

/** Q by its continued fraction, for x >= a + 1 */
function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1; i < patience; i++) {
    const an = i * (a - i)
    b += 2
    d = an * d + b
    d = 1 / (d === 0 ? tiny : d)
    c = b + an / c
    if (c === 0) c = tiny
    h *= d * c
    if (Math.abs(d * c - 1) < 2 * ulp) break
  }
  return h * weight(a, x)
}

/** the share of a gamma distribution of shape `a` (scale 1) beyond `x` */
export function gammaTail(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN
  if (x === 0) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
}

/** the share of a gamma distribution of shape `a` (scale 1) below `x` */
export function gammaShare(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN
  if (x === 0) return 0
  if (x === Infinity) return 1
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
}

/** P(X > x) for a chi-square with `freedom` degrees of freedom */
export function chiSquareTail(x: number, freedom: number): number {
  if (!(freedom > 0) || x !== x) return NaN
  if (x <= 0) return 1
  if (freedom === 1) return 2 * normalCdf(-Math.sqrt(x))
  if (freedom === 2) return exp(-0.5 * x)
  return gammaTail(0.5 * freedom, 0.5 * x)
}
