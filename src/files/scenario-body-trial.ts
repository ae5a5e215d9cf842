/**
 * Visits, trials and the golden size of a scenario of the body. Proof: scenario-body.test.ts.
 */
import type { Place } from '../core/problem.ts'
import { print, quantity } from '../core/units.ts'
import type { BodyForm } from './scenario-body-form.ts'
import type { BodyPeople, BodyPlan } from './scenario-body-types.ts'
import { limits } from './scenario-schema.ts'
import type { Sense } from './scenario-sense.ts'
import type { Scenario } from './scenario-types.ts'

/** two-sided significance and power that are usual where a scenario says none */
const usualAlpha = 0.05
const usualPower = 0.8

/** Ages of the visits: every so often from entry to the end, or at the times named. */
export function readVisits(form: BodyForm, entry: number, days: number, sense: Sense): number[] {
  const { visits } = form
  if (visits === undefined) return []
  const place = sense.located.place
  let times: number[]
  if (typeof visits === 'string') {
    const every = sense.try(() => quantity(visits, 'day', place(['visits'])), NaN, place(['visits']))
    if (!(every > 0)) {
      if (!Number.isNaN(every))
        sense.refuse(
          place(['visits']),
          `visits every ${visits}`,
          'it is a time of more than 0',
          'write 6 month'
        )
      return []
    }
    const count = Math.floor(days / every + 1e-9) + 1
    times = Array.from({ length: Math.min(count, limits.visits + 1) }, (_, i) => i * every)
  } else times = visits.map((one) => quantity(one, 'day'))
  if (times.length > limits.visits)
    sense.refuse(
      place(['visits']),
      `there are more than ${limits.visits} visits`,
      'each keeps a number of every person',
      'let them visit less often'
    )
  times.forEach((time, i) => {
    if (time > days)
      sense.refuse(
        place(['visits', i]),
        `a visit ${print(time, 'day')} after entry lies after the end`,
        `the run is ${print(days, 'day')} long`,
        'leave it out, or run for longer'
      )
  })
  return [...new Set(times)].sort((a, b) => a - b).map((time) => entry + time)
}

/** How trials are cut from the cohort. */
export function readTrial(
  form: BodyForm,
  people: BodyPeople,
  design: BodyPlan['design'],
  sense: Sense
): Pick<BodyPlan, 'trial'> {
  const { trial } = form
  if (trial === undefined) return {}
  const at = (key: string): Place => sense.located.place(['trial', key])
  if (trial.enrol > people.n)
    sense.refuse(
      at('enrol'),
      `a trial enrols ${trial.enrol} people per arm, the cohort has ${people.n}`,
      'trials are cut from the cohort',
      `write a cohort of ${trial.enrol} or more under people, or enrol fewer`
    )
  if (design === 'paired')
    sense.refuse(
      sense.located.place(['design']),
      'a trial cannot be paired',
      'nobody is in two arms of a trial',
      'write design: separate, or leave it out'
    )
  return {
    trial: {
      enrol: trial.enrol,
      dropout: trial.dropout === undefined ? 0 : quantity(trial.dropout, '1/day'),
      tests: trial.tests ?? ['log-rank'],
      alpha: trial.alpha === undefined ? usualAlpha : quantity(String(trial.alpha), '1'),
      power: trial.power === undefined ? usualPower : quantity(String(trial.power), '1')
    }
  }
}

/** The small size of the tests. */
export function readGolden(form: BodyForm, days: number, sense: Sense): Pick<Scenario, 'golden'> {
  const { golden } = form
  if (golden === undefined) return {}
  const long = golden.for === undefined ? days : quantity(golden.for, 'day')
  if (long > days)
    sense.refuse(
      sense.located.place(['golden', 'for']),
      'the golden run is longer than the run itself',
      `the run is ${print(days, 'day')} long`,
      'shorten it'
    )
  return {
    golden: {
      patch: { width: 0, height: 0, depth: 0 },
      days: long,
      replicates: golden.replicates ?? 1,
      every: long / 10,
      body: {
        n: golden.n,
        ...(golden.draws === undefined ? {} : { draws: golden.draws }),
        ...(golden.enrol === undefined ? {} : { enrol: golden.enrol })
      }
    }
  }
}
