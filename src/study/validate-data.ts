/**
 * The table of a room, data.csv: lines that begin with # are remarks, then a header, then a row a value. Quotes as RFC 4180.
 */
import { Problem } from '../core/problem.ts'
import { rules, type Observed, type Rule } from './validate-verdict.ts'

export type Row = Readonly<Record<string, string>>

/** Rows by the names of the header. */
export function readRows(text: string, file: string): Row[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }))
  const [head, ...body] = lines.filter(({ line }) => line !== '' && !line.startsWith('#'))
  if (!head) throw new Problem({ what: `${file} is empty`, fix: 'give it a header and rows', exit: 1 })
  const names = cells(head.line)
  return body.map(({ line, number }) => {
    const values = cells(line)
    if (values.length !== names.length)
      throw new Problem({
        what: `a row has ${values.length} cells, the header ${names.length}`,
        at: { file, line: number },
        fix: 'put cells that hold a comma in double quotes',
        exit: 1
      })
    return Object.fromEntries(names.map((name, i) => [name, values[i]!]))
  })
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
    m[1] === undefined ? m[2]! : m[1].replace(/""/g, '"')
  )
}

/** Rows in the common form of a room: id, kind, title, rule, observed, low, high, whose, unit, source. */
export function observedRows(text: string, file: string): Observed[] {
  return readRows(text, file).map((row) => {
    const { id = '', kind, title = '', rule, whose, unit = '', source = '' } = row
    if (
      (kind !== 'fit' && kind !== 'predict') ||
      (whose !== 'paper' && whose !== 'ours') ||
      !rules.includes(rule as Rule)
    )
      throw new Problem({
        what: `row ${id} of ${file} is not in the form of the room`,
        why: `kind is fit or predict, whose is paper or ours, rule is ${rules.join(', ')}`,
        fix: 'mend the row',
        exit: 1
      })
    return {
      id,
      kind,
      title,
      rule: rule as Rule,
      observed: numberOf(row['observed']),
      band: { low: numberOf(row['low']), high: numberOf(row['high']), whose },
      unit,
      source
    }
  })
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' ? null : Number(text)
