/**
 * Frailty: the network of deficits, the index as a marker of the burden, and the tests of function that follow it.
 */
import { assumed, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const network = {
  grade: 'D',
  species: 'human',
  compartment: 'whole body',
  seen: 'code'
} as const

function published(id: string, means: string, value: number, range: readonly [number, number]): Parameter {
  return parameter({
    id: `frailty.network.${id}`,
    means,
    unit: '1',
    value,
    range,
    ...network,
    sources: [{ cite: 'gnm-code', where: 'defaults of the program', how: `as set there: ${value}` }]
  })
}

const noTable = 'no table of norms was read; a usual value for people of about 70, and the range is wide'

export const frailtyParameters: readonly Parameter[] = [
  published('nodes', 'deficits in the network', 10000, [50, 10000]),
  published('exponent', 'exponent of the distribution of their connections', 2.27, [2.1, 3]),
  published('degree', 'mean number of connections', 4, [2, 8]),
  published(
    'damage-gain',
    'growth of damage with the damaged share of the neighbours, as an exponent',
    7.5,
    [4, 12]
  ),
  published('repair-gain', 'fall of repair with that share, as an exponent', 6.5, [3, 12]),
  published('repair-ratio', 'rate of damage over rate of repair with sound neighbours', 3, [1, 10]),
  published('fatal', 'most connected deficits that together mean death', 2, [1, 3]),
  parameter({
    id: 'frailty.network.rate',
    means: 'rate of damage with sound neighbours',
    unit: '1/year',
    value: 0.00177,
    range: [0.0012, 0.0026],
    grade: 'D',
    species: 'human',
    compartment: 'whole body',
    seen: 'computed',
    sources: [
      {
        cite: 'farrell2016',
        where: 'abstract; the rule that the mean life is about 85 y',
        how: 'all times scale with 1 / rate; 60 networks of 25 lives at 0.00175 per year gave a mean life of 85.8 ± 0.4 y, so 0.00175 · 85.8 / 85 = 0.00177'
      }
    ]
  }),
  parameter({
    id: 'frailty.network.indicators',
    means: 'deficits, most connected after the fatal ones, over which the index is the mean',
    unit: '1',
    value: 30,
    range: [20, 60],
    ...network,
    sources: [{ cite: 'gnm-code', where: 'defaults of the program', how: 'about 30' }]
  }),
  parameter({
    id: 'frailty.network.missed',
    means: 'chance that a deficit is not noticed',
    unit: '1',
    value: 0.3,
    range: [0, 0.5],
    grade: 'D',
    species: 'human',
    compartment: 'whole body',
    seen: 'abstract',
    sources: [
      {
        cite: 'farrell2016',
        where: 'abstract',
        how: 'the observed cap of the index at about 0.7 is met with 0.3: 1 − 0.3 = 0.7'
      }
    ]
  }),
  parameter({
    id: 'frailty.index.most',
    means: 'greatest value that the expected index reaches',
    unit: '1',
    value: 0.7,
    range: [0.6, 1],
    grade: 'B',
    species: 'human',
    compartment: 'whole body',
    seen: 'abstract',
    sources: [{ cite: 'farrell2016', where: 'abstract', how: 'observed cap about 0.7' }]
  }),
  parameter({
    id: 'frailty.index.half',
    means: 'burden at which the expected index is half of that, as a share of the threshold of death',
    unit: '1',
    value: 0.4,
    range: [0.15, 1],
    grade: 'D',
    species: 'human',
    compartment: 'whole body',
    seen: 'computed',
    sources: [
      {
        cite: 'mitnitski2001',
        where: 'quoted by others',
        how: 'ln of the index rises by about 0.03 a year; in 20000 lives of the set human-dk with steepness 2 the slope from 50 to 80 is 0.022 at 0.25, 0.028 at 0.4, 0.032 at 0.6, and the mean at 80 is 0.33, 0.22, 0.14; 0.4 taken'
      }
    ],
    contrary: [
      {
        cite: 'fi-mortality-2018',
        where: 'pooled estimate',
        says: 'the hazard of death rises by 1.039 (1.033 to 1.044) per 0.01 of the index; with these values it is 1.01, for a burden forgets within weeks'
      }
    ]
  }),
  parameter({
    id: 'frailty.index.steepness',
    means: 'how steeply the expected index rises with the burden, as an exponent; 1 is plain saturation',
    unit: '1',
    value: 2,
    range: [1, 2.5],
    grade: 'D',
    species: 'human',
    compartment: 'whole body',
    seen: 'computed',
    sources: [
      {
        cite: 'mitnitski2001',
        where: 'quoted by others',
        how: 'about 0.03 a year; the mean burden over the threshold itself rises by 0.023 a year from 50 to 80 in human-dk, so no plain saturation can reach it (0.019 at most); 1.5 gives 0.022 and 2 gives 0.028 at the half above'
      }
    ]
  }),
  assumed({
    id: 'frailty.index.deficits',
    means: 'deficits counted in the index',
    unit: '1',
    value: 30,
    range: [20, 60],
    compartment: 'whole body',
    because: 'as many as the network shows; published indices count about as many',
    seen: 'second-hand',
    sources: [
      { cite: 'whitehead2014', where: 'quoted by others', how: 'order of magnitude: 31 items, in mice' }
    ]
  }),
  assumed({
    id: 'function.gait.best',
    means: 'usual gait speed without any deficit',
    unit: 'm/s',
    value: 1.3,
    range: [1, 1.6],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.gait.loss',
    means: 'share of that lost per unit of frailty index',
    unit: '1',
    value: 1.2,
    range: [0.4, 1.6],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.gait.between',
    means: 'standard deviation of gait speed between people of one index, as a share of the best',
    unit: '1',
    value: 0.15,
    range: [0.05, 0.3],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.gait.retest',
    means: 'standard deviation from test to retest, as a share of the best',
    unit: '1',
    value: 0.05,
    range: [0.02, 0.12],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.gait.learning',
    means: 'gain from having done the test before, as a share of the best',
    unit: '1',
    value: 0.01,
    range: [0, 0.05],
    compartment: 'legs',
    because: 'small in so simple a test'
  }),
  assumed({
    id: 'function.gait.placebo',
    means: 'gain while in a trial, whatever is given, as a share of the best',
    unit: '1',
    value: 0.02,
    range: [0, 0.09],
    compartment: 'legs',
    because: 'open trials cannot tell it from an effect; the upper end is a whole uncontrolled gain',
    seen: 'second-hand',
    sources: [
      {
        cite: 'justice2019',
        where: 'quoted by others',
        how: 'upper end only: +0.12 m/s without a control, 0.12 / 1.3 = 0.09'
      }
    ]
  }),
  assumed({
    id: 'function.walk.best',
    means: 'distance walked in six minutes without any deficit',
    unit: 'm',
    value: 550,
    range: [400, 700],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.walk.loss',
    means: 'share of that lost per unit of frailty index',
    unit: '1',
    value: 1.2,
    range: [0.4, 1.6],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.walk.between',
    means: 'standard deviation of the distance between people of one index, as a share of the best',
    unit: '1',
    value: 0.15,
    range: [0.05, 0.3],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.walk.retest',
    means: 'standard deviation from test to retest, as a share of the best',
    unit: '1',
    value: 0.05,
    range: [0.02, 0.1],
    compartment: 'legs',
    because: noTable
  }),
  assumed({
    id: 'function.walk.learning',
    means: 'gain from having done the test before, as a share of the best',
    unit: '1',
    value: 0.03,
    range: [0, 0.08],
    compartment: 'legs',
    because: 'people walk farther the second time; the amount is ours'
  }),
  assumed({
    id: 'function.walk.placebo',
    means: 'gain while in a trial, whatever is given, as a share of the best',
    unit: '1',
    value: 0.02,
    range: [0, 0.04],
    compartment: 'legs',
    because: 'open trials cannot tell it from an effect; the upper end is a whole uncontrolled gain',
    seen: 'second-hand',
    sources: [
      {
        cite: 'justice2019',
        where: 'quoted by others',
        how: 'upper end only: +21.5 m without a control, 21.5 / 550 = 0.04'
      }
    ]
  }),
  assumed({
    id: 'function.grip.best.woman',
    means: 'grip of a woman without any deficit',
    unit: 'kg',
    value: 27,
    range: [20, 34],
    compartment: 'hand',
    because: noTable
  }),
  assumed({
    id: 'function.grip.best.man',
    means: 'grip of a man without any deficit',
    unit: 'kg',
    value: 44,
    range: [34, 54],
    compartment: 'hand',
    because: noTable
  }),
  assumed({
    id: 'function.grip.loss',
    means: 'share of that lost per unit of frailty index',
    unit: '1',
    value: 1,
    range: [0.3, 1.5],
    compartment: 'hand',
    because: noTable
  }),
  assumed({
    id: 'function.grip.between',
    means: 'standard deviation of grip between people of one index and sex, as a share of the best',
    unit: '1',
    value: 0.18,
    range: [0.1, 0.3],
    compartment: 'hand',
    because: noTable
  }),
  assumed({
    id: 'function.grip.retest',
    means: 'standard deviation from test to retest, as a share of the best',
    unit: '1',
    value: 0.06,
    range: [0.02, 0.12],
    compartment: 'hand',
    because: noTable
  }),
  assumed({
    id: 'function.grip.learning',
    means: 'gain from having done the test before, as a share of the best',
    unit: '1',
    value: 0.01,
    range: [0, 0.05],
    compartment: 'hand',
    because: 'small in so simple a test'
  }),
  assumed({
    id: 'function.grip.placebo',
    means: 'gain while in a trial, whatever is given, as a share of the best',
    unit: '1',
    value: 0.01,
    range: [0, 0.05],
    compartment: 'hand',
    because: 'effort counts in a test of strength; the amount is ours'
  })
]
