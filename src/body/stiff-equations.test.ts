import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { meanField } from './mean-field/mean-field.ts'
import { dense, differences } from './stiff-dense.ts'
import { sparsePlan } from './stiff-sparse.ts'
import { solveStiff } from './stiff.ts'

const { number } = resolve()
const field = meanField(number)
const y = field.start(60)
const t = field.dayOf(60)

test('the exact Jacobian is that of differences: both solve the same', () => {
  const { slope, linear, size } = field.followed
  const full = dense(slope, size)
  for (const shift of [0.01, 1, 100]) {
    expect(linear.factor(t, y, shift)).toBe(true)
    expect(full.factor(t, y, shift)).toBe(true)
    const a = Float64Array.from({ length: size }, (_, i) => ((i * 7) % 11) - 5)
    const b = Float64Array.from(a)
    linear.solve(a)
    full.solve(b)
    const large = Math.max(...b.map(Math.abs))
    a.forEach((value, i) => expect(Math.abs(value - b[i]), field.names[i]).toBeLessThan(1e-4 * large))
  }
  const jacobian = new Float64Array(size * size)
  differences(slope, t, y, jacobian)
  expect(jacobian.some((v) => v !== 0)).toBe(true)
})

test('a sparse plan solves what a full one does, whatever the pattern', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
      (n, stream) => {
        const next = (): number => stream.next().value as number
        const m = Array.from({ length: n }, () =>
          Array.from({ length: n }, () => Math.max(0, next() - 5) / 9)
        )
        m.forEach((row, i) => (row[i] = n + 1 + next() / 10))
        const rows: number[] = []
        const columns: number[] = []
        m.forEach((row, i) =>
          row.forEach((v, j) => {
            if (v !== 0) {
              rows.push(i)
              columns.push(j)
            }
          })
        )
        const plan = sparsePlan(n, rows, columns)
        const a = new Float64Array(plan.entries)
        rows.forEach((row, e) => (a[e] = m[row][columns[e]]))
        const x = Float64Array.from({ length: n }, next)
        const b = Float64Array.from(m, (row) => row.reduce((sum, v, j) => sum + v * x[j], 0))
        expect(plan.factor(a)).toBe(true)
        plan.solve(a, b)
        b.forEach((value, i) => expect(value).toBeCloseTo(x[i], 9))
      }
    )
  )
})

test('a pivot of 0 is reported', () => {
  expect(sparsePlan(1, [0], [0]).factor(Float64Array.of(0))).toBe(false)
  expect(sparsePlan(1, [0], [0]).factor(Float64Array.of(NaN))).toBe(false)
})

test('a life by the sparse way and by the full way is one life', () => {
  const { slope, linear, size } = field.followed
  const accuracy = { relative: 1e-7, absolute: 1e-10 }
  const times = [t + 100, t + 2000]
  const one = solveStiff({ size, slope, linear }, t, y, times, accuracy)
  const two = solveStiff({ size, slope }, t, y, times, accuracy)
  one.at.forEach((state, k) =>
    state.forEach((value, i) =>
      expect(Math.abs(value - two.at[k][i]), field.names[i]).toBeLessThan(1e-6 * (1e-3 + Math.abs(value)))
    )
  )
})
