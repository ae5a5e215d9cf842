/**
 * `reverdie validate`: the rooms of validation, or one, or one target of them: a table, and a page for each whole room.
 *
 * Ends with 1 only if a check broke or a fitted row is no longer what is on file; a missed prediction is shown and ends with 0.
 * Proof: validate.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nearest } from '../core/nearest.ts'
import { Problem } from '../core/problem.ts'
import { disk, writeWhole } from '../files/disk.node.ts'
import { spell, spellUnit } from '../files/figures/words.ts'
import { drawing } from '../files/report.node.ts'
import { paragraphs, renderValidation, tally } from '../files/report-validation.ts'
import {
  agrees,
  answerRoom,
  differences,
  failed,
  names,
  targetOf,
  type Expected,
  type Room,
  type RoomReport
} from '../study/validate.ts'
import { rooms } from '../study/validate-rooms.ts'
import type { Verdict } from '../study/validate-verdict.ts'
import { Exit, type Io } from './io.ts'
import { packageRoot, packageVersion } from './package.node.ts'
import { table, wrapped } from './table.ts'

/** where pages go */
const pages = join('runs', 'validation')

export async function validateCommand(
  wanted: string | undefined,
  flags: { json: boolean },
  io: Io
): Promise<number> {
  const chosen = choose(wanted)
  const expected = JSON.parse(readFileSync(validationPath('expected.json'), 'utf8')) as Expected
  const reports: RoomReport[] = []
  for (const { room, only } of chosen) {
    const report = answerRoom(room, dataOf(room), only, (id, done, of) => {
      if (io.terminal) io.err(`\r\u001b[K${done === of ? '' : `${room.id} ${done} of ${of}: ${id}`}`)
    })
    reports.push(report)
    if (flags.json) continue
    io.out(printRoom(report, expected, io.width))
    if (only === undefined) io.out(`page: ${await writePage(report)}\n\n`)
  }
  if (flags.json)
    io.out(
      `${JSON.stringify({ rooms: reports.map((r) => ({ ...r, differences: differences(r, expected) })) }, null, 2)}\n`
    )
  return reports.some((report) => failed(report, expected)) ? Exit.failed : Exit.done
}

/** Data and verdicts on file: in the repository as they stand, in the package as the build copied them. */
export function validationPath(...parts: string[]): string {
  const own = join(packageRoot, 'validation')
  return join(existsSync(own) ? own : join(packageRoot, 'dist', 'validation'), ...parts)
}

const dataOf = (room: Room): string => readFileSync(validationPath(room.id, 'data.csv'), 'utf8')

/** Rooms to run, each whole or for what is wanted of it. */
function choose(wanted: string | undefined): { room: Room; only?: string }[] {
  if (wanted === undefined) return rooms.map((room) => ({ room }))
  const room = rooms.find(({ id }) => id === wanted.toLowerCase())
  if (room) return [{ room }]
  const ids = rooms.map((one) => ({ room: one, ids: one.questions(dataOf(one)).map(({ id }) => id) }))
  const found = ids.filter((one) => one.ids.some((id) => names(wanted, id)))
  if (found.length > 0) return found.map((one) => ({ room: one.room, only: wanted }))
  const known = [
    ...rooms.map(({ id }) => id),
    ...new Set(ids.flatMap((one) => one.ids.flatMap((id) => [targetOf(id), id])))
  ]
  const near = nearest(wanted, known)
  throw new Problem({
    what: `no room, target or row of validation is called "${wanted}"`,
    why:
      near === undefined ? `the rooms are ${rooms.map(({ id }) => id).join(', ')}` : `did you mean ${near}?`,
    fix: near === undefined ? 'write reverdie validate to run them all' : `write reverdie validate ${near}`
  })
}

function printRoom(report: RoomReport, expected: Expected, width: number): string {
  const rows = report.verdicts.map((v) => [v.id, v.kind, observedOf(v), modelOf(v), v.verdict])
  const moved = differences(report, expected)
  const misses = report.verdicts.filter((v) => !agrees(v) && v.reason !== undefined)
  return (
    `${report.title}\n\n${table(['row', 'kind', 'observed', 'model', 'verdict'], rows)}\n` +
    (misses.length === 0
      ? ''
      : `${misses.map((v) => wrapped(`${v.id}: ${v.reason}`, width, '  ')).join('')}\n`) +
    report.crashed.map(({ id, why }) => `${id} broke: ${why}\n`).join('') +
    moved.map((d) => `${d.id} (${d.kind}): on file "${d.expected}", now "${d.found}"\n`).join('') +
    `${tally(report.verdicts)}\n`
  )
}

function observedOf({ observed, band, unit }: Verdict): string {
  const span =
    band.low === null && band.high === null ? 'direction' : `${side(band.low)} to ${side(band.high)}`
  const words = spellUnit(unit)
  return `${observed === null ? '' : `${spell(observed)} `}(${span})${words === '' ? '' : ` ${words}`}`
}

function modelOf({ model }: Verdict): string {
  if (model.median === null) return '-'
  return `${spell(model.median)}${model.low === null ? '' : ` (${side(model.low)} to ${side(model.high)})`}`
}

const side = (value: number | null): string => (value === null ? '' : spell(value))

async function writePage(report: RoomReport): Promise<string> {
  const path = join(pages, `${report.room}.html`)
  const readme = validationPath(report.room, 'README.md')
  const page = renderValidation(
    {
      title: report.title,
      about: existsSync(readme) ? paragraphs(readFileSync(readme, 'utf8')) : [],
      rows: report.verdicts,
      crashed: report.crashed,
      facts: [['Reverdie', packageVersion()]]
    },
    { draw: await drawing() }
  )
  writeWhole(disk, path, page)
  return path
}
