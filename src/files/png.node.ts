/**
 * Pixels as a PNG file: eight bits of red, green and blue, each row filtered by the difference that compresses it
 * best (smallest sum of absolute differences), deflated by Node's own zlib.
 *
 * Layout: PNG Specification (W3C, third edition), sections 5, 7, 9. Proof: png.test.ts reads it back.
 */
import { crc32, deflateSync } from 'node:zlib'
import { inFewColours } from './report-picture.ts'

const channels = 3

export function encodePng(width: number, height: number, rgb: Uint8Array): Uint8Array {
  if (rgb.length !== width * height * channels) {
    throw new RangeError(
      `a picture of ${width} x ${height} has ${width * height * channels} bytes, not ${rgb.length}`
    )
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8) // bits, RGB, deflate, adaptive filters, not interlaced
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered(width, height, rgb), { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** A picture of at most 256 colours: one byte a pixel, rows not filtered (an index is not an amount). */
export function encodeIndexedPng(
  width: number,
  height: number,
  { palette, pixels }: { readonly palette: Uint8Array; readonly pixels: Uint8Array }
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // bits, palette, deflate, adaptive filters, not interlaced
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** Most colours a picture in a report is told in. */
const colours = 64

/** A picture as an address that a page can hold. */
export function pictureAddress(width: number, height: number, rgb: Uint8Array): string {
  const indexed = encodeIndexedPng(width, height, inFewColours({ width, height, rgb }, colours))
  return `data:image/png;base64,${Buffer.from(indexed).toString('base64')}`
}

export function pngAddress(width: number, height: number, rgb: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(encodePng(width, height, rgb)).toString('base64')}`
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(checksum(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function filtered(width: number, height: number, rgb: Uint8Array): Buffer {
  const stride = width * channels
  const out = Buffer.alloc((stride + 1) * height)
  const trial = Buffer.alloc(stride)
  for (let row = 0; row < height; row++) {
    const start = row * stride
    let least = Infinity
    for (let filter = 0; filter <= 4; filter++) {
      let sum = 0
      for (let i = 0; i < stride; i++) {
        const left = i >= channels ? rgb[start + i - channels]! : 0
        const up = row > 0 ? rgb[start + i - stride]! : 0
        const corner = row > 0 && i >= channels ? rgb[start + i - stride - channels]! : 0
        const value = (rgb[start + i]! - predicted(filter, left, up, corner)) & 255
        trial[i] = value
        sum += value < 128 ? value : 256 - value
      }
      if (sum >= least) continue
      least = sum
      out[row * (stride + 1)] = filter
      out.set(trial, row * (stride + 1) + 1)
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const p = left + up - corner
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** node:zlib has had crc32 since 20.15 and 22.2; every Node we support has it. */
const checksum = (bytes: Buffer): number => crc32(bytes)
