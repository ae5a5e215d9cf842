/**
 * A vacancy is filled by a neighbour's or a stem cell's division.
 *
 *   h = r(kind) (1 - share + share S) w / (1 + C/K)     1/day
 *
 * S is stem supply (young = 1), w the share of the vacancy's kin around it that work, C local SASP. No
 * vacancy, no regeneration; a senescent cell holds its place and cannot be a mother; a mother must have
 * divisions left (fibroblasts; the others keep their telomeres) and have rested since her own birth, so a front cannot cross in one step. Places in the
 * bed of a wound are the wound's (wound.ts).
 */
import { exponential, uniform } from '../core/draw.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Kind, kindNames, Origin, placedKinds, Question, State } from '../state/kinds.ts'
import { Roll, type World } from '../state/world.ts'
import { newborn } from './become.ts'
import { strain } from './damage.ts'
import type { Mechanism } from './mechanism.ts'

export const regeneration: Mechanism = {
  id: 'regeneration',
  does: 'a vacancy is filled by the division of a neighbour or a stem cell',
  reads: ['cells', 'neighbours', 'sasp', 'body'],
  writes: ['cells'],
  uses: [
    'fill.keratinocyte',
    'fill.melanocyte',
    'fill.fibroblast',
    'fill.stem',
    'fill.inhibition.dermis',
    'fill.inhibition.epidermis',
    'fill.stem-share',
    'fill.rest',
    'damage.division'
  ],
  moves: [{ quantity: 'vacant fraction', direction: 'down', scene: 'old forearm' }],
  prepare(number, here) {
    const rate = placedKinds.map((k) => number(`fill.${kindNames[k]}`))
    const half = [number('fill.inhibition.epidermis'), number('fill.inhibition.dermis')]
    const share = number('fill.stem-share')
    const rest = number('fill.rest')
    const division = number('damage.division')
    const kin = kinAround(here)
    return (world) => {
      const { cells, roll, body, effects, fields, chance, tally } = world
      const supply = 1 - share + share * body[Body.stem]
      const now = body[Body.day]
      for (let i = 0; i < roll.count[Roll.vacant]; i++) {
        const row = roll.vacant[i]
        if (cells.state[row] !== State.vacant || cells.wound[row] > 0) continue
        const kind = cells.kind[row]
        const mothers = count(world, row, kind, now - rest)
        if (mothers === 0) continue
        const lo = cells.idLo[row]
        const hi = cells.idHi[row]
        const spell = cells.spell[row]
        if (cells.due0[row] === 0) cells.due0[row] = exponential(chance, Question.fill, lo, hi, spell)
        const deep = cells.z[row] > 0 ? 1 : 0
        const c = Math.max(0, fields.sasp[cells.voxel[row]])
        const renewal = deep === 0 ? effects[Effect.renewal] : 1
        const ready = mothers / kin[row]
        cells.due0[row] -= ((rate[kind] * supply * renewal * ready) / (1 + c / half[deep])) * body[Body.dt]
        if (cells.due0[row] > 0) continue
        const pick = Math.floor(uniform(chance, Question.fillFrom, lo, hi, spell) * mothers)
        const mother = nth(world, row, kind, now - rest, pick)
        newborn(world, row, mother, Origin.born)
        strain(world, row, division)
        strain(world, mother, division)
        tally[Tally.filled]++
      }
    }
  }
}

/** May a cell fill a vacancy of this kind? Its own kind may, and a stem cell may make a fibroblast. */
function isKin(world: World, other: number, kind: number): boolean {
  const k = world.cells.kind[other]
  return k === kind || (kind === Kind.fibroblast && k === Kind.stem)
}

function isMother(world: World, other: number, kind: number, before: number): boolean {
  const { cells } = world
  return (
    cells.state[other] === State.working &&
    isKin(world, other, kind) &&
    (cells.kind[other] !== Kind.fibroblast || cells.divisionsLeft[other] > 0) &&
    cells.since[other] <= before
  )
}

/** How many of a place's neighbours are its kin. Places keep their kind, so this is asked once. */
function kinAround(world: World): Uint8Array {
  const { cells, neighbours } = world
  const kin = new Uint8Array(neighbours.start.length - 1)
  for (let row = 0; row < kin.length; row++)
    for (let i = neighbours.start[row]; i < neighbours.start[row + 1]; i++)
      if (isKin(world, neighbours.of[i], cells.kind[row])) kin[row]++
  return kin
}

/** How many of a vacancy's neighbours may be its mother; the whole of `isMother`, read from columns at hand. */
function count(world: World, row: number, kind: number, before: number): number {
  const { start, of } = world.neighbours
  const { state, kind: kinds, divisionsLeft, since } = world.cells
  const end = start[row + 1]
  const stem = kind === Kind.fibroblast ? Kind.stem : kind
  let n = 0
  for (let i = start[row]; i < end; i++) {
    const other = of[i]
    if (state[other] !== State.working) continue
    const k = kinds[other]
    if (k !== kind && k !== stem) continue
    if (k === Kind.fibroblast && divisionsLeft[other] === 0) continue
    if (since[other] <= before) n++
  }
  return n
}

/** Row of the pick-th possible mother around a vacancy. */
function nth(world: World, row: number, kind: number, before: number, pick: number): number {
  const { start, of } = world.neighbours
  let n = 0
  for (let i = start[row]; i < start[row + 1]; i++) {
    if (!isMother(world, of[i], kind, before)) continue
    if (n === pick) return of[i]
    n++
  }
  return row
}
