import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import type { LineForm } from './scenario-form.ts'
import { doseCount, readLine } from './scenario-line.ts'

const setting = { age: 40, days: 1000, agents: ['tretinoin', 'msc-own-fat', 'punch-wound'] }
const read = (line: LineForm | string): ReturnType<typeof readLine> => readLine(line, setting, () => ({}))

function refused(line: LineForm | string): string {
  try {
    read(line)
  } catch (error) {
    if (error instanceof Problem) return error.what
    throw error
  }
  return 'accepted'
}

test('ages become days from the start of this arm', () => {
  expect(read({ give: 'tretinoin', 'from age': '41 year', 'until age': '42 year' })).toEqual({
    give: 'tretinoin',
    at: 365.25,
    until: 730.5
  })
})

test('what is given again and again has no end unless it is said', () => {
  expect(read({ give: 'tretinoin', every: '1 d' })).toMatchObject({ every: 1, times: Infinity })
  expect(read({ give: 'tretinoin', every: '1 d', times: 3, 'repeat every': '28 d' })).toMatchObject({
    repeatEvery: 28,
    repeatTimes: Infinity
  })
  expect(refused({ give: 'tretinoin', every: '1 d', 'repeat every': '28 d' })).toBe(
    'a course without an end cannot be repeated'
  )
  expect(refused({ give: 'tretinoin', times: 3 })).toBe('"times" stands without "every"')
  expect(refused({ give: 'tretinoin', 'repeat times': 3 })).toBe(
    '"repeat times" stands without "repeat every"'
  )
})

test('amounts keep one unit for each kind of thing', () => {
  const amount = (text: string | number): unknown => read({ give: 'msc-own-fat', amount: text }).amount
  expect(amount('1e6 cells/cm2')).toEqual({ value: 1e4, unit: '1/mm2' })
  expect(amount('2e8 cells')).toEqual({ value: 2e8, unit: 'cells' })
  expect(amount('0.1 g')).toEqual({ value: 100, unit: 'mg' })
  expect(amount('5 mg/kg')).toEqual({ value: 5, unit: 'mg/kg' })
  expect(amount(0.2)).toEqual({ value: 0.2, unit: '1' })
  expect(amount('20 %')).toEqual({ value: 0.2, unit: '1' })
  expect(refused({ give: 'msc-own-fat', amount: '-3 mg' })).toBe('-3 mg is less than nothing')
  expect(refused({ give: 'msc-own-fat', amount: '3 mg/day/day' })).not.toBe('accepted')
  expect(refused({ give: 'msc-own-fat', amount: '3 year' })).toBe('accepted') // a time under a device
})

test('a sentence obeys the form of a line', () => {
  expect(read('punch-wound, at 14 d')).toEqual({ give: 'punch-wound', at: 14 })
  expect(refused('tretinoin every 0 d')).toContain('0 d is too small')
  expect(refused('tretinoin daily 900000 times')).toContain('times: 900000 is not possible')
  expect(refused('tretinon daily')).toContain('unknown agent or act "tretinon"')
})

test('doses are counted before they are given', () => {
  expect(doseCount({ give: 'x', at: 0 }, 1000)).toBe(1)
  expect(doseCount({ give: 'x', at: 2000 }, 1000)).toBe(0)
  expect(doseCount({ give: 'x', at: 0, every: 1, times: Infinity }, 1000)).toBe(1000)
  expect(
    doseCount({ give: 'x', at: 0, every: 1, times: 3, repeatEvery: 100, repeatTimes: Infinity }, 1000)
  ).toBe(30)
  expect(doseCount({ give: 'x', at: 0, every: 1, times: Infinity, until: 10 }, 1000)).toBe(10)
})
