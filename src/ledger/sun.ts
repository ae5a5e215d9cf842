/**
 * Sun: yearly dose by site relative to an exposed forearm, what sunscreen as used stops, and what pigment stops.
 */
import { assumed } from './entry.ts'
import type { Parameter } from './entry.ts'

const sites = 'yearly ultraviolet on this site, exposed forearm = 1'
const pigment = 'factor of pigment on the dose that does damage, phototype II = 1'
const ours = 'the order of sites is common knowledge, the ratio is ours'
const shade = 'darker skin lets less through; the ratio is ours'

export const sunParameters: readonly Parameter[] = [
  assumed({
    id: 'sun.dose',
    means: 'multiplier on the dose of every site: a sunny or a shaded life',
    unit: '1',
    value: 1,
    range: [0, 3],
    because: 'the reference is an ordinary outdoor life in a temperate country'
  }),
  assumed({
    id: 'sun.forearm',
    means: `forearm: ${sites}`,
    unit: '1',
    value: 1,
    range: [1, 1],
    because: 'the reference is chosen so'
  }),
  assumed({ id: 'sun.face', means: `face: ${sites}`, unit: '1', value: 1.3, range: [0.8, 2], because: ours }),
  assumed({
    id: 'sun.inner-arm',
    means: `inner arm: ${sites}`,
    unit: '1',
    value: 0.15,
    range: [0.02, 0.4],
    because: ours
  }),
  assumed({
    id: 'sun.buttock',
    means: `buttock: ${sites}`,
    unit: '1',
    value: 0.05,
    range: [0, 0.15],
    because: ours
  }),
  assumed({
    id: 'sun.protection',
    means: 'share of the dose stopped by daily sunscreen as people use it',
    unit: '1',
    value: 0.6,
    range: [0.3, 0.9],
    because: 'people apply a third to a half of the tested amount; the share is ours',
    seen: 'abstract',
    sources: [
      {
        cite: 'hughes2013',
        where: 'abstract',
        how: 'target: odds of increased skin ageing 0.76 (0.59 to 0.98) after 4.5 y of daily use, n = 903'
      }
    ]
  }),
  assumed({
    id: 'sun.phototype.1',
    means: `phototype I: ${pigment}`,
    unit: '1',
    value: 1.2,
    range: [1, 1.5],
    because: shade
  }),
  assumed({
    id: 'sun.phototype.2',
    means: `phototype II: ${pigment}`,
    unit: '1',
    value: 1,
    range: [1, 1],
    because: 'the reference is chosen so'
  }),
  assumed({
    id: 'sun.phototype.3',
    means: `phototype III: ${pigment}`,
    unit: '1',
    value: 0.8,
    range: [0.6, 1],
    because: shade
  }),
  assumed({
    id: 'sun.phototype.4',
    means: `phototype IV: ${pigment}`,
    unit: '1',
    value: 0.6,
    range: [0.4, 0.9],
    because: shade
  }),
  assumed({
    id: 'sun.phototype.5',
    means: `phototype V: ${pigment}`,
    unit: '1',
    value: 0.4,
    range: [0.2, 0.7],
    because: shade
  }),
  assumed({
    id: 'sun.phototype.6',
    means: `phototype VI: ${pigment}`,
    unit: '1',
    value: 0.25,
    range: [0.1, 0.5],
    because: shade
  })
]
