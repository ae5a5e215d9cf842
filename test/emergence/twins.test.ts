/**
 * Twins that differ by one killed cell: whom it could not reach keeps id and fate. Chance is addressed by cell, not
 * drawn in turn, so one death more is no other history.
 *
 * Without fields and killers an absence is felt through neighbours alone. With them everything is coupled in the end
 * (a killer that is busy elsewhere is not here), so there only the share of the patch is bounded, for two months.
 */
import { expect, test } from 'vitest'
import { die } from '../../src/mechanisms/become.ts'
import { Tally } from '../../src/state/body.ts'
import { Kind, State } from '../../src/state/kinds.ts'
import { apart, placeCount } from '../../src/state/shape.ts'
import type { Skin } from '../../src/tissue/skin.ts'
import { live, patch } from './patch.ts'

const width = 500
const settings = {
  patch: { width, height: width, depth: 300 },
  person: { age: 60, sex: 'female', site: 'buttock', phototype: 2 }
} as const
const deaf = ['paracrine', 'vesicle-spread', 'touch', 'homing', 'clearance', 'secretion']

/** The cell of a kind and state that is nearest to the middle. */
function central({ world }: Skin, kind: number, state: number): number {
  const { cells, shape } = world
  let best = -1
  let near = Infinity
  for (let row = 0; row < placeCount(shape); row++) {
    if (cells.kind[row] !== kind || cells.state[row] !== state) continue
    const far = Math.hypot(cells.x[row] - width / 2, cells.y[row] - width / 2, cells.z[row] - 100)
    if (far < near) [best, near] = [row, far]
  }
  expect(best).toBeGreaterThanOrEqual(0)
  return best
}

/** Days after a cell's death: how far from it are those whose id or state differ between the twins, µm. */
function differences(
  off: readonly string[],
  kind: number,
  state: number,
  days: readonly number[]
): number[][] {
  const [one, other] = [live(patch({ ...settings, off }), 1), live(patch({ ...settings, off }), 1)]
  const gone = central(other, kind, state)
  die(other.world, gone, Tally.killed)
  const [a, b] = [one.world.cells, other.world.cells]
  let day = 0
  return days.map((until) => {
    for (const twin of [one, other]) live(twin, until - day)
    day = until
    const far: number[] = []
    for (let row = 0; row < placeCount(one.world.shape); row++) {
      if (a.idLo[row] === b.idLo[row] && a.idHi[row] === b.idHi[row] && a.state[row] === b.state[row])
        continue
      const [x, y] = [apart(a.x[row], a.x[gone], width), apart(a.y[row], a.y[gone], width)]
      far.push(Math.hypot(x, y, a.z[row] - a.z[gone]))
    }
    return far
  })
}

test('where nothing spreads, only neighbours and their daughters notice a year later', () => {
  for (const kind of [Kind.keratinocyte, Kind.fibroblast]) {
    const [week, year] = differences(deaf, kind, State.working, [5, 365])
    expect(week).toContain(0) // its place, at least
    expect(Math.max(...week)).toBeLessThan(30)
    expect(Math.max(0, ...year)).toBeLessThan(150)
  }
})

test('on a whole day of two months, less than a hundredth of the patch does', () => {
  const cells = placeCount(patch(settings).world.shape)
  for (const [kind, state] of [
    [Kind.keratinocyte, State.working],
    [Kind.fibroblast, State.working],
    [Kind.fibroblast, State.secreting]
  ]) {
    const [week, months] = differences([], kind, state, [5, 60])
    expect(week).toContain(0)
    expect(months.length).toBeLessThan(cells / 100)
  }
})

test('nothing changed, nothing differs', () => {
  const [a, b] = [live(patch(settings), 60), live(patch(settings), 60)]
  expect(a.world.cells.idLo).toEqual(b.world.cells.idLo)
  expect(a.world.cells.state).toEqual(b.world.cells.state)
})
