/**
 * From the lines of an arm of the body to acts: pulses, rates and agents, with their days counted from entry.
 *
 * `every` without `times` goes on to the end, and so does `repeat every` without `repeat times`; times and ages are read as in a
 * programme of the skin (scenario-line.ts). Proof: scenario-body.test.ts.
 */
import { Problem, type Place } from '../core/problem.ts'
import { quantity } from '../core/units.ts'
import type { ActForm } from './scenario-body-form.ts'
import type { BodyAct, Rhythm } from './scenario-body-types.ts'
import type { LineForm } from './scenario-form.ts'
import { doseCount, either, needs, readLine, type Setting } from './scenario-line.ts'
import { limits } from './scenario-schema.ts'

export type ActLine = string | LineForm | ActForm

/** One line of an arm; `place` finds a key of it in the text. */
export function readAct(line: ActLine, setting: Setting, place: (key?: string) => Place): BodyAct {
  if (typeof line === 'string' || 'give' in line) return readAgent(line, setting, place)
  const when = readRhythm(line, setting, place)
  if (line.operator === 'pulse') {
    forbid(line, ['on', 'factor', 'lasts'], 'rate', place)
    if (line.kill === undefined) throw lacks('kill', 'pulse', 'kill: 2 %', place())
    return { operator: 'pulse', kill: quantity(String(line.kill), '1', place('kill')), when }
  }
  forbid(line, ['kill'], 'pulse', place)
  if (line.on === undefined) throw lacks('on', 'rate', 'on: production', place())
  if (line.factor === undefined) throw lacks('factor', 'rate', 'factor: 0.8', place())
  if (line.factor === 0 && (line.on === 'threshold' || line.on === 'harm'))
    throw new Problem({
      what: `the ${line.on} is multiplied by 0`,
      at: place('factor'),
      why: 'it has to stay above 0 for death to have a meaning',
      fix: 'write a factor above 0; 1 changes nothing'
    })
  const lasts = line.lasts === undefined ? undefined : quantity(line.lasts, 'day', place('lasts'))
  if (when.every !== undefined && lasts === undefined)
    throw new Problem({
      what: 'a rate that is changed again and again has to end in between',
      at: place('every'),
      why: 'without `lasts`, each giving would go on to the end and they would heap up',
      fix: 'add lasts: 2 month, or leave out every'
    })
  const changes = doseCount(when, setting.days)
  if (changes > limits.turns)
    throw new Problem({
      what: `this line changes a rate ${Math.round(changes)} times`,
      at: place(),
      why: `a line may do so ${limits.turns} times`,
      fix: 'change it once, for longer'
    })
  return {
    operator: 'rate',
    on: line.on,
    factor: line.factor,
    when,
    ...(lasts === undefined ? {} : { lasts })
  }
}

function readAgent(line: string | LineForm, setting: Setting, place: (key?: string) => Place): BodyAct {
  const { give, at, every, times, repeatEvery, repeatTimes, until, ...rest } = readLine(line, setting, place)
  const said = ['amount', 'route', 'diameter', 'depth', 'adherence'].find((key) => key in rest)
  if (said !== undefined)
    throw new Problem({
      what: `"${said}" means nothing to the body`,
      at: place(),
      why: 'the ledger gives the effect of one usual dose on the burden of the whole body',
      fix: `leave out ${said}`
    })
  return {
    operator: 'give',
    agent: give,
    when: {
      at: whole(at),
      ...(every === undefined ? {} : { every }),
      ...(times === undefined ? {} : { times }),
      ...(repeatEvery === undefined ? {} : { repeatEvery }),
      ...(repeatTimes === undefined ? {} : { repeatTimes }),
      ...(until === undefined ? {} : { until: whole(until) })
    }
  }
}

function readRhythm(line: ActForm, setting: Setting, place: (key?: string) => Place): Rhythm {
  const day = (text: string | undefined, key: string): number | undefined =>
    text === undefined ? undefined : quantity(text, 'day', place(key))
  const at = whole(either(line, 'at', 'from age', setting, place) ?? 0)
  const late = either(line, 'until', 'until age', setting, place)
  const until = late === undefined ? undefined : whole(late)
  const every = day(line.every, 'every')
  const repeatEvery = day(line['repeat every'], 'repeat every')
  needs(line, 'times', 'every', place)
  needs(line, 'repeat times', 'repeat every', place)
  if (every !== undefined && line.times === undefined && repeatEvery !== undefined)
    throw new Problem({
      what: 'a course without an end cannot be repeated',
      at: place('repeat every'),
      why: '`every` without `times` goes on to the end',
      fix: 'add times: 3, or as many as one course has'
    })
  const when: Rhythm = {
    at,
    ...(every === undefined ? {} : { every, times: line.times ?? Infinity }),
    ...(repeatEvery === undefined ? {} : { repeatEvery, repeatTimes: line['repeat times'] ?? Infinity }),
    ...(until === undefined ? {} : { until })
  }
  const count = doseCount(when, setting.days)
  if (count > limits.doses)
    throw new Problem({
      what: `this line acts ${Math.round(count)} times`,
      at: place(),
      why: `an arm may hold ${limits.doses} acts`,
      fix: 'act less often'
    })
  return when
}

/** A day that came about by way of years, without the last digits of that. */
const whole = (day: number): number => Math.round(day * 1e6) / 1e6

function forbid(
  line: ActForm,
  keys: readonly (keyof ActForm)[],
  other: ActForm['operator'],
  place: (key?: string) => Place
): void {
  const key = keys.find((one) => line[one] !== undefined)
  if (key === undefined) return
  throw new Problem({
    what: `"${key}" does not belong to operator: ${line.operator}`,
    at: place(key),
    why: `${key} is of operator: ${other}`,
    fix: `leave it out, or write operator: ${other}`
  })
}

function lacks(key: string, operator: string, sample: string, at: Place): Problem {
  return new Problem({
    what: `"${key}" is missing`,
    at,
    why: `operator: ${operator} needs it`,
    fix: `add ${sample}, or what it is`
  })
}
