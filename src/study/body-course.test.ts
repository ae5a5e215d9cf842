import { expect, test } from 'vitest'
import { resolve } from '../ledger/resolve.ts'
import { courseOf, shareOfDose } from './body-course.ts'
import { doubts } from './body-priors.ts'

const { number } = resolve({})
const givens = { entry: 100, until: 200, clearable: 0.5, number }

test('pulses take what can be reached, on days of age, before the end', () => {
  const { pulses, turns } = courseOf(
    [{ operator: 'pulse', kill: 0.2, when: { at: 10, every: 40, times: Infinity } }],
    givens
  )
  expect(pulses).toEqual([
    { day: 110, share: 0.1 },
    { day: 150, share: 0.1 },
    { day: 190, share: 0.1 }
  ])
  expect(turns).toEqual([])
})

test('a rate holds for life, to its end, or as long as it lasts', () => {
  const rate = { operator: 'rate', on: 'removal', factor: 2 } as const
  const { turns } = courseOf(
    [
      { ...rate, when: { at: 0 } },
      { ...rate, when: { at: 5, until: 20 } },
      { ...rate, when: { at: 0, every: 50, times: 2 }, lasts: 30 }
    ],
    givens
  )
  expect(turns.map(({ from, until }) => [from, until])).toEqual([
    [100, Infinity],
    [105, 120],
    [100, 130],
    [150, 180]
  ])
})

test('the three doses of a course take what the ledger says of the course', () => {
  const share = shareOfDose('dasatinib-quercetin', number)
  expect(1 - (1 - share) ** 3).toBeCloseTo(number('turnover.dq.share'), 12)
  expect(shareOfDose('fisetin', number)).toBe(0)
})

test('cells that help removal do so for as long as the ledger says', () => {
  const { turns, pulses } = courseOf(
    [{ operator: 'give', agent: 'msc-umbilical', when: { at: 10, every: 30, times: 2 } }],
    givens
  )
  const lasts = number('agent.msc-umbilical.life')
  expect(pulses).toEqual([])
  expect(turns.map(({ on, from, until }) => [on, from, until])).toEqual([
    ['removal', 110, 110 + lasts],
    ['removal', 140, 140 + lasts]
  ])
  expect(turns[0]!.times).toBe(1 + number('agent.msc-umbilical.competence'))
})

test('draws of the doubt span their range evenly, a longer run begins with the shorter, and some say: nothing', () => {
  const asked = { clearable: 'prior', discrepancy: 'prior' } as const
  const all = doubts({ ...asked, draws: 200 }, 3)
  expect(doubts({ ...asked, draws: 20 }, 3)).toEqual(all.slice(0, 20))
  const shares = all.map(({ clearable }) => clearable)
  expect(Math.min(...shares)).toBeLessThan(0.0115)
  expect(Math.max(...shares)).toBeGreaterThan(0.9)
  expect(shares.filter((share) => share < 0.1).length).toBeGreaterThanOrEqual(97)
  expect(shares.filter((share) => share < 0.1).length).toBeLessThanOrEqual(103)
  const none = all.filter(({ truth }) => truth === 0).length / 200
  expect(Math.abs(none - number('turnover.no-effect'))).toBeLessThan(0.02)
  expect(doubts({ clearable: 0.3, discrepancy: 1, draws: 0 }, 3)).toEqual([{ clearable: 0.3, truth: 1 }])
})
