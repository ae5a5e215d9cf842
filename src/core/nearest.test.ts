import { expect, test } from 'vitest'
import { nearest, slips } from './nearest.ts'

test('slips count insertions, deletions, substitutions and swaps', () => {
  expect(slips('', 'abc')).toBe(3)
  expect(slips('mm', 'mm')).toBe(0)
  expect(slips('fliud', 'fluid')).toBe(1)
  expect(slips('kitten', 'sitting')).toBe(3)
  expect(slips('ca', 'abc')).toBe(3)
})

test('what was meant is found, and nothing is made up', () => {
  const words = ['senolytic', 'day', 'mm', 'bystander.rate', 'MED', 'med']
  expect(nearest('senolitc', words)).toBe('senolytic')
  expect(nearest('dya', words)).toBe('day')
  expect(nearest('bystandr.rate', words)).toBe('bystander.rate')
  expect(nearest('Day', words)).toBe('day')
  expect(nearest('med', words)).toBe('med')
  expect(nearest('xylophone', words)).toBeUndefined()
  expect(nearest('q', ['m', 'd'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
})
