import { expect, test } from 'vitest'
import { arrivalId, daughterId, findDuplicate, founderId } from './ids.ts'

const out = new Uint32Array(2)
const text = (): string => `${out[1]}:${out[0]}`

test('a founder is named by its place, and nobody is 0', () => {
  founderId(0, out)
  expect(text()).toBe('0:1')
  founderId(812, out)
  expect(text()).toBe('0:813')
})

test('daughters and arrivals of the same numbers are different people, and none is a founder', () => {
  const seen = new Set<string>()
  for (let a = 0; a < 300; a++) {
    for (let b = 0; b < 30; b++) {
      daughterId(a, 0, b, out)
      expect(out[1]! >>> 31).toBe(1)
      seen.add(text())
      daughterId(0, a + 1, b, out)
      seen.add(text())
      arrivalId(a, b, out)
      expect(out[1]! >>> 31).toBe(1)
      seen.add(text())
    }
  }
  expect(seen.size).toBe(300 * 30 * 3)
})

test('an id may be written over the mother’s own words, and is the same every time', () => {
  founderId(5, out)
  daughterId(out[0]!, out[1]!, 2, out)
  const first = text()
  founderId(6, out)
  founderId(5, out)
  daughterId(out[0]!, out[1]!, 2, out)
  expect(text()).toBe(first)
})

test('ids are frozen: these were given on the first day and runs depend on them', () => {
  daughterId(1, 0, 0, out)
  const daughter = text()
  arrivalId(1, 0, out)
  expect([daughter, text()]).toEqual(['4172620356:4178827548', '3920660082:857086884'])
})

test('the first duplicate is the earliest row that repeats another', () => {
  const lo = Uint32Array.of(5, 9, 1, 9, 5, 1, 9)
  const hi = Uint32Array.of(0, 0, 4, 0, 1, 4, 0)
  expect(findDuplicate(lo, hi, 7)).toEqual([1, 3])
  expect(findDuplicate(lo, hi, 3)).toBe(-1)
  expect(findDuplicate(lo, hi, 0)).toBe(-1)
  expect(findDuplicate(Uint32Array.of(7, 7, 7), Uint32Array.of(0x80000000, 0, 0x80000000), 3)).toEqual([0, 2])
})
