/**
 * Killers (natural killer cells, CD4 cytotoxic T cells, macrophages) and the clearing of the dead.
 *
 * Saturation is not written down anywhere: it comes from few killers, each busy for a while with one target.
 */
import { assumed, handTuned, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const needed = `${handTuned}; without recruitment the tissue runs away`

export const clearanceParameters: readonly Parameter[] = [
  assumed({
    id: 'killer.density.dermis',
    means: 'effective killers per volume of young dermis',
    unit: '1/mm3',
    value: 3,
    range: [0.3, 20],
    distribution: { kind: 'loguniform' },
    compartment: 'dermis',
    because:
      'few and fast: 0.3 to 5 per mm3 at 1 to 20 kills a day carry the clearance that the earlier study needed; its 16 slow ones are the upper end'
  }),
  assumed({
    id: 'killer.density.epidermis',
    means: 'effective killers per area of young epidermis',
    unit: '1/mm2',
    value: 4,
    range: [0.1, 20],
    distribution: { kind: 'loguniform' },
    compartment: 'epidermis',
    because: handTuned,
    contrary: [
      {
        cite: 'tokarsky2013',
        where: 'abstract',
        says: 'senescent cells in mouse epidermis often stay for weeks, also in young animals'
      }
    ]
  }),
  assumed({
    id: 'killer.life',
    means: 'mean time a killer stays in the skin',
    unit: 'day',
    value: 14,
    range: [3, 30],
    because: `${handTuned}; turnover 0.07 per day: 1 / 0.07 = 14 d, a half-life of 9.9 d, as killers live less than about ten days`
  }),
  parameter({
    id: 'killer.motility',
    means: 'random motility of a killer in tissue',
    unit: 'µm2/day',
    value: 20000,
    range: [3000, 90000],
    distribution: { kind: 'loguniform' },
    grade: 'E',
    species: 'mouse, human',
    compartment: 'skin',
    seen: 'none',
    assumption:
      'assumption: 2 to 60 µm2/min is usual for lymphocytes in tissue, that is 2.9e3 to 8.6e4 µm2/day; 14 µm2/min taken',
    sources: []
  }),
  assumed({
    id: 'killer.encounter.dermis',
    means: 'volume of dermis that a free killer searches in a day',
    unit: 'µm3/day',
    value: 5e6,
    range: [5e5, 3e7],
    compartment: 'dermis',
    distribution: { kind: 'loguniform' },
    because:
      'a random walker finds what it comes to within a capture distance of; the distance, 20 µm, is ours',
    seen: 'computed',
    sources: [
      {
        cite: 'smoluchowski',
        where: 'rate of encounter by diffusion',
        how: '4π · motility · capture distance = 4π · 20,000 µm2/day · 20 µm = 5.0e6 µm3/day; 3 killers per mm3 at success 0.9 then clear 0.0135 a day'
      }
    ]
  }),
  assumed({
    id: 'killer.encounter.epidermis',
    means: 'area of epidermis that a free killer searches in a day',
    unit: 'µm2/day',
    value: 10000,
    range: [3e3, 2e5],
    compartment: 'epidermis',
    distribution: { kind: 'loguniform' },
    because: 'as in the dermis, in a plane',
    seen: 'computed',
    sources: [
      {
        cite: 'smoluchowski',
        where: 'rate of encounter by diffusion, in a plane',
        how: '2π · motility / ln(spacing / capture) = 2π · 20,000 / ln(460 µm / 20 µm) = 4e4 µm2/day; the tuned clearance 0.040 a day with 1.5 killers per mm2 at success 0.9 needs 0.040 / 0.9 / 1.5 per mm2 = 3e4; 2.7e4 taken'
      }
    ]
  }),
  parameter({
    id: 'killer.handling',
    means: 'time a killer spends on one engagement, won or lost',
    unit: 'day',
    value: 0.4,
    range: [0.05, 3.2],
    distribution: { kind: 'loguniform' },
    grade: 'D',
    species: 'mouse, human',
    compartment: 'various',
    seen: 'second-hand',
    sources: [
      {
        cite: 'ctl-killing-2021',
        where: 'introduction',
        how: '1 to 20 kills per cell and day: 1/20 = 0.05 d to 1/1 = 1 d; the slow end, since targets are poor; up to 3.2 d in the earlier study'
      }
    ]
  }),
  assumed({
    id: 'killer.recruitment',
    means: 'gain of killer supply per scale of local SASP',
    unit: '1',
    value: 0.1,
    range: [0, 0.5],
    because: `${needed}: in the earlier study 0, 0.1 and 0.5 gave 36, 8.5 and 2.3 % at 72 y`
  }),
  assumed({
    id: 'killer.recruitment.scale',
    means: 'SASP that adds that gain once, dermis',
    unit: '1/mm3',
    value: 35,
    range: [10, 400],
    compartment: 'dermis',
    because: needed
  }),
  assumed({
    id: 'killer.recruitment.epidermis.scale',
    means: 'SASP that adds that gain once, epidermis',
    unit: '1/mm3',
    value: 100,
    range: [10, 1000],
    compartment: 'epidermis',
    because: `${needed}; 400 in the earlier study`
  }),
  assumed({
    id: 'killer.guidance',
    means: 'how strongly killers prefer places with much SASP of others',
    unit: '1',
    value: 1,
    range: [0, 5],
    because: 'chemotaxis is usual; the strength is ours, and a target’s own field is never felt'
  }),
  assumed({
    id: 'killer.guidance.half',
    means: 'SASP at which that preference is half',
    unit: '1/mm3',
    value: 200,
    range: [20, 2000],
    because: handTuned
  }),
  assumed({
    id: 'killer.competence',
    means: 'chance that an engagement by a young killer succeeds',
    unit: '1',
    value: 0.9,
    range: [0.2, 1],
    because: handTuned,
    sources: [
      {
        cite: 'aging-203931',
        where: 'quoted by others',
        how: 'NK 1:1 for 16 h killed 43 % of senescent and 15 % of normal cells: success per day is high, never complete'
      }
    ],
    seen: 'second-hand'
  }),
  assumed({
    id: 'killer.competence.decline',
    means: 'share of that chance lost per year after 20',
    unit: '1/year',
    value: 0.0075,
    range: [0, 0.015],
    because: `${handTuned}; 0.45 lost by 80; fits allow 0.24 to 0.77 lost with saturation, 0.42 to 0.90 alone`,
    species: 'mouse, human',
    seen: 'second-hand',
    sources: [
      {
        cite: 'karin2019',
        where: 'fitted turnover',
        how: 'sign and order: half-life of induced senescent cells 5 ± 1 d at 3 months, 25 ± 6 d at 22 months in mice'
      }
    ]
  }),
  assumed({
    id: 'killer.supply.decline',
    means: 'share of killer supply lost per year after 20',
    unit: '1/year',
    value: 0,
    range: [0, 0.01],
    because: 'loss of success per engagement already carries the fall; zero so as not to count it twice'
  }),
  assumed({
    id: 'killer.shield',
    means: 'greatest share of success that SASP-induced HLA-E takes away',
    unit: '1',
    value: 0.3,
    range: [0, 0.6],
    because: handTuned,
    seen: 'abstract',
    sources: [
      {
        cite: 'pereira2019',
        where: 'abstract',
        how: 'sign only: HLA-E is up on senescent dermal fibroblasts and in old skin; blocking NKG2A raises killing'
      }
    ]
  }),
  assumed({
    id: 'killer.shield.half',
    means: 'SASP at which that shield is half',
    unit: '1/mm3',
    value: 135,
    range: [20, 1000],
    because: `${handTuned}; 0.3 of the half dose of spread in the dermis, 450`
  }),
  assumed({
    id: 'killer.bystander',
    means: 'chance that an engagement kills a healthy neighbour',
    unit: '1',
    value: 0.02,
    range: [0, 0.3],
    because: 'not zero; far below what a dish shows, because tissue killers choose',
    seen: 'second-hand',
    sources: [
      {
        cite: 'aging-203931',
        where: 'quoted by others',
        how: '15 % of normal against 43 % of senescent cells dead at 1:1: 0.35 per kill is the upper end'
      }
    ]
  }),
  assumed({
    id: 'killer.crossing',
    means: 'share of dermal killers that cross the basement membrane',
    unit: '1',
    value: 0,
    range: [0, 0.2],
    because: 'pools are kept apart unless this says otherwise'
  }),
  assumed({
    id: 'efferocytosis.rate',
    means: 'rate at which a dying cell is taken up, young',
    unit: '1/day',
    value: 2,
    range: [0.3, 24],
    because: 'the dead are cleared within hours to days'
  }),
  assumed({
    id: 'efferocytosis.decline',
    means: 'share of that rate lost per year after 20',
    unit: '1/year',
    value: 0.005,
    range: [0, 0.012],
    because: 'clearing of the dead slows with age; the slope is ours'
  }),
  assumed({
    id: 'efferocytosis.delay',
    means: 'time after which a dead cell that is not taken up begins to inflame',
    unit: 'day',
    value: 1,
    range: [0.2, 3],
    because: 'a dead cell breaks open within about a day'
  }),
  assumed({
    id: 'efferocytosis.inflames',
    means: 'SASP-like output of a dead cell that is not taken up',
    unit: '1',
    value: 0.3,
    range: [0, 1],
    because: 'death left lying inflames; the strength is ours'
  })
]
