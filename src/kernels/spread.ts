/*
 * The seam of `spread`: today the plain TypeScript reference itself; a faster twin will be offered from here.
 */
export { Kind, question, spread } from './spread.reference.ts'
export type { Dish, Signal } from './spread.reference.ts'
