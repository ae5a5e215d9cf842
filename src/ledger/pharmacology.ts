/**
 * Medicines that calm, protect or rebuild, by name. The catalogue (agents.ts) refers to these entries by id.
 *
 * Shares: `silence` of SASP suppressed, `inflammation` of inflammation-made damage prevented, `pigment` and `mmp` taken away,
 * `synthesis` and `renewal` gained, all under usual use. `interval` is the usual time between doses, `half-life` the time in
 * which the effect halves after the last one, in days. A `depth` of 0 means from the vessels, even in depth.
 */
import { assumed, parameter } from './entry.ts'
import type { Assumed, Parameter } from './entry.ts'
import { guess } from './guess.ts'
import { procedureParameters } from './procedures.ts'
import { senolyticParameters } from './senolytics.ts'

/** What a senomorphic does: every one has all six entries, absent effects are zero. */
interface Senomorphic {
  agent: string
  name: string
  silence: Entry
  inflammation: Entry
  pigment: Entry
  depth: Entry
  halfLife: Entry
  interval: Entry
}
interface Entry extends Partial<Pick<Assumed, 'sources' | 'seen' | 'because'>> {
  value: number
  range: readonly [number, number]
}

const none: Entry = { value: 0, range: [0, 0], because: 'no such effect is known; zero by choice' }
const blood: Entry = { value: 0, range: [0, 0], because: 'swallowed, it comes with the blood' }
const daily: Entry = { value: 1, range: [0.5, 7], because: 'daily use; a choice of the programme' }

function senomorphic(s: Senomorphic): Parameter[] {
  const part = (what: string, means: string, unit: string, e: Entry): Parameter =>
    guess({ id: `agent.${s.agent}.${what}`, means, unit, ...e })
  return [
    part('silence', `share of SASP that ${s.name} suppresses`, '1', s.silence),
    part('inflammation', `share of inflammation-made damage that ${s.name} prevents`, '1', s.inflammation),
    part('pigment', `share of pigment that ${s.name} takes away`, '1', s.pigment),
    part('depth', 'depth over which the effect falls to 1/e; 0 = from the vessels', 'µm', s.depth),
    part('half-life', 'time in which the effect halves', 'day', s.halfLife),
    part('interval', 'usual time between doses', 'day', s.interval)
  ]
}

const plasma = {
  seen: 'second-hand',
  because: 'the effect is taken to follow the drug in plasma',
  sources: [{ cite: 'aging-wiki', where: 'page on rapamycin', how: 'half-life about 62 h: 62 / 24 = 2.6 d' }]
} as const

export const medicineParameters: readonly Parameter[] = [
  ...senomorphic({
    agent: 'rapamycin-topical',
    name: 'topical rapamycin',
    silence: {
      value: 0.3,
      range: [0, 0.7],
      seen: 'abstract',
      because: 'p16 fell and collagen VII rose in a small trial; the share of SASP is ours',
      sources: [
        {
          cite: 'chung2019',
          where: 'abstract',
          how: 'sign only: p16 down (P = 0.008), collagen VII up (P = 0.0077), 36 people, 17 completed'
        }
      ]
    },
    inflammation: none,
    pigment: none,
    depth: {
      value: 300,
      range: [50, 1000],
      because: 'a large molecule; papillary dermis is assumed to be reached'
    },
    halfLife: { value: 2.6, range: [0.7, 7], ...plasma },
    interval: daily
  }),
  ...senomorphic({
    agent: 'rapamycin',
    name: 'rapamycin by mouth',
    silence: { value: 0.3, range: [0, 0.7] },
    inflammation: none,
    pigment: none,
    depth: blood,
    halfLife: { value: 2.6, range: [1.7, 3.5], ...plasma },
    interval: { value: 7, range: [1, 14], because: 'weekly use; a choice of the programme' }
  }),
  ...senomorphic({
    agent: 'metformin',
    name: 'metformin by mouth',
    silence: { value: 0.1, range: [0, 0.3] },
    inflammation: { value: 0.05, range: [0, 0.3] },
    pigment: none,
    depth: blood,
    halfLife: { value: 0.7, range: [0.2, 2] },
    interval: daily
  }),
  ...senomorphic({
    agent: 'metformin-topical',
    name: 'topical metformin',
    silence: none,
    inflammation: none,
    pigment: {
      value: 0.3,
      range: [0, 0.6],
      seen: 'abstract',
      because: 'pigment falls in melasma; the share in ordinary skin is ours; no senescence endpoint exists',
      sources: [
        { cite: 'metformin-melasma-2024', where: 'abstract', how: 'sign only, split face, n = 20' },
        { cite: 'pmc10773746', where: 'abstract', how: 'sign only, n = 60' }
      ]
    },
    depth: { value: 100, range: [20, 300], because: 'pigment is in the epidermis' },
    halfLife: {
      value: 40,
      range: [10, 120],
      because: 'pigment leaves with the epidermis and returns over weeks'
    },
    interval: daily
  }),
  ...senomorphic({
    agent: 'jak-inhibitor',
    name: 'a JAK inhibitor',
    silence: { value: 0.2, range: [0, 0.3] },
    inflammation: { value: 0.1, range: [0, 0.3] },
    pigment: none,
    depth: blood,
    halfLife: { value: 0.35, range: [0.1, 2] },
    interval: daily
  }),
  ...senomorphic({
    agent: 'anti-inflammatory',
    name: 'an anti-inflammatory drug',
    silence: none,
    inflammation: { value: 0.3, range: [0, 0.6] },
    pigment: none,
    depth: blood,
    halfLife: { value: 0.35, range: [0.1, 2] },
    interval: daily
  }),

  guess({
    id: 'agent.reprogramming.revert',
    means: 'rate at which partial reprogramming sets a p16-low senescent cell back to work',
    unit: '1/day',
    value: 0.02,
    range: [0, 0.2],
    seen: 'abstract',
    because:
      'the published work rejuvenates cells that are not senescent; that it returns senescent ones is a guess',
    sources: [
      {
        cite: 'gill2022',
        where: 'abstract',
        how: 'transcriptome about 30 y younger, in culture; no senescent cells'
      }
    ]
  }),
  guess({
    id: 'agent.reprogramming.identity-loss',
    means: 'rate at which it makes a cell lose its identity',
    unit: '1/day',
    value: 1e-3,
    range: [0, 0.05],
    because: 'full reprogramming is where partial reprogramming ends; the rate is ours'
  }),
  guess({
    id: 'agent.reprogramming.half-life',
    means: 'time in which the pulse halves',
    unit: 'day',
    value: 2,
    range: [0.5, 10]
  }),
  parameter({
    id: 'agent.reprogramming.reset',
    means: 'years by which it sets a cell’s transcriptome back',
    unit: 'year',
    value: 30,
    range: [0, 40],
    grade: 'D',
    species: 'human',
    compartment: 'dermal fibroblasts in culture',
    seen: 'abstract',
    sources: [{ cite: 'gill2022', where: 'abstract', how: 'about 30 y, taken as it stands' }],
    later: 'read when cells carry an epigenetic age'
  }),
  assumed({
    id: 'agent.embryonic-cells.tumour',
    means: 'hazard of a tumour per cell given',
    unit: '1/day',
    value: 1e-8,
    range: [0, 1e-5],
    because: 'pluripotent cells form tumours in animals; the rate is ours and only says: not zero',
    later: 'read when tumours are modelled'
  }),

  guess({
    id: 'agent.sun-protection.interval',
    means: 'time a day’s sunscreen counts for',
    unit: 'day',
    value: 1,
    range: [0.5, 2],
    because: 'used daily; the share stopped is sun.protection'
  }),
  guess({
    id: 'agent.tretinoin.synthesis',
    means: 'collagen synthesis gained under tretinoin where collagen is missing altogether',
    unit: '1',
    value: 0.5,
    range: [0, 2],
    seen: 'abstract',
    because: 'a wide prior that nothing fits: the trial below is to be predicted',
    sources: [
      {
        cite: 'griffiths1993',
        where: 'abstract',
        how: 'direction only: collagen I formation rose in photodamaged skin; its size is a target to be predicted and was not used'
      }
    ]
  }),
  parameter({
    id: 'agent.tretinoin.mmp',
    means: 'share of collagen breakdown by MMP that tretinoin takes away',
    unit: '1',
    value: 0.6,
    range: [0.3, 0.8],
    grade: 'B',
    species: 'human',
    compartment: 'skin',
    seen: 'second-hand',
    sources: [
      {
        cite: 'fisher1996',
        where: 'quoted by others',
        how: 'MMP-1 and MMP-9 after one ultraviolet dose −50 to −80 %; the middle, rounded down'
      }
    ]
  }),
  guess({
    id: 'agent.tretinoin.renewal',
    means: 'epidermal output gained under tretinoin',
    unit: '1',
    value: 0.3,
    range: [0, 1],
    because: 'the epidermis thickens and peels; the gain is ours'
  }),
  guess({
    id: 'agent.tretinoin.half-life',
    means: 'time in which its effects build up, and halve when it is stopped',
    unit: 'day',
    value: 40,
    range: [10, 120],
    because: 'visible after months'
  }),
  guess({
    id: 'agent.tretinoin.interval',
    means: 'usual time between doses',
    unit: 'day',
    value: 1,
    range: [0.5, 4],
    because: 'nightly use; a choice of the programme'
  }),
  guess({
    id: 'agent.retinol.synthesis',
    means: 'collagen synthesis gained under retinol',
    unit: '1',
    value: 0.4,
    range: [0, 1.5],
    seen: 'abstract',
    because: 'weaker than tretinoin; not fitted to the trial, which is to be predicted',
    sources: [
      {
        cite: 'kafi2007',
        where: 'abstract',
        how: 'sign: wrinkle score −1.64 (−2.06 to −1.22) against −0.08 (−0.17 to 0.01) in 24 weeks, n = 36'
      }
    ]
  }),
  guess({
    id: 'agent.retinol.mmp',
    means: 'share of collagen breakdown by MMP that retinol takes away',
    unit: '1',
    value: 0.3,
    range: [0, 0.7],
    because: 'half of tretinoin'
  }),
  guess({
    id: 'agent.retinol.renewal',
    means: 'epidermal output gained under retinol',
    unit: '1',
    value: 0.15,
    range: [0, 0.6],
    because: 'half of tretinoin'
  }),
  guess({
    id: 'agent.retinol.half-life',
    means: 'time in which its effects build up, and halve when it is stopped',
    unit: 'day',
    value: 40,
    range: [10, 120],
    because: 'taken as tretinoin'
  }),
  guess({
    id: 'agent.retinol.interval',
    means: 'usual time between doses',
    unit: 'day',
    value: 1,
    range: [0.5, 4],
    because: 'a few times a week to nightly; a choice of the programme'
  }),
  guess({
    id: 'agent.pdgf-aa.pdgf',
    means: 'PDGF-AA put on a wound, relative to the wound’s own peak',
    unit: '1',
    value: 1,
    range: [0, 3],
    because: 'enough to replace what is missing',
    seen: 'second-hand',
    species: 'mouse, human',
    sources: [
      { cite: 'demaria2014', where: 'quoted by others', how: 'sign only: topical PDGF-AA rescues closure' }
    ]
  }),
  guess({
    id: 'agent.pdgf-aa.half-life',
    means: 'time in which it halves',
    unit: 'day',
    value: 0.35,
    range: [0.1, 2],
    because: 'a protein in a wound; the time is ours'
  })
]

export const pharmacologyParameters: readonly Parameter[] = [
  ...senolyticParameters,
  ...medicineParameters,
  ...procedureParameters
]
