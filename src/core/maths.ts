/**
 * The elementary functions of the model: bit for bit the same on every engine, unlike those of `Math`.
 *
 *   exp log log1p expm1 pow   exponential.ts     error at most 1 ulp
 *   sinTurn cosTurn           turn.ts            error at most 1 ulp, argument in turns
 *   normalQuantile normalCdf  normal.ts          error at most 8 and 4 ulp
 *
 * An ulp is the spacing of doubles at the correctly rounded result. Proof: maths.test.ts, several thousand
 * points from fixtures/maths.json, which fixtures/make.py computes to 80 digits and rounds once.
 */
export { exp, expm1, expSum, log, log1p, pow } from './exponential.ts'
export { normalCdf, normalQuantile } from './normal.ts'
export { cosTurn, sinTurn } from './turn.ts'
