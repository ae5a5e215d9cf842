import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, log } from '../core/maths.ts'
import { crossing, flux, rates, setFlows, solve } from './turnover-flux.ts'
import { burdenGrid } from './turnover-grid.ts'

const circuit = {
  production: 0,
  ageing: 0,
  bystander: 0,
  removal: 0.15,
  decline: 0,
  half: 0.5,
  noise: 0.16,
  threshold: 17,
  extrinsic: 0
}
const grid = burdenGrid(100, 17, 0.5)

test('the stationary density at frozen age carries no flux but over the threshold', () => {
  const one = flux(grid, circuit)
  for (const production of [0, 0.05, 0.14, 0.3]) {
    setFlows(one, production, 0.15, 0)
    const p = grid.centre.map((x) => exp(-(0.15 * (x - 0.5 * log((0.5 + x) / 0.5)) - production * x) / 0.16))
    const out = new Float64Array(100)
    rates(one, p, out)
    for (let i = 0; i < 99; i++) {
      const through = one.right[i + 1] * p[i]
      expect(Math.abs(out[i] * grid.width[i]) / through).toBeLessThan(1e-12)
    }
  }
})

test('both branches of the Bernoulli function meet, and the flows differ by the drift', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 5, noNaN: true }), (production) => {
      const one = flux(grid, circuit)
      setFlows(one, production, 0.15, 0)
      for (let i = 1; i <= 100; i++) {
        const w = production * one.made[i] - 0.15 * one.taken[i]
        expect(one.right[i] - one.left[i]).toBeCloseTo(one.stiffness[i] * w, 9)
        // B(-w) / B(w) = e^w
        expect(one.right[i] / one.left[i] / exp(w)).toBeCloseTo(1, 11)
      }
    })
  )
})

test('an implicit step takes densities to densities, and what is gone has crossed or was taken', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 100, maxLength: 100 }),
      fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (values, dt, production) => {
        const one = flux(grid, circuit)
        setFlows(one, production, 0.15, 0.001)
        const p = Float64Array.from(values)
        const mass = (q: Float64Array): number => q.reduce((sum, x, i) => sum + x * grid.width[i], 0)
        const before = mass(p)
        const least = solve(one, dt, p, p)
        expect(least).toBeGreaterThanOrEqual(0)
        const gone = dt * (crossing(one, p) + one.sink * mass(p))
        expect(Math.abs(mass(p) + gone - before)).toBeLessThan(1e-9 * Math.max(before, 1))
      }
    )
  )
})

test('a solved step satisfies its equation', () => {
  const one = flux(grid, { ...circuit, bystander: 0.02 })
  setFlows(one, 0.1, 0.15, 0.01)
  const p = grid.centre.map((x) => exp(-x))
  const q = new Float64Array(100)
  solve(one, 3, p, q)
  const rate = new Float64Array(100)
  rates(one, q, rate)
  for (let i = 0; i < 100; i++) expect(q[i] - 3 * rate[i]).toBeCloseTo(p[i], 9)
})
