/**
 * Small symmetric positive definite systems: solve and invert by Cholesky's A = L Lᵀ.
 *
 *   a   f64[n * n], row-major, symmetric; only its lower triangle is read
 *
 * `cholesky` answers null where A is not positive definite to rounding (a pivot below 2^-46 of its diagonal), so
 * that the caller can say what that means. Proof: cholesky.test.ts.
 */

/** share of its diagonal below which a pivot is nothing but rounding: 2^-46, the last hundred ulps */
const smallest = 1.4210854715202004e-14

/** L, lower triangle, or null */
export function cholesky(a: Float64Array, n: number): Float64Array | null {
  const l = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!
      if (i > j) l[i * n + j] = sum / l[j * n + j]!
      else if (sum > smallest * a[i * n + i]!) l[i * n + i] = Math.sqrt(sum)
      else return null
    }
  return l
}

/** x with L Lᵀ x = b */
export function solve(l: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!
    x[i]! /= l[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!
    x[i]! /= l[i * n + i]!
  }
  return x
}

/** the inverse of L Lᵀ, row-major, symmetric */
export function invert(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n)
    unit[j] = 1
    const column = solve(l, n, unit)
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      inverse[i * n + j] = inverse[j * n + i] = 0.5 * (inverse[i * n + j]! + inverse[j * n + i]!)
  return inverse
}
