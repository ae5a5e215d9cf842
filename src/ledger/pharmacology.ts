/**
 * What each agent does to cells and tissue, and for how long. The catalogue (agents.ts) refers to these by id.
 *
 * Shares that add: `senomorphic` of SASP suppressed, `inflammation` of inflammation-made damage prevented, `synthesis` and
 * `renewal` gained, `mmp` and `pigment` lost. `kill.*` is a chance per dose for a cell the agent can kill; `susceptible` the
 * share of senescent cells it can. `life` is the time over which an effect falls to 1/e after the last dose; a `depth` of 0
 * means from the vessels, even in depth, else the depth over which it falls to 1/e.
 */
import { assumed, parameter } from './entry.ts'
import type { Assumed, Citation, Parameter } from './entry.ts'
import { procedureParameters } from './procedures.ts'

const kinds = ['keratinocyte', 'melanocyte', 'fibroblast', 'stem'] as const

interface Senolytic {
  agent: string
  /** chance per dose that a killable cell dies, by kind */
  kill: Readonly<Record<(typeof kinds)[number], number>>
  most: number
  because: string
  sources: readonly Citation[]
}

/** One entry per kind of cell: values stand together because they are compared. */
function kills({ agent, kill, most, because, sources }: Senolytic): Parameter[] {
  return kinds.map((kind) =>
    assumed({
      id: `agent.${agent}.kill.${kind}`,
      means: `chance that one dose kills a senescent ${kind === 'stem' ? 'stem cell' : kind} it can kill`,
      unit: '1',
      value: kill[kind],
      range: [0, most],
      because,
      seen: 'second-hand',
      sources
    })
  )
}

/** A strength or a time for which people’s skin offers no number. */
function guess(p: Omit<Assumed, 'because'> & { because?: string }): Parameter {
  return assumed({ ...p, because: p.because ?? 'no number for senescence in human skin is available' })
}

const biopsy: Citation = {
  cite: 'hickson2019',
  where: 'quoted by others',
  how: 'fat, 11 d after 3 daily doses: SA-beta-gal+ −62 %; killable share 0.95 × (1 − (1 − 0.3)³) = 0.62. Dermis stands in for fat'
}

export const pharmacologyParameters: readonly Parameter[] = [
  ...kills({
    agent: 'dasatinib-quercetin',
    kill: { keratinocyte: 0.1, melanocyte: 0.1, fibroblast: 0.3, stem: 0.3 },
    most: 0.8,
    because:
      'mesenchymal cells of the dermis stand in for fat; epidermal cells get a third of it, not fitted to the skin figures, which are to be predicted',
    sources: [biopsy]
  }),
  guess({
    id: 'agent.dasatinib-quercetin.susceptible',
    means: 'share of senescent cells that dasatinib with quercetin can kill',
    unit: '1',
    value: 0.95,
    range: [0.5, 1],
    seen: 'second-hand',
    sources: [biopsy],
    because:
      'the three markers of the biopsy need killable shares of about 0.26 (p21+), 0.54 (p16+) and 0.95 (SA-beta-gal+) of what stains; the last is taken as the truth'
  }),
  guess({
    id: 'agent.dasatinib-quercetin.depth',
    means: 'depth profile of the oral drug; 0 = from the vessels',
    unit: 'µm',
    value: 0,
    range: [0, 0],
    because: 'swallowed, it comes with the blood'
  }),
  parameter({
    id: 'agent.dasatinib-quercetin.life',
    means: 'time over which dasatinib in plasma falls to 1/e',
    unit: 'hour',
    value: 5.8,
    range: [4.3, 7.2],
    grade: 'B',
    species: 'human',
    compartment: 'plasma',
    seen: 'second-hand',
    sources: [
      { cite: 'aging-wiki', where: 'page on dasatinib', how: 'half-life 3 to 5 h: 4 h / ln 2 = 5.8 h' }
    ]
  }),
  parameter({
    id: 'agent.dasatinib-quercetin.dose.dasatinib',
    means: 'dasatinib a day',
    unit: 'mg',
    value: 100,
    range: [50, 100],
    grade: 'B',
    species: 'human',
    compartment: 'whole body',
    seen: 'abstract',
    sources: [{ cite: 'hickson2019', where: 'abstract', how: '100 mg a day for 3 days, as given' }]
  }),
  parameter({
    id: 'agent.dasatinib-quercetin.dose.quercetin',
    means: 'quercetin a day',
    unit: 'mg',
    value: 1000,
    range: [500, 1250],
    grade: 'B',
    species: 'human',
    compartment: 'whole body',
    seen: 'abstract',
    sources: [{ cite: 'hickson2019', where: 'abstract', how: '1,000 mg a day for 3 days, as given' }]
  }),

  ...kills({
    agent: 'fisetin',
    kill: { keratinocyte: 0.02, melanocyte: 0.02, fibroblast: 0.02, stem: 0.02 },
    most: 0.3,
    because: 'biased to no effect, as the controlled results are',
    sources: [
      { cite: 'itp-fisetin', where: 'quoted by others', how: 'null on life and on p16 in mice: near 0' },
      {
        cite: 'fisetin-mice-2018',
        where: 'quoted by others',
        how: 'longer life in groups of 8 to 9 mice: not excluded'
      }
    ]
  }),
  guess({
    id: 'agent.fisetin.susceptible',
    means: 'share of senescent cells that fisetin can kill',
    unit: '1',
    value: 0.5,
    range: [0, 1]
  }),
  guess({
    id: 'agent.fisetin.depth',
    means: 'depth profile of the oral drug; 0 = from the vessels',
    unit: 'µm',
    value: 0,
    range: [0, 0],
    because: 'swallowed, it comes with the blood'
  }),
  parameter({
    id: 'agent.fisetin.concentration',
    means: 'highest fisetin concentration reached in human plasma',
    unit: 'µM',
    value: 0.83,
    range: [0.1, 0.83],
    grade: 'B',
    species: 'human',
    compartment: 'plasma',
    seen: 'second-hand',
    later: 'read when drugs have concentrations in plasma',
    sources: [
      {
        cite: 'aging-wiki',
        where: 'page on fisetin',
        how: 'best peak seen 0.83 µM, against 20 µM active on tissue ex vivo: 24-fold too little'
      }
    ]
  }),

  ...kills({
    agent: 'navitoclax-topical',
    kill: { keratinocyte: 0.1, melanocyte: 0.2, fibroblast: 0.2, stem: 0.2 },
    most: 0.8,
    because:
      'markers fell in old mice after five days; the share per dose is ours, 0.67 of what it can kill after five',
    sources: [
      {
        cite: 'shvedova2024',
        where: 'abstract',
        how: 'sign only: p16, p21 and SA-beta-gal down after 5 µM × 5 d in mice of 24 months'
      }
    ]
  }),
  guess({
    id: 'agent.navitoclax-topical.susceptible',
    means: 'share of senescent cells that navitoclax can kill',
    unit: '1',
    value: 0.7,
    range: [0.3, 1]
  }),
  guess({
    id: 'agent.navitoclax-topical.depth',
    means: 'depth over which its effect falls to 1/e',
    unit: 'µm',
    value: 300,
    range: [50, 1000],
    because: 'mouse skin is thin; how deep it goes in people is unknown'
  }),
  parameter({
    id: 'agent.navitoclax-topical.concentration',
    means: 'concentration put on the skin',
    unit: 'µM',
    value: 5,
    range: [1, 10],
    grade: 'C',
    species: 'mouse',
    compartment: 'skin',
    seen: 'abstract',
    sources: [{ cite: 'shvedova2024', where: 'abstract', how: '5 µM daily for 5 d, as given' }],
    later: 'shown in the catalogue; read when topical drugs have concentrations'
  }),
  guess({
    id: 'agent.navitoclax-topical.influx',
    means: 'gain of killer and macrophage recruitment just after it',
    unit: '1',
    value: 1,
    range: [0, 5],
    because: 'a passing influx of macrophages is seen; its size is ours',
    seen: 'abstract',
    species: 'mouse',
    sources: [{ cite: 'shvedova2024', where: 'abstract', how: 'sign only' }]
  }),
  guess({
    id: 'agent.navitoclax-topical.life',
    means: 'time over which that influx falls to 1/e',
    unit: 'day',
    value: 5,
    range: [2, 14],
    because: 'passing; the time is ours'
  }),

  guess({
    id: 'agent.rapamycin-topical.senomorphic',
    means: 'share of SASP that topical rapamycin suppresses at the surface',
    unit: '1',
    value: 0.3,
    range: [0, 0.7],
    seen: 'abstract',
    because: 'p16 fell and collagen VII rose in a small trial; the share of SASP is ours',
    sources: [
      {
        cite: 'chung2019',
        where: 'abstract',
        how: 'sign only: p16 down (P = 0.008), 36 people, 17 completed'
      }
    ]
  }),
  guess({
    id: 'agent.rapamycin-topical.depth',
    means: 'depth over which its effect falls to 1/e',
    unit: 'µm',
    value: 300,
    range: [50, 1000],
    because: 'a large molecule; papillary dermis is assumed to be reached'
  }),
  guess({
    id: 'agent.rapamycin-topical.life',
    means: 'time over which its effect falls to 1/e',
    unit: 'day',
    value: 3.7,
    range: [1, 10],
    seen: 'second-hand',
    because: 'taken as its stay in plasma',
    sources: [
      { cite: 'aging-wiki', where: 'page on rapamycin', how: 'half-life about 62 h: 62 / 24 / ln 2 = 3.7 d' }
    ]
  }),
  guess({
    id: 'agent.rapamycin.senomorphic',
    means: 'share of SASP that rapamycin by mouth suppresses',
    unit: '1',
    value: 0.3,
    range: [0, 0.7]
  }),
  parameter({
    id: 'agent.rapamycin.life',
    means: 'time over which rapamycin in plasma falls to 1/e',
    unit: 'day',
    value: 3.7,
    range: [2.5, 5],
    grade: 'B',
    species: 'human',
    compartment: 'plasma',
    seen: 'second-hand',
    sources: [
      { cite: 'aging-wiki', where: 'page on rapamycin', how: 'half-life about 62 h: 62 / 24 / ln 2 = 3.7 d' }
    ]
  }),

  guess({
    id: 'agent.metformin.senomorphic',
    means: 'share of SASP that metformin by mouth suppresses',
    unit: '1',
    value: 0.1,
    range: [0, 0.3]
  }),
  guess({
    id: 'agent.metformin.life',
    means: 'time over which its effect falls to 1/e',
    unit: 'day',
    value: 1,
    range: [0.3, 3]
  }),
  guess({
    id: 'agent.metformin-topical.pigment',
    means: 'share of pigment that topical metformin takes away',
    unit: '1',
    value: 0.3,
    range: [0, 0.6],
    seen: 'abstract',
    because: 'pigment falls in melasma; the share in ordinary skin is ours; no senescence endpoint exists',
    sources: [
      { cite: 'metformin-melasma-2024', where: 'abstract', how: 'sign only, split face, n = 20' },
      { cite: 'pmc10773746', where: 'abstract', how: 'sign only, n = 60' }
    ]
  }),
  guess({
    id: 'agent.metformin-topical.life',
    means: 'time over which that effect falls to 1/e',
    unit: 'day',
    value: 60,
    range: [14, 180],
    because: 'pigment leaves with the epidermis and returns over weeks'
  }),
  guess({
    id: 'agent.jak-inhibitor.senomorphic',
    means: 'share of SASP that a JAK inhibitor suppresses',
    unit: '1',
    value: 0.2,
    range: [0, 0.3]
  }),
  guess({
    id: 'agent.jak-inhibitor.competence',
    means: 'share of killers’ success that it takes away',
    unit: '1',
    value: 0.1,
    range: [0, 0.4],
    because: 'it weakens immune cells; how much in skin is unknown'
  }),
  guess({
    id: 'agent.jak-inhibitor.life',
    means: 'time over which its effect falls to 1/e',
    unit: 'day',
    value: 0.5,
    range: [0.2, 2]
  }),
  guess({
    id: 'agent.anti-inflammatory.inflammation',
    means: 'share of inflammation-made damage that it prevents',
    unit: '1',
    value: 0.3,
    range: [0, 0.6]
  }),
  guess({
    id: 'agent.anti-inflammatory.life',
    means: 'time over which its effect falls to 1/e',
    unit: 'day',
    value: 0.5,
    range: [0.2, 2]
  }),

  guess({
    id: 'agent.oskm.revert',
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
    id: 'agent.oskm.identity-loss',
    means: 'rate at which it makes a cell lose its identity',
    unit: '1/day',
    value: 1e-3,
    range: [0, 0.05],
    because: 'full reprogramming is where partial reprogramming ends; the rate is ours'
  }),
  guess({
    id: 'agent.oskm.life',
    means: 'time over which the pulse falls to 1/e',
    unit: 'day',
    value: 3,
    range: [1, 14]
  }),
  parameter({
    id: 'agent.oskm.reset',
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
  guess({
    id: 'agent.embryonic-cells.tumour',
    means: 'hazard of a tumour per cell given',
    unit: '1/day',
    value: 1e-8,
    range: [0, 1e-5],
    because: 'pluripotent cells form tumours in animals; the rate is ours and only says: not zero',
    later: 'read when tumours are modelled'
  }),

  guess({
    id: 'agent.tretinoin.synthesis',
    means: 'collagen synthesis gained under tretinoin',
    unit: '1',
    value: 0.8,
    range: [0, 2],
    seen: 'abstract',
    because: 'a wide prior that nothing fits: the trial below is to be predicted',
    sources: [
      {
        cite: 'griffiths1993',
        where: 'abstract',
        how: '+80 % collagen I formation against −14 % on vehicle after 10 to 12 months (n = 15 and 14) in photodamaged skin'
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
    id: 'agent.tretinoin.onset',
    means: 'time over which its effects build up',
    unit: 'day',
    value: 60,
    range: [14, 180],
    because: 'visible after months'
  }),
  guess({
    id: 'agent.tretinoin.life',
    means: 'time over which its effects fall to 1/e when stopped',
    unit: 'day',
    value: 60,
    range: [14, 180],
    because: 'taken as the onset'
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
    id: 'agent.retinol.onset',
    means: 'time over which its effects build up',
    unit: 'day',
    value: 60,
    range: [14, 180],
    because: 'taken as tretinoin'
  }),
  guess({
    id: 'agent.retinol.life',
    means: 'time over which its effects fall to 1/e when stopped',
    unit: 'day',
    value: 60,
    range: [14, 180],
    because: 'taken as tretinoin'
  }),
  guess({
    id: 'agent.pdgf-aa.level',
    means: 'PDGF-AA put on a wound, relative to the wound’s own',
    unit: '1',
    value: 1,
    range: [0, 3],
    species: 'mouse, human',
    because: 'enough to replace what is missing',
    seen: 'second-hand',
    sources: [
      { cite: 'demaria2014', where: 'quoted by others', how: 'sign only: topical PDGF-AA rescues closure' }
    ]
  }),
  guess({
    id: 'agent.pdgf-aa.life',
    means: 'time over which it falls to 1/e',
    unit: 'day',
    value: 0.5,
    range: [0.1, 2],
    because: 'a protein in a wound; the time is ours'
  }),

  ...procedureParameters
]
