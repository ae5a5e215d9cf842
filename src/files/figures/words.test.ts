import { expect, test } from 'vitest'
import { signed, spell, spellUnit } from './words.ts'

test.each([
  [0, '0'],
  [0.00432, '0.00432'],
  [12.345, '12.3'],
  [12.0, '12'],
  [1234.5, '1230'],
  [123456, '123\u202f000'],
  [-3.5, '\u22123.5'],
  [0.0000123, '1.23 × 10⁻⁵'],
  [2e9, '2 × 10⁹'],
  [NaN, '–'],
  [999.6, '1000']
])('%d is spelled %s', (value, text) => {
  expect(spell(value)).toBe(text)
})

test('signs and units', () => {
  expect(signed(2)).toBe('+2')
  expect(signed(-2)).toBe('\u22122')
  expect(spellUnit('1/mm3')).toBe('per mm³')
  expect(spellUnit('1/day')).toBe('per day')
  expect(spellUnit('g/m2/hour')).toBe('g/m²/hour')
  expect(spellUnit('1')).toBe('')
  expect(spellUnit('%')).toBe('%')
})
