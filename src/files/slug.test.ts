import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slug, slugs } from './slug.ts'

test('an arm as a folder', () => {
  expect(slug('protected + tretinoin from 50')).toBe('protected-tretinoin-from-50')
  expect(slug('../../etc/passwd')).toBe('etc-passwd')
  expect(slug('Größe Å')).toBe('gro-e-a')
  expect(slug('何も')).toBe('arm')
  expect(slug('CON')).toBe('con-arm')
})

test('names that differ by case or signs alone get folders of their own', () => {
  expect([...slugs(['D+Q', 'd q', 'D-Q', 'd-q-2', '何', '無']).values()]).toEqual([
    'd-q',
    'd-q-2',
    'd-q-3',
    'd-q-2-2',
    'arm',
    'arm-2'
  ])
})

test('any names: safe, and as many folders as names', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 90 })), (names) => {
      const found = [...slugs(names).values()]
      expect(new Set(found).size).toBe(names.length)
      for (const one of found) expect(one).toMatch(/^[a-z0-9][a-z0-9-]*$/)
    })
  )
})
