/**
 * Cells as AnnData: one observation a cell and snapshot, for scanpy, squidpy and the like.
 *
 *   X      what a cell has: damage, drives, outputs       obs   what it is: kind, state, where from, since when
 *   obsm   spatial: x, y, z in µm                          uns   the run: title, version, seed, digest; units
 *
 * Encodings are those of AnnData 0.8 (dataframe 0.2.0, categorical 0.2.0, string-array 0.2.0, array 0.2.0). Vacant places
 * are left out, and so are columns that only the program needs (thresholds, voxels, niches).
 * Proof: h5ad.test.ts reads the file with python3-anndata.
 */
import { Problem } from '../../core/problem.ts'
import { codes, identity, moreUnits, present, type CellWorld } from './cell-words.ts'
import {
  hdf5,
  type Attribute,
  type Group,
  type Node,
  type NumberSet,
  type NumberType,
  type TextSet
} from './hdf5.ts'
import { numbersOf, type ReadTable } from './read-table.ts'

export interface CellSet {
  readonly arm: string
  /** the arm's name as the run's folder writes it */
  readonly folder: string
  readonly replicate: number
  readonly draw: number
  readonly day: number
  readonly cells: ReadTable
}

/** Columns of X and of obs, by world; those that are codes become categories. */
const columns: Readonly<
  Record<CellWorld, { readonly x: readonly string[]; readonly obs: readonly string[] }>
> = {
  skin: {
    x: ['damage', 'p16', 'p21', 'output', 'emitted', 'vesicles', 'secretome', 'calm'],
    obs: [
      'kind',
      'state',
      'cause',
      'origin',
      'since',
      'divisions',
      'divisionsLeft',
      'clone',
      'wound',
      'margin'
    ]
  },
  dish: { x: ['turned'], obs: ['kind'] }
}

/** Observations of one file: a million take 160 MB on the disk and 1 GB of memory while it is made. */
const most = 2_000_000

/** The file. `about` are facts of the run, kept in uns. */
export function h5ad(
  world: CellWorld,
  sets: readonly CellSet[],
  about: Readonly<Record<string, string>>
): Uint8Array {
  const rows = sets.map(({ cells }) => present(cells))
  const count = rows.reduce((sum, one) => sum + one.length, 0)
  if (count > most)
    throw new Problem({
      what: `these snapshots hold ${count} cells`,
      why: `more than ${most} in one file are more than most readers hold in memory`,
      fix: 'choose some with --arm and --replicate'
    })
  const { x, obs } = columns[world]
  const gather = (into: { [at: number]: number }, name: string, stride = 1, offset = 0): void => {
    let at = offset
    sets.forEach(({ cells }, s) => {
      const values = numbersOf(cells, name)
      for (const row of rows[s]!) {
        into[at] = values?.[row] ?? 0
        at += stride
      }
    })
  }
  const of = (name: string): Float64Array => {
    const values = new Float64Array(count)
    gather(values, name)
    return values
  }
  const each = <T>(what: (set: CellSet) => T): T[] => sets.flatMap((set, s) => rows[s]!.map(() => what(set)))
  const axes = ['x', 'y', 'z'].filter(
    (axis) => sets[0] === undefined || numbersOf(sets[0].cells, axis) !== undefined
  )
  const matrix = new Float64Array(count * x.length)
  x.forEach((name, v) => gather(matrix, name, x.length, v))
  const places = new Float64Array(count * axes.length)
  axes.forEach((name, v) => gather(places, name, axes.length, v))
  const arms = [...new Set(sets.map(({ arm }) => arm))]
  const frame: Record<string, Node> = {
    arm: categories(
      each(({ arm }) => arms.indexOf(arm)),
      arms
    ),
    replicate: array(
      'i32',
      each(({ replicate }) => replicate)
    ),
    draw: array(
      'i32',
      each(({ draw }) => draw)
    ),
    day: array(
      'f64',
      each(({ day }) => day)
    ),
    age: array(
      'f64',
      each(({ cells }) => Number(cells.about['age'] ?? 0))
    )
  }
  for (const name of obs) {
    const names = codes[world][name]
    frame[name] = names === undefined ? array(typeOf(sets, name), of(name)) : categories(of(name), names)
  }
  const root: Group = {
    attributes: { 'encoding-type': 'anndata', 'encoding-version': '0.1.0' },
    children: {
      X: array(x.some((name) => typeOf(sets, name) === 'f64') ? 'f64' : 'f32', matrix, [count, x.length]),
      obs: dataframe(names(sets, rows), frame),
      var: dataframe(x, { unit: texts(x.map((name) => unitOf(world, sets, name))) }),
      obsm: dictionary({ spatial: array(typeOf(sets, 'x'), places, [count, axes.length]) }),
      varm: dictionary({}),
      obsp: dictionary({}),
      varp: dictionary({}),
      layers: dictionary({}),
      uns: dictionary({
        reverdie: dictionary(
          Object.fromEntries(Object.entries(about).map(([name, value]) => [name, text(value)]))
        ),
        units: dictionary({
          day: text('day'),
          age: text('year'),
          spatial: text('µm'),
          ...(obs.includes('since') ? { since: text('day') } : {})
        })
      })
    }
  }
  return hdf5(root)
}

/** Observations' names: snapshot and identity, so that none stands twice. */
function names(sets: readonly CellSet[], rows: readonly (readonly number[])[]): string[] {
  return sets.flatMap(({ folder, replicate, draw, day, cells }, s) => {
    const [lo, hi] = [numbersOf(cells, 'idLo')!, numbersOf(cells, 'idHi')!]
    const snapshot = `${folder}/r${replicate}-d${draw}-day${day}`
    return rows[s]!.map((row) => `${snapshot}/${identity(hi[row]!, lo[row]!)}`)
  })
}

function typeOf(sets: readonly CellSet[], name: string): NumberType {
  const type = sets[0]?.cells.columns.find((column) => column.name === name)?.type ?? 'f64'
  return type === 'utf8' ? 'f64' : type
}

function unitOf(world: CellWorld, sets: readonly CellSet[], name: string): string {
  return sets[0]?.cells.units[name] ?? moreUnits[world][name] ?? '1'
}

const encoded = (type: string, version: string): Record<string, Attribute> => ({
  'encoding-type': type,
  'encoding-version': version
})

function array(
  type: NumberType,
  values: ArrayLike<number>,
  shape: readonly number[] = [values.length]
): NumberSet {
  return { attributes: encoded('array', '0.2.0'), type, shape, values }
}

function texts(values: readonly string[]): TextSet {
  return { attributes: encoded('string-array', '0.2.0'), shape: [values.length], texts: values }
}

function text(value: string): TextSet {
  return { attributes: encoded('string', '0.2.0'), texts: [value] }
}

function dictionary(children: Readonly<Record<string, Node>>): Group {
  return { attributes: encoded('dict', '0.1.0'), children }
}

/** A column of names; codes that have no name, -1 in AnnData, do not occur. */
function categories(values: ArrayLike<number>, names: readonly string[]): Group {
  return {
    attributes: { ...encoded('categorical', '0.2.0'), ordered: false },
    children: { categories: texts(names), codes: array(names.length > 127 ? 'i16' : 'i8', values) }
  }
}

function dataframe(index: readonly string[], frame: Readonly<Record<string, Node>>): Group {
  return {
    attributes: { ...encoded('dataframe', '0.2.0'), _index: '_index', 'column-order': Object.keys(frame) },
    children: { _index: texts(index), ...frame }
  }
}
