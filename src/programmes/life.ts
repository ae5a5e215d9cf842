/** A time of the ledger in days, whatever unit its entry was written in. */
import { convert } from '../core/units.ts'
import { entry } from '../ledger/resolve.ts'
import type { Numbers } from './part.ts'

export function inDays(id: string, number: Numbers): number {
  return convert(number(id), entry(id).unit, 'day')
}
