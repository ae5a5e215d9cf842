/**
 * Instruments: from the state of the tissue to what a device or an eye would read, each with its noise.
 *
 *   reading = intercept + slope · x + sd · noise      x is named in `means`; x = 1 in a 20-year-old unless said
 */
import { assumed, parameter } from './entry.ts'
import type { Assumed, Parameter } from './entry.ts'

const scale =
  'no published calibration from tissue to this reading; the scale is ours, the direction is published'

function reading(p: Omit<Assumed, 'because'> & { because?: string }): Parameter {
  return assumed({ ...p, because: p.because ?? scale })
}

const cutometer = [
  {
    cite: 'pmid-19159383',
    where: 'abstract',
    how: 'sign only: R2, R5 and R7 fall with age, R7 on the face most (n = 96, 20 to 75 y)'
  }
]
const wrinkles = [
  {
    cite: 'kafi2007',
    where: 'abstract',
    how: 'the scale, 0 to 9, and its change of −1.64 against −0.08 under retinol at 87 y'
  },
  {
    cite: 'pmc4341846',
    where: 'abstract',
    how: 'age against wrinkles r = 0.901 (n = 24): nearly the whole scale is used over a life'
  }
]
const scinexa = [
  {
    cite: 'scinexa',
    where: 'abstract',
    how: '5 intrinsic and 18 extrinsic items of 0 to 3; 92 % of 74 people sorted rightly'
  }
]

export const instrumentParameters: readonly Parameter[] = [
  reading({
    id: 'instrument.ultrasound.sd',
    means: 'noise of thickness by 20 MHz ultrasound, of the thickness',
    unit: '1',
    value: 0.05,
    range: [0.02, 0.15],
    because: 'a few percent between two readings; ours'
  }),
  reading({
    id: 'instrument.r2.intercept',
    means: 'Cutometer R2 when collagen integrity and elastin are gone',
    unit: '1',
    value: 0.35,
    range: [0.1, 0.6],
    seen: 'abstract',
    sources: cutometer
  }),
  reading({
    id: 'instrument.r2.slope',
    means: 'Cutometer R2 per unit of collagen integrity × elastin',
    unit: '1',
    value: 0.5,
    range: [0.1, 0.8],
    seen: 'abstract',
    sources: cutometer
  }),
  reading({
    id: 'instrument.r2.sd',
    means: 'noise of Cutometer R2',
    unit: '1',
    value: 0.05,
    range: [0.01, 0.1]
  }),
  reading({
    id: 'instrument.r5.intercept',
    means: 'Cutometer R5 when collagen integrity and elastin are gone',
    unit: '1',
    value: 0.2,
    range: [0, 0.5],
    seen: 'abstract',
    sources: cutometer
  }),
  reading({
    id: 'instrument.r5.slope',
    means: 'Cutometer R5 per unit of elastin',
    unit: '1',
    value: 0.6,
    range: [0.1, 1],
    seen: 'abstract',
    sources: cutometer
  }),
  reading({
    id: 'instrument.r5.sd',
    means: 'noise of Cutometer R5',
    unit: '1',
    value: 0.07,
    range: [0.01, 0.2]
  }),
  reading({
    id: 'instrument.r7.intercept',
    means: 'Cutometer R7 when collagen integrity and elastin are gone',
    unit: '1',
    value: 0.1,
    range: [0, 0.4],
    seen: 'abstract',
    sources: cutometer
  }),
  reading({
    id: 'instrument.r7.slope',
    means: 'Cutometer R7 per unit of elastin × thickness',
    unit: '1',
    value: 0.5,
    range: [0.1, 0.8],
    seen: 'abstract',
    sources: cutometer
  }),
  reading({
    id: 'instrument.r7.sd',
    means: 'noise of Cutometer R7',
    unit: '1',
    value: 0.06,
    range: [0.01, 0.2]
  }),
  reading({
    id: 'instrument.wrinkle.intercept',
    means: 'wrinkle score (0 to 9) of young skin',
    unit: '1',
    value: 0.5,
    range: [0, 2],
    seen: 'abstract',
    sources: wrinkles
  }),
  reading({
    id: 'instrument.wrinkle.collagen',
    means: 'wrinkle score added when all collagen is gone',
    unit: '1',
    value: 9,
    range: [2, 20],
    seen: 'abstract',
    sources: [
      ...wrinkles,
      {
        cite: 'griffiths1993',
        where: 'abstract',
        how: 'collagen I formation against severity r = −0.58: sign'
      }
    ]
  }),
  reading({
    id: 'instrument.wrinkle.elastosis',
    means: 'wrinkle score added by a full measure of elastosis',
    unit: '1',
    value: 3,
    range: [0, 10],
    seen: 'abstract',
    sources: wrinkles
  }),
  reading({
    id: 'instrument.wrinkle.thickness',
    means: 'wrinkle score added when all thickness is gone',
    unit: '1',
    value: 3,
    range: [0, 10],
    seen: 'abstract',
    sources: wrinkles
  }),
  reading({
    id: 'instrument.wrinkle.top',
    means: 'highest wrinkle score',
    unit: '1',
    value: 9,
    range: [9, 9],
    seen: 'abstract',
    sources: wrinkles
  }),
  reading({
    id: 'instrument.wrinkle.sd',
    means: 'noise of the wrinkle score between raters',
    unit: '1',
    value: 0.7,
    range: [0.2, 1.5]
  }),
  reading({
    id: 'instrument.scinexa.intercept',
    means: 'SCINEXA of ageing by time in young skin',
    unit: '1',
    value: 2,
    range: [0, 8],
    seen: 'abstract',
    sources: scinexa
  }),
  reading({
    id: 'instrument.scinexa.intrinsic',
    means: 'greatest SCINEXA of the 5 items of ageing by time, reached when all collagen is gone',
    unit: '1',
    value: 15,
    range: [15, 15],
    seen: 'abstract',
    sources: scinexa
  }),
  reading({
    id: 'instrument.scinexa.extrinsic',
    means: 'greatest SCINEXA of the 18 items of ageing by sun, reached at full elastosis',
    unit: '1',
    value: 54,
    range: [54, 54],
    seen: 'abstract',
    sources: scinexa
  }),
  reading({ id: 'instrument.scinexa.sd', means: 'noise of SCINEXA', unit: '1', value: 3, range: [1, 8] }),
  parameter({
    id: 'instrument.perceived-age.slope',
    means: 'years added to the perceived age per standard deviation of epidermal p16 between people',
    unit: 'year',
    value: 1.4,
    range: [0, 2.1],
    grade: 'B',
    species: 'human',
    compartment: 'face',
    seen: 'computed',
    markerValidity: 'the antibody has not been checked against the reported confound',
    sources: [
      {
        cite: 'waaijer2016',
        where: 'abstract',
        how: '3 y between lowest and highest tertile; means of the outer tertiles of a normal differ by 2.18 SD: 3 / 2.18 = 1.4 y. An association: an upper bound of any effect; 1.5 to 4.5 y gives 0.7 to 2.1'
      }
    ]
  }),
  reading({
    id: 'instrument.perceived-age.sd',
    means: 'noise of the perceived age',
    unit: 'year',
    value: 3,
    range: [1, 8],
    because: 'averages over many raters scatter by a few years; ours'
  }),
  reading({
    id: 'instrument.perceived-age.p16-sd',
    means: 'standard deviation of the share of p16+ epidermal cells between people',
    unit: '1',
    value: 0.02,
    range: [0.005, 0.05],
    because: 'the counts were read in an abstract without it; ours, from 4 % at old age'
  }),
  reading({
    id: 'instrument.perceived-age.young',
    means: 'usual share of p16+ cells of the basal layer at the reference age',
    unit: '1',
    value: 0.002,
    range: [0, 0.01],
    because: 'what people of the same age have is needed to say older or younger than them',
    seen: 'second-hand',
    sources: [{ cite: 'idda2020', where: 'figures, quoted by others', how: '0.2 % from 13 to 35 y' }]
  }),
  reading({
    id: 'instrument.perceived-age.rise',
    means: 'yearly rise of that usual share after the reference age',
    unit: '1/year',
    value: 0.00075,
    range: [0, 0.002],
    because: 'a straight line; the true course is not known',
    seen: 'second-hand',
    sources: [
      {
        cite: 'idda2020',
        where: 'figures, quoted by others',
        how: '0.2 % to 4 % from about 24 to about 72 y: 0.038 / 48 y = 0.0008; from 20 on 0.038 / 51 y = 0.00075'
      }
    ]
  }),
  reading({
    id: 'instrument.tewl.intercept',
    means: 'water loss of young skin, young = 1',
    unit: '1',
    value: 1,
    range: [1, 1],
    because: 'the unit is chosen so'
  }),
  reading({
    id: 'instrument.tewl.slope',
    means: 'water loss gained when stratum corneum thickness halves',
    unit: '1',
    value: 0.8,
    range: [0, 2],
    because: 'water loss goes as one over thickness; ours'
  }),
  reading({
    id: 'instrument.tewl.open',
    means: 'water loss of a wound without epidermis, young skin = 1',
    unit: '1',
    value: 8,
    range: [3, 20],
    because: 'an open bed loses water several times faster; the ratio is ours'
  }),
  reading({
    id: 'instrument.tewl.sd',
    means: 'noise of the water loss',
    unit: '1',
    value: 0.15,
    range: [0.05, 0.4],
    because: 'skin, room and season; ours'
  }),
  reading({
    id: 'instrument.wound.sd',
    means: 'noise of the half-time of a wound, from photographs',
    unit: 'day',
    value: 1,
    range: [0.3, 3],
    because: 'wounds are looked at every day or two; ours'
  })
]
