import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerRoom, differences, failed, names, type Room } from './validate.ts'
import { observedRows, readRows } from './validate-data.ts'
import { judge, rules, type Observed } from './validate-verdict.ts'

const row = (more: Partial<Observed> = {}): Observed => ({
  id: 'C1.a',
  kind: 'fit',
  title: 'a value',
  rule: 'band',
  observed: 5,
  band: { low: 4, high: 6, whose: 'paper' },
  unit: 'day',
  source: 'a paper',
  ...more
})

test('a verdict has the shape of the contract, whatever the rule', () => {
  for (const rule of rules)
    for (const model of [
      { median: 5, low: 4.5, high: 7, layers: ['chance'], reason: 'why' },
      { median: 5 },
      { notAnswerable: 'no' }
    ]) {
      const { reason, ...rest } = judge(row({ rule }), model)
      expect(Object.keys(rest).sort()).toEqual(
        ['band', 'id', 'kind', 'layers', 'model', 'observed', 'source', 'title', 'unit', 'verdict'].sort()
      )
      expect(['string', 'undefined']).toContain(typeof reason)
      expect(['inside', 'outside', 'sign ok', 'sign wrong', 'not answerable']).toContain(rest.verdict)
    }
})

test('band: the median decides, not an interval that touches', () => {
  expect(judge(row(), { median: 6 }).verdict).toBe('inside')
  expect(judge(row(), { median: 6.1, low: 5, high: 7 }).verdict).toBe('outside')
  expect(judge(row({ band: { low: null, high: 6, whose: 'ours' } }), { median: -100 }).verdict).toBe('inside')
})

test('directions and nulls', () => {
  expect(judge(row({ rule: 'sign+' }), { median: 0.1, low: -1, high: 1 }).verdict).toBe('sign ok')
  expect(judge(row({ rule: 'sign-' }), { median: 0.1 }).verdict).toBe('sign wrong')
  expect(judge(row({ rule: 'shown+' }), { median: 0.1, low: -1, high: 1 }).verdict).toBe('sign wrong')
  expect(judge(row({ rule: 'shown-' }), { median: -2, low: -3, high: -1 }).verdict).toBe('sign ok')
  expect(judge(row({ rule: 'overlap' }), { median: 9, low: 5.5, high: 12 }).verdict).toBe('inside')
  expect(judge(row({ rule: 'overlap' }), { median: 9, low: 6.5, high: 12 }).verdict).toBe('outside')
})

test('what is not answerable gives its reason and no number', () => {
  const verdict = judge(row(), { notAnswerable: 'the body has no bone' })
  expect(verdict).toMatchObject({
    verdict: 'not answerable',
    reason: 'the body has no bone',
    model: { median: null }
  })
})

test('a median inside its band stays inside when the band grows', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(
      number,
      number,
      number,
      fc.double({ min: 0, max: 1e3, noNaN: true }),
      (a, b, median, more) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const inner = judge(row({ band: { low, high, whose: 'ours' } }), { median })
        const outer = judge(row({ band: { low: low - more, high: high + more, whose: 'ours' } }), { median })
        if (inner.verdict === 'inside') expect(outer.verdict).toBe('inside')
      }
    )
  )
})

const room = (answer: () => ReturnType<typeof judge>): Room => ({
  id: 'made-up',
  title: 'Made up',
  questions: () => [
    { id: 'C1.a', answer: () => judge(row(), { median: 5 }) },
    { id: 'C2', answer },
    { id: 'C12.b', answer: () => judge(row({ id: 'C12.b', kind: 'predict' }), { median: 9 }) }
  ]
})

test('a check that breaks takes nothing else with it, and fails the room', () => {
  const report = answerRoom(
    room(() => {
      throw new Error('broken')
    }),
    ''
  )
  expect(report.verdicts.map(({ id }) => id)).toEqual(['C1.a', 'C12.b'])
  expect(report.crashed).toEqual([{ id: 'C2', why: 'broken' }])
  expect(failed(report, { 'made-up': { 'C1.a': 'inside', 'C12.b': 'outside' } })).toBe(true)
})

test('a fit that moved fails; a prediction that moved is told and does not', () => {
  const report = answerRoom(
    room(() => judge(row({ id: 'C2' }), { median: 5 })),
    ''
  )
  const onFile = { 'C1.a': 'inside', C2: 'inside', 'C12.b': 'outside' }
  expect(failed(report, { 'made-up': onFile })).toBe(false)
  expect(failed(report, { 'made-up': { ...onFile, C2: 'outside' } })).toBe(true)
  const moved = { 'made-up': { ...onFile, 'C12.b': 'inside' } }
  expect(differences(report, moved)).toEqual([
    { id: 'C12.b', kind: 'predict', expected: 'inside', found: 'outside' }
  ])
  expect(failed(report, moved)).toBe(false)
  expect(failed(report, {})).toBe(true)
})

test('a target names its rows, and only those', () => {
  expect(names('c1', 'C1.a')).toBe(true)
  expect(names('C1.A', 'C1.a')).toBe(true)
  expect(names('C1', 'C12.b')).toBe(false)
  expect(
    answerRoom(
      room(() => judge(row({ id: 'C2' }), { median: 5 })),
      '',
      'C12'
    ).verdicts
  ).toHaveLength(1)
})

test('a table with remarks, quotes and commas; a row that is too long says where', () => {
  expect(readRows('# a remark\na,b\n"x, ""y""",2\n', 'f')).toEqual([{ a: 'x, "y"', b: '2' }])
  expect(() => readRows('a,b\n1,2,3\n', 'data.csv')).toThrow(/3 cells, the header 2/)
  expect(() => readRows('', 'data.csv')).toThrow(/empty/)
})

test('rows in the common form, and one that is not', () => {
  const head = 'id,kind,title,rule,observed,low,high,whose,unit,source\n'
  expect(observedRows(`${head}C1.a,fit,a value,band,5,4,6,paper,day,a paper\n`, 'f')).toEqual([row()])
  expect(observedRows(`${head}H2,predict,t,sign+,,,,paper,1,s\n`, 'f')[0]).toMatchObject({
    observed: null,
    band: { low: null }
  })
  expect(() => observedRows(`${head}C1.a,fitted,a,band,5,4,6,paper,day,s\n`, 'f')).toThrow(/not in the form/)
})
