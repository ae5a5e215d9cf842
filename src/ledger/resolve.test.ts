import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { parameters } from './parameters.ts'
import { entry, resolve } from './resolve.ts'

function problem(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error.print()
    throw error
  }
  throw new Error('nothing was refused')
}

test('without overrides a number is the one of its entry, in its own unit', () => {
  const { number } = resolve()
  for (const p of parameters) expect(number(p.id)).toBe(p.value)
})

test('an override is taken as given, the rest stays', () => {
  const { number } = resolve({ 'sasp.reach': 300 })
  expect(number('sasp.reach')).toBe(300)
  expect(number('vesicle.reach')).toBe(entry('vesicle.reach').value)
})

test('only what was asked for is listed as used, in the order of the ledger', () => {
  const resolved = resolve()
  expect(resolved.used()).toEqual([])
  for (const id of ['touch.rate', 'cells.stem.density', 'touch.rate']) resolved.number(id)
  expect(resolved.used()).toEqual(['cells.stem.density', 'touch.rate'])
})

test('a value outside the evidence is refused, with the smallest fix', () => {
  const said = problem(() =>
    resolve(
      { 'touch.rate': 72 },
      {
        written: { 'touch.rate': '3 1/hour' },
        places: { 'touch.rate': { file: 'scenarios/forearm.yaml', line: 14, column: 3, path: 'parameters' } }
      }
    )
  )
  expect(said).toBe(
    [
      'Problem: touch.rate = 3 1/hour lies outside the evidence, 0 … 0.01 1/day',
      '  at  scenarios/forearm.yaml:14:3 › parameters',
      '  why 3 1/hour is 72 1/day; the range is from nelson2012, abstract (grade E)',
      '  fix choose a value inside it, or list "touch.rate" under beyondEvidence and the report will carry the warning'
    ].join('\n')
  )
})

test('beyond the evidence, by wish, it is taken and remembered', () => {
  const resolved = resolve({ 'touch.rate': 1 }, { beyondEvidence: ['touch.rate'] })
  expect(resolved.number('touch.rate')).toBe(1)
  expect(resolved.beyond).toEqual(['touch.rate'])
  expect(resolve({}, { beyondEvidence: ['touch.rate'] }).beyond).toEqual([])
})

test('no wish makes a number of what is none', () => {
  for (const value of [NaN, Infinity])
    expect(problem(() => resolve({ 'touch.rate': value }, { beyondEvidence: ['touch.rate'] }))).toContain(
      'touch.rate'
    )
})

test('an unknown id is refused with the nearest one', () => {
  expect(problem(() => resolve({ 'touch.rat': 1 }))).toContain('write "touch.rate"')
  expect(problem(() => resolve().number('sasp.raech'))).toContain('write "sasp.reach"')
  expect(problem(() => resolve({}, { beyondEvidence: ['nonsense'] }))).toContain('reverdie ledger')
})

test('inside the range nothing is refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parameters), fc.double({ min: 0, max: 1, noNaN: true }), (p, share) => {
      const value = Math.min(p.range[1], p.range[0] + share * (p.range[1] - p.range[0]))
      expect(resolve({ [p.id]: value }).number(p.id)).toBe(value)
    })
  )
})
