/*
 * The seam of `turnover`: today the plain TypeScript reference itself; a faster twin will be offered from here.
 */
export { Cause, question, turnover } from './turnover.reference.ts'
export type { People, TurnoverLives, TurnoverPlan } from './turnover.reference.ts'
