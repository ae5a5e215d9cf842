/** Words of the body's report that more than one of its parts says. */
import type { Layer } from './body-result.ts'

export const layerNames: Readonly<Record<Layer, string>> = {
  chance: 'chance',
  people: 'differences between people',
  parameters: 'uncertain numbers',
  model: 'error of the model itself'
}

/** "chance and differences between people"; "chance only" */
export function layerPhrase(layers: readonly Layer[]): string {
  const names = [...new Set(layers)].map((layer) => layerNames[layer])
  if (names.length === 0) return 'nothing'
  if (names.length === 1) return `${names[0]} only`
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

/** What happens in a simulated body, in order. */
export const bodySentences: readonly string[] = [
  'senescent cells arise, the faster the older the body is',
  'they are removed, but removal tires: the more there are, the smaller the share that goes',
  'their number is tossed about by chance from day to day',
  'what a programme does is a factor on one of these, or takes away a share of the cells at once; only part of them can be reached',
  'a body whose burden reaches its threshold dies; the threshold differs between people where the cohort says so',
  'death also comes from without, at a rate that does not depend on the burden',
  'frailty and what people can do follow the burden; tests of it add learning, placebo and noise'
]
