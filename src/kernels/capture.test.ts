import { expect, test } from 'vitest'
import { capture, caughtBy, caughtWithin } from './capture.ts'

/** The published defaults, in the units of `Ligand`. */
const published = {
  radius: 10,
  diffusion: 100,
  binding: 1e8,
  receptors: 1e5,
  uptake: 0.2,
  release: 0.2,
  cover: 0.35
}
const c = capture(published)
const perMetre = 1e6

/** Reference values computed once from the equations with N_A = 6.02214076e23, given to eight digits. */
test.each([
  ['κ, m/s', c.kappa / perMetre, 8.8094334e-7],
  ['Da', c.damkohler, 0.088094334],
  ['ν', c.takenIn, 0.5],
  ['κ_eff, m/s', c.floor / perMetre, 2.8837757e-7],
  ['P_au', c.autocrine, 0.033437798],
  ['half-capture length, µm', c.half, 762.88872],
  ['p(20 µm)', caughtBy(c, 20), 3.0865249e-3],
  ['p(100 µm)', caughtBy(c, 100), 5.0691597e-4],
  ['p(500 µm)', caughtBy(c, 500), 4.6977908e-5]
])('%s is the published value to 1e-6', (_, ours, theirs) => {
  expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-6)
})

test('the closed form is the difference of two captures shared around the ring', () => {
  const r = published.radius
  for (let d = 2 * r; d <= 1500; d += 7.3) {
    const ring = (caughtWithin(c, d) - caughtWithin(c, d - 2 * r)) * ((r * r) / ((d + r) ** 2 - (d - r) ** 2))
    expect(Math.abs(caughtBy(c, d) / ring - 1)).toBeLessThan(1e-11)
  }
})

test('farther is less, and a dish full of cells never catches more than was sent', () => {
  let before = Infinity
  let caught = 0
  for (let d = 20; d < 1500; d += 1) {
    const p = caughtBy(c, d)
    expect(p).toBeLessThan(before)
    before = p
    // cells whose centres lie in the ring one µm wide at d
    caught += (p * published.cover * 2 * d) / published.radius ** 2
  }
  expect(caught).toBeGreaterThan(0)
  expect(caught).toBeLessThan(1 - c.autocrine)
})

test('receptors that never let go bind for good; half the diffusion halves the reach', () => {
  expect(capture({ ...published, release: 0 }).takenIn).toBe(1)
  expect(capture({ ...published, release: 0, uptake: 0 }).takenIn).toBe(1)
  const slow = capture({ ...published, diffusion: 50 })
  expect(slow.half).toBeLessThan(c.half)
  expect(caughtBy(slow, 20)).toBeGreaterThan(caughtBy(c, 20))
})
