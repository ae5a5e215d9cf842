import { expect, test } from 'vitest'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { digestColumns, Sha256, type DigestColumn } from './digest.ts'
import { Problem } from './problem.ts'

const utf8 = new TextEncoder()
const sha = (text: string): string => new Sha256().update(utf8.encode(text)).hex()

test('SHA-256 gives the digests published by NIST', () => {
  expect(sha('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
  )
  expect(sha('a'.repeat(1e6))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0')
})

test('however the message is cut, the digest is that of node:crypto', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (parts) => {
      const ours = new Sha256()
      const theirs = createHash('sha256')
      for (const part of parts) {
        ours.update(part)
        theirs.update(part)
      }
      const hex = ours.hex()
      expect(hex).toBe(theirs.digest('hex'))
      expect(ours.hex()).toBe(hex)
    }),
    { seed: 20, numRuns: 300 }
  )
})

/** The canonical bytes, written slowly from their definition. */
function slowly(columns: readonly DigestColumn[]): string {
  const hash = createHash('sha256')
  const u32 = (value: number): void =>
    void hash.update(Uint8Array.from([0, 1, 2, 3], (i) => Math.floor(value / 256 ** i)))
  const text = (value: string): void => {
    const bytes = utf8.encode(value)
    u32(bytes.length)
    hash.update(bytes)
  }
  u32(columns.length)
  for (const { name, type, values } of columns) {
    text(name)
    text(type)
    u32(values.length)
    u32(0)
    const view = new DataView(new ArrayBuffer(8))
    for (const value of Array.from(values as ArrayLike<number | string>)) {
      if (typeof value === 'string') {
        text(value)
        continue
      }
      if (type === 'f64') view.setFloat64(0, value + 0, true)
      else if (type === 'f32') view.setFloat32(0, value + 0, true)
      else view.setUint32(0, value, true)
      const size = { f64: 8, f32: 4, i32: 4, u32: 4, u16: 2, u8: 1, utf8: 0 }[type]
      hash.update(new Uint8Array(view.buffer, 0, size))
    }
  }
  return hash.digest('hex')
}

test('columns are digested by their definition, in chunks or not', () => {
  const many = Float64Array.from({ length: 20001 }, (_, i) => i / 7)
  const table: DigestColumn[] = [
    { name: 'age', type: 'f64', values: many },
    { name: 'x', type: 'f32', values: Float32Array.from(many) },
    { name: 'n', type: 'i32', values: [-1, 0, 2147483647, -2147483648] },
    { name: 'id', type: 'u32', values: Uint32Array.of(4294967295, 0) },
    { name: 'state', type: 'u8', values: new Uint8Array(70000).fill(3) },
    { name: 'place', type: 'u16', values: [65535] },
    { name: 'arm', type: 'utf8', values: ['nothing', '', 'µ ›'] },
    { name: 'infinite', type: 'f64', values: [Infinity, -Infinity, 5e-324, 0] }
  ]
  expect(digestColumns(table)).toBe(slowly(table))
  expect(digestColumns([])).toBe(slowly([]))
})

test('equal values have equal digests, and everything else shows', () => {
  const of = (name: string, type: DigestColumn['type'], values: DigestColumn['values']): string =>
    digestColumns([{ name, type, values }])
  expect(of('a', 'f64', [-0])).toBe(of('a', 'f64', [0]))
  expect(of('a', 'f64', [1, 2])).toBe(of('a', 'f64', Float64Array.of(1, 2)))
  const others = [
    of('a', 'f64', [1, 2]),
    of('b', 'f64', [1, 2]),
    of('a', 'f32', [1, 2]),
    of('a', 'f64', [2, 1]),
    of('a', 'f64', [1, 2, 0]),
    of('a', 'utf8', ['1', '2']),
    of('a', 'utf8', ['12', '']),
    of('a', 'u32', [1, 2]),
    of('a', 'i32', [1, 2])
  ]
  expect(new Set(others).size).toBe(others.length)
})

test('what has no canonical bytes is a Problem', () => {
  const of =
    (type: DigestColumn['type'], value: number): (() => string) =>
    () =>
      digestColumns([{ name: 'age', type, values: [1, value] }])
  expect(of('f64', NaN)).toThrow(/age is not a number in row 1/)
  expect(of('f32', 1e39)).toThrow(Problem)
  expect(of('u8', 256)).toThrow(Problem)
  expect(of('u32', -1)).toThrow(Problem)
  expect(of('i32', 0.5)).toThrow(Problem)
  expect(of('u16', NaN)).toThrow(Problem)
})
