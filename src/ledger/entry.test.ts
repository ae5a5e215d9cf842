import { expect, test } from 'vitest'
import { unit } from '../core/units.ts'
import { parameters } from './parameters.ts'
import { sources } from './sources.ts'

test('ids are dotted, kebab-case and unique', () => {
  const ids = parameters.map((p) => p.id)
  const word = '[a-z0-9]+(-[a-z0-9]+)*'
  const form = new RegExp(`^${word}(\\.${word})+$`)
  expect(ids.filter((id) => !form.test(id))).toEqual([])
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('every unit can be read', () => {
  for (const p of parameters) expect(() => unit(p.unit), p.id).not.toThrow()
})

test('every value lies within its range, and ranges are the right way round', () => {
  const wrong = parameters.filter(
    ({ value, range: [low, high] }) => !(low <= value && value <= high && Number.isFinite(high - low))
  )
  expect(wrong.map((p) => p.id)).toEqual([])
})

test('a distribution fits its range', () => {
  const wrong = parameters.filter((p) => p.distribution?.kind === 'loguniform' && !(p.range[0] > 0))
  expect(wrong.map((p) => p.id)).toEqual([])
})

test('every entry has a source with its arithmetic, or says that it is an assumption', () => {
  for (const p of parameters) {
    expect('ABCDE', p.id).toContain(p.grade)
    if (p.grade !== 'E') expect(p.sources.length, p.id).toBeGreaterThan(0)
    if (p.sources.length === 0) expect(p.assumption, p.id).toMatch(/^assumption: \S/)
    if (p.sources.length === 0) expect(p.seen, p.id).toBe('none')
    if (p.assumption !== undefined) expect(p.grade, p.id).toBe('E')
    for (const s of p.sources) {
      expect(s.how.length, `${p.id}, ${s.cite}: how`).toBeGreaterThan(0)
      expect(s.where.length, `${p.id}, ${s.cite}: where`).toBeGreaterThan(0)
    }
  }
})

test('every source that an entry cites, for or against, is in the bibliography', () => {
  const cited = parameters.flatMap((p) => [...p.sources, ...(p.contrary ?? [])].map((s) => s.cite))
  expect(cited.filter((key) => sources[key] === undefined)).toEqual([])
})

test('the reach of SASP stays a wide prior', () => {
  const reach = parameters.find((p) => p.id === 'sasp.reach')
  expect(reach?.range).toEqual([15, 500])
  expect(reach?.distribution?.kind).toBe('loguniform')
  expect(reach?.grade).toBe('E')
})

test('what was tuned by hand is graded as an assumption', () => {
  const tuned = parameters.filter((p) => p.assumption?.includes('hand-tuned'))
  expect(tuned.length).toBeGreaterThan(20)
  expect(tuned.filter((p) => p.grade !== 'E')).toEqual([])
})
