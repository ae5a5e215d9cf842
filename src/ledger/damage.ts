/**
 * Damage, and what a damaged cell does: the hazards that start senescence.
 *
 *   h = base + age · AGE + uv · UV · exp(−z/depth) + inflammation · (I + C/(K + C)) + division · divisions      1/day
 */
import { assumed, handTuned } from './entry.ts'
import type { Assumed, Parameter } from './entry.ts'

const slope = 'the hazard at which such cells are damaged grows by this much with every year of age'
const rest = 'hazard of damage that is there at any age'

/** The first study tuned an arrest hazard; one damaged cell in eleven arrested (0.05 / 0.55), hence × 11 for damage. */
function tuned(p: Omit<Assumed, 'because'> & { arithmetic: string }): Parameter {
  const { arithmetic, ...entry } = p
  return assumed({ ...entry, because: `${handTuned}; ${arithmetic}` })
}

/** rates at which a damaged cell arrests, 1/day */
const arrest = { keratinocyte: 0.05, melanocyte: 0.4, fibroblast: 0.05, stem: 0.05 } as const

export const damageParameters: readonly Parameter[] = [
  tuned({
    id: 'damage.keratinocyte.base',
    means: `keratinocytes: ${rest}`,
    unit: '1/day',
    value: 1e-6,
    range: [0, 1e-4],
    compartment: 'epidermis',
    arithmetic:
      'first study: arrest hazard 1e-7 × 0.7 per day × 11 = 8e-7 per day of damage; reset by hand with the markers'
  }),
  tuned({
    id: 'damage.keratinocyte.age',
    means: `keratinocytes: ${slope}`,
    unit: '1/(day year)',
    value: 8e-6,
    range: [2e-6, 2e-4],
    compartment: 'epidermis',
    arithmetic:
      'first study: arrest slope 3.4e-6 × 0.7 per day and year × 11 = 2.6e-5; reset by hand with the markers'
  }),
  tuned({
    id: 'damage.melanocyte.base',
    means: `melanocytes: ${rest}`,
    unit: '1/day',
    value: 1e-6,
    range: [0, 1e-4],
    compartment: 'epidermis',
    arithmetic: 'first study: arrest hazard 1e-7 × 4 per day × 11 = 4e-6; reset by hand with the markers'
  }),
  tuned({
    id: 'damage.melanocyte.age',
    means: `melanocytes: ${slope}`,
    unit: '1/(day year)',
    value: 2e-5,
    range: [1e-5, 1e-3],
    compartment: 'epidermis',
    arithmetic:
      'first study: arrest slope 3.4e-6 × 4 per day and year × 11 = 1.5e-4; reset by hand with the markers',
    sources: [
      {
        cite: 'victorelli2019',
        where: 'abstract',
        how: 'direction only: melanocytes are the epidermal cells that express p16 in aged skin, hence more than keratinocytes'
      }
    ]
  }),
  tuned({
    id: 'damage.fibroblast.base',
    means: `fibroblasts: ${rest}`,
    unit: '1/day',
    value: 5e-5,
    range: [0, 2e-3],
    compartment: 'dermis',
    arithmetic:
      'first study: arrest hazard 3.5e-5 per day × 11 = 3.9e-4; lower here, because that study read p21+ as senescent and came out about fourfold too high'
  }),
  tuned({
    id: 'damage.fibroblast.age',
    means: `fibroblasts: ${slope}`,
    unit: '1/(day year)',
    value: 9e-6,
    range: [3e-6, 4e-4],
    compartment: 'dermis',
    arithmetic:
      'first study: arrest slope 6.3e-6 per day and year × 11 = 6.9e-5; lower here for the same reason',
    sources: [
      {
        cite: 'karin2019',
        where: 'fitted turnover',
        how: 'form only: production of senescent cells rises linearly with age, 0.15 per day and year in the whole mouse'
      }
    ],
    seen: 'second-hand'
  }),
  tuned({
    id: 'damage.stem.base',
    means: `resident stem cells: ${rest}`,
    unit: '1/day',
    value: 1.1e-4,
    range: [0, 1e-3],
    compartment: 'dermis',
    arithmetic: 'about half the fibroblasts: they are better protected'
  }),
  tuned({
    id: 'damage.stem.age',
    means: `resident stem cells: ${slope}`,
    unit: '1/(day year)',
    value: 1.8e-5,
    range: [1e-6, 2e-4],
    compartment: 'dermis',
    arithmetic: 'about half the fibroblasts: they are better protected'
  }),
  assumed({
    id: 'damage.uv',
    means: 'hazard of damage at the surface of skin that gets the sun of an exposed forearm',
    unit: '1/day',
    value: 0.0003,
    range: [0, 5e-2],
    because:
      'no published hazard per dose fits; chosen so that sun adds to, and does not swamp, age; calibration has not been done',
    sources: [
      {
        cite: 'fisher1996',
        where: 'abstract',
        how: 'direction only: doses below those that redden the skin already start the response'
      }
    ],
    seen: 'abstract'
  }),
  assumed({
    id: 'damage.uv.depth',
    means: 'depth over which the damaging ultraviolet falls to 1/e',
    unit: 'µm',
    value: 120,
    range: [50, 300],
    because:
      'between UVB, stopped in the epidermis, and UVA, reaching the upper dermis; no spectrum is modelled'
  }),
  assumed({
    id: 'damage.inflammation',
    means: 'hazard of damage from full inflammation, systemic or around the cell',
    unit: '1/day',
    value: 5e-4,
    range: [0, 1e-2],
    because: handTuned,
    sources: [
      {
        cite: 'aging-100520',
        where: 'abstract',
        how: 'direction only: TGF-beta or IL-1 class signals from senescent cells damage bystanders'
      }
    ],
    seen: 'abstract'
  }),
  assumed({
    id: 'damage.inflammation.half',
    means: 'local SASP at which its share in that hazard is half',
    unit: '1/mm3',
    value: 200,
    range: [50, 1000],
    because: handTuned
  }),
  assumed({
    id: 'damage.division',
    means: 'integrated hazard of damage that one division adds to mother and daughter',
    unit: '1',
    value: 2e-6,
    range: [0, 2e-5],
    because: 'shortened telomeres add little in skin before many divisions; free to be zero',
    sources: [
      {
        cite: 'pmc3654105',
        where: 'abstract',
        how: 'direction only: damaged telomeres accumulate in the dermis of old baboons'
      }
    ],
    seen: 'abstract',
    species: 'baboon, human'
  }),
  assumed({
    id: 'decision.repair',
    means: 'rate at which a damaged young cell is repaired',
    unit: '1/day',
    value: 0.4,
    range: [0.05, 2],
    because: `${handTuned}; repair takes days, not hours or weeks`
  }),
  assumed({
    id: 'decision.apoptosis',
    means: 'rate at which a damaged young cell dies in good order',
    unit: '1/day',
    value: 0.1,
    range: [0.01, 1],
    because: `${handTuned}; a quarter of repair`
  }),
  ...(['keratinocyte', 'melanocyte', 'fibroblast', 'stem'] as const).map((kind) =>
    assumed({
      id: `decision.arrest.${kind}`,
      means: `rate at which a damaged ${kind === 'stem' ? 'resident stem cell' : kind} arrests for good`,
      unit: '1/day',
      value: arrest[kind],
      range: [0.005, 0.5],
      compartment: kind === 'keratinocyte' || kind === 'melanocyte' ? 'epidermis' : 'dermis',
      because: `${handTuned}; against repair and death it sets the share that arrests`
    })
  ),
  assumed({
    id: 'decision.decline',
    means: 'share of repair and of orderly death lost per year after 20',
    unit: '1/year',
    value: 0.004,
    range: [0, 0.012],
    because: `${handTuned}; a quarter lost by 80`
  }),
  assumed({
    id: 'decision.sasp.half',
    means: 'local SASP that halves repair and orderly death',
    unit: '1/mm3',
    value: 400,
    range: [50, 5000],
    because: handTuned
  }),
  assumed({
    id: 'decision.wound',
    means: 'how many times more a damaged cell arrests in the margin of a fresh wound',
    unit: '1',
    value: 4,
    range: [0, 20],
    because: 'wounds raise senescence for days in mice; the factor is ours',
    sources: [
      {
        cite: 'demaria2014',
        where: 'abstract',
        how: 'direction only: senescent fibroblasts and endothelium appear within 3 d of a wound'
      }
    ],
    seen: 'second-hand',
    species: 'mouse, human'
  })
]
