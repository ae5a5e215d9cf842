/**
 * The world `body` on the command line: the table at the end of a run, what a run would take, and the acts of an arm.
 *
 * Proof: body.test.ts.
 */
import { courseOf } from '../study/body-course.ts'
import { actWords, gained, layerWords, testWords } from '../study/body-said.ts'
import { withReadableNames } from '../study/body-names.ts'
import { bodyWork } from '../study/body-work.ts'
import type { Banded, BodyResult } from '../study/body-result.ts'
import { stepsPerDay } from '../body/ensemble.ts'
import { daysPerYear } from '../core/clock.ts'
import { print } from '../core/units.ts'
import { ageText } from '../files/scenario-body.ts'
import { spell } from '../files/figures/words.ts'
import type { Arm, Scenario } from '../index.ts'
import { entry, resolve } from '../ledger/index.ts'
import { table, wrapped } from './table.ts'

/** measured on one core of a 2020s server: s per step of a life; and to begin and to tell a run */
const secondsPerStep = 5e-8
const secondsPerArm = 0.5
/** bytes of a life in memory at most, with what statistics take for a while, and on the disk, of a number seen at a visit, of a process, of a report with figures */
const bytesPerLife = 280
const bytesPerKeptLife = 30
const bytesPerSeen = 8
const bytesPerLane = 60e6
const reportBytes = 1e6

/** Arms in rows: lives, median, years in health; against the control: hazard ratio and time lived. */
export function printBodySummary(body: BodyResult, quick: boolean, width: number): string {
  const { arms, comparisons, species, trial, unit } = withReadableNames(body)
  const head = [
    ['', '', 'half died', 'years below', 'against', 'hazard', 'mean time'],
    ['arm', 'lives', `by (${unit})`, 'illness*', '', 'ratio', 'lived']
  ]
  const rows = arms.map((arm) => {
    const against = comparisons.find((one) => one.arm === arm.name)
    return [
      arm.name,
      String(arm.lives),
      between(arm.median, (x) => spell(unit === 'day' ? x : x / daysPerYear, 3)),
      between(arm.healthy, (x) => spell(x, 3)),
      against?.control ?? '',
      against === undefined ? '' : between(against.hazardRatio, (x) => spell(x, 2)),
      against === undefined ? '' : between(against.rmst, (x) => gained(x, species).replace(/ \w+$/, ''))
    ]
  })
  const layers = body.layers.map((layer) => layerWords[layer]).join(', ')
  const warning = quick ? 'This was a quick run: few people and few repeats. Do not conclude from it.\n' : ''
  const trials =
    trial?.results.map(({ arm, test, power, schoenfeld, needed }) => {
      const formula =
        schoenfeld === undefined
          ? ''
          : `; by Schoenfeld's formula ${percent(schoenfeld)}, and ${needed} an arm for ${percent(trial.wanted)}`
      return `Power to find “${arm}” with ${trial.enrol} an arm (${testWords[test]}, ${trial.trials} trials): ${percent(power.value)} (${percent(power.low!)} to ${percent(power.high!)})${formula}.`
    }) ?? []
  const beyond = body.extrapolated === undefined ? [] : [`Extrapolated: ${body.extrapolated.join('; ')}.`]
  const against =
    body.contrary.length === 0
      ? []
      : [`Found otherwise: ${body.contrary.length} trials or analyses; the report lists them.`]
  const illness =
    '* burden below the illness threshold, an assumed share of the burden of death; not a diagnosis'
  const said = [...comparisons.map(({ sentence }) => sentence), ...trials, ...beyond, ...against]
  return (
    `With 90 % intervals; they hold ${layers}. Mean time lived in ${unit === 'day' ? 'days' : 'years'}, against the control.\n${warning}\n` +
    `${table(head, rows, [1])}\n${wrapped(illness, width)}\n${said.map((one) => wrapped(one, width)).join('')}`
  )
}

const percent = (share: number): string => `${spell(share * 100, 2)} %`

function between(one: Banded | undefined, say: (x: number) => string): string {
  if (one === undefined) return '-'
  const { value, low, high } = one
  return low === undefined || high === undefined ? say(value) : `${say(value)} (${say(low)} to ${say(high)})`
}

export interface BodyNeeds {
  readonly lives: number
  readonly seconds: number
  readonly lanes: number
  readonly memory: number
  readonly disk: number
}

/** Arithmetic with a few measured constants; good to a factor of three. */
export function bodyNeeds(scenario: Scenario, threads: number): BodyNeeds {
  const work = bodyWork(scenario, scenario.run.seed)
  const { plan, arms, units, grid } = work
  let lives = 0
  let steps = 0
  for (const { people, circuit } of arms) {
    const mine = people.n * units.length
    lives += mine
    // who enters old has lived before, and others have died in his place
    const usual = scenario.body!.species === 'mouse' ? usualDays.mouse : usualDays.human
    steps += mine * Math.min(plan.until, Math.max(usual, people.entry)) * stepsPerDay(circuit)
  }
  const lanes = Math.max(1, Math.min(threads, work.segments.length))
  const seen = lives * plan.visits.length * bytesPerSeen
  return {
    lives,
    seconds: (steps * secondsPerStep) / lanes + arms.length * secondsPerArm,
    lanes,
    memory: lanes * bytesPerLane + lives * bytesPerLife + seen,
    disk: reportBytes + lives * bytesPerKeptLife + seen + units.length * arms.length * grid.length * 24
  }
}

/** length of a usual life, days */
const usualDays = { mouse: 860, human: 29_000 } as const

export function bodyFacts(scenario: Scenario): string[][] {
  const { run, arms, watch } = scenario
  const body = scenario.body!
  const { people, species, trial } = body
  const spread = Object.keys(people.vary ?? {})
  const own = (what: number | 'prior', id: string): string =>
    what === 'prior' ? `drawn from its prior, ${entry(id).range.join(' to ')}` : print(what, '1')
  return [
    ['world', 'body'],
    ['species', species],
    ['set', body.set],
    [
      'people',
      `${people.n} in each arm, entering at ${ageText(people.entry, species)}${people.sex === undefined ? '' : `, ${people.sex}`}`
    ],
    ['they differ in', spread.length === 0 ? 'what the set says' : spread.join(', ')],
    ['design', body.design === 'paired' ? 'the same people in every arm' : 'other people in each arm'],
    ['arms', String(arms.length)],
    ['replicates', `${run.replicates}, draws ${body.draws}, seed ${run.seed}`],
    ['run', `to the age of ${ageText(body.until, species)}`],
    ['visits', body.visits.length === 0 ? 'none' : String(body.visits.length)],
    // both act on what is done; where nothing is, they say nothing
    ...(arms.some((arm) => (arm.body?.acts.length ?? 0) > 0)
      ? [
          ['clearable share', own(body.clearable, 'turnover.clearable-share')],
          ['true share of a gain', own(body.discrepancy, 'turnover.discrepancy')]
        ]
      : []),
    ...(trial === undefined
      ? []
      : [['trial', `${trial.enrol} an arm, ${trial.tests.join(' and ')}, alpha ${print(trial.alpha, '1')}`]]),
    ['watch', watch.length === 0 ? 'everything' : watch.join(', ')]
  ]
}

/** most pulses and turns that are counted out */
const most = 8

/** The acts of an arm, and the days on which they fall. */
export function actList(scenario: Scenario, arm: Arm): string {
  const body = scenario.body!
  const people = arm.body?.people ?? body.people
  const acts = arm.body?.acts ?? []
  const own = [
    ...(arm.body?.set === undefined ? [] : [`  set ${arm.body.set}\n`]),
    ...(arm.body?.people === undefined
      ? []
      : [
          `  ${people.n} people, entering at ${ageText(people.entry, body.species)}${people.sex === undefined ? '' : `, ${people.sex}`}\n`
        ])
  ]
  if (acts.length === 0) return `${own.join('')}  nothing is done\n`
  const { number } = resolve({})
  const clearable = body.clearable === 'prior' ? entry('turnover.clearable-share').value : body.clearable
  const { pulses, turns } = courseOf(acts, { entry: people.entry, until: body.until, clearable, number })
  const lines = acts.map((act) => `  ${actWords(act, body.species, people.entry)}\n`)
  const dated = [
    ...pulses.map(({ day, share }) => [
      ageText(day, body.species),
      `pulse, ${print(share, '1')} of the whole burden`
    ]),
    ...turns.map(({ from, until, on, times }) => [
      ageText(from, body.species),
      `${on} times ${print(times, '1')}${until < Infinity ? ` until ${ageText(until, body.species)}` : ' for life'}`
    ])
  ]
  const none = dated.length === 0 ? '    the ledger gives it no effect on the burden\n' : ''
  const more = dated.length > most ? `    and ${dated.length - most} more\n` : ''
  const list = dated.slice(0, most).map(([age, what]) => `    at ${age}: ${what}\n`)
  return own.join('') + lines.join('') + none + list.join('') + more
}

/** What happens to a person, in order. */
export function orderOfLife(width: number): string {
  const steps = [
    'Before birth: what differs between people is drawn, the threshold of death foremost.',
    'Each day: senescent cells are made, more each day with age; they are removed, the slower the more there are; chance adds and takes.',
    'Turns of an arm multiply production, removal, threshold, harm or death from without from their first day on.',
    'Then a pulse takes away its share of the burden. A visit sees what is left.',
    'Death comes when the burden first reaches the threshold, in between two steps as well, or from without.',
    'Who dies before the age of entry is replaced. Who leaves a trial is seen no more.',
    'Where a draw says that only a share of the gain is true, the arm acts in that share of people and not in the others.'
  ]
  return `The order of a life\n\n${steps.map((step, i) => wrapped(step, width - 4, '    ').replace(/^ {4}/, ` ${i + 1}  `)).join('')}`
}
