/**
 * What is watched: one number each for a patch at a moment, with its unit and what it means.
 *
 * The list is fixed and so is its order; `observer` fills a column of the same length. A quantity that does
 * not exist yet (a wound's closure before there is a wound) is not present: it is left out, never written
 * as 0. Fractions are of living cells of the compartment's places, vacant fraction of its places.
 */
import { daysPerYear } from '../core/clock.ts'
import { numerics } from '../core/numerics.ts'
import { matrixSynthesis, matrixUses } from '../mechanisms/matrix.ts'
import { closure } from '../mechanisms/wound.ts'
import { Body, Tally } from '../state/body.ts'
import { Kind } from '../state/kinds.ts'
import { layerThickness } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { instruments, instrumentUses, reading, type Instrument } from './instruments.ts'
import { markerUses, staining } from './markers.ts'
import { aroundLesion, census, killersIn, type Census } from './census.ts'
import { fieldLevels, levelUses, type Levels } from './levels.ts'
import { tissueMeans } from './means.ts'
import { arrests, meanStay, realised, spreadNumbers, spreadUses } from './spread-numbers.ts'

export interface Quantity {
  readonly id: string
  readonly compartment: string
  readonly unit: string
  readonly means: string
  readonly better?: 'up' | 'down'
  readonly group: 'tissue' | 'spread' | 'instrument' | 'wound'
  /** does it exist in this world now? absent = always */
  readonly present?: (world: World) => boolean
}

/** ledger ids an observer takes */
export const observerUses: readonly string[] = [
  ...new Set([...markerUses, ...instrumentUses, ...spreadUses, ...matrixUses, ...levelUses, 'lesion.near'])
]

/** All that one look at a patch needs, gathered in one pass. Index 0 is the epidermis, 1 the dermis. */
interface Look {
  readonly world: World
  readonly cells: readonly [Census, Census]
  readonly kinds: Float64Array
  readonly killers: readonly [number, number]
  /** mm2 of patch, mm3 of dermis */
  readonly area: number
  readonly volume: number
  readonly tissue: ReturnType<ReturnType<typeof tissueMeans>['empty']>
  readonly levels: Levels
  readonly spread: { realised: number; marginal: number; jacobian: number }
  readonly formation: number
  /** senescent and living dermal cells around a lesion */
  readonly near: readonly [number, number]
}

type Row = Quantity & { readonly of: (look: Look) => number }

const compartments = ['epidermis', 'dermis'] as const
const per = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const hasEnded = (world: World): boolean => world.tally[Tally.ended] > 0
const hasArrests = (world: World): boolean => arrests(world) > 0
const hasLesion = (world: World): boolean => world.body[Body.lesion] > 0
const hasWound = (world: World): boolean => world.wounds.count[0] > 0
const hasTime = (world: World): boolean => world.body[Body.day] > 0
const last = (world: World): number => world.wounds.count[0] - 1

/** a share of the living cells of each compartment */
function shares(id: string, means: string, of: (c: Census) => number, better: 'up' | 'down'): Row[] {
  return compartments.map((compartment, i) => ({
    id,
    compartment,
    unit: '1',
    means: `${means}, ${compartment}`,
    better,
    group: 'tissue',
    of: (look) => of(look.cells[i])
  }))
}

function tissue(
  id: string,
  compartment: string,
  unit: string,
  means: string,
  better: 'up' | 'down' | undefined,
  of: (look: Look) => number,
  present?: (world: World) => boolean
): Row {
  return {
    id,
    compartment,
    unit,
    means,
    group: 'tissue',
    of,
    ...(better === undefined ? {} : { better }),
    ...(present === undefined ? {} : { present })
  }
}

function spread(
  id: string,
  compartment: string,
  unit: string,
  means: string,
  of: (look: Look) => number,
  present?: (world: World) => boolean
): Row {
  return { ...tissue(id, compartment, unit, means, 'down', of, present), group: 'spread' }
}

function ofWound(
  id: string,
  unit: string,
  means: string,
  better: 'up' | 'down' | undefined,
  of: (world: World, wound: number) => number
): Row {
  const row = tissue(id, 'wound', unit, means, better, ({ world }) => of(world, last(world)), hasWound)
  return { ...row, group: 'wound' }
}

function level(id: string, means: string, field: keyof Levels, better?: 'up' | 'down'): Row[] {
  return compartments.map((compartment, i) =>
    tissue(
      id,
      compartment,
      '1/mm3',
      `${means}, mean of the ${compartment}`,
      better,
      ({ levels }) => levels[field][i]
    )
  )
}

const rows: readonly Row[] = [
  ...shares(
    'senescent fraction',
    'senescent cells of living cells',
    (c) => per(c.senescent, c.living),
    'down'
  ),
  ...shares(
    'secreting fraction',
    'cells with full SASP of living cells',
    (c) => per(c.secreting, c.living),
    'down'
  ),
  ...shares('calmed fraction', 'senescent cells whose SASP is calmed', (c) => per(c.calmed, c.living), 'up'),
  ...shares('damaged fraction', 'damaged cells of living cells', (c) => per(c.damaged, c.living), 'down'),
  ...shares('dying fraction', 'dying cells of living cells', (c) => per(c.dying, c.living), 'down'),
  ...shares('vacant fraction', 'places without a cell', (c) => per(c.places - c.living, c.places), 'down'),
  ...shares('p16 positive', 'cells that stain for p16', (c) => per(c.stained[0], c.living), 'down'),
  ...shares('p21 positive', 'cells that stain for p21', (c) => per(c.stained[1], c.living), 'down'),
  ...shares(
    'SA-beta-gal positive',
    'cells that stain for SA-beta-gal',
    (c) => per(c.stained[2], c.living),
    'down'
  ),
  ...level('SASP', 'full-SASP cells per volume that would give this level', 'sasp', 'down'),
  ...level('vesicles', 'the same for senescent vesicles', 'vesicles', 'down'),
  ...level('secretome', 'the same for stem cells’ secretome', 'secretome'),
  tissue('keratinocytes', 'epidermis', '1/mm2', 'living basal keratinocytes', undefined, (l) =>
    per(l.kinds[Kind.keratinocyte], l.area)
  ),
  tissue('melanocytes', 'epidermis', '1/mm2', 'living melanocytes', undefined, (l) =>
    per(l.kinds[Kind.melanocyte], l.area)
  ),
  tissue('fibroblasts', 'dermis', '1/mm3', 'living fibroblasts', 'up', (l) =>
    per(l.kinds[Kind.fibroblast], l.volume)
  ),
  tissue('stem cells', 'dermis', '1/mm3', 'living resident stem cells', 'up', (l) =>
    per(l.kinds[Kind.stem], l.volume)
  ),
  tissue('given cells', 'dermis', '1/mm3', 'given cells alive in the patch', undefined, (l) =>
    per(l.kinds[Kind.given], l.volume)
  ),
  tissue('killers', 'epidermis', '1/mm2', 'killers in the epidermis', undefined, (l) =>
    per(l.killers[0], l.area)
  ),
  tissue('killers', 'dermis', '1/mm3', 'killers in the dermis', undefined, (l) =>
    per(l.killers[1], l.volume)
  ),
  tissue(
    'collagen',
    'dermis',
    '1',
    'amount of collagen, young protected = 1',
    'up',
    (l) => l.tissue.collagen
  ),
  tissue(
    'collagen',
    'papillary dermis',
    '1',
    'amount of collagen near the surface',
    'up',
    (l) => l.tissue.papillary
  ),
  tissue(
    'collagen formation',
    'papillary dermis',
    '1',
    'collagen made now, young protected = 1',
    'up',
    (l) => l.formation
  ),
  tissue(
    'collagen integrity',
    'dermis',
    '1',
    'share of collagen in intact fibres',
    'up',
    (l) => l.tissue.integrity
  ),
  tissue('elastin', 'dermis', '1', 'working elastin, young = 1', 'up', (l) => l.tissue.elastin),
  tissue('dermal thickness', 'dermis', 'µm', 'thickness of the dermis', 'up', (l) => l.tissue.thickness),
  tissue(
    'epidermal thickness',
    'epidermis',
    'µm',
    'thickness of the living epidermis',
    'up',
    (l) => l.tissue.viable
  ),
  tissue(
    'corneum transit',
    'epidermis',
    'day',
    'time through the stratum corneum',
    'down',
    (l) => l.tissue.transit
  ),
  tissue(
    'epidermal output',
    'epidermis',
    '1',
    'cells sent up by the basal layer, young = 1',
    'up',
    (l) => l.tissue.flux
  ),
  spread(
    'mean stay',
    'skin',
    'day',
    'days as a senescent cell, of those whose stay has ended',
    ({ world }) => meanStay(world),
    hasEnded
  ),
  spread('newly senescent', 'skin', '1/mm2', 'cells that arrested since the start', ({ world, area }) =>
    per(arrests(world), area)
  ),
  spread(
    'newly senescent per year',
    'skin',
    '1/(mm2 year)',
    'cells that arrested since the start, per year of it',
    ({ world, area }) => (per(arrests(world), area) * daysPerYear) / world.body[Body.day],
    hasTime
  ),
  spread('killed senescent', 'skin', '1/mm2', 'senescent cells killed by killers since the start', (l) =>
    per(l.world.tally[Tally.killed], l.area)
  ),
  spread(
    'realised R',
    'skin',
    '1',
    'share of the newly senescent that other senescent cells made, since the start',
    ({ world }) => realised(world),
    hasArrests
  ),
  spread(
    'marginal R',
    'dermis',
    '1',
    'cells that one more senescent cell would turn in its stay',
    (l) => l.spread.marginal
  ),
  spread(
    'Jacobian',
    'dermis',
    '1/day',
    'production less clearance of one more senescent cell; above 0 senescence feeds itself',
    (l) => l.spread.jacobian
  ),
  spread(
    'senescent near the lesion',
    'dermis',
    '1',
    'senescent cells of the host’s living cells in and around a lesion, as far from its edge as lesion.near says',
    (l) => per(l.near[0], l.near[1]),
    hasLesion
  ),
  ofWound('wound closure', '1', 'share of the wound’s area that is closed', 'up', closure),
  ofWound(
    'wound contraction',
    '1',
    'share of the area drawn shut',
    undefined,
    (w, i) => w.wounds.contraction[i]
  ),
  ofWound('wound collagen', '1', 'collagen laid in the bed, unwounded = 1', 'up', (w, i) => w.wounds.scar[i]),
  ofWound(
    'wound neutrophils',
    '1',
    'relative to their usual peak',
    undefined,
    (w, i) => w.wounds.neutrophils[i]
  ),
  ofWound(
    'wound macrophages',
    '1',
    'relative to their usual peak',
    undefined,
    (w, i) => w.wounds.macrophages[i]
  ),
  ofWound(
    'wound myofibroblasts',
    '1',
    'relative to their usual peak',
    undefined,
    (w, i) => w.wounds.myofibroblasts[i]
  ),
  ofWound('wound PDGF-AA', '1', 'relative to its usual peak', undefined, (w, i) => w.wounds.pdgf[i])
]

/** Instruments as quantities; their texts need no numbers, so the list can stand without a run. */
const instrumentRows: readonly Quantity[] = instruments(() => 1).map(
  ({ id, compartment, unit, means, better, present }) => ({
    id,
    compartment,
    unit,
    means,
    group: 'instrument',
    ...(better === undefined ? {} : { better }),
    ...(present === undefined ? {} : { present })
  })
)

export const quantities: readonly Quantity[] = [
  ...rows.map(({ of: _of, ...quantity }) => quantity),
  ...instrumentRows
]

/** Is this quantity there in this world now? */
export function isPresent(quantity: Quantity, world: World): boolean {
  return quantity.present === undefined || quantity.present(world)
}

/** Fills out[i] for quantities[i]; what is not present is set to 0 and must be left out (`isPresent`). */
export function observer(
  number: (id: string) => number,
  world: World
): (world: World, out: Float64Array) => void {
  const stain = staining(number)
  const means = tissueMeans(number)
  const spreading = spreadNumbers(number)
  const levels = fieldLevels(number, world.shape)
  const formation = matrixSynthesis(number, world.shape)
  const tools: readonly Instrument[] = instruments(number)
  const papillary = number('cells.fibroblast.papillary-depth')
  const near = number('lesion.near')

  function papillaryFormation(world: World): number {
    const { shape } = world
    const plane = shape.nx * shape.ny
    const layers = Math.max(1, Math.min(shape.nz - 1, Math.round(papillary / layerThickness(shape, 1))))
    let sum = 0
    for (let v = plane; v < plane * (1 + layers); v++) sum += formation(world, v)
    return sum / (plane * layers)
  }

  return (world, out) => {
    const { shape } = world
    const mm = numerics.micrometresPerMillimetre.value
    const area = (shape.width * shape.height) / (mm * mm)
    const look: Look = {
      world,
      ...census(world, stain),
      killers: killersIn(world),
      area,
      volume: (area * shape.depth) / mm,
      tissue: means.read(world, means.empty()),
      levels: levels(world),
      spread: { realised: 0, marginal: 0, jacobian: 0 },
      formation: papillaryFormation(world),
      near: aroundLesion(world, near)
    }
    spreading(world, look.spread)
    rows.forEach((row, i) => {
      out[i] = isPresent(row, world) ? row.of(look) : 0
    })
    tools.forEach((tool, i) => {
      const there = tool.present === undefined || tool.present(world)
      out[rows.length + i] = there ? reading(world, look.tissue, tool, i) : 0
    })
  }
}
