/**
 * The answer in sentences, computed: for each watched quantity and arm, how it differs from the arm it is compared with.
 *
 * That is the arm named by `against`, or `nothing`. An interval across zero reads "no difference shown"; fewer than five
 * pairs have no interval, and read "too few repeats to tell". Proof: answer.test.ts.
 */
import { daysPerYear, hoursPerDay } from '../core/clock.ts'
import { signed, spell, spellUnit } from '../files/figures/words.ts'
import type { ReportAnswer } from '../files/report-input.ts'
import { runsForBand } from '../files/report-numbers.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { compare, nameOf, tellAll, type Comparison, type Told } from './pairs.ts'
import { names } from './report-names.ts'
import type { Result } from './result.ts'

export interface Answer extends ReportAnswer {
  readonly comparison: Comparison
  readonly direction: Direction
}
export type Direction = 'lower' | 'higher' | 'no difference shown' | 'too few to tell'

/** times that are read once */
const readOnce = ['wound half-time', 'time to enough']

/** what has passed by the end, though it is of no wound */
const passing = ['senescent near the lesion']

/** A wound closes, a dish fills, a lesion goes, and at the end all are alike: they are told as means over the time they were watched. */
export const overTime = (compartment: string, quantity: string): boolean =>
  passing.includes(quantity) ||
  ((compartment === 'wound' || compartment === 'dish') && !readOnce.includes(quantity))

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
            overTime(compartment, quantity)
          )
          return found ? [say(found, scenario)] : []
        })
      )
  )
}

/** What an arm is compared with: the arm it names, or `nothing`; undefined where that one has no such quantity. */
export function referenceOf(
  { arms }: Pick<Scenario, 'arms'>,
  told: ReadonlyMap<string, Told>,
  arm: string,
  compartment: string,
  quantity: string
): string | undefined {
  const reference = partnerOf({ arms }, arm)
  return told.has(nameOf(reference, compartment, quantity)) && reference !== arm ? reference : undefined
}

export const partnerOf = ({ arms }: Pick<Scenario, 'arms'>, arm: string): string =>
  arms.find(({ name }) => name === arm)?.against ?? 'nothing'

/** Which way a comparison points; fewer than five pairs point nowhere. */
export function directionOf({ interval }: Pick<Comparison, 'interval'>): Direction {
  if (!interval) return 'too few to tell'
  if (interval[0] <= 0 && interval[1] >= 0) return 'no difference shown'
  return interval[1] < 0 ? 'lower' : 'higher'
}

export function say(comparison: Comparison, scenario: Pick<Scenario, 'world'>): Answer {
  const { arm, reference, mine, theirs, interval, pairs, quantity, compartment } = comparison
  const direction = directionOf(comparison)
  const { name, number, bare, difference, scale } = wordsFor(comparison)
  const what = `${whenOf(comparison, scenario.world)}, ${name}`
  const [own, other] = [number(mine), number(theirs)]
  const patches = scenario.world === 'martin' ? 'dishes' : 'patches'
  const shown = direction === 'lower' || direction === 'higher'
  const sentence = shown
    ? `${what}: ${direction} with ${quoted(arm)} than with ${quoted(reference)}, ${own} against ${other}${scale}.`
    : direction === 'no difference shown'
      ? `${what}: no difference shown between ${quoted(arm)} and ${quoted(reference)}, ${own} against ${other}${scale}.`
      : `${what}: ${own} with ${quoted(arm)}, ${other} with ${quoted(reference)}${scale}; too few repeats to tell.`
  const span = interval ? `${difference(interval[0])} to ${difference(interval[1])}` : undefined
  const against = `${bare(mine)} against ${other} with ${quoted(reference)}`
  return {
    sentence,
    ...(span === undefined
      ? {}
      : { interval: `90 % interval of ${pairs} paired ${patches}: ${span} (chance only)` }),
    layers: interval ? ['chance'] : [],
    ...(interval
      ? {}
      : {
          notes: [
            `${pairs === 1 ? 'one pair' : `${pairs} pairs`} of ${patches}; an interval takes ${runsForBand}`
          ]
        }),
    about: `${compartment} ${quantity}`,
    arm,
    short: span === undefined ? against : `${direction}, ${against} (${span})`,
    comparison,
    direction
  }
}

const quoted = (arm: string): string => `“${arm}”`

interface Words {
  readonly name: string
  readonly number: (v: number) => string
  /** without its unit, where the unit follows */
  readonly bare: (v: number) => string
  readonly difference: (v: number) => string
  /** what 1 means, where it must be said */
  readonly scale: string
}

/** The quantity's name inside a sentence, and how its values and differences are written. */
function wordsFor({ quantity, compartment, unit }: Comparison): Words {
  const known = names[quantity]
  const name = known?.name ?? quantity
  const full = known?.whole || compartment === 'dish' ? name : `${name} (${compartment})`
  const inside = /^\p{Lu}\p{Ll}/u.test(full) ? `${full.charAt(0).toLowerCase()}${full.slice(1)}` : full
  if (known?.percent)
    return {
      name: inside,
      number: (v) => `${spell(v * 100, 2)} %`,
      bare: (v) => `${spell(v * 100, 2)} %`,
      difference: (v) => `${signed(v * 100, 2)} points`,
      scale: ''
    }
  const tail = unit === '1' ? '' : ` ${spellUnit(unit)}`
  return {
    name: inside,
    number: (v) => `${spell(v, 3)}${tail}`,
    bare: (v) => spell(v, 3),
    difference: (v) => `${signed(v, 2)}${tail}`,
    scale: unit === '1' && known?.scale?.includes('=') ? ` (${known.scale})` : ''
  }
}

function whenOf({ day, age, overTime: over }: Comparison, world: Scenario['world']): string {
  const hours = `${spell(day * hoursPerDay)} hours`
  if (over) return `On average over ${world === 'martin' ? hours : `${spell(day)} days`}`
  if (world === 'martin') return `After ${hours}`
  return day >= 2 * daysPerYear ? `At ${spell(age)}` : `After ${spell(day)} days`
}
