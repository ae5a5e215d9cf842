/**
 * Plain data with typed arrays in it, as JSON and one run of bytes: the JSON says where in the bytes each array lies.
 *
 * Bytes are little-endian. Numbers in the JSON are finite. Proof: pack.test.ts.
 */
import { Problem } from '../core/problem.ts'

const kinds = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Uint16Array,
  Uint8Array
} as const
type Kind = keyof typeof kinds
const alignment = 8 // bytes of the widest element

export interface Packed {
  readonly json: unknown
  readonly bytes: Uint8Array
}

export function pack(data: unknown): Packed {
  const arrays: { at: number; bytes: Uint8Array }[] = []
  let top = 0
  const walk = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) {
      const view = value as Uint8Array
      const kind = Object.prototype.toString.call(view).slice('[object '.length, -1)
      if (!(kind in kinds))
        throw new Problem({ what: `a ${kind} cannot be packed`, fix: 'copy it into another', exit: 1 })
      const at = top
      arrays.push({ at, bytes: new Uint8Array(view.buffer, view.byteOffset, view.byteLength) })
      top = Math.ceil((top + view.byteLength) / alignment) * alignment
      return { $: kind, at, length: view.length }
    }
    if (Array.isArray(value)) return value.map(walk)
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
    return value
  }
  const json = walk(data)
  const bytes = new Uint8Array(top)
  for (const { at, bytes: part } of arrays) bytes.set(part, at)
  return { json, bytes }
}

export function unpack({ json, bytes }: Packed): unknown {
  const { buffer, byteOffset } = bytes.slice()
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    const { $, at, length } = value as { $?: Kind; at: number; length: number }
    if ($ !== undefined) return new kinds[$](buffer, byteOffset + at, length)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
  }
  return walk(json)
}
