/**
 * The cells of a section: each nucleus is a cell of the model that lies in the slab.
 *
 * Form says the state: a working fibroblast is a thin spindle along the fibres, a senescent cell large, flat
 * and pale, a dying one dark and in crumbs. On the SA-beta-gal stain a positive cell has blue speckle round
 * its nucleus.
 */
import { cosTurn, sinTurn } from '../../core/maths.ts'
import { Kind, State } from '../../state/kinds.ts'
import { dab, mix, oval, strand, type Canvas, type Oval } from './canvas.ts'
import { weave } from './dermis.ts'
import type { Frame } from './frame.ts'
import { cloud, grain } from './grain.ts'
import type { Slice, SliceCell } from './slice.ts'
import type { Tints } from './tints.ts'

const isOld = (state: number): boolean =>
  state === State.arrested || state === State.secreting || state === State.calmed

const inEpidermis = (cell: SliceCell): boolean =>
  cell.kind === Kind.keratinocyte || cell.kind === Kind.melanocyte

export function paintDermalCells(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  const cells = slice.cells.filter((cell) => cell.state !== State.vacant && !inEpidermis(cell))
  for (const cell of cells) dermal(sheet, slice, f, t, cell)
  for (const cell of cells) if (cell.blue && slice.stain === 'sabgal') speckle(sheet, f, t, cell)
}

export function paintBasalCells(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  const cells = slice.cells.filter((cell) => cell.state !== State.vacant && inEpidermis(cell))
  for (const cell of cells) basal(sheet, f, t, cell)
  for (const cell of cells) if (cell.blue && slice.stain === 'sabgal') speckle(sheet, f, t, cell)
}

/** A nucleus with clumped chromatin and a darker membrane. */
function nucleus(sheet: Canvas, o: Oval, t: Tints, pale: number): void {
  oval(o, (x, y, share, rim) => {
    const chromatin = cloud(o.seed, x / 1.6, y / 1.6)
    const body = mix(t.nucleus, t.nucleusPale, pale + 0.55 * chromatin)
    dab(sheet, x, y, mix(body, t.nucleusDark, rim > 0.72 ? 0.55 : chromatin < 0.25 ? 0.6 : 0), 0.94 * share)
  })
}

function crumbs(sheet: Canvas, x: number, y: number, t: Tints, seed: number, scale: number): void {
  for (let i = 0; i < 4; i++) {
    const o = {
      x: x + (grain(seed, i, 1) - 0.5) * 7 * scale,
      y: y + (grain(seed, i, 2) - 0.5) * 5 * scale,
      long: (0.8 + 1.1 * grain(seed, i, 3)) * scale,
      short: (0.7 + 0.8 * grain(seed, i, 4)) * scale,
      angle: 0,
      rough: 0,
      seed
    }
    oval(o, (px, py, share) => dab(sheet, px, py, t.nucleusDark, 0.95 * share))
  }
}

function basal(sheet: Canvas, f: Frame, t: Tints, cell: SliceCell): void {
  const tilt = (f.membrane(cell.x + 3) - f.membrane(cell.x - 3)) / 6
  const g = grain(cell.seed, 1, 1)
  const up = Math.min(5.2 + 1.6 * g, 0.45 * (f.membrane(cell.x) - f.top(cell.x)))
  const x = (cell.x + tilt * up * 0.7) * f.scale
  const y = (f.membrane(cell.x) - up) * f.scale
  if (cell.state === State.dying) return crumbs(sheet, x, y, t, cell.seed, f.scale)
  const old = isOld(cell.state)
  const angle = 0.25 + tilt * 0.12 + 0.06 * (grain(cell.seed, 2, 2) - 0.5)
  if (cell.kind === Kind.melanocyte) {
    const halo = {
      x,
      y: y + 1.5 * f.scale,
      long: 5.4 * f.scale,
      short: 4.6 * f.scale,
      angle,
      rough: 0.1,
      seed: cell.seed
    }
    oval(halo, (px, py, share) => dab(sheet, px, py, t.halo, 0.85 * share))
    for (let i = 0; i < 9; i++) {
      const px = Math.round(x + (grain(cell.seed, i, 5) - 0.5) * 16 * f.scale)
      const py = Math.round(y + (grain(cell.seed, i, 6) - 0.6) * 8 * f.scale)
      dab(sheet, px, py, t.pigment, 0.7)
    }
    const size = old ? 3.6 : 2.6
    const o = {
      x,
      y: y + 1.5 * f.scale,
      long: size * f.scale,
      short: size * 0.85 * f.scale,
      angle,
      rough: 0.08,
      seed: cell.seed
    }
    return nucleus(sheet, o, t, old ? 0.45 : -0.2)
  }
  const long = (old ? 5.6 : 4.3 + 0.8 * g) * f.scale
  const short = (old ? 3.7 : 2.5 + 0.4 * g) * f.scale
  nucleus(sheet, { x, y, long, short, angle, rough: old ? 0.16 : 0.06, seed: cell.seed }, t, old ? 0.5 : 0)
}

function dermal(sheet: Canvas, slice: Slice, f: Frame, t: Tints, cell: SliceCell): void {
  const x = cell.x * f.scale
  const y = f.dermis(cell.x, cell.z) * f.scale
  const g = grain(cell.seed, 3, 3)
  const angle = weave(slice, cell.x, cell.z) + 0.1 * (g - 0.5)
  const round = (long: number, short: number, pale: number, rough: number): void =>
    nucleus(
      sheet,
      { x, y, long: long * f.scale, short: short * f.scale, angle, rough, seed: cell.seed },
      t,
      pale
    )
  if (cell.state === State.dying) return crumbs(sheet, x, y, t, cell.seed, f.scale)
  if (isOld(cell.state)) {
    const body = { x, y, long: 16 * f.scale, short: 6.5 * f.scale, angle, rough: 0.3, seed: cell.seed }
    oval(body, (px, py, share, rim) => dab(sheet, px, py, t.basal, 0.34 * share * (1.1 - rim)))
    return round(7.4 + 1.5 * g, 3.9, 0.42, 0.2)
  }
  if (cell.kind === Kind.killer) return round(3.1, 2.9, -0.35, 0.08)
  if (cell.kind === Kind.given) return round(4.8, 4.1, 0.1, 0.1)
  if (cell.kind === Kind.stem) return round(5.2, 2.8, 0, 0.08)
  const s = {
    x,
    y,
    angle,
    length: (14 + 6 * g) * f.scale,
    width: (2.2 + 1.0 * grain(cell.seed, 4, 4)) * f.scale,
    wave: 0.6 * f.scale,
    waveLength: 27 * f.scale,
    phase: g
  }
  strand(s, (px, py, share, along, across) => {
    const chromatin = cloud(cell.seed, along * 5, across)
    dab(sheet, px, py, mix(t.nucleus, t.nucleusDark, 0.25 + 0.6 * chromatin), 0.92 * share)
  })
}

/** Blue of SA-beta-gal: a haze and grains around the nucleus, densest beside it. */
function speckle(sheet: Canvas, f: Frame, t: Tints, cell: SliceCell): void {
  const skin = inEpidermis(cell)
  const cx = cell.x * f.scale
  const cy = (skin ? f.membrane(cell.x) - 5 : f.dermis(cell.x, cell.z)) * f.scale
  const long = (skin ? 5 : 11) * f.scale
  const short = (skin ? 4.5 : 5.5) * f.scale
  const angle = skin ? 0 : 0.1 * (grain(cell.seed, 3, 3) - 0.5)
  const haze = { x: cx, y: cy, long: long * 1.7, short: short * 1.6, angle, rough: 0.25, seed: cell.seed }
  oval(haze, (x, y, share, rim) => dab(sheet, x, y, t.blue, 0.5 * share * (1 - rim * 0.8)))
  const grains = skin ? 26 : 62
  for (let i = 0; i < grains; i++) {
    const away = Math.sqrt(grain(cell.seed, i, 11)) * (0.35 + 0.9 * grain(cell.seed, i, 12))
    const turn = grain(cell.seed, i, 13)
    const size = (0.55 + 0.75 * grain(cell.seed, i, 14)) * Math.max(1, f.scale)
    const o = {
      x: cx + away * long * cosTurn(turn),
      y: cy + away * short * sinTurn(turn),
      long: size,
      short: size,
      angle: 0,
      rough: 0,
      seed: i
    }
    oval(o, (x, y, share) => dab(sheet, x, y, t.blue, 0.62 * share))
  }
}

/** Small vessels cut across: a lumen, a thin wall, and flat nuclei in it. */
export function paintVessels(sheet: Canvas, slice: Slice, f: Frame, t: Tints): void {
  slice.vessels.forEach((v, i) => {
    const seed = slice.seed + 101 + i
    const g = grain(seed, 1, 1)
    const lumen = {
      x: v.x * f.scale,
      y: f.dermis(v.x, v.z) * f.scale,
      long: (9 + 7 * g) * f.scale,
      short: (4.5 + 3 * grain(seed, 2, 2)) * f.scale,
      angle: weave(slice, v.x, v.z) + 0.1,
      rough: 0.12,
      seed
    }
    const wall = { ...lumen, long: lumen.long + 2.4 * f.scale, short: lumen.short + 2.4 * f.scale }
    oval(wall, (x, y, share) => dab(sheet, x, y, t.wall, 0.95 * share))
    oval(lumen, (x, y, share) => dab(sheet, x, y, t.lumen, share))
    const c = cosTurn(lumen.angle)
    const s = sinTurn(lumen.angle)
    for (let k = 0; k < 5; k++) {
      const turn = (k + grain(seed, k, 3)) / 5
      const u = (lumen.long + 1.1 * f.scale) * cosTurn(turn)
      const w = (lumen.short + 1.1 * f.scale) * sinTurn(turn)
      const o = {
        x: lumen.x + u * c - w * s,
        y: lumen.y + u * s + w * c,
        long: 4 * f.scale,
        short: 1.4 * f.scale,
        angle: lumen.angle + 0.25 + turn,
        rough: 0.1,
        seed: seed + k
      }
      nucleus(sheet, o, t, -0.1)
    }
  })
}
