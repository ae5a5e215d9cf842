/**
 * How long an effect lasts, in days to 1/e, whatever way and unit the ledger says it.
 *
 *   life = half-life / ln 2
 */
import { log } from '../core/maths.ts'
import { convert } from '../core/units.ts'
import { entry } from '../ledger/resolve.ts'
import type { Numbers } from './part.ts'

export function lifeOf(agent: string, number: Numbers, what: string = 'half-life'): number {
  return inDays(`agent.${agent}.${what}`, number) / log(2)
}

export function inDays(id: string, number: Numbers): number {
  return convert(number(id), entry(id).unit, 'day')
}
