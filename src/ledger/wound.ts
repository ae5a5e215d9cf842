/**
 * Wounds: how an edge moves, how the floor contracts and fills, and the senescence that helps.
 *
 * The times of neutrophils, macrophages and myofibroblasts are read from the curves that T25 would have us predict: of
 * T25 they are inputs, and only its collagen is left to be predicted.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const curve = { cite: 'skibidy', where: 'consensus healing curves' }

export const woundParameters: readonly Parameter[] = [
  assumed({
    id: 'wound.migration',
    means: 'speed of the epidermal edge of a wound, young',
    unit: 'µm/day',
    value: 90,
    range: [30, 300],
    because: 'to be fitted to closure',
    seen: 'code',
    sources: [
      {
        ...curve,
        how: 'closure 45 % at day 5 and 95 % at day 14: the edge of a 3 mm wound (radius 1,500 µm) goes 388 µm by day 5 (78 µm/day) and 1,165 µm by day 14 (83 µm/day) if the area alone shrinks'
      }
    ]
  }),
  assumed({
    id: 'wound.migration.decline',
    means: 'share of that speed lost per year after 20',
    unit: '1/year',
    value: 0.006,
    range: [0, 0.01],
    because: `${handTuned}; the effect of age on closure was too small without it`
  }),
  assumed({
    id: 'wound.lag',
    means: 'time over which the edge gathers speed after the wound is made',
    unit: 'day',
    value: 1.5,
    range: [0.5, 3],
    because: 'edge cells loosen and polarise before they move',
    seen: 'code',
    sources: [{ ...curve, how: 'closure 5 % at day 1 and 15 % at day 3, slower than later' }]
  }),
  assumed({
    id: 'wound.inhibition',
    means: 'SASP that halves the speed of the edge',
    unit: '1/mm3',
    value: 400,
    range: [50, 4000],
    because: handTuned
  }),
  assumed({
    id: 'wound.contraction',
    means: 'rate at which the wound’s floor contracts while myofibroblasts are there',
    unit: '1/day',
    value: 0.1,
    range: [0, 0.3],
    because: 'human skin contracts less than a mouse’s; the rate is ours'
  }),
  assumed({
    id: 'wound.contraction.max',
    means: 'greatest share of the area closed by contraction',
    unit: '1',
    value: 0.25,
    range: [0, 0.8],
    because: 'a quarter in people, most of it in mice'
  }),
  parameter({
    id: 'wound.neutrophil.peak',
    means: 'day of the neutrophil peak',
    unit: 'day',
    value: 1,
    range: [0.5, 2],
    grade: 'D',
    species: 'human, mouse',
    compartment: 'wound',
    seen: 'code',
    sources: [{ ...curve, how: 'peak at day 1, taken as it stands' }]
  }),
  parameter({
    id: 'wound.neutrophil.decay',
    means: 'time over which neutrophils then fall to 1/e',
    unit: 'day',
    value: 1.3,
    range: [0.7, 3],
    grade: 'D',
    species: 'human, mouse',
    compartment: 'wound',
    seen: 'code',
    sources: [
      { ...curve, how: '0.01 of the peak at day 7: 6 d / ln 100 = 1.30 d; a half-life of 24 h gives 1.44 d' }
    ]
  }),
  parameter({
    id: 'wound.macrophage.peak',
    means: 'day of the macrophage peak',
    unit: 'day',
    value: 3,
    range: [2, 7],
    grade: 'D',
    species: 'human, mouse',
    compartment: 'wound',
    seen: 'code',
    sources: [{ ...curve, how: 'peak at day 3, taken as it stands' }]
  }),
  parameter({
    id: 'wound.macrophage.decay',
    means: 'time over which macrophages then fall to 1/e',
    unit: 'day',
    value: 5.2,
    range: [2, 10],
    grade: 'D',
    species: 'human, mouse',
    compartment: 'wound',
    seen: 'code',
    sources: [{ ...curve, where: 'model constants', how: 'half-life about 87 h: 87 / 24 / ln 2 = 5.23 d' }]
  }),
  parameter({
    id: 'wound.myofibroblast.peak',
    means: 'day of the myofibroblast peak',
    unit: 'day',
    value: 12,
    range: [8, 16],
    grade: 'D',
    species: 'human, mouse',
    compartment: 'wound',
    seen: 'code',
    sources: [{ ...curve, how: 'peak at day 12, taken as it stands' }]
  }),
  parameter({
    id: 'wound.myofibroblast.decay',
    means: 'time over which myofibroblasts then fall to 1/e',
    unit: 'day',
    value: 11.5,
    range: [6, 20],
    grade: 'D',
    species: 'human, mouse',
    compartment: 'wound',
    seen: 'code',
    sources: [{ ...curve, how: 'half at day 20: 8 d / ln 2 = 11.5 d' }]
  }),
  assumed({
    id: 'wound.margin',
    means: 'width of the ring around a wound that reacts to it',
    unit: 'µm',
    value: 300,
    range: [100, 1000],
    because: 'a few hundred micrometres of inflamed edge'
  }),
  assumed({
    id: 'wound.arrest',
    means: 'hazard of transient senescence in the margin of a fresh wound',
    unit: '1/day',
    value: 0.05,
    range: [0, 0.3],
    because: 'makes a visible share senescent within six days; the rate is ours',
    seen: 'second-hand',
    species: 'mouse, human',
    sources: [
      {
        cite: 'demaria2014',
        where: 'quoted by others',
        how: 'sign and time: senescent fibroblasts and endothelium by day 3, most at day 3 to 6'
      }
    ]
  }),
  parameter({
    id: 'wound.arrest.until',
    means: 'day until which a wound makes cells senescent',
    unit: 'day',
    value: 6,
    range: [3, 9],
    grade: 'C',
    species: 'mouse',
    compartment: 'wound',
    seen: 'second-hand',
    sources: [
      {
        cite: 'demaria2014',
        where: 'quoted by others',
        how: 'most between day 3 and 6 of a 6 mm wound: the end of that span'
      }
    ]
  }),
  assumed({
    id: 'wound.pdgf',
    means: 'gain of migration and contraction by PDGF-AA of wound-made senescent cells',
    unit: '1',
    value: 0.5,
    range: [0, 2],
    because: 'the helpful side of senescence; the strength is ours',
    seen: 'second-hand',
    species: 'mouse, human',
    sources: [
      {
        cite: 'demaria2014',
        where: 'quoted by others',
        how: 'sign only: killing these cells delays closure, topical PDGF-AA rescues it'
      }
    ]
  }),
  assumed({
    id: 'wound.transient.life',
    means: 'mean stay of wound-made senescent cells',
    unit: 'day',
    value: 8,
    range: [3, 20],
    because: 'gone when the wound has closed; the time is ours'
  }),
  assumed({
    id: 'wound.fill',
    means: 'rate at which the dermal floor is filled with cells',
    unit: '1/day',
    value: 0.5,
    range: [0.05, 2],
    because: handTuned
  }),
  assumed({
    id: 'wound.collagen',
    means: 'rate at which collagen returns to the floor',
    unit: '1/day',
    value: 0.05,
    range: [0.01, 0.2],
    because:
      'a scar fills over weeks; the rate is ours. The healing curves that hold collagen (T25) are kept for prediction: a value raised to 0.07 after a look at them was taken back'
  })
]
