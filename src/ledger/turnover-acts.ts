/**
 * What it takes to move the burden of a body, and how far to trust what the model then says.
 *
 * Turnover with a biopsy's kill fraction taken for the whole body promises absurd gains. So a share of the burden only is
 * clearable, the two studied regimens carry the small shares that their own mice bear out, and a discrepancy stands between
 * what the model says and what is told.
 */
import { assumed, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const body = 'whole body'

export const turnoverActs: readonly Parameter[] = [
  assumed({
    id: 'turnover.clearable-share',
    means: 'share of the burden that an agent can reach and kill at all (phi)',
    unit: '1',
    value: 0.1,
    range: [0.01, 1],
    distribution: { kind: 'loguniform' },
    compartment: body,
    because: 'nothing measured in a whole body; a hundredfold span'
  }),
  assumed({
    id: 'turnover.discrepancy',
    means: 'share of the model’s gain in lifetime that is true; 0 is no effect at all',
    unit: '1',
    value: 0.5,
    range: [0, 1],
    distribution: { kind: 'uniform' },
    compartment: body,
    because:
      'the burden may be one cause of death among others, and trials disagree; even belief by itself leaves 0 at the edge, and turnover.no-effect brings it inside',
    contrary: [
      { cite: 'itp-fisetin', where: 'four arms', says: 'fisetin from 20 months left lifespan as it was' },
      {
        cite: 'farr2024',
        where: 'primary outcome',
        says: 'D+Q in 60 women: no difference in bone resorption'
      }
    ]
  }),
  parameter({
    id: 'turnover.ink-attac.share',
    means: 'share of the burden that one injection takes from INK-ATTAC mice',
    unit: '1',
    value: 0.02,
    range: [0.006, 0.06],
    distribution: { kind: 'loguniform' },
    grade: 'D',
    species: 'mouse',
    compartment: body,
    seen: 'computed',
    sources: [
      {
        cite: 'baker2016',
        where: 'median lifespan +27 %',
        how: 'the share at which mouse-mort, injected every 3.5 days from day 365, has a median 26.8 % above its own; 0.0058 a day'
      }
    ]
  }),
  assumed({
    id: 'turnover.ink-attac.start',
    means: 'age at the first injection',
    unit: 'day',
    value: 365,
    range: [300, 430],
    species: 'mouse',
    compartment: body,
    because: '12 months',
    seen: 'second-hand',
    sources: [{ cite: 'baker2016', where: 'design', how: '12 months' }]
  }),
  assumed({
    id: 'turnover.ink-attac.every',
    means: 'days between injections',
    unit: 'day',
    value: 3.5,
    range: [3, 4],
    species: 'mouse',
    compartment: body,
    because: 'twice a week, evenly',
    seen: 'second-hand',
    sources: [{ cite: 'baker2016', where: 'design', how: '7 / 2' }]
  }),
  parameter({
    id: 'turnover.dq.share',
    means: 'share of the burden that one course of dasatinib and quercetin takes from old mice',
    unit: '1',
    value: 0.03,
    range: [0.01, 0.1],
    distribution: { kind: 'loguniform' },
    grade: 'D',
    species: 'mouse',
    compartment: body,
    seen: 'computed',
    sources: [
      {
        cite: 'xu2018',
        where: 'survival after treatment +36 %',
        how: 'the share at which mouse-mort, treated every 14 days from day 790, has a median remaining life 35 % longer; 0.0022 a day'
      }
    ]
  }),
  assumed({
    id: 'turnover.dq.start',
    means: 'age at the first course',
    unit: 'day',
    value: 790,
    range: [730, 822],
    species: 'mouse',
    compartment: body,
    because: 'mice of 24 to 27 months; 26 months',
    seen: 'full',
    sources: [{ cite: 'xu2018', where: 'methods', how: '26 / 12 × 365' }]
  }),
  assumed({
    id: 'turnover.dq.every',
    means: 'days between courses',
    unit: 'day',
    value: 14,
    range: [13, 15],
    species: 'mouse',
    compartment: body,
    because: 'every two weeks; the three days of a course count as one pulse',
    seen: 'full',
    sources: [{ cite: 'xu2018', where: 'methods', how: '2 × 7' }]
  })
]
