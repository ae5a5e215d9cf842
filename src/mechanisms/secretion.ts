/**
 * Secreting cells release SASP and vesicles, stem cells their secretome; all spread and decay.
 *
 *   S = s(kind, state) p(cause) (1 - senomorphic(z)) (1 - E o)      full-SASP cell = 1
 *   o = Q / (Q + K)                                                occupancy by secretome Q
 *   reach^2 lap C - loss C + S/V = 0                               steady: fields relax in minutes
 *
 * A field is changed only where a source has changed by more than a stated share of a full cell; changes
 * are added one by one from the Green's table, where somebody listens, while that is cheaper; else, and at
 * first and then every `numerics.fieldRefresh` days, when the matrix feels it, the field is solved whole. A cell counts as calmed while more than half of its SASP is silenced.
 */
import { numerics } from '../core/numerics.ts'
import { steady, type Steady } from '../kernels/steady.ts'
import { Body, Tally } from '../state/body.ts'
import { Cause, Kind, kindNames, Origin, placedKinds, State } from '../state/kinds.ts'
import { layerThickness, voxelCount, voxelVolume, type Shape } from '../state/shape.ts'
import { Roll, type World } from '../state/world.ts'
import type { Mechanism } from './mechanism.ts'
import { Field, pending } from './sources.ts'

export const secretion: Mechanism = {
  id: 'secretion',
  does: 'senescent cells release SASP and vesicles, stem cells their secretome; all spread and decay',
  reads: ['cells', 'body', 'senomorphic', 'depot'],
  writes: ['cells', 'sasp', 'vesicles', 'secretome'],
  uses: [
    'sasp.output.keratinocyte',
    'sasp.output.melanocyte',
    'sasp.output.fibroblast',
    'sasp.output.stem',
    'sasp.secondary',
    'sasp.touch',
    'sasp.wound',
    'sasp.reach',
    'sasp.reach.epidermis',
    'senescence.early.output',
    'senescence.calmed',
    'vesicle.output',
    'vesicle.reach',
    'secretome.reach',
    'secretome.half',
    'secretome.calm',
    'stem.secretome',
    'given.secretome.own-fat',
    'given.secretome.umbilical',
    'efferocytosis.inflames',
    'efferocytosis.delay'
  ],
  moves: [{ quantity: 'SASP', direction: 'up', scene: 'senescent patch' }],
  prepare(number, world) {
    const { shape } = world
    const tolerance = numerics.sourceTolerance.value
    const full = placedKinds.map((k) => number(`sasp.output.${kindNames[k]}`))
    const byCause = causes(number)
    const early = number('senescence.early.output')
    const calmedAbove = number('senescence.calmed')
    const vesicleOutput = number('vesicle.output')
    const half = number('secretome.half')
    const calming = number('secretome.calm')
    const resident = number('stem.secretome')
    const given = {
      ownFat: number('given.secretome.own-fat'),
      umbilical: number('given.secretome.umbilical')
    }
    const inflames = number('efferocytosis.inflames')
    const delay = number('efferocytosis.delay')
    const ratio = number('sasp.reach') / number('sasp.reach.epidermis')
    const listening = listeners(world)
    const sasp = field(shape, number('sasp.reach'), ratio)
    const vesicles = field(shape, number('vesicle.reach'), ratio)
    const secretome = field(shape, number('secretome.reach'), 1)
    const changes = pending(shape, sasp.ears(listening))
    return (w) => {
      const { cells, roll, body, fields } = w
      const now = body[Body.day]
      const supply = Math.round((resident * body[Body.stem]) / tolerance) * tolerance
      changes.clear()
      for (let i = 0; i < roll.count[Roll.emitting]; i++) {
        const row = roll.emitting[i]
        const state = cells.state[row]
        const kind = cells.kind[row]
        let makes = 0
        let sheds = 0
        let helps = 0
        if (state === State.arrested || state === State.secreting || state === State.calmed) {
          const strength = full[kind] * byCause[cells.cause[row]]
          const mature = state !== State.arrested
          const silenced =
            1 -
            (1 - w.senomorphic[layerOfVoxel(shape, cells.voxel[row])]) *
              (1 - calming * occupancy(w, cells.voxel[row], half))
          cells.output[row] = mature ? strength : strength * early
          cells.calm[row] = silenced
          makes = cells.output[row] * (1 - silenced)
          sheds = mature ? strength * vesicleOutput : 0
          if (mature) {
            const settled = silenced > calmedAbove ? State.calmed : State.secreting
            if (settled !== state) relabel(w, row, settled)
          }
        } else if (state === State.dying) makes = now - cells.since[row] > delay ? inflames : 0
        else if (state === State.working && kind === Kind.stem) helps = supply
        else if (state === State.working && kind === Kind.given)
          helps = cells.origin[row] === Origin.umbilical ? given.umbilical : given.ownFat
        changes.offer(Field.sasp, cells, makes, cells.emitted, row, tolerance)
        changes.offer(Field.vesicles, cells, sheds, cells.vesicles, row, tolerance)
        changes.offer(Field.secretome, cells, helps, cells.secretome, row, tolerance)
        cells.at[row] = cells.voxel[row]
      }
      const one = changes.whole(w, Field.sasp, sasp, fields.sasp, cells.emitted)
      const two = changes.whole(w, Field.vesicles, vesicles, fields.vesicles, cells.vesicles)
      const three = changes.whole(w, Field.secretome, secretome, fields.secretome, cells.secretome)
      if (!one) changes.each(w, Field.sasp, sasp, fields.sasp)
      if (!two) changes.each(w, Field.vesicles, vesicles, fields.vesicles)
      if (!three) changes.each(w, Field.secretome, secretome, fields.secretome)
    }
  }
}

/** How strongly a senescent cell secretes by why it arrested: secondaries less, NOTCH-type and wound-made least. */
function causes(number: (id: string) => number): Float64Array {
  const strength = new Float64Array(Cause.transplant + 1).fill(1)
  strength[Cause.sasp] = number('sasp.secondary')
  strength[Cause.vesicle] = strength[Cause.sasp]
  strength[Cause.touch] = number('sasp.touch')
  strength[Cause.wound] = number('sasp.wound')
  return strength
}

/** secreting <-> calmed is a label of one spell, not a new one: thresholds go on. */
function relabel(world: World, row: number, state: number): void {
  if (state === State.calmed) world.tally[Tally.calmed]++
  world.cells.state[row] = state
}

function layerOfVoxel(shape: Shape, voxel: number): number {
  return Math.floor(voxel / (shape.nx * shape.ny))
}

/** Share of receptors held by secretome at a voxel: field and depot together. */
export function occupancy(world: World, voxel: number, half: number): number {
  const q = Math.max(0, world.fields.secretome[voxel]) + world.fields.depot[layerOfVoxel(world.shape, voxel)]
  return q / (q + half)
}

/** Secretome by layer where every stem place holds a young working cell: less near the epidermis, which has none. */
export function youngSecretome(number: (id: string) => number, shape: Shape): Float64Array {
  const column: Shape = { ...shape, nx: 1, ny: 1 }
  const source = new Float64Array(shape.nz)
  const density = number('cells.stem.density') * number('stem.secretome')
  for (let z = 1; z < shape.nz; z++) source[z] = density * voxelVolume(shape, z)
  const level = new Float64Array(shape.nz)
  field(column, number('secretome.reach'), 1).solve(source, level)
  return level
}

/** Voxels that somebody reads between whole solves: niches, vessel sites and the surface above them. */
function listeners({ niches, vessels, shape }: World): number[] {
  const heard = new Uint8Array(voxelCount(shape))
  heard.fill(1, 0, shape.nx * shape.ny)
  for (let k = 0; k < shape.niches; k++) heard[niches.voxel[k]] = 1
  for (let site = 0; site < shape.vessels; site++) heard[vessels.voxel[site]] = 1
  const list: number[] = []
  heard.forEach((h, voxel) => {
    if (h === 1) list.push(voxel)
  })
  return list
}

/** The steady solver of a field on this patch; the epidermis loses it `ratio` squared times faster. */
export function field(shape: Shape, reach: number, ratio: number): Steady {
  const thickness: number[] = []
  const loss: number[] = []
  for (let z = 0; z < shape.nz; z++) {
    thickness.push(layerThickness(shape, z))
    loss.push(z === 0 ? ratio * ratio : 1)
  }
  return steady({
    nx: shape.nx,
    ny: shape.ny,
    nz: shape.nz,
    dx: shape.dx,
    dy: shape.dy,
    thickness,
    reach,
    loss
  })
}
