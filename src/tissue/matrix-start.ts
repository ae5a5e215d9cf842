/**
 * The matrix and the layers above at the starting age: young skin, lived up to it layer by layer.
 *
 * The years from the reference age are lived by the matrix's own equations (mechanisms/matrix.ts) under the
 * well-mixed burdens of burn-in.ts: one column stands for all, in steps of a few years within which the
 * inputs are held. The epidermis is set to the output its basal layer then has.
 */
import { daysPerYear } from '../core/clock.ts'
import { pow } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { matrixKeeper } from '../mechanisms/matrix.ts'
import { youngSecretome } from '../mechanisms/secretion.ts'
import { Body } from '../state/body.ts'
import { Kind } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import { burnIn } from './burn-in.ts'
import { inputsOf, type Inputs, type Person } from './person.ts'

/** Lays matrix and epidermis; the fields are left as they were. To be called when the cells are in place. */
export function layDown(world: World, person: Person, number: (id: string) => number): void {
  liveMatrix(world, person, number)
  layEpidermis(world, person, number)
}

function liveMatrix(world: World, person: Person, number: (id: string) => number): void {
  const { matrix, fields, body, shape } = world
  const plane = shape.nx * shape.ny
  const keep = matrixKeeper(number, shape)
  const help = youngSecretome(number, shape)
  const at = inputsOf(person, number)
  const inputs: Inputs = { sun: 0, inflammation: 0, killers: 0, stem: 0, competence: 0 }
  const before = { age: body[Body.age], uv: body[Body.uv] }
  const sasp = Array.from(fields.sasp)
  const secretome = Array.from(fields.secretome)
  matrix.collagen.fill(1)
  matrix.integrity.fill(1)
  matrix.elastin.fill(1)
  matrix.support.fill(1)
  const young = number('body.reference-age')
  const years = Math.max(0, person.age - young)
  const parts = Math.max(1, Math.ceil(years / numerics.matrixStartYears.value))
  for (let part = 0; part < parts; part++) {
    const age = young + ((part + 0.5) * years) / parts
    const { share } = burnIn({ ...person, age }, number, shape.depth)
    at(age, inputs)
    body[Body.age] = age
    body[Body.uv] = inputs.sun
    const level =
      share[Kind.fibroblast] * number('cells.fibroblast.density') * number('sasp.output.fibroblast') +
      share[Kind.stem] * number('cells.stem.density') * number('sasp.output.stem')
    const calm = inputs.stem * (1 - share[Kind.stem])
    for (let layer = 1; layer < shape.nz; layer++) {
      const v = layer * plane
      fields.sasp[v] = level
      fields.secretome[v] = calm * help[layer]
      matrix.support[v] = 1 - share[Kind.fibroblast]
      keep(world, v, v + 1, (years * daysPerYear) / parts)
    }
  }
  let mass = 0
  for (let layer = 1; layer < shape.nz; layer++) {
    const v = layer * plane
    mass += matrix.collagen[v]
    for (const grid of [matrix.collagen, matrix.integrity, matrix.elastin, matrix.support])
      grid.fill(grid[v], v, v + plane)
  }
  matrix.thickness.fill((shape.depth * mass) / Math.max(1, shape.nz - 1))
  matrix.since[0] = body[Body.day]
  fields.sasp.set(sasp)
  fields.secretome.set(secretome)
  body[Body.age] = before.age
  body[Body.uv] = before.uv
}

function layEpidermis(world: World, person: Person, number: (id: string) => number): void {
  const { epidermis } = world
  const young = number('body.reference-age')
  const decline = number('epidermis.decline')
  const { share } = burnIn(person, number, world.shape.depth)
  const flux =
    Math.max(0, 1 - decline * Math.max(0, person.age - young)) *
    (1 - share[Kind.keratinocyte]) *
    (1 - number('epidermis.melanocyte') * share[Kind.melanocyte])
  const then = 1 - decline * (number('corneum.transit.age') - young)
  epidermis.flux.fill(flux)
  epidermis.viable.fill(number('epidermis.thickness') * pow(flux, number('epidermis.thickness.exponent')))
  epidermis.corneum.fill(number('skin.corneum.thickness'))
  epidermis.transit.fill((number('corneum.transit') * then) / Math.max(numerics.smallestOutput.value, flux))
  epidermis.cover.fill(1)
}
