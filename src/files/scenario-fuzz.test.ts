import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { known } from './fixtures/known.ts'
import { readScenario } from './scenario.ts'

const house = readFileSync(new URL('fixtures/clear-then-seed.yaml', import.meta.url), 'utf8')
const cohort = readFileSync(new URL('../../scenarios/ink-attac.yaml', import.meta.url), 'utf8')

/** Either a scenario whose numbers are numbers, or one problem that says where and how to mend it; and soon. */
function holds(text: string): void {
  const before = performance.now()
  try {
    const scenario = readScenario(text, { file: 'f.yaml', known })
    for (const value of [scenario.run.days, scenario.run.every, scenario.patch.width, scenario.person.age])
      expect(Number.isFinite(value)).toBe(true)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.what).not.toBe('')
    expect(error.fix).not.toBe('')
    expect(error.at?.line ?? 1).toBeGreaterThanOrEqual(1)
    expect(error.print()).not.toMatch(/undefined|\[object|NaN:/)
  }
  expect(performance.now() - before).toBeLessThan(2000)
}

/** What a hand that slips, a half-finished copy, or an ill will may put into a file. */
const pieces = fc.constantFrom(
  ...[
    '\n',
    '  ',
    '\t',
    ':',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '|',
    '>',
    '!!int ',
    '%',
    ',',
    '? '
  ],
  ...[
    '.nan',
    '.inf',
    '-1',
    '0',
    '1e309',
    'null',
    '~',
    'true',
    '__proto__: 1',
    'constructor',
    '<<: *a',
    '2 mm',
    '-3 d'
  ],
  ...[
    '\u0000',
    '\uD800',
    '\u2028',
    'é',
    '9'.repeat(400),
    'title: x\n',
    'every: 1 s',
    'toString: 1',
    '1 day x 1 day'
  ]
)

const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.constantFrom(0, 0, 1, 3, 12, 60),
    put: fc.oneof(pieces, fc.string({ maxLength: 6 }), fc.constant(''))
  }),
  { minLength: 1, maxLength: 4 }
)

test('500 spoiled scenarios: each is read or refused, none crashes or hangs', () => {
  fc.assert(
    fc.property(mutations, fc.constantFrom(house, cohort), (changes, whole) => {
      let text = whole
      for (const { at, drop, put } of changes) {
        const from = Math.floor(at * text.length)
        text = text.slice(0, from) + put + text.slice(from + drop)
      }
      holds(text)
    }),
    { numRuns: 500, seed: 20261124 }
  )
})

test('lines of the file in any order or missing: each is read or refused', () => {
  for (const whole of [house, cohort])
    fc.assert(
      fc.property(fc.shuffledSubarray(whole.split('\n')), (some) => holds(some.join('\n'))),
      { numRuns: 100, seed: 7 }
    )
})

test('any values in the place of any value: each is read or refused', () => {
  const keys = [
    'reverdie',
    'title',
    'world',
    'person',
    'patch',
    'programmes',
    'run',
    'watch',
    'parameters',
    'off',
    'golden',
    'snapshots',
    'people',
    'circuit',
    'trial',
    'species',
    'set',
    'visits'
  ]
  const value = fc.anything({ maxDepth: 3, withNullPrototype: false })
  fc.assert(
    fc.property(fc.constantFrom(...keys), value, fc.constantFrom(house, cohort), (key, any, whole) => {
      const json = JSON.stringify({ [key]: any }) ?? '{}'
      const text = whole.replace(new RegExp(`^${key}:[^]*?(?=^\\S|(?![^]))`, 'm'), '')
      holds(`${text}${json.slice(1, -1)}\n`)
    }),
    { numRuns: 200, seed: 11 }
  )
})
