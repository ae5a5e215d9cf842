/**
 * One dish watched: its counts at every look, and when the awaited number of cells had turned by the signal.
 */
import type { Chance } from '../../core/draw.ts'
import { martinCounts, timeTo } from './quantities.ts'
import type { MartinCounts } from './quantities.ts'
import { runMartin } from './run.ts'
import type { MartinResult } from './run.ts'
import type { MartinSettings } from './settings.ts'

export interface MartinLook {
  /** h */
  readonly hours: number
  readonly counts: MartinCounts
}

export interface MartinWatch {
  readonly result: MartinResult
  readonly looks: readonly MartinLook[]
  /** h until `settings.enough` cells had turned by the signal; Infinity if they did not while the dish was followed */
  readonly arrival: number
}

export function watchMartin(settings: MartinSettings, chance: Chance): MartinWatch {
  const looks: MartinLook[] = []
  const result = runMartin(settings, chance, (hours, state) => {
    looks.push({ hours, counts: martinCounts(state, settings) })
  })
  return { result, looks, arrival: timeTo(settings.enough, result) }
}
