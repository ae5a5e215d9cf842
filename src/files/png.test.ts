import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodePng, pngAddress } from './png.node.ts'

/** A reader written from the specification alone: undoes each filter byte by byte. */
function decode(png: Buffer): { width: number; height: number; rgb: number[] } {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const data: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * 3
  const rgb = new Array<number>(stride * height).fill(0)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!
    for (let i = 0; i < stride; i++) {
      const a = i < 3 ? 0 : rgb[y * stride + i - 3]!
      const b = y === 0 ? 0 : rgb[(y - 1) * stride + i]!
      const c = i < 3 || y === 0 ? 0 : rgb[(y - 1) * stride + i - 3]!
      const p = a + b - c
      const near = [a, b, c].reduce((best, v) => (Math.abs(p - v) < Math.abs(p - best) ? v : best), a)
      const guess = [0, a, b, Math.floor((a + b) / 2), near][filter]!
      rgb[y * stride + i] = (raw[y * (stride + 1) + 1 + i]! + guess) & 255
    }
  }
  return { width, height, rgb }
}

test('what is written is read back, whatever the pixels', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.infiniteStream(fc.nat(255)),
      (w, h, stream) => {
        const rgb = Uint8Array.from({ length: w * h * 3 }, () => stream.next().value as number)
        expect(decode(Buffer.from(encodePng(w, h, rgb)))).toEqual({ width: w, height: h, rgb: [...rgb] })
      }
    )
  )
})

test('a flat picture is small, a wrong size is refused, an address is an address', () => {
  expect(encodePng(300, 200, new Uint8Array(300 * 200 * 3).fill(7)).length).toBeLessThan(800)
  expect(() => encodePng(2, 2, new Uint8Array(3))).toThrow(/12 bytes, not 3/)
  expect(pngAddress(1, 1, new Uint8Array(3))).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
})
