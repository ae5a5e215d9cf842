/**
 * Who is there, counted in one pass: places, cells by state and by stain, killers, and the host cells around a lesion.
 */
import { isSenescent } from '../mechanisms/become.ts'
import { Body } from '../state/body.ts'
import { Cause, Kind, State } from '../state/kinds.ts'
import { apart, placeCount, rowCount } from '../state/shape.ts'
import type { World } from '../state/world.ts'

/** Counts of one compartment; `stained` by marker. */
export interface Census {
  places: number
  living: number
  damaged: number
  senescent: number
  secreting: number
  calmed: number
  dying: number
  stained: number[]
}

const empty = (): Census => ({
  places: 0,
  living: 0,
  damaged: 0,
  senescent: 0,
  secreting: 0,
  calmed: 0,
  dying: 0,
  stained: [0, 0, 0]
})

/** Places of epidermis and dermis, and everybody by kind, guests and killers included. */
export function census(
  world: World,
  stain: (world: World, row: number, marker: number) => boolean
): { cells: readonly [Census, Census]; kinds: Float64Array } {
  const { cells, shape } = world
  const found: [Census, Census] = [empty(), empty()]
  const kinds = new Float64Array(Kind.killer + 1)
  for (let row = 0; row < rowCount(shape); row++) {
    const kind = cells.kind[row]
    const state = cells.state[row]
    const placed = row < placeCount(shape)
    if (!placed) {
      if (state !== State.vacant) kinds[kind]++
      continue
    }
    const c = found[kind === Kind.fibroblast || kind === Kind.stem ? 1 : 0]
    c.places++
    if (state === State.vacant) continue
    c.living++
    kinds[kind]++
    if (state === State.damaged) c.damaged++
    else if (state === State.dying) c.dying++
    else if (isSenescent(state)) {
      c.senescent++
      if (state === State.secreting) c.secreting++
      if (state === State.calmed) c.calmed++
    }
    for (let marker = 0; marker < c.stained.length; marker++)
      if (stain(world, row, marker)) c.stained[marker]++
  }
  return { cells: found, kinds }
}

/** Killers in epidermis and dermis that have time left. */
export function killersIn({ cells, shape }: World): [number, number] {
  const found: [number, number] = [0, 0]
  for (let row = rowCount(shape) - shape.killerRoom; row < rowCount(shape); row++)
    if (cells.state[row] === State.working && cells.due1[row] > 0) found[cells.z[row] > 0 ? 1 : 0]++
  return found
}

/**
 * Senescent and living host cells of the dermis in a lesion's disc and no farther than `near` from it; cells that were
 * seeded or put in are left out. None where there is no lesion.
 */
export function aroundLesion({ cells, shape, body }: World, near: number): [number, number] {
  const found: [number, number] = [0, 0]
  if (body[Body.lesion] === 0) return found
  const reach = body[Body.lesion] + near
  for (let row = 0; row < placeCount(shape); row++) {
    const state = cells.state[row]
    if (cells.z[row] <= 0 || state === State.vacant || cells.cause[row] === Cause.transplant) continue
    const dx = apart(cells.x[row], body[Body.lesionX], shape.width)
    const dy = apart(cells.y[row], body[Body.lesionY], shape.height)
    if (dx * dx + dy * dy > reach * reach) continue
    found[1]++
    if (isSenescent(state)) found[0]++
  }
  return found
}
