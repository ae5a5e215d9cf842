/**
 * Colours of the two stains, 0-255, chosen by eye to look like the glass under a microscope.
 *
 * `he` is haematoxylin and eosin: nuclei blue-violet, collagen pink. `sabgal` is a pale eosin ground on which
 * the blue of SA-beta-gal (#1E7FA8 in the house palette) can be seen.
 */
import type { Tint } from './canvas.ts'

export interface Tints {
  readonly glass: Tint
  readonly ground: Tint
  readonly intact: Tint
  readonly intactDeep: Tint
  readonly broken: Tint
  readonly cleft: Tint
  readonly elastosis: Tint
  readonly fat: Tint
  readonly membrane: Tint
  readonly basal: Tint
  readonly spinous: Tint
  readonly granular: Tint
  readonly border: Tint
  readonly granule: Tint
  readonly corneum: Tint
  readonly corneumDeep: Tint
  readonly crust: Tint
  readonly nucleus: Tint
  readonly nucleusPale: Tint
  readonly nucleusDark: Tint
  readonly halo: Tint
  readonly pigment: Tint
  readonly lumen: Tint
  readonly wall: Tint
  readonly blue: Tint
}

const he: Tints = {
  glass: [252, 250, 250],
  ground: [249, 233, 239],
  intact: [233, 163, 190],
  intactDeep: [214, 124, 163],
  broken: [241, 201, 214],
  cleft: [251, 240, 244],
  elastosis: [196, 178, 205],
  fat: [253, 251, 252],
  membrane: [222, 170, 194],
  basal: [172, 124, 178],
  spinous: [222, 160, 196],
  granular: [196, 130, 176],
  border: [240, 205, 223],
  granule: [92, 54, 122],
  corneum: [232, 138, 168],
  corneumDeep: [212, 98, 140],
  crust: [196, 104, 98],
  nucleus: [92, 62, 138],
  nucleusPale: [136, 106, 172],
  nucleusDark: [62, 36, 104],
  halo: [244, 224, 236],
  pigment: [112, 74, 50],
  lumen: [253, 248, 249],
  wall: [219, 138, 172],
  blue: [30, 127, 168]
}

const fade = (tint: Tint, share: number): Tint => {
  const paper: Tint = [250, 244, 242]
  return [0, 1, 2].map((i) => tint[i] + (paper[i] - tint[i]) * share) as unknown as Tint
}

const sabgal: Tints = {
  ...(Object.fromEntries(
    Object.entries(he).map(([name, tint]) => [name, fade(tint as Tint, 0.62)])
  ) as unknown as Tints),
  glass: [252, 250, 248],
  nucleus: [206, 128, 148],
  nucleusPale: [218, 154, 168],
  nucleusDark: [188, 104, 126],
  granule: [206, 150, 166],
  blue: [24, 118, 160]
}

export const tints: Readonly<Record<'he' | 'sabgal', Tints>> = { he, sabgal }
