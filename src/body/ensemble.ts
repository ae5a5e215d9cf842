/**
 * A cohort's lives by Monte Carlo: people from a turnover set under a course, block by block.
 *
 *   steps in a day = least whole m with beta / (kappa m) <= stiffness          (1 for mouse_mort and human_karin, 10 for HET3_F)
 *
 * `livesOf(plan, from, to)` is a pure function of the plan and of which people are asked for, so workers can share a cohort and
 * the bytes depend neither on their number nor on the size of a block. A plan is plain data and can be posted to them. Between
 * arms the step is that of the set, whatever a course does, so the same person meets the same noise.
 * Proof: ensemble.test.ts (Fokker-Planck, blocks). Speed: bench/turnover.ts.
 */
import type { Chance } from '../core/draw.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { turnover } from '../kernels/turnover.ts'
import type { People, TurnoverLives, TurnoverPlan } from '../kernels/turnover.ts'
import { checkCircuit } from './circuit.ts'
import type { Circuit } from './circuit.ts'
import { checkCourse, nothing } from './course.ts'
import type { Course } from './course.ts'

export { Cause } from '../kernels/turnover.ts'
export type { People, TurnoverLives, TurnoverPlan } from '../kernels/turnover.ts'

export interface EnsemblePlan {
  readonly circuit: Circuit
  readonly course?: Course
  readonly people: People
  readonly chance: Chance
  /** day of age at which the watch ends */
  readonly horizon: number
  /** burden at birth, X; 0 where absent */
  readonly start?: number
  /** days of age at which burdens are read */
  readonly visits?: readonly number[]
  /** Xd as a share of Xc, above 0 and below 1: asks for healthy days and the day of falling ill */
  readonly ill?: number
  /** steps in a day; absent: by the rule above */
  readonly perDay?: number
}

/** Steps in a day that a circuit needs. */
export function stepsPerDay({ removal, half }: Circuit): number {
  return Math.max(Math.ceil(removal / (half * numerics.turnoverStiffness.value)), 1)
}

/** The kernel's plan, once everything in it can be lived: a Problem otherwise. */
export function plan(asked: EnsemblePlan): TurnoverPlan {
  const { people, horizon, visits = [], ill = 0 } = asked
  const circuit = checkCircuit(asked.circuit, asked.start ?? 0)
  const course = checkCourse(asked.course ?? nothing)
  if (!(Number.isInteger(people.count) && people.count > 0)) {
    throw new Problem({
      what: `a cohort of ${people.count} people`,
      why: 'an empty cohort has no lifespan',
      fix: 'give a whole number of people, 1 or more'
    })
  }
  if (!(horizon > 0 && Number.isFinite(horizon))) {
    throw new Problem({
      what: `a horizon of ${horizon} days`,
      why: 'lives are followed from birth to a day after it',
      fix: 'give the horizon as a positive number of days'
    })
  }
  if (!(ill >= 0 && ill < 1)) {
    throw new Problem({
      what: `people are ill from ${ill} of the threshold of death`,
      why: 'illness comes before death',
      fix: 'give a share above 0 and below 1'
    })
  }
  for (const column of ['threshold', 'production', 'removal', 'noise', 'extrinsic'] as const)
    checkColumn(column, people)
  const days = Float64Array.from(visits)
  if (days.some((day, v) => !(day >= 0) || (v > 0 && day < days[v - 1]!))) {
    throw new Problem({
      what: 'visits that are not days of age in ascending order',
      why: 'burdens are read in passing, from birth on',
      fix: 'sort the visits; none may be negative'
    })
  }
  const perDay = asked.perDay ?? stepsPerDay(circuit)
  if (!(Number.isInteger(perDay) && perDay > 0)) {
    throw new Problem({
      what: `${perDay} steps in a day`,
      why: 'a day is a whole number of steps, so that days of courses and visits are met',
      fix: 'give a whole number, 1 or more, or leave it to the circuit'
    })
  }
  return {
    circuit,
    course,
    people,
    chance: asked.chance,
    perDay,
    horizon,
    start: asked.start ?? 0,
    visits: days,
    ill
  }
}

function checkColumn(
  name: 'threshold' | 'production' | 'removal' | 'noise' | 'extrinsic',
  people: People
): void {
  const column = people[name]
  if (column === undefined) return
  const positive = name === 'threshold' || name === 'noise'
  const bad = column.findIndex((x) => !(Number.isFinite(x) && (positive ? x > 0 : x >= 0)))
  if (bad < 0 && column.length === people.count) return
  throw new Problem({
    what:
      bad < 0
        ? `${column.length} factors of ${name} for ${people.count} people`
        : `person ${bad} has ${column[bad]} times the ${name}`,
    why: `a factor is a number ${positive ? 'above 0' : 'of at least 0'}, one for each person`,
    fix: `give ${people.count} such factors, or leave the column out`
  })
}

/** Lives of the people from <= i < to of a plan, in columns. */
export function livesOf(planned: TurnoverPlan, from: number, to: number): TurnoverLives {
  return turnover(planned, from, to)
}

/** All lives of a plan, block by block. */
export function lives(planned: TurnoverPlan): TurnoverLives {
  const { count } = planned.people
  const seen = planned.visits.length
  const all: TurnoverLives = {
    time: new Float64Array(count),
    cause: new Uint8Array(count),
    healthy: new Float64Array(count),
    fellIll: new Float64Array(count),
    burden: new Float64Array(count * seen)
  }
  const block = numerics.turnoverBlock.value
  for (let from = 0; from < count; from += block) {
    const some = livesOf(planned, from, Math.min(from + block, count))
    all.time.set(some.time, from)
    all.cause.set(some.cause, from)
    all.healthy.set(some.healthy, from)
    all.fellIll.set(some.fellIll, from)
    all.burden.set(some.burden, from * seen)
  }
  return all
}
