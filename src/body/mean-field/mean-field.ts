/**
 * The mean field of the tissue: its hazards as equations, for a life in milliseconds.
 *
 * What a patch comes to when its cells are mixed within their layer and there are very many of them. Written once
 * (write.ts), compiled once for each layout, solved by solveStiff with an exact sparse Jacobian. Where the mean field
 * must differ from a patch is told in docs/mean-field.md and measured in study/mean-field-agreement.test.ts.
 */
import { daysPerYear } from '../../core/clock.ts'
import type { Equations } from '../../core/equations.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { solveStiff } from '../stiff.ts'
import { follow, type Followed } from '../stiff-equations.ts'
import { ground, type Ground, type MeanFieldOptions } from './ground.ts'
import { filled, type Written } from './sketch.ts'
import { layoutOf, write } from './write.ts'

export interface MeanField {
  readonly names: readonly string[]
  readonly units: readonly string[]
  readonly ruleNames: readonly string[]
  /** rates, 1/day; t is days since the initial age */
  rhs(t: number, y: ArrayLike<number>, out: Float64Array): void
  /** what follows at once from a state: fields, rates, vacancies */
  rules(t: number, y: ArrayLike<number>): Float64Array
  /** the state at an age, years: young and working at the initial age */
  start(age: number): Float64Array
  /** states at rising ages, years, from `from` (its state at the initial age, unless given) */
  solve(
    ages: readonly number[],
    from?: { readonly age: number; readonly y: ArrayLike<number> }
  ): MeanFieldLife
  /** days since the initial age, at an age */
  dayOf(age: number): number
  /** the same system as data, to export */
  equations(): Equations
  readonly followed: Followed
}

export interface MeanFieldLife {
  readonly ages: readonly number[]
  readonly y: readonly Float64Array[]
  readonly steps: number
  /** a variable or a rule over the ages */
  column(name: string): Float64Array
}

interface Compiled {
  readonly written: Written<Ground>
  readonly followed: Followed
  /** the numbers it was last given */
  has?: Float64Array
}

const compiled = new Map<string, Compiled>()

/** The mean field of the tissue with these numbers. */
export function meanField(number: (id: string) => number, options: MeanFieldOptions = {}): MeanField {
  const here = ground(number, options)
  const layout = layoutOf(here)
  let system = compiled.get(layout)
  if (system === undefined) {
    const written = write(here)
    system = { written, followed: follow(filled(written, here, says)) }
    compiled.set(layout, system)
  }
  const shared = system
  const { written } = shared
  const constants = Float64Array.from(written.constants, ({ read }) => read(here))
  const first = number('initial.age')
  const days = written.turns.map(({ read }) => read(here))
  const jumps = system.followed.jumps.map((jump, i) => ({ ...jump, at: days[i] }))
  const breaks = here.course.factors.flatMap((f) => [f.from, f.until]).concat(corners(here, first))
  const { followed } = system
  const error = options.error ?? numerics.meanFieldError.value
  const zero = Float64Array.from(written.variables, (v) => v.start)
  const floors = written.variables.map((v) => scaleOf(v.unit) * numerics.meanFieldFloor.value)
  const all = written.variables.map((_, i) => i)
  const dayOf = (age: number): number => (age - first) * daysPerYear

  /** compiled code is shared by all draws, so each use begins by giving it these numbers */
  function mine(): Followed {
    if (shared.has !== constants) {
      followed.set(constants)
      shared.has = constants
    }
    return followed
  }

  function states(
    ages: readonly number[],
    from: { age: number; y: ArrayLike<number> }
  ): { at: readonly Float64Array[]; steps: number } {
    ages.forEach((age, i) => {
      if (!(age >= (i > 0 ? ages[i - 1] : from.age))) throw outOfOrder(age, i > 0 ? ages[i - 1] : from.age)
    })
    const { slope, linear } = mine()
    return solveStiff(
      { size: zero.length, slope, linear, breaks, jumps, nonnegative: all },
      dayOf(from.age),
      from.y,
      ages.map(dayOf),
      { relative: error, absolute: floors }
    )
  }

  function atFirst(): { age: number; y: Float64Array } {
    const y = Float64Array.from(zero)
    const place = (id: string): number => written.variables.findIndex((v) => v.id === id)
    y[place('killers_dermis')] = number('killer.density.dermis')
    y[place('killers_epidermis')] = number('killer.density.epidermis')
    return { age: first, y }
  }

  const self: MeanField = {
    names: written.variables.map((v) => v.id),
    units: written.variables.map((v) => v.unit),
    ruleNames: written.rules.map((r) => r.id),
    followed,
    dayOf,
    rhs(t, y, out) {
      mine().slope(t, y instanceof Float64Array ? y : Float64Array.from(y), out)
    },
    rules(t, y) {
      const out = new Float64Array(written.rules.length)
      mine().rules(t, y, out)
      return out
    },
    start: (age) => (age > first ? states([age], atFirst()).at[0] : atFirst().y),
    solve(ages, from = atFirst()) {
      const { at, steps } = states(ages, from)
      return {
        ages,
        y: at,
        steps,
        column(name) {
          const i = self.names.indexOf(name)
          if (i >= 0) return Float64Array.from(at, (y) => y[i])
          const r = self.ruleNames.indexOf(name)
          if (r < 0) throw unknown(name)
          return Float64Array.from(at, (y, k) => self.rules(dayOf(ages[k]), y)[r])
        }
      }
    },
    equations: () => {
      const plain = filled(written, here, says)
      const start = atFirst().y
      return { ...plain, variables: plain.variables.map((v, i) => ({ ...v, start: start[i] })) }
    }
  }
  return self
}

const says = {
  id: 'reverdie_mean_field',
  title: 'Mean field of skin',
  means:
    'The hazards of the Reverdie tissue model for cells that are mixed within their layer. Amounts are shares of the places of a kind of cell; time is days since the initial age.',
  time: 'day'
} as const

/** Size of a quantity that counts as one: densities of fields and killers go by the hundred and by the one. */
function scaleOf(unit: string): number {
  return unit === '1/mm2' ? numerics.micrometresPerMillimetre.value : 1
}

/** Days on which the line of the sun bends. */
function corners({ person }: Ground, first: number): number[] {
  return (person.sun ?? []).map(([age]) => (age - first) * daysPerYear)
}

function outOfOrder(age: number, before: number): Problem {
  return new Problem({
    what: `the mean field cannot be asked for age ${age} after age ${before}`,
    why: 'a life is followed forward, from the initial age (initial.age)',
    fix: 'give ages in rising order, none below the initial age'
  })
}

function unknown(name: string): Problem {
  return new Problem({
    what: `the mean field has nothing called ${name}`,
    fix: 'see `names` and `ruleNames`'
  })
}
