/**
 * A part of a programme: what one agent does to the world in a step. Parts multiply factors, add to sums and append
 * orders; they keep nothing between steps, so a plan can begin on any day.
 */
import type { Order } from '../state/orders.ts'
import type { World } from '../state/world.ts'
import type { Dose } from './doses.ts'

export interface Part {
  /** act for the step [from, to) */
  act(world: World, from: number, to: number, orders: Order[]): void
  /** days from which steps must be fine, and for how long, if this agent needs that */
  readonly fine?: { readonly days: readonly number[]; readonly lasts: number }
}

/** A family of agents: from the doses taken of one agent, and the ledger, to what they do. */
export type Family = (agent: string, doses: readonly Dose[], number: (id: string) => number) => Part

export type Numbers = (id: string) => number
