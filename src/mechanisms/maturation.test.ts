import { expect, test } from 'vitest'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { arrest, toState } from './become.ts'
import { maturation } from './maturation.ts'
import { countIn, isSound, live, offBy, shareOffBy } from './test-days.ts'
import { lattice, testWorld, type Grid } from './test-world.ts'

const grid: Grid = { nx: 4, ny: 4, nz: 3, dx: 100, dy: 100, dz: 100, dzEpidermis: 75 }
const n = 3200

/** fibroblasts, all arrested on day 3 */
function patch(): World {
  const spots = [50, 150].flatMap((z) => lattice(grid, Kind.fibroblast, 10, z))
  const world = testWorld(grid, spots, 9)
  world.body[Body.day] = 3
  for (let row = 0; row < n; row++) arrest(world, row, Cause.damage)
  return world
}

const times = { 'senescence.maturation': 5.5, 'senescence.maturation.stages': 4 }

/** P(T > t) of an Erlang(4) with this mean */
function waiting(t: number, mean: number): number {
  const x = (4 * t) / mean
  return Math.exp(-x) * (1 + x + (x * x) / 2 + (x * x * x) / 6)
}

test('waiting times are Erlang(4): mean, spread and course', () => {
  const world = patch()
  const { cells } = world
  live(world, [maturation], 0.1, 0.1, times)
  const waits = Array.from(cells.due0.subarray(0, n), (due) => due - 3).filter((w) => w > 0)
  const missing = n - waits.length // matured in the first tenth of a day already
  expect(missing).toBeLessThan(3)
  const mean = waits.reduce((a, b) => a + b, 0) / waits.length
  const sd = 5.5 / 2
  expect(offBy(mean, 5.5, sd / Math.sqrt(n))).toBeLessThan(4)
  const variance = waits.reduce((a, b) => a + (b - mean) * (b - mean), 0) / waits.length
  // kurtosis of an Erlang(4) is 3 + 6/4
  expect(offBy(variance, sd * sd, sd * sd * Math.sqrt(3.5 / n))).toBeLessThan(4)
})

test('the matured share follows', () => {
  for (const days of [2, 5, 10]) {
    const world = live(patch(), [maturation], days, 1, times)
    expect(shareOffBy(countIn(world, State.arrested), n, waiting(days, 5.5))).toBeLessThan(4)
    expect(world.tally[Tally.matured]).toBe(countIn(world, State.secreting))
  }
})

test('one stage is an exponential wait', () => {
  const world = live(patch(), [maturation], 5, 1, { ...times, 'senescence.maturation.stages': 1 })
  expect(shareOffBy(countIn(world, State.arrested), n, Math.exp(-5 / 5.5))).toBeLessThan(4)
})

test('the step does not matter', () => {
  const [day, quarter] = [1, 0.25].map((dt) => live(patch(), [maturation], 7, dt, times))
  expect(quarter.cells.state).toEqual(day.cells.state)
  for (let row = 0; row < n; row++) {
    expect(quarter.cells.p16[row]).toBeCloseTo(day.cells.p16[row], 5)
    expect(quarter.cells.p21[row]).toBeCloseTo(day.cells.p21[row], 5)
  }
})

test('p16 and p21 rise toward 1 and never over it; damaged cells show p21 alone', () => {
  const world = patch()
  toState(world, 0, State.damaged)
  toState(world, 1, State.working)
  live(world, [maturation], 30, 1, { ...times, 'p16.rise': 0.02, 'p21.rise': 0.5 })
  const { p16, p21 } = world.cells
  expect(p16[5]).toBeCloseTo(1 - Math.exp(-0.6), 5)
  expect(p21[5]).toBeCloseTo(1, 5)
  expect([p16[0], p16[1], p21[1]]).toEqual([0, 0, 0])
  expect(p21[0]).toBeCloseTo(1 - Math.exp(-15), 5)
  for (let row = 0; row < n; row++) expect(Math.max(p16[row], p21[row])).toBeLessThanOrEqual(1)
})

test('nobody senescent: nothing happens', () => {
  const world = patch()
  for (let row = 0; row < n; row++) toState(world, row, State.working)
  const before = world.cells.state.slice()
  live(world, [maturation], 10, 1, times)
  expect(world.cells.state).toEqual(before)
  expect(world.tally[Tally.matured]).toBe(0)
  expect(isSound(world)).toBe(true)
})
