/**
 * Words that a report, a figure or the app never says in its own voice: promises, verdicts about a person, advice.
 * Titles of cited papers and what a scenario's author wrote are theirs and are not measured with this.
 */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['a biological age of the reader', /\b(your|his|her|their) biological age\b/i],
  ['you are N', /\byou are \d/i],
  ['advice', /\byou (should|must|need to|ought to)\b|\bwe recommend\b|\brecommended (dose|treatment)\b/i],
  ['safety', /\b(safe|safely|harmless|risk-free|no side effects)\b/i],
  ['a promise', /\b(cures?|cured|miracle|breakthrough|guaranteed?|proven to)\b/i],
  ['rejuvenation', /\brejuvenat\w*/i],
  ['a single winner', /\b(the best|optimal) (treatment|programme|choice|option)\b|\bthe winner\b/i],
  ['a place to buy', /\b(buy|order|shop|clinic near|discount)\b (now|here|online|at)\b/i]
]

/** Each offence with the words around it; empty for a text that may be shown. */
export function neverSaid(text: string): string[] {
  return forbidden.flatMap(([what, pattern]) => {
    const found = pattern.exec(text)
    return found ? [`${what}: …${text.slice(Math.max(0, found.index - 30), found.index + 50)}…`] : []
  })
}
