/**
 * Published effects of trials that stand beside the model's in forest plots: each as its paper or, where `detail` or `contrary`
 * says so, the news reports it, with the interval where there is one. They are shown, never fitted.
 */
export interface PublishedEffect {
  readonly species: 'mouse' | 'human'
  /** arms or agents it speaks about: any of these words in a scenario's name or an arm's line calls it */
  readonly about: readonly string[]
  /** "hazardRatio", "ratioOfMedians", "ratioOfRemaining", or the id of a function */
  readonly measure: string
  readonly paper: string
  readonly detail: string
  readonly value?: number
  readonly low?: number
  readonly high?: number
  /** beside the number, or in its place */
  readonly says?: string
  /** what speaks against a simple reading, for the first screen */
  readonly contrary?: string
  /** DOI or registry number */
  readonly source: string
}

const xu = '10.1038/s41591-018-0092-9'
const baker = '10.1038/nature16932'
const itp = '10.1007/s11357-023-01011-0'

export const publishedEffects: readonly PublishedEffect[] = [
  {
    species: 'mouse',
    about: ['ink-attac', 'ap20187'],
    measure: 'ratioOfMedians',
    paper: 'Baker 2016',
    detail: 'INK-ATTAC, twice a week from 12 months, n 57 and 59',
    value: 793 / 624,
    source: baker
  },
  {
    species: 'mouse',
    about: ['dq', 'd+q', 'dasatinib'],
    measure: 'hazardRatio',
    paper: 'Xu 2018',
    detail: 'D+Q every 2 weeks from 24-27 months',
    value: 0.65,
    source: xu
  },
  {
    species: 'mouse',
    about: ['dq', 'd+q', 'dasatinib'],
    measure: 'ratioOfRemaining',
    paper: 'Xu 2018',
    detail: 'D+Q every 2 weeks from 24-27 months',
    value: 1.36,
    source: xu
  },
  ...(
    [
      ['males, arm 1', 0.95, 'p .85'],
      ['males, arm 2', 1.07, 'p .54'],
      ['females, arm 1', 1.01, 'p .37'],
      ['females, arm 2', 0.99, 'p .75']
    ] as const
  ).map(([who, value, says]): PublishedEffect => ({
    species: 'mouse',
    about: ['fisetin'],
    measure: 'ratioOfMedians',
    paper: 'ITP, fisetin',
    detail: `from 20 months, ${who}`,
    value,
    says,
    source: itp
  })),
  {
    species: 'mouse',
    about: ['fisetin'],
    measure: 'ratioOfMedians',
    paper: 'Fisetin, EBioMedicine 2018',
    detail: 'fisetin from 85 weeks, 8-9 mice an arm',
    says: 'longer, p < .05; not repeated',
    source: '10.1016/j.ebiom.2018.09.015'
  },
  {
    species: 'human',
    about: ['senolytic', 'dq', 'd+q', 'dasatinib', 'fisetin'],
    measure: 'hazardRatio',
    paper: 'Farr 2024',
    detail: 'D+Q, 60 women, 20 weeks, bone; main outcome',
    says: 'no effect shown on bone (p .61); life not measured',
    source: '10.1038/s41591-024-03096-2'
  },
  {
    species: 'human',
    about: ['senolytic', 'fisetin'],
    measure: 'hazardRatio',
    paper: 'NCT04210986',
    detail: 'fisetin, knee osteoarthritis, n 74',
    says: 'no effect shown; life not measured',
    source: 'NCT04210986'
  },
  {
    species: 'human',
    about: ['senolytic', 'ubx0101'],
    measure: 'hazardRatio',
    paper: 'NCT04129944',
    detail: 'UBX0101, knee osteoarthritis',
    says: 'no effect shown; life not measured',
    source: 'NCT04129944'
  },
  {
    species: 'human',
    about: ['msc', 'stem cell', 'mesenchymal'],
    measure: '6-minute walk',
    paper: 'CRATUS phase 1',
    detail: '100 million cells, 5 people, no control, 6 months',
    value: 76.6,
    says: 'p .0005',
    source: '10.1093/gerona/glx056'
  },
  {
    species: 'human',
    about: ['msc', 'stem cell', 'mesenchymal'],
    measure: '6-minute walk',
    paper: 'CRATUS phase 1',
    detail: 'all doses, 15 people, no control, 6 months',
    value: 39.3,
    says: 'p .001',
    source: '10.1093/gerona/glx056'
  },
  {
    species: 'human',
    about: ['msc', 'stem cell', 'mesenchymal'],
    measure: '6-minute walk',
    paper: 'CRATUS phase 2',
    detail: '200 million against placebo, 30 people',
    says: 'better with 100, not with 200 million',
    contrary: 'CRATUS phase 2: 100 million cells helped, 200 million did not',
    source: '10.1093/gerona/glx137'
  },
  {
    species: 'human',
    about: ['msc', 'stem cell', 'mesenchymal'],
    measure: '6-minute walk',
    paper: 'Laromestrocel phase 2b',
    detail: '200 million against placebo, 148 people in five arms, month 9 (not the main visit)',
    value: 63.4,
    contrary:
      'laromestrocel 2b: of two primary analyses one shows more with more cells; the 63.4 m are a secondary visit',
    source: 'NCT03169231'
  }
]
