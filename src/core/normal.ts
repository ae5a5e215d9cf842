/**
 * The standard normal distribution: its quantile and its probability, the same to the bit on every engine.
 *
 *   normalQuantile(p) = x with P(X <= x) = p      p = 0 gives -Infinity, p = 1 Infinity, outside [0, 1] NaN
 *   normalCdf(x)      = P(X <= x)                 keeps its relative precision in the far lower tail
 *
 * Error bounds (ulp of the correctly rounded result): normalQuantile 8, normalCdf 4 (below 2^-1022: 2
 * units of 2^-1074).
 * Source: quantile, Wichura 1988, Applied Statistics 37:477, algorithm AS 241 (PPND16), whose coefficients
 * are used as facts.
 * Probability: Taylor's series up to |x| = 1; beyond it φ(x) M(x) with the ratio (1 + 2 x) M(x) as a
 * Chebyshev series in (x - 5) / (x + 5), the substitution of Shepherd & Laframboise 1981 (Math. Comp.
 * 36:249); the coefficients are ours, from fixtures/make.py. Proof: maths.test.ts.
 */
import { expSum, log } from './exponential.ts'

/** AS 241: |p - 1/2| <= 0.425 uses the central fraction in 0.425² - q² */
const centre = 0.425
const centreSquared = 0.180625
/** AS 241: sqrt(-log p) is centred at 1.6 up to 5, and at 5 beyond */
const nearTail = 1.6
const farTail = 5

/** AS 241 numerators and denominators, lowest power first */
const a0 = 3.3871328727963665
const a1 = 133.14166789178438
const a2 = 1971.5909503065513
const a3 = 13731.69376550946
const a4 = 45921.95393154987
const a5 = 67265.7709270087
const a6 = 33430.57558358813
const a7 = 2509.0809287301227
const b1 = 42.31333070160091
const b2 = 687.1870074920579
const b3 = 5394.196021424751
const b4 = 21213.794301586597
const b5 = 39307.89580009271
const b6 = 28729.085735721943
const b7 = 5226.495278852854
const c0 = 1.4234371107496835
const c1 = 4.630337846156546
const c2 = 5.769497221460691
const c3 = 3.6478483247632045
const c4 = 1.2704582524523684
const c5 = 0.2417807251774506
const c6 = 0.022723844989269184
const c7 = 0.0007745450142783414
const d1 = 2.053191626637759
const d2 = 1.6763848301838038
const d3 = 0.6897673349851
const d4 = 0.14810397642748008
const d5 = 0.015198666563616457
const d6 = 0.0005475938084995345
const d7 = 1.0507500716444169e-9
const e0 = 6.657904643501103
const e1 = 5.463784911164114
const e2 = 1.7848265399172913
const e3 = 0.29656057182850487
const e4 = 0.026532189526576124
const e5 = 0.0012426609473880784
const e6 = 2.7115555687434876e-5
const e7 = 2.0103343992922881e-7
const f1 = 0.599832206555888
const f2 = 0.1369298809227358
const f3 = 0.014875361290850615
const f4 = 0.0007868691311456133
const f5 = 1.8463183175100548e-5
const f6 = 1.421511758316446e-7
const f7 = 2.0442631033899397e-15

/** x with P(X <= x) = p */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q >= -centre && q <= centre) {
    const r = centreSquared - q * q
    return (
      (q * (((((((a7 * r + a6) * r + a5) * r + a4) * r + a3) * r + a2) * r + a1) * r + a0)) /
      (((((((b7 * r + b6) * r + b5) * r + b4) * r + b3) * r + b2) * r + b1) * r + 1)
    )
  }
  const tail = q < 0 ? p : 1 - p
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN
  let r = Math.sqrt(-log(tail))
  let x
  if (r <= farTail) {
    r -= nearTail
    x =
      (((((((c7 * r + c6) * r + c5) * r + c4) * r + c3) * r + c2) * r + c1) * r + c0) /
      (((((((d7 * r + d6) * r + d5) * r + d4) * r + d3) * r + d2) * r + d1) * r + 1)
  } else {
    r -= farTail
    x =
      (((((((e7 * r + e6) * r + e5) * r + e4) * r + e3) * r + e2) * r + e1) * r + e0) /
      (((((((f7 * r + f6) * r + f5) * r + f4) * r + f3) * r + f2) * r + f1) * r + 1)
  }
  return q < 0 ? -x : x
}

/**
 * Chebyshev coefficients of (1 + 2 x) e^(x²/2) P(X > x) in u = (x - 5) / (x + 5), x >= 0; the first is
 * already halved. From fixtures/make.py.
 */
const ratio: Float64Array = Float64Array.of(
  0.7681926193803801,
  0.08965860286732752,
  -0.09716796458748396,
  0.05286673510283755,
  -0.020644868408320347,
  0.00618617186370881,
  -0.0014177562191435087,
  0.00023214934246683033,
  -2.0421856389885825e-5,
  -1.3227167712039977e-6,
  6.83530392723164e-7,
  -5.877541016894433e-8,
  -1.155388670769958e-8,
  2.81043182735621e-9,
  1.1456473507904821e-10,
  -9.628683998568975e-11,
  1.4612590097237543e-12,
  3.2407908943954395e-12,
  -1.4807141411029586e-13,
  -1.168690684173421e-13,
  6.543133814810702e-15,
  4.615225242833406e-15,
  -2.0914359662913348e-16,
  -1.9676170123032256e-16,
  3.0126978659729574e-18,
  8.746248016231687e-18,
  2.731341322892085e-19
)
/** where u changes sign: chosen because the series is shortest there */
const pivot = 5
/** beyond this P(X <= -x) is below 2^-1075 and rounds to 0 */
const vanished = 38.6

/** 1 / sqrt(2 π), and the terms of (Φ(x) - 1/2) / x in powers of x² that matter up to |x| = 1 */
const perRootTwoPi = 0.3989422804014327
const series: Float64Array = new Float64Array(16)
for (let n = 0, term = perRootTwoPi; n < series.length; n++, term /= -2 * n) series[n] = term / (2 * n + 1)

function middle(square: number): number {
  let sum = 0
  for (let n = series.length - 1; n >= 0; n--) sum = sum * square + series[n]!
  return sum
}

/** P(X <= x) */
export function normalCdf(x: number): number {
  if (x !== x) return x
  const size = Math.abs(x)
  if (size > vanished) return x < 0 ? 0 : 1
  if (size <= 1) return 0.5 + x * middle(x * x)
  const u = (size - pivot) / (size + pivot)
  let b = 0
  let before = 0
  for (let i = ratio.length - 1; i > 0; i--) {
    const next = 2 * u * b - before + ratio[i]!
    before = b
    b = next
  }
  const mills = (u * b - before + ratio[0]!) / (1 + 2 * size)
  // x²/2 without rounding: the head of x squares exactly
  const head = Math.fround(size)
  const tail = mills * expSum(-0.5 * head * head, -0.5 * (size - head) * (size + head))
  return x < 0 ? tail : 1 - tail
}
