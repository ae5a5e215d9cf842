/**
 * A frailty index as a cheap marker of the burden of senescent cells.
 *
 *   F = most X^n / (X^n + (half Xc)^n)    the expected index of a person with burden X and threshold of death Xc
 *   index = (deficits present) / deficits;   deficit j is present while u_j < F
 *
 * u_j is drawn once for a person, so deficits come and go with the burden and not from one look to the next; two people with
 * the same burden have different ones. Measured against a person's own threshold, the same burden weighs more on the frail.
 *
 * The level and its rise with age are fitted. What the marker cannot do is predict death as well as an index of people does: a
 * burden forgets within weeks, so its hazard ratio per 0.01 stays near 1.01 where 1.039 is published. The network of
 * frailty-life.ts remembers. Proof: frailty-index.test.ts.
 */
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { pow } from '../core/maths.ts'
import { Question } from '../state/kinds.ts'

export interface IndexRules {
  readonly most: number
  /** burden at which the expected index is half of `most`, as a share of the threshold of death */
  readonly half: number
  readonly steepness: number
  readonly deficits: number
}

export const frailtyIndexUses: readonly string[] = [
  'frailty.index.most',
  'frailty.index.half',
  'frailty.index.steepness',
  'frailty.index.deficits'
]

export function indexRules(number: (id: string) => number): IndexRules {
  return {
    most: number('frailty.index.most'),
    half: number('frailty.index.half'),
    steepness: number('frailty.index.steepness'),
    deficits: number('frailty.index.deficits')
  }
}

/** Expected index at burden x for a person who dies at `threshold`. */
export function expectedIndex(rules: IndexRules, x: number, threshold: number): number {
  const raised = pow(x / (rules.half * threshold), rules.steepness)
  return (rules.most * raised) / (1 + raised)
}

/** The index that is counted in this person: a whole number of deficits over their number. */
export function countedIndex(chance: Chance, person: number, rules: IndexRules, expected: number): number {
  let present = 0
  for (let j = 0; j < rules.deficits; j++)
    if (uniform(chance, Question.item, person, 0, j) < expected) present++
  return present / rules.deficits
}
