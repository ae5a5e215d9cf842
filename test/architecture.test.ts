/**
 * The map is a test: which room may import from which, and what a room may take from npm.
 *
 *             cli                      faces: words, no biology
 *              |
 *            study ------> files       many runs | formats
 *              |
 *          programmes                  what people do
 *            /     \
 *        tissue    body                worlds
 *            \     /
 *          mechanisms                  one biological sentence a file
 *            /     \
 *       kernels    ledger              speed | evidence
 *            \     /
 *             state
 *               |
 *             core
 */
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'
import { projectFiles, read, root, sourceFiles } from './tree.ts'

const mechanismsAndBelow = ['mechanisms', 'kernels', 'ledger', 'state', 'core']

/** Room -> rooms it may import from, besides itself. */
const edges: Record<string, readonly string[]> = {
  core: [],
  state: ['core'],
  kernels: ['state', 'core'],
  ledger: ['state', 'core'],
  mechanisms: ['kernels', 'ledger', 'state', 'core'],
  tissue: mechanismsAndBelow,
  body: mechanismsAndBelow,
  programmes: ['tissue', 'body', ...mechanismsAndBelow],
  files: ['core', 'state', 'ledger'],
  study: ['programmes', 'tissue', 'body', ...mechanismsAndBelow, 'files'],
  index: ['study', 'programmes', 'tissue', 'body', ...mechanismsAndBelow, 'files'],
  cli: ['index', 'study', 'programmes', 'tissue', 'body', ...mechanismsAndBelow, 'files']
}

/** Room -> packages it may import. Those that draw figures are bundled at build time, so only `files` sees them. */
const packages: Record<string, readonly string[]> = {
  files: [
    'zod',
    'yaml',
    'hyparquet',
    'hyparquet-writer',
    '@observablehq/plot',
    'linkedom',
    '@resvg/resvg-wasm'
  ],
  cli: ['commander']
}

interface Import {
  file: string
  from: string
  typeOnly: boolean
}

const statement =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): Import[] {
  const code = read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(statement)].map((m) => ({
    file,
    from: (m[2] ?? m[3])!,
    typeOnly: m[1] !== undefined
  }))
}

/** 'src/core/maths.ts' -> 'core'; 'src/index.ts' -> 'index'; outside src -> null. */
function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split('/')
  if (top !== 'src') return null
  return rest.length > 0 ? room! : room!.replace(/\.ts$/, '')
}

const target = ({ file, from }: Import): string => normalize(join(dirname(file), from))
const isTest = (file: string): boolean => file.endsWith('.test.ts')
const files = sourceFiles()
const imports = files.flatMap(importsOf)

test('every room is on the map', () => {
  const rooms = new Set(files.map((file) => roomOf(file)!))
  expect([...rooms].filter((room) => !(room in edges))).toEqual([])
})

test('the reader of imports sees every form', () => {
  const here = importsOf('test/architecture.test.ts').map(({ from }) => from)
  expect(here).toContain('vitest')
  expect(here).toContain('./tree.ts')
  expect(here).toContain('node:path/posix')
})

/** Does this import point up, sideways or out of src/? Tests may look outside src/, at fixtures and at test/. */
function offends(one: Import): boolean {
  const own = roomOf(one.file)!
  const other = roomOf(target(one))
  if (other === null) return !isTest(one.file)
  return other !== own && !edges[own]?.includes(other)
}

test('an import that points up, sideways or out is seen', () => {
  const from = (file: string, from: string): boolean => offends({ file, from, typeOnly: false })
  expect(from('src/core/draw.ts', '../state/cells.ts')).toBe(true)
  expect(from('src/kernels/steady.ts', '../ledger/index.ts')).toBe(true)
  expect(from('src/body/circuit.ts', '../tissue/day.ts')).toBe(true)
  expect(from('src/tissue/skin/day.ts', '../../body/circuit.ts')).toBe(true)
  expect(from('src/files/report.ts', '../tissue/day.ts')).toBe(true)
  expect(from('src/study/run.ts', '../cli/run.ts')).toBe(true)
  expect(from('src/core/draw.ts', '../../test/tree.ts')).toBe(true)
  expect(from('src/mechanisms/touch.ts', '../ledger/index.ts')).toBe(false)
  expect(from('src/study/run.ts', '../files/report.ts')).toBe(false)
})

test('imports only point down', () => {
  const offenders = imports
    .filter(({ from }) => from.startsWith('.'))
    .filter(offends)
    .map((one) => `${one.file} imports ${target(one)}`)
  expect(offenders).toEqual([])
})

test('a room takes from npm only what the map grants it', () => {
  const offenders = imports
    .filter(({ file, from }) => !isTest(file) && !from.startsWith('.') && !from.startsWith('node:'))
    .filter(({ file, from }) => {
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/')
      return !packages[roomOf(file)!]?.includes(name)
    })
    .map(({ file, from }) => `${file} imports ${from}`)
  expect(offenders).toEqual([])
})

test('every relative import names a file that exists, with its ending', () => {
  const offenders = imports
    .filter(({ from }) => from.startsWith('.'))
    .filter((one) => !existsSync(join(root, target(one))) || !/\.(ts|json|js|mjs)$/.test(one.from))
    .map((one) => `${one.file} imports ${one.from}`)
  expect(offenders).toEqual([])
})

test('no two files import each other, directly or round a corner', () => {
  const next = new Map<string, string[]>()
  for (const one of imports)
    if (one.from.startsWith('.') && !one.typeOnly)
      next.set(one.file, [...(next.get(one.file) ?? []), target(one)])
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const seen = path.indexOf(file)
    if (seen >= 0) cycles.push([...path.slice(seen), file].join(' -> '))
    if (seen >= 0 || done.has(file)) return
    for (const other of next.get(file) ?? []) visit(other, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('no drawer for odds and ends', () => {
  const forbidden = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'lib'])
  const offenders = projectFiles().filter((path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((part) => forbidden.has(part))
  )
  expect(offenders).toEqual([])
})

test('a file is one idea: at most 450 lines', () => {
  const written = files.filter((file) => !/^\/\*\*[^/]*Written by scripts\//.test(read(file)))
  const offenders = written
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 450)
    .map(({ file, lines }) => `${file} has ${lines} lines`)
  expect(offenders).toEqual([])
})

test('every file begins by saying what it is', () => {
  const offenders = files.filter((file) => !isTest(file) && !/^(#!.*\n)?\s*(\/\*|\/\/)/.test(read(file)))
  expect(offenders).toEqual([])
})

test('the public surface is one short file', () => {
  const index = files.includes('src/index.ts') ? read('src/index.ts').split('\n') : []
  expect(index.length).toBeLessThanOrEqual(80)
})
