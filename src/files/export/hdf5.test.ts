import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needs, pythonWith } from '../../../test/here.ts'
import { Sha256 } from '../../core/digest.ts'
import { hdf5, type Group, type Node, type NumberType } from './hdf5.ts'

const numbers: Readonly<Record<NumberType, readonly number[]>> = {
  f64: [0.1, -1e300, Infinity, 5e-324],
  f32: [0.5, -0.25, Infinity, 1.1754943508222875e-38],
  i32: [-2147483648, 0, 2147483647],
  u32: [0, 1, 4294967295],
  i16: [-32768, 0, 32767],
  u16: [0, 40000, 65535],
  i8: [-128, 0, 127],
  u8: [0, 200, 255]
}

const attributes = { text: 'µm', texts: ['a', '', 'größer'], yes: true, no: false }
const tree: Group = {
  attributes,
  children: {
    ...Object.fromEntries(
      Object.entries(numbers).map(([type, values]): [string, Node] => [
        type,
        { attributes: {}, type: type as NumberType, shape: [values.length], values }
      ])
    ),
    table: { attributes: { unit: '1' }, type: 'f32', shape: [2, 3], values: [1, 2, 3, 4, 5, 6] },
    scalar: { attributes: {}, type: 'f64', shape: [], values: [42] },
    nothing: { attributes: {}, type: 'f64', shape: [0], values: [] },
    word: { attributes: {}, texts: ['one word'] },
    inner: {
      attributes: { 'encoding-type': 'dict' },
      children: {
        words: { attributes: {}, shape: [3], texts: ['x', '', '😀'] },
        empty: { attributes: {}, children: {} }
      }
    }
  }
}

/** What h5py finds in a file, as JSON. */
const program = `
import sys, json, h5py
import numpy as np
def plain(value):
    if isinstance(value, bytes): return value.decode('utf8')
    if isinstance(value, (np.bool_, bool)): return bool(value)
    if isinstance(value, np.ndarray): return [plain(v) for v in value]
    if isinstance(value, np.floating): return repr(float(value))
    if isinstance(value, np.integer): return int(value)
    return value
def look(node):
    found = {'attributes': {k: plain(v) for k, v in node.attrs.items()}}
    if isinstance(node, h5py.Group): found['children'] = {k: look(v) for k, v in node.items()}
    else: found.update(type=str(node.dtype), shape=list(node.shape), values=plain(node[()]))
    return found
with h5py.File(sys.argv[1], 'r') as file: print(json.dumps(look(file)))
`

interface Seen {
  attributes: Record<string, unknown>
  children: Record<string, Seen>
  type: string
  shape: number[]
  values: unknown
}

function readWith(python: string, bytes: Uint8Array): Seen {
  const home = mkdtempSync(join(tmpdir(), 'reverdie-hdf5-'))
  try {
    writeFileSync(join(home, 'x.h5'), bytes)
    const ran = spawnSync(python, ['-c', program, join(home, 'x.h5')], { encoding: 'utf8', maxBuffer: 1e8 })
    expect(ran.status, ran.stderr).toBe(0)
    return JSON.parse(ran.stdout) as Seen
  } finally {
    rmSync(home, { recursive: true })
  }
}

test('the library of the HDF Group reads every kind of thing', (context) => {
  const python = pythonWith('h5py')
  needs(context, 'python3-h5py', python)
  const seen = readWith(python!, hdf5(tree))
  expect(seen.attributes).toEqual(attributes)
  const { children } = seen
  expect(Object.keys(children).sort()).toEqual(Object.keys(tree.children).sort())
  for (const [type, values] of Object.entries(numbers)) {
    const [letter, bits] = [type[0]!, type.slice(1)]
    expect(children[type]!.type).toBe(`${{ f: 'float', i: 'int', u: 'uint' }[letter]}${bits}`)
    expect(
      (children[type]!.values as (string | number)[]).map((v) => Number(String(v).replace('inf', 'Infinity')))
    ).toEqual(values)
  }
  expect(children['table']).toMatchObject({ attributes: { unit: '1' }, shape: [2, 3] })
  expect(children['table']!.values).toEqual([
    ['1.0', '2.0', '3.0'],
    ['4.0', '5.0', '6.0']
  ])
  expect(children['scalar']).toMatchObject({ shape: [], values: '42.0' })
  expect(children['nothing']).toMatchObject({ shape: [0], values: [] })
  expect(children['word']!.values).toBe('one word')
  expect(children['inner']!.attributes).toEqual({ 'encoding-type': 'dict' })
  expect(children['inner']!.children['words']!.values).toEqual(['x', '', '😀'])
  expect(children['inner']!.children['empty']!.children).toEqual({})
})

test('texts fill heap after heap, whatever their lengths', (context) => {
  const python = pythonWith('h5py')
  needs(context, 'python3-h5py', python)
  const text = fc.string({ maxLength: 300 }).map((one) => one.replaceAll('\0', ' '))
  const many = fc.sample(fc.array(text, { minLength: 900, maxLength: 1000 }), { numRuns: 2, seed: 6 })
  // one text that ends before, at and behind the least size of a heap (16 bytes of head, 16 before a text)
  const around = Array.from({ length: 24 }, (_, k) => ['x'.repeat(4096 - 16 - 16 - 60 + 4 * k)])
  const sets = [...many, ...around]
  const children = Object.fromEntries(
    sets.map((texts, i): [string, Node] => [`s${i}`, { attributes: {}, shape: [texts.length], texts }])
  )
  const seen = readWith(python!, hdf5({ attributes: {}, children }))
  expect(sets.map((_, i) => seen.children[`s${i}`]!.values)).toEqual(sets)
})

test('the same tree gives the same bytes', () => {
  expect(hdf5(tree)).toEqual(hdf5(structuredClone(tree)))
  // frozen on 2026-11-24 from the bytes that h5py 3.7.0 (HDF5 1.10.8) had read in the test above
  expect(new Sha256().update(hdf5(tree)).hex()).toBe(
    '712d9819b66026ea8775e07441ec6517bb090d7d6b45ff5aaed4f4fa794ead55'
  )
})
