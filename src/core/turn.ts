/**
 * Sine and cosine of whole turns, the same to the bit on every engine.
 *
 *   sinTurn(x) = sin(2 π x)      cosTurn(x) = cos(2 π x)      x in turns
 *
 * Turns, not radians, because the reduction x = n/4 + r, |r| <= 1/8 is then exact for every double, so that
 * quarter turns give exactly 0 and ±1 and the error bound, 1 ulp, holds for huge arguments too. NaN and
 * infinity give NaN.
 * Source: minimax tables of fdlibm 5.3 (k_sin, k_cos). Proof: maths.test.ts.
 */

/** 2 π as a 24-bit head and a tail */
const twoPiHead = 6.2831854820251465
const twoPiTail = -1.748455600074497e-7
const twoPi = 6.283185307179586
/** 2^-60: below it sin(2 π x) is 2 π x to the last bit */
const faint = 8.673617379884035e-19
/** 2^53: from here on every double is a whole number of turns */
const whole = 9007199254740992

/** minimax coefficients of sin on [-π/4, π/4] (fdlibm k_sin) */
const s1 = -0.16666666666666632
const s2 = 0.00833333333332249
const s3 = -0.0001984126982985795
const s4 = 2.7557313707070068e-6
const s5 = -2.5050760253406863e-8
const s6 = 1.58969099521155e-10

/** minimax coefficients of cos on [-π/4, π/4] (fdlibm k_cos) */
const c1 = 0.0416666666666666
const c2 = -0.001388888888887411
const c3 = 2.480158728947673e-5
const c4 = -2.7557314351390663e-7
const c5 = 2.087572321298175e-9
const c6 = -1.1359647557788195e-11

/** sin(2 π x) */
export function sinTurn(x: number): number {
  return quarter(x, 0)
}

/** cos(2 π x) */
export function cosTurn(x: number): number {
  return quarter(x, 1)
}

/** sin(2 π x + shift π/2) */
function quarter(x: number, shift: number): number {
  if (x - x !== 0) return NaN
  if (x >= whole || x <= -whole) return shift
  if (x >= 1 || x < -1) x -= Math.floor(x)
  const n = Math.floor(4 * x + 0.5)
  const r = x - 0.25 * n
  const which = n - 4 * Math.floor(0.25 * n) + shift
  // 2 π r = a + b, |b| below half an ulp of a
  const rHead = Math.fround(r)
  const head = rHead * twoPiHead
  const rest = (r - rHead) * twoPiHead + r * twoPiTail
  const a = head + rest
  const b = head - a + rest
  if (which === 0 || which === 4) return r < faint && r > -faint ? twoPi * r : sine(a, b)
  if (which === 1) return cosine(a, b)
  return which === 2 ? 0 - sine(a, b) : 0 - cosine(a, b)
}

function sine(a: number, b: number): number {
  const z = a * a
  const v = z * a
  const r = s2 + z * (s3 + z * (s4 + z * (s5 + z * s6)))
  return a - (z * (0.5 * b - v * r) - b - v * s1)
}

function cosine(a: number, b: number): number {
  const z = a * a
  const r = z * (c1 + z * (c2 + z * (c3 + z * (c4 + z * (c5 + z * c6)))))
  const half = 0.5 * z
  const w = 1 - half
  return w + (1 - w - half + (z * r - a * b))
}
