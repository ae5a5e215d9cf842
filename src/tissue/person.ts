/**
 * What the rest of the body sends the patch at an age: sun, inflammation, the supply of killers and of
 * stem cells, and how well a killer does. Straight lines from young adulthood, each from the ledger; a model of the body
 * may send inflammation and supplies in their stead.
 */
import { Body, Effect, type Systemic } from '../state/body.ts'
import type { World } from '../state/world.ts'

export interface Person {
  readonly age: number
  readonly sex: 'female' | 'male'
  readonly site: 'forearm' | 'buttock' | 'inner-arm' | 'face'
  readonly phototype: number
  /** yearly sun dose by age, corners of a polyline; absent = the site's */
  readonly sun?: readonly (readonly [number, number])[]
  /** what a body sends instead of the straight lines, at an age in years; absent = the lines */
  readonly systemic?: (age: number, out: Systemic) => void
}

/** Values at an age, without any programme. */
export interface Inputs extends Systemic {
  sun: number
  competence: number
}

export const bodyUses: readonly string[] = [
  'body.reference-age',
  'body.inflammation',
  'killer.competence',
  'killer.competence.decline',
  'killer.supply.decline',
  'stem.supply.decline',
  'sun.forearm',
  'sun.buttock',
  'sun.inner-arm',
  'sun.face',
  'sun.phototype.1',
  'sun.phototype.2',
  'sun.phototype.3',
  'sun.phototype.4',
  'sun.phototype.5',
  'sun.phototype.6'
]

export function inputsOf(person: Person, number: (id: string) => number): (age: number, out: Inputs) => void {
  const young = number('body.reference-age')
  const inflammation = number('body.inflammation')
  const competence = number('killer.competence')
  const competenceLoss = number('killer.competence.decline')
  const killerLoss = number('killer.supply.decline')
  const stemLoss = number('stem.supply.decline')
  const site = number(`sun.${person.site}`)
  const skin = number(`sun.phototype.${person.phototype}`)
  const corners = person.sun
  return (age, out) => {
    const older = Math.max(0, age - young)
    out.sun = skin * (corners && corners.length > 0 ? polyline(corners, age) : site)
    out.inflammation = inflammation * older
    out.killers = Math.max(0, 1 - killerLoss * older)
    out.stem = Math.max(0, 1 - stemLoss * older)
    out.competence = competence * Math.max(0, 1 - competenceLoss * older)
    person.systemic?.(age, out)
  }
}

/** Writes the inputs of the present age into the world, with the programme's factors on them. */
export function sendInputs(world: World, at: (age: number, out: Inputs) => void, scratch: Inputs): void {
  const { body, effects } = world
  at(body[Body.age], scratch)
  body[Body.sun] = scratch.sun
  body[Body.uv] = scratch.sun * effects[Effect.uv]
  body[Body.inflammation] = scratch.inflammation
  body[Body.killers] = scratch.killers
  body[Body.stem] = scratch.stem
  body[Body.competence] = scratch.competence
}

function polyline(corners: readonly (readonly [number, number])[], age: number): number {
  let [a0, d0] = corners[0]
  if (age <= a0) return d0
  for (const [a, d] of corners) {
    if (age <= a && a > a0) return d0 + ((d - d0) * (age - a0)) / (a - a0)
    a0 = a
    d0 = d
  }
  return d0
}
