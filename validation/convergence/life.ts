/**
 * One life of a patch of forearm skin, from 20 to 80 without any programme, in a given arithmetic: what it carried on
 * average between 50 and 80, looked at once a year.
 */
import { daysPerYear } from '../../src/core/clock.ts'
import { numerics } from '../../src/core/numerics.ts'
import { resolve } from '../../src/ledger/resolve.ts'
import { observer, quantities } from '../../src/tissue/observe.ts'
import { skin } from '../../src/tissue/skin.ts'

export interface Arithmetic {
  /** days */
  readonly dt?: number
  /** the voxel's edge as a share of the usual one */
  readonly voxel?: number
  /** mm, width and height of the patch */
  readonly side?: number
}

export interface Span {
  readonly from: number
  readonly look: number
  readonly to: number
}

/** a whole life; tests live a shorter one */
export const wholeLife: Span = { from: 20, look: 50, to: 80 }

/** Means over the years looked at, by `quantity, compartment`. */
export function life(
  { dt = 1, voxel = 1, side = 1 }: Arithmetic,
  replicate: number,
  { from, look, to }: Span = wholeLife,
  depth = 1
): Record<string, number> {
  const { number } = resolve()
  const usual = number('sasp.reach') / numerics.voxelsPerReach.value
  const mm = numerics.micrometresPerMillimetre.value
  const here = skin({
    patch: {
      width: mm * side,
      height: mm * side,
      depth: mm * depth,
      ...(voxel === 1 ? {} : { voxel: usual * voxel })
    },
    person: { age: from, sex: 'female', site: 'forearm', phototype: 2 },
    number,
    off: [],
    chance: { seed: 60, replicate },
    givenRoom: 0,
    woundRoom: 0
  })
  const observe = observer(number, here.world)
  const now = new Float64Array(quantities.length)
  const sum = new Float64Array(quantities.length)
  let looks = 0
  for (let year = from; year < to; year++) {
    const steps = Math.round(daysPerYear / dt)
    for (let i = 0; i < steps; i++) here.advance(dt)
    if (year + 1 <= look) continue
    observe(here.world, now)
    looks++
    for (let q = 0; q < sum.length; q++) sum[q] += now[q]
  }
  return Object.fromEntries(
    quantities.map(({ id, compartment }, q) => [`${id}, ${compartment}`, sum[q] / looks])
  )
}
