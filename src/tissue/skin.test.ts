import { expect, test } from 'vitest'
import { findDuplicate } from '../core/ids.ts'
import { daysPerYear } from '../core/clock.ts'
import { numerics } from '../core/numerics.ts'
import { resolve } from '../ledger/resolve.ts'
import { isSenescent } from '../mechanisms/become.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Kind, Origin, placedKinds, State } from '../state/kinds.ts'
import { firstRow, placeCount } from '../state/shape.ts'
import { snapshot, type World } from '../state/world.ts'
import { burnIn } from './burn-in.ts'
import { day } from './day.ts'
import { listed, neutral, skin, type Skin, type SkinSettings } from './skin.ts'

const { number } = resolve()

const settings: SkinSettings = {
  patch: { width: 200, height: 200, depth: 300 },
  person: { age: 60, sex: 'female', site: 'forearm', phototype: 2 },
  number,
  off: [],
  chance: { seed: 1, replicate: 0 },
  givenRoom: 4,
  woundRoom: 1
}

function lived(days: number, change: Partial<SkinSettings> = {}): Skin {
  const here = skin({ ...settings, ...change })
  for (let i = 0; i < days; i++) here.advance(1)
  return here
}

function isSound(world: World): boolean {
  const columns = [world.cells, world.niches, world.fields, world.matrix, world.epidermis, world.vessels]
    .flatMap((part) => Object.values(part) as Float64Array[])
    .concat(world.body, world.tally)
  return columns.every((column) => column.every((v) => !Number.isNaN(v)))
}

test('the same settings are the same skin, to the byte; another replicate is another', () => {
  const a = lived(20)
  expect(lived(20).world.bytes).toEqual(a.world.bytes)
  expect(lived(20, { chance: { seed: 1, replicate: 1 } }).world.bytes).not.toEqual(a.world.bytes)
})

test('a skin brought back to a snapshot lives the same days again', () => {
  const here = lived(10)
  const then = snapshot(here.world)
  for (let i = 0; i < 20; i++) here.advance(1)
  const once = snapshot(here.world)
  here.restore(then)
  for (let i = 0; i < 20; i++) here.advance(1)
  expect(here.world.bytes).toEqual(once)
})

test('time goes on by the step, and age with it', () => {
  const { world, advance } = lived(0)
  expect([world.body[Body.day], world.body[Body.age]]).toEqual([0, 60])
  advance(1)
  advance(0.25)
  expect(world.body[Body.day]).toBe(1.25)
  expect(world.body[Body.dt]).toBe(0.25)
  expect(world.body[Body.age]).toBeCloseTo(60 + 1.25 / daysPerYear, 12)
})

test('founders are senescent as burn-in says, working otherwise, and have senesced before', () => {
  const patch = { width: 700, height: 700, depth: 600 }
  const { world } = lived(0, { patch, settle: false })
  const { cells, shape } = world
  const { share } = burnIn(settings.person, number, patch.depth)
  for (const kind of placedKinds) {
    const first = firstRow(shape, kind)
    const n = shape.places[kind as 0]
    let senescent = 0
    for (let row = first; row < first + n; row++) {
      expect([State.working, State.secreting]).toContain(cells.state[row])
      if (!isSenescent(cells.state[row])) continue
      senescent++
      expect(cells.since[row]).toBeLessThan(0)
    }
    const error = Math.sqrt((share[kind] * (1 - share[kind])) / n)
    expect(Math.abs(senescent / n - share[kind])).toBeLessThan(4 * error)
  }
})

test('while it settles everybody is at work: killers kill, vacancies fill', () => {
  const { world } = lived(0, { patch: { width: 400, height: 400, depth: 600 } })
  const { cells, shape, tally } = world
  let born = 0
  for (let row = firstRow(shape, Kind.fibroblast); row < firstRow(shape, Kind.stem); row++)
    if (cells.origin[row] === Origin.born) born++
  expect(born).toBeGreaterThan(0)
  const engaged = cells.divisions.subarray(firstRow(shape, Kind.killer)).reduce((a, b) => a + b, 0)
  expect(engaged).toBeGreaterThan(0)
  expect(tally.every((count) => count === 0)).toBe(true) // counting starts with day 0
})

test('nobody sends a cell twice: ids are unique after a year', () => {
  const { world } = lived(365)
  const { idLo, idHi } = world.cells
  const living = placeCount(world.shape)
  expect(findDuplicate(idLo.slice(0, living), idHi.slice(0, living), living)).toBe(-1)
  expect(world.tally[Tally.filled]).toBeGreaterThan(10)
  expect(isSound(world)).toBe(true)
})

test('a mechanism switched off is left out, and all of them may be but the roll-call', () => {
  expect(lived(0, { off: ['damage', 'touch'], settle: false }).mechanisms.map((m) => m.id)).toEqual(
    day.map((m) => m.id).filter((id) => id !== 'damage' && id !== 'touch')
  )
  const still = day.map((m) => m.id).filter((id) => id !== 'roll-call')
  const { world } = lived(5, { off: still })
  expect(isSound(world)).toBe(true)
  expect(() => listed(['roll-call'])).toThrow(/cannot be switched off/)
  expect(() => listed(['tuoch'])).toThrow(/no mechanism called tuoch/)
})

test('twins: with damage off the same places hold the same founders', () => {
  const a = lived(0, { settle: false })
  const b = lived(0, { settle: false, off: ['damage'] })
  expect(b.world.cells.x).toEqual(a.world.cells.x)
  expect(b.world.cells.due0).toEqual(a.world.cells.due0)
})

test('no programme: every effect is neutral', () => {
  const { world } = lived(0, { settle: false })
  world.effects.fill(7)
  world.senomorphic.fill(1)
  world.orders = [{ act: 'exosomes', dose: 1, level: 1, depth: 1, spread: 1 }]
  neutral(world)
  expect(world.orders).toEqual([])
  expect(world.senomorphic.every((s) => s === 0)).toBe(true)
  expect(world.effects[Effect.uv]).toBe(1)
  for (const none of [Effect.revert, Effect.identityLoss, Effect.stimulus, Effect.pdgf])
    expect(world.effects[none]).toBe(0)
})

test('a section one voxel wide lives as well', () => {
  const { world } = lived(30, { patch: { width: 600, height: 20, depth: 300 } })
  expect(world.shape.ny).toBe(1)
  expect(isSound(world)).toBe(true)
})

test('settling takes the days it says', () => {
  const settled = lived(0)
  expect(settled.world.body[Body.step]).toBe(numerics.settleDays.value)
})
