import { expect, test } from 'vitest'
import { findDuplicate } from '../core/ids.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, Origin, State } from '../state/kinds.ts'
import { rowCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { arrest, die, isSenescent, newborn, toState, toVacant, toWorking } from './become.ts'
import { shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }

function patch(): World {
  const spots = [...lattice(grid, Kind.keratinocyte, 10, 0), ...lattice(grid, Kind.fibroblast, 10, 50)]
  return testWorld(grid, spots, 9, { killers: 1 })
}

test('a new state is a new spell from today, with nothing drawn yet', () => {
  const world = patch()
  const { cells, body } = world
  body[Body.day] = 12
  const spell = cells.spell[5]
  toState(world, 5, State.damaged)
  expect(cells.state[5]).toBe(State.damaged)
  expect(cells.since[5]).toBe(12)
  expect(cells.spell[5]).toBe(spell + 1)
  expect([cells.due0[5], cells.due1[5], cells.due2[5]]).toEqual([0, 0, 0])
})

test('a working cell outlives a hazard H with probability exp(-H), on each of its clocks apart', () => {
  const world = patch()
  const { cells, shape } = world
  const n = shape.places[0]
  const columns = [cells.due0, cells.due1, cells.due2]
  for (const hazard of [0.1, 0.7, 2]) {
    const alive = columns.map((due) => due.subarray(0, n).filter((d) => d > hazard).length)
    for (const count of alive) expect(shareOffBy(count, n, Math.exp(-hazard))).toBeLessThan(4)
    let both = 0
    for (let row = 0; row < n; row++) if (cells.due0[row] > hazard && cells.due1[row] > hazard) both++
    expect(shareOffBy(both, n, Math.exp(-2 * hazard))).toBeLessThan(4)
  }
})

test('a threshold counts from where the niche’s clock stands, and the niche knows the soonest', () => {
  const world = patch()
  const { cells, niches } = world
  const k = cells.niche[0]
  niches.damage[k] = 7
  niches.induced[k] = 9
  niches.renewal[k] = 11
  niches.nextDamage[k] = Infinity
  for (let spell = 0; spell < 40; spell++) {
    toWorking(world, 0)
    expect(cells.due0[0]).toBeGreaterThan(7)
    expect(cells.due1[0]).toBeGreaterThan(9)
    expect(cells.due2[0]).toBeGreaterThan(11)
    expect(niches.nextDamage[k]).toBeLessThanOrEqual(cells.due0[0])
  }
})

test('the same cell in the same spell is told the same; in the next spell, something else', () => {
  const [a, b] = [patch(), patch()]
  expect(a.cells.due0).toEqual(b.cells.due0)
  const first = a.cells.due0[3]
  toWorking(a, 3)
  expect(a.cells.due0[3]).not.toBe(first)
})

test('going back to work leaves no trace of senescence', () => {
  const world = patch()
  const { cells } = world
  arrest(world, 4, Cause.sasp)
  cells.p16[4] = 0.4
  cells.p21[4] = 0.9
  cells.calm[4] = 0.6
  toWorking(world, 4)
  expect([cells.cause[4], cells.p16[4], cells.p21[4], cells.calm[4]]).toEqual([Cause.none, 0, 0, 0])
})

test('a stay is counted once, when it ends', () => {
  const world = patch()
  const { tally, body } = world
  body[Body.day] = 10
  arrest(world, 8, Cause.damage)
  toState(world, 8, State.secreting)
  expect(tally[Tally.ended]).toBe(0)
  world.cells.since[8] = 10
  body[Body.day] = 45
  die(world, 8, Tally.killed)
  expect(tally[Tally.ended]).toBe(1)
  expect(tally[Tally.stayed]).toBe(35)
  toVacant(world, 8)
  expect(tally[Tally.ended]).toBe(1)
  expect(tally[Tally.killed]).toBe(1)
  expect(tally[Tally.arrested + Cause.damage]).toBe(1)
})

test('a stay lasts from arrest to its end, not from when it began to secrete', () => {
  const world = patch()
  world.body[Body.day] = 10
  arrest(world, 8, Cause.damage)
  world.body[Body.day] = 16
  toState(world, 8, State.secreting)
  world.body[Body.day] = 46
  die(world, 8, Tally.killed)
  expect(world.tally[Tally.stayed]).toBe(36)
})

test('a daughter has an id of her own, her mother’s clone and one division fewer', () => {
  const world = patch()
  const { cells } = world
  const left = cells.divisionsLeft[20]
  cells.damage[21] = 3
  toVacant(world, 21)
  newborn(world, 21, 20, Origin.born)
  expect(cells.state[21]).toBe(State.working)
  expect(cells.clone[21]).toBe(cells.clone[20])
  expect(cells.origin[21]).toBe(Origin.born)
  expect([cells.divisionsLeft[20], cells.divisionsLeft[21]]).toEqual([left - 1, left - 1])
  expect([cells.divisions[20], cells.divisions[21], cells.damage[21]]).toEqual([1, 0, 0])
})

test('ids are never used again', () => {
  const world = patch()
  const { cells, shape } = world
  const seen = { lo: Array.from(cells.idLo), hi: Array.from(cells.idHi) }
  for (let i = 0; i < 3000; i++) {
    const row = (i * 7 + 1) % shape.places[0]
    toVacant(world, row)
    newborn(world, row, (row + 1 + (i % 5)) % shape.places[0], Origin.born)
    seen.lo.push(cells.idLo[row])
    seen.hi.push(cells.idHi[row])
  }
  const living = rowCount(shape) - 1 // the killers' row holds nobody
  seen.lo.splice(living, 1)
  seen.hi.splice(living, 1)
  expect(findDuplicate(Uint32Array.from(seen.lo), Uint32Array.from(seen.hi), seen.lo.length)).toBe(-1)
})

test('arrested, secreting and calmed are senescent, and nothing else is', () => {
  const senescent = Object.values(State).filter((s) => isSenescent(s))
  expect(senescent).toEqual([State.arrested, State.secreting, State.calmed])
})
