/**
 * Tiny worlds made by hand, for the tests of mechanisms: places where the test says, young and working.
 *
 * Rows are ordered by kind and then by voxel; neighbours are places of the same kind within a reach.
 */
import type { Chance } from '../core/draw.ts'
import { founderId } from '../core/ids.ts'
import { Effect } from '../state/body.ts'
import { Kind, placedKinds, State } from '../state/kinds.ts'
import { apart, layerOf, voxelOf, type Shape } from '../state/shape.ts'
import { emptyWorld, type World } from '../state/world.ts'
import { toWorking } from './become.ts'
import type { Mechanism, Step } from './mechanism.ts'

export interface Spot {
  readonly kind: number
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface Grid {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  readonly dx: number
  readonly dy: number
  readonly dz: number
  readonly dzEpidermis: number
}

interface Rooms {
  readonly wounds?: number
  readonly killers?: number
  readonly given?: number
  readonly chance?: Chance
}

/** A world with working cells in these spots; neighbours within `reach` (µm) of a place of the same kind. */
export function testWorld(grid: Grid, spots: readonly Spot[], reach: number, rooms: Rooms = {}): World {
  const base = {
    ...grid,
    width: grid.nx * grid.dx,
    height: grid.ny * grid.dy,
    depth: (grid.nz - 1) * grid.dz,
    killerRoom: rooms.killers ?? 0,
    givenRoom: rooms.given ?? 0,
    vessels: 1,
    woundRoom: rooms.wounds ?? 0
  }
  const bare: Shape = { ...base, places: [0, 0, 0, 0], niches: 0, neighbourEntries: 0 }
  const placed = spots
    .map((s) => ({ ...s, voxel: voxelOf(bare, s.x, s.y, s.z) }))
    .sort((a, b) => a.kind - b.kind || a.voxel - b.voxel || a.y - b.y || a.x - b.x || a.z - b.z)
  const near = neighbours(bare, placed, reach)
  const starts: number[] = []
  placed.forEach((s, i) => {
    const before = placed[i - 1]
    if (!before || before.kind !== s.kind || before.voxel !== s.voxel) starts.push(i)
  })
  const [a, b, c, d] = placedKinds.map((k) => placed.filter((s) => s.kind === k).length)
  const shape: Shape = {
    ...base,
    places: [a, b, c, d],
    niches: starts.length,
    neighbourEntries: near.reduce((n, list) => n + list.length, 0)
  }
  const world = emptyWorld(shape, rooms.chance ?? { seed: 1, replicate: 0 })
  const { cells, niches } = world
  for (const e of [Effect.uv, Effect.synthesis, Effect.mmp, Effect.inflammation, Effect.spread])
    world.effects[e] = 1
  for (const e of [Effect.competence, Effect.recruitment, Effect.renewal, Effect.pigment])
    world.effects[e] = 1
  world.epidermis.flux.fill(1)
  world.epidermis.cover.fill(1)
  world.matrix.collagen.fill(1)
  world.matrix.integrity.fill(1)
  world.matrix.elastin.fill(1)
  world.matrix.thickness.fill(shape.depth)
  let entry = 0
  near.forEach((list, row) => {
    world.neighbours.start[row] = entry
    for (const other of list) world.neighbours.of[entry++] = other
  })
  world.neighbours.start[placed.length] = entry
  starts.forEach((row, k) => {
    niches.start[k] = row
    niches.kind[k] = placed[row].kind
    niches.voxel[k] = placed[row].voxel
    niches.layer[k] = layerOf(shape, placed[row].z)
    niches.z[k] = placed[row].z
    niches.nextDamage[k] = Infinity
    niches.nextInduced[k] = Infinity
    niches.nextRenewal[k] = Infinity
  })
  niches.start[starts.length] = placed.length
  cells.niche.fill(-1)
  cells.kind.fill(Kind.killer)
  let niche = -1
  const id = new Uint32Array(2)
  placed.forEach((s, row) => {
    if (starts[niche + 1] === row) niche++
    cells.kind[row] = s.kind
    cells.x[row] = s.x
    cells.y[row] = s.y
    cells.z[row] = s.z
    cells.voxel[row] = s.voxel
    cells.niche[row] = niche
    cells.clone[row] = row + 1
    cells.divisionsLeft[row] = placed.length
    cells.state[row] = State.vacant
    founderId(row, id)
    cells.idLo[row] = id[0]
    cells.idHi[row] = id[1]
    toWorking(world, row)
  })
  return world
}

/** Rows within reach and of the same kind, per row, in row order; bins as wide as the reach. */
function neighbours(shape: Shape, placed: readonly (Spot & { voxel: number })[], reach: number): number[][] {
  const bx = Math.max(1, Math.floor(shape.width / reach))
  const by = Math.max(1, Math.floor(shape.height / reach))
  const binOf = (s: Spot): [number, number] => [
    Math.min(bx - 1, Math.floor((s.x / shape.width) * bx)),
    Math.min(by - 1, Math.floor((s.y / shape.height) * by))
  ]
  const bins: number[][] = Array.from({ length: bx * by }, () => [])
  placed.forEach((s, row) => {
    const [i, j] = binOf(s)
    bins[j * bx + i].push(row)
  })
  return placed.map((s, row) => {
    const [i, j] = binOf(s)
    const rows: number[] = []
    for (let v = -1; v <= 1; v++)
      for (let u = -1; u <= 1; u++) rows.push(...bins[((j + v + by) % by) * bx + ((i + u + bx) % bx)])
    return rows
      .filter((r, at) => {
        if (rows.indexOf(r) !== at) return false
        const o = placed[r]
        if (r === row || o.kind !== s.kind) return false
        const ax = apart(o.x, s.x, shape.width)
        const ay = apart(o.y, s.y, shape.height)
        return ax * ax + ay * ay + (o.z - s.z) * (o.z - s.z) <= reach * reach
      })
      .sort((p, q) => p - q)
  })
}

/** A square lattice of one kind at a depth, jittered not at all. */
export function lattice(grid: Grid, kind: number, spacing: number, z: number): Spot[] {
  const spots: Spot[] = []
  const across = Math.round((grid.nx * grid.dx) / spacing)
  const along = Math.round((grid.ny * grid.dy) / spacing)
  for (let j = 0; j < along; j++)
    for (let i = 0; i < across; i++) spots.push({ kind, x: (i + 0.5) * spacing, y: (j + 0.5) * spacing, z })
  return spots
}

/** A mechanism's step, its numbers given by the ledger unless the test says otherwise; asking for others fails. */
export function ready(
  mechanism: Mechanism,
  world: World,
  ledger: (id: string) => number,
  numbers: Readonly<Record<string, number>> = {}
): Step {
  return mechanism.prepare((id) => {
    if (!mechanism.uses.includes(id))
      throw new Error(`${mechanism.id} asks for ${id}, which it does not declare`)
    return numbers[id] ?? ledger(id)
  }, world)
}
