import { expect, test } from 'vitest'
import { exp, log } from '../core/maths.ts'
import { meanPassage, passage } from './turnover-passage.ts'

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

test('without drift: Xc² / (2 epsilon)', () => {
  expect(meanPassage(passage(circuit, 17, 64), 0, 0)).toBeCloseTo((17 * 17) / (2 * 0.16), 6)
})

test('with production alone: the closed form of constant drift', () => {
  // T = L/v - D/v² (1 - e^(-v L/D))
  const v = 0.05
  const exact = 17 / v - (0.16 / (v * v)) * (1 - exp((-v * 17) / 0.16))
  expect(meanPassage(passage(circuit, 17, 512), v, 0) / exact).toBeCloseTo(1, 8)
})

test('order 4', () => {
  const at = (n: number): number => meanPassage(passage(circuit, 17, n), 0.08, 0.15)
  const best = at(4096)
  expect((at(64) - best) / (at(128) - best)).toBeGreaterThan(13)
  expect((at(128) - best) / (at(256) - best)).toBeGreaterThan(13)
})

test('the density it leaves is the shifted gamma', () => {
  const one = passage(circuit, 17, 200)
  meanPassage(one, 0.08, 0.15)
  const shape = (0.15 * 0.5) / 0.16
  for (const i of [20, 90, 170]) {
    const x = one.node[i]
    const logRatio = shape * log((0.5 + x) / 0.5) - ((0.15 - 0.08) * x) / 0.16
    expect(log(one.density[i] / one.density[0])).toBeCloseTo(logRatio, 10)
  }
})

test('more removal, or less production, only lengthens it', () => {
  const one = passage({ ...circuit, bystander: 0.02 }, 17, 128)
  let before = 0
  for (const removal of [0, 0.05, 0.1, 0.2, 0.4]) {
    const days = meanPassage(one, 0.1, removal)
    expect(days).toBeGreaterThan(before)
    before = days
  }
  expect(meanPassage(one, 0.05, 0.2)).toBeGreaterThan(meanPassage(one, 0.1, 0.2))
})
