/**
 * One fingerprint for a table: SHA-256 over a canonical byte form of its columns, the same on every host.
 *
 *   columns u32 | per column: name, type, rows (two u32, low first), values
 *   name, type and text are utf8, each after its length in bytes (u32); numbers are
 *   little-endian in the column's type
 *
 * Values that are equal have equal bytes: -0 is written as 0. NaN is never written and is a Problem, and
 * so is a number its column's type cannot hold (an f32 column rounds, as a Float32Array does, but never to
 * infinity). Infinity is an ordinary value. Order of columns and rows counts. Proof: digest.test.ts.
 */
import { Problem } from './problem.ts'
import { Sha256 } from './sha256.ts'

export { Sha256 } from './sha256.ts'

export interface DigestColumn {
  name: string
  type: 'f64' | 'f32' | 'i32' | 'u32' | 'u8' | 'u16' | 'utf8'
  values: ArrayLike<number> | readonly string[]
}

/** numbers per chunk handed to the hash: 64 KiB of doubles, which stay in the cache */
const chunk = 8192
/** 2^32 */
const twoTo32 = 4294967296

const littleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const buffer = new ArrayBuffer(chunk * 8)
const scratchBytes: Uint8Array = new Uint8Array(buffer)
const scratch = {
  f64: new Float64Array(buffer),
  f32: new Float32Array(buffer),
  i32: new Int32Array(buffer),
  u32: new Uint32Array(buffer),
  u16: new Uint16Array(buffer),
  u8: new Uint8Array(buffer)
} as const

/** The SHA-256 of these columns, as 64 hexadecimal digits. */
export function digestColumns(columns: readonly DigestColumn[]): string {
  const sha = new Sha256()
  word(sha, columns.length)
  for (const column of columns) {
    const rows = column.values.length
    text(sha, column.name)
    text(sha, column.type)
    word(sha, rows % twoTo32)
    word(sha, Math.floor(rows / twoTo32))
    if (column.type === 'utf8') for (const value of column.values as readonly string[]) text(sha, value)
    else numbers(sha, column.name, column.type, column.values as ArrayLike<number>)
  }
  return sha.hex()
}

function numbers(sha: Sha256, name: string, type: keyof typeof scratch, values: ArrayLike<number>): void {
  const to = scratch[type]
  const size = to.BYTES_PER_ELEMENT
  for (let start = 0; start < values.length; start += chunk) {
    const count = Math.min(chunk, values.length - start)
    if (type === 'f64' || type === 'f32') {
      for (let i = 0; i < count; i++) {
        const v = values[start + i]!
        if (v !== v) throw notANumber(name, start + i)
        to[i] = v + 0
        if (to[i]! - to[i]! !== 0 && v - v === 0) throw doesNotFit(name, type, start + i, v)
      }
    } else {
      for (let i = 0; i < count; i++) {
        const v = values[start + i]!
        to[i] = v
        if (to[i] !== v) throw doesNotFit(name, type, start + i, v)
      }
    }
    if (!littleEndian) reverse(count, size)
    sha.update(scratchBytes.subarray(0, count * size))
  }
}

/** Turns the bytes of each number round, on hosts that keep the high byte first. */
function reverse(count: number, size: number): void {
  for (let i = 0; i < count; i++) scratchBytes.subarray(i * size, (i + 1) * size).reverse()
}

function word(sha: Sha256, value: number): void {
  sha.update(Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24))
}

const utf8 = new TextEncoder()

function text(sha: Sha256, value: string): void {
  const bytes = utf8.encode(value)
  word(sha, bytes.length)
  sha.update(bytes)
}

function notANumber(name: string, row: number): Problem {
  return new Problem({
    what: `${name} is not a number in row ${row}`,
    why: 'a result that is not a number has no digest and is never written',
    fix: 'find the division or logarithm it came from',
    exit: 1
  })
}

function doesNotFit(name: string, type: string, row: number, value: number): Problem {
  return new Problem({
    what: `${name} is ${value} in row ${row}`,
    why: `a column of type ${type} cannot hold it`,
    fix: 'give the column a wider type',
    exit: 1
  })
}
