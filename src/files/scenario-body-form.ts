/**
 * The form of a scenario file of the world `body`: which keys there are, what each means, and what kind of value it takes.
 *
 * What a form alone cannot know - whether a set exists, whether people enter before the end - is asked afterwards
 * (scenario-body.ts). Proof: scenario-body.test.ts, schema.test.ts.
 */
import { z } from 'zod'
import { ageOf, count, head, limits, lineForm, positiveTime, share, text, time } from './scenario-schema.ts'
import type { LineForm } from './scenario-form.ts'

type Maybe<T> = T | undefined

/** Symbols of the circuit as papers write them, the number each stands for, and the unit it is read in. */
export const symbols = {
  eta: { field: 'ageing', unit: '1/(day year)', means: 'rise of production with age, per day per year' },
  eta0: { field: 'production', unit: '1/day', means: 'production at birth' },
  eta2: { field: 'bystander', unit: '1', means: 'share by which each senescent cell raises production' },
  beta: { field: 'removal', unit: '1/day', means: 'the most that is removed' },
  beta1: { field: 'decline', unit: '1/year', means: 'share of removal lost per time' },
  kappa: { field: 'half', unit: '1', means: 'burden at which removal is half of its most' },
  epsilon: { field: 'noise', unit: '1/day', means: 'noise' },
  Xc: { field: 'threshold', unit: '1', means: 'burden at which death comes' },
  m_ex: { field: 'extrinsic', unit: '1/year', means: 'hazard of death from without' }
} as const
export type Symbol = keyof typeof symbols

export const operators = ['pulse', 'rate'] as const
export const rates = ['production', 'removal', 'threshold', 'extrinsic', 'harm'] as const

export interface ActForm {
  operator: (typeof operators)[number]
  kill?: Maybe<string | number>
  on?: Maybe<(typeof rates)[number]>
  factor?: Maybe<number>
  lasts?: Maybe<string>
  at?: Maybe<string>
  'from age'?: Maybe<string>
  every?: Maybe<string>
  times?: Maybe<number>
  'repeat every'?: Maybe<string>
  'repeat times'?: Maybe<number>
  until?: Maybe<string>
  'until age'?: Maybe<string>
}

/** A number for some of the symbols. */
export type SymbolsForm = { [key in Symbol]?: Maybe<string | number> }

export interface PeopleForm {
  n?: Maybe<number>
  'entry age'?: Maybe<string>
  sex?: Maybe<'female' | 'male'>
  vary?: Maybe<SymbolsForm>
}

export interface BodyArmForm {
  against?: Maybe<string>
  set?: Maybe<string>
  circuit?: Maybe<SymbolsForm>
  people?: Maybe<PeopleForm>
  give?: Maybe<(string | LineForm | ActForm)[]>
}

export interface BodyForm {
  reverdie: 1
  title: string
  question: string
  world: 'body'
  species: 'mouse' | 'human'
  set: string
  circuit?: Maybe<SymbolsForm>
  people: PeopleForm
  design?: Maybe<'paired' | 'separate'>
  programmes: Record<string, (string | LineForm | ActForm)[] | BodyArmForm>
  trial?: Maybe<{
    enrol: number
    dropout?: Maybe<string>
    tests?: Maybe<('log-rank' | 'rmst')[]>
    alpha?: Maybe<string | number>
    power?: Maybe<string | number>
  }>
  visits?: Maybe<string | string[]>
  'clearable share'?: Maybe<string | number>
  discrepancy?: Maybe<string | number>
  run: {
    for?: Maybe<string>
    'until age'?: Maybe<string>
    replicates?: Maybe<number>
    draws?: Maybe<number>
    seed?: Maybe<number>
    every?: Maybe<string>
  }
  watch?: Maybe<string[]>
  golden?: Maybe<{
    n: number
    for?: Maybe<string>
    replicates?: Maybe<number>
    draws?: Maybe<number>
    enrol?: Maybe<number>
  }>
}

const when = {
  at: time('time of the first, from entry', '0 d').optional(),
  'from age': ageOf('age at the first, instead of `at`', '60 year').optional(),
  every: positiveTime('time from one to the next', '1 month').optional(),
  times: count('how many; without it, `every` goes on to the end', limits.doses).optional(),
  'repeat every': positiveTime('time from one course to the next', '6 month').optional(),
  'repeat times': count('number of courses; without it, they go on to the end', limits.doses).optional(),
  until: time('time from entry at which it ends', '10 year').optional(),
  'until age': ageOf('age at which it ends, instead of `until`', '80 year').optional()
}

export const actForm: z.ZodType<ActForm> = z
  .strictObject({
    operator: z.enum(operators).meta({
      description: 'pulse takes away a share of the burden at once; rate multiplies a number of the circuit'
    }),
    kill: share('pulse: share of the burden it can reach that one pulse takes away', 0.02, {
      least: 0,
      most: 1
    }).optional(),
    on: z.enum(rates).meta({ description: 'rate: what is multiplied' }).optional(),
    factor: z
      .number()
      .min(0)
      .max(1e6)
      .meta({ description: 'rate: what it is multiplied by; 1 changes nothing' })
      .optional(),
    lasts: positiveTime('rate: how long one giving lasts; to the end if left out', '2 month').optional(),
    ...when
  })
  .meta({ description: 'one act on the circuit: what, when and how often' })

const lines = z.array(
  z.union([
    z
      .string()
      .min(1)
      .meta({ description: 'an agent in words', examples: ['fisetin daily, from age 20 month'] }),
    actForm,
    lineForm
  ])
)

const number = (symbol: Symbol): z.ZodType<string | number> => {
  const { unit, means } = symbols[symbol]
  const bounds = { least: 0, open: ['kappa', 'epsilon', 'Xc'].includes(symbol) }
  return unit === '1' ? share(means, 1, bounds) : text(unit, means, `0.1 ${unit}`, bounds)
}

/** The same for each symbol. */
const each = <T>(make: (symbol: Symbol) => T): Record<Symbol, T> => ({
  eta: make('eta'),
  eta0: make('eta0'),
  eta2: make('eta2'),
  beta: make('beta'),
  beta1: make('beta1'),
  kappa: make('kappa'),
  epsilon: make('epsilon'),
  Xc: make('Xc'),
  m_ex: make('m_ex')
})

const circuit = z
  .strictObject(each((symbol) => number(symbol).optional()))
  .meta({ description: 'numbers of the circuit that differ from the set, by the symbols of the papers' })

const spread = (symbol: Symbol): z.ZodType<string | number> =>
  share(`spread of ${symbols[symbol].field} between people: SD over mean`, 0.2, { least: 0, most: 1 })

const vary = z
  .strictObject(each((symbol) => spread(symbol).optional()))
  .meta({ description: "how people differ; the set's own spread if left out" })

const people = z
  .strictObject({
    n: z
      .int()
      .min(1)
      .max(limits.people)
      .meta({ description: 'lives in each arm; 1000 if left out' })
      .optional(),
    'entry age': ageOf('age at which they enter, alive; 0 if left out', '60 year').optional(),
    sex: z
      .enum(['female', 'male'])
      .meta({ description: 'for the record; a set of its own carries the numbers' })
      .optional(),
    vary: vary.optional()
  })
  .meta({ description: 'the cohort' })

const arm = z
  .strictObject({
    against: z
      .string()
      .min(1)
      .max(limits.name)
      .meta({ description: 'the arm this one is compared with; `nothing` if left out' })
      .optional(),
    set: z.string().meta({ description: 'a parameter set of its own (design: separate)' }).optional(),
    circuit: circuit.optional(),
    people: people.optional(),
    give: lines.optional()
  })
  .meta({ description: 'an arm whose people or circuit differ from the others' })

const trial = z
  .strictObject({
    enrol: count('people per arm in one trial; the cohort holds as many trials as it can', limits.people),
    dropout: text('1/year', 'hazard of leaving unseen', '0.05 1/year', { least: 0 }).optional(),
    tests: z
      .array(z.enum(['log-rank', 'rmst']))
      .min(1)
      .meta({ description: 'how arms are compared; log-rank if left out' })
      .optional(),
    alpha: share('significance level, two-sided; 5 % if left out', 0.05, {
      least: 0,
      most: 1,
      open: true
    }).optional(),
    power: share('power that is wanted; 80 % if left out', 0.8, { least: 0, most: 1, open: true }).optional()
  })
  .meta({ description: 'many trials of one size, each analysed by itself' })

const run = z
  .strictObject({
    for: positiveTime(
      'time from entry to the end; by `until age` instead, if that is said',
      '2 year'
    ).optional(),
    'until age': ageOf('age at the end', '110 year').optional(),
    replicates: count('repetitions that differ by chance alone; 1 if left out', limits.replicates).optional(),
    draws: count('draws from the priors of clearable share and discrepancy', limits.draws).optional(),
    seed: z
      .int()
      .min(0)
      .max(4294967295)
      .meta({ description: 'the seed of chance; 1 if left out' })
      .optional(),
    every: positiveTime('step of the curves; a sixtieth of the run if left out', '1 year').optional()
  })
  .meta({ description: 'how long to look, and how many times' })

const prior = (description: string, example: number): z.ZodType<string | number> =>
  z
    .union([z.literal('prior'), share(description, example, { least: 0, most: 1 })], {
      error: () => 'unit:1'
    })
    .meta({ description, examples: ['prior', example] })

/** The form of a file that says `world: body`. */
export const bodyForm: z.ZodType<BodyForm> = z
  .strictObject({
    ...head,
    world: z
      .literal('body')
      .meta({ description: 'cohorts whose mortality comes from the turnover of senescent cells' }),
    species: z.enum(['mouse', 'human']).meta({ description: 'whose life it is' }),
    set: z
      .string()
      .min(1)
      .meta({ description: 'a parameter set of the ledger', examples: ['mouse_mort', 'human_karin'] }),
    circuit: circuit.optional(),
    people,
    design: z
      .enum(['paired', 'separate'])
      .meta({
        description:
          'paired: the same people, with the same luck, in every arm; separate: others in each. Separate if there is a trial, else paired'
      })
      .optional(),
    programmes: z.record(z.string().min(1).max(limits.name), z.union([lines, arm])).meta({
      description: 'the arms: a name, and what is done in it. An arm `nothing` is added if there is none'
    }),
    trial: trial.optional(),
    visits: z
      .union([z.string().min(1), z.array(time('time of a visit, from entry', '6 month'))])
      .meta({
        description: 'times of the visits from entry, or the time from one to the next',
        examples: ['6 month']
      })
      .optional(),
    'clearable share': prior(
      'share of the burden that a senolytic can reach; its prior for people, all of it for mice',
      0.1
    ).optional(),
    discrepancy: prior(
      'share of what the model gains that is true; its prior for people, all of it for mice',
      0.05
    ).optional(),
    run,
    watch: z
      .array(z.string())
      .meta({ description: 'what the report puts first', examples: [['survival', 'frailty index']] })
      .optional(),
    golden: z
      .strictObject({
        n: count('lives in each arm', limits.people),
        for: positiveTime('time from entry to the end', '500 d').optional(),
        replicates: count('repetitions', limits.replicates).optional(),
        draws: count('draws from the priors', limits.draws).optional(),
        enrol: count('people per arm in one trial', limits.people).optional()
      })
      .meta({ description: 'the small size at which this scenario is run by the tests' })
      .optional()
  })
  .meta({ title: 'Reverdie scenario of the body', description: 'A question to a cohort.' })
