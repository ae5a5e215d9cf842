/**
 * A scenario of the world `body` read and checked: cohort, circuit, arms, trial and horizon in days and rates per day.
 *
 * Beside what a form can tell it refuses: an unknown set or one of another species, people who would enter after the end or with
 * a burden at the threshold already, arms of other people in a paired design, trials larger than the cohort. Proof: scenario-body.test.ts.
 */
import { daysPerYear } from '../core/clock.ts'
import { nearest } from '../core/nearest.ts'
import type { Place } from '../core/problem.ts'
import { print, quantity } from '../core/units.ts'
import type { Circuit } from '../state/turnover.ts'
import type { KnownBody } from './known.ts'
import {
  symbols,
  type BodyArmForm,
  type BodyForm,
  type PeopleForm,
  type Symbol,
  type SymbolsForm
} from './scenario-body-form.ts'
import { readAct, type ActLine } from './scenario-body-line.ts'
import type { BodyAct, BodyArmPlan, BodyPeople, BodyPlan } from './scenario-body-types.ts'
import { readGolden, readTrial, readVisits } from './scenario-body-trial.ts'
import { armsOf, tidy } from './scenario-programmes.ts'
import { limits } from './scenario-schema.ts'
import type { Sense } from './scenario-sense.ts'
import type { Arm, Scenario } from './scenario-types.ts'

/** What holds where the file is silent. */
const silent = {
  people: 1000,
  replicates: 1,
  seed: 1,
  /** steps of the curves */
  steps: 60,
  draws: { mouse: 0, human: 20 },
  /** ages by which all of a set have died, years */
  oldest: { mouse: 5, human: 120 }
} as const

type Path = readonly PropertyKey[]

/** All but name and text. */
export function assembleBody(form: BodyForm, sense: Sense): Omit<Scenario, 'name' | 'text'> {
  const { located, known } = sense
  const { sets, quantities } = known.body
  const species = form.species
  const circuit = readCircuit(form.circuit, sense, ['circuit'])
  const set = readSet(form.set, species, sets, sense, ['set'])
  const people = readPeople(form.people, sense, ['people'])
  const until = readEnd(form, people.entry, species, sense)
  const days = until - people.entry
  const design = form.design ?? (form.trial === undefined ? 'paired' : 'separate')
  const base = { set: form.set, circuit, people, until, design }
  checkStart(set, circuit, people.entry, sense, ['people'])
  const arms = readArms(form, base, sense)
  const acting = arms.some((arm) => (arm.body?.acts.length ?? 0) > 0)
  const draws = form.run.draws ?? (acting ? silent.draws[species] : 0)
  const every =
    form.run.every === undefined
      ? days / silent.steps
      : quantity(form.run.every, 'day', located.place(['run', 'every']))
  if (days / every > limits.steps || every > days)
    sense.refuse(
      located.place(['run', 'every']),
      every > days
        ? 'the first step of the curves lies after the end'
        : `${Math.round(days / every)} steps are too many`,
      `the run is ${print(days, 'day')} long`,
      every > days ? 'write a shorter step' : 'write a longer step'
    )
  checkSize(form, people.n * arms.length, Math.max(1, draws) * (form.run.replicates ?? 1), sense)
  const body: BodyPlan = {
    species,
    set: form.set,
    circuit,
    people,
    design,
    until,
    visits: readVisits(form, people.entry, days, sense),
    ...readTrial(form, people, design, sense),
    draws,
    clearable: priorOr(form['clearable share'], species === 'human' ? 'prior' : 1),
    discrepancy: priorOr(form.discrepancy, species === 'human' ? 'prior' : 1)
  }
  return {
    title: form.title.trim(),
    question: form.question.trim(),
    world: 'body',
    person: {
      age: people.entry / daysPerYear,
      sex: people.sex ?? 'female',
      site: 'forearm',
      phototype: 2
    },
    patch: { width: 0, height: 0, depth: 0 },
    arms,
    run: {
      days,
      replicates: form.run.replicates ?? silent.replicates,
      seed: form.run.seed ?? silent.seed,
      every
    },
    watch: sense.words(form.watch, quantities, 'quantity', ['watch']),
    parameters: {},
    beyondEvidence: [],
    off: [],
    snapshots: [],
    body,
    ...readGolden(form, days, sense)
  }
}

/** What a machine can hold: cohorts, and lives in all. */
function checkSize(form: BodyForm, each: number, cohorts: number, sense: Sense): void {
  if (cohorts > limits.cohorts)
    sense.refuse(
      sense.located.place(['run', form.run.draws === undefined ? 'replicates' : 'draws']),
      `${cohorts} cohorts are too many`,
      `draws times replicates may be ${limits.cohorts}`,
      'draw or repeat less often'
    )
  if (each * cohorts > limits.lives)
    sense.refuse(
      sense.located.place(['people', 'n']),
      `${each * cohorts} lives are too many`,
      `people times arms, replicates and draws may be ${limits.lives}`,
      'ask fewer people, or fewer times'
    )
}

const priorOr = (given: string | number | undefined, otherwise: number | 'prior'): number | 'prior' =>
  given === undefined ? otherwise : given === 'prior' ? given : quantity(String(given), '1')

/** The numbers of the circuit that are given, per day. */
function readCircuit(form: SymbolsForm | undefined, sense: Sense, path: Path): Partial<Circuit> {
  const out: Partial<Record<keyof Circuit, number>> = {}
  for (const [symbol, given] of Object.entries(form ?? {}) as [Symbol, string | number | undefined][]) {
    if (given === undefined) continue
    const { field, unit } = symbols[symbol]
    const at = sense.located.place([...path, symbol])
    const value = sense.try(() => quantity(String(given), unit, at), NaN, at)
    if (!Number.isNaN(value)) out[field] = unit.includes('year') ? value / daysPerYear : value
  }
  return out
}

function readSet(
  id: string,
  species: 'mouse' | 'human',
  sets: KnownBody['sets'],
  sense: Sense,
  path: Path
): Circuit | undefined {
  const found = sets.find((one) => one.id === id)
  const mine = sets.filter((one) => one.species === species).map((one) => one.id)
  const at = sense.located.place(path)
  if (found === undefined) {
    const near = nearest(
      id,
      sets.map((one) => one.id)
    )
    sense.refuse(
      at,
      `unknown set "${id}"`,
      near === undefined ? `known for a ${species} are ${mine.join(', ')}` : `did you mean "${near}"?`,
      near === undefined ? 'choose one of these' : `write ${near}`
    )
  } else if (found.species !== species)
    sense.refuse(
      at,
      `the set "${id}" is of a ${found.species}`,
      `this scenario says species: ${species}`,
      `write species: ${found.species}, or one of ${mine.join(', ')}`
    )
  return found?.circuit
}

function readPeople(form: PeopleForm, sense: Sense, path: Path, base?: BodyPeople): BodyPeople {
  const age = form['entry age']
  const entry = age === undefined ? (base?.entry ?? 0) : quantity(age, 'day')
  const sex = form.sex ?? base?.sex
  const spread = Object.entries(form.vary ?? {}) as [Symbol, string | number | undefined][]
  const vary: Partial<Record<keyof Circuit, number>> = {}
  for (const [symbol, given] of spread) {
    const at = sense.located.place([...path, 'vary', symbol])
    if (!['eta', 'beta', 'Xc'].includes(symbol))
      sense.refuse(
        sense.located.keyPlace([...path, 'vary', symbol]),
        `${symbol} does not differ between people`,
        'people differ in eta (production), beta (removal) and Xc (threshold)',
        'leave it out'
      )
    if (given !== undefined)
      vary[symbols[symbol].field] = sense.try(() => quantity(String(given), '1', at), 0, at)
  }
  return {
    n: form.n ?? base?.n ?? silent.people,
    entry,
    ...(sex === undefined ? {} : { sex }),
    ...(form.vary === undefined ? (base?.vary === undefined ? {} : { vary: base.vary }) : { vary })
  }
}

/** Age at the end, days. */
function readEnd(form: BodyForm, entry: number, species: 'mouse' | 'human', sense: Sense): number {
  const { run } = form
  const place = sense.located.place
  const age = run['until age']
  if (run.for !== undefined && age !== undefined)
    sense.refuse(
      place(['run', 'until age']),
      '"for" and "until age" stand together',
      'both say when it ends, one from entry and one by age',
      'keep one of them'
    )
  const until =
    run.for !== undefined
      ? entry + quantity(run.for, 'day')
      : age !== undefined
        ? quantity(age, 'day')
        : silent.oldest[species] * daysPerYear
  if (until <= entry)
    sense.refuse(
      place(['people', 'entry age']),
      `people enter at ${ageText(entry, species)}, after the end`,
      `the run ends at the age of ${ageText(until, species)}`,
      'let them enter earlier, or run to a higher age'
    )
  if (until > limits.oldest * daysPerYear + 1)
    sense.refuse(
      place(['run', 'for']),
      `the run would end at age ${print(until / daysPerYear, 'year')}`,
      `nobody is simulated beyond ${limits.oldest} year`,
      'run for a shorter time'
    )
  return until
}

/** An age as a scenario writes it: days of mice, years of people. */
export const ageText = (days: number, species: 'mouse' | 'human'): string =>
  species === 'mouse' ? print(days, 'day') : print(days / daysPerYear, 'year')

/**
 * The threshold lies above the burden people bring along: what production and removal keep up at entry, but at least at a quarter and
 * at most at half of the age at which production outruns removal, for by then burdens lag behind it.
 */
function checkStart(
  set: Circuit | undefined,
  circuit: Partial<Circuit>,
  entry: number,
  sense: Sense,
  path: Path
): void {
  if (set === undefined) return
  const c = { ...set, ...circuit }
  const outrun = (c.removal - c.production) / c.ageing
  const age = Math.min(Math.max(entry, outrun / 4), outrun / 2)
  const made = c.production + c.ageing * age
  const steady = outrun > 0 && c.ageing > 0 ? (c.half * made) / (c.removal - made) : 0
  if (c.threshold > steady) return
  const given = circuit.threshold !== undefined
  sense.refuse(
    given
      ? sense.located.place([...path.slice(0, -1), 'circuit', 'Xc'])
      : sense.located.place([...path, 'entry age']),
    `the threshold of death, ${print(c.threshold, '1')}, is not above the burden people start with`,
    `production and removal keep it at ${steady.toPrecision(3)} from early in life on`,
    given ? 'raise Xc' : 'choose another set, or other numbers of the circuit'
  )
}

function readArms(
  form: BodyForm,
  base: {
    set: string
    circuit: Partial<Circuit>
    people: BodyPeople
    until: number
    design: BodyPlan['design']
  },
  sense: Sense
): Arm[] {
  return armsOf(
    form.programmes,
    (name, given, path) => readArm(name, given, path, form, base, sense),
    { body: { acts: [] } },
    sense
  )
}

function readArm(
  name: string,
  given: ActLine[] | BodyArmForm,
  path: Path,
  form: BodyForm,
  base: Parameters<typeof readArms>[1],
  sense: Sense
): Arm {
  const arm: BodyArmForm = Array.isArray(given) ? { give: given } : given
  const lines = Array.isArray(given) ? path : [...path, 'give']
  const other = (['set', 'circuit', 'people'] as const).find((key) => arm[key] !== undefined)
  if (other !== undefined && base.design === 'paired')
    sense.refuse(
      sense.located.keyPlace([...path, other]),
      `the arm "${name}" has people of its own`,
      'in a paired design every arm holds the same people, so that they differ by what is done alone',
      `leave out ${other}, or write design: separate at the top of the scenario`
    )
  const people =
    arm.people === undefined ? base.people : readPeople(arm.people, sense, [...path, 'people'], base.people)
  if (people.entry !== base.people.entry)
    sense.refuse(
      sense.located.place([...path, 'people', 'entry age']),
      `the arm "${name}" enters at ${ageText(people.entry, form.species)}, the others at ${ageText(base.people.entry, form.species)}`,
      'arms are compared by the time since entry, and older people die sooner for their age alone',
      'let all arms enter at one age, or ask two scenarios'
    )
  const circuit = { ...base.circuit, ...readCircuit(arm.circuit, sense, [...path, 'circuit']) }
  const set = arm.set ?? base.set
  if (arm.set !== undefined) readSet(arm.set, form.species, sense.known.body.sets, sense, [...path, 'set'])
  if (other !== undefined)
    checkStart(sense.known.body.sets.find(({ id }) => id === set)?.circuit, circuit, people.entry, sense, [
      ...path,
      'people'
    ])
  const days = base.until - people.entry
  const setting = { age: people.entry / daysPerYear, days, agents: sense.known.body.agents }
  const acts = (arm.give ?? []).flatMap((line, i): BodyAct[] => {
    const place = (key?: string): Place =>
      sense.located.place(key === undefined ? [...lines, i] : [...lines, i, key])
    const read = sense.try(() => readAct(line, setting, place), undefined, place())
    return read === undefined ? [] : [read]
  })
  const body: BodyArmPlan = {
    acts,
    ...(arm.set === undefined ? {} : { set }),
    ...(arm.circuit === undefined && arm.set === undefined ? {} : { circuit }),
    ...(arm.people === undefined ? {} : { people })
  }
  return {
    name,
    givings: [],
    parameters: {},
    off: [],
    ...(arm.against === undefined ? {} : { against: tidy(arm.against) }),
    body
  }
}
