/**
 * How far a run is, on stderr: a bar on a terminal, a line now and then elsewhere, a JSON line a tick on request.
 *
 * Proof: progress.test.ts.
 */
import type { Progress } from '../index.ts'
import type { Io } from './io.ts'
import { duration } from './table.ts'

/** ms between two drawings of the bar, two plain lines, two JSON lines */
const pace = { bar: 100, line: 10_000, json: 250 } as const

/** share of the work after which the time left is worth telling */
const enoughToTell = 0.01

export interface Meter {
  tick(progress: Progress): void
  /** clears the bar */
  end(): void
}

export function meter(io: Io, log: 'text' | 'json', now: () => number = () => performance.now()): Meter {
  let last = -Infinity
  let drawn = 0
  const due = (every: number): boolean => {
    if (now() - last < every) return false
    last = now()
    return true
  }
  const clear = (): void => {
    if (drawn > 0) io.err(`\r${' '.repeat(drawn)}\r`)
    drawn = 0
  }
  return {
    tick(progress) {
      const finished = progress.done >= progress.total
      if (log === 'json') {
        if (due(pace.json) || finished) io.err(`${JSON.stringify({ event: 'progress', ...progress })}\n`)
      } else if (io.terminal) {
        if (!due(pace.bar) && !finished) return
        const text = line(progress, io.width - 1)
        io.err(`\r${text.padEnd(drawn)}`)
        drawn = text.length
      } else if (due(pace.line)) io.err(`${words(progress)}\n`)
    },
    end: clear
  }
}

function words({ done, total, arm, replicate, etaSeconds }: Progress): string {
  const share = total > 0 ? Math.floor((100 * done) / total) : 100
  const left = done > total * enoughToTell && etaSeconds > 0 ? `, about ${duration(etaSeconds)} left` : ''
  return `${share} % (${arm}, replicate ${replicate + 1}${left})`
}

function line(progress: Progress, width: number): string {
  const text = words(progress)
  const room = Math.min(30, width - text.length - 3)
  if (room < 5) return text.slice(0, Math.max(0, width))
  const full = progress.total > 0 ? Math.round((room * progress.done) / progress.total) : room
  return `[${'='.repeat(full)}${' '.repeat(room - full)}] ${text}`
}
