/**
 * Thickness of young skin, and the renewal of its epidermis.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

export const skinParameters: readonly Parameter[] = [
  parameter({
    id: 'epidermis.thickness',
    means: 'thickness of the living epidermis, young',
    unit: 'µm',
    value: 75,
    range: [50, 150],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'abstract',
    sources: [
      {
        cite: 'pmc3475846',
        where: 'the paper’s own page',
        how: '50 to 150 µm; thin forearm skin taken in the lower half'
      }
    ]
  }),
  parameter({
    id: 'skin.corneum.thickness',
    means: 'thickness of the stratum corneum, young',
    unit: 'µm',
    value: 15,
    range: [10, 20],
    grade: 'B',
    species: 'human',
    compartment: 'stratum corneum',
    seen: 'abstract',
    sources: [
      { cite: 'pmc3475846', where: 'the paper’s own page', how: '10 to 20 µm in 15 to 20 layers; the middle' }
    ]
  }),
  assumed({
    id: 'skin.divisions-left',
    means: 'divisions left to a cell of a 20-year-old',
    unit: '1',
    value: 50,
    range: [30, 80],
    because: 'fetal and adult fibroblasts manage some fifty doublings in culture; no source re-checked'
  }),
  parameter({
    id: 'epidermis.division',
    means: 'rate at which a basal progenitor divides, young',
    unit: '1/day',
    value: 0.166,
    range: [0.05, 0.33],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'computed',
    sources: [
      {
        cite: 'hoath2003',
        where: 'abstract',
        how: '69.3 cells per mm2 and hour × 24 h / 10,000 progenitors per mm2 = 0.166 per day; 20,000 and 5,500 give 0.083 and 0.30'
      }
    ],
    contrary: [
      {
        cite: 'clayton2007',
        where: 'abstract',
        says: 'mouse tail: symmetric divisions at r · λ = 0.088 ± 0.004 a week, that is about 1.1 divisions a week at r = 0.08'
      }
    ]
  }),
  parameter({
    id: 'epidermis.symmetric',
    means: 'share of divisions that make two progenitors, and equally that make none',
    unit: '1',
    value: 0.08,
    range: [0.02, 0.2],
    grade: 'C',
    species: 'mouse',
    compartment: 'epidermis',
    seen: 'second-hand',
    sources: [
      { cite: 'clayton2007', where: 'abstract', how: 'r = 0.08 of tail epidermis, taken as it stands' }
    ]
  }),
  assumed({
    id: 'epidermis.decline',
    means: 'share of epidermal output lost per year after 20',
    unit: '1/year',
    value: 0.0085,
    range: [0, 0.012],
    compartment: 'epidermis',
    because:
      'set so that, with senescent cells, stratum corneum transit grows 1.36-fold from 35 to 60 y and thickness falls 5.7 % a decade; calibration has not been done',
    seen: 'abstract',
    sources: [
      {
        cite: 'epidermal-thickness-1990',
        where: 'abstract',
        how: 'sign: thickness falls 7.2 % (men) and 5.7 % (women) a decade; part of it through senescent cells'
      }
    ]
  }),
  assumed({
    id: 'epidermis.inhibition',
    means: 'epidermal SASP that halves output',
    unit: '1/mm3',
    value: 8000,
    range: [1000, 40000],
    compartment: 'epidermis',
    because: handTuned
  }),
  assumed({
    id: 'epidermis.melanocyte',
    means: 'greatest share of basal division that SASP of melanocytes takes away',
    unit: '1',
    value: 0.3,
    range: [0, 0.6],
    compartment: 'epidermis',
    because: 'atrophy is seen in cultured epidermis; the share is ours',
    seen: 'abstract',
    sources: [
      {
        cite: 'victorelli2019',
        where: 'abstract',
        how: 'sign only: senescent melanocytes thin a cultured epidermis, a senolytic rescues it'
      }
    ]
  }),
  assumed({
    id: 'epidermis.delaminate',
    means: 'rate at which senescent keratinocytes leave the basal layer',
    unit: '1/day',
    value: 0.01,
    range: [0, 0.1],
    compartment: 'epidermis',
    because: 'they may be shed with the rest; months, or never (0)',
    contrary: [
      {
        cite: 'tokarsky2013',
        where: 'abstract',
        says: 'senescent cells in mouse epidermis often stay for weeks'
      }
    ]
  }),
  parameter({
    id: 'epidermis.transit',
    means: 'time through the living epidermis above the basal layer, young',
    unit: 'day',
    value: 20,
    range: [14, 45.3],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'second-hand',
    sources: [
      { cite: 'grove1983', where: 'abstract', how: 'about 20 d in the young, taken for the living part' }
    ],
    contrary: [
      { cite: 'hoath2003', where: 'abstract', says: 'turnover of the nucleated epidermis 45.3 d' },
      { cite: 'cosmetics2017', where: 'abstract', says: 'whole turnover 36.2 ± 6.2 d in six people of 37 y' }
    ]
  }),
  parameter({
    id: 'corneum.transit',
    means: 'time through the stratum corneum at about 35 y',
    unit: 'day',
    value: 18.8,
    range: [14, 21.5],
    grade: 'B',
    species: 'human',
    compartment: 'stratum corneum',
    seen: 'abstract',
    sources: [
      { cite: 'jscc-transit', where: 'table', how: '17.7 to 19.8 d at about 35 y; the middle; ± 2.7 d' }
    ],
    contrary: [{ cite: 'hoath2003', where: 'abstract', says: '14 d through 16 layers' }]
  }),
  parameter({
    id: 'corneum.transit.age',
    means: 'age at which that transit was measured',
    unit: 'year',
    value: 35,
    range: [30, 40],
    grade: 'B',
    species: 'human',
    compartment: 'stratum corneum',
    seen: 'abstract',
    sources: [{ cite: 'jscc-transit', where: 'table', how: 'the younger group, about 35 y' }]
  }),
  assumed({
    id: 'epidermis.thickness.exponent',
    means: 'how thickness follows output: thickness ∝ output to this power',
    unit: '1',
    value: 0.5,
    range: [0, 1],
    compartment: 'epidermis',
    because: 'slower output is met half by thinning, half by slower transit'
  })
]
