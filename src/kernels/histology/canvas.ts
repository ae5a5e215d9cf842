/**
 * A sheet to paint on: red, green and blue as numbers, and the few strokes a section needs.
 *
 * Every stroke covers a pixel once, with an edge as soft as a pixel; x to the right, y downward, in pixels.
 */
import { cosTurn, sinTurn } from '../../core/maths.ts'
import { cloud } from './grain.ts'

export type Tint = readonly [number, number, number]

export interface Canvas {
  readonly width: number
  readonly height: number
  readonly rgb: Float32Array
}

export function canvas(width: number, height: number, ground: Tint): Canvas {
  const rgb = new Float32Array(3 * width * height)
  for (let i = 0; i < rgb.length; i += 3) rgb.set(ground, i)
  return { width, height, rgb }
}

export function mix(a: Tint, b: Tint, share: number): Tint {
  const s = Math.min(1, Math.max(0, share))
  return [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s, a[2] + (b[2] - a[2]) * s]
}

/** One pixel, covered by a share. */
export function dab(sheet: Canvas, x: number, y: number, [r, g, b]: Tint, share: number): void {
  if (share <= 0 || x < 0 || y < 0 || x >= sheet.width || y >= sheet.height) return
  const at = 3 * (y * sheet.width + x)
  const s = share > 1 ? 1 : share
  sheet.rgb[at] += (r - sheet.rgb[at]) * s
  sheet.rgb[at + 1] += (g - sheet.rgb[at + 1]) * s
  sheet.rgb[at + 2] += (b - sheet.rgb[at + 2]) * s
}

export interface Oval {
  readonly x: number
  readonly y: number
  /** half axes */
  readonly long: number
  readonly short: number
  /** turns, of the long axis */
  readonly angle: number
  /** share by which the outline wavers */
  readonly rough: number
  readonly seed: number
}

/** Calls `paint` with each pixel of an oval: share covered, distance from the middle (1 at the rim). */
export function oval(o: Oval, paint: (x: number, y: number, share: number, rim: number) => void): void {
  const c = cosTurn(o.angle)
  const s = sinTurn(o.angle)
  const reach = o.long * (1 + o.rough) + 1
  const soft = 1 / Math.max(0.5, o.short)
  const frequency = 1.3
  for (let y = Math.floor(o.y - reach); y <= o.y + reach; y++)
    for (let x = Math.floor(o.x - reach); x <= o.x + reach; x++) {
      const u = ((x + 0.5 - o.x) * c + (y + 0.5 - o.y) * s) / o.long
      const v = ((y + 0.5 - o.y) * c - (x + 0.5 - o.x) * s) / o.short
      let rim = Math.sqrt(u * u + v * v)
      if (o.rough > 0) rim *= 1 + o.rough * (2 * cloud(o.seed, u * frequency, v * frequency) - 1)
      const share = (1 - rim) / soft + 0.5
      if (share > 0) paint(x, y, Math.min(1, share), rim)
    }
}

export interface Strand {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly length: number
  readonly width: number
  /** height and length of its waves */
  readonly wave: number
  readonly waveLength: number
  readonly phase: number
}

/** Calls `paint` with each pixel of a wavy tapering strand: share covered, place along (-1 .. 1) and across (-1 .. 1). */
export function strand(
  s: Strand,
  paint: (x: number, y: number, share: number, along: number, across: number) => void
): void {
  const c = cosTurn(s.angle)
  const d = sinTurn(s.angle)
  const steep = Math.abs(d) > Math.abs(c)
  const run = steep ? d : c
  const slope = (steep ? c : d) / run
  const half = 0.5 * s.length * Math.abs(run)
  const middle = steep ? s.y : s.x
  const other = steep ? s.x : s.y
  for (let p = Math.ceil(middle - half); p <= middle + half; p++) {
    const along = (p - middle) / half
    const taper = 1 - along * along * along * along
    const thick = (0.5 * s.width * taper) / Math.abs(run)
    const spine = other + (p - middle) * slope + s.wave * sinTurn(p / s.waveLength + s.phase)
    for (let q = Math.floor(spine - thick - 1); q <= spine + thick + 1; q++) {
      const off = q - spine
      const share = thick + 0.5 - Math.abs(off)
      if (share <= 0) continue
      paint(steep ? q : p, steep ? p : q, Math.min(1, share), along, off / Math.max(0.5, thick))
    }
  }
}

/** The sheet as bytes. */
export function develop(sheet: Canvas): Uint8Array {
  const bytes = new Uint8Array(sheet.rgb.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.max(0, Math.min(255, Math.round(sheet.rgb[i])))
  return bytes
}
