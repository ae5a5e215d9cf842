/**
 * The answer in sentences, computed: for each watched quantity and arm, how it differs from its reference.
 *
 * The reference is `nothing`, where it is the same person and shows the quantity; else the arm of that person with the
 * least done to it. An interval across zero reads "no difference shown"; with one replicate no interval is claimed and
 * chance is not spoken for. Proof: answer.test.ts.
 */
import { daysPerYear, hoursPerDay } from '../core/clock.ts'
import { signed, spell, spellUnit } from '../files/figures/words.ts'
import type { ReportAnswer } from '../files/report-input.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { compare, nameOf, tellAll, type Comparison, type Told } from './pairs.ts'
import { names } from './report-names.ts'
import type { Result } from './result.ts'

export interface Answer extends ReportAnswer {
  readonly comparison: Comparison
  /** lower, higher, or none shown */
  readonly direction: Direction
}
export type Direction = 'lower' | 'higher' | 'none shown'

/** A wound opens and closes: its quantities are told as means over the days they were there. */
const overTime = (compartment: string): boolean => compartment === 'wound'

export function answers(result: Pick<Result, 'scenario' | 'series'>): Answer[] {
  const { scenario, series } = result
  const told = tellAll(series, overTime)
  const places = [
    ...new Set(series.quantity.map((id, i) => JSON.stringify([id, series.compartment[i]])))
  ].map((text) => JSON.parse(text) as [string, string])
  return scenario.watch.flatMap((watched) =>
    places
      .filter(([quantity]) => quantity === watched)
      .flatMap(([quantity, compartment]) =>
        scenario.arms.flatMap(({ name: arm }) => {
          const mine = told.get(nameOf(arm, compartment, quantity))
          const reference = mine && referenceOf(scenario, told, arm, compartment, quantity)
          if (reference === undefined) return []
          const theirs = told.get(nameOf(reference, compartment, quantity))!
          const found = compare(
            { quantity, compartment, arm, reference },
            mine!,
            theirs,
            overTime(compartment)
          )
          return found ? [say(found, scenario)] : []
        })
      )
  )
}

/** What an arm is compared with; undefined for an arm that is itself the reference, or has none. */
export function referenceOf(
  { arms, person }: Scenario,
  told: ReadonlyMap<string, Told>,
  arm: string,
  compartment: string,
  quantity: string
): string | undefined {
  const own = arms.find(({ name }) => name === arm)!
  const like = (other: (typeof arms)[number]): boolean =>
    (other.age ?? person.age) === (own.age ?? person.age) &&
    JSON.stringify([other.parameters, other.off]) === JSON.stringify([own.parameters, own.off])
  const shown = arms.filter(({ name }) => told.has(nameOf(name, compartment, quantity)))
  const least = [...shown].filter(like).sort((a, b) => a.givings.length - b.givings.length)
  const nothing = shown.find(({ name }) => name === 'nothing')
  // without a twin that differs only by what was done, the scenario's own `nothing` at the same age is next best
  const sameAge = nothing && (nothing.age ?? person.age) === (own.age ?? person.age) ? nothing : undefined
  const reference =
    nothing && like(nothing) ? nothing : least.length > 1 || least[0]?.name !== arm ? least[0] : sameAge
  return reference?.name === arm ? undefined : reference?.name
}

/** Which way a comparison points. */
export function directionOf({ difference, interval }: Comparison): Direction {
  if (difference === 0 || (interval && interval[0] <= 0 && interval[1] >= 0)) return 'none shown'
  return difference < 0 ? 'lower' : 'higher'
}

export function say(comparison: Comparison, scenario: Pick<Scenario, 'world'>): Answer {
  const { arm, reference, mine, theirs, interval, pairs } = comparison
  const direction = directionOf(comparison)
  const [name, number, difference] = wordsFor(comparison)
  const when = whenOf(comparison, scenario.world)
  const patches = scenario.world === 'martin' ? 'dishes' : 'patches'
  const sentence =
    direction === 'none shown'
      ? `${when}: ${name}, no difference shown between ${quoted(arm)} and ${quoted(reference)}.`
      : `${when}: ${name}, ${direction} with ${quoted(arm)} than with ${quoted(reference)}, ${number(mine)} against ${number(theirs)}.`
  const layers = pairs > 1 ? ['chance'] : []
  return {
    sentence,
    ...(interval
      ? {
          interval: `90 % interval of ${pairs} paired ${patches}: ${difference(interval[0])} to ${difference(interval[1])} (chance only)`
        }
      : {}),
    layers,
    ...(pairs > 1 ? {} : { notes: [`one pair of ${patches}: nothing is said about chance`] }),
    comparison,
    direction
  }
}

const quoted = (arm: string): string => `“${arm}”`

/** The quantity's name, and how its values and differences are written. */
function wordsFor({
  quantity,
  compartment,
  unit
}: Comparison): [string, (v: number) => string, (v: number) => string] {
  const known = names[quantity]
  const name = known?.name ?? quantity.charAt(0).toUpperCase() + quantity.slice(1)
  const full = known?.whole || compartment === 'dish' ? name : `${name} (${compartment})`
  if (known?.percent) {
    return [full, (v) => `${spell(v * 100, 2)} %`, (v) => `${signed(v * 100, 2)} points`]
  }
  const tail = unit === '1' ? '' : ` ${spellUnit(unit)}`
  return [full, (v) => `${spell(v, 3)}${tail}`, (v) => `${signed(v, 2)}${tail}`]
}

function whenOf({ day, age, overTime: over }: Comparison, world: Scenario['world']): string {
  if (over) return `Over ${spell(day)} days`
  if (world === 'martin') return `After ${spell(day * hoursPerDay)} hours`
  return day >= 2 * daysPerYear ? `At ${spell(age)}` : `After ${spell(day)} days`
}
