/**
 * The epidermis as it is stained: basal, spinous and granular layers of cells, and the horny layer above.
 *
 * Suprabasal cells are in transit and have no fate of their own in the model: their outlines and nuclei are
 * drawn, as many as the thickness of the column holds. Basal nuclei are real cells (nuclei.ts).
 */
import { dab, mix, type Canvas, type Tint } from './canvas.ts'
import type { Frame } from './frame.ts'
import { cloud, grain } from './grain.ts'
import { at, type Slice } from './slice.ts'
import type { Tints } from './tints.ts'

/** µm: width and height of a spinous cell, of a granular cell; height of the basal row (drawn habit) */
const spinous = { wide: 11.5, high: 10 }
const granular = { wide: 21, high: 5.2 }
const basalRow = 9.5
const granularHeight = 13

interface Nearest {
  readonly border: number
  readonly dx: number
  readonly dy: number
  readonly which: number
}

/** The drawn cell a point lies in: distance to its border and to its middle, µm. */
function cellAt(seed: number, x: number, h: number, size: { wide: number; high: number }): Nearest {
  const u = x / size.wide
  const v = h / size.high
  const i = Math.floor(u)
  const j = Math.floor(v)
  let first = Infinity
  let second = Infinity
  let dx = 0
  let dy = 0
  let which = 0
  for (let q = j - 1; q <= j + 1; q++)
    for (let p = i - 1; p <= i + 1; p++) {
      const shift = q % 2 === 0 ? 0.25 : -0.25
      const ax = p + 0.5 + shift + 0.5 * (grain(seed, p, q) - 0.5) - u
      const ay = q + 0.5 + 0.4 * (grain(seed + 1, p, q) - 0.5) - v
      const d = Math.sqrt(ax * ax + ay * ay)
      if (d < first) {
        second = first
        first = d
        dx = ax * size.wide
        dy = ay * size.high
        which = grain(seed + 2, p, q)
      } else if (d < second) second = d
    }
  return { border: (second - first) * size.high, dx, dy, which }
}

export function paintEpidermis(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  for (let px = 0; px < f.width; px++) {
    const x = (px + 0.5) / f.scale
    if (at(slice, slice.cover, x, 0) < 0.5) {
      paintCrust(sheet, slice, f, t, px)
      continue
    }
    const bottom = f.membrane(x)
    const top = f.top(x)
    const tall = Math.max(1, bottom - top)
    for (let py = Math.floor(top * f.scale); py < bottom * f.scale; py++) {
      const h = bottom - (py + 0.5) / f.scale
      const edge = Math.min(1, (tall - h) * f.scale + 0.5)
      dab(sheet, px, py, epidermal(slice, t, x, h, tall - h, h / tall), Math.min(1, edge))
    }
    paintHorn(sheet, slice, f, t, px, x)
    const line = Math.round(bottom * f.scale)
    dab(sheet, px, line, t.intactDeep, 0.35)
  }
}

/** Colour of the living epidermis at height h above the membrane, depth d below its top, u of the way up. */
function epidermal(slice: Slice, t: Tints, x: number, h: number, d: number, u: number): Tint {
  const flat = d < granularHeight
  const c = cellAt(slice.seed + (flat ? 41 : 42), x, d, flat ? granular : spinous)
  const low = Math.max(0, 1 - h / (1.6 * basalRow))
  const high = Math.max(0, 1 - d / (1.8 * granularHeight))
  let tint = mix(mix(t.spinous, t.basal, low), t.granular, high * 0.75)
  tint = mix(tint, t.border, 0.22 * cloud(slice.seed + 43, x / 2.2, h / 2.2))
  if (c.border < 1.5 && h > basalRow * 0.6) tint = mix(tint, t.border, 0.75 * (1 - c.border / 1.5))
  if (flat && d > 1.5 && grain(slice.seed + 44, Math.floor(x / 1.1), Math.floor(d / 1.1)) < 0.2)
    tint = mix(tint, t.granule, 0.5)
  if (h < 1.25 * basalRow || d < 3) return tint
  const wide = (flat ? 4.6 : 2.7 + 1.1 * u) * (0.85 + 0.3 * c.which)
  const high2 = flat ? 1.2 : 3.0 - 0.9 * u
  const rim = Math.sqrt((c.dx / wide) * (c.dx / wide) + (c.dy / high2) * (c.dy / high2))
  if (rim >= 1.2) return tint
  const chromatin = cloud(slice.seed + 45, x / 1.4, h / 1.4)
  const nucleus = mix(
    mix(t.nucleus, t.nucleusPale, 0.2 + 0.75 * chromatin),
    t.nucleusDark,
    rim > 0.75 ? 0.35 : 0
  )
  if (!flat && rim < 0.3 && c.which > 0.4) return mix(nucleus, t.nucleusDark, 0.8)
  return mix(tint, nucleus, 0.9 * Math.min(1, (1.2 - rim) * 4))
}

/** The horny layer: thin wavy sheets with gaps, closer below, loose above. */
function paintHorn(sheet: Canvas, slice: Slice, f: Frame, t: Tints, px: number, x: number): void {
  const top = f.top(x)
  const horn = f.horn(x)
  const tall = Math.max(1, top - horn)
  for (let py = Math.floor(horn * f.scale) - 1; py < top * f.scale; py++) {
    const h = top - (py + 0.5) / f.scale
    const u = h / tall
    if (u > 1 || u < 0) continue
    const sheetAt =
      h / 2.7 + 2.2 * cloud(slice.seed + 51, x / 32, h / 9) + 0.5 * cloud(slice.seed + 52, x / 9, 0)
    const within = sheetAt - Math.floor(sheetAt)
    const torn = cloud(slice.seed + 53, x / 14 + 7 * Math.floor(sheetAt), Math.floor(sheetAt))
    const body = u < 0.22 ? 0.95 : 0.62 - 0.2 * u - (torn > 0.6 ? 0.3 * u : 0)
    const share = within < body ? 1 : Math.max(0, 1 - (within - body) * 5)
    dab(
      sheet,
      px,
      py,
      mix(t.corneum, t.corneumDeep, 0.9 * (1 - u) * cloud(slice.seed + 54, x / 6, h / 2)),
      0.95 * share
    )
  }
}

/** An open wound: fibrin and dried exudate instead of epidermis. */
function paintCrust(sheet: Canvas, slice: Slice, f: Frame, t: Tints, px: number): void {
  const x = (px + 0.5) / f.scale
  const bottom = f.membrane(x)
  const tall = 12 + 16 * cloud(slice.seed + 55, x / 30, 0)
  for (let py = Math.floor((bottom - tall) * f.scale); py < (bottom + 4) * f.scale; py++) {
    const y = py / f.scale
    dab(sheet, px, py, mix(t.crust, t.corneum, cloud(slice.seed + 56, x / 8, y / 3)), 0.9)
  }
}
