/**
 * Pictures made small enough to travel inside a report: shrunk to what a page shows, then told in few colours.
 *
 *   shrink: each new pixel is the mean of the old ones it covers
 *   palette: median cut (Heckbert 1982) of the colours, five bits a channel
 *
 * A stained section has few colours of its own, so little is lost. Proof: report-picture.test.ts.
 */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** width x height x 3 bytes, rows from the top */
  readonly rgb: Uint8Array
}

/** The same picture, at most `most` pixels wide. */
export function shrink(picture: Pixels, most: number): Pixels {
  const { width, height, rgb } = picture
  const wide = Math.max(1, Math.min(width, Math.floor(most)))
  if (wide === width) return picture
  const tall = Math.max(1, Math.round((height * wide) / width))
  const out = new Uint8Array(wide * tall * 3)
  const sum = [0, 0, 0]
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) {
      const [x0, x1] = [(x * width) / wide, ((x + 1) * width) / wide]
      const [y0, y1] = [(y * height) / tall, ((y + 1) * height) / tall]
      sum.fill(0)
      let area = 0
      for (let v = Math.floor(y0); v < Math.min(height, Math.ceil(y1)); v++)
        for (let u = Math.floor(x0); u < Math.min(width, Math.ceil(x1)); u++) {
          const part = (Math.min(u + 1, x1) - Math.max(u, x0)) * (Math.min(v + 1, y1) - Math.max(v, y0))
          area += part
          for (let c = 0; c < 3; c++) sum[c]! += part * rgb[(v * width + u) * 3 + c]!
        }
      for (let c = 0; c < 3; c++) out[(y * wide + x) * 3 + c] = Math.round(sum[c]! / area)
    }
  return { width: wide, height: tall, rgb: out }
}

export interface Indexed {
  /** r, g, b of each colour */
  readonly palette: Uint8Array
  /** index of each pixel */
  readonly pixels: Uint8Array
}

/** The picture told in at most `most` colours (2 to 256). */
export function inFewColours({ width, height, rgb }: Pixels, most: number): Indexed {
  const count = new Uint32Array(1 << 15)
  const cellOf = (i: number): number =>
    ((rgb[i * 3]! >> 3) << 10) | ((rgb[i * 3 + 1]! >> 3) << 5) | (rgb[i * 3 + 2]! >> 3)
  const sums = new Float64Array((1 << 15) * 3)
  for (let i = 0; i < width * height; i++) {
    const cell = cellOf(i)
    count[cell]!++
    for (let c = 0; c < 3; c++) sums[cell * 3 + c]! += rgb[i * 3 + c]!
  }
  const used = [...count.keys()].filter((cell) => count[cell]! > 0)
  const level = (cell: number, channel: number): number => (cell >> (10 - 5 * channel)) & 31
  const boxOf = (cells: number[]): { cells: number[]; channel: number; worth: number } => {
    const spans = [0, 1, 2].map((channel) => {
      let [low, high] = [31, 0]
      for (const cell of cells) {
        low = Math.min(low, level(cell, channel))
        high = Math.max(high, level(cell, channel))
      }
      return high - low
    })
    const widest = Math.max(...spans)
    const weight = cells.reduce((total, cell) => total + count[cell]!, 0)
    return { cells, channel: spans.indexOf(widest), worth: widest * Math.sqrt(weight) }
  }
  const boxes = [boxOf(used)]
  while (boxes.length < most) {
    const at = boxes.reduce((best, box, i) => (box.worth > boxes[best]!.worth ? i : best), 0)
    const { cells, channel, worth } = boxes[at]!
    if (worth === 0) break
    cells.sort((a, b) => level(a, channel) - level(b, channel) || a - b)
    const half = cells.reduce((total, cell) => total + count[cell]!, 0) / 2
    let cut = 0
    for (let seen = 0; cut < cells.length - 1 && (cut === 0 || seen + count[cells[cut]!]! <= half); cut++)
      seen += count[cells[cut]!]!
    boxes.splice(at, 1, boxOf(cells.slice(0, cut)), boxOf(cells.slice(cut)))
  }
  const palette = new Uint8Array(boxes.length * 3)
  const indexOf = new Uint8Array(1 << 15)
  boxes.forEach(({ cells }, index) => {
    const weight = cells.reduce((total, cell) => total + count[cell]!, 0)
    for (let c = 0; c < 3; c++)
      palette[index * 3 + c] = Math.round(cells.reduce((t, cell) => t + sums[cell * 3 + c]!, 0) / weight)
    for (const cell of cells) indexOf[cell] = index
  })
  return { palette, pixels: Uint8Array.from({ length: width * height }, (_, i) => indexOf[cellOf(i)]!) }
}
