/**
 * Blocks of people become one result: the table of lives, the series, and what is told of each arm and against its control.
 */
import { kaplanMeier } from '../body/survival/kaplan-meier.ts'
import { quantile as lifeQuantile } from '../body/survival/quantile.ts'
import { digestColumns, type DigestColumn } from '../core/digest.ts'
import type { LifeColumn } from '../files/lives-parquet.ts'
import { entry } from '../ledger/resolve.ts'
import { partnerOf } from './answer.ts'
import { armOf } from './body-arm.ts'
import { layersOf, level } from './body-bands.ts'
import { compareArms } from './body-compare.ts'
import { livedOf, livesOf, type Lived } from './body-lives.ts'
import { calledBy } from './body-names.ts'
import { causes, type BodyArm, type BodyResult, type LifeColumns, type Prior } from './body-result.ts'
import { actWords, contraryOf, extrapolatedOf } from './body-said.ts'
import { seriesOf } from './body-series.ts'
import { trialOf } from './body-trial.ts'
import type { BodyWork } from './body-work.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { seriesColumns } from './result-digest.ts'
import type { Result } from './result.ts'
import type { Outcome } from './task.ts'

export function assembleBody(
  work: BodyWork,
  outcomes: ReadonlyMap<string, Outcome>,
  rest: Pick<Result, 'quick'> & { readonly wall: number }
): Result {
  const { scenario, plan, units, arms, segments } = work
  const lived = livedOf(work, outcomes)
  const series = seriesOf(work, lived)
  const pairs = scenario.arms.flatMap(({ name }, arm) => {
    const control = scenario.arms.findIndex((one) => one.name === partnerOf(scenario, name))
    return control < 0 || control === arm ? [] : [[arm, control] as const]
  })
  const trial = trialOf(work, lived, pairs)
  const extrapolated = extrapolatedOf(scenario)
  const icons = iconAges(work, lived)
  const { people, vary } = arms[0]!
  const set = turnoverSet(plan.set)
  const mixed = arms.some((arm) => arm.set.id !== set.id)
  const used = [...new Set([...outcomes.values()].flatMap((outcome) => outcome.used))].sort()
  const told = scenario.arms.map(({ body }, arm): BodyArm => {
    const does = (body?.acts ?? []).map((act) => actWords(act, plan.species, arms[arm]!.people.entry))
    return { ...armOf(work, lived, arm, icons, does), ...(mixed ? { of: arms[arm]!.set.of } : {}) }
  })
  const body: BodyResult = {
    species: plan.species,
    unit: plan.species === 'mouse' ? 'day' : 'year',
    set: {
      id: set.id,
      means: set.of,
      grade: entry(set.uses[0]!).grade,
      sources: [...new Set(set.uses.flatMap((id) => entry(id).sources.map(({ cite }) => cite)))]
    },
    design: plan.design,
    people: {
      n: people.n,
      entry: people.entry,
      ...(people.sex === undefined ? {} : { sex: people.sex }),
      vary: Object.entries(vary).map(([what, spread]) => `${what}: SD ${Math.round(spread.sd * 100)} %`)
    },
    replicates: units.length / new Set(units.map(({ draw }) => draw)).size,
    draws: new Set(units.map(({ draw }) => draw)).size,
    visits: plan.visits,
    lives: lived.columns,
    arms: told,
    comparisons: pairs.map(([arm, control]) => compareArms(work, lived, arm, control, calledBy(told))),
    ...(trial === undefined ? {} : { trial }),
    clearable: priorOf(
      'turnover.clearable-share',
      plan.clearable,
      units.map(({ doubt }) => doubt.clearable)
    ),
    discrepancy: priorOf(
      'turnover.discrepancy',
      plan.discrepancy,
      units.map(({ doubt }) => doubt.truth)
    ),
    ...(extrapolated === undefined ? {} : { extrapolated }),
    contrary: contraryOf(scenario),
    layers: layersOf(work)
  }
  return {
    scenario,
    ages: [],
    series,
    snapshots: [],
    sections: [],
    resultDigest: digestColumns([
      { name: 'part', type: 'utf8', values: ['series', 'lives'] },
      {
        name: 'sha256',
        type: 'utf8',
        values: [digestColumns(seriesColumns(series)), digestColumns(lifeColumns(lived.columns))]
      }
    ]),
    parameters: used.map((id) => ({ id, value: entry(id).value })),
    mechanisms: [],
    layers: body.layers,
    timings: {
      wall: rest.wall,
      tasks: segments.map(({ id }) => ({ task: id, seconds: outcomes.get(id)!.seconds }))
    },
    quick: rest.quick,
    body
  }
}

/** Ages at which a quarter, half and three quarters of the control arm have died, as far as that is seen. */
function iconAges({ scenario, grid }: BodyWork, { columns, ofArm }: Lived): number[] {
  const control = Math.max(
    0,
    scenario.arms.findIndex(({ name }) => name === 'nothing')
  )
  const rows = ofArm[control]!
  const curve = kaplanMeier(livesOf(columns, rows), level)
  const entryAge = columns.entry[rows.first]!
  const ages = [0.25, 0.5, 0.75]
    .map((share) => entryAge + lifeQuantile(curve, share).time)
    .filter((age) => Number.isFinite(age))
  return ages.length > 0 ? ages : [grid.at(-1)!]
}

function priorOf(id: string, used: number | 'prior', drawn: readonly number[]): Prior {
  const { means, value, range, grade } = entry(id)
  return { id, means, value: used === 'prior' ? value : used, drawn: [...new Set(drawn)], range, grade }
}

/** The table of lives as columns, a row a person; what was seen at visit v is a column of its own. */
export function lifeColumns(lives: LifeColumns): DigestColumn[] {
  const rows = lives.id.length
  const visits = rows === 0 ? 0 : lives.burden.length / rows
  const seen = (name: string, values: Float32Array): DigestColumn[] =>
    Array.from({ length: visits }, (_, v) => ({
      name: `${name} ${v}`,
      type: 'f32',
      values: values.subarray(v * rows, (v + 1) * rows)
    }))
  return [
    { name: 'arm', type: 'u8', values: lives.arm },
    { name: 'replicate', type: 'u16', values: lives.replicate },
    { name: 'draw', type: 'u16', values: lives.draw },
    { name: 'id', type: 'u32', values: lives.id },
    { name: 'entry', type: 'f64', values: lives.entry },
    { name: 'exit', type: 'f64', values: lives.exit },
    { name: 'cause', type: 'u8', values: lives.cause },
    { name: 'healthy', type: 'f32', values: lives.healthy },
    ...seen('burden', lives.burden),
    ...seen('frailty', lives.frailty),
    ...lives.functions.flatMap(({ id, value }) => seen(id, value))
  ]
}

/** The same for a table that people read: arms and causes in words, units said. */
export function tidyLives({ lives, arms, visits }: BodyResult): LifeColumn[] {
  const rows = lives.id.length
  const seen = (name: string, unit: string, values: Float32Array): LifeColumn[] =>
    visits.map((age, v) => ({
      name: `${name} at day ${Math.round(age * 100) / 100}`,
      kind: 'FLOAT',
      unit,
      values: values.subarray(v * rows, (v + 1) * rows)
    }))
  return [
    { name: 'arm', kind: 'WORD', values: lives.arm, words: arms.map(({ name }) => name) },
    { name: 'replicate', kind: 'INT32', values: lives.replicate },
    { name: 'draw', kind: 'INT32', values: lives.draw },
    { name: 'id', kind: 'DOUBLE', values: lives.id },
    { name: 'age at entry', kind: 'DOUBLE', unit: 'day', values: lives.entry },
    { name: 'age at end', kind: 'DOUBLE', unit: 'day', values: lives.exit },
    { name: 'cause', kind: 'WORD', values: lives.cause, words: causes },
    { name: 'healthy', kind: 'FLOAT', unit: 'year', values: lives.healthy },
    ...seen('burden', '1', lives.burden),
    ...seen('frailty index', '1', lives.frailty),
    ...lives.functions.flatMap(({ id, unit, value }) => seen(id, unit, value))
  ]
}
