/**
 * Expressions made fast: one list of operations on one row of numbers, each common part computed once.
 *
 * The row begins with the inputs (in the order given); then constants and results. What depends on no `live` input is
 * computed by `settle`, once; the rest by `run`. No code is generated, so a page that forbids it can run this too.
 * Twin: expression.ts, `evaluate`. Proof: expression.test.ts.
 */
import { exp, log, pow } from './maths.ts'
import type { Binary, Expression, Unary } from './expression.ts'

export interface Tape {
  /** inputs, then everything else: write inputs here before `settle` and `run` */
  readonly row: Float64Array
  /** where each output is found in the row */
  readonly at: Int32Array
  /** computes what hangs on inputs that are not live */
  settle(): void
  /** computes the rest */
  run(): void
  /** operations a run takes */
  readonly length: number
}

const codes: Readonly<Record<Binary | Unary | 'less', number>> = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  power: 4,
  least: 5,
  most: 6,
  exp: 7,
  log: 8,
  negate: 9,
  less: 10
}
/** words of an operation: code, result, and up to four operands */
const width = 6

/** A tape that computes `outputs`. `rules` are names with an expression of their own, which outputs and other rules may use. */
export function tape(
  inputs: readonly string[],
  live: ReadonlySet<string>,
  rules: ReadonlyMap<string, Expression>,
  outputs: readonly Expression[]
): Tape {
  const slots = new Map<string, number>()
  const values: number[] = []
  const moves: boolean[] = []
  const still: number[] = []
  const moving: number[] = []
  const known = new Map<Expression, number>()

  function slot(key: string, value: number, isLive: boolean): number {
    const at = values.length
    slots.set(key, at)
    values.push(value)
    moves.push(isLive)
    return at
  }
  for (const name of inputs) slot(name, 0, live.has(name))

  function place(e: Expression): number {
    const before = known.get(e)
    if (before !== undefined) return before
    const at = find(e)
    known.set(e, at)
    return at
  }

  function find(e: Expression): number {
    if (e.op === 'number') return slots.get(`#${e.value}`) ?? slot(`#${e.value}`, e.value, false)
    if (e.op === 'name') {
      const at = slots.get(e.name)
      if (at !== undefined) return at
      const rule = rules.get(e.name)
      if (rule === undefined) throw new RangeError(`nothing is called ${e.name}`)
      const made = place(rule)
      slots.set(e.name, made)
      return made
    }
    const parts =
      'of' in e ? [e.of] : 'then' in e ? [e.left, e.right, e.then, e.otherwise] : [e.left, e.right]
    const from = parts.map(place)
    const key = `${e.op} ${from.join(' ')}`
    const same = slots.get(key)
    if (same !== undefined) return same
    const isLive = from.some((p) => moves[p])
    const at = slot(key, 0, isLive)
    const list = isLive ? moving : still
    list.push(codes[e.op], at, from[0], from[1] ?? 0, from[2] ?? 0, from[3] ?? 0)
    return at
  }

  const at = Int32Array.from(outputs, place)
  const row = Float64Array.from(values)
  const once = Int32Array.from(still)
  const again = Int32Array.from(moving)
  return {
    row,
    at,
    settle: () => play(once, row),
    run: () => play(again, row),
    length: again.length / width
  }
}

function play(list: Int32Array, row: Float64Array): void {
  for (let i = 0; i < list.length; i += width) {
    const to = list[i + 1]
    const a = row[list[i + 2]]
    const b = row[list[i + 3]]
    switch (list[i]) {
      case 0:
        row[to] = a + b
        break
      case 1:
        row[to] = a - b
        break
      case 2:
        row[to] = a * b
        break
      case 3:
        row[to] = a / b
        break
      case 4:
        row[to] = b === 2 ? a * a : b === 1 ? a : pow(a, b)
        break
      case 5:
        row[to] = Math.min(a, b)
        break
      case 6:
        row[to] = Math.max(a, b)
        break
      case 7:
        row[to] = exp(a)
        break
      case 8:
        row[to] = log(a)
        break
      case 9:
        row[to] = 0 - a
        break
      default:
        row[to] = a < b ? row[list[i + 4]] : row[list[i + 5]]
    }
  }
}
