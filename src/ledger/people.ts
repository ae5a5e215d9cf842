/**
 * How people differ, when they enter, how they leave; what of the tissue's surroundings follows from the burden of the body.
 */
import { assumed, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

/** What a report says where skin could change a lifespan and does not. */
export const skinToLifespan: { readonly on: false; readonly says: string } = Object.freeze({
  on: false,
  says: 'no evidence found that clearing senescent cells from skin changes how long people or mice live; the coupling is off'
})

const linesMeet =
  'chosen so that at 80 the set of Sweden 2019, whose mean burden is then 2.92 times that at 20, gives what the straight lines of the tissue give'

export const peopleParameters: readonly Parameter[] = [
  parameter({
    id: 'people.spread.threshold',
    means: 'standard deviation of the threshold of death between people, as a share of its mean; normal',
    unit: '1',
    value: 0.21,
    range: [0.17, 0.25],
    grade: 'D',
    species: 'human',
    compartment: 'whole body',
    seen: 'code',
    sources: [
      {
        cite: 'shenhar2026',
        where: 'calibrated parameter sets of the authors’ code',
        how: 'fitted to twins and siblings: Denmark 21 % (19 to 23), Sweden 21 % (20 to 22) and 20 % (17 to 23), United States 23 % (21 to 25); 21 % taken, the range spans their intervals'
      }
    ]
  }),
  assumed({
    id: 'people.spread.production',
    means: 'standard deviation of the logarithm of production between people; lognormal',
    unit: '1',
    value: 0,
    range: [0, 0.27],
    compartment: 'whole body',
    because:
      'the published sets let only the threshold vary; the upper end is the spread of the Gompertz slope in another model of the same cohorts',
    seen: 'code',
    sources: [
      {
        cite: 'shenhar2026',
        where: 'Makeham-Gamma-Gompertz parameters of the authors’ code, Denmark',
        how: 'upper end only: SD of b 27 %'
      }
    ]
  }),
  assumed({
    id: 'people.spread.removal',
    means: 'standard deviation of the logarithm of removal between people; lognormal',
    unit: '1',
    value: 0,
    range: [0, 0.27],
    compartment: 'whole body',
    because: 'as for production; nothing measured'
  }),
  assumed({
    id: 'people.inherited',
    means: 'share of the variance between people that twins can share',
    unit: '1',
    value: 1,
    range: [0, 1],
    compartment: 'whole body',
    because:
      'one-egg twins share all of it, two-egg twins half: the upper end; lower values leave the rest to each alone'
  }),
  assumed({
    id: 'disease.threshold',
    means: 'burden at which an age-related disease begins, as a share of the threshold of death',
    unit: '1',
    value: 0.7,
    range: [0.5, 0.9],
    compartment: 'whole body',
    because:
      '0.6 to 0.7 is remembered from work on sickspan and was not re-checked; the upper end, for lower ones are crossed by most before 70'
  }),
  assumed({
    id: 'disease.susceptible',
    means: 'share of people in whom that burden brings on a given disease',
    unit: '1',
    value: 0.1,
    range: [0.01, 0.5],
    compartment: 'whole body',
    because: 'differs from disease to disease; it scales incidence and leaves its shape',
    seen: 'second-hand',
    sources: [
      {
        cite: 'katzir2021',
        where: 'abstract, as quoted by others',
        how: 'the form only: a susceptible share of people falls ill at a first passage; no number was seen'
      }
    ]
  }),
  assumed({
    id: 'systemic.inflammation.most',
    means: 'inflammation of the blood that a burden without end would bring, in units of full inflammation',
    unit: '1',
    value: 1,
    range: [0.5, 2],
    compartment: 'blood',
    because: 'full inflammation is the unit'
  }),
  assumed({
    id: 'systemic.inflammation.half',
    means:
      'rise of the burden over the young adult’s, in multiples of it, at which inflammation is half of that',
    unit: '1',
    value: 1.28,
    range: [0.4, 10],
    compartment: 'blood',
    because: `${linesMeet}: 1.92 / (1.92 + 1.28) = 0.6`
  }),
  assumed({
    id: 'systemic.killers.half',
    means:
      'rise of the burden over the young adult’s, in multiples of it, at which the supply of killers is half',
    unit: '1',
    value: 1000,
    range: [3, 10000],
    compartment: 'blood',
    because:
      'the tissue lets the success of killers fall and not their supply, so as not to count it twice; hardly any fall'
  }),
  assumed({
    id: 'systemic.stem.half',
    means:
      'rise of the burden over the young adult’s, in multiples of it, at which the supply of stem cells is half',
    unit: '1',
    value: 3.41,
    range: [1, 100],
    compartment: 'bone marrow',
    because: `${linesMeet}: 3.41 / (3.41 + 1.92) = 0.64`
  }),
  assumed({
    id: 'systemic.skin-to-lifespan',
    means: 'effect of the burden in skin on the burden of the body, as a share of it',
    unit: '1',
    value: 0,
    range: [0, 0],
    compartment: 'whole body',
    because: skinToLifespan.says
  })
]
