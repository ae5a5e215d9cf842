import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { known } from './fixtures/known.ts'
import { daysOf } from './scenario-rhythm.ts'
import { limits } from './scenario-schema.ts'
import { readScenario } from './scenario.ts'
import type { Scenario } from './scenario-types.ts'

const question = `reverdie: 1
title: A cohort
question: Do they live longer?
world: body
species: mouse
set: mouse_mort
people: { n: 100, entry age: 365 d }
programmes:
  pulses:
    - { operator: pulse, kill: 2 %, from age: 400 d, every: 3.5 d }
  slower:
    - { operator: rate, on: production, factor: 0.8, until age: 700 d }
  fed: ['fisetin daily, from age 20 month']
run: { until age: 1200 d, seed: 3 }
golden: { n: 10, for: 100 d }
`
const read = (text: string): Scenario => readScenario(text, { file: 'b.yaml', known })

function problem(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.exit).toBe(2)
    return error.print()
  }
  throw new Error('it was accepted')
}

function changed(from: string | RegExp, to: string): string {
  const text = question.replace(from, to)
  expect(text).not.toBe(question)
  return text
}

test('a cohort, its arms and its end are read in days', () => {
  const { world, body, arms, run, golden } = read(question)
  expect(world).toBe('body')
  expect(body).toMatchObject({
    species: 'mouse',
    set: 'mouse_mort',
    circuit: {},
    design: 'paired',
    until: 1200,
    visits: [],
    draws: 0,
    clearable: 1,
    discrepancy: 1
  })
  expect(body!.people).toEqual({ n: 100, entry: 365 })
  expect(arms.map(({ name }) => name)).toEqual(['pulses', 'slower', 'fed', 'nothing'])
  expect(arms[0]!.body!.acts).toEqual([
    { operator: 'pulse', kill: 0.02, when: { at: 35, every: 3.5, times: Infinity } }
  ])
  expect(arms[1]!.body!.acts).toEqual([
    { operator: 'rate', on: 'production', factor: 0.8, when: { at: 0, until: 335 } }
  ])
  expect(arms[2]!.body!.acts).toMatchObject([{ operator: 'give', agent: 'fisetin', when: { every: 1 } }])
  expect(run).toEqual({ days: 835, replicates: 1, seed: 3, every: 835 / 60 })
  expect(golden).toMatchObject({ days: 100, body: { n: 10 } })
})

test('people doubt by default, mice do not; with nothing done there is nothing to doubt', () => {
  const human = changed('species: mouse\nset: mouse_mort', 'species: human\nset: human_karin')
    .replace('{ n: 100, entry age: 365 d }', '{ n: 5, entry age: 60 year }')
    .replace(/, from age: 400 d|, until age: 700 d|, from age 20 month/g, '')
    .replace('until age: 1200 d', 'until age: 90 year')
  expect(read(human).body).toMatchObject({ draws: 20, clearable: 'prior', discrepancy: 'prior' })
  const idle = human.replace(/programmes:[^]*(?=run:)/, 'programmes: {}\n')
  expect(read(idle).body).toMatchObject({ draws: 0 })
})

test('numbers of the circuit are read per day, and eta needs its unit per day per year', () => {
  const circuit = (text: string): string => changed('set: mouse_mort', `set: mouse_mort\ncircuit: ${text}`)
  const read2 = read(circuit('{ eta: 0.1 1/(day year), m_ex: 0.001 1/year, Xc: 20 }')).body!.circuit
  expect(read2).toEqual({ ageing: 0.1 / 365.25, extrinsic: 0.001 / 365.25, threshold: 20 })
  expect(problem(circuit('{ eta: 0.1 }'))).toMatch(/0\.1.*no unit[^]*b\.yaml:7:17/)
  expect(problem(circuit('{ eta: 0.1 1/day }'))).toContain('1/(day year)')
  expect(problem(circuit('{ beta: -0.1 1/day }'))).toMatch(/too small[^]*at least 0/)
  expect(problem(circuit('{ eta1: 1 1/(day year) }'))).toContain('did you mean "eta"')
  expect(problem(circuit('{ Xc: 0 }'))).toMatch(/too small/)
  expect(problem(circuit('{ Xc: 0.3 }'))).toMatch(/threshold of death, 0\.3, is not above[^]*raise Xc/)
})

test.each([
  [
    'an unknown set',
    (): string => changed('set: mouse_mort', 'set: mouse_mortt'),
    /unknown set "mouse_mortt"[^]*b\.yaml:6:6[^]*did you mean "mouse_mort"/
  ],
  ['a set of another species', (): string => changed('mouse_mort', 'human_karin'), /is of a human/],
  ['an empty cohort', (): string => changed('n: 100', 'n: 0'), /n is 0[^]*at least 1/],
  [
    'entry after the end',
    (): string => changed('entry age: 365 d', 'entry age: 1300 d'),
    /people enter at 1300 day, after the end/
  ],
  ['a pulse of more than all', (): string => changed('kill: 2 %', 'kill: 1.5'), /1\.5 is too large/],
  ['a negative pulse', (): string => changed('kill: 2 %', 'kill: -1 %'), /too small/],
  ['a negative factor', (): string => changed('factor: 0.8', 'factor: -0.8'), /at least 0/],
  [
    'people of its own in a paired design',
    (): string => changed('  fed:', '  others: { people: { n: 50 } }\n  fed:'),
    /the arm "others" has people of its own[^]*design: separate/
  ],
  ['a pulse without a share', (): string => changed('kill: 2 %, ', ''), /"kill" is missing/],
  ['a kill of a rate', (): string => changed('factor: 0.8', 'kill: 0.8'), /"kill" does not belong/],
  [
    'a rate again and again without an end',
    (): string => changed('until age: 700 d', 'every: 30 d'),
    /has to end in between/
  ],
  ['an act before entry', (): string => changed('from age: 400 d', 'from age: 300 d'), /before the start/],
  [
    'an agent that nobody has looked at in a whole body',
    (): string => changed('fisetin daily', 'tretinoin daily'),
    /unknown agent or act "tretinoin"/
  ],
  ['an amount', (): string => changed('fisetin daily', 'fisetin 100 mg daily'), /means nothing to the body/],
  [
    'a misspelt key',
    (): string => changed('entry age', 'entry_age'),
    /unknown key "entry_age"[^]*did you mean "entry age"/
  ],
  ['a patch', (): string => `${question}patch: { depth: 1 mm }\n`, /unknown key "patch"/],
  [
    'a trial larger than the cohort',
    (): string => `${question}trial: { enrol: 200 }\n`,
    /enrols 200 people per arm, the cohort has 100/
  ],
  [
    'a paired trial',
    (): string => `${question}trial: { enrol: 20 }\ndesign: paired\n`,
    /a trial cannot be paired/
  ],
  ['a visit after the end', (): string => `${question}visits: [0 d, 4 year]\n`, /lies after the end/],
  [
    'more lives than a machine holds',
    (): string => changed('n: 100', 'n: 3000000').replace('seed: 3', 'replicates: 9'),
    /lives are too many/
  ],
  [
    'more cohorts than anybody draws',
    (): string => changed('seed: 3', 'replicates: 20000'),
    /20000 cohorts are too many/
  ],
  [
    'a curve in more steps than it can show',
    (): string => changed('seed: 3', 'every: 0.1 d'),
    /steps are too many/
  ],
  [
    'a rate that never rests',
    (): string => changed('until age: 700 d', 'every: 0.1 d, lasts: 0.05 d'),
    /changes a rate 8350 times/
  ],
  ['both ends', (): string => changed('run: {', 'run: { for: 100 d,'), /stand together/],
  [
    'arms of other ages',
    (): string =>
      changed('  fed:', '  late: { people: { entry age: 500 d } }\n  fed:').replace(
        'programmes:',
        'design: separate\nprogrammes:'
      ),
    /"late" enters at 500 .*, the others at 365/
  ],
  ['what is not watched', (): string => `${question}watch: [survivall]\n`, /did you mean "survival"/]
])('%s is one problem', (_, text, says) => {
  expect(problem(text())).toMatch(says)
})

test('arms of other people have their own number, set and circuit', () => {
  const { arms, body } = read(
    changed('  fed:', '  late: { people: { n: 50 }, circuit: { beta: 0.2 1/day } }\n  fed:').replace(
      'programmes:',
      'design: separate\nprogrammes:'
    )
  )
  expect(body!.design).toBe('separate')
  expect(arms[2]!.body).toMatchObject({ people: { n: 50, entry: 365 }, circuit: { removal: 0.2 } })
})

test('a trial is of separate people, with visits counted from entry', () => {
  const { body } = read(
    `${question}trial: { enrol: 20, dropout: 0.1 1/year, tests: [rmst], alpha: 1 % }\nvisits: 200 d\n`
  )
  expect(body).toMatchObject({
    design: 'separate',
    visits: [365, 565, 765, 965, 1165],
    trial: { enrol: 20, tests: ['rmst'], alpha: 0.01, power: 0.8 }
  })
  expect(body!.trial!.dropout).toBeCloseTo(0.1 / 365.25, 12)
})

test('days of a rhythm rise, lie before the end, and are as many as were said', () => {
  const times = fc.integer({ min: 1, max: 20 })
  const step = fc.integer({ min: 1, max: 50 })
  fc.assert(
    fc.property(times, step, times, step, fc.integer({ min: 1, max: 400 }), (n, every, m, gap, end) => {
      const repeatEvery = n * every + gap
      const days = daysOf({ at: 3, every, times: n, repeatEvery, repeatTimes: m }, end)
      expect(days.every((day, i) => day < end && (i === 0 || day > days[i - 1]!))).toBe(true)
      const all = daysOf({ at: 3, every, times: n, repeatEvery, repeatTimes: m }, Infinity)
      expect(all.length).toBe(n * m)
      expect(days).toEqual(all.filter((day) => day < end))
    })
  )
})

test('an arm with too long a name is told so', () => {
  const long = 'x'.repeat(limits.name + 1)
  const text = `reverdie: 1
title: T
question: Q?
world: body
species: mouse
set: mouse_mort
people: { n: 5 }
programmes: { ${long}: [] }
run: { until age: 1500 d }
`
  expect(() => readScenario(text, { name: 't', known })).toThrow('a name has the wrong length')
})
