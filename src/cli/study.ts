/**
 * `reverdie study fit-survival`: a table of lifetimes to a folder with results.json, curve.csv, figures and a report.
 *
 * Everything is read, checked and computed before the first file is written; the manifest comes last. Proof: study.test.ts.
 */
import { statSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DigestColumn } from '../core/digest.ts'
import { Problem } from '../core/problem.ts'
import { disk, diskProblem, writeWhole } from '../files/disk.node.ts'
import { csv } from '../files/export/csv.ts'
import { standalone } from '../files/figures/standalone.ts'
import { drawing } from '../files/report.node.ts'
import { lookAt, runFolderPath, sha256 } from '../files/run-folder.node.ts'
import { slug } from '../files/slug.ts'
import { readTable, textOf } from '../files/table-csv.ts'
import { hazardFigure, survivalFigure } from '../study/fit-survival-figures.ts'
import { survivalPage } from '../study/fit-survival-page.ts'
import { lifetimesOf } from '../study/fit-survival-read.ts'
import { comparisons, tableOf } from '../study/fit-survival-words.ts'
import { fitSurvival, type SurvivalFit, type TimeUnit, type TurnoverWanted } from '../study/fit-survival.ts'
import { Exit, type Io } from './io.ts'
import { packageVersion } from './package.node.ts'
import { table } from './table.ts'

export interface FitSurvivalFlags {
  readonly time: string
  readonly event: string
  readonly entry?: string
  readonly group?: string
  readonly unit: TimeUnit
  readonly turnover: TurnoverWanted
  readonly out: string
  readonly force: boolean
}

/** bytes; a million lives have about twenty */
const largest = 200_000_000

export async function fitSurvivalCommand(file: string, flags: FitSurvivalFlags, io: Io): Promise<number> {
  const text = textOf(bytesOf(file))
  const columns = { time: flags.time, event: flags.event, entry: flags.entry, group: flags.group }
  const lifetimes = lifetimesOf(readTable(text, file), columns, flags.unit)
  const version = packageVersion()
  const asked = `--time "${flags.time}" --event "${flags.event}"${flags.entry === undefined ? '' : ` --entry "${flags.entry}"`}${flags.group === undefined ? '' : ` --group "${flags.group}"`} --unit ${flags.unit} --turnover ${flags.turnover}`
  const digest = sha256(JSON.stringify([text, asked, version])).slice(0, 8)
  const name = `fit-survival-${slug(basename(file).replace(/\.[^.]*$/, ''), 'table')}`
  const path = runFolderPath(flags.out, name, digest)
  const found = lookAt(path)
  if (found.state === 'complete' && !flags.force) {
    io.out(`This was fitted before: ${path}\nreport: ${join(path, 'report.html')}\n`)
    return Exit.done
  }
  if (found.state !== 'absent' && !flags.force)
    throw new Problem({
      what: 'this folder holds something else',
      at: { file: path },
      fix: 'write elsewhere with --out DIR, or replace it with --force'
    })
  const fit = fitSurvival(lifetimes, {
    turnover: flags.turnover,
    doing: (what) => io.err(`fitting the ${what}; this takes minutes\n`)
  })
  const { head, rows } = tableOf(fit)
  const summary = `${table(head, rows)}\n${comparisons(fit)
    .map((sentence) => `${sentence}\n`)
    .join('')}`
  const draw = await drawing()
  const files: Readonly<Record<string, string>> = {
    'results.json': `${JSON.stringify(results(fit), null, 2)}\n`,
    'curve.csv': curveTable(fit),
    'figures/survival.svg': standalone(survivalFigure(fit), draw),
    'figures/hazard.svg': standalone(hazardFigure(fit), draw),
    'report.html': survivalPage(fit, { file: basename(file), version, asked, digest }, draw)
  }
  try {
    if (found.state !== 'absent') disk.remove(path)
    for (const [one, content] of Object.entries(files)) writeWhole(disk, join(path, one), content)
    const manifest = {
      version,
      name,
      file: basename(file),
      asked,
      digest,
      summary,
      files: Object.keys(files)
    }
    writeWhole(disk, join(path, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  } catch (error) {
    disk.remove(path)
    throw diskProblem(error, path)
  }
  io.out(`${summary}\nfolder: ${path}\nreport: ${join(path, 'report.html')}\n`)
  return Exit.done
}

function bytesOf(file: string): Uint8Array {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat?.isFile() !== true)
    throw new Problem({
      what: `${file} is not a file`,
      fix: 'give the path of a table of lifetimes: text, with one row a life'
    })
  if (stat.size > largest)
    throw new Problem({
      what: `${file} has ${Math.round(stat.size / 1e6)} MB`,
      why: `tables of up to ${largest / 1e6} MB are read, several million lives`,
      fix: 'leave out the columns that are not asked for'
    })
  return readFileSync(file)
}

/** All but the curves, for programs; what is not known or open is null. */
function results({ groups, ...rest }: SurvivalFit): unknown {
  return plain({ ...rest, groups: groups.map(({ curve: _curve, ...group }) => group) })
}

function plain(value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Uint32Array) return Array.from(value, plain)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

function curveTable({ groups, unit }: SurvivalFit): string {
  const column = (
    name: string,
    of: (curve: SurvivalFit['groups'][number]['curve']) => ArrayLike<number>
  ): DigestColumn => ({
    name,
    type: 'f64',
    values: Float64Array.from(groups.flatMap(({ curve }) => Array.from(of(curve))))
  })
  return csv({
    columns: [
      {
        name: 'group',
        type: 'utf8',
        values: groups.flatMap(({ name, curve }) => Array.from(curve.time, () => name))
      },
      column(`age_${unit}`, ({ time }) => time),
      column('at_risk', ({ atRisk }) => atRisk),
      column('deaths', ({ deaths }) => deaths),
      column('censored', ({ censored }) => censored),
      column('survival', ({ survival }) => survival),
      column('low', ({ low }) => low),
      column('high', ({ high }) => high)
    ]
  })
}
