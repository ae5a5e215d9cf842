/**
 * What instruments read: an observation model each, with the noise of one reading.
 *
 *   reading = latent(tissue) + sd e,   e ~ N(0, 1) addressed by (instrument, day), kept within the scale
 *
 * One patch of a square millimetre is not a face: no reading is ever given without its noise. Links are
 * linear with ledger slopes; elastosis is the share of elastin that the sun took (loss near the surface
 * beyond the loss in depth). A wound's half-time is read to within a day or so, from photographs.
 */
import { gaussian } from '../core/draw.ts'
import { Body } from '../state/body.ts'
import { Kind, Question, State } from '../state/kinds.ts'
import type { World } from '../state/world.ts'
import type { TissueMeans } from './means.ts'
import { Marker, staining } from './markers.ts'

export interface Instrument {
  readonly id: string
  readonly means: string
  readonly unit: string
  readonly compartment: string
  readonly better?: 'up' | 'down'
  /** what a perfect instrument would read, given the means of the tissue */
  latent(world: World, tissue: TissueMeans): number
  /** standard deviation of one reading, given the latent value */
  sd(latent: number): number
  readonly low: number
  readonly high: number
  /** can it be read now? absent = always */
  present?(world: World): boolean
}

const byAge = ['body.reference-age', 'instrument.perceived-age.young', 'instrument.perceived-age.rise']
export const instrumentUses: readonly string[] = [
  'epidermis.thickness',
  'skin.corneum.thickness',
  'cells.fibroblast.papillary-depth',
  'instrument.ultrasound.sd',
  ...['r2', 'r5', 'r7', 'tewl'].flatMap((x) =>
    ['intercept', 'slope', 'sd'].map((p) => `instrument.${x}.${p}`)
  ),
  ...['intercept', 'collagen', 'elastosis', 'thickness', 'sd', 'top'].map((p) => `instrument.wrinkle.${p}`),
  ...['intercept', 'intrinsic', 'extrinsic', 'sd'].map((p) => `instrument.scinexa.${p}`),
  ...['slope', 'sd', 'p16-sd'].map((p) => `instrument.perceived-age.${p}`),
  ...byAge,
  'instrument.tewl.open',
  'instrument.wound.sd'
]

/** Share of the cells of the basal layer that stain for p16. */
function epidermalP16(number: (id: string) => number): (world: World) => number {
  const stain = staining(number)
  return (world) => {
    const { cells, shape } = world
    const basal = shape.places[Kind.keratinocyte] + shape.places[Kind.melanocyte]
    let positive = 0
    let counted = 0
    for (let row = 0; row < basal; row++) {
      if (cells.state[row] === State.vacant) continue
      counted++
      if (stain(world, row, Marker.p16)) positive++
    }
    return counted > 0 ? positive / counted : 0
  }
}

export function instruments(number: (id: string) => number): readonly Instrument[] {
  const p16 = epidermalP16(number)
  const of = (id: string): number => number(`instrument.${id}`)
  const steady = (sd: number) => (): number => sd
  const relative =
    (sd: number) =>
    (latent: number): number =>
      sd * latent
  const corneum = number('skin.corneum.thickness')
  const young = number('body.reference-age')
  const ultrasound = relative(of('ultrasound.sd'))
  const wound = (world: World): number => world.wounds.count[0] - 1

  const cutometer = (
    id: string,
    means: string,
    part: (t: TissueMeans, world: World) => number
  ): Instrument => ({
    id: `Cutometer ${id.toUpperCase()}`,
    means,
    unit: '1',
    compartment: 'skin',
    better: 'up',
    latent: (world, t) => of(`${id}.intercept`) + of(`${id}.slope`) * part(t, world),
    sd: steady(of(`${id}.sd`)),
    low: 0,
    high: 1
  })

  const intrinsic = (_world: World, t: TissueMeans): number => {
    const lost = Math.max(0, 1 - t.collagen)
    return Math.min(of('scinexa.intrinsic'), of('scinexa.intercept') + of('scinexa.intrinsic') * lost)
  }
  const extrinsic = (_world: World, t: TissueMeans): number => of('scinexa.extrinsic') * t.elastosis
  const items = of('scinexa.intrinsic') + of('scinexa.extrinsic')

  return [
    {
      id: 'ultrasound dermis',
      means: 'thickness of the dermis by 20 MHz ultrasound',
      unit: 'µm',
      compartment: 'dermis',
      better: 'up',
      latent: (_world, t) => t.thickness,
      sd: ultrasound,
      low: 0,
      high: Infinity
    },
    {
      id: 'ultrasound epidermis',
      means: 'thickness of the epidermis with its stratum corneum by ultrasound',
      unit: 'µm',
      compartment: 'epidermis',
      better: 'up',
      latent: (_world, t) => t.viable + t.corneum,
      sd: ultrasound,
      low: 0,
      high: Infinity
    },
    cutometer('r2', 'gross elasticity by suction', (t) => t.integrity * t.elastin),
    cutometer('r5', 'net elasticity by suction', (t) => t.elastin),
    cutometer('r7', 'share of recoil of the whole deformation by suction', (t, { shape }) =>
      shape.depth > 0 ? (t.elastin * t.thickness) / shape.depth : t.elastin
    ),
    {
      id: 'wrinkle score',
      means: 'wrinkle score by a rater, none to most',
      unit: '1',
      compartment: 'skin',
      better: 'down',
      latent(world, t) {
        const thinner = Math.max(0, 1 - t.thickness / Math.max(1, world.shape.depth))
        return (
          of('wrinkle.intercept') +
          of('wrinkle.collagen') * Math.max(0, 1 - t.collagen) +
          of('wrinkle.elastosis') * t.elastosis +
          of('wrinkle.thickness') * thinner
        )
      },
      sd: steady(of('wrinkle.sd')),
      low: 0,
      high: of('wrinkle.top')
    },
    {
      id: 'SCINEXA intrinsic',
      means: 'items of skin ageing by time',
      unit: '1',
      compartment: 'skin',
      better: 'down',
      latent: intrinsic,
      sd: steady((of('scinexa.sd') * of('scinexa.intrinsic')) / items),
      low: 0,
      high: of('scinexa.intrinsic')
    },
    {
      id: 'SCINEXA extrinsic',
      means: 'items of skin ageing by sun',
      unit: '1',
      compartment: 'skin',
      better: 'down',
      latent: extrinsic,
      sd: steady((of('scinexa.sd') * of('scinexa.extrinsic')) / items),
      low: 0,
      high: of('scinexa.extrinsic')
    },
    {
      id: 'SCINEXA index',
      means: 'items by sun over items by time; above 2 ageing is called extrinsic',
      unit: '1',
      compartment: 'skin',
      better: 'down',
      latent: (world, t) => extrinsic(world, t) / Math.max(1, intrinsic(world, t)),
      sd: (latent) => (latent * of('scinexa.sd')) / items,
      low: 0,
      high: Infinity
    },
    {
      id: 'perceived age offset',
      means: 'years older than people of this age look; an association, not an effect',
      unit: 'year',
      compartment: 'skin',
      better: 'down',
      latent(world) {
        const usual =
          of('perceived-age.young') + of('perceived-age.rise') * Math.max(0, world.body[Body.age] - young)
        return (of('perceived-age.slope') * (p16(world) - usual)) / of('perceived-age.p16-sd')
      },
      sd: steady(of('perceived-age.sd')),
      low: -Infinity,
      high: Infinity
    },
    {
      id: 'TEWL',
      means: 'water lost through the skin, young = 1',
      unit: '1',
      compartment: 'epidermis',
      better: 'down',
      latent(_world, t) {
        const closed = of('tewl.intercept') + of('tewl.slope') * 2 * (1 - t.corneum / corneum)
        return closed * t.cover + of('tewl.open') * (1 - t.cover)
      },
      sd: relative(of('tewl.sd')),
      low: 0,
      high: Infinity
    },
    {
      id: 'wound half-time',
      means: 'days until half of the wound was closed, from photographs',
      unit: 'day',
      compartment: 'wound',
      better: 'down',
      latent: (world) => world.wounds.half[wound(world)] - world.wounds.day[wound(world)],
      sd: steady(of('wound.sd')),
      low: 0,
      high: Infinity,
      present: (world) => wound(world) >= 0 && world.wounds.half[wound(world)] > 0
    }
  ]
}

/** One reading of the `which`-th instrument today. */
export function reading(world: World, tissue: TissueMeans, instrument: Instrument, which: number): number {
  const latent = instrument.latent(world, tissue)
  const day = Math.round(world.body[Body.day])
  const noisy = latent + instrument.sd(latent) * gaussian(world.chance, Question.instrument, which, 0, day)
  return Math.min(instrument.high, Math.max(instrument.low, noisy))
}
