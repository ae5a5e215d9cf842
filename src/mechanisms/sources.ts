/**
 * Changes of the sources of the fields: found cell by cell in a step, then applied together.
 *
 * A change below the tolerance waits; the rest is added from the Green's table where somebody listens, or,
 * when there is much of it (and, of what the matrix feels, in the first step and once a season), the field is
 * solved whole. Both are exact, so the choice is one of cost.
 */
import { numerics } from '../core/numerics.ts'
import type { Ears, Steady } from '../kernels/steady.ts'
import { Body, Tally } from '../state/body.ts'
import type { Cells } from '../state/cells.ts'
import { rowCount, voxelCount, type Shape } from '../state/shape.ts'
import type { World } from '../state/world.ts'

/** The three fields, in the order of `fields.changes`. */
export const Field = { sasp: 0, vesicles: 1, secretome: 2 } as const

export interface Pending {
  /** forget the last step's */
  clear(): void
  /** a cell's wanted source; what it `has` in the field is changed if the difference counts or it has walked */
  offer(field: number, cells: Cells, wanted: number, has: Float32Array, row: number, tolerance: number): void
  /** solve a field whole if that is due or cheaper; false if its changes are still to be added */
  whole(world: World, field: number, solver: Steady, c: Float64Array, has: Float32Array): boolean
  /** add a field's changes, each to what the one before has left */
  each(world: World, field: number, solver: Steady, c: Float64Array): void
}

export function pending(shape: Shape, ears: Ears): Pending {
  const rows = rowCount(shape)
  const most = 2 * rows
  const voxels = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const amounts = [new Float64Array(most), new Float64Array(most), new Float64Array(most)]
  const counts = new Int32Array(voxels.length)
  const source = new Float64Array(voxelCount(shape))
  const audit = numerics.fieldAudit.value
  const refresh = numerics.fieldRefresh.value

  function push(field: number, voxel: number, amount: number): void {
    const n = counts[field]++
    voxels[field][n] = voxel
    amounts[field][n] = amount
  }

  /** is this the first step, or the last of a season, in which the matrix looks at the field? */
  function isSeason({ fields, body }: World, field: number): boolean {
    const dt = body[Body.dt]
    const now = body[Body.day] + dt
    const first = body[Body.step] === 0
    if (field === Field.vesicles) return false // the matrix does not feel them
    if (!first && now + dt / 2 < fields.solved[field] + refresh) return false
    fields.solved[field] = first ? body[Body.day] : now
    return true
  }

  return {
    clear() {
      counts.fill(0)
    },
    offer(field, cells, wanted, has, row, tolerance) {
      const before = has[row]
      if (before === 0 && wanted === 0) return
      const moved = before !== 0 && cells.at[row] !== cells.voxel[row]
      if (!moved && (wanted === before || (wanted !== 0 && Math.abs(wanted - before) < tolerance))) return
      has[row] = wanted
      if (moved) push(field, cells.at[row], -before)
      push(field, cells.voxel[row], moved ? has[row] : has[row] - before)
    },
    whole(world, field, solver, c, has) {
      const n = counts[field]
      const { fields, cells, tally } = world
      fields.changes[field] += n
      const due = isSeason(world, field)
      if (fields.changes[field] === 0) return true
      if (n <= solver.worth && fields.changes[field] <= audit && !due) return false
      source.fill(0)
      for (let row = 0; row < rows; row++) if (has[row] !== 0) source[cells.at[row]] += has[row]
      solver.solve(source, c)
      fields.changes[field] = 0
      tally[Tally.solves]++
      return true
    },
    each(world, field, solver, c) {
      solver.addAll(c, voxels[field], amounts[field], counts[field], ears)
      world.tally[Tally.changes] += counts[field]
    }
  }
}
