/**
 * What each agent does to cells and tissue, and for how long. The catalogue (agents.ts) refers to these by id.
 */
import type { Parameter } from './entry.ts'

export const pharmacologyParameters: readonly Parameter[] = []
