import { expect, test } from 'vitest'
import { printPlace, Problem } from './problem.ts'

test('a Problem prints what, at, why and fix', () => {
  const problem = new Problem({
    what: 'bystander.rate = 3 1/hour lies outside the evidence, 0.0005 … 0.02 1/day',
    at: { file: 'scenarios/forearm.yaml', line: 14, column: 3, path: 'parameters' },
    why: '3 1/hour is 72 1/day',
    fix: 'choose a value inside it'
  })
  expect(problem.print()).toBe(
    [
      'Problem: bystander.rate = 3 1/hour lies outside the evidence, 0.0005 … 0.02 1/day',
      '  at  scenarios/forearm.yaml:14:3 › parameters',
      '  why 3 1/hour is 72 1/day',
      '  fix choose a value inside it'
    ].join('\n')
  )
  expect([problem.exit, problem.message, problem.name]).toEqual([2, problem.what, 'Problem'])
  expect(problem).toBeInstanceOf(Error)
})

test('lines that would be empty are left out, long ones are indented', () => {
  expect(new Problem({ what: 'disk full', at: {}, fix: 'free\nsome space', exit: 1 }).print()).toBe(
    'Problem: disk full\n  fix free\n      some space'
  )
})

test('a place prints the parts it has', () => {
  expect(printPlace({ file: 'a.yaml' })).toBe('a.yaml')
  expect(printPlace({ file: 'a.yaml', line: 2 })).toBe('a.yaml:2')
  expect(printPlace({ line: 2, column: 5 })).toBe('line 2:5')
  expect(printPlace({ path: 'run.for' })).toBe('run.for')
})
