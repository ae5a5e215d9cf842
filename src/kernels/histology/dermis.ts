/**
 * The dermis as it is stained: fine fibres under the epidermis, thick wavy bundles below, clefts between them.
 *
 * How many and how thick: the collagen of the voxel. How long and how wavy: its integrity; broken fibres are
 * short, straight and pale. Where elastin is lost near the surface the ground turns greyish (elastosis).
 */
import { sinTurn } from '../../core/maths.ts'
import { dab, mix, strand, type Canvas, type Strand } from './canvas.ts'
import type { Frame } from './frame.ts'
import { cloud, grain } from './grain.ts'
import { within, type Slice } from './slice.ts'
import type { Tints } from './tints.ts'

/** Direction of the fibres at a point, turns from horizontal: the weave of the reticular dermis. */
export function weave(slice: Slice, x: number, z: number): number {
  const long = 150 // µm over which direction changes
  const swing = 0.34 // turns from one extreme to the other
  return swing * (cloud(slice.seed + 11, x / long, z / long) - 0.5)
}

export function paintGround(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  for (let px = 0; px < f.width; px++) {
    const x = (px + 0.5) / f.scale
    const from = Math.floor(f.membrane(x) * f.scale)
    const to = Math.min(f.height, Math.floor(f.floor(x) * f.scale))
    for (let py = from; py < to; py++) {
      const z =
        ((py + 0.5) / f.scale - f.membrane(x)) * (slice.depth / Math.max(1, f.floor(x) - f.membrane(x)))
      const lost = 1 - within(slice, slice.elastin, x, z)
      const held = within(slice, slice.collagen, x, z)
      const grey =
        Math.max(0, Math.min(lost - 0.15, 1 - lost)) *
        1.6 *
        cloud(slice.seed + 12, x / 22, z / 14) *
        Math.min(1, held / 0.3)
      const faint = 0.25 * cloud(slice.seed + 13, x / 9, z / 5)
      const loose = Math.max(0, 1 - z / (1.3 * slice.papillary)) * Math.min(1, held)
      const ground = mix(mix(t.ground, t.broken, faint), t.intact, 0.42 * loose)
      dab(sheet, px, py, mix(ground, t.elastosis, grey), 1)
    }
  }
}

interface Fibre extends Strand {
  readonly key: number
  readonly whole: number
  readonly seed: number
}

/** A jittered lattice of fibres between two depths; those whose voxel lacks collagen are left out. */
function sow(slice: Slice, f: Frame, fine: boolean): Fibre[] {
  const spacing = fine ? 5 : 14
  const from = fine ? 4 : slice.papillary * 0.55
  const to = fine ? slice.papillary : slice.depth
  const salt = slice.seed + (fine ? 21 : 22)
  const fibres: Fibre[] = []
  const across = Math.ceil(slice.width / spacing) + 2
  const down = Math.max(1, Math.ceil((to - from) / spacing))
  for (let j = 0; j < down; j++)
    for (let i = -2; i < across; i++) {
      const seed = Math.imul(salt, 31) + j * 4099 + i
      const g = (k: number): number => grain(seed, k, salt)
      const x = (i + g(1)) * spacing
      const z = from + (j + g(2)) * spacing
      if (z > to) continue
      const inside = Math.min(slice.width - 1, Math.max(0, x))
      const amount = within(slice, slice.collagen, inside, z)
      const whole = Math.min(1, within(slice, slice.integrity, inside, z))
      const blend = fine
        ? 1 - Math.max(0, (z - from) / (to - from))
        : Math.min(1, (z - from) / (slice.papillary * 0.6))
      if (g(3) > Math.min(1.1, amount) * (0.35 + 0.65 * blend)) continue
      const straight = Math.max(0, (whole - 0.7) / 0.3)
      const length = (fine ? 22 + 30 * g(4) : 55 + 110 * g(4)) * (0.35 + 0.65 * straight)
      const width =
        (fine ? 1.3 + 1.7 * g(5) : 4 + 15 * g(5) * g(6) * (0.5 + 0.5 * blend)) *
        (0.55 + 0.45 * Math.min(1, amount))
      fibres.push({
        x: x * f.scale,
        y: f.dermis(inside, z) * f.scale,
        angle: weave(slice, x, z) + (fine ? 0.3 : 0.11) * (g(7) - 0.5),
        length: length * f.scale,
        width: width * f.scale,
        wave: (fine ? 1.2 : 2.8) * (0.4 + g(8)) * (0.3 + 0.7 * straight) * f.scale,
        waveLength: (fine ? 18 + 14 * g(9) : 34 + 34 * g(9)) * f.scale,
        phase: 3 * cloud(salt, x / 40, z / 25) + 0.2 * g(10),
        key: g(11),
        whole: straight,
        seed
      })
    }
  return fibres
}

export function paintFibres(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  const thick = sow(slice, f, false).sort((a, b) => a.key - b.key || a.seed - b.seed)
  const fine = sow(slice, f, true).sort((a, b) => a.key - b.key || a.seed - b.seed)
  for (const s of fine) paintFibre(sheet, f, s, t, true)
  for (const s of thick) paintFibre(sheet, f, s, t, false)
}

function paintFibre(sheet: Canvas, f: Frame, s: Fibre, t: Tints, fine: boolean): void {
  const g = grain(s.seed, 40, 1)
  const body = mix(mix(t.broken, t.intact, 0.25 + 0.75 * s.whole), t.intactDeep, 0.7 * g * g * s.whole)
  const floor = f.floor(Math.min(f.width - 1, Math.max(0, s.x)) / f.scale) * f.scale
  const rim = 0.5 + 1.5 * grain(s.seed, 41, 1)
  if (!fine)
    strand({ ...s, width: s.width + 2 * rim, length: s.length + rim }, (x, y, share) => {
      if (y < floor) dab(sheet, x, y, t.cleft, 0.66 * share)
    })
  strand(s, (x, y, share, along, across) => {
    if (y >= floor || x < 0 || x >= f.width) return
    if (y < f.membrane((x + 0.5) / f.scale) * f.scale) return
    const fibrils = cloud(s.seed, along * s.length * 0.06, across * (fine ? 1 : 2.6))
    const round = 1 - across * across
    const tint = mix(
      mix(body, t.intactDeep, 0.5 * (1 - round)),
      t.cleft,
      0.42 * fibrils * round + 0.08 * sinTurn(along)
    )
    dab(sheet, x, y, tint, (fine ? 0.62 : 0.93) * share)
  })
}

/** Fat below the dermis: large empty cells with thin walls. */
export function paintFat(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  const size = 62 // µm, across a fat cell
  for (let px = 0; px < f.width; px++) {
    const x = (px + 0.5) / f.scale
    for (let py = Math.floor(f.floor(x) * f.scale); py < f.height; py++) {
      const [first, second] = nearestTwo(slice.seed + 31, x / size, py / f.scale / size)
      const wall = 1 - Math.min(1, ((second - first) * size) / 5)
      dab(sheet, px, py, mix(t.fat, t.membrane, 0.85 * wall), 1)
    }
  }
}

/** Distances to the nearest and the second nearest point of a jittered unit lattice. */
export function nearestTwo(seed: number, x: number, y: number): [number, number] {
  const i = Math.floor(x)
  const j = Math.floor(y)
  let first = Infinity
  let second = Infinity
  for (let v = j - 1; v <= j + 1; v++)
    for (let u = i - 1; u <= i + 1; u++) {
      const ax = u + 0.15 + 0.7 * grain(seed, u, v) - x
      const ay = v + 0.15 + 0.7 * grain(seed + 1, u, v) - y
      const d = Math.sqrt(ax * ax + ay * ay)
      if (d < first) {
        second = first
        first = d
      } else if (d < second) second = d
    }
  return [first, second]
}
