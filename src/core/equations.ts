/**
 * A system of ordinary differential equations as data: what is constant, what follows at once, what changes with time.
 *
 * Time is called `time`. Rules hang on constants, time, variables and each other, without a circle. Written once, it is
 * run (body/stiff-equations.ts) and exported (files/sbml.ts) from the same trees.
 */
import type { Expression } from './expression.ts'

interface Quantity {
  /** letters, digits and _, so that every exporter can keep it */
  readonly id: string
  readonly unit: string
  readonly means: string
}

export interface Constant extends Quantity {
  readonly value: number
  /** ledger entry it was read from; absent = derived or ours */
  readonly entry?: string
}

export interface Rule extends Quantity {
  readonly is: Expression
}

export interface Variable extends Quantity {
  readonly start: number
  /** per unit of time */
  readonly rate: Expression
  /** room it is an amount in; absent = in none */
  readonly within?: string
}

/** Where matter is: a layer, with its size. */
export interface Room extends Quantity {
  readonly size: number
}

/** At a moment, variables are set anew, all from their values before it. */
export interface Turn {
  readonly at: number
  readonly means: string
  readonly sets: readonly { readonly id: string; readonly to: Expression }[]
}

export interface Equations {
  readonly id: string
  readonly title: string
  readonly means: string
  /** unit of time */
  readonly time: string
  readonly rooms: readonly Room[]
  readonly constants: readonly Constant[]
  readonly rules: readonly Rule[]
  readonly variables: readonly Variable[]
  readonly turns: readonly Turn[]
}
