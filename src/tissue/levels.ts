/**
 * Mean levels of the fields by compartment, from all sources of the moment.
 *
 * Sources add and the patch is even sideways, so the mean over each layer is the steady level of one column with the
 * mean source of each layer: exact, whatever voxels are up to date between whole solves (secretion.ts).
 */
import { field } from '../mechanisms/secretion.ts'
import { rowCount, type Shape } from '../state/shape.ts'
import type { World } from '../state/world.ts'

export type Levels = Readonly<Record<'sasp' | 'vesicles' | 'secretome', readonly [number, number]>>

export const levelUses: readonly string[] = [
  'sasp.reach',
  'sasp.reach.epidermis',
  'vesicle.reach',
  'secretome.reach'
]

/** Full-SASP cells per mm3 in epidermis and dermis, of each field. */
export function fieldLevels(number: (id: string) => number, shape: Shape): (world: World) => Levels {
  const ratio = number('sasp.reach') / number('sasp.reach.epidermis')
  const column: Shape = { ...shape, nx: 1, ny: 1 }
  const solve = {
    sasp: field(column, number('sasp.reach'), ratio).solve,
    vesicles: field(column, number('vesicle.reach'), ratio).solve,
    secretome: field(column, number('secretome.reach'), 1).solve
  }
  const plane = shape.nx * shape.ny
  const source = new Float64Array(shape.nz)
  const level = new Float64Array(shape.nz)

  function mean(world: World, made: ArrayLike<number>, of: (typeof solve)['sasp']): [number, number] {
    const { cells } = world
    source.fill(0)
    level.fill(0)
    for (let row = 0; row < rowCount(shape); row++)
      if (made[row] !== 0) source[Math.floor(cells.at[row] / plane)] += made[row] / plane
    of(source, level)
    let sum = 0
    for (let z = 1; z < shape.nz; z++) sum += level[z]
    return [Math.max(0, level[0]), Math.max(0, sum / (shape.nz - 1))]
  }

  return (world) => ({
    sasp: mean(world, world.cells.emitted, solve.sasp),
    vesicles: mean(world, world.cells.vesicles, solve.vesicles),
    secretome: mean(world, world.cells.secretome, solve.secretome)
  })
}
