/**
 * The evidence ledger: parameters, agents, claims, sources, and the numbers of one run.
 */
export { assumed, parameter } from './entry.ts'
export type { Citation, Contrary, Distribution, Grade, Parameter, Seen } from './entry.ts'
export type { Giving } from './giving.ts'
export { parameters } from './parameters.ts'
export { entry, inside, resolve } from './resolve.ts'
export type { Resolved, ResolveOptions } from './resolve.ts'
