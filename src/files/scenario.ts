/**
 * A scenario file read and checked: all of it, or one problem - the first in the text - and none of it.
 *
 * text -> YAML -> form (keys, kinds, units) -> sense (agents, ledger entries, ages, sizes) -> canonical numbers.
 * Proof: scenario.test.ts, scenario-fuzz.test.ts.
 */
import type { z } from 'zod'
import { daysPerYear } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { print, quantity } from '../core/units.ts'
import type { Known } from './known.ts'
import { assembleBody } from './scenario-body.ts'
import { bodyForm } from './scenario-body-form.ts'
import type { PatchForm, ScenarioForm } from './scenario-form.ts'
import { findings, first } from './scenario-issue.ts'
import { readParameters } from './scenario-overrides.ts'
import { readArms } from './scenario-programmes.ts'
import { edges, formatVersion, limits, scenarioForm } from './scenario-schema.ts'
import { Sense } from './scenario-sense.ts'
import type { Scenario } from './scenario-types.ts'
import { readYaml, type Located } from './scenario-yaml.ts'

export interface Reading {
  /** where the text comes from, for messages; its stem is the scenario's name unless `name` says otherwise */
  readonly file?: string
  readonly name?: string
  readonly known: Known
}

/** What holds where the file is silent. */
const silent = {
  age: 20,
  sex: 'female',
  site: 'forearm',
  phototype: 2,
  edge: 1000,
  depth: 1000,
  replicates: 1,
  seed: 1,
  observations: 100
} as const

export function readScenario(given: string | Uint8Array, { file, name, known }: Reading): Scenario {
  const located = readYaml(given, file)
  checkVersion(located)
  const sense = new Sense(located, known)
  const scenario =
    worldOf(located) === 'body'
      ? assembleBody(formOf(bodyForm, located), sense)
      : assemble(formOf(scenarioForm, located), sense)
  const problem = first(sense.found)
  if (problem !== undefined) throw problem
  return {
    name: name ?? stem(file),
    ...scenario,
    text: typeof given === 'string' ? given : new TextDecoder().decode(given)
  }
}

const worldOf = ({ data }: Located): unknown =>
  data !== null && typeof data === 'object' ? (data as Record<string, unknown>)['world'] : undefined

function formOf<T>(form: z.ZodType<T>, located: Located): T {
  const parsed = form.safeParse(located.data)
  if (!parsed.success) throw first(findings(parsed.error.issues, located))
  return parsed.data
}

/** kebab-case name of a file without its ending */
export function stem(file: string | undefined): string {
  const last = (file ?? '')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.ya?ml$/i, '')
  const words = last
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, limits.name)
  return words === '' ? 'scenario' : words
}

/** A file of another version is refused as such, before its keys are judged. */
function checkVersion({ data, place }: Located): void {
  const version =
    data !== null && typeof data === 'object' ? (data as Record<string, unknown>)['reverdie'] : undefined
  if (version === undefined || version === formatVersion) return
  const later = typeof version === 'number' && version > formatVersion
  throw new Problem({
    what: `format version ${String(version)} is not known`,
    at: place(['reverdie']),
    why: `this package reads version ${formatVersion}`,
    fix: later
      ? 'use the version of Reverdie that the file was written for'
      : `write reverdie: ${formatVersion}`
  })
}

function assemble(form: ScenarioForm, sense: Sense): Omit<Scenario, 'name' | 'text'> {
  const { located, known } = sense
  const place = located.place
  const days = quantity(form.run.for, 'day')
  const age = form.person?.age === undefined ? silent.age : quantity(form.person.age, 'year')
  const ids = known.parameters.map(({ id }) => id)
  const beyond = sense.words(form.beyondEvidence, ids, 'ledger entry', ['beyondEvidence'])
  if (form.mechanisms !== undefined && form.mechanisms.length > 0)
    sense.refuse(
      located.keyPlace(['mechanisms']),
      "mechanisms of one's own are not supported in this version",
      'a scenario runs only what comes with the package',
      'remove the key mechanisms'
    )
  const patch = readPatch(form.patch, sense, ['patch'])
  const every = form.run.every === undefined ? days / silent.observations : quantity(form.run.every, 'day')
  checkEvery(every, days, ['run', 'every'], sense)
  const snapshots = (form.snapshots ?? []).map((text) => quantity(text, 'year'))
  const arms = readArms(form, { age, days, beyond }, sense)
  const starts = [age, ...arms.flatMap((arm) => (arm.age === undefined ? [] : [arm.age]))]
  checkEnd(starts, days, sense)
  snapshots.forEach((at, i) => {
    if (!starts.some((start) => at >= start && at <= start + days / daysPerYear + 1e-9))
      sense.refuse(
        place(['snapshots', i]),
        `age ${at} year is not reached`,
        `the run goes from ${print(starts[0]!, 'year')} to ${print(starts[0]! + days / daysPerYear, 'year')}`,
        'choose an age in between'
      )
  })
  return {
    title: form.title.trim(),
    question: form.question.trim(),
    world: form.world ?? 'skin',
    person: {
      age,
      sex: form.person?.sex ?? silent.sex,
      site: form.person?.site ?? silent.site,
      phototype: form.person?.phototype ?? silent.phototype,
      ...readSun(form, sense),
      ...readBody(form, sense)
    },
    patch,
    arms,
    run: {
      days,
      replicates: form.run.replicates ?? silent.replicates,
      seed: form.run.seed ?? silent.seed,
      every
    },
    watch: sense.words(form.watch, known.quantities, 'quantity', ['watch']),
    parameters: readParameters(form.parameters, beyond, sense, ['parameters']),
    beyondEvidence: beyond,
    off: sense.words(form.off, known.mechanisms, 'mechanism', ['off']),
    snapshots: [...new Set(snapshots)].sort((a, b) => a - b),
    ...readGolden(form, patch, days, sense)
  }
}

function readPatch(
  form: PatchForm | undefined,
  sense: Sense,
  path: readonly PropertyKey[]
): Scenario['patch'] {
  const [width, height] = form?.size === undefined ? [silent.edge, silent.edge] : edges(form.size)
  const depth = form?.depth === undefined ? silent.depth : quantity(form.depth, 'µm')
  const voxelDepth = form?.['voxel depth'] === undefined ? undefined : quantity(form['voxel depth'], 'µm')
  if (depth < limits.smallest)
    sense.refuse(
      sense.located.place([...path, 'depth']),
      `a dermis ${print(depth, 'µm')} deep is too thin`,
      `the smallest is ${limits.smallest} µm`,
      'write a depth such as 1 mm'
    )
  if (voxelDepth !== undefined && voxelDepth > depth)
    sense.refuse(
      sense.located.place([...path, 'voxel depth']),
      'a voxel is deeper than the patch',
      `the patch is ${print(depth, 'µm')} deep`,
      'write a smaller voxel depth'
    )
  return { width, height, depth, ...(voxelDepth === undefined ? {} : { voxelDepth }) }
}

/** The body whose burden is sent to the skin: a set of people's turnover. */
function readBody(form: ScenarioForm, sense: Sense): Pick<Scenario['person'], 'body'> {
  if (form.person?.body === undefined) return {}
  const people = sense.known.body.sets.filter(({ species }) => species === 'human').map(({ id }) => id)
  const [body] = sense.words([form.person.body], people, 'set of turnover in people', ['person', 'body'])
  return body === undefined ? {} : { body }
}

function readSun(form: ScenarioForm, sense: Sense): Pick<Scenario['person'], 'sun'> {
  const given = form.person?.sun
  if (given === undefined) return {}
  if (typeof given === 'number') {
    if (given < 0)
      sense.refuse(
        sense.located.place(['person', 'sun']),
        `sun is ${given}`,
        'a dose is 0 or more',
        'write 0 for none'
      )
    return { sun: [[0, given]] }
  }
  const corners = given.map(([at, dose]): [number, number] => [
    quantity(at, 'year'),
    quantity(String(dose), '1')
  ])
  if (corners.length === 0)
    sense.refuse(
      sense.located.place(['person', 'sun']),
      'sun has no corners',
      'it is an empty list',
      'leave it out'
    )
  corners.forEach(([at], i) => {
    if (i > 0 && at <= corners[i - 1]![0])
      sense.refuse(
        sense.located.place(['person', 'sun', i]),
        `age ${at} year comes after ${corners[i - 1]![0]} year`,
        'ages must rise from one corner to the next',
        'put them in order, each age once'
      )
  })
  return { sun: corners }
}

function checkEvery(every: number, days: number, path: readonly PropertyKey[], sense: Sense): void {
  if (every > days)
    sense.refuse(
      sense.located.place(path),
      'the first observation lies after the end',
      `every ${print(every, 'day')} in a run of ${print(days, 'day')}`,
      'observe more often, or run for longer'
    )
  if (days / every > limits.observations)
    sense.refuse(
      sense.located.place(path),
      `${Math.round(days / every)} observations are too many`,
      `a run keeps at most ${limits.observations}`,
      'observe less often'
    )
}

function checkEnd(starts: readonly number[], days: number, sense: Sense): void {
  const oldest = Math.max(...starts) + days / daysPerYear
  if (oldest > limits.oldest)
    sense.refuse(
      sense.located.place(['run', 'for']),
      `the run would end at age ${print(oldest, 'year')}`,
      `nobody is simulated beyond ${limits.oldest} year`,
      'run for a shorter time'
    )
}

function readGolden(
  form: ScenarioForm,
  patch: Scenario['patch'],
  days: number,
  sense: Sense
): Pick<Scenario, 'golden'> {
  const { golden } = form
  if (golden === undefined) return {}
  const long = quantity(golden.for, 'day')
  const every = golden.every === undefined ? long / 10 : quantity(golden.every, 'day')
  checkEvery(every, long, ['golden', 'every'], sense)
  if (long > days)
    sense.refuse(
      sense.located.place(['golden', 'for']),
      'the golden run is longer than the run itself',
      `the run is ${print(days, 'day')} long`,
      'shorten it'
    )
  const small =
    golden.patch === undefined
      ? patch
      : readPatch(
          { depth: `${patch.depth} µm`, size: `${patch.width} µm x ${patch.height} µm`, ...golden.patch },
          sense,
          ['golden', 'patch']
        )
  const { voxelDepth } = patch
  const keep = voxelDepth !== undefined && small.voxelDepth === undefined && voxelDepth <= small.depth
  return {
    golden: {
      patch: keep ? { ...small, voxelDepth } : small,
      days: long,
      replicates: golden.replicates ?? 1,
      every
    }
  }
}
