/**
 * A patch of skin: surveyed, peopled, settled, and ready to live day by day.
 *
 * The initial condition is the mean field of burn-in.ts at the starting age; then the patch lives
 * `numerics.settleDays` on its own before day 0, so that killers, fields and doses are in place.
 */
import { daysPerYear } from '../core/clock.ts'
import { exponential, uniform, type Chance } from '../core/draw.ts'
import { founderId } from '../core/ids.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { toState, toWorking } from '../mechanisms/become.ts'
import type { Mechanism, Step } from '../mechanisms/mechanism.ts'
import { Body, Effect } from '../state/body.ts'
import { Cause, Kind, Origin, Question, State } from '../state/kinds.ts'
import { layerOf, placeCount } from '../state/shape.ts'
import { emptyWorld, restore as bring, type World } from '../state/world.ts'
import { burnIn, type Start } from './burn-in.ts'
import { always, day } from './day.ts'
import { survey, type Patch, type Survey } from './geometry.ts'
import { layDown } from './matrix-start.ts'
import { inputsOf, sendInputs, type Inputs, type Person } from './person.ts'

export interface SkinSettings {
  readonly patch: Patch
  readonly person: Person
  readonly number: (id: string) => number
  /** ids of mechanisms left out of the day */
  readonly off: readonly string[]
  readonly chance: Chance
  /** rows kept for given and transplanted cells; wounds that may be made */
  readonly givenRoom: number
  readonly woundRoom: number
  /** false = no settling days before day 0 (tests) */
  readonly settle?: boolean
}

export interface Skin {
  readonly world: World
  readonly mechanisms: readonly Mechanism[]
  /** one step of `dt` days: inputs of the body, then every mechanism in order */
  advance(dt: number): void
  /** the world brought back to a snapshot of it */
  restore(bytes: Uint8Array): void
}

export function skin(settings: SkinSettings): Skin {
  const { number, person, chance, patch } = settings
  const here = survey(
    patch,
    number,
    chance,
    melanocytes(person.age, number),
    settings.givenRoom,
    settings.woundRoom
  )
  const world = emptyWorld(here.shape, chance)
  settle(world, here)
  neutral(world)
  const days = settings.settle === false ? 0 : numerics.settleDays.value
  world.body[Body.day] = -days
  people(world, burnIn(person, number, patch.depth), number('skin.divisions-left'))
  for (let site = 0; site < here.shape.vessels; site++) {
    world.vessels.due[site] = exponential(chance, Question.arrive, site, 0, 0)
    world.vessels.dueEpidermis[site] = exponential(chance, Question.arrive, site, 1, 0)
  }
  const mechanisms = listed(settings.off)
  const steps: Step[] = mechanisms.map((m) => m.prepare(only(m, number), world))
  const inputs: Inputs = { sun: 0, inflammation: 0, killers: 0, stem: 0, competence: 0 }
  const at = inputsOf(person, number)
  const body = world.body

  function advance(dt: number): void {
    body[Body.dt] = dt
    body[Body.age] = person.age + body[Body.day] / daysPerYear
    sendInputs(world, at, inputs)
    for (let i = 0; i < steps.length; i++) steps[i](world)
    body[Body.day] += dt
    body[Body.age] = person.age + body[Body.day] / daysPerYear
    body[Body.step]++
  }

  body[Body.age] = person.age - days / daysPerYear
  layDown(world, person, number)
  for (let i = 0; i < days; i++) advance(1)
  world.tally.fill(0)
  return { world, mechanisms, advance, restore: (bytes) => bring(world, bytes) }
}

/** No programme: every effect at its neutral value. */
export function neutral(world: World): void {
  world.effects.fill(1)
  for (const none of [Effect.revert, Effect.identityLoss, Effect.stimulus, Effect.pdgf])
    world.effects[none] = 0
  world.senomorphic.fill(0)
  world.orders = []
}

/** The mechanisms of the day that are left when `off` are taken out. */
export function listed(off: readonly string[]): readonly Mechanism[] {
  for (const id of off)
    if (always.includes(id) || !day.some((m) => m.id === id))
      throw new Problem({
        what: always.includes(id) ? `${id} cannot be switched off` : `there is no mechanism called ${id}`,
        why: `the mechanisms of the day are ${day
          .filter((m) => !always.includes(m.id))
          .map((m) => m.id)
          .join(', ')}`,
        fix: 'name one of these under off:'
      })
  return day.filter((m) => !off.includes(m.id))
}

/** A mechanism gets only the ledger entries it declares. */
function only(mechanism: Mechanism, number: (id: string) => number): (id: string) => number {
  return (id) => {
    if (!mechanism.uses.includes(id))
      throw new Problem({
        what: `the mechanism ${mechanism.id} asked for ${id}, which it does not declare`,
        fix: `add '${id}' to its uses`
      })
    return number(id)
  }
}

/** Melanocytes per mm2 at an age: level until middle age, then a mild decline. */
function melanocytes(age: number, number: (id: string) => number): number {
  const older = Math.max(0, age - number('cells.melanocyte.decline-from'))
  return number('cells.melanocyte.density') * Math.max(0, 1 - number('cells.melanocyte.decline') * older)
}

/** The survey written into the world's columns. */
function settle(world: World, here: Survey): void {
  const { cells, niches, neighbours, vessels, shape } = world
  cells.kind.set(here.kind)
  cells.x.set(here.x)
  cells.y.set(here.y)
  cells.z.set(here.z)
  cells.voxel.set(here.voxel)
  cells.at.set(here.voxel)
  cells.niche.set(here.niche)
  cells.niche.fill(-1, placeCount(shape))
  niches.start.set(here.nicheStart)
  for (let k = 0; k < shape.niches; k++) {
    const first = here.nicheStart[k]
    niches.kind[k] = here.kind[first]
    niches.voxel[k] = here.voxel[first]
    let depth = 0
    for (let row = first; row < here.nicheStart[k + 1]; row++) depth += here.z[row]
    niches.z[k] = depth / (here.nicheStart[k + 1] - first)
    niches.layer[k] = layerOf(shape, here.z[first])
  }
  niches.nextDamage.fill(Infinity)
  niches.nextInduced.fill(Infinity)
  niches.nextRenewal.fill(Infinity)
  neighbours.start.set(here.neighbourStart)
  neighbours.of.set(here.neighbourOf)
  vessels.x.set(here.vesselX)
  vessels.y.set(here.vesselY)
  vessels.z.set(here.vesselZ)
  for (let site = 0; site < shape.vessels; site++)
    vessels.voxel[site] =
      (layerOf(shape, here.vesselZ[site]) * shape.ny +
        Math.min(shape.ny - 1, Math.floor(here.vesselY[site] / shape.dy))) *
        shape.nx +
      Math.min(shape.nx - 1, Math.floor(here.vesselX[site] / shape.dx))
}

const id = new Uint32Array(2)

/** Founders: working, or senescent with the chance that burn-in gives their kind. */
function people(world: World, start: Start, divisions: number): void {
  const { cells, chance, shape } = world
  for (let row = 0; row < placeCount(shape); row++) {
    founderId(row, id)
    cells.idLo[row] = id[0]
    cells.idHi[row] = id[1]
    cells.clone[row] = row
    cells.origin[row] = Origin.founder
    cells.divisionsLeft[row] = divisions
    const kind = cells.kind[row]
    if (uniform(chance, Question.start, id[0], id[1], 0) >= start.share[kind]) {
      toWorking(world, row)
      continue
    }
    toState(world, row, State.secreting)
    cells.cause[row] = Cause.damage
    cells.since[row] -= start.stay[kind] * exponential(chance, Question.start, id[0], id[1], 1)
    cells.p16[row] = 1
    cells.p21[row] = 1
  }
  for (let row = placeCount(shape); row < cells.kind.length; row++) cells.kind[row] = Kind.given
}
