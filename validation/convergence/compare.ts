/**
 * The usual arithmetic against others, patch by patch, until every interval lies within its bounds.
 */
import type { Arithmetic } from './life.ts'
import { ratioOfMeans } from './ratio.ts'

export interface Comparison {
  readonly id: string
  readonly arithmetic: Arithmetic
  /** patches of it for each of the usual ones */
  readonly each: number
}

export const comparisons: readonly Comparison[] = [
  { id: 'half the step', arithmetic: { dt: 0.5 }, each: 1 },
  { id: 'half the voxel', arithmetic: { voxel: 0.5 }, each: 1 },
  { id: 'patches of 0.5 mm', arithmetic: { side: 0.5 }, each: 4 },
  { id: 'patches of 2 mm', arithmetic: { side: 2 }, each: 1 }
]

/** What has to agree, and how closely; without bounds it is only told. */
export const watched: readonly {
  readonly what: string
  readonly bounds: readonly [number, number] | null
}[] = [
  { what: 'senescent fraction, dermis', bounds: [0.95, 1.05] },
  { what: 'senescent fraction, epidermis', bounds: [0.85, 1.18] },
  { what: 'collagen, dermis', bounds: [0.95, 1.05] },
  { what: 'collagen integrity, dermis', bounds: [0.95, 1.05] },
  { what: 'elastin, dermis', bounds: [0.95, 1.05] },
  { what: 'SASP, dermis', bounds: null },
  { what: 'SASP, epidermis', bounds: null },
  { what: 'vacant fraction, dermis', bounds: null },
  { what: 'damaged fraction, dermis', bounds: null },
  { what: 'epidermal thickness, epidermis', bounds: null }
]

export interface Row {
  readonly comparison: string
  readonly what: string
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly bounds: readonly [number, number] | null
  readonly inside: boolean
  /** patches of the other arithmetic and of the usual one */
  readonly patches: readonly [number, number]
}

const batch = 6
const most = 200

type Life = Record<string, number>
export type Live = (arithmetic: Arithmetic, replicate: number) => Promise<Life>

export async function compare(
  list: readonly Comparison[],
  live: Live,
  say: (text: string) => void,
  size: { batch: number; most: number } = { batch, most }
): Promise<Row[]> {
  const usual: Life[] = []
  const rows: Row[] = []
  for (const { id, arithmetic, each } of list) {
    const other: Life[] = []
    for (let round = 1; ; round++) {
      const [theirs, ours] = [Math.round(size.batch * round * each), size.batch * round]
      await Promise.all([more(other, arithmetic, theirs, live), more(usual, {}, ours, live)])
      const now = watched.map((row) =>
        judge(id, row, other, usual.slice(0, ours), arithmetic.side === undefined)
      )
      say(`${id}, ${theirs} patches`)
      for (const { what, ratio, low, high } of now.filter((row) => !row.inside))
        say(`  not yet: ${what}: ${[ratio, low, high].map((x) => x.toFixed(3)).join(', ')}`)
      const enough = now.every((row) => row.inside) || Math.max(theirs, ours) + size.batch > size.most
      if (!enough) continue
      for (const { what, ratio, low, high, inside } of now)
        say(
          `  ${what}: ${[ratio, low, high].map((x) => x.toFixed(3)).join(', ')}${inside ? '' : ' not inside'}`
        )
      rows.push(...now)
      break
    }
  }
  return rows
}

async function more(lives: Life[], arithmetic: Arithmetic, until: number, live: Live): Promise<void> {
  const first = lives.length
  const missing = Math.max(0, until - first)
  lives.push(...(await Promise.all(Array.from({ length: missing }, (_, i) => live(arithmetic, first + i)))))
}

function judge(
  comparison: string,
  { what, bounds }: (typeof watched)[number],
  other: readonly Life[],
  usual: readonly Life[],
  paired: boolean
): Row {
  const of = (lives: readonly Life[]): number[] => lives.map((life) => life[what])
  const { ratio, low, high } = ratioOfMeans(of(other), of(usual), paired)
  const inside = bounds === null || (low >= bounds[0] && high <= bounds[1])
  return { comparison, what, ratio, low, high, bounds, inside, patches: [other.length, usual.length] }
}
