/**
 * What agents of the catalogue do to the burden of a whole body, where anybody has looked, and how likely it is to be nothing.
 */
import { assumed, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const compartment = 'whole body'

/** A pulse: the word of its entry `turnover.WORD.share`, for one course, and the doses in a course; or a gain of removal while it lasts. */
export type BodyAgent =
  { readonly word: string; readonly doses: number } | { readonly gain: string; readonly lasts: string }

/** Agents of the catalogue with an effect on the body. */
export const bodyAgents: Readonly<Record<string, BodyAgent>> = {
  'dasatinib-quercetin': { word: 'dq', doses: 3 },
  fisetin: { word: 'fisetin', doses: 1 },
  'msc-umbilical': { gain: 'agent.msc-umbilical.competence', lasts: 'agent.msc-umbilical.life' }
}

export const bodyActs: readonly Parameter[] = [
  parameter({
    id: 'turnover.fisetin.share',
    means: 'share of the burden that one dose of fisetin takes from old mice',
    unit: '1',
    value: 0,
    range: [0, 0.03],
    grade: 'C',
    species: 'mouse',
    compartment,
    seen: 'second-hand',
    sources: [
      {
        cite: 'itp-fisetin',
        where: 'four arms from 20 months',
        how: 'p16 was not reduced and no arm lived longer, so nothing; the upper end is what fits dasatinib with quercetin. Read from the row H7 of the validation, which therefore does not use it'
      }
    ],
    contrary: [
      {
        cite: 'fisetin-mice-2018',
        where: '8 to 9 mice in each arm',
        says: 'fisetin from 85 weeks lengthened median and maximum life'
      }
    ]
  }),
  assumed({
    id: 'turnover.no-effect',
    means: 'chance that a treatment does nothing at all to how long people, or mice, live',
    unit: '1',
    value: 0.2,
    range: [0.05, 0.9],
    compartment,
    because:
      'no trial in people has looked at length of life, and the controlled trials of senolytics listed here found nothing at their primary endpoint; the amount is ours. It was added so that no effect lies in every interval, after the answers to H6 and H7 of the validation had been seen without it',
    contrary: [
      { cite: 'farr2024', where: 'primary outcome', says: 'bone resorption in 60 women: no difference' },
      { cite: 'nct04210986', where: 'result', says: 'fisetin in the knee: no difference' }
    ]
  })
]
