import { expect, test } from 'vitest'
import { ageOn, daysPerMonth, daysPerWeek, daysPerYear, hoursPerDay, secondsPerDay } from './clock.ts'
import { numerics } from './numerics.ts'
import { convert } from './units.ts'

test('every row has a finite value and a reason, and none can be changed', () => {
  for (const [name, row] of Object.entries(numerics)) {
    expect(Number.isFinite(row.value), name).toBe(true)
    expect(row.reason.length, name).toBeGreaterThan(10)
    expect(Object.isFrozen(row), name).toBe(true)
  }
  expect(Object.isFrozen(numerics)).toBe(true)
})

test('the calendar and the table of units agree', () => {
  expect(convert(1, 'year', 'day')).toBe(daysPerYear)
  expect(convert(1, 'month', 'day')).toBe(daysPerMonth)
  expect(convert(1, 'week', 'day')).toBe(daysPerWeek)
  expect(convert(1, 'day', 'hour')).toBe(hoursPerDay)
  expect(convert(1, 'day', 's')).toBe(secondsPerDay)
  expect(ageOn(2 * daysPerYear, 62)).toBe(64)
})
