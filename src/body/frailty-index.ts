/**
 * A frailty index as a cheap marker of the burden of senescent cells.
 *
 *   F = most X / (X + half Xc)            the expected index of a person with burden X and threshold of death Xc
 *   index = (deficits present) / deficits;   deficit j is present while u_j < F
 *
 * u_j is drawn once for a person, so deficits come and go with the burden and not from one look to the next; two people with
 * the same burden have different ones. Measured against a person's own threshold, the same burden weighs more on the frail.
 * Proof: frailty-index.test.ts, against the published hazard ratio per 0.01 as well.
 */
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { Question } from '../state/kinds.ts'

export interface IndexRules {
  readonly most: number
  /** burden at which the expected index is half of `most`, as a share of the threshold of death */
  readonly half: number
  readonly deficits: number
}

export const frailtyIndexUses: readonly string[] = [
  'frailty.index.most',
  'frailty.index.half',
  'frailty.index.deficits'
]

export function indexRules(number: (id: string) => number): IndexRules {
  return {
    most: number('frailty.index.most'),
    half: number('frailty.index.half'),
    deficits: number('frailty.index.deficits')
  }
}

/** Expected index at burden x for a person who dies at `threshold`. */
export function expectedIndex(rules: IndexRules, x: number, threshold: number): number {
  return (rules.most * x) / (x + rules.half * threshold)
}

/** The index that is counted in this person: a whole number of deficits over their number. */
export function countedIndex(chance: Chance, person: number, rules: IndexRules, expected: number): number {
  let present = 0
  for (let j = 0; j < rules.deficits; j++)
    if (uniform(chance, Question.item, person, 0, j) < expected) present++
  return present / rules.deficits
}
