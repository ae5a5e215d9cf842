/**
 * No death, no renewal: where nobody dies, vacancies are filled one last time and regeneration stops. It has no clock
 * and no set point of its own; it lives on death alone.
 *
 * Without clearance the dermis of a woman of 30 turns senescent within four years: a slow place (a stem cell's) may then
 * stay vacant for good, because no cell around it can divide any more. Where senescence does not spread none stays.
 */
import { expect, test } from 'vitest'
import { daysPerYear } from '../../src/core/clock.ts'
import { die } from '../../src/mechanisms/become.ts'
import { Tally } from '../../src/state/body.ts'
import { State } from '../../src/state/kinds.ts'
import { placeCount } from '../../src/state/shape.ts'
import type { Skin } from '../../src/tissue/skin.ts'
import { ledger, live, patch } from './patch.ts'

const deathless = ['clearance', 'delamination']
const immortal = ledger({ 'decision.apoptosis': 0 })

/** Vacant places, and those of them beside which a working cell of their kind lives. */
function vacancies({ world }: Skin): { all: number; fillable: number } {
  const { cells, shape, neighbours } = world
  let all = 0
  let fillable = 0
  for (let row = 0; row < placeCount(shape); row++) {
    if (cells.state[row] !== State.vacant) continue
    const around = neighbours.of.subarray(neighbours.start[row], neighbours.start[row + 1])
    all++
    if (around.some((r) => cells.state[r] === State.working && cells.kind[r] === cells.kind[row])) fillable++
  }
  return { all, fillable }
}

/** How many vacancies are filled per year, after every tenth cell has died at once. */
function fillings(here: Skin, years: number): number[] {
  for (let row = 0; row < placeCount(here.world.shape); row += 10) die(here.world, row, Tally.apoptosis)
  return Array.from({ length: years }, () => {
    const before = here.world.tally[Tally.filled]
    live(here, Math.round(daysPerYear))
    return here.world.tally[Tally.filled] - before
  })
}

test('without apoptosis and clearance regeneration stops, and no vacancy is left that a cell could fill', () => {
  const here = patch({ number: immortal, off: deathless })
  const dead = Math.ceil(placeCount(here.world.shape) / 10)
  const filled = fillings(here, 6)
  expect(filled[0]).toBeGreaterThan(0.9 * dead)
  expect(filled.slice(-2)).toEqual([0, 0])
  const left = vacancies(here)
  expect(left.fillable).toBe(0)
  expect(left.all).toBeLessThanOrEqual(0.01 * dead)
})

test('where senescence does not spread either, all vacancies vanish', () => {
  const here = patch({ number: immortal, off: [...deathless, 'paracrine', 'vesicle-spread', 'touch'] })
  const filled = fillings(here, 6)
  expect(filled.slice(-2)).toEqual([0, 0])
  expect(vacancies(here).all).toBe(0)
})

test('with death it goes on', () => {
  const here = patch()
  for (const filled of fillings(here, 4).slice(1)) expect(filled).toBeGreaterThan(0)
})
