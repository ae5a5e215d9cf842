import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { columnOf, numbersOf, readTable, textOf } from './table-csv.ts'

const all = (text: string): string[][] => {
  const table = readTable(text, 'lives.csv')
  return Array.from({ length: table.rows }, (_, row) =>
    table.names.map((_, column) => table.cell(row, column))
  )
}
const problem = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error.print()
    throw error
  }
  return 'accepted'
}
const ages = (text: string): Float64Array => {
  const table = readTable(text, 'lives.csv')
  return numbersOf(table, columnOf(table, 'age', '--time'), 'an age', (x) => x >= 0)
}

test('what is no text is said to be none, and a long cell is shown by its beginning', () => {
  expect(problem(() => readTable('PK\x03\x04\0\0', 'lives.xlsx'))).toContain('save the table as CSV')
  expect(problem(() => readTable('age\n1\n\0', 'lives.csv'))).toContain('its character 7 is none of a text')
  const long = problem(() => ages(`age\n${'x'.repeat(5000)}`))
  expect(long).toContain(`${'x'.repeat(40)}…`)
  expect(long.length).toBeLessThan(300)
})

test('commas, semicolons and tabs; line ends of all kinds; empty lines', () => {
  for (const separator of [',', ';', '\t'])
    for (const end of ['\n', '\r\n']) {
      const text = ['age,died', '12.5,1', '', '7,0', ''].join(end).replaceAll(',', separator)
      expect(all(text)).toEqual([
        ['12.5', '1'],
        ['7', '0']
      ])
    }
  expect(all('age\n1\n2')).toEqual([['1'], ['2']])
})

test('quotes hold separators, quotes and line breaks', () => {
  expect(all('"a, b",c\n"say ""x""","two\nlines"\n 3 , " 4 " ')).toEqual([
    ['say "x"', 'two\nlines'],
    ['3', '4']
  ])
  expect(problem(() => readTable('a,b\n1,"2\n3,4', 'f.csv'))).toMatch(
    /this quote is not closed\n {2}at {2}f.csv:2:3/
  )
  expect(problem(() => readTable('a,b\n1,"2"3\n', 'f.csv'))).toMatch(
    /more after this quote\n {2}at {2}f.csv:2:6/
  )
})

test('decimal commas where commas do not separate, or in quotes', () => {
  expect([...ages('age;died\n12,5;1\n1e2;0\n.5;1')]).toEqual([12.5, 100, 0.5])
  expect([...ages('age,died\n"12,5",1')]).toEqual([12.5])
})

test('UTF-8 with its mark, and Latin-1', () => {
  const utf8 = textOf(new TextEncoder().encode('\ufeffâge,é\n1,2'))
  expect(readTable(utf8, 'f').names).toEqual(['âge', 'é'])
  const latin1 = textOf(Uint8Array.from([...'\u00e2ge,\u00e9\n1,2'].map((c) => c.charCodeAt(0))))
  expect(readTable(latin1, 'f').names).toEqual(['âge', 'é'])
})

test('what is wrong is told with its line and column', () => {
  expect(problem(() => readTable('', 'f.csv'))).toContain('this table is empty')
  expect(problem(() => readTable(' \n\n', 'f.csv'))).toContain('this table is empty')
  expect(problem(() => readTable('a,b\n', 'f.csv'))).toContain('names and no rows')
  expect(problem(() => readTable('a,b\n1,2\n3\n', 'f.csv'))).toMatch(
    /has 1 cell and the row of names has 2\n {2}at {2}f.csv:3/
  )
  expect(problem(() => readTable('a,b\n1,2,3\n', 'f.csv'))).toContain('has 3 cells')
  for (const [bad, said] of [
    ['old', 'is old here'],
    ['NaN', 'is NaN here'],
    ['-3', 'is -3 here'],
    ['', 'is empty here'],
    ['1.234,5', 'is 1.234,5 here'],
    ['0x10', 'is 0x10 here'],
    ['1e999', 'is 1e999 here'],
    ['Infinity', 'is Infinity here']
  ] as const) {
    const told = problem(() => ages(`id;age;died\n1;5;1\n2;${bad};0\n`))
    expect(told).toContain(`"age" ${said}`)
    expect(told).toContain('lives.csv:3:3')
  }
})

test('an unknown name lists those there are, and the nearest', () => {
  const table = readTable('death times,events\n1,1', 'f.csv')
  const told = problem(() => columnOf(table, 'death time', '--time'))
  expect(told).toContain('the columns are "death times", "events"')
  expect(told).toContain('did you mean --time "death times"?')
  expect(problem(() => columnOf(table, 'zzzzzz', '--event'))).toContain('name one of them')
  expect(problem(() => columnOf(readTable('a,a\n1,2', 'f'), 'a', '--time'))).toContain(
    '2 columns are called "a"'
  )
})

test('what is written as a table is read again', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é', '1') })
    .map((s) => `x${s}x`)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      (rows, separator) => {
        const text = rows
          .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(separator))
          .join('\n')
        expect(all(text)).toEqual(rows.slice(1))
      }
    )
  )
})

test('a hundred thousand rows take no time to speak of', () => {
  const text = `age,died\n${'101.5714286,1\n'.repeat(100_000)}`
  const begun = performance.now()
  expect(ages(text).length).toBe(100_000)
  expect(performance.now() - begun).toBeLessThan(5000)
})
