/**
 * Step, voxel and patch are arithmetic, not biology: half of any leaves four patches what they are, to four standard errors.
 * The nightly test asks for more: intervals of the ratios within 5 % (dermis) and 15 % (epidermis).
 */
import { beforeAll, expect, test } from 'vitest'
import { numerics } from '../../src/core/numerics.ts'
import { differing, lived } from './smoke.ts'
import { ledger } from './patch.ts'

let usual: number[][]
beforeAll(() => {
  usual = lived({})
}, 120_000)

test('half the step gives the same skin', () => {
  expect(differing(usual, lived({ dt: 0.5 }))).toEqual([])
})

test('half the voxel gives the same skin', () => {
  const edge = ledger()('sasp.reach') / numerics.voxelsPerReach.value
  expect(differing(usual, lived({ voxel: edge / 2 }))).toEqual([])
})

test('half the area gives the same skin', () => {
  expect(differing(usual, lived({ side: 800 * Math.SQRT1_2 }), false)).toEqual([])
})

test('a fifth more wear does not', () => {
  expect(differing(usual, lived({ wear: 1.2 }))).not.toEqual([])
})
