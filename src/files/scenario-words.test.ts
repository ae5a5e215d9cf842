import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { lineInWords } from './scenario-words.ts'

const read = (text: string): unknown => lineInWords(text, {})

test('a course, repeated, from an age', () => {
  expect(read('dasatinib-quercetin once daily for 3 days, every 3 month, from age 50 year')).toEqual({
    give: 'dasatinib-quercetin',
    every: '1 d',
    times: 3,
    'repeat every': '3 month',
    'from age': '50 year'
  })
})

test('the shorter forms', () => {
  expect(read('sun-protection daily')).toEqual({ give: 'sun-protection', every: '1 d' })
  expect(read('tretinoin')).toEqual({ give: 'tretinoin' })
  expect(read('punch-wound, at 14 d')).toEqual({ give: 'punch-wound', at: '14 d' })
  expect(read('rapamycin 5 mg oral weekly 6 times, from 10 d, until age 70 year')).toEqual({
    give: 'rapamycin',
    amount: '5 mg',
    route: 'oral',
    every: '1 week',
    times: 6,
    at: '10 d',
    'until age': '70 year'
  })
  expect(read('msc-own-fat 1e6 cells/cm2 local, every 28 d 6 times')).toEqual({
    give: 'msc-own-fat',
    amount: '1e6 cells/cm2',
    route: 'local',
    every: '28 d',
    times: 6
  })
  expect(read('fisetin daily for 2 days, every 28 d, 6 times')).toEqual({
    give: 'fisetin',
    every: '1 d',
    times: 2,
    'repeat every': '28 d',
    'repeat times': 6
  })
})

test('words that mean nothing or two things are refused', () => {
  for (const text of [
    'tretinoin now and then',
    'tretinoin daily, whenever',
    'tretinoin daily, from 3 d, from 4 d',
    'tretinoin daily for 30 hour'
  ])
    expect(() => read(text), text).toThrow(Problem)
})
