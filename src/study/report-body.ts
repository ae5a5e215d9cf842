/**
 * From a run of lives to what its report says. Plain data in, plain data out; no model, no clock, no files.
 *
 * On the first screen stand the question, the answer and, where anything is extrapolated, what must be read with it.
 */
import type { Forest, Ink } from '../files/figures/figure.ts'
import { spell } from '../files/figures/words.ts'
import type { BodyReportInput, BodyTable } from '../files/report-body-input.ts'
import type { Scenario } from '../files/scenario-types.ts'
import type { PublishedEffect } from '../ledger/published-effects.ts'
import type { Banded, BodyArm, BodyComparison, BodyResult } from './body-result.ts'
import {
  atRisk,
  coursesOf,
  forestOf,
  functionForests,
  hazardOf,
  iconsOf,
  inksOf,
  survivalOf,
  timesOf,
  type Reading
} from './report-body-figures.ts'
import { publishedFor } from './report-body-trials.ts'
import { bodySentences, layerPhrase } from './report-body-words.ts'
import { withReadableNames } from './body-names.ts'
import { againstOf, bewareOf } from './report-body-beware.ts'
import { gained, testWords } from './body-said.ts'
import { agentsOf, claimsOf } from './report-library.ts'
import { citedKeys, usedParameters } from './report-parameters.ts'
import { sentence } from './report-sentence.ts'
import { bibtex, longCite } from './report-sources.ts'
import { timeOf, type Told } from './report-data.ts'
import type { Result } from './result.ts'

/** What the report needs of a run, beside its lives. */
export type BodyRun = Pick<Result, 'scenario' | 'quick' | 'parameters' | 'resultDigest' | 'timings'> & {
  readonly body: BodyResult
}

export function bodyReportInput(given: BodyRun, told: Told): BodyReportInput {
  const run = { ...given, body: withReadableNames(given.body) }
  const { scenario, body } = run
  const ink = inksOf(body)
  const treated = new Set(body.arms.filter(({ does }) => does.length > 0).map(({ name }) => name))
  const beyond = (arm: string): boolean => body.extrapolated !== undefined && treated.has(arm)
  const reading: Reading = { result: body, ink, beyond }
  const published = publishedFor(body.species, spokenOf(run))
  const keys = [
    ...new Set([
      ...citedKeys(run),
      ...body.set.sources,
      ...body.contrary.flatMap(({ source }) => source ?? [])
    ])
  ].sort()
  return {
    title: scenario.title,
    question: scenario.question,
    quick: run.quick,
    says: saysOf(run),
    reading: readingOf(body),
    beware: bewareOf(body, published),
    told: toldOf(body, ink),
    arms: body.arms.map((arm) => ({
      name: arm.name,
      ink: ink(arm.name),
      gives: givesOf(arm),
      beyondEvidence: beyond(arm.name)
    })),
    world: worldOf(body),
    sections: sectionsOf(reading, published),
    tables: tablesOf(body),
    why: bodySentences.map(sentence),
    against: againstOf(body, published),
    parameters: usedParameters(run),
    claims: claimsOf(scenario, []),
    agents: agentsOf(withGivings(scenario)),
    limits: [
      ...(told.limits ?? []),
      ...(body.extrapolated ?? []).map((why) => sentence(`Extrapolated: ${why}`))
    ],
    cite: {
      citation: `Reverdie contributors. Reverdie ${told.version}: an executable, sourced model of how tissue ages and renews itself. Run ${run.resultDigest.slice(0, 8)} of “${scenario.name}”, seed ${scenario.run.seed}.`,
      bibtex: bibtex(keys),
      sources: keys.map(longCite)
    },
    facts: [
      ['Reverdie', told.version],
      ['scenario', scenario.name],
      ['parameter set', `${body.set.id}: ${body.set.means} (grade ${body.set.grade})`],
      ['seed', String(scenario.run.seed)],
      ['result digest', run.resultDigest],
      ['time', timeOf(run.timings.wall)],
      ...(told.facts ?? [])
    ]
  }
}

/** What is done in an arm, and where arms are other populations, which this one is. */
function givesOf({ of, does }: BodyArm): string[] {
  if (of === undefined) return [...does]
  return [`set “${of}”`, ...(does.length > 0 ? does : ['nothing is done'])]
}

/** Agents that the body's arms give, in the place where arms of the skin have theirs, so that harms and nulls are told alike. */
const withGivings = (scenario: Scenario): Scenario => ({
  ...scenario,
  arms: scenario.arms.map((arm) => ({
    ...arm,
    givings: [
      ...arm.givings,
      ...(arm.body?.acts ?? []).flatMap((act) =>
        act.operator === 'give' ? [{ give: act.agent, at: act.when.at }] : []
      )
    ]
  }))
})

/** All that names what is simulated: published effects are called by it. */
const spokenOf = ({ scenario, body }: BodyRun): string =>
  [scenario.name, scenario.title, ...body.arms.flatMap(({ name, does }) => [name, ...does])].join(' ')

const percentOf = (level: number): string => `${spell(level * 100)} %`

function readingOf(body: BodyResult): string {
  const banded = body.comparisons
    .flatMap((c) => [c.hazardRatio, c.rmst, c.ratioOfMedians])
    .find((b) => b?.low !== undefined)
  const runs = `${body.replicates === 1 ? 'one run' : `${body.replicates} runs`}${body.draws > 1 ? ` of ${body.draws} draws of the uncertain numbers` : ''}`
  if (banded === undefined && !body.arms.some((arm) => arm.median?.low !== undefined))
    return `From ${runs}: too few repeats for an interval.`
  const level = banded?.level ?? body.arms.find((arm) => arm.median)?.median?.level ?? 0.9
  const layers = banded?.layers ?? body.layers
  const missing = layers.includes('model')
    ? ''
    : ' What the model itself may get wrong comes on top; the true uncertainty is wider.'
  return `In brackets: ${percentOf(level)} intervals, from ${runs}. They hold ${layerPhrase(layers)}.${missing}`
}

/**
 * The answer, a sentence each. Who asks what a trial would find is told that first; else each arm against its control, the first
 * sentence of the first in front.
 */
function saysOf({ scenario, body }: BodyRun): string[] {
  const compared = body.comparisons.length > 0 ? body.comparisons.map((c) => c.sentence) : aloneSays(body)
  const [first = '', ...rest] = compared
  const [lead = '', more] = first.split(/(?<=\.) (?=[A-Z“])/, 2) as [string?, string?]
  const lives = [lead, ...(more === undefined ? [] : [first.slice(lead.length + 1)]), ...rest]
  const power = (body.trial?.results ?? []).map(
    (one) =>
      `A trial of ${body.trial!.enrol} an arm finds “${one.arm}” different from “${one.control}” in ${percentOf(one.power.value)} of ${spell(body.trial!.trials, 6)} simulated trials (${testWords[one.test]}, p < ${spell(body.trial!.alpha)}).`
  )
  const asksForPower = /\btrials?\b/i.test(scenario.question) && lead.startsWith('Lives')
  return asksForPower ? [...power, ...lives] : [...lives, ...power]
}

/** In a run without comparisons each arm speaks for itself. */
function aloneSays(body: BodyResult): string[] {
  const { per, words } = timesOf(body)
  return body.arms.map((arm) =>
    arm.median === undefined
      ? `“${arm.name}”: more than half are still alive at the end.`
      : `“${arm.name}”: half have died by ${withSpan(arm.median, (v) => spell(v / per))} ${words}.`
  )
}

function toldOf(body: BodyResult, ink: (arm: string) => Ink): BodyReportInput['told'] {
  const { per, words } = timesOf(body)
  return body.arms.map((arm) => {
    const c = body.comparisons.find((one) => one.arm === arm.name)
    const parts = [
      arm.median === undefined
        ? 'half are still alive at the end'
        : `half have died by ${withSpan(arm.median, (v) => spell(v / per))} ${words}`,
      ...(c?.hazardRatio ? [`hazard ratio ${withSpan(c.hazardRatio, (v) => spell(v, 2))}`] : []),
      ...(c?.ratioOfRemaining
        ? [`life that remained × ${withSpan(c.ratioOfRemaining, (v) => spell(v))}`]
        : [])
    ]
    return { name: arm.name, ink: ink(arm.name), text: parts.join('; ') }
  })
}

const withSpan = (b: Banded, say: (v: number) => string): string =>
  b.low === undefined || b.high === undefined
    ? say(b.value)
    : `${say(b.value)} (${say(b.low)} to ${say(b.high)})`

function worldOf(body: BodyResult): string {
  const { per, words } = timesOf(body)
  const who = body.species === 'human' ? 'people' : 'mice'
  const from = body.people.entry > 0 ? `entering at ${spell(body.people.entry / per)} ${words}` : 'from birth'
  const pairing =
    body.design === 'paired'
      ? `the same ${who} with the same luck in every arm, so a difference comes from what was done`
      : `other ${who} in each arm, as in a trial`
  const vary = body.people.vary.length > 0 ? `; they differ in ${body.people.vary.join(', ')}` : ''
  const repeats = `${body.replicates === 1 ? 'one run' : `${body.replicates} runs`}${body.draws > 1 ? `, ${body.draws} draws` : ''}`
  const numbers = body.arms.some(({ of }) => of !== undefined)
    ? `each arm has the numbers of its own set; the scenario’s is ${body.set.id}: ${body.set.means}, grade ${body.set.grade}`
    : `numbers of the set ${body.set.id}: ${body.set.means}, grade ${body.set.grade}`
  return `${spell(body.people.n, 6)} simulated ${who} an arm, ${from}, ${repeats}; ${pairing}${vary}. ${sentence(numbers)}`
}

function sectionsOf(reading: Reading, published: readonly PublishedEffect[]): BodyReportInput['sections'] {
  const icons = iconsOf(reading)
  const forests = [
    forestOf(reading, 'hazardRatio', published),
    ...(['ratioOfMedians', 'ratioOfRemaining'] as const)
      .filter((effect) => published.some((p) => p.measure === effect))
      .map((effect) => forestOf(reading, effect, published))
  ].filter((f) => f !== null)
  const functions = functionForests(reading, published)
  return [
    { title: 'Who is still alive', figures: [survivalOf(reading)] },
    ...(icons === null
      ? []
      : [
          {
            title: 'Out of 100',
            ...(icons.panels.length > 1
              ? {
                  intro:
                    'What is gained stands beside what it may cost. The cost is not in the model: it is drawn as unknown, not as nothing.'
                }
              : {}),
            figures: [icons]
          }
        ]),
    { title: 'How often death comes', figures: [hazardOf(reading)] },
    ...(forests.length + functions.length === 0
      ? []
      : [{ title: 'Beside what trials found', figures: [...forests, ...functions] }]),
    ...trialSection(reading),
    { title: 'How they live', figures: coursesOf(reading) }
  ]
}

/** so many trials are kept one by one (body-trial.ts) */
const trialsShown = 20

function trialSection({ result, ink }: Reading): BodyReportInput['sections'] {
  const { trial } = result
  if (!trial) return []
  const again: Forest[] = trial.results.flatMap((one): Forest[] => {
    if (one.again.length === 0) return []
    const found = one.again.filter(({ p }) => p < trial.alpha).length
    const left = one.again.length < Math.min(trial.trials, trialsShown)
    return [
      {
        kind: 'forest',
        dense: true,
        title: `The same small trial, ${one.again.length} times: ${found} of them find a difference`,
        subtitle: `${trial.enrol} an arm, “${one.arm}” against “${one.control}”, ${testWords[one.test]} at p < ${spell(trial.alpha)}. Each line is one trial with its 95 % interval; nothing but chance differs between them.${left ? ' Trials with too few deaths for a hazard ratio are not drawn.' : ''}`,
        x: { label: 'hazard ratio' },
        scale: 'ratio',
        rows: one.again.map((t, i) => ({
          name: `trial ${i + 1}`,
          whose: 'model' as const,
          ink: ink(one.arm),
          value: t.hazardRatio,
          low: t.low,
          high: t.high,
          words: t.p < trial.alpha ? '*' : ''
        })),
        left: 'fewer deaths',
        right: 'more deaths'
      }
    ]
  })
  return [
    {
      title: 'How often a trial would find it',
      intro: `What is there is not always found. Power is the share of simulated trials with p < ${spell(trial.alpha)}.`,
      figures: again,
      table: {
        title: 'Power',
        caption: `${trial.enrol} an arm, ${spell(trial.trials, 6)} simulated trials; wanted: ${percentOf(trial.wanted)}.`,
        head: ['arm', 'test', 'power', 'by Schoenfeld’s formula', 'needed an arm'],
        numbersFrom: 2,
        rows: trial.results.map((one) => [
          `${one.arm} against ${one.control}`,
          testWords[one.test],
          withSpan(one.power, percentOf),
          one.schoenfeld === undefined ? '–' : percentOf(one.schoenfeld),
          one.needed === undefined ? '–' : spell(one.needed, 4)
        ])
      }
    }
  ]
}

function tablesOf(body: BodyResult): BodyTable[] {
  const { per, words } = timesOf(body)
  const time = (v: number): string => spell(v / per)
  const shares = [...new Set(body.arms.flatMap((arm) => arm.quantiles.map(({ share }) => share)))].sort(
    (a, b) => a - b
  )
  const arms: BodyTable = {
    title: 'Arms',
    caption: `Ages in ${words}; in brackets 90 % intervals. Illness threshold: an assumed share of the burden of death.`,
    head: [
      'arm',
      'lives',
      'deaths',
      ...shares.map((s) => `${spell(s * 100)} % dead by`),
      'years below the illness threshold'
    ],
    numbersFrom: 1,
    rows: body.arms.map((arm) => [
      arm.name,
      spell(arm.lives, 7),
      spell(arm.deaths, 7),
      ...shares.map((s) => quantileOf(arm, s, time)),
      withSpan(arm.healthy, (v) => spell(v))
    ])
  }
  const year = (v: number): string => gained(v, body.species, 3).replace(/ \w+$/, '')
  const has = (pick: (c: BodyComparison) => unknown): boolean =>
    body.comparisons.some((c) => pick(c) !== undefined)
  interface Column {
    readonly head: string
    readonly say: (c: BodyComparison) => string
    readonly shown: boolean
  }
  const columns = (
    [
      { head: 'hazard ratio', say: (c) => maybe(c.hazardRatio, spell), shown: has((c) => c.hazardRatio) },
      {
        head: 'log-rank p',
        say: (c) => (c.logRank === undefined ? '–' : spell(c.logRank, 2)),
        shown: has((c) => c.logRank)
      },
      {
        head: `mean life to the horizon, ${words}`,
        say: (c) => maybe(c.rmst, year),
        shown: has((c) => c.rmst)
      },
      {
        head: 'median age, times control',
        say: (c) => maybe(c.ratioOfMedians, spell),
        shown: has((c) => c.ratioOfMedians)
      },
      {
        head: 'life that remained, times control',
        say: (c) => maybe(c.ratioOfRemaining, spell),
        shown: body.people.entry > 0 && has((c) => c.ratioOfRemaining)
      }
    ] as Column[]
  ).filter(({ shown }) => shown)
  const against: BodyTable = {
    title: 'Against the control',
    caption: 'Intervals that hold 1 (or 0 for differences) show no difference.',
    head: ['arm', 'control', ...columns.map(({ head }) => head)],
    numbersFrom: 2,
    rows: body.comparisons.map((c) => [c.arm, c.control, ...columns.map(({ say }) => say(c))])
  }
  return [arms, ...(body.comparisons.length > 0 ? [against] : []), atRiskTable(body)]
}

const maybe = (b: Banded | undefined, say: (v: number) => string): string =>
  b === undefined ? '–' : withSpan(b, (v) => say(v))

function quantileOf(arm: BodyArm, share: number, time: (v: number) => string): string {
  const found = arm.quantiles.find((q) => q.share === share)
  return found === undefined ? '–' : withSpan(found.age, time)
}

const mostRows = 16

function atRiskTable(body: BodyResult): BodyTable {
  const { per, words } = timesOf(body)
  const longest = body.arms
    .map(({ survival }) => survival.age)
    .reduce((a, b) => (b.length > a.length ? b : a), [])
  const some = longest.filter((age) => body.arms.some((arm) => atRisk(arm, age) > 0))
  const ages = some.filter((_, i) => i % Math.max(1, Math.ceil(some.length / mostRows)) === 0)
  return {
    title: 'Still followed, and still alive',
    caption: `At each age: lives at risk, and of 100 who entered how many are alive (all runs together).`,
    head: [`age, ${words}`, ...body.arms.map(({ name }) => name)],
    numbersFrom: 1,
    rows: ages.map((age) => [
      spell(age / per),
      ...body.arms.map((arm) => {
        const i = arm.survival.age.indexOf(age)
        const alive = i < 0 ? '' : ` (${spell(arm.survival.value[i]! * 100, 2)} %)`
        return `${spell(atRisk(arm, age), 7)}${alive}`
      })
    ])
  }
}
