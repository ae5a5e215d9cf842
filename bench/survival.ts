/** Statistics of lives at the size of a cohort: the log-rank test of a million, half of them in each of two groups. */
import { exponential } from '../src/core/draw.ts'
import { kaplanMeier } from '../src/body/survival/kaplan-meier.ts'
import { logRank } from '../src/body/survival/log-rank.ts'
import type { Lives } from '../src/body/survival/lives.ts'
import { risingAge } from '../src/body/survival/mortality-law.ts'
import { each, row, type BenchRow, type Size } from './row.ts'

/** Mice of Gompertz's law, every fifth of them censored at 900 days. */
function million(size: Size): Lives {
  const n = size.smoke ? 1000 : 1_000_000
  const law = { start: 3e-5, slope: 0.0066, constant: 0 }
  const time = new Float64Array(n)
  const event = new Uint8Array(n).fill(1)
  const group = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    const age = risingAge(law, 0, exponential({ seed: 1, replicate: 0 }, 1, i, 0, 0))
    const leaves = i % 5 === 0 && age > 900
    time[i] = leaves ? 900 : age
    event[i] = leaves ? 0 : 1
    group[i] = i % 2
  }
  return { time, event, group }
}

/** target: at most 1 s */
export function logRankMillion(size: Size): BenchRow[] {
  const lives = million(size)
  return [
    row(
      'log-rank of 1e6 lives',
      's',
      each(5, 1, 1, () => void logRank(lives))
    ),
    row(
      'Kaplan-Meier of 1e6 lives',
      's',
      each(5, 1, 1, () => void kaplanMeier(lives))
    )
  ]
}
