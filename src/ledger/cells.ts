/**
 * Who is there: how many cells of each kind a young patch of skin holds, and where.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

export const cellParameters: readonly Parameter[] = [
  parameter({
    id: 'cells.keratinocyte.density',
    means: 'basal keratinocyte progenitors per area of skin',
    unit: '1/mm2',
    value: 10000,
    range: [5500, 20000],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'computed',
    sources: [
      {
        cite: 'pmc5685878',
        where: 'abstract',
        how: '955 melanocytes per mm2 × 5.8 to 10 keratinocytes each gives 5.5e3 to 9.6e3 per mm2'
      },
      {
        cite: 'pmc5685878',
        where: 'abstract, densest report',
        how: 'the denser count, 1,999 melanocytes per mm2 × 10, gives 2.0e4: the upper end; we take the geometric middle of 5.5e3 and 2e4, rounded'
      },
      {
        cite: 'hoath2003',
        where: 'abstract',
        how: 'cross-check: 75,346 nucleated cells per mm2 in all layers; one basal cell in seven or eight gives about 1e4'
      },
      {
        cite: 'bergstresser1978',
        where: 'direct counts, quoted by others',
        how: 'cross-check: 45,200 to 48,700 nucleated cells per mm2 (n = 6); one basal cell in five to eight gives 0.6 to 1e4'
      }
    ]
  }),
  parameter({
    id: 'cells.melanocyte.density',
    means: 'melanocytes per area of skin',
    unit: '1/mm2',
    value: 955,
    range: [740, 2000],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'abstract',
    sources: [
      {
        cite: 'pmc5685878',
        where: 'abstract',
        how: '955 per mm2 (881 to 1,029), pooled over 56 papers, taken as it stands'
      },
      {
        cite: 'pmc5685878',
        where: 'abstract',
        how: 'range: 74 per 0.1 mm2 between the ridges = 740 per mm2; up to 1,999 per mm2 in another report'
      }
    ]
  }),
  parameter({
    id: 'cells.fibroblast.density',
    means: 'fibroblasts per volume of mid-dermis',
    unit: '1/mm3',
    value: 3000,
    range: [2100, 4100],
    grade: 'B',
    species: 'human',
    compartment: 'dermis',
    seen: 'abstract',
    sources: [
      {
        cite: 'fibroblast-density-2003',
        where: 'abstract',
        how: '2,100 to 4,100 per mm3 in fresh tissue of young donors; the middle, rounded'
      }
    ]
  }),
  assumed({
    id: 'cells.fibroblast.papillary',
    means: 'extra share of fibroblasts in the papillary dermis, over the mid-dermis',
    unit: '1',
    value: 0.35,
    range: [0, 1],
    compartment: 'papillary dermis',
    because: handTuned
  }),
  assumed({
    id: 'cells.fibroblast.papillary-depth',
    means: 'depth below the basement membrane down to which fibroblasts are denser',
    unit: 'µm',
    value: 250,
    range: [100, 400],
    compartment: 'papillary dermis',
    because: handTuned
  }),
  assumed({
    id: 'cells.stem.density',
    means: 'resident mesenchymal stem cells per volume of dermis',
    unit: '1/mm3',
    value: 300,
    range: [30, 1000],
    compartment: 'dermis',
    because: 'a tenth of the fibroblasts; no count in human dermis was found; hand-tuned start'
  }),
  assumed({
    id: 'cells.vessel.density',
    means: 'places on the superficial vessels where cells arrive, per area of skin',
    unit: '1/mm2',
    value: 16,
    range: [4, 60],
    compartment: 'dermis',
    because: 'a place every 250 µm sideways; the model needs arrivals to be spread, not their exact number'
  }),
  assumed({
    id: 'cells.vessel.depth',
    means: 'depth of the superficial vessels below the basement membrane',
    unit: 'µm',
    value: 150,
    range: [50, 400],
    compartment: 'dermis',
    because: 'the superficial plexus lies at the foot of the papillary dermis, which is 250 µm thick here'
  }),
  parameter({
    id: 'cells.melanocyte.decline-from',
    means: 'age from which the number of melanocytes at the start falls',
    unit: 'year',
    value: 50,
    range: [25, 60],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'abstract',
    sources: [
      {
        cite: 'pmc5685878',
        where: 'abstract',
        how: 'one melanocyte per 5.8 keratinocytes below 50 y, per 7.9 at 51 to 65: flat to 50, then mild'
      }
    ],
    contrary: [
      {
        cite: 'pmc3475846',
        where: 'the paper’s own page',
        says: 'a steady fall of 10 to 20 % a decade (8 to 20) after 25 to 30 y'
      }
    ]
  }),
  parameter({
    id: 'cells.melanocyte.decline',
    means: 'share of melanocytes lost per year after that age',
    unit: '1/year',
    value: 0.006,
    range: [0, 0.02],
    grade: 'B',
    species: 'human',
    compartment: 'epidermis',
    seen: 'computed',
    sources: [
      {
        cite: 'pmc5685878',
        where: 'abstract',
        how: '5.8/8.5 = 0.68 left above 65 y, so 0.32 lost at most; over the 15 to 30 y after 50 this is 0.011 to 0.021 a year if it were all melanocytes; halved, because the ratio also moves when keratinocytes crowd'
      }
    ],
    contrary: [
      {
        cite: 'pmc3475846',
        where: 'the paper’s own page',
        says: '8 to 20 % a decade, that is 0.008 to 0.020 a year'
      }
    ]
  })
]
