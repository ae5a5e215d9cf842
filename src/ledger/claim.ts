/**
 * A claim about ageing and renewal: what is said, in our words, what the evidence says, and where a reader can try it.
 */
import type { Evidence } from './agent.ts'
import type { Grade } from './entry.ts'

export type Verdict = 'supported' | 'partly' | 'overstated' | 'contested' | 'untested'

export interface ClaimTest {
  /** scenario or check in which a reader sees it */
  readonly scenario: string
  readonly shows: string
  /** later = that part is not built: shown as "not tested yet" */
  readonly tested: 'now' | 'later'
}

export interface Claim {
  /** K1 to K24 */
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  /** the claim as the evidence allows it to be said */
  readonly correction: string
  readonly grade: Grade
  readonly evidenceFor: readonly Evidence[]
  readonly evidenceAgainst: readonly Evidence[]
  /** ids of the mechanisms that carry it; empty where no part of the skin model does */
  readonly mechanisms: readonly string[]
  readonly test: ClaimTest
}
