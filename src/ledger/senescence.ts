/**
 * From arrest to full secretion, and how far what is secreted reaches.
 *
 * Signals are measured in full-SASP cells per mm3, so that the mean of a field does not depend on its reach. No length
 * constant of spread in living skin has been published: every reach here is a free parameter with a wide prior.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const noReach =
  'no length constant in living tissue has been published; a wide prior, to be swept, never trusted'
const receptors =
  'reach = √(D/k), k = ln 2 / 60 min + ν · k_on · R · n with D = 30 µm2/s, R = 1e5, k_on = 1e8 per M and min, ν = 0.5'

export const senescenceParameters: readonly Parameter[] = [
  parameter({
    id: 'senescence.maturation',
    means: 'mean time from arrest to the full secretory state',
    unit: 'day',
    value: 5.5,
    range: [4, 7],
    grade: 'D',
    species: 'human',
    compartment: 'fibroblasts in culture',
    seen: 'second-hand',
    sources: [
      {
        cite: 'coppe2008',
        where: 'time course after irradiation',
        how: 'full secretion 4 to 7 d after irradiation; the middle'
      },
      {
        cite: 'hoare2016',
        where: 'abstract',
        how: 'direction only: an early NOTCH and TGF-beta state comes before the inflammatory one'
      }
    ]
  }),
  assumed({
    id: 'senescence.maturation.stages',
    means: 'number of equal stages of that time (shape of the Erlang law)',
    unit: '1',
    value: 4,
    range: [1, 4],
    because: 'a two-stage delay, smoothed; four stages give a spread of half the mean'
  }),
  assumed({
    id: 'senescence.early.output',
    means: 'share of full SASP that an arrested cell gives before it matures',
    unit: '1',
    value: 0.1,
    range: [0, 0.4],
    because: 'early secretion is there but is not the inflammatory one',
    sources: [{ cite: 'hoare2016', where: 'abstract', how: 'direction only' }],
    seen: 'abstract'
  }),
  assumed({
    id: 'sasp.reach',
    means: 'distance over which soluble SASP falls to 1/e in the dermis',
    unit: 'µm',
    value: 100,
    range: [15, 500],
    distribution: { kind: 'loguniform' },
    compartment: 'dermis',
    because: noReach,
    seen: 'computed',
    sources: [
      {
        cite: 'nlisim-receptors',
        where: 'parameter tables in the code',
        how: `${receptors}: 222, 138, 46 and 15 µm at n = 3e3, 1e4, 1e5 and 1e6 cells per mm3`
      },
      { cite: 'francis1997', where: 'abstract', how: 'about 250 µm is the reach of a single cell’s signal' }
    ],
    contrary: [
      {
        cite: 'nelson2012',
        where: 'abstract',
        says: 'gap-junction contact and reactive oxygen under continuous exposure; gives no distance, so the "1 mm" quoted elsewhere is not a reach'
      }
    ]
  }),
  assumed({
    id: 'sasp.reach.epidermis',
    means: 'distance over which soluble SASP falls to 1/e in the epidermis',
    unit: 'µm',
    value: 50,
    range: [15, 100],
    distribution: { kind: 'loguniform' },
    compartment: 'epidermis',
    because: `${noReach}; shorter than in the dermis because cells and their receptors are denser`,
    seen: 'computed',
    sources: [
      {
        cite: 'nlisim-receptors',
        where: 'parameter tables in the code',
        how: `${receptors}: 46 µm at n = 1e5, 15 µm at 1e6 cells per mm3`
      }
    ]
  }),
  assumed({
    id: 'vesicle.reach',
    means: 'distance over which senescent vesicles fall to 1/e',
    unit: 'µm',
    value: 80,
    range: [15, 300],
    distribution: { kind: 'loguniform' },
    because: noReach,
    seen: 'none',
    sources: [
      {
        cite: 'borghesan2019',
        where: 'abstract',
        how: 'direction only: small vesicles alone carry senescence; D(100 nm, 37 °C, water) = 6.6 µm2/s by Stokes and Einstein, less in tissue'
      }
    ]
  }),
  assumed({
    id: 'secretome.reach',
    means: 'distance over which the stem-cell secretome falls to 1/e',
    unit: 'µm',
    value: 150,
    range: [30, 500],
    distribution: { kind: 'loguniform' },
    because: noReach
  }),
  assumed({
    id: 'sasp.output.keratinocyte',
    means: 'SASP of a senescent keratinocyte, fibroblast = 1',
    unit: '1',
    value: 0.3,
    range: [0, 1],
    compartment: 'epidermis',
    because: handTuned
  }),
  assumed({
    id: 'sasp.output.melanocyte',
    means: 'SASP of a senescent melanocyte, fibroblast = 1',
    unit: '1',
    value: 1,
    range: [0.2, 3],
    compartment: 'epidermis',
    because: 'senescent melanocytes act on their neighbours; how strongly against fibroblasts is unknown',
    sources: [
      {
        cite: 'victorelli2019',
        where: 'abstract',
        how: 'direction only: their secretion thins the epidermis in culture'
      }
    ],
    seen: 'abstract'
  }),
  assumed({
    id: 'sasp.output.fibroblast',
    means: 'SASP of a fully secreting senescent fibroblast: the unit of all signals',
    unit: '1',
    value: 1,
    range: [0.01, 2],
    compartment: 'dermis',
    because:
      'the unit is chosen so; the range carries that what is secreted depends on what made the cell senescent',
    contrary: [
      {
        cite: 'pmid-8034686',
        where: 'abstract',
        says: 'replicatively senescent fibroblasts made at least tenfold less IL-6 than young ones'
      }
    ]
  }),
  assumed({
    id: 'sasp.output.stem',
    means: 'SASP of a senescent stem cell, fibroblast = 1',
    unit: '1',
    value: 1,
    range: [0.2, 2],
    compartment: 'dermis',
    because: 'taken as a fibroblast’s'
  }),
  assumed({
    id: 'sasp.secondary',
    means: 'SASP of a cell turned by SASP or vesicles, against one turned by damage',
    unit: '1',
    value: 0.4,
    range: [0, 1],
    distribution: { kind: 'uniform' },
    because: 'secondaries secrete less, or spread would not stop; free between 0 and 1',
    sources: [
      {
        cite: 'martin2023',
        where: 'abstract',
        how: 'direction only: differences in secretion between kinds of senescence stop unlimited spread'
      }
    ],
    seen: 'abstract'
  }),
  assumed({
    id: 'sasp.touch',
    means: 'SASP of a cell turned by touch, against one turned by damage',
    unit: '1',
    value: 0.2,
    range: [0, 1],
    distribution: { kind: 'uniform' },
    because: 'NOTCH-type secondaries secrete weakly; the share is ours',
    sources: [
      {
        cite: 'hoare2016',
        where: 'abstract',
        how: 'direction only: the NOTCH state is rich in TGF-beta and poor in inflammatory signals'
      }
    ],
    seen: 'abstract'
  }),
  assumed({
    id: 'sasp.wound',
    means: 'inflammatory SASP of a cell that a wound turned, against one turned by damage',
    unit: '1',
    value: 0.2,
    range: [0, 1],
    distribution: { kind: 'uniform' },
    because:
      'early senescence in a wound is rich in PDGF-AA and short of inflammatory SASP; the share is ours',
    sources: [
      {
        cite: 'demaria2014',
        where: 'abstract',
        how: 'direction only: cells made senescent by a wound help it close through PDGF-AA, and are soon gone'
      }
    ],
    seen: 'abstract'
  }),
  assumed({
    id: 'vesicle.output',
    means: 'vesicles of a fully secreting cell: the unit of the vesicle field',
    unit: '1',
    value: 1,
    range: [0, 3],
    because: 'the unit is chosen so; 0 removes the route'
  }),
  assumed({
    id: 'senescence.calmed',
    means: 'share of SASP silenced above which a secreting cell counts as calmed',
    unit: '1',
    value: 0.5,
    range: [0.2, 0.9],
    because: 'a word needs a line; it changes no output'
  }),
  assumed({
    id: 'p16.rise',
    means: 'rate at which the p16 drive of a senescent cell rises towards 1',
    unit: '1/day',
    value: 0.02,
    range: [0.002, 0.2],
    because: 'p16 follows p21 by weeks; the rate is ours'
  }),
  assumed({
    id: 'p21.rise',
    means: 'rate at which the p21 drive of a damaged or senescent cell rises towards 1',
    unit: '1/day',
    value: 0.5,
    range: [0.1, 3],
    because: 'p21 answers damage within days'
  })
]
