/**
 * Tables as comma-separated values, RFC 4180: a header, CRLF, quotes where they are needed, UTF-8.
 *
 * A number is the shortest that reads back as the same number of its column's type. A text that a spreadsheet would
 * take for a formula (it begins with = + - @, a tab or a return) gets an apostrophe in front, and so does one that begins
 * with an apostrophe, so that taking one away gives the text back. NaN is an empty cell. Proof: csv.test.ts.
 */
import type { DigestColumn } from '../../core/digest.ts'
import type { Table } from '../parquet.ts'
import type { Numbers } from './read-table.ts'

const newline = '\r\n'
const formula = /^[=+\-@\t\r']/
const awkward = /[",\r\n]/

/** A text as a cell. */
export function textCell(text: string): string {
  const tame = formula.test(text) ? `'${text}` : text
  return awkward.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

/** Significant digits that name any f32, and those that are tried before. */
const digits = [6, 7, 8, 9]

/** A number as a cell. */
export function numberCell(value: number, type: DigestColumn['type']): string {
  if (Number.isNaN(value)) return ''
  if (type !== 'f32' || Number.isInteger(value)) return String(value)
  for (const many of digits) {
    const short = Number(value.toPrecision(many))
    if (Math.fround(short) === value) return String(short)
  }
  return String(value)
}

/** Rows that are made into one piece of text. */
const rowsPerPiece = 5000

/** The table as text, piece by piece; `codes` gives columns whose numbers are written as names. */
export function* csvPieces(
  { columns }: Pick<Table, 'columns'>,
  codes: Readonly<Record<string, readonly string[]>> = {}
): Generator<string> {
  yield columns.map(({ name }) => textCell(name)).join(',') + newline
  const cells = columns.map(({ name, type, values }): ((row: number) => string) => {
    const names = Object.hasOwn(codes, name) ? codes[name] : undefined
    if (type === 'utf8') return (row) => textCell((values as readonly string[])[row]!)
    const numbers = values as Numbers
    if (names === undefined) return (row) => numberCell(numbers[row]!, type)
    return (row) => textCell(names[numbers[row]!] ?? String(numbers[row]))
  })
  const rows = columns[0]?.values.length ?? 0
  for (let from = 0; from < rows; from += rowsPerPiece) {
    let piece = ''
    for (let row = from; row < Math.min(rows, from + rowsPerPiece); row++)
      piece += cells.map((cell) => cell(row)).join(',') + newline
    yield piece
  }
}

/** The table as text, whole. */
export function csv(
  table: Pick<Table, 'columns'>,
  codes?: Readonly<Record<string, readonly string[]>>
): string {
  return [...csvPieces(table, codes)].join('')
}
