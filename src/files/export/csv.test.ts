import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv, numberCell, textCell } from './csv.ts'

/** A reader of RFC 4180, the plain way. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (letter === '"' && quoted && text[i + 1] === '"') {
      cell += '"'
      i++
    } else if (letter === '"') {
      quoted = !quoted
    } else if (!quoted && letter === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && letter === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      i++
    } else cell += letter
  }
  expect([quoted, row, cell]).toEqual([false, [], ''])
  return rows
}

const untamed = (cell: string): string => cell.replace(/^'/, '')

test('texts come back, whatever they hold', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', 'a', 'µ', '😀')
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(nasty, fc.string()), { minLength: 1 }), (values) => {
      const rows = read(
        csv({
          columns: [
            { name: 'a', type: 'utf8', values },
            { name: 'b', type: 'utf8', values }
          ]
        })
      )
      expect(rows[0]).toEqual(['a', 'b'])
      expect(rows.slice(1).map((row) => row.map(untamed))).toEqual(values.map((one) => [one, one]))
    }),
    { numRuns: 500, seed: 1 }
  )
})

test('nothing that a spreadsheet would run begins a cell', () => {
  const attacks = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")']
  for (const attack of attacks) {
    const [[cell]] = read(`${textCell(attack)}\r\n`) as [[string]]
    expect(cell).toBe(`'${attack}`)
  }
  expect(textCell('senescent fraction')).toBe('senescent fraction')
  expect(textCell('D+Q')).toBe('D+Q')
})

test('numbers come back to the bit, as short as that allows', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(Number(numberCell(value, 'f64'))).toBe(value + 0 === 0 ? 0 : value)
    }),
    { numRuns: 2000, seed: 2 }
  )
  fc.assert(
    fc.property(fc.float({ noNaN: true }), (value) => {
      expect(Math.fround(Number(numberCell(value, 'f32')))).toBe(value + 0 === 0 ? 0 : value)
    }),
    { numRuns: 2000, seed: 3 }
  )
  expect(numberCell(Math.fround(0.1), 'f32')).toBe('0.1')
  expect(numberCell(-0.25, 'f64')).toBe('-0.25')
  expect(numberCell(Infinity, 'f64')).toBe('Infinity')
  expect(numberCell(NaN, 'f64')).toBe('')
  expect(numberCell(4294967295, 'u32')).toBe('4294967295')
})

test('codes are written as their names, an unknown one as its number', () => {
  const columns = [{ name: 'kind', type: 'u8' as const, values: Uint8Array.of(1, 0, 9) }]
  expect(csv({ columns }, { kind: ['keratinocyte', 'melanocyte'] })).toBe(
    'kind\r\nmelanocyte\r\nkeratinocyte\r\n9\r\n'
  )
})

test('many rows are made in pieces that join', () => {
  const values = Float64Array.from({ length: 12_345 }, (_, i) => i / 3)
  const rows = read(csv({ columns: [{ name: 'v', type: 'f64', values }] }))
  expect(rows.slice(1).map(([cell]) => Number(cell))).toEqual([...values])
})
