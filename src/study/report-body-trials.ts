/** Which published trials speak about what is simulated. */
import { publishedEffects, type PublishedEffect } from '../ledger/published-effects.ts'

/** Those that speak about what is simulated. */
export function publishedFor(species: 'mouse' | 'human', text: string): PublishedEffect[] {
  const words = text.toLowerCase()
  return publishedEffects.filter((p) => p.species === species && p.about.some((word) => words.includes(word)))
}
