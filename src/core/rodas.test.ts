import { expect, test } from 'vitest'
import { rodasAt, rodasDrift, rodasGamma, rodasPast, rodasPlace } from './rodas.ts'

/*
 * What a Rosenbrock method has to fulfil to be of order 4, worked out anew from its coefficients:
 *
 *   Γ = (1/g - C)⁻¹     α = a Γ     β = α + Γ     b = the last row of a, and 1, times Γ
 */
const stages = rodasAt.length
const indices = Array.from({ length: stages }, (_, i) => i)
const square = (rows: readonly (readonly number[])[]): number[][] =>
  rows.map((row) => indices.map((j) => row[j] ?? 0))
const times = (a: number[][], b: number[][]): number[][] =>
  a.map((row) => indices.map((j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)))
const on = (a: number[][], x: number[]): number[] =>
  a.map((row) => row.reduce((sum, v, k) => sum + v * x[k]!, 0))
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** (1/g - C)⁻¹, row by row: C stands below the diagonal */
const gamma: number[][] = []
for (const i of indices)
  gamma.push(
    indices.map(
      (j) =>
        rodasGamma *
        ((i === j ? 1 : 0) + (rodasPast[i] ?? []).reduce((sum, c, k) => sum + c * gamma[k]![j]!, 0))
    )
  )
const ones = indices.map(() => 1)
const alpha = times(square(rodasPlace), gamma)
const beta = alpha.map((row, i) => row.map((x, j) => x + gamma[i]![j]!))
const b = times([[...rodasPlace[stages - 1]!, 1]], gamma)[0]!
const embedded = alpha[stages - 1]!
const at = on(alpha, ones)
const sums = on(beta, ones)
const power = (x: number[], n: number): number[] => x.map((v) => (n === 1 ? v : v * power([v], n - 1)[0]!))

test('stages stand where they say, and feel df/dt as they should', () => {
  indices.forEach((i) => {
    expect(at[i]).toBeCloseTo(rodasAt[i]!, 13)
    expect(on(gamma, ones)[i]).toBeCloseTo(rodasDrift[i]!, 13)
  })
})

test('all eight conditions of order 4; the embedded solution fulfils those of order 3 and no more', () => {
  const third = (w: number[]): number[] => [
    dot(w, ones) - 1,
    dot(w, sums) - 1 / 2,
    dot(w, power(at, 2)) - 1 / 3,
    dot(w, on(beta, sums)) - 1 / 6
  ]
  const fourth = (w: number[]): number[] => [
    dot(w, power(at, 3)) - 1 / 4,
    dot(
      w,
      at.map((c, i) => c * on(alpha, sums)[i]!)
    ) -
      1 / 8,
    dot(w, on(beta, power(at, 2))) - 1 / 12,
    dot(w, on(beta, on(beta, sums))) - 1 / 24
  ]
  for (const left of [...third(b), ...fourth(b), ...third(embedded)])
    expect(Math.abs(left)).toBeLessThan(1e-13)
  expect(Math.max(...fourth(embedded).map(Math.abs))).toBeGreaterThan(1e-3)
})

test('stiffly accurate and L-stable: never above 1 along the imaginary axis, 0 at infinity', () => {
  // its last row is b: the end of a step is its last stage
  indices.forEach((j) => expect(beta[stages - 1]![j]).toBeCloseTo(b[j]!, 13))
  /** |R(iy)|, R(z) = 1 + z b (1 - z β)⁻¹ 1, by substitution downward in complex numbers */
  const growth = (y: number): number => {
    const re: number[] = []
    const im: number[] = []
    for (const i of indices) {
      // 1 + iy times what the stages before give, over 1 - iy g
      const below = (x: number[]): number => x.reduce((sum, v, j) => sum + beta[i]![j]! * v, 0)
      const [p, q] = [1 - y * below(im), y * below(re)]
      const size = 1 + y * y * rodasGamma * rodasGamma
      re.push((p - q * y * rodasGamma) / size)
      im.push((q + p * y * rodasGamma) / size)
    }
    return Math.hypot(1 - y * dot(b, im), y * dot(b, re))
  }
  for (let y = 0.01; y < 1e6; y *= 1.1) expect(growth(y), `${y}`).toBeLessThan(1 + 1e-9)
  expect(growth(1e6)).toBeLessThan(1e-4)
})
