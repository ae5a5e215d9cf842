/**
 * A cohort: who is in it, and by how much each person's body differs from the set.
 *
 *   normal      factor = 1 + spread z, kept above a small share
 *   lognormal   factor = exp(spread z)                                  median 1
 *   z = sqrt(g) shared + sqrt(1 - g) own,   g = inherited * (1 of one egg, 1/2 of two eggs, 0 alone)
 *
 * Persons 2 p and 2 p + 1 are the twins of pair p. Everything about a person is drawn at the address (seed, replicate, person),
 * so a larger cohort begins with the smaller one, and arms that share a seed share their people.
 * Proof: cohort.test.ts.
 */
import { gaussian, uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { exp } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { Question } from '../state/kinds.ts'

/** What of the circuit can differ between people. */
export const varying = ['production', 'removal', 'threshold'] as const
export type Varying = (typeof varying)[number]

/** How one rate is spread over people: sd of the factor (normal) or of its logarithm (lognormal). */
export interface Spread {
  readonly law: 'normal' | 'lognormal'
  readonly sd: number
}

export interface CohortPlan {
  readonly people: number
  /** their numbers; absent: 0, 1, 2 ... */
  readonly ids?: Uint32Array
  /** age at entry, days: everyone at `from`, or spread evenly up to `until` */
  readonly entry: { readonly from: number; readonly until?: number }
  /** share of women */
  readonly women: number
  readonly vary: Readonly<Partial<Record<Varying, Spread>>>
  /** absent: people are unrelated */
  readonly twins?: 'one egg' | 'two eggs'
  /** share of the variance that twins can share, 0..1 */
  readonly inherited?: number
}

/** A row a person. Factors multiply the rates of the circuit. */
export interface Cohort {
  readonly people: number
  readonly id: Uint32Array
  /** number of the pair; the person's own number where people are unrelated */
  readonly pair: Uint32Array
  /** 1: a woman */
  readonly woman: Uint8Array
  /** age at entry, days */
  readonly entry: Float64Array
  /** columns of factors; one that does not vary is absent */
  readonly factors: Readonly<Partial<Record<Varying, Float64Array>>>
}

export const cohortUses: readonly string[] = [
  'people.spread.threshold',
  'people.spread.production',
  'people.spread.removal',
  'people.inherited'
]

/** The spreads of the ledger; one of 0 does not vary. */
export function ledgerSpreads(number: (id: string) => number): CohortPlan['vary'] {
  const vary: Partial<Record<Varying, Spread>> = {}
  for (const name of varying) {
    const sd = number(`people.spread.${name}`)
    if (sd > 0) vary[name] = { law: name === 'threshold' ? 'normal' : 'lognormal', sd }
  }
  return vary
}

/** The columns of a cohort. Refuses an empty one, ages that are none, and spreads too wide for their law. */
export function cohort(chance: Chance, plan: CohortPlan): Cohort {
  checkPlan(plan)
  const n = plan.people
  const { from, until = from } = plan.entry
  const id = new Uint32Array(n)
  const pair = new Uint32Array(n)
  const woman = new Uint8Array(n)
  const entry = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const own = plan.ids === undefined ? i : plan.ids[i]
    id[i] = own
    pair[i] = plan.twins === undefined ? own : own >>> 1
    // twins of one egg are of one sex
    const asks = plan.twins === 'one egg' ? pair[i] * 2 : own
    woman[i] = uniform(chance, Question.person, asks, 0, 1) < plan.women ? 1 : 0
    entry[i] = from + (until - from) * uniform(chance, Question.personEntry, own, 0, 0)
  }
  const factors: Partial<Record<Varying, Float64Array>> = {}
  varying.forEach((name, trait) => {
    const spread = plan.vary[name]
    if (spread !== undefined && spread.sd > 0) factors[name] = column(chance, plan, id, pair, spread, trait)
  })
  return { people: n, id, pair, woman, entry, factors }
}

function column(
  chance: Chance,
  plan: CohortPlan,
  id: Uint32Array,
  pair: Uint32Array,
  { law, sd }: Spread,
  trait: number
): Float64Array {
  const related = plan.twins === undefined ? 0 : plan.twins === 'one egg' ? 1 : 0.5
  const g = related * (plan.inherited ?? 1)
  const shared = Math.sqrt(g)
  const own = Math.sqrt(1 - g)
  const least = numerics.smallestFactor.value
  return Float64Array.from(pair, (p, i) => {
    // the pair asks under its own word, so that it is nobody's own draw
    const ours = g > 0 ? gaussian(chance, Question.person, p, 1, 2 + trait) : 0
    const mine = g < 1 ? gaussian(chance, Question.person, id[i], 0, 2 + trait) : 0
    const z = shared * ours + own * mine
    return law === 'normal' ? Math.max(least, 1 + sd * z) : exp(sd * z)
  })
}

function checkPlan({ people, entry, women, vary, inherited = 1 }: CohortPlan): void {
  if (!(Number.isInteger(people) && people > 0)) {
    throw new Problem({
      what: `a cohort of ${people} people`,
      why: 'an empty cohort has no lifespan',
      fix: 'give a whole number of people, 1 or more'
    })
  }
  const { from, until = from } = entry
  if (!(from >= 0 && until >= from && Number.isFinite(until))) {
    throw new Problem({
      what: `people enter between the ages of ${from} and ${until} days`,
      why: 'an age is at least 0, and the last is not before the first',
      fix: 'give from and until in days of age, from <= until'
    })
  }
  for (const [what, share] of [
    ['share of women', women],
    ['inherited share', inherited]
  ] as const) {
    if (share >= 0 && share <= 1) continue
    throw new Problem({
      what: `a ${what} of ${share}`,
      why: 'a share lies between 0 and 1',
      fix: 'give a share from 0 to 1'
    })
  }
  for (const name of varying) {
    const spread = vary[name]
    if (spread === undefined) continue
    const most = spread.law === 'normal' ? numerics.widestNormal.value : numerics.widestLognormal.value
    if (spread.sd >= 0 && spread.sd <= most) continue
    throw new Problem({
      what: `${name} varies between people with a ${spread.law} spread of ${spread.sd}`,
      why:
        spread.law === 'normal'
          ? `beyond ${most} a normal spread gives people a rate below zero`
          : `it has to lie between 0 and ${most}`,
      fix: spread.law === 'normal' ? 'use a lognormal spread, or a smaller one' : 'give a smaller spread'
    })
  }
}
