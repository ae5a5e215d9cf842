/**
 * What the mean field stands on: a person, a depth of skin cut into layers, and how each layer's output reaches others.
 *
 * Sideways everything is mixed. In depth it need not be: the mean over a layer of a field obeys the patch's own equation
 * on a column one voxel wide, exactly, so the answer of layer l to output of layer m is taken from the same solver. With
 * a long reach all answers are alike, and the skin is mixed in depth too.
 */
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { field } from '../../mechanisms/secretion.ts'
import { layerThickness, voxelVolume, type Shape } from '../../state/shape.ts'
import type { Reading } from './sketch.ts'

/** The person, as `tissue/person.ts` has it; sex and age at the start of a run do not matter here. */
export interface Someone {
  readonly site: 'forearm' | 'buttock' | 'inner-arm' | 'face'
  readonly phototype: number
  /** yearly sun dose by age, corners of a polyline; absent = the site's */
  readonly sun?: readonly (readonly [number, number])[]
}

/** What a programme may change by a factor. */
export const turned = [
  'uv',
  'synthesis',
  'mmp',
  'renewal',
  'inflammation',
  'spread',
  'competence',
  'recruitment',
  'sasp'
] as const

/** From a day until another (days since the initial age), one of these is multiplied. */
export interface Factor {
  readonly on: (typeof turned)[number]
  readonly from: number
  readonly until: number
  readonly times: number
}

/** A senolytic pulse: shares killed of the susceptible by kind of cell, as in `state/orders.ts`. */
export interface Pulse {
  readonly day: number
  /** keratinocyte, melanocyte, fibroblast, stem */
  readonly kill: readonly [number, number, number, number]
  /** share of senescent cells that can be killed at all; of the first pulse for all pulses */
  readonly susceptible: number
  /** µm over which the kill falls to 1/e; 0 = everywhere the same */
  readonly depth: number
}

export interface Course {
  readonly factors: readonly Factor[]
  readonly pulses: readonly Pulse[]
}

export interface MeanFieldOptions {
  readonly person?: Someone
  /** of the dermis, µm; default one millimetre */
  readonly depth?: number
  /** where the dermis is cut into layers, µm from above; default at the end of the papillary dermis */
  readonly cuts?: readonly number[]
  readonly course?: Course
  /** melanocytes per mm2; default the ledger's of young skin */
  readonly melanocytes?: number
  /** thickness of the voxels on which fields are solved; default a third of the SASP's reach, µm */
  readonly voxel?: number
  /** relative error per step allowed; default numerics.meanFieldError */
  readonly error?: number
}

export interface Ground extends Reading {
  readonly person: Someone
  readonly depth: number
  /** layer boundaries of the dermis, from 0 to depth, µm */
  readonly edges: readonly number[]
  /** whether the dermis is cut where the papillary part ends, and only there */
  readonly isUsual: boolean
  readonly melanocytes: number
  readonly course: Course
  /** layer in which the vessels are */
  readonly vessels: number
  /** [field][to layer][from layer]; layer 0 is the epidermis; per unit of output a volume */
  readonly answers: { readonly [F in FieldName]: readonly (readonly number[])[] }
}

export const fieldNames = ['sasp', 'vesicles', 'secretome'] as const
export type FieldName = (typeof fieldNames)[number]

export function ground(number: (id: string) => number, options: MeanFieldOptions): Ground {
  const depth = options.depth ?? numerics.micrometresPerMillimetre.value
  const cuts = options.cuts ?? [number('cells.fibroblast.papillary-depth')]
  const edges = [0, ...cuts.filter((cut) => cut < depth), depth]
  edges.forEach((edge, i) => {
    if (i > 0 && !(edge > edges[i - 1]))
      throw new Problem({
        what: `the dermis cannot be cut at ${edge} µm after ${edges[i - 1]} µm`,
        why: 'cuts go down from the basement membrane, each deeper than the one before',
        fix: 'give the cuts in rising order, above 0'
      })
  })
  const at = Math.min(number('cells.vessel.depth'), depth / 2)
  return {
    number,
    person: options.person ?? { site: 'forearm', phototype: 2 },
    depth,
    edges,
    isUsual: options.cuts === undefined && edges.length > 2,
    melanocytes: options.melanocytes ?? number('cells.melanocyte.density'),
    course: options.course ?? { factors: [], pulses: [] },
    vessels: edges.findIndex((edge, i) => i > 0 && at <= edge),
    answers: fieldAnswers(number, edges, options.voxel)
  }
}

/** Answers of all layers to each, for the three fields. */
function fieldAnswers(
  number: (id: string) => number,
  edges: readonly number[],
  voxel: number | undefined
): Ground['answers'] {
  const reach = number('sasp.reach')
  const ratio = reach / number('sasp.reach.epidermis')
  const depth = edges[edges.length - 1]
  const edge = voxel ?? reach / numerics.voxelsPerReach.value
  const layers = Math.max(2 * edges.length, Math.ceil((depth / edge) * (1 - numerics.rateSeparation.value)))
  const mm = numerics.micrometresPerMillimetre.value
  const shape: Shape = {
    width: mm,
    height: mm,
    depth,
    nx: 1,
    ny: 1,
    nz: layers + 1,
    dx: mm,
    dy: mm,
    dzEpidermis: number('epidermis.thickness'),
    dz: depth / layers,
    places: [0, 0, 0, 0],
    killerRoom: 0,
    givenRoom: 0,
    niches: 0,
    neighbourEntries: 0,
    vessels: 0,
    woundRoom: 0
  }
  const shares = parts(shape, edges)
  const answer = (reach: number, ratio: number): number[][] => {
    const solver = field(shape, reach, ratio)
    const source = new Float64Array(shape.nz)
    const level = new Float64Array(shape.nz)
    const columns = shares.map((from) => {
      for (let z = 0; z < shape.nz; z++) source[z] = from[z] * voxelVolume(shape, z)
      solver.solve(source, level)
      return shares.map((to) => average(level, to, shape))
    })
    return shares.map((_, to) => columns.map((column) => column[to]))
  }
  return {
    sasp: answer(reach, ratio),
    vesicles: answer(number('vesicle.reach'), ratio),
    secretome: answer(number('secretome.reach'), 1)
  }
}

/** Share of each voxel of the column that lies in each layer. */
function parts(shape: Shape, edges: readonly number[]): number[][] {
  const layers: number[][] = [Array.from({ length: shape.nz }, (_, z) => (z === 0 ? 1 : 0))]
  for (let l = 1; l < edges.length; l++)
    layers.push(
      Array.from({ length: shape.nz }, (_, z) => {
        if (z === 0) return 0
        const top = (z - 1) * shape.dz
        const inside = Math.min(edges[l], top + shape.dz) - Math.max(edges[l - 1], top)
        return Math.max(0, inside) / shape.dz
      })
    )
  return layers
}

function average(level: Float64Array, part: readonly number[], shape: Shape): number {
  let sum = 0
  let weight = 0
  for (let z = 0; z < level.length; z++) {
    const w = part[z] * layerThickness(shape, z)
    sum += w * level[z]
    weight += w
  }
  return weight > 0 ? sum / weight : 0
}
