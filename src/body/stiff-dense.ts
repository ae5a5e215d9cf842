/**
 * The linear algebra of a small stiff system without structure: a Jacobian by differences, and LU with row pivots.
 *
 *   dF/dy_j = (F(y + e_j d) - F(y))/d,   d = stiffNudge max(|y_j|, stiffFloor max |y|)
 *
 * Matrices are row-major, n x n. Proof: stiff.test.ts.
 */
import { numerics } from '../core/numerics.ts'
import type { Linear, Slope } from './stiff.ts'

/** Jacobian of `slope` at (t, y) by forward differences, row-major. */
export function differences(slope: Slope, t: number, y: Float64Array, into: Float64Array): void {
  const n = y.length
  const base = new Float64Array(n)
  const moved = new Float64Array(n)
  const place = Float64Array.from(y)
  slope(t, y, base)
  let large = 0
  for (let j = 0; j < n; j++) large = Math.max(large, Math.abs(y[j]))
  const nudge = numerics.stiffNudge.value
  const floor = Math.max(numerics.smallestRate.value, large * numerics.stiffFloor.value)
  for (let j = 0; j < n; j++) {
    const wanted = nudge * Math.max(Math.abs(y[j]), floor)
    place[j] = y[j] + wanted
    const d = place[j] - y[j]
    slope(t, place, moved)
    for (let i = 0; i < n; i++) into[i * n + j] = d === 0 ? 0 : (moved[i] - base[i]) / d
    place[j] = y[j]
  }
}

/** (shift - J) x = b by a full LU. */
export function dense(
  slope: Slope,
  n: number,
  jacobian: (t: number, y: Float64Array, into: Float64Array) => void = (t, y, into) =>
    differences(slope, t, y, into)
): Linear {
  const a = new Float64Array(n * n)
  const order = new Int32Array(n)
  const x = new Float64Array(n)
  return {
    factor(t, y, shift) {
      jacobian(t, y, a)
      for (let i = 0; i < n * n; i++) a[i] = -a[i]
      for (let i = 0; i < n; i++) a[i * n + i] += shift
      return factorize(a, order, n)
    },
    solve(b) {
      for (let i = 0; i < n; i++) {
        let sum = b[order[i]]
        for (let j = 0; j < i; j++) sum -= a[i * n + j] * x[j]
        x[i] = sum
      }
      for (let i = n - 1; i >= 0; i--) {
        let sum = x[i]
        for (let j = i + 1; j < n; j++) sum -= a[i * n + j] * x[j]
        x[i] = sum / a[i * n + i]
      }
      b.set(x)
    }
  }
}

/** LU in place with row exchanges, which `order` records; false where a pivot is 0 or not a number. */
function factorize(a: Float64Array, order: Int32Array, n: number): boolean {
  for (let i = 0; i < n; i++) order[i] = i
  for (let p = 0; p < n; p++) {
    let best = p
    for (let i = p + 1; i < n; i++) if (Math.abs(a[i * n + p]) > Math.abs(a[best * n + p])) best = i
    if (!(Math.abs(a[best * n + p]) > 0)) return false
    if (best !== p) {
      const was = order[p]
      order[p] = order[best]
      order[best] = was
      for (let j = 0; j < n; j++) {
        const one = a[p * n + j]
        a[p * n + j] = a[best * n + j]
        a[best * n + j] = one
      }
    }
    for (let i = p + 1; i < n; i++) {
      const part = a[i * n + p] / a[p * n + p]
      a[i * n + p] = part
      if (part === 0) continue
      for (let j = p + 1; j < n; j++) a[i * n + j] -= part * a[p * n + j]
    }
  }
  return true
}
