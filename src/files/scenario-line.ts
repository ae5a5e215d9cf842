/**
 * From the lines of a programme to givings: canonical units, ages turned into days, courses counted.
 *
 * `every` without `times` goes on to the end of the run, and so does `repeat every` without `repeat times`.
 * Proof: scenario-line.test.ts.
 */
import { daysPerYear } from '../core/clock.ts'
import { nearest } from '../core/nearest.ts'
import { Problem, type Place } from '../core/problem.ts'
import { quantity, sameDimension, unit } from '../core/units.ts'
import type { Giving } from '../ledger/giving.ts'
import type { LineForm } from './scenario-form.ts'
import { show } from './scenario-issue.ts'
import { lineForm, limits } from './scenario-schema.ts'
import { lineInWords } from './scenario-words.ts'

export interface Setting {
  /** age at the start, years */
  readonly age: number
  /** length of the run, days */
  readonly days: number
  readonly agents: readonly string[]
}

/** Units an amount is kept in; the first of its dimension is taken. */
const amountUnits = [
  '1',
  '1/mm2',
  'cells/mm2',
  'cells',
  'mg',
  'mg/kg',
  'µM',
  'ng/mL',
  'J/cm2',
  'IU',
  'degC',
  'day',
  'mL',
  'µm'
]

/** One line, written out or in words; `place` finds a key of it in the text. */
export function readLine(line: LineForm | string, setting: Setting, place: (key?: string) => Place): Giving {
  const inWords = typeof line === 'string'
  const here = (key: string): Place => (inWords ? place() : place(key))
  const form = inWords ? lineInWords(line, place()) : line
  if (inWords) checkForm(form, place())
  const { give } = form
  checkAgent(give, setting.agents, here('give'))
  const day = (text: string | undefined, key: string): number | undefined =>
    text === undefined ? undefined : quantity(text, 'day', here(key))
  const start = either(form, 'at', 'from age', setting, here) ?? 0
  const until = either(form, 'until', 'until age', setting, here)
  const every = day(form.every, 'every')
  const repeatEvery = day(form['repeat every'], 'repeat every')
  needs(form, 'times', 'every', here)
  needs(form, 'repeat times', 'repeat every', here)
  if (every !== undefined && form.times === undefined && repeatEvery !== undefined)
    throw new Problem({
      what: 'a course without an end cannot be repeated',
      at: here('repeat every'),
      why: '`every` without `times` goes on to the end of the run',
      fix: 'add times: 3, or as many doses as one course has'
    })
  const { line: row, column } = place()
  const giving: Giving = {
    give,
    at: start,
    ...(every === undefined ? {} : { every, times: form.times ?? Infinity }),
    ...(repeatEvery === undefined ? {} : { repeatEvery, repeatTimes: form['repeat times'] ?? Infinity }),
    ...(until === undefined ? {} : { until }),
    ...(form.amount === undefined ? {} : { amount: readAmount(form.amount, here('amount')) }),
    ...(form.route === undefined ? {} : { route: form.route }),
    ...(form.diameter === undefined ? {} : { diameter: quantity(form.diameter, 'µm', here('diameter')) }),
    ...(form.depth === undefined ? {} : { depth: quantity(form.depth, 'µm', here('depth')) }),
    ...(form.adherence === undefined
      ? {}
      : { adherence: quantity(String(form.adherence), '1', here('adherence')) }),
    ...(row === undefined ? {} : { line: row }),
    ...(column === undefined ? {} : { column })
  }
  const doses = doseCount(giving, setting.days)
  if (doses > limits.doses)
    throw new Problem({
      what: `this line gives ${Math.round(doses)} doses`,
      at: place(),
      why: `an arm may hold ${limits.doses}`,
      fix: 'give less often, or a larger amount at a time'
    })
  return giving
}

/** Doses a line gives within a run, at most. */
export function doseCount(
  giving: Pick<Giving, 'at' | 'every' | 'times' | 'repeatEvery' | 'repeatTimes' | 'until'> & {
    readonly give?: string
  },
  days: number
): number {
  const end = Math.min(days, giving.until ?? Infinity) - giving.at
  if (!(end > 0)) return 0
  const most = (every: number | undefined, times: number | undefined): number =>
    every === undefined ? 1 : Math.min(times ?? 1, Math.ceil(end / every))
  return most(giving.every, giving.times) * most(giving.repeatEvery, giving.repeatTimes)
}

function checkAgent(give: string, agents: readonly string[], at: Place): void {
  if (agents.includes(give)) return
  const near = nearest(give, agents)
  throw new Problem({
    what: `unknown agent or act "${give}"`,
    at,
    why: `${near === undefined ? '' : `did you mean "${near}"? `}The catalogue has ${agents.join(', ')}`,
    fix: near === undefined ? 'choose one of the catalogue' : `write ${near}`
  })
}

/** A day, said as a time from the start or as an age. */
export function either(
  form: Pick<LineForm, 'at' | 'until' | 'from age' | 'until age'>,
  time: 'at' | 'until',
  age: 'from age' | 'until age',
  setting: Setting,
  here: (key: string) => Place
): number | undefined {
  const byTime = form[time]
  const byAge = form[age]
  if (byTime !== undefined && byAge !== undefined)
    throw new Problem({
      what: `"${time}" and "${age}" stand together`,
      at: here(age),
      why: 'both say the same, one from the start of the run and one by age',
      fix: 'keep one of them'
    })
  if (byTime !== undefined) return quantity(byTime, 'day', here(time))
  if (byAge === undefined) return undefined
  const years = quantity(byAge, 'year', here(age)) - setting.age
  if (years < 0)
    throw new Problem({
      what: `${age} ${byAge} lies before the start`,
      at: here(age),
      why: `the run begins at age ${setting.age} year`,
      fix: `write an age of ${setting.age} year or more, or begin the run earlier`
    })
  return years * daysPerYear
}

/** `times` says nothing without `every`. */
export function needs(
  form: Pick<LineForm, 'times' | 'every' | 'repeat times' | 'repeat every'>,
  key: 'times' | 'repeat times',
  other: 'every' | 'repeat every',
  here: (key: string) => Place
): void {
  if (form[key] === undefined || form[key] === 1 || form[other] !== undefined) return
  throw new Problem({
    what: `"${key}" stands without "${other}"`,
    at: here(key),
    why: 'the time from one to the next is not said',
    fix: `add ${other}: 1 d, or the time it is`
  })
}

/** 1e6 cells/cm2 -> 1e4 1/mm2, 100 mg -> 100 mg. */
function readAmount(given: string | number, at: Place): { value: number; unit: string } {
  const text = String(given)
  const name = text.trim().replace(/^[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?\s*/, '')
  const have = unit(name === '' ? '1' : name, at)
  const kept = amountUnits.find((one) => sameDimension(unit(one), have))
  if (kept === undefined)
    throw new Problem({
      what: `${text} is not an amount`,
      at,
      why: 'an amount is a mass, a number of cells, cells per area, a concentration, an exposure or a plain number',
      fix: 'write it like 100 mg or 1e6 cells/cm2'
    })
  const value = quantity(text, kept, at)
  if (value < 0 && kept !== 'degC')
    throw new Problem({ what: `${text} is less than nothing`, at, fix: 'write an amount of 0 or more' })
  return { value, unit: kept === 'cells/mm2' ? '1/mm2' : kept }
}

/** What a sentence became must obey the same form as a line written out. */
function checkForm(form: LineForm, at: Place): void {
  const issue = lineForm.safeParse(form).error?.issues[0]
  if (issue === undefined) return
  const inner = issue.code === 'custom' ? issue.params?.['problem'] : undefined
  const key = issue.path.length === 0 ? '' : `${String(issue.path[0])}: `
  if (inner instanceof Problem)
    throw new Problem({ what: `${key}${inner.what}`, at, why: inner.why, fix: inner.fix })
  throw new Problem({
    what: `${key}${issue.path.length === 0 ? issue.message : show((form as unknown as Record<string, unknown>)[String(issue.path[0])])} is not possible`,
    at,
    fix: 'write the line out as { give: ..., at: ..., every: ..., times: ... }'
  })
}
