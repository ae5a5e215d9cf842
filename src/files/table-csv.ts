/**
 * A table of text, as spreadsheets and programs write it: one row of names, then rows of values.
 *
 *   separator   tab, semicolon or comma: the first of these that the row of names holds
 *   quotes      "like, this", a quote inside written twice; line breaks inside are kept
 *   numbers     12.5 or 1e3; also 12,5 where commas do not separate, or in quotes
 *   letters     UTF-8 with or without its mark, else Latin-1
 *
 * Cells are places in the text, not objects, so a million rows fit. Lines and columns of problems count from 1.
 * Proof: table-csv.test.ts.
 */
import { nearest } from '../core/nearest.ts'
import { Problem, type Place } from '../core/problem.ts'

export interface Table {
  readonly file: string
  readonly names: readonly string[]
  readonly rows: number
  /** the text of a cell, without quotes and spaces around it */
  cell(row: number, column: number): string
  /** where it stands */
  place(row: number, column: number): Place
}

/** Letters of a file. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

/** The table in a text. A Problem where it is no text, is empty, a quote stays open, or a row has another number of cells. */
export function readTable(text: string, file: string): Table {
  checkText(text, file)
  const cells = cut(text, file)
  const width = cells.rowEnd[0] ?? 0
  if (width === 0)
    throw new Problem({
      what: 'this table is empty',
      at: { file },
      fix: 'give a row of names and below it rows of values'
    })
  const textAt = (i: number): string => {
    const raw = text.slice(cells.start[i], cells.end[i])
    return cells.quoted.has(i) ? raw.replaceAll('""', '"').trim() : raw.trim()
  }
  const placeAt = (i: number): Place => ({ file, line: cells.line[i]!, column: cells.column[i]! })
  const names = Array.from({ length: width }, (_, i) => textAt(i))
  const rows = cells.rowEnd.length - 1
  if (rows === 0)
    throw new Problem({
      what: 'this table has names and no rows',
      at: { file },
      why: `its names are ${names.join(', ')}`,
      fix: 'give one row a life'
    })
  for (let row = 1; row <= rows; row++) {
    const first = cells.rowEnd[row - 1]!
    const count = cells.rowEnd[row]! - first
    if (count !== width)
      throw new Problem({
        what: `this row has ${count} ${count === 1 ? 'cell' : 'cells'} and the row of names has ${width}`,
        at: { file, line: cells.line[first]! },
        why: count > width ? 'a comma inside a number or a text separates cells' : undefined,
        fix: 'write one value for each name; quote what holds a separator'
      })
  }
  const index = (row: number, column: number): number => (row + 1) * width + column
  return {
    file,
    names,
    rows,
    cell: (row, column) => textAt(index(row, column)),
    place: (row, column) => placeAt(index(row, column))
  }
}

/** Refuses what no table of text holds: a workbook, a picture, a compressed file. */
function checkText(text: string, file: string): void {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const at = text.search(/[\0-\x08\x0e-\x1f]/)
  if (at < 0) return
  throw new Problem({
    what: 'this is not a table of text',
    at: { file },
    why: text.startsWith('PK')
      ? 'it looks like a workbook or a compressed file'
      : `its character ${at + 1} is none of a text`,
    fix: 'save the table as CSV, in UTF-8'
  })
}

/** The column of this name; a Problem that lists those there are, with the nearest. */
export function columnOf(table: Table, name: string, asked: string): number {
  const found = table.names.flatMap((one, i) => (one === name ? [i] : []))
  if (found.length === 1) return found[0]!
  const near = nearest(name, table.names)
  throw new Problem({
    what:
      found.length === 0 ? `there is no column "${name}"` : `${found.length} columns are called "${name}"`,
    at: { file: table.file, line: 1, path: asked },
    why: `the columns are ${table.names.map((one) => `"${one}"`).join(', ')}`,
    fix:
      found.length > 1
        ? 'give each column a name of its own'
        : near === undefined
          ? `name one of them: ${asked} "${table.names[0]!}"`
          : `did you mean ${asked} "${near}"?`
  })
}

const plain = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i

/** A column of numbers; `wants` says in words what they must be and `right` whether one is. */
export function numbersOf(
  table: Table,
  column: number,
  wants: string,
  right: (x: number) => boolean
): Float64Array {
  const out = new Float64Array(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const text = table.cell(row, column)
    const value = plain.test(text) ? Number(text.replace(',', '.')) : NaN
    if (!(Number.isFinite(value) && right(value))) throw badCell(table, row, column, text, wants)
    out[row] = value
  }
  return out
}

/** letters of a cell that a message shows */
const shown = 40

/** What stands in a cell that cannot be used. */
export function badCell(table: Table, row: number, column: number, text: string, wants: string): Problem {
  const told = text.length > shown ? `${text.slice(0, shown)}…` : text
  return new Problem({
    what:
      text === '' ? `"${table.names[column]!}" is empty here` : `"${table.names[column]!}" is ${told} here`,
    at: table.place(row, column),
    why: `it has to be ${wants}`,
    fix: 'correct this row, or leave it out'
  })
}

interface Cells {
  readonly start: number[]
  readonly end: number[]
  readonly line: number[]
  readonly column: number[]
  readonly quoted: Set<number>
  /** number of cells up to the end of each row that holds any */
  readonly rowEnd: number[]
}

const newline = 10
const carriage = 13
const quote = 34

/** Where the cells of a text begin and end. */
function cut(text: string, file: string): Cells {
  const separator = separatorOf(text)
  const cells: Cells = { start: [], end: [], line: [], column: [], quoted: new Set(), rowEnd: [] }
  let line = 1
  let lineStart = 0
  let at = 0
  while (at < text.length) {
    const first = cells.start.length
    for (;;) {
      const begins = at
      const i = cells.start.length
      cells.line.push(line)
      cells.column.push(begins - lineStart + 1)
      while (text.charCodeAt(at) === 32) at++
      if (text.charCodeAt(at) === quote) {
        const open = { file, line, column: at - lineStart + 1 }
        const start = ++at
        for (; ; at++) {
          if (at >= text.length)
            throw new Problem({ what: 'this quote is not closed', at: open, fix: 'close it, or remove it' })
          const code = text.charCodeAt(at)
          if (code === newline) {
            line++
            lineStart = at + 1
          }
          if (code !== quote) continue
          if (text.charCodeAt(at + 1) !== quote) break
          at++
        }
        cells.start.push(start)
        cells.end.push(at)
        cells.quoted.add(i)
        at++
        while (text.charCodeAt(at) === 32) at++
        if (at < text.length && !isEnd(text.charCodeAt(at), separator))
          throw new Problem({
            what: 'there is more after this quote',
            at: { file, line, column: at - lineStart + 1 },
            fix: 'write a quote inside a quoted text twice'
          })
      } else {
        while (at < text.length && !isEnd(text.charCodeAt(at), separator)) at++
        cells.start.push(begins)
        cells.end.push(at)
      }
      if (text.charCodeAt(at) !== separator) break
      at++
    }
    if (text.charCodeAt(at) === carriage) at++
    if (text.charCodeAt(at) === newline) at++
    line++
    lineStart = at
    const empty =
      cells.start.length === first + 1 && text.slice(cells.start[first], cells.end[first]).trim() === ''
    if (empty) for (const column of [cells.start, cells.end, cells.line, cells.column]) column.pop()
    else cells.rowEnd.push(cells.start.length)
  }
  return cells
}

function isEnd(code: number, separator: number): boolean {
  return code === separator || code === newline || code === carriage
}

/** Tab, semicolon or comma, looked for in the first line outside quotes. */
function separatorOf(text: string): number {
  const first = /^\s*(?:"[^"]*"|[^"\n\r])*/.exec(text)![0].replace(/"[^"]*"/g, '')
  const found = ['\t', ';', ','].find((one) => first.includes(one)) ?? ','
  return found.charCodeAt(0)
}
