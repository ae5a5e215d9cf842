/**
 * Fits of senescent-cell turnover, published but for Sweden 2019, which is ours, number by number; turnover-sets.ts puts them together.
 *
 * X is counted in young-adult units. Rates per year were published for a year of 365 days. Nobody measured these numbers in
 * people: the human sets are fitted to mortality alone. No intervals were published for a whole set, so each range is half to
 * twice the value, our doubt; where the threshold's spread between people has an interval, the range is that. X has no natural unit: X, eta,
 * beta, kappa and Xc times c with epsilon times c² is the same set.
 */
import { parameter } from './entry.ts'
import type { Citation, Parameter, Seen } from './entry.ts'

/** what: [value, how, range if not half to twice] */
type Row = readonly [value: number, how: string, range?: readonly [number, number]]
type What = 'ageing' | 'removal' | 'half' | 'noise' | 'threshold' | 'extrinsic' | 'spread'

const units: Readonly<Record<What, string>> = {
  ageing: '1/(day year)',
  removal: '1/day',
  half: '1',
  noise: '1/day',
  threshold: '1',
  extrinsic: '1/year',
  spread: '1'
}
const meanings: Readonly<Record<What, string>> = {
  ageing: 'rise of the production of senescent cells with age (eta1)',
  removal: 'most that removal takes in a day (beta)',
  half: 'burden at which removal is half of its most (kappa)',
  noise: 'noise of the burden (epsilon; variance 2 epsilon a day)',
  threshold: 'burden at which death comes (Xc)',
  extrinsic: 'hazard of death from without (m_ex)',
  spread: 'standard deviation of the threshold between people, as a share of it; normal'
}

interface Fit {
  readonly word: string
  readonly of: string
  readonly species: string
  readonly seen: Seen
  readonly cite: string
  readonly where: string
  readonly also?: readonly Citation[]
  readonly rows: Readonly<Partial<Record<What, Row>>>
}

function fit({ word, of, species, seen, cite, where, also = [], rows }: Fit): Parameter[] {
  return (Object.entries(rows) as [What, Row][]).map(([what, [value, how, range]]) =>
    parameter({
      id: `turnover.${word}.${what}`,
      means: `${meanings[what]}: ${of}`,
      unit: units[what],
      value,
      range: range ?? [value / 2, value * 2],
      grade: 'D',
      species,
      compartment: 'whole body',
      seen,
      sources: [{ cite, where, how }, ...also]
    })
  )
}

const printed = 'as printed'
const asInCode = 'as in the code'
const likelihood = 'results/summery_max_likelihood.csv'
const cohorts = 'model_param_calibrations.py'
const perDay = (slope: string): string => `${slope} 1/day² × 365 days a year`
const perYear = (x: string): string => `ExtH ${x} there: exp(-${x}) 1/year`

const mice = [
  ...fit({
    word: 'mouse-snc-mle',
    of: 'mice, fitted to luciferase and bleomycin, not to mortality',
    species: 'mouse',
    seen: 'code',
    cite: 'lifespan-heritability',
    where: 'saved_data/SR_params.csv, row "mouse1 karin 2019 [senescence]"',
    also: [{ cite: 'karin2019', where: 'the fit itself', how: 'second-hand; the same values' }],
    rows: {
      ageing: [0.15, asInCode],
      removal: [0.27, asInCode],
      half: [1.1, asInCode],
      noise: [0.14, asInCode],
      threshold: [17, asInCode]
    }
  }),
  ...fit({
    word: 'mouse-mort',
    of: 'C57BL/6J mice, fitted to mortality',
    species: 'mouse',
    seen: 'abstract',
    cite: 'karin2019',
    where: 'Fig. 4b, caption',
    rows: {
      ageing: [0.084, printed],
      removal: [0.15, printed],
      half: [0.5, printed],
      noise: [0.16, 'as printed; SR_params.csv of lifespan-heritability lists 0.142 for the same set'],
      threshold: [17, printed]
    }
  }),
  ...fit({
    word: 'het3-f-ml',
    of: 'UM-HET3 mice, females, n = 3701',
    species: 'mouse',
    seen: 'code',
    cite: 'comparative-ageing',
    where: likelihood,
    rows: {
      ageing: [0.66795, perDay('1.83e-3')],
      removal: [1.44, asInCode],
      half: [0.5, 'held fixed by the authors'],
      noise: [11.446, asInCode],
      threshold: [95.099, asInCode]
    }
  }),
  ...fit({
    word: 'het3-m-ml',
    of: 'UM-HET3 mice, males, n = 2746',
    species: 'mouse',
    seen: 'code',
    cite: 'comparative-ageing',
    where: likelihood,
    rows: {
      ageing: [1.44175, perDay('3.95e-3')],
      removal: [1.723, asInCode],
      half: [0.5, 'held fixed by the authors'],
      noise: [220.973, asInCode],
      threshold: [647.279, asInCode]
    }
  })
]

const karinHuman = [
  ...fit({
    word: 'human-karin',
    of: 'people of the United States, fitted to mortality',
    species: 'human',
    seen: 'abstract',
    cite: 'karin2019',
    where: 'Fig. 4d, caption',
    rows: {
      ageing: [0.00135, printed],
      removal: [0.15, 'as in the mouse, by the authors’ choice'],
      half: [0.5, 'as in the mouse, by the authors’ choice'],
      noise: [0.142, printed],
      threshold: [17, 'as in the mouse, by the authors’ choice'],
      extrinsic: [0.0004, '0.4e-3 1/year']
    }
  })
]

const shared = { removal: 0.15, ageing: 0.00135 } as const
/** A cohort as multiples of human-karin; kappa and epsilon are its own. */
function twins(
  word: string,
  of: string,
  slope: readonly [times: number, value: number],
  removal: readonly [times: number, value: number],
  threshold: Row,
  extrinsic: Row | undefined,
  spread: Row
): Parameter[] {
  return fit({
    word,
    of,
    species: 'human',
    seen: 'code',
    cite: 'shenhar2026',
    where: cohorts,
    rows: {
      ageing: [slope[1], `${slope[0]} × ${shared.ageing}`],
      removal: [removal[1], `${removal[0]} × ${shared.removal}`],
      half: [0.5, asInCode],
      noise: [0.142, asInCode],
      threshold,
      ...(extrinsic === undefined ? {} : { extrinsic }),
      spread
    }
  })
}

const people = [
  ...twins(
    'human-dk',
    'Danish twins born 1870 to 1900',
    [1.33, 0.0017955],
    [1.16, 0.174],
    [17, asInCode],
    [0.003, asInCode],
    [0.21, '21 % (19 to 23)', [0.19, 0.23]]
  ),
  ...twins(
    'human-se',
    'Swedish twins',
    [1.33, 0.0017955],
    [1.17, 0.1755],
    [18.4, asInCode],
    [0.0031, '10^-2.507 1/year'],
    [0.21, '21 % (20 to 22)', [0.2, 0.22]]
  ),
  ...twins(
    'human-satsa',
    'Swedish twins of the SATSA study',
    [1.33, 0.0017955],
    [1.17, 0.1755],
    [18.4, asInCode],
    [0.002, asInCode],
    [0.2, '20 % (17 to 23)', [0.17, 0.23]]
  ),
  ...twins(
    'human-us-sib',
    'siblings of the United States',
    [1.277, 0.00172395],
    [1.137, 0.17055],
    [16.32, asInCode],
    [0.0027, asInCode],
    [0.23, '23 % (21 to 25)', [0.21, 0.25]]
  ),
  ...twins(
    'human-modern',
    'Denmark, periods 1980 to 2020',
    [1.33, 0.0017955],
    [1.16, 0.174],
    [19.55, '1.15 × 17 (compression_of_morbidity.ipynb)'],
    undefined,
    [0.21, 'as human-dk: 21 % (19 to 23)', [0.19, 0.23]]
  )
]

/** A maximum-likelihood row of a birth cohort. */
function born(
  word: string,
  of: string,
  slope: Row,
  removal: number,
  noise: number,
  threshold: number,
  extrinsic: Row
): Parameter[] {
  return fit({
    word,
    of,
    species: 'human',
    seen: 'code',
    cite: 'comparative-ageing',
    where: likelihood,
    rows: {
      ageing: slope,
      removal: [removal, asInCode],
      half: [0.5, 'held fixed by the authors'],
      noise: [noise, asInCode],
      threshold: [threshold, asInCode],
      extrinsic,
      spread: [0.2, '20 %']
    }
  })
}

const bornIn = [
  ...born('dk-f-1900-ml', 'Danish women born 1900', [0.007811, perDay('2.14e-5')], 0.86, 0.525, 15.961, [
    0.0003966,
    perYear('7.833')
  ]),
  ...born('dk-m-1900-ml', 'Danish men born 1900', [0.0079935, perDay('2.19e-5')], 0.811, 1.14, 30.275, [
    0.00044,
    perYear('7.729')
  ]),
  ...born('se-f-1910-ml', 'Swedish women born 1910', [0.006424, perDay('1.76e-5')], 0.749, 0.116, 6.326, [
    0.0007424,
    perYear('7.206')
  ]),
  ...born('se-m-1910-ml', 'Swedish men born 1910', [0.0015403, perDay('4.22e-6')], 0.151, 0.0866, 13.662, [
    0.0008987,
    perYear('7.015')
  ])
]

/** Our own least-squares fit to the logarithm of the hazard at ages 30 to 95. */
function sweden(
  word: string,
  of: string,
  slope: number,
  noise: number,
  extrinsic: number,
  error: string
): Parameter[] {
  const kept = 'held as in human-karin'
  const how = `least squares of the log hazard, ages 30 to 95; root mean square error ${error}; the worst of the three fits is -0.41, at 95`
  return fit({
    word,
    of,
    species: 'human',
    seen: 'computed',
    cite: 'hmd-sweden',
    where: 'period life table 2019',
    rows: {
      ageing: [slope, how],
      removal: [0.15, kept],
      half: [0.5, kept],
      noise: [noise, how],
      threshold: [17, kept],
      extrinsic: [extrinsic, how]
    }
  })
}

const sweden2019 = [
  ...sweden('se-2019-f', 'women of Sweden, 2019', 0.00133, 0.1239, 0.00029, '0.19'),
  ...sweden('se-2019-m', 'men of Sweden, 2019', 0.0014, 0.1222, 0.00065, '0.15'),
  ...sweden('se-2019-both', 'people of Sweden, 2019', 0.00136, 0.1238, 0.00047, '0.15')
]

const flies = fit({
  word: 'fly',
  of: 'fruit flies of the diet switch',
  species: 'fruit fly',
  seen: 'abstract',
  cite: 'karin2019',
  where: 'caption',
  rows: {
    ageing: [262.8, '0.03 1/(hour day) × 24 × 365; on the diet of longer life 0.02, which is 175.2'],
    removal: [24, '1 1/hour × 24'],
    half: [1, printed],
    noise: [24, '1 1/hour × 24'],
    threshold: [15, printed]
  }
})

export const turnoverParameters: readonly Parameter[] = [
  ...mice,
  ...karinHuman,
  ...people,
  ...bornIn,
  ...sweden2019,
  ...flies
]
