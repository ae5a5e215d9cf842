/**
 * Stem cells, resident and given: their supply, their secretome, their short lives, and the filling of vacancies.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const evOnCells = [
  {
    cite: 'oh2018',
    where: 'abstract',
    how: 'sign only: vesicles of stem cells lower SA-beta-gal and MMP-1/3 and raise collagen I in senescent dermal fibroblasts in culture'
  },
  {
    cite: 'dorronsoro2021',
    where: 'abstract',
    how: 'sign only: medium and vesicles of young stem cells rescue senescent fibroblasts in culture'
  }
]

export const stemParameters: readonly Parameter[] = [
  parameter({
    id: 'stem.supply.decline',
    means: 'share of the supply of stem cells lost per year after 20',
    unit: '1/year',
    value: 0.006,
    range: [0, 0.012],
    grade: 'B',
    species: 'human',
    compartment: 'bone marrow',
    seen: 'abstract',
    sources: [
      {
        cite: 'msc-number-2019',
        where: 'abstract',
        how: '67 donors of 19 to 89 y, colony number against age r = −0.53, CD271+ r = −0.31: a moderate fall, no slope given; 0.36 lost by 80 is ours within it'
      }
    ],
    contrary: [
      {
        cite: 'pmc3014682',
        where: 'abstract',
        says: 'no significant decrease of stem cells in 100 hip marrows'
      },
      { cite: 'pmc2949333', where: 'abstract', says: 'no association of marrow progenitors with age' }
    ]
  }),
  assumed({
    id: 'stem.secretome',
    means: 'secretome of a resident stem cell: the unit of that field',
    unit: '1',
    value: 1,
    range: [0, 3],
    compartment: 'dermis',
    because: 'the unit is chosen so'
  }),
  assumed({
    id: 'secretome.half',
    means: 'secretome at which its effects are half',
    unit: '1/mm3',
    value: 600,
    range: [100, 5000],
    distribution: { kind: 'loguniform' },
    because: 'twice the level of resident cells in youth, so that they act weakly and given cells noticeably'
  }),
  assumed({
    id: 'secretome.calm',
    means: 'greatest share of SASP that the secretome suppresses',
    unit: '1',
    value: 0.3,
    range: [0, 0.5],
    because: 'the strength in skin is unknown',
    seen: 'abstract',
    sources: evOnCells
  }),
  assumed({
    id: 'secretome.clearance',
    means: 'greatest gain of killers’ success by the secretome',
    unit: '1',
    value: 0.3,
    range: [0, 0.5],
    because:
      'that stem cells help to clear senescent cells in skin has not been shown in people; zero is allowed',
    contrary: [
      {
        cite: 'dorronsoro2021',
        where: 'abstract',
        says: 'fewer senescence markers could equally be calming or return, not clearing'
      }
    ]
  }),
  assumed({
    id: 'secretome.revert',
    means: 'rate at which a p16-low senescent cell is set back to work under full secretome',
    unit: '1/day',
    value: 0.002,
    range: [0, 0.02],
    because: 'return is possible only while p16 is low; the rate is ours',
    seen: 'second-hand',
    sources: [
      {
        cite: 'beausejour2003',
        where: 'quoted by others',
        how: 'sign only: p16-low senescent fibroblasts can be driven back into cycle, p16-high ones cannot'
      }
    ]
  }),
  assumed({
    id: 'secretome.revert.p16',
    means: 'p16 drive above which a senescent cell can no longer be set back to work',
    unit: '1',
    value: 0.5,
    range: [0.1, 0.9],
    because: 'a gate with a place that is ours',
    seen: 'second-hand',
    sources: [
      {
        cite: 'beausejour2003',
        where: 'quoted by others',
        how: 'the gate exists: BJ cells (p16-low) against WI-38 (p16-high)'
      }
    ]
  }),
  assumed({
    id: 'secretome.collagen',
    means: 'greatest gain of collagen synthesis by the secretome',
    unit: '1',
    value: 0.3,
    range: [0, 0.5],
    because: 'the strength in skin is unknown',
    seen: 'abstract',
    sources: evOnCells
  }),
  parameter({
    id: 'given.life.fast',
    means: 'mean life of most of the stem cells given into the skin',
    unit: 'day',
    value: 4,
    range: [2.9, 7],
    grade: 'C',
    species: 'rodent',
    compartment: 'fat and skin depots',
    seen: 'abstract',
    sources: [
      {
        cite: 'scrt532',
        where: 'abstract',
        how: '95 % undetectable at 21 d: half-life at most 21 · ln 2 / ln 20 = 4.9 d; half-lives of 2 to 5 d are means of 2.9 to 7.2 d'
      }
    ]
  }),
  parameter({
    id: 'given.persistent',
    means: 'share of given cells that belong to the slow pool',
    unit: '1',
    value: 0.03,
    range: [0, 0.05],
    grade: 'C',
    species: 'rodent',
    compartment: 'fat and skin depots',
    seen: 'abstract',
    sources: [
      {
        cite: 'etm2014',
        where: 'abstract',
        how: 'a fall for 3 weeks, then a small plateau to 8 weeks; at most 5 % left at 21 d, of which some is label in the host’s macrophages'
      }
    ]
  }),
  assumed({
    id: 'given.life.slow',
    means: 'mean life of the slow pool of given cells',
    unit: 'day',
    value: 60,
    range: [20, 200],
    species: 'rodent, human',
    because: 'a plateau to 8 weeks needs at least this order',
    seen: 'abstract',
    sources: [{ cite: 'etm2014', where: 'abstract', how: 'plateau to 56 d' }]
  }),
  parameter({
    id: 'given.arrival.iv',
    means: 'share of cells given into a vein that reach the skin alive',
    unit: '1',
    value: 5e-4,
    range: [0, 1e-3],
    grade: 'C',
    species: 'mouse',
    compartment: 'whole body',
    seen: 'abstract',
    sources: [
      {
        cite: 'eggenhofer2012',
        where: 'abstract',
        how: 'living donor cells only in the lungs, none elsewhere: zero is measured; 0.1 % is what such an assay could miss, the middle taken'
      }
    ]
  }),
  parameter({
    id: 'given.arrival.iv.life',
    means: 'mean life of cells given into a vein',
    unit: 'day',
    value: 0.5,
    range: [0.3, 1],
    grade: 'C',
    species: 'mouse',
    compartment: 'lung',
    seen: 'abstract',
    sources: [
      { cite: 'eggenhofer2012', where: 'abstract', how: 'none alive after 24 h: a half-life of 0.3 to 0.5 d' }
    ]
  }),
  assumed({
    id: 'given.speed',
    means: 'speed at which a given stem cell moves',
    unit: 'µm/day',
    value: 240,
    range: [120, 480],
    because: '5 to 20 µm/h, remembered and not re-checked; 10 µm/h × 24'
  }),
  assumed({
    id: 'given.guidance',
    means: 'share of that movement that goes up the inflammation',
    unit: '1',
    value: 0.5,
    range: [0, 1],
    because: 'biased search; the strength is ours'
  }),
  assumed({
    id: 'given.guidance.half',
    means: 'SASP at which that share is half of its greatest',
    unit: '1/mm3',
    value: 50,
    range: [10, 2000],
    because: 'of the order of the mean level in old dermis'
  }),
  assumed({
    id: 'given.secretome.own-fat',
    means: 'secretome of a given fat-derived cell, resident = 1',
    unit: '1',
    value: 3,
    range: [0.5, 10],
    because: 'cultured cells secrete more than resting ones; own cells come from an aged donor'
  }),
  assumed({
    id: 'given.secretome.umbilical',
    means: 'secretome of a given umbilical-cord cell, resident = 1',
    unit: '1',
    value: 4,
    range: [0.5, 10],
    because: 'as for fat-derived cells, from a newborn donor',
    seen: 'abstract',
    sources: [
      {
        cite: 'dorronsoro2021',
        where: 'abstract',
        how: 'sign only: young donors’ cells work, old donors’ do not'
      }
    ]
  }),
  assumed({
    id: 'fill.fibroblast',
    means: 'rate at which neighbours fill a fibroblast vacancy, young',
    unit: '1/day',
    value: 0.03,
    range: [0.005, 0.3],
    compartment: 'dermis',
    because: handTuned
  }),
  assumed({
    id: 'fill.keratinocyte',
    means: 'rate at which neighbours fill a keratinocyte vacancy, young',
    unit: '1/day',
    value: 1,
    range: [0.2, 4],
    compartment: 'epidermis',
    because: handTuned
  }),
  assumed({
    id: 'fill.melanocyte',
    means: 'rate at which a melanocyte vacancy is filled, young',
    unit: '1/day',
    value: 0.02,
    range: [0, 0.02],
    compartment: 'epidermis',
    because: handTuned
  }),
  assumed({
    id: 'fill.stem',
    means: 'rate at which a stem-cell vacancy is filled, young',
    unit: '1/day',
    value: 0.005,
    range: [0, 0.05],
    compartment: 'dermis',
    because: handTuned
  }),
  assumed({
    id: 'fill.inhibition.dermis',
    means: 'SASP that halves filling in the dermis',
    unit: '1/mm3',
    value: 600,
    range: [100, 5000],
    compartment: 'dermis',
    because: handTuned
  }),
  assumed({
    id: 'fill.inhibition.epidermis',
    means: 'SASP that halves filling in the epidermis',
    unit: '1/mm3',
    value: 4000,
    range: [400, 20000],
    compartment: 'epidermis',
    because: handTuned
  }),
  assumed({
    id: 'fill.stem-share',
    means: 'part of the filling rate that depends on the supply of stem cells',
    unit: '1',
    value: 0.3,
    range: [0, 1],
    because: 'neighbours do most of it; the share is ours'
  }),
  assumed({
    id: 'fill.rest',
    means: 'rest between two divisions of one cell',
    unit: 'day',
    value: 1,
    range: [0.5, 3],
    because: 'a cell cycle takes about a day'
  })
]
