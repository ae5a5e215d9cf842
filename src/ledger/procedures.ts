/**
 * What cells, exosomes, needles, cold and experimental acts bring to the skin. Conventions as in pharmacology.ts.
 */
import { parameter } from './entry.ts'
import type { Parameter } from './entry.ts'
import { guess } from './guess.ts'

const fat = 'agent.msc-own-fat'
const cord = 'agent.msc-umbilical'
const experiment = 'a choice of the experiment, not of nature'

export const procedureParameters: readonly Parameter[] = [
  guess({
    id: `${fat}.dose`,
    means: 'own fat-derived stem cells injected per area of skin',
    unit: '1/mm2',
    value: 1e4,
    range: [1e2, 1e5],
    because: '1e6 cells per cm2 is a usual injection; a choice of the programme',
    seen: 'abstract',
    sources: [
      {
        cite: 'pmc10381540',
        where: 'abstract',
        how: '1e8 cells into a face in 8 people: over about 300 cm2 that is 3.3e5 per cm2, 3.3e3 per mm2'
      }
    ]
  }),
  guess({
    id: `${fat}.dose.iv`,
    means: 'own fat-derived stem cells given into a vein',
    unit: '1',
    value: 1e8,
    range: [2e7, 2e8],
    because: 'the amount of the frailty trials with other cells',
    seen: 'abstract',
    sources: [{ cite: 'cratus1', where: 'abstract', how: '20, 100 or 200 million; the middle dose' }]
  }),
  guess({
    id: `${fat}.depth`,
    means: 'depth at which they are injected',
    unit: 'µm',
    value: 500,
    range: [200, 1500],
    because: 'into the dermis; a choice of the programme'
  }),
  guess({
    id: `${fat}.competence`,
    means: 'gain of killers’ success after own fat-derived cells into a vein',
    unit: '1',
    value: 0.05,
    range: [0, 0.3],
    because: 'whether they help clearing at all is open; zero is allowed'
  }),
  guess({
    id: `${fat}.inflammation`,
    means: 'share of systemic inflammation taken away after them',
    unit: '1',
    value: 0.1,
    range: [0, 0.3],
    because: 'TNF fell in frailty trials with other cells; the share is ours',
    seen: 'second-hand',
    sources: [{ cite: 'tompkins2017', where: 'quoted by others', how: 'sign only: TNF down at 6 months' }]
  }),
  guess({
    id: `${fat}.life`,
    means: 'time over which those body-wide effects fall to 1/e',
    unit: 'day',
    value: 60,
    range: [7, 180],
    because: 'cells die within a day, effects are reported for months'
  }),
  guess({
    id: `${cord}.dose`,
    means: 'donor umbilical stem cells injected per area of skin',
    unit: '1/mm2',
    value: 1e4,
    range: [1e2, 1e5],
    because: 'as own fat-derived cells, so that only the cells differ'
  }),
  guess({
    id: `${cord}.dose.iv`,
    means: 'donor umbilical stem cells given into a vein',
    unit: '1',
    value: 7e7,
    range: [2e7, 2e8],
    because: 'for a person of 70 kg',
    seen: 'abstract',
    sources: [
      { cite: 'uc-msc-frailty-2024', where: 'abstract', how: '1e6 per kg × 70 kg = 7e7, given twice' }
    ]
  }),
  guess({
    id: `${cord}.depth`,
    means: 'depth at which they are injected',
    unit: 'µm',
    value: 500,
    range: [200, 1500],
    because: 'into the dermis; a choice of the programme'
  }),
  guess({
    id: `${cord}.competence`,
    means: 'gain of killers’ success after umbilical cells into a vein',
    unit: '1',
    value: 0.05,
    range: [0, 0.3],
    because: 'whether they help clearing at all is open; zero is allowed'
  }),
  guess({
    id: `${cord}.inflammation`,
    means: 'share of systemic inflammation taken away after them',
    unit: '1',
    value: 0.1,
    range: [0, 0.3],
    because: 'TNF and IL-17 fell in a frailty trial; the share is ours',
    seen: 'abstract',
    sources: [
      {
        cite: 'uc-msc-frailty-2024',
        where: 'abstract',
        how: 'sign only: TNF-alpha p = 0.034, IL-17 p = 0.033 against placebo'
      }
    ]
  }),
  guess({
    id: `${cord}.life`,
    means: 'time over which those body-wide effects fall to 1/e',
    unit: 'day',
    value: 60,
    range: [7, 180],
    because: 'cells die within a day, effects are reported for months'
  }),

  guess({
    id: 'agent.exosomes.level',
    means: 'secretome that an injected exosome dose adds, in stem cells per volume',
    unit: '1/mm3',
    value: 1200,
    range: [100, 10000],
    because: 'twice the half-effect level; doses are not comparable between products'
  }),
  guess({
    id: 'agent.exosomes.passage.microneedling',
    means: 'share of a dose that gets in through needle channels, injection = 1',
    unit: '1',
    value: 0.5,
    range: [0.05, 1],
    because: 'split-face trials show a sign, not an amount',
    seen: 'abstract',
    sources: [
      {
        cite: 'park2023',
        where: 'abstract',
        how: 'sign only: better than saline with needles after 3 sessions, n = 28'
      }
    ]
  }),
  guess({
    id: 'agent.exosomes.passage.topical',
    means: 'share of a dose that passes intact skin, injection = 1',
    unit: '1',
    value: 0.002,
    range: [0, 0.02],
    because: 'about none',
    seen: 'second-hand',
    sources: [
      {
        cite: 'cui2025',
        where: 'quoted by others',
        how: 'dabbing did nothing where injection worked: about 0'
      }
    ]
  }),
  guess({
    id: 'agent.exosomes.depth.local',
    means: 'depth of the injected depot',
    unit: 'µm',
    value: 500,
    range: [200, 1500],
    because: 'into the dermis; a choice of the programme'
  }),
  guess({
    id: 'agent.exosomes.depth.microneedling',
    means: 'depth of the needle channels’ depot',
    unit: 'µm',
    value: 250,
    range: [100, 1000],
    because: 'half the needle; a choice of the programme'
  }),
  guess({
    id: 'agent.exosomes.depth.topical',
    means: 'depth of what passes intact skin',
    unit: 'µm',
    value: 0,
    range: [0, 50],
    because: 'it stays at the surface'
  }),
  guess({
    id: 'agent.exosomes.spread',
    means: 'thickness over which a depot spreads',
    unit: 'µm',
    value: 300,
    range: [100, 1000]
  }),
  guess({
    id: 'agent.exosomes.life',
    means: 'time over which a depot falls to 1/e',
    unit: 'day',
    value: 2,
    range: [0.2, 10],
    because: 'hours to days; gels prolong it',
    seen: 'abstract',
    sources: [
      {
        cite: 'pmc7981922',
        where: 'the paper’s own page',
        how: 'order only: depots last hours to days, hydrogels longer'
      }
    ]
  }),

  guess({
    id: 'agent.microneedling.stimulus',
    means: 'collagen synthesis gained after needles',
    unit: '1',
    value: 0.3,
    range: [0, 1],
    because: 'needles alone make collagen; the gain is ours',
    seen: 'abstract',
    sources: [
      {
        cite: 'aging-100318',
        where: 'abstract',
        how: 'sign only: wounding therapies help old skin and lower its share of senescent fibroblasts'
      }
    ]
  }),
  guess({
    id: 'agent.microneedling.half-life',
    means: 'time in which that gain halves',
    unit: 'day',
    value: 21,
    range: [5, 90]
  }),
  guess({
    id: 'agent.microneedling.recruitment',
    means: 'gain of killer recruitment after needles',
    unit: '1',
    value: 0.5,
    range: [0, 3],
    because: 'micro-wounds draw immune cells; the gain is ours'
  }),
  guess({
    id: 'agent.microneedling.depth',
    means: 'length of the needles',
    unit: 'µm',
    value: 500,
    range: [200, 2000],
    because: 'a choice of the programme',
    later: 'read when needles have a depth'
  }),
  guess({
    id: 'agent.saline.stimulus',
    means: 'collagen synthesis gained after an injection of saline',
    unit: '1',
    value: 0,
    range: [0, 0.1],
    because: 'the comparator does nothing but prick'
  }),

  guess({
    id: 'agent.cooling-local.inflammation',
    means: 'share of local inflammation taken away while skin is cooled',
    unit: '1',
    value: 0.2,
    range: [0, 0.5]
  }),
  guess({
    id: 'agent.cooling-local.half-life',
    means: 'time in which that halves',
    unit: 'day',
    value: 0.06,
    range: [0.01, 0.4],
    because: 'minutes to hours'
  }),
  parameter({
    id: 'agent.cooling-whole-body.il-1beta',
    means: 'change of IL-1beta after whole-body cooling, in standard deviations',
    unit: '1',
    value: -2.08,
    range: [-3, 0],
    grade: 'A',
    species: 'human',
    compartment: 'blood',
    seen: 'abstract',
    later: 'read by the validation room and the body model',
    sources: [
      {
        cite: 'cryo-meta-2025',
        where: 'abstract',
        how: 'SMD −2.08, 11 trials, n = 274; the range is ours and includes none'
      }
    ],
    contrary: [{ cite: 'runners-cooling', where: 'table', says: 'IL-1beta unchanged in 11 runners' }]
  }),
  parameter({
    id: 'agent.cooling-whole-body.il-10',
    means: 'change of IL-10 after whole-body cooling, in standard deviations',
    unit: '1',
    value: 0.78,
    range: [0, 1.5],
    grade: 'A',
    species: 'human',
    compartment: 'blood',
    seen: 'abstract',
    later: 'read by the validation room and the body model',
    sources: [
      { cite: 'cryo-meta-2025', where: 'abstract', how: 'SMD +0.78; the range is ours and includes none' }
    ],
    contrary: [{ cite: 'runners-cooling', where: 'table', says: 'IL-10 unchanged' }]
  }),
  parameter({
    id: 'agent.cooling-whole-body.il-6',
    means: 'change of IL-6 and TNF after whole-body cooling',
    unit: '1',
    value: 0,
    range: [-0.5, 0.5],
    grade: 'A',
    species: 'human',
    compartment: 'blood',
    seen: 'abstract',
    later: 'read by the validation room and the body model',
    sources: [
      {
        cite: 'pmc7091479',
        where: 'abstract',
        how: 'IL-6 and TNF unchanged against rehabilitation in 25 and 25 people: 0'
      }
    ]
  }),
  guess({
    id: 'agent.cooling-whole-body.inflammation',
    means: 'share of systemic inflammation taken away after a session',
    unit: '1',
    value: 0.1,
    range: [0, 0.4],
    because: 'IL-1beta may fall, IL-6 and TNF do not; the share is ours',
    seen: 'abstract',
    sources: [
      { cite: 'cryo-meta-2025', where: 'abstract', how: 'sign only' },
      { cite: 'pmc7091479', where: 'abstract', how: 'no change of IL-6, TNF: a small share' }
    ]
  }),
  guess({
    id: 'agent.cooling-whole-body.half-life',
    means: 'time in which that halves',
    unit: 'day',
    value: 0.7,
    range: [0.05, 5],
    because: 'hours to days'
  }),

  guess({
    id: 'agent.punch-wound.diameter',
    means: 'diameter of a punch wound',
    unit: 'µm',
    value: 3000,
    range: [200, 8000],
    because: experiment
  }),
  guess({
    id: 'agent.punch-wound.depth',
    means: 'depth of a punch wound',
    unit: 'µm',
    value: 1000,
    range: [100, 4000],
    because: experiment
  }),
  guess({
    id: 'agent.transplant-senescent.dose',
    means: 'fibroblasts put into the dermis per area, senescent or, as a control, working',
    unit: '1/mm2',
    value: 2000,
    range: [10, 20000],
    because: experiment
  }),
  guess({
    id: 'agent.transplant-senescent.diameter',
    means: 'diameter of the place they are put',
    unit: 'µm',
    value: 500,
    range: [50, 4000],
    because: experiment
  }),
  guess({
    id: 'agent.transplant-senescent.depth',
    means: 'depth at which they are put',
    unit: 'µm',
    value: 300,
    range: [0, 2000],
    because: experiment
  }),
  guess({
    id: 'agent.seed-senescent.share',
    means: 'share of dermal cells made senescent at once',
    unit: '1',
    value: 0.2,
    range: [0, 1],
    because: experiment
  }),
  guess({
    id: 'agent.iv.skin-area',
    means: 'skin of an adult',
    unit: 'mm2',
    value: 1.8e6,
    range: [1.4e6, 2.3e6],
    because: 'about 1.8 m2; turns cells given into a vein into cells per area of skin'
  })
]
