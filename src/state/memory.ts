/**
 * One memory for all that lives: every column and grid is a view on a single WebAssembly.Memory, so
 * the memory is the snapshot, and a compiled kernel will never need a copy.
 *
 * The same `lay` function runs twice: once on a counting allocator, which only adds up bytes, and once
 * on the memory itself. Views are aligned to 16 bytes (one SIMD lane). The memory never grows: initial
 * and maximum are equal, so no view is ever detached.
 */
import { Problem } from '../core/problem.ts'

export interface Allocator {
  f64(length: number): Float64Array
  f32(length: number): Float32Array
  i32(length: number): Int32Array
  u32(length: number): Uint32Array
  u16(length: number): Uint16Array
  u8(length: number): Uint8Array
}

const alignment = 16 // bytes; one v128 lane
const page = 65_536 // bytes in a WebAssembly page (WebAssembly core specification)
/** Most a world may take: 2 GiB, half of what 32-bit WebAssembly can address. */
export const memoryLimit: number = 2_147_483_648

function allocator(buffer: ArrayBuffer | undefined): { take: Allocator; used: () => number } {
  let top = 0
  const next = (bytes: number): number => {
    const at = top
    top = Math.ceil((top + bytes) / alignment) * alignment
    return at
  }
  const at = (bytes: number): [ArrayBuffer, number] => {
    const offset = next(bytes)
    return [buffer ?? new ArrayBuffer(0), buffer ? offset : 0]
  }
  const size = (length: number): number => (buffer ? length : 0)
  const take: Allocator = {
    f64: (n) => new Float64Array(...at(n * Float64Array.BYTES_PER_ELEMENT), size(n)),
    f32: (n) => new Float32Array(...at(n * Float32Array.BYTES_PER_ELEMENT), size(n)),
    i32: (n) => new Int32Array(...at(n * Int32Array.BYTES_PER_ELEMENT), size(n)),
    u32: (n) => new Uint32Array(...at(n * Uint32Array.BYTES_PER_ELEMENT), size(n)),
    u16: (n) => new Uint16Array(...at(n * Uint16Array.BYTES_PER_ELEMENT), size(n)),
    u8: (n) => new Uint8Array(...at(n), size(n))
  }
  return { take, used: () => top }
}

/** Bytes that `lay` would take. */
export function measure(lay: (take: Allocator) => unknown): number {
  const counting = allocator(undefined)
  lay(counting.take)
  return counting.used()
}

/** A fresh, zeroed memory furnished by `lay`; `bytes` is a view of all of it that is in use. */
export function furnish<T>(lay: (take: Allocator) => T): {
  memory: WebAssembly.Memory
  bytes: Uint8Array
  furniture: T
} {
  const need = measure(lay)
  if (need > memoryLimit)
    throw new Problem({
      what: `this world needs ${Math.ceil(need / page / 16)} MiB, more than the ${memoryLimit / page / 16} MiB a world may take`,
      why: 'all columns and grids live in one 32-bit WebAssembly memory',
      fix: 'choose a smaller patch, a shallower dermis or a longer reach of the SASP (its voxels are larger)'
    })
  const pages = Math.max(1, Math.ceil(need / page))
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const real = allocator(memory.buffer)
  const furniture = lay(real.take)
  return { memory, bytes: new Uint8Array(memory.buffer, 0, need), furniture }
}
