/**
 * The form of a scenario file: which keys there are, what each means, and what kind of value it takes.
 *
 * The same definition checks a file and prints the JSON Schema that editors use (scenario-json.ts). What a
 * form alone cannot know - whether an agent exists, whether a value lies inside the evidence - is asked afterwards
 * (scenario.ts). Quantities are text with a unit. Proof: scenario.test.ts, schema.test.ts.
 */
import { z } from 'zod'
import { Problem } from '../core/problem.ts'
import { quantity } from '../core/units.ts'
import type { LineForm, ScenarioForm } from './scenario-form.ts'

/** Version of the form that this package reads. */
export const formatVersion = 1

/** Limits that keep a typing slip from filling a machine; none of them is biology. */
export const limits = {
  /** longest text of a file, bytes */
  bytes: 1_000_000,
  /** deepest nesting of the YAML, and most values in it, aliases counted each time */
  depth: 16,
  values: 20_000,
  /** longest title and question, and longest name of an arm */
  letters: 2000,
  name: 80,
  arms: 100,
  replicates: 100_000,
  /** doses in one arm, and observations in one run */
  doses: 200_000,
  observations: 100_000,
  /** oldest age at the end of a run, years */
  oldest: 150,
  /** people in one arm, visits of one person, and draws from the priors */
  people: 4_000_000,
  visits: 60,
  draws: 1000,
  /** cohorts in an arm, lives in all, steps of a curve, and changes of a rate in an arm */
  cohorts: 10_000,
  lives: 50_000_000,
  steps: 2000,
  turns: 2000,
  /** edge of a patch, µm */
  smallest: 20,
  largest: 50_000
} as const

interface Bounds {
  /** smallest value allowed, in the unit; NaN-free by construction */
  least?: number
  most?: number
  /** the smallest value itself is refused */
  open?: boolean
}

/** Text with a unit of this kind. An error message of the form `unit:day` tells the reader which kind was wanted. */
export function text(unit: string, description: string, example: string, bounds: Bounds = {}): z.ZodString {
  return z
    .string({ error: () => `unit:${unit}` })
    .check((context) => {
      const problem = refusal(context.value, unit, bounds)
      if (problem !== undefined)
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: problem.what,
          params: { problem }
        })
    })
    .meta({ description, examples: [example] })
}

/** Why this text is not a quantity within the bounds, if it is not. */
export function refusal(given: string, unit: string, bounds: Bounds): Problem | undefined {
  let value: number
  try {
    value = quantity(given, unit)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  const { least, most, open } = bounds
  const per = unit === '1' ? '' : ` ${unit}`
  if (least !== undefined && (value < least || (open === true && value === least)))
    return new Problem({
      what: `${given} is too small`,
      why: `it must be ${open === true ? 'more than' : 'at least'} ${least}${per}`,
      fix:
        value < 0 && least === 0 ? 'leave out the minus sign, if that is what it is' : 'write a larger value'
    })
  if (most !== undefined && value > most)
    return new Problem({
      what: `${given} is too large`,
      why: `it must be at most ${most}${per}`,
      fix: 'write a smaller value'
    })
  return undefined
}

/** A plain number, or text with a unit of no dimension such as "80 %". */
export function share(description: string, example: number, bounds: Bounds): z.ZodType<string | number> {
  const number = z.number().check((context) => {
    const problem = refusal(String(context.value), '1', bounds)
    if (problem !== undefined)
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: problem.what,
        params: { problem }
      })
  })
  return z
    .union([number, text('1', description, `${example * 100} %`, bounds)], { error: () => 'unit:1' })
    .meta({ description, examples: [example] })
}

/** A time of 0 or more. */
export const time = (description: string, example: string): z.ZodString =>
  text('day', description, example, { least: 0 })
/** A time of more than 0. */
export const positiveTime = (description: string, example: string): z.ZodString =>
  text('day', description, example, { least: 0, open: true })
/** An age up to the oldest that is simulated. */
export const ageOf = (description: string, example: string): z.ZodString =>
  text('year', description, example, { least: 0, most: limits.oldest })
const length = (description: string, example: string): z.ZodString =>
  text('µm', description, example, { least: 0, open: true, most: limits.largest })
/** A whole number from 1 on. */
export const count = (description: string, most: number): z.ZodNumber =>
  z.int().min(1).max(most).meta({ description })

/** "1 mm x 1 mm": the two edges of a patch, µm. */
export function edges(given: string): [number, number] {
  const parts = given.split(/\s+[x×]\s+|(?<=[a-zµ])[x×](?=\d)/)
  if (parts.length !== 2)
    throw new Problem({
      what: `"${given}" is not the size of a patch`,
      why: 'it takes two lengths with an x between them',
      fix: 'write it as 1 mm x 1 mm'
    })
  return [quantity(parts[0]!, 'µm'), quantity(parts[1]!, 'µm')]
}

function sizeText(): z.ZodString {
  return z
    .string({ error: () => 'unit:size' })
    .check((context) => {
      let problem: Problem | undefined
      try {
        for (const edge of edges(context.value))
          problem ??= refusal(`${edge} µm`, 'µm', { least: limits.smallest, most: limits.largest })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        problem = error
      }
      if (problem !== undefined)
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: problem.what,
          params: { problem }
        })
    })
    .meta({ description: 'width x height of the patch; its edges wrap around', examples: ['1 mm x 1 mm'] })
}

const patch = z
  .strictObject({
    size: sizeText().optional(),
    depth: length('depth of the dermis', '1 mm').optional(),
    'voxel depth': length(
      'thickness of one layer of the grid in the dermis; a third of the reach of the SASP if left out',
      '0.1 mm'
    ).optional()
  })
  .meta({ description: 'the piece of tissue; 1 mm x 1 mm and 1 mm deep if left out' })

export const lineForm: z.ZodType<LineForm> = z
  .strictObject({
    give: z
      .string()
      .min(1)
      .meta({
        description: 'an agent of the catalogue, or an act such as punch-wound',
        examples: ['tretinoin']
      }),
    at: time('time of the first dose, from the start of the run', '14 d').optional(),
    'from age': ageOf('age at the first dose, instead of `at`', '50 year').optional(),
    every: positiveTime('time from one dose to the next', '1 d').optional(),
    times: count('number of doses; without it, `every` goes on to the end', limits.doses).optional(),
    'repeat every': positiveTime('time from one course to the next', '3 month').optional(),
    'repeat times': count('number of courses; without it, they go on to the end', limits.doses).optional(),
    until: time('time from which nothing more is given', '2 year').optional(),
    'until age': ageOf('age from which nothing more is given, instead of `until`', '70 year').optional(),
    amount: z
      .union([z.string().min(1), z.number()])
      .meta({ description: 'amount of one dose, with its unit', examples: ['1e6 cells/cm2', '100 mg'] })
      .optional(),
    route: z
      .enum(['oral', 'iv', 'local', 'topical', 'microneedling', 'device'])
      .meta({ description: 'how it gets in' })
      .optional(),
    diameter: length('diameter of a wound or a transplant', '3 mm').optional(),
    depth: length('depth of a wound, a transplant or an injection', '1 mm').optional(),
    adherence: share('share of the doses that are taken, 0 to 1', 0.8, { least: 0, most: 1 }).optional()
  })
  .meta({ description: 'one line of a programme: what is given, when and how often' })

const lines = z.array(
  z.union([
    z
      .string()
      .min(1)
      .meta({
        description: 'the same in words',
        examples: ['dasatinib-quercetin once daily for 3 days, every 3 month, from age 50 year']
      }),
    lineForm
  ])
)

const parameters = z.record(z.string(), z.union([z.number(), z.string()])).meta({
  description: 'ledger entries set to another value: id and value with its unit',
  examples: [{ 'sasp.reach': '100 µm' }]
})

const off = z
  .array(z.string())
  .meta({ description: 'mechanisms switched off (ids as in `reverdie explain`)' })

const arm = z
  .strictObject({
    against: z
      .string()
      .min(1)
      .max(limits.name)
      .meta({
        description: 'the arm this one is compared with; `nothing` if left out',
        examples: ['nothing']
      })
      .optional(),
    age: ageOf('age at the start in this arm', '75 year').optional(),
    parameters: parameters.optional(),
    off: off.optional(),
    give: lines.optional()
  })
  .meta({ description: 'an arm whose person, parameters or mechanisms differ from the others' })

const person = z
  .strictObject({
    age: ageOf('age at the start of the run; 20 year if left out', '62 year').optional(),
    sex: z.enum(['female', 'male']).meta({ description: 'female if left out' }).optional(),
    site: z
      .enum(['forearm', 'buttock', 'inner-arm', 'face'])
      .meta({ description: 'where on the body; forearm if left out' })
      .optional(),
    phototype: z
      .literal([1, 2, 3, 4, 5, 6])
      .meta({ description: 'skin phototype after Fitzpatrick; 2 if left out' })
      .optional(),
    sun: z
      .union([
        z.number(),
        z.array(
          z.tuple([ageOf('age', '20 year'), share('dose', 1, { least: 0, most: 100 })]).meta({
            description: 'age, and the yearly dose at it'
          })
        )
      ])
      .meta({
        description:
          'yearly sun dose relative to an exposed forearm (1): a number, or corners [age, dose] with straight lines between; that of the site if left out'
      })
      .optional(),
    body: z
      .string()
      .meta({
        description:
          'set of senescent-cell turnover whose burden sends the skin inflammation, killers and stem cells by age; straight lines from the ledger if left out'
      })
      .optional()
  })
  .meta({ description: 'an archetype, not a patient' })

const run = z
  .strictObject({
    for: positiveTime('simulated time', '2 year'),
    replicates: count('repetitions that differ by chance alone; 1 if left out', limits.replicates).optional(),
    seed: z
      .int()
      .min(0)
      .max(4294967295)
      .meta({ description: 'the seed of chance; 1 if left out' })
      .optional(),
    every: positiveTime(
      'time from one observation to the next; a hundredth of the run if left out',
      '6 month'
    ).optional()
  })
  .meta({ description: 'how long to look, how often, and how many times' })

const golden = z
  .strictObject({
    patch: patch.optional(),
    for: positiveTime('simulated time', '400 d'),
    replicates: count('repetitions', limits.replicates).optional(),
    every: positiveTime('time from one observation to the next', '40 d').optional()
  })
  .meta({ description: 'the small size at which this scenario is run by the tests' })

/** What every scenario begins with, whatever its world. */
export const head: { reverdie: z.ZodType<1>; title: z.ZodType<string>; question: z.ZodType<string> } = {
  reverdie: z.literal(formatVersion).meta({ description: 'version of this format' }),
  title: z.string().min(1).max(limits.letters).meta({ description: 'a few words' }),
  question: z
    .string()
    .min(1)
    .max(limits.letters)
    .meta({ description: 'what this run is asked, as a sentence' })
}

export const scenarioForm: z.ZodType<ScenarioForm> = z
  .strictObject({
    ...head,
    world: z
      .enum(['skin', 'martin', 'body'])
      .meta({
        description:
          'skin, the published spread model on a dish (Martin et al. 2023), or body: cohorts that age and die; skin if left out'
      })
      .optional(),
    person: person.optional(),
    patch: patch.optional(),
    programmes: z.record(z.string().min(1).max(limits.name), z.union([lines, arm])).meta({
      description: 'the arms: a name, and what is given in it. An arm `nothing` is added if there is none'
    }),
    run,
    watch: z
      .array(z.string())
      .meta({
        description: 'observed quantities that the report puts first',
        examples: [['senescent fraction']]
      })
      .optional(),
    parameters: parameters.optional(),
    beyondEvidence: z
      .array(z.string())
      .meta({
        description: 'ledger ids that may leave the range of their evidence; the report carries the warning'
      })
      .optional(),
    off: off.optional(),
    mechanisms: z
      .array(z.string())
      .meta({ description: "mechanisms of one's own; not supported in this version" })
      .optional(),
    snapshots: z
      .array(ageOf('age', '50 year'))
      .meta({
        description: 'ages at which a section is drawn and cell tables are kept; start and end if left out'
      })
      .optional(),
    golden: golden.optional()
  })
  .meta({
    title: 'Reverdie scenario',
    description:
      'A question to the tissue: who, what is done in each arm, how long to look, and what to watch.'
  })
