/**
 * What is counted on a dish.
 *
 *   front = r √(turned / cover)      µm: radius of the full disc that would hold as many cells
 */
import { Kind } from '../../kernels/spread.ts'
import type { MartinSettings } from './settings.ts'
import type { MartinState } from './run.ts'

export interface MartinCounts {
  readonly primaries: number
  /** turned by the signal or by touch */
  readonly secondaries: number
  readonly signalled: number
  readonly touched: number
  /** share of all cells that are senescent */
  readonly senescent: number
  /** µm; meaningful while it is well inside the dish */
  readonly front: number
  /** µm from the centre to the farthest secondary; 0 while there is none */
  readonly farthest: number
}

export function martinCounts(state: MartinState, settings: MartinSettings): MartinCounts {
  const { count, x, y, kind } = state
  const tally = new Uint32Array(Kind.touched + 1)
  let squared = 0
  for (let i = 0; i < count; i++) {
    tally[kind[i]]++
    if (kind[i] > Kind.primary) squared = Math.max(squared, x[i] * x[i] + y[i] * y[i])
  }
  const turned = count - tally[Kind.healthy]
  return {
    primaries: tally[Kind.primary],
    secondaries: tally[Kind.signalled] + tally[Kind.touched],
    signalled: tally[Kind.signalled],
    touched: tally[Kind.touched],
    senescent: count > 0 ? turned / count : 0,
    front: settings.ligand.radius * Math.sqrt(turned / settings.ligand.cover),
    farthest: Math.sqrt(squared)
  }
}

/** Hours until `enough` cells had turned by the signal; Infinity if they never did. */
export function timeTo(enough: number, state: MartinState): number {
  const times = state.turned.filter((_, i) => state.kind[i] === Kind.signalled).sort()
  return enough <= times.length ? times[enough - 1] : Infinity
}

export interface MartinQuantity {
  readonly name: string
  readonly unit: string
  readonly of: (counts: MartinCounts) => number
}

/** What a scenario on this world can watch, in the order of a table. */
export const martinQuantities: readonly MartinQuantity[] = [
  { name: 'secondaries', unit: 'cells', of: (counts) => counts.secondaries },
  { name: 'turned by signal', unit: 'cells', of: (counts) => counts.signalled },
  { name: 'turned by touch', unit: 'cells', of: (counts) => counts.touched },
  { name: 'senescent fraction', unit: '1', of: (counts) => counts.senescent },
  { name: 'radius of spread', unit: 'µm', of: (counts) => counts.front },
  { name: 'farthest secondary', unit: 'µm', of: (counts) => counts.farthest }
]
