/**
 * Senolytics: what they kill, how deep, and what they draw in. They hit and run: the effect outlasts the drug.
 *
 * `kill.*` is the chance per dose that a senescent cell the agent can kill dies; `susceptible` the share of senescent cells it
 * can kill at all. A `depth` of 0 means from the vessels, even in depth; else the depth over which the effect falls to 1/e.
 */
import { assumed, parameter } from './entry.ts'
import type { Citation, Parameter } from './entry.ts'
import { guess } from './guess.ts'

const kinds = ['keratinocyte', 'melanocyte', 'fibroblast', 'stem'] as const

interface Senolytic {
  agent: string
  /** chance per dose that a killable cell dies, by kind */
  kill: Readonly<Record<(typeof kinds)[number], number>>
  most: number
  because: string
  sources: readonly Citation[]
}

/** One entry per kind of cell: their values stand together because they are compared. */
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

/** Swallowed, a drug comes with the blood. */
function oral(agent: string): Parameter {
  return assumed({
    id: `agent.${agent}.depth`,
    means: 'depth profile; 0 = from the vessels, even in depth',
    unit: 'µm',
    value: 0,
    range: [0, 0],
    because: 'swallowed, it comes with the blood'
  })
}

/** What it draws in just after, and for how long. */
function noInflux(agent: string): Parameter[] {
  return [
    assumed({
      id: `agent.${agent}.influx`,
      means: 'gain of killer and macrophage recruitment just after it',
      unit: '1',
      value: 0,
      range: [0, 2],
      because:
        'none is reported; macrophages in fat fell by 28 % after dasatinib with quercetin (second-hand)'
    }),
    assumed({
      id: `agent.${agent}.influx.half-life`,
      means: 'time in which that influx halves',
      unit: 'day',
      value: 3.5,
      range: [1, 10],
      because: 'as for topical navitoclax'
    })
  ]
}

const biopsy: Citation = {
  cite: 'hickson2019',
  where: 'quoted by others',
  how: 'fat, 11 d after 3 daily doses: SA-beta-gal+ −62 %; killable share 0.95 × (1 − (1 − 0.3)³) = 0.62. Dermis stands in for fat'
}

export const senolyticParameters: readonly Parameter[] = [
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
  oral('dasatinib-quercetin'),
  ...noInflux('dasatinib-quercetin'),
  parameter({
    id: 'agent.dasatinib-quercetin.half-life',
    means: 'time in which dasatinib in plasma halves',
    unit: 'hour',
    value: 4,
    range: [3, 5],
    grade: 'B',
    species: 'human',
    compartment: 'plasma',
    seen: 'second-hand',
    sources: [{ cite: 'aging-wiki', where: 'page on dasatinib', how: '3 to 5 h; the middle' }],
    later: 'read when drugs have concentrations in plasma; the kill outlasts the drug'
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
    sources: [{ cite: 'hickson2019', where: 'abstract', how: '100 mg a day for 3 days, as given' }],
    later: 'read when drugs have concentrations in plasma'
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
    sources: [{ cite: 'hickson2019', where: 'abstract', how: '1,000 mg a day for 3 days, as given' }],
    later: 'read when drugs have concentrations in plasma'
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
  oral('fisetin'),
  ...noInflux('fisetin'),
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
    later: 'read when topical drugs have concentrations'
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
    id: 'agent.navitoclax-topical.influx.half-life',
    means: 'time in which that influx halves',
    unit: 'day',
    value: 3.5,
    range: [1, 10],
    because: 'passing; the time is ours'
  })
]
