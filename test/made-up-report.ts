/**
 * A made-up result in the shape a report takes, for tests and for looking at the page before real runs exist.
 * None of its numbers mean anything.
 */
import type { ReportInput, ReportPlate, ReportQuantity, ReportSeries } from '../src/files/report-input.ts'

const names = [
  'sun-exposed',
  'protected from 20',
  'protected, tretinoin from 50',
  'D+Q every 3 months from 50',
  'nothing'
]

/** a small generator of its own: the picture must not change from day to day */
function chance(seed: number): () => number {
  let s = seed >>> 0
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 2 ** 32
  }
}

export interface MadeUp {
  replicates?: number
  arms?: readonly string[]
  hostile?: boolean
}

export function madeUpReport(options: MadeUp = {}): ReportInput {
  const arms = options.arms ?? names
  const replicates = options.replicates ?? 8
  const ages = Array.from({ length: 61 }, (_, i) => 20 + i)
  const series = (shape: (age: number, arm: number) => number, noise: number): ReportSeries[] =>
    arms.map((arm, a) => ({
      arm,
      x: ages,
      runs: Array.from({ length: replicates }, (_, k) => {
        const next = chance(k * 977 + 5)
        const own = 1 + (next() - 0.5) * noise
        let walk = 0
        return ages.map((age) => {
          walk = walk * 0.85 + (next() - 0.5) * noise * 0.35
          return shape(age, a) * (own + walk)
        })
      })
    }))
  const quantity = (
    id: string,
    name: string,
    unit: string,
    means: string,
    shape: (age: number, arm: number) => number,
    more: Partial<ReportQuantity> = {},
    noise = 0.16
  ): ReportQuantity => ({
    id,
    name,
    unit,
    means,
    compartment: 'dermis',
    watched: false,
    group: 'tissue',
    arms: series(shape, noise),
    ...more
  })
  const rate = [1.35, 0.8, 0.72, 0.7, 1.1]
  const burden = (age: number, a: number): number =>
    4 + rate[a % 5]! * 0.012 * (age - 18) ** 2 * (a === 3 && age > 50 ? 0.62 : 1)
  const collagen = (age: number, a: number): number =>
    100 - rate[a % 5]! * 0.72 * (age - 20) + (a === 2 && age > 50 ? (age - 50) * 0.25 : 0)
  const quantities: ReportQuantity[] = [
    quantity(
      'senescent.dermis',
      'Senescent cells in the dermis',
      '1/mm3',
      'Cells that secrete and no longer divide, in a cubic millimetre of dermis.',
      burden,
      { watched: true, better: 'down' }
    ),
    quantity(
      'collagen',
      'Collagen of the dermis',
      '%',
      'Intact collagen, in per cent of what there was at 20.',
      collagen,
      { watched: true, better: 'up' },
      0.07
    ),
    quantity(
      'senescent.epidermis',
      'Senescent share of melanocytes',
      '%',
      'Share of the melanocytes of the basal layer that are senescent.',
      (age, a) => burden(age, a) * 0.3,
      { watched: true, better: 'down', compartment: 'epidermis' },
      0.4
    ),
    quantity(
      'spread.realised',
      'Turned by others',
      '1',
      'Share of the newly senescent cells of a year that were turned by other senescent cells.',
      (age, a) => 0.05 + burden(age, a) * 0.006,
      { group: 'spread' }
    ),
    quantity(
      'spread.marginal',
      'One more would turn',
      '1',
      'Further cells that one added senescent cell would turn while it stays.',
      (age, a) => 0.08 + burden(age, a) * 0.012,
      { group: 'spread' }
    ),
    quantity(
      'spread.runaway',
      'Growth of a small excess',
      '1/day',
      'Production minus clearance for one added cell; runaway begins above zero.',
      (age) => -0.08 + 0.0009 * (age - 20),
      { group: 'spread', level: { y: 0, label: 'above 0: runaway' } }
    ),
    quantity(
      'instrument.ultrasound',
      'Skin thickness by ultrasound',
      'mm',
      'Thickness of dermis and epidermis as a 20 MHz probe reads it.',
      (age, a) => 1.35 - 0.006 * rate[a % 5]! * (age - 20),
      {
        group: 'instrument',
        noise: '± 0.06 mm (SD of one reading)',
        basis: 'two cohorts of forearms, grade B'
      },
      0.1
    ),
    quantity(
      'instrument.cutometer',
      'Elasticity, Cutometer R2',
      '1',
      'Share of a suction lift that returns at once and later.',
      (age, a) => 0.85 - 0.004 * rate[a % 5]! * (age - 20),
      { group: 'instrument', noise: '± 0.04 (SD)', basis: 'regression on age, grade C' },
      0.05
    ),
    quantity(
      'instrument.tewl',
      'Water loss through the skin',
      'g/m2/hour',
      'Trans-epidermal water loss.',
      (age) => 11 - 0.03 * (age - 20),
      { group: 'instrument', noise: '± 1.6 g/m²/hour (SD)' },
      0.2
    ),
    ...[
      'Fibroblasts',
      'Resident stem cells',
      'Killer cells',
      'SASP level',
      'Collagen broken',
      'Vacant places',
      'p16-positive cells',
      'SA-β-gal-positive cells'
    ].map((name, i) =>
      quantity(
        `other.${i}`,
        name,
        '1/mm3',
        'Counted in the whole patch.',
        (age, a) => (i + 1) * (60 - rate[a % 5]! * (i % 3 === 0 ? 0.3 : -0.5) * (age - 20))
      )
    )
  ]
  const hostile = options.hostile ? '<script>alert("x")</script>\'"&' : ''
  return {
    title: `A lifetime of forearm${hostile}`,
    question: `How much of the ageing of forearm skin is the sun, and what do sunscreen, tretinoin or courses of dasatinib and quercetin change?${hostile}`,
    quick: replicates < 5,
    answers: [
      {
        sentence:
          'At 80, skin protected from 20 holds 31 % fewer senescent cells in its dermis than skin left to itself.',
        interval: '90 % interval of 8 paired runs: 22 to 38 % fewer',
        layers: ['chance']
      },
      {
        sentence: 'For tretinoin from 50 on top of protection, no difference in senescent cells is shown.',
        interval: '90 % interval of 8 paired runs: 6 % fewer to 4 % more',
        layers: ['chance']
      }
    ],
    reference: 'nothing',
    arms: arms.map((name, i) => ({
      name: name + (i === 0 ? hostile : ''),
      gives:
        name === 'nothing'
          ? []
          : [`made-up line of what is given in arm ${i + 1}, daily, from age ${20 + i * 10}${hostile}`],
      ...(i === 3 ? { beyondEvidence: 'No trial has given these courses to skin for decades.' } : {})
    })),
    axis: 'age',
    world: 'One patch of 1 × 1 mm, dermis 1 mm deep; forearm of a woman, phototype 3',
    replicates,
    plates: arms.flatMap((arm, a) =>
      [30, 50, 80].flatMap((age) =>
        (['he', 'sabgal'] as const).map((stain) =>
          madeUpPlate(arm + (a === 0 ? hostile : ''), age, stain, burden(age, a))
        )
      )
    ),
    quantities: hostile
      ? quantities.map((q) => ({
          ...q,
          name: q.name + hostile,
          arms: q.arms.map((s, i) => ({ ...s, arm: s.arm + (i === 0 ? hostile : '') }))
        }))
      : quantities,
    mechanisms: [
      { does: 'time, sun and inflammation damage cells' },
      { does: 'a damaged cell repairs itself, dies in good order, or stops for good' },
      { does: 'an arrested cell begins to secrete after some days' },
      { does: 'senescent cells turn neighbours by what they secrete', off: true },
      { does: 'killer cells find senescent cells and remove them' },
      { does: 'neighbours and stem cells fill the places that became free' },
      { does: 'a rule of the reader’s own', foreign: true }
    ],
    parameters: Array.from({ length: 24 }, (_, i) => ({
      id: `${['damage', 'spread', 'killer', 'matrix'][i % 4]}.number-${i}`,
      theme: ['Damage', 'Spread', 'Clearance', 'Matrix'][i % 4]!,
      means: `a made-up number of the ledger that says how fast something happens, number ${i}${hostile}`,
      unit: ['1/day', 'µm', '1/mm3', '1'][i % 4]!,
      value: 0.004 * (i + 1) ** 2,
      range: [0.002 * (i + 1) ** 2, 0.009 * (i + 1) ** 2] as const,
      grade: (['A', 'B', 'C', 'D', 'E'] as const)[i % 5]!,
      species: 'human',
      sources:
        i % 5 === 4
          ? []
          : [
              {
                text: `Somebody et al. (20${10 + i}). A paper that does not exist. J. Made-up Res. 12, 34.`,
                how: 'half-life t: rate = ln 2 / t'
              }
            ],
      ...(i % 5 === 4 ? { assumption: 'Assumption: of the order of its sister number.' } : {}),
      ...(i === 5 ? { ledgerValue: 0.09 } : {})
    })),
    claims: [
      {
        id: 'K3',
        says: 'Senescent cells turn their neighbours.',
        verdict: 'partly true',
        correction: 'They do in a dish; how far this goes in human skin is not known.',
        grade: 'C',
        test: 'test: forearm-lifetime',
        evidenceFor: ['Conditioned medium and co-culture turn fibroblasts within days.'],
        evidenceAgainst: ['Not shown in human skin.'],
        here: true
      },
      {
        id: 'K9',
        says: 'Clearing senescent cells restores tissue.',
        verdict: 'contested',
        grade: 'D',
        test: 'not tested yet: a biopsy after a course',
        evidenceFor: [],
        evidenceAgainst: [],
        here: false
      }
    ],
    agents: [
      {
        name: 'Dasatinib with quercetin',
        arms: [arms[3] ?? arms[0]!],
        does: 'In the model: raises the death of senescent cells for some days after each course.',
        status: 'Not approved for ageing or skin. Dasatinib is a prescription cancer drug.',
        harms: [
          'low blood counts, fluid around the lungs (dasatinib, in leukaemia doses)',
          'wounds may heal later'
        ],
        nulls: ['A trial in bone (2024, 60 women): main outcome not different from control.'],
        grade: 'D'
      }
    ],
    limits: [],
    cite: {
      citation:
        'Reverdie contributors (2026). Reverdie 0.1.0: an executable, sourced model of how tissue ages. Run 0123abcd of “forearm-lifetime”.',
      bibtex:
        '@article{somebody2010,\n  author = {Somebody, A.},\n  title = {A paper that does not exist},\n  year = {2010}\n}\n',
      sources: ['Somebody, A. (2010). A paper that does not exist. J. Made-up Res. 12, 34.']
    },
    facts: [
      ['Reverdie', '0.1.0'],
      ['scenario', `forearm-lifetime${hostile}`],
      ['seed', '20'],
      ['result digest', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
      ['time', '4 minutes on 2 threads']
    ]
  }
}

function madeUpPlate(arm: string, x: number, stain: 'he' | 'sabgal', burden: number): ReportPlate {
  const width = 150
  const height = 120
  const rgb = new Uint8Array(width * height * 3)
  const next = chance(x * 31 + arm.length)
  const paint = (px: number, py: number, c: readonly number[]): void => {
    if (px < 0 || py < 0 || px >= width || py >= height) return
    for (let k = 0; k < 3; k++) rgb[(py * width + px) * 3 + k] = c[k]!
  }
  for (let py = 0; py < height; py++)
    for (let px = 0; px < width; px++) {
      const edge = 20 + 3 * Math.sin(px / 14)
      const wave = Math.sin(py / 3 + Math.sin(px / 25) * 3) * 8
      paint(
        px,
        py,
        py < 12
          ? [252, 250, 247]
          : py < edge
            ? [214, 160, 196]
            : stain === 'he'
              ? [238 + wave, 196 + wave, 208 + wave]
              : [240, 234, 226 + wave]
      )
    }
  const blob = (cx: number, cy: number, r: number, c: readonly number[]): void => {
    for (let dy = -r; dy <= r; dy++)
      for (let dx = -r; dx <= r; dx++)
        if (dx * dx + dy * dy <= r * r) paint(Math.round(cx + dx), Math.round(cy + dy), c)
  }
  for (let i = 0; i < 110; i++) blob(next() * width, 7 + next() * 13, 1, [96, 62, 130])
  for (let i = 0; i < 40; i++) blob(next() * width, 25 + next() * 95, 1, [96, 62, 130])
  if (stain === 'sabgal')
    for (let i = 0; i < burden; i++) blob(next() * width, 20 + next() * 98, 2, [30, 127, 168])
  return { arm, x, stain, width, height, rgb, across: 500 }
}
