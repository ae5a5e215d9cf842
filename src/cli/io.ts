/** What a command may touch of the outside world; tests hand in their own. */
export interface Io {
  /** results */
  out(text: string): void
  /** progress and problems */
  err(text: string): void
  /** stderr is a terminal: a bar may be drawn over itself */
  readonly terminal: boolean
  /** width of the terminal, letters */
  readonly width: number
  /** calls back at each Ctrl-C; the returned function stops listening */
  onInterrupt(act: () => void): () => void
  /** ends at once, with this code */
  die(code: number): void
}

/** ms: npx and timeout hand on a signal that the terminal has sent already, and one press must count once */
const echo = 300

export const processIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  width: process.stderr.columns ?? 80,
  onInterrupt(act) {
    let last = -Infinity
    const heard = (): void => {
      const now = performance.now()
      if (now - last > echo) act()
      last = now
    }
    process.on('SIGINT', heard)
    process.on('SIGTERM', heard)
    return () => {
      process.off('SIGINT', heard)
      process.off('SIGTERM', heard)
    }
  },
  die: (code) => process.exit(code)
}

/** Exit codes of the command line. */
export const Exit = { done: 0, failed: 1, wrongInput: 2, interrupted: 130 } as const
