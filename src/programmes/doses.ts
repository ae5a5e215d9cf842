/**
 * Lines of a programme become doses: who is given what, on which day, and was it taken.
 *
 *   day = at + j repeatEvery + k every      j = 0 .. repeatTimes - 1, k = 0 .. times - 1, before `until`
 *
 * `every` without `times`, or `repeatEvery` without `repeatTimes`, goes on until it is stopped. An agent of daily habit
 * (sunscreen, a cream) that is given with neither `every` nor `times` is used daily until it is stopped.
 * A dose keeps its ordinal among all planned doses of its agent, taken or missed, so chance is asked the same question
 * about it in every arm. Proof: doses.test.ts.
 */
import type { Chance } from '../core/draw.ts'
import { uniform } from '../core/draw.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import type { Giving } from '../ledger/giving.ts'
import { Question } from '../state/kinds.ts'
import { agentNumber } from './agent-number.ts'

export interface Dose {
  readonly agent: string
  /** day, counted from the start of the run; a dose is given at an instant */
  readonly day: number
  /** place among the planned doses of this agent */
  readonly ordinal: number
  readonly taken: boolean
  readonly giving: Giving
}

/** All doses before `days`, by day, then in the order of the lines. `habit` gives the interval of a daily agent. */
export function doses(
  givings: readonly Giving[],
  days: number,
  chance: Chance,
  habit: (agent: string) => number | undefined = () => undefined
): Dose[] {
  const planned: { day: number; line: number; giving: Giving }[] = []
  givings.forEach((giving, line) => {
    for (const day of timesOf(giving, days, habit(giving.give))) planned.push({ day, line, giving })
  })
  planned.sort((a, b) => a.day - b.day || a.line - b.line)

  const next: Record<string, number> = {}
  return planned.map(({ day, giving }) => {
    const agent = giving.give
    const ordinal = next[agent] ?? 0
    next[agent] = ordinal + 1
    const adherence = giving.adherence ?? 1
    const taken =
      adherence >= 1 || uniform(chance, Question.adherence, agentNumber(agent), 0, ordinal) < adherence
    return { agent, day, ordinal, taken, giving }
  })
}

/** Days of one line's doses, in order of course and dose. */
function timesOf(giving: Giving, days: number, habit: number | undefined): number[] {
  const daily = giving.every === undefined && giving.times === undefined ? habit : undefined
  const every = giving.every ?? daily
  const times = giving.times ?? (every === undefined ? 1 : Infinity)
  const courses = giving.repeatTimes ?? (giving.repeatEvery === undefined ? 1 : Infinity)
  const end = Math.min(days, giving.until ?? Infinity)
  if (!(giving.at >= 0)) refuse(giving, 'begins before the run does', 'let it begin at day 0 or later')
  if (times > 1 && !((every ?? 0) > 0))
    refuse(giving, `is given ${times} times, but not how often`, 'add `every:`')
  if (courses > 1 && !((giving.repeatEvery ?? 0) > 0))
    refuse(giving, 'is repeated, but not how often', 'add the time between two courses')

  const out: number[] = []
  for (let j = 0; j < courses; j++) {
    const start = giving.at + (j === 0 ? 0 : j * (giving.repeatEvery as number))
    if (!(start < end)) break
    for (let k = 0; k < times; k++) {
      const day = start + (k === 0 ? 0 : k * (every as number))
      if (!(day < end)) break
      out.push(day)
      if (out.length > numerics.doseLimit.value)
        refuse(
          giving,
          `comes to more than ${numerics.doseLimit.value} doses`,
          'give it less often, or stop earlier'
        )
    }
  }
  return out
}

function refuse(giving: Giving, what: string, fix: string): never {
  const at = {
    ...(giving.line === undefined ? {} : { line: giving.line }),
    ...(giving.column === undefined ? {} : { column: giving.column })
  }
  throw new Problem({ what: `${giving.give} ${what}`, at, fix })
}
