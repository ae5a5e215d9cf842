/**
 * A section as it would lie under a microscope: pixels from a slice, and nothing of the slice is changed.
 *
 * The order is that of depth: ground, fibres, vessels and cells of the dermis, epidermis and its cells. Texture is addressed by position
 * (grain.ts), so the same slice gives the same picture on every machine. Numbers in this folder are lengths in
 * µm and shares chosen so that the picture reads as histology; none of them is read by a mechanism.
 */
import { canvas, develop } from './canvas.ts'
import { paintFat, paintFibres, paintGround } from './dermis.ts'
import { frame } from './frame.ts'
import { paintEpidermis } from './layers.ts'
import { paintBasalCells, paintDermalCells, paintVessels } from './nuclei.ts'
import type { Slice } from './slice.ts'
import { tints } from './tints.ts'

export interface Picture {
  readonly width: number
  readonly height: number
  /** three bytes a pixel, row by row from the top */
  readonly rgb: Uint8Array
}

export function paintSlice(slice: Slice): Picture {
  const f = frame(slice)
  const t = tints[slice.stain]
  const sheet = canvas(f.width, f.height, t.glass)
  paintFat(sheet, slice, f, t)
  paintGround(sheet, slice, f, t)
  paintFibres(sheet, slice, f, t)
  paintVessels(sheet, slice, f, t)
  paintDermalCells(sheet, slice, f, t)
  paintEpidermis(sheet, slice, f, t)
  paintBasalCells(sheet, slice, f, t)
  return { width: f.width, height: f.height, rgb: develop(sheet) }
}
