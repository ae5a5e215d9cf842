/**
 * How a cell changes state: the only place where states are written.
 *
 * Each entry into a state is a new `spell` of that cell, the ordinal under which the thresholds of the
 * state's competing processes are drawn: P(no event by H) = exp(-H) for the integrated hazard H.
 * A working cell's thresholds are readings of its niche's clocks; those of any other state are drawn by
 * the mechanism that owns them (0 = not yet drawn).
 */
import { exponential } from '../core/draw.ts'
import { daughterId } from '../core/ids.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, Question, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'

/** Is this cell senescent: arrested, secreting or calmed? */
export function isSenescent(state: number): boolean {
  return state === State.arrested || state === State.secreting || state === State.calmed
}

/** A new spell in any state but working. */
export function toState(world: World, row: number, state: number): void {
  const { cells, body } = world
  const stays = isSenescent(cells.state[row]) && isSenescent(state)
  if (isSenescent(cells.state[row]) && !stays) ended(world, row)
  cells.state[row] = state
  if (!stays) cells.since[row] = body[Body.day]
  cells.spell[row]++
  cells.due0[row] = 0
  cells.due1[row] = 0
  cells.due2[row] = 0
}

/** A working cell: thresholds against the clocks of its niche (cells without a niche have none). */
export function toWorking(world: World, row: number): void {
  const { cells, niches, chance } = world
  toState(world, row, State.working)
  cells.cause[row] = Cause.none
  cells.p16[row] = 0
  cells.p21[row] = 0
  cells.calm[row] = 0
  const k = cells.niche[row]
  if (k < 0) return
  const lo = cells.idLo[row]
  const hi = cells.idHi[row]
  const spell = cells.spell[row]
  cells.due0[row] = niches.damage[k] + exponential(chance, Question.damage, lo, hi, spell)
  cells.due1[row] = niches.induced[k] + exponential(chance, Question.induced, lo, hi, spell)
  niches.nextDamage[k] = Math.min(niches.nextDamage[k], cells.due0[row])
  niches.nextInduced[k] = Math.min(niches.nextInduced[k], cells.due1[row])
  if (cells.kind[row] === Kind.keratinocyte) {
    cells.due2[row] = niches.renewal[k] + exponential(chance, Question.renew, lo, hi, spell)
    niches.nextRenewal[k] = Math.min(niches.nextRenewal[k], cells.due2[row])
  }
}

const id = new Uint32Array(2)

/** A daughter of `mother` takes the place `row`: new id, the mother's clone, one division fewer for both. */
export function newborn(world: World, row: number, mother: number, origin: number): void {
  const { cells } = world
  cells.divisions[mother]++
  if (cells.divisionsLeft[mother] > 0) cells.divisionsLeft[mother]--
  daughterId(cells.idLo[mother], cells.idHi[mother], cells.divisions[mother], id)
  if (isSenescent(cells.state[row])) ended(world, row)
  cells.state[row] = State.vacant
  cells.idLo[row] = id[0]
  cells.idHi[row] = id[1]
  cells.clone[row] = cells.clone[mother]
  cells.divisions[row] = 0
  cells.divisionsLeft[row] = cells.divisionsLeft[mother]
  cells.origin[row] = origin
  cells.damage[row] = 0
  cells.spell[row] = 0
  toWorking(world, row)
}

/** A cell arrests for good: senescent, not yet secreting. */
export function arrest(world: World, row: number, cause: number): void {
  toState(world, row, State.arrested)
  world.cells.cause[row] = cause
  world.tally[Tally.arrested + cause]++
}

/** A cell begins to die in good order; `how` is the tally of its death. */
export function die(world: World, row: number, how: number): void {
  toState(world, row, State.dying)
  world.tally[how]++
}

/** The free slot that a cleared cell leaves. Its last id addresses how the vacancy is filled. */
export function toVacant(world: World, row: number): void {
  toState(world, row, State.vacant)
  world.cells.cause[row] = Cause.none
  world.cells.calm[row] = 0
}

/** A senescent cell's stay has come to an end. */
function ended(world: World, row: number): void {
  world.tally[Tally.stayed] += world.body[Body.day] - world.cells.since[row]
  world.tally[Tally.ended]++
}
