/**
 * A problem is a refusal that helps: what was given, where, why it cannot be used, and the smallest fix.
 *
 *   Problem: bystander.rate = 3 1/hour lies outside the evidence
 *     at  scenarios/forearm.yaml:14:3 › parameters
 *     why 3 1/hour is 72 1/day
 *     fix choose a value inside it
 *
 * Lines that would be empty are left out. Proof: problem.test.ts.
 */

/** Where in the reader's own text the trouble lies; every part may be missing. */
export interface Place {
  file?: string
  line?: number
  column?: number
  path?: string
}

/** Exit code of the command line: 1 the environment or the run failed, 2 the input is wrong. */
export type Exit = 1 | 2

export class Problem extends Error {
  readonly what: string
  readonly at: Place | undefined
  readonly why: string | undefined
  readonly fix: string
  readonly exit: Exit

  constructor(p: {
    what: string
    at?: Place | undefined
    why?: string | undefined
    fix: string
    exit?: Exit
  }) {
    super(p.what)
    this.name = 'Problem'
    this.what = p.what
    this.at = p.at
    this.why = p.why
    this.fix = p.fix
    this.exit = p.exit ?? 2
  }

  print(): string {
    const lines = [`Problem: ${indent(this.what)}`]
    const where = this.at === undefined ? '' : printPlace(this.at)
    if (where !== '') lines.push(`  at  ${where}`)
    if (this.why !== undefined && this.why !== '') lines.push(`  why ${indent(this.why)}`)
    lines.push(`  fix ${indent(this.fix)}`)
    return lines.join('\n')
  }
}

/** `file:line:column › path`, with the parts that are known. */
export function printPlace(at: Place): string {
  let spot = at.file ?? ''
  if (at.line !== undefined) {
    spot += spot === '' ? `line ${at.line}` : `:${at.line}`
    if (at.column !== undefined) spot += `:${at.column}`
  }
  return [spot, at.path ?? ''].filter((part) => part !== '').join(' › ')
}

/** Further lines of a long text stand under its first word. */
function indent(text: string): string {
  return text.split('\n').join('\n      ')
}
