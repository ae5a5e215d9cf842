/**
 * A line of a programme in words: what is given and when. Amounts stay in the scenario: a report is not a dosing guide.
 */
import { daysPerMonth, daysPerWeek, daysPerYear } from '../core/clock.ts'
import { spell } from '../files/figures/words.ts'
import type { Giving } from '../ledger/giving.ts'

/** "daily", "every 3 months": the largest unit that fits evenly */
function span(days: number): string {
  if (days === 1) return 'daily'
  for (const [unit, length] of [
    ['year', daysPerYear],
    ['month', daysPerMonth],
    ['week', daysPerWeek]
  ] as const) {
    const n = days / length
    if (Math.abs(n - Math.round(n)) < 1e-9 && n >= 0.5)
      return n < 1.5 ? `every ${unit}` : `every ${spell(n)} ${unit}s`
  }
  return `every ${spell(days)} days`
}

/** "tretinoin, daily from 50": what and when; amounts stay in the scenario. */
export function givingWords(giving: Giving, startAge: number, agentName?: (id: string) => string): string {
  const name = agentName?.(giving.give) ?? giving.give.replace(/-/g, ' ')
  const moment = (at: number): string =>
    at === 0
      ? 'the start'
      : at >= daysPerYear
        ? `age ${spell(startAge + at / daysPerYear)}`
        : at < 0
          ? `${spell(-at)} days before`
          : `day ${spell(at)}`
  const words = [giving.amount?.value === 0 ? `no ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name]
  if (giving.route) words.push(giving.route === 'iv' ? 'into a vein' : giving.route)
  const repeated = giving.every !== undefined && (giving.times ?? Infinity) > 1
  if (repeated)
    words.push(
      `${span(giving.every!)}${Number.isFinite(giving.times ?? Infinity) ? `, ${giving.times} times` : ''}`
    )
  if (giving.repeatEvery !== undefined) {
    words.push(
      `again ${span(giving.repeatEvery)}${Number.isFinite(giving.repeatTimes ?? Infinity) ? `, ${giving.repeatTimes} courses` : ''}`
    )
  }
  words.push(`${repeated || giving.repeatEvery !== undefined ? 'from' : 'at'} ${moment(giving.at)}`)
  if (giving.until !== undefined && Number.isFinite(giving.until)) words.push(`until ${moment(giving.until)}`)
  if (giving.adherence !== undefined && giving.adherence < 1)
    words.push(`${spell(giving.adherence * 100)} % of it taken`)
  return words.join(', ')
}
