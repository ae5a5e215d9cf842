/**
 * Blocking: a patch of which a fifth is senescent heals a punch later than its twin. Senescent cells neither move nor
 * divide and their SASP slows those that do; nothing says "heals later".
 *
 * A small wound (0.4 mm across) in a small patch (1 mm, coarse in depth): days are of no interest here, order is.
 */
import { expect, test } from 'vitest'
import { Kind, placedKinds } from '../../src/state/kinds.ts'
import type { Order } from '../../src/state/orders.ts'
import { error, live, look, mean, patch } from './patch.ts'

const wide = { width: 1000, height: 1000, depth: 200, voxelDepth: 100 }
const punch: Order = { act: 'wound', dose: 1, x: 500, y: 500, radius: 200, depth: 150 }
const step = 0.25

/** Day on which half of the punch is closed, and share of it closed after two days. */
function heals(share: number, kinds: readonly number[], replicate: number): { half: number; closed: number } {
  const here = patch({ patch: wide, settle: false, woundRoom: 1, chance: { seed: 2, replicate } })
  const { world } = here
  world.orders = [{ act: 'seed-senescent', dose: 1, share, kinds, x: 0, y: 0, radius: 0 }, punch]
  live(here, 2, step)
  const closed = look(here)('wound closure', 'wound')
  for (let i = 0; i < 160 && world.wounds.half[0] === 0; i++) live(here, step, step)
  return { half: world.wounds.half[0], closed }
}

test('with a fifth of its cells senescent a patch heals a punch later than its twin', () => {
  const later = [0, 1, 2, 3].map((replicate) => {
    const young = heals(0, placedKinds, replicate)
    const seeded = heals(0.2, placedKinds, replicate)
    expect(young.half).toBeGreaterThan(0)
    expect(seeded.closed).toBeLessThan(young.closed)
    return seeded.half - young.half
  })
  expect(mean(later) / error(later)).toBeGreaterThan(4)
})

test('senescent fibroblasts alone delay it too, through their SASP', () => {
  const later = [0, 1, 2, 3].map(
    (replicate) => heals(0.2, [Kind.fibroblast], replicate).half - heals(0, placedKinds, replicate).half
  )
  expect(mean(later) / error(later)).toBeGreaterThan(4)
})
