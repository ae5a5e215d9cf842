/**
 * Names at the ends of lines, moved apart just far enough to be read.
 *
 * Least movement: overlapping labels form a block that sits at the mean of its wishes (pool adjacent violators),
 * then everything is kept between top and bottom.
 */
export interface Label {
  /** where its line ends, px */
  readonly wish: number
  /** px */
  readonly height: number
}

/** Centres for the labels, in their given order. */
export function place(labels: readonly Label[], top: number, bottom: number): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.wish - labels[b]!.wish || a - b)
  interface Block {
    members: number[]
    height: number
    start: number
  }
  const clamp = (start: number, height: number): number => Math.max(top, Math.min(bottom - height, start))
  const blocks: Block[] = []
  for (const i of order) {
    const { wish, height } = labels[i]!
    blocks.push({ members: [i], height, start: clamp(wish - height / 2, height) })
    for (;;) {
      const last = blocks[blocks.length - 1]!
      const before = blocks[blocks.length - 2]
      if (!before || before.start + before.height <= last.start) break
      const members = [...before.members, ...last.members]
      let offset = 0
      let sum = 0
      for (const m of members) {
        sum += labels[m]!.wish - labels[m]!.height / 2 - offset
        offset += labels[m]!.height
      }
      blocks.splice(-2, 2, { members, height: offset, start: clamp(sum / members.length, offset) })
    }
  }
  const centres = new Array<number>(labels.length)
  for (const block of blocks) {
    let at = block.start
    for (const m of block.members) {
      centres[m] = at + labels[m]!.height / 2
      at += labels[m]!.height
    }
  }
  return centres
}

/** Words broken into lines of at most `limit` letters; a longer word stands alone. */
export function wrap(text: string, limit: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + 1 + word.length <= limit)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
