/**
 * From a table of text to lives: which column is what, and every cell checked before anything is computed.
 *
 * An event is 1 or 0; true, yes, dead and false, no, alive are understood too. Groups keep the order in which the table names them.
 */
import { Problem } from '../core/problem.ts'
import { badCell, columnOf, numbersOf, type Table } from '../files/table-csv.ts'
import type { Lifetimes, TimeUnit } from './fit-survival.ts'

export interface Columns {
  readonly time: string
  readonly event: string
  readonly entry?: string | undefined
  readonly group?: string | undefined
}

const died = new Set(['1', '1.0', 'true', 'yes', 'dead'])
const lives = new Set(['0', '0.0', 'false', 'no', 'alive'])
/** more groups than people can compare; a column of ages or of names has been given */
const mostGroups = 20

export function lifetimesOf(table: Table, columns: Columns, unit: TimeUnit): Lifetimes {
  const at = {
    time: columnOf(table, columns.time, '--time'),
    event: columnOf(table, columns.event, '--event'),
    entry: columns.entry === undefined ? undefined : columnOf(table, columns.entry, '--entry'),
    group: columns.group === undefined ? undefined : columnOf(table, columns.group, '--group')
  }
  const wants = `a number of ${unit}s, 0 or more`
  const right = (x: number): boolean => x >= 0
  const time = numbersOf(table, at.time, wants, right)
  const event = new Uint8Array(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const text = table.cell(row, at.event)
    const word = text.toLowerCase()
    if (died.has(word)) event[row] = 1
    else if (!lives.has(word))
      throw badCell(table, row, at.event, text, '1 for a death or 0 for a life still going on')
  }
  const entry = at.entry === undefined ? undefined : numbersOf(table, at.entry, wants, right)
  if (entry !== undefined)
    for (let row = 0; row < table.rows; row++)
      if (!(entry[row]! < time[row]!))
        throw badCell(table, row, at.entry!, table.cell(row, at.entry!), `before the end, ${time[row]!}`)
  const named = at.group === undefined ? undefined : groupsOf(table, at.group)
  return {
    lives: {
      time,
      event,
      ...(entry === undefined ? {} : { entry }),
      ...(named === undefined ? {} : { group: named.group })
    },
    groups: named?.groups ?? ['all'],
    unit
  }
}

function groupsOf(table: Table, column: number): { group: Uint32Array; groups: string[] } {
  const groups = new Map<string, number>()
  const group = new Uint32Array(table.rows)
  for (let row = 0; row < table.rows; row++) {
    const name = table.cell(row, column)
    if (name === '') throw badCell(table, row, column, name, 'the name of a group')
    if (!groups.has(name)) groups.set(name, groups.size)
    group[row] = groups.get(name)!
  }
  if (groups.size > mostGroups)
    throw new Problem({
      what: `the column "${table.names[column]!}" names ${groups.size} groups`,
      at: { file: table.file, path: '--group' },
      why: `at most ${mostGroups} are compared, and a column of ages or names is no group`,
      fix: 'give the column that tells arms or sexes apart'
    })
  return { group, groups: [...groups.keys()] }
}
