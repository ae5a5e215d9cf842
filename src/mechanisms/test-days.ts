/**
 * Days of a hand-made world, for the tests of mechanisms: a few mechanisms, a step, a number of days.
 */
import { resolve } from '../ledger/resolve.ts'
import { Body } from '../state/body.ts'
import { rowCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import type { Mechanism } from './mechanism.ts'
import { rollCall } from './roll-call.ts'
import { ready } from './test-world.ts'

/** the ledger as it stands */
export const ledger: (id: string) => number = resolve().number

/** Lives `days` in steps of `dt` from the world's own day: roll-call first, then these mechanisms in order. */
export function live(
  world: World,
  mechanisms: readonly Mechanism[],
  days: number,
  dt: number,
  numbers: Readonly<Record<string, number>> = {},
  each?: () => void
): World {
  const { body } = world
  const steps = [rollCall, ...mechanisms].map((m) => ready(m, world, ledger, numbers))
  const first = body[Body.day]
  const count = Math.round(days / dt)
  for (let i = 0; i < count; i++) {
    body[Body.day] = first + i * dt
    body[Body.dt] = dt
    for (const step of steps) step(world)
    body[Body.step]++
    world.orders = []
    each?.()
  }
  body[Body.day] = first + count * dt
  return world
}

/** Rows that are so. */
export function rowsThat(world: World, is: (row: number) => boolean): number[] {
  const rows: number[] = []
  for (let row = 0; row < rowCount(world.shape); row++) if (is(row)) rows.push(row)
  return rows
}

/** How many rows are in a state. */
export function countIn(world: World, state: number): number {
  return rowsThat(world, (row) => world.cells.state[row] === state).length
}

/** Does a number lie further from what is expected than chance explains? In standard errors. */
export function offBy(seen: number, expected: number, standardError: number): number {
  return Math.abs(seen - expected) / standardError
}

/** A share of n seen, in standard errors from the share expected. */
export function shareOffBy(count: number, n: number, share: number): number {
  return offBy(count / n, share, Math.sqrt((share * (1 - share)) / n))
}

/** Is every number of the world's columns a number (no NaN anywhere)? */
export function isSound(world: World): boolean {
  const parts = [world.cells, world.niches, world.fields, world.matrix, world.epidermis, world.vessels]
  const columns: unknown[] = [
    world.body,
    world.tally,
    ...parts.flatMap((part) => Object.values(part) as unknown[])
  ]
  return columns.every((column) => (column as Float64Array).every((v) => !Number.isNaN(v)))
}
