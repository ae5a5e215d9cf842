/**
 * exp, log, log1p, expm1 and pow, the same to the bit on every engine.
 *
 *   exp    e^x = 2^k e^r, |r| <= ln 2 / 2;  e^r from the rational form r c / (2 - c), c = r - r² P(r²)
 *   log    x = 2^k (1 + f);  s = f / (2 + f);  log(1 + f) = 2 s + s³ R(s²) = f - f²/2 + s (f²/2 + R)
 *   pow    e^(y log x) with log x carried to about 70 bits as a 24-bit head and a 53-bit tail
 *
 * Error bounds (ulp of the correctly rounded result): exp 1, log 1, log1p 1, expm1 1, pow 1; exact cases
 * are exact. Edge cases are those of ECMAScript's Math of the same name. Only + - * / and views of the
 * bits are used.
 * Source: the reductions and minimax tables of fdlibm 5.3 (Sun Microsystems 1993; e_exp, e_log, s_log1p,
 * s_expm1, e_pow), whose figures are used as facts.
 * Proof: maths.test.ts, against correctly rounded values.
 */

/**
 * ln 2 = ln2Head + ln2Tail; the head ends in 20 zero bits, so that k * ln2Head is exact for |k| < 2^20
 * (fdlibm).
 */
const ln2Head = 0.6931471803691238
const ln2Tail = 1.9082149292705877e-10
/** 1 / ln 2 */
const perLn2 = 1.4426950408889634
/** largest x with a finite exp: ln(2^1024 - 2^970) */
const expMax = 709.782712893384
/** below this exp rounds to 0: ln(2^-1075) */
const expMin = -745.1332191019411
/** smallest normal double, 2^-1022 */
const smallestNormal = 2.2250738585072014e-308
/** 2^54, lifts subnormals into the normal range */
const lift = 18014398509481984
/** 2^-1000, the last step down into the subnormals */
const sink = 9.332636185032189e-302

/** minimax coefficients of r - r (e^r + 1) / (e^r - 1) in r², |r| <= ln 2 / 2 (fdlibm e_exp) */
const p1 = 0.16666666666666602
const p2 = -0.0027777777777015593
const p3 = 6.613756321437934e-5
const p4 = -1.6533902205465252e-6
const p5 = 4.1381367970572385e-8

/** minimax coefficients of (log(1 + f) - 2 s) / s³ in s² (fdlibm e_log and s_log1p) */
const l1 = 0.6666666666666735
const l2 = 0.3999999999940942
const l3 = 0.2857142874366239
const l4 = 0.22222198432149784
const l5 = 0.1818357216161805
const l6 = 0.15313837699209373
const l7 = 0.14798198605116586

/** minimax coefficients of expm1's rational form in r²/2 (fdlibm s_expm1) */
const q1 = -0.03333333333333313
const q2 = 0.0015873015872548146
const q3 = -7.93650757867488e-5
const q4 = 4.008217827329362e-6
const q5 = -2.0109921818362437e-7

/** minimax coefficients of (3/2 log((1+s)/(1-s)) / s - 3 - s²) / s⁴ in s², |s| < 0.102 (fdlibm e_pow) */
const w1 = 0.5999999999999946
const w2 = 0.4285714285785502
const w3 = 0.33333332981837743
const w4 = 0.272728123808534
const w5 = 0.23066074577556175
const w6 = 0.20697501780033842

/** the bits of a double, high word first or last as the host has it */
const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
double[0] = 1
const high = words[1] === 0 ? 0 : 1

/** powersOfTwo[k + 1024] = 2^k for -1024 <= k <= 1023, built by exact doubling */
const powersOfTwo: Float64Array = new Float64Array(2048)
powersOfTwo[1024] = 1
for (let i = 1025; i < 2048; i++) powersOfTwo[i] = powersOfTwo[i - 1]! * 2
for (let i = 1023; i >= 0; i--) powersOfTwo[i] = powersOfTwo[i + 1]! * 0.5

/** e^x */
export function exp(x: number): number {
  if (!(x <= expMax)) return x !== x ? x : Infinity
  if (x < expMin) return 0
  const k = Math.floor(x * perLn2 + 0.5)
  return scaledExp(x - k * ln2Head, -k * ln2Tail, k)
}

/** e^(head + tail), |tail| far below |head|: for arguments known to more than double precision. */
export function expSum(head: number, tail: number): number {
  const x = head + tail
  if (!(x <= expMax)) return x !== x ? x : Infinity
  if (x < expMin) return 0
  const k = Math.floor(x * perLn2 + 0.5)
  return scaledExp(head - k * ln2Head, tail - k * ln2Tail, k)
}

/** 2^k e^(head + tail), |head + tail| <= 0.35 */
function scaledExp(head: number, tail: number, k: number): number {
  const r = head + tail
  const t = r * r
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))))
  const y = 1 + (head + (tail + (r * c) / (2 - c)))
  if (k > -1023) return k < 1024 ? y * powersOfTwo[k + 1024]! : y * 2 * powersOfTwo[k + 1023]!
  return y * powersOfTwo[k + 2024]! * sink
}

/** natural logarithm */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  let k = 0
  if (x < smallestNormal) {
    x *= lift
    k = -54
  } else if (x === Infinity) return x
  double[0] = x
  const e = exponentNearOne(words[high]!)
  const f = x * powersOfTwo[1024 - e]! - 1
  k += e
  const s = f / (2 + f)
  const half = 0.5 * f * f
  return k * ln2Head - (half - (s * (half + tailOfLog(s * s)) + k * ln2Tail) - f)
}

/** z l1 + z² l2 + ..., the part of log(1 + f) that is not 2 s */
function tailOfLog(z: number): number {
  const w = z * z
  return w * (l2 + w * (l4 + w * l6)) + z * (l1 + w * (l3 + w * (l5 + w * l7)))
}

/**
 * The exponent e that brings a positive normal double with this high word into [sqrt(1/2), sqrt 2) after
 * division by 2^e.
 */
function exponentNearOne(hi: number): number {
  // 0x95f64 carries into the exponent exactly when the mantissa is at least sqrt 2 (fdlibm)
  return (hi >>> 20) - 1023 + ((((hi & 0xfffff) + 0x95f64) & 0x100000) >>> 20)
}

/** log(1 + x) without loss near 0 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN
  if (x === Infinity) return x
  if (x > -tiny && x < tiny) return x
  let k = 0
  let f = x
  let lost = 0
  if (x <= log1pLow || x >= log1pHigh) {
    const u = 1 + x
    double[0] = u
    k = exponentNearOne(words[high]!)
    lost = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u
    f = u * powersOfTwo[1024 - k]! - 1
  }
  const s = f / (2 + f)
  const half = 0.5 * f * f
  const rest = s * (half + tailOfLog(s * s))
  if (k === 0 && lost === 0) return f - (half - rest)
  return k * ln2Head - (half - (rest + (k * ln2Tail + lost)) - f)
}

/** sqrt(1/2) - 1 and sqrt 2 - 1: inside them log1p needs no reduction */
const log1pLow = -0.2928932188134524
const log1pHigh = 0.4142135623730951
/** 2^-54: below it log1p(x) and expm1(x) round to x */
const tiny = 5.551115123125783e-17

/** e^x - 1 without loss near 0 */
export function expm1(x: number): number {
  if (!(x <= expMax)) return x !== x ? x : Infinity
  if (x < allGone) return -1
  if (x > -tiny && x < tiny) return x
  let k = 0
  let r = x
  let c = 0
  if (x > halfLn2 || x < -halfLn2) {
    k = Math.floor(x * perLn2 + 0.5)
    const head = x - k * ln2Head
    const tail = k * ln2Tail
    r = head - tail
    c = head - r - tail
  }
  const half = 0.5 * r
  const h = r * half
  const a = 1 + h * (q1 + h * (q2 + h * (q3 + h * (q4 + h * q5))))
  const t = 3 - a * half
  let e = h * ((a - t) / (6 - r * t))
  if (k === 0) return r - (r * e - h)
  e = r * (e - c) - c - h
  if (k === -1) return 0.5 * (r - e) - 0.5
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e)
  if (k <= -2 || k > 56) {
    const y = 1 - (e - r)
    return (k === 1024 ? y * 2 * powersOfTwo[2047]! : y * powersOfTwo[k + 1024]!) - 1
  }
  const small = powersOfTwo[1024 - k]!
  return (k < 20 ? 1 - small - (e - r) : r - (e + small) + 1) * powersOfTwo[k + 1024]!
}

/** -56 ln 2: below it expm1 rounds to -1 (fdlibm) */
const allGone = -38.816242111356935
const halfLn2 = 0.34657359027997264

/** x^y */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (x !== x || y !== y) return NaN
  if (y === 1) return x
  const size = Math.abs(x)
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0
  const odd = Math.abs(y) < twoTo53 && y === Math.floor(y) && y * 0.5 !== Math.floor(y * 0.5)
  const sign = odd && (x < 0 || 1 / x < 0) ? -1 : 1
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y > 0 ? 0 : Infinity)
  if (x < 0 && y !== Math.floor(y)) return NaN
  if (size === 1) return sign
  if (y === 2) return x * x
  if (y === -1) return 1 / x
  if (y === 0.5) return Math.sqrt(x)
  if (y > vast || y < -vast) return sign * (size > 1 === y > 0 ? Infinity : 0)
  if (y < faint && y > -faint) return 1
  const head = wideLog(size)
  const yHead = Math.fround(y)
  return sign * expSum(yHead * head, (y - yHead) * head + y * wideTail)
}

/** 2^53: from here on every double is an even integer or too large to matter */
const twoTo53 = 9007199254740992
/** 2^64 and 2^-70: beyond them x^y overflows, vanishes or is 1 for every x but 1 */
const vast = 18446744073709551616
const faint = 8.470329472543003e-22

/** second half of the last wideLog */
let wideTail = 0
/** sqrt(3/2) and sqrt 3, the borders between the centres 1, 3/2 and 2 */
const sqrt3Halves = 1.224744871391589
const sqrt3 = 1.7320508075688772
/** 2/3 and log(3/2) as a 24-bit head and a tail */
const twoThirdsHead = Math.fround(2 / 3)
const twoThirdsTail = -1.9868214925130207e-8
const logOfHalfHead = Math.fround(0.4054651081081644)
const logOfHalfTail = 1.1872889113423326e-8

/** log x as a 24-bit head (returned) and a tail (left in wideTail), together good to about 2^-68 */
function wideLog(x: number): number {
  let k = 0
  if (x < smallestNormal) {
    x *= lift
    k = -54
  }
  double[0] = x
  const e = (words[high]! >>> 20) - 1023
  let m = x * powersOfTwo[1024 - e]!
  k += e
  let centre = 1
  if (m >= sqrt3) {
    m *= 0.5
    k += 1
  } else if (m >= sqrt3Halves) centre = 1.5
  // s = (m - centre) / (m + centre) = sHead + sTail
  const u = m - centre
  const v = 1 / (m + centre)
  const s = u * v
  const sHead = Math.fround(s)
  const below = Math.fround(m + centre)
  const sTail = v * (u - sHead * below - sHead * (m - (below - centre)))
  // log(m / centre) = 2/3 s (3 + s² + r)
  const z = s * s
  let r = z * z * (w1 + z * (w2 + z * (w3 + z * (w4 + z * (w5 + z * w6)))))
  r += sTail * (sHead + s)
  const zHead = sHead * sHead
  const sumHead = Math.fround(3 + zHead + r)
  const sumTail = r - (sumHead - 3 - zHead)
  const a = sHead * sumHead
  const b = sTail * sumHead + sumTail * s
  const pHead = Math.fround(a + b)
  const pTail = b - (pHead - a)
  const logHead = twoThirdsHead * pHead
  const logTail = twoThirdsTail * pHead + (2 / 3) * pTail
  // add k ln 2 and log(centre), largest first, keeping what each addition loses
  const kHead = k * ln2Head
  const cHead = centre === 1 ? 0 : logOfHalfHead
  const cTail = centre === 1 ? 0 : logOfHalfTail
  const sum1 = kHead + cHead
  const lost1 = Math.abs(kHead) > cHead ? kHead - sum1 + cHead : cHead - sum1 + kHead
  const sum2 = sum1 + logHead
  const lost2 = Math.abs(sum1) > Math.abs(logHead) ? sum1 - sum2 + logHead : logHead - sum2 + sum1
  const tail = lost1 + lost2 + cTail + logTail + k * ln2Tail
  const head = Math.fround(sum2 + tail)
  wideTail = sum2 - head + tail
  return head
}
