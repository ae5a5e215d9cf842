/**
 * Formulas as data: written once, then evaluated, differentiated, printed and exported from the same tree.
 *
 * The makers simplify as they build (x + 0, 1 x, 0 x, constants), so that a derivative is no larger than it has to be.
 * `unit` on a number is for exporters that check dimensions; arithmetic ignores it. Proof: expression.test.ts.
 */
import { exp as exponential, log as logarithm, pow } from './maths.ts'

export type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'least' | 'most'
export type Unary = 'exp' | 'log' | 'negate'

export type Expression =
  | { readonly op: 'number'; readonly value: number; readonly unit?: string }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: Binary; readonly left: Expression; readonly right: Expression }
  | { readonly op: Unary; readonly of: Expression }
  | {
      /** left < right ? then : otherwise */
      readonly op: 'less'
      readonly left: Expression
      readonly right: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }

export function constant(value: number, unit?: string): Expression {
  return unit === undefined ? { op: 'number', value } : { op: 'number', value, unit }
}

export function named(name: string): Expression {
  return { op: 'name', name }
}

const zero = constant(0)
const one = constant(1)

/** Whether this is the plain number `value`: one with a unit is kept for the sake of the unit, unless it is 0. */
export function isNumber(e: Expression, value: number): boolean {
  return e.op === 'number' && e.value === value && (e.unit === undefined || value === 0)
}

export function add(...terms: readonly Expression[]): Expression {
  return terms.reduce((left, right) => {
    if (isNumber(left, 0)) return right
    if (isNumber(right, 0)) return left
    return both(left, right, (a, b) => a + b) ?? { op: 'add', left, right }
  }, zero)
}

export function subtract(left: Expression, right: Expression): Expression {
  if (isNumber(right, 0)) return left
  if (isNumber(left, 0)) return negate(right)
  return both(left, right, (a, b) => a - b) ?? { op: 'subtract', left, right }
}

export function multiply(...factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => {
    if (isNumber(left, 0) || isNumber(right, 0)) return zero
    if (isNumber(left, 1)) return right
    if (isNumber(right, 1)) return left
    return both(left, right, (a, b) => a * b) ?? { op: 'multiply', left, right }
  }, one)
}

export function divide(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0)) return zero
  if (isNumber(right, 1)) return left
  return both(left, right, (a, b) => a / b) ?? { op: 'divide', left, right }
}

export function power(left: Expression, right: Expression): Expression {
  if (isNumber(right, 1)) return left
  if (isNumber(right, 0)) return one
  return { op: 'power', left, right }
}

/** The smaller, and the larger, of two. */
export function least(left: Expression, right: Expression): Expression {
  return { op: 'least', left, right }
}
export function most(left: Expression, right: Expression): Expression {
  return { op: 'most', left, right }
}

export function exp(of: Expression): Expression {
  return isNumber(of, 0) ? one : { op: 'exp', of }
}
export function log(of: Expression): Expression {
  return isNumber(of, 1) ? zero : { op: 'log', of }
}
export function negate(of: Expression): Expression {
  if (of.op === 'negate') return of.of
  return of.op === 'number' ? { ...of, value: 0 - of.value } : { op: 'negate', of }
}

/** left < right ? then : otherwise */
export function less(
  left: Expression,
  right: Expression,
  then: Expression,
  otherwise: Expression
): Expression {
  if (then.op === 'number' && otherwise.op === 'number' && then.value === otherwise.value) return then
  return { op: 'less', left, right, then, otherwise }
}

function both(a: Expression, b: Expression, f: (a: number, b: number) => number): Expression | undefined {
  if (a.op !== 'number' || b.op !== 'number') return undefined
  return a.unit === undefined && b.unit === undefined ? constant(f(a.value, b.value)) : undefined
}

/** Value of an operation on numbers; what every reader of the tree must agree with. */
export function apply(op: Binary | Unary, a: number, b: number): number {
  switch (op) {
    case 'add':
      return a + b
    case 'subtract':
      return a - b
    case 'multiply':
      return a * b
    case 'divide':
      return a / b
    case 'power':
      return b === 2 ? a * a : pow(a, b)
    case 'least':
      return Math.min(a, b)
    case 'most':
      return Math.max(a, b)
    case 'exp':
      return exponential(a)
    case 'log':
      return logarithm(a)
    case 'negate':
      return 0 - a
  }
}

/** The value where names have these values. Slow and plain: the specification of `tape.ts`. */
export function evaluate(e: Expression, value: (name: string) => number): number {
  switch (e.op) {
    case 'number':
      return e.value
    case 'name':
      return value(e.name)
    case 'exp':
    case 'log':
    case 'negate':
      return apply(e.op, evaluate(e.of, value), 0)
    case 'less':
      return evaluate(e.left, value) < evaluate(e.right, value)
        ? evaluate(e.then, value)
        : evaluate(e.otherwise, value)
    default:
      return apply(e.op, evaluate(e.left, value), evaluate(e.right, value))
  }
}

/** Names that stand in it, each once, in order of appearance. */
export function namesIn(e: Expression, into: Set<string> = new Set()): Set<string> {
  switch (e.op) {
    case 'number':
      return into
    case 'name':
      return into.add(e.name)
    case 'exp':
    case 'log':
    case 'negate':
      return namesIn(e.of, into)
    case 'less':
      namesIn(e.then, namesIn(e.right, namesIn(e.left, into)))
      return namesIn(e.otherwise, into)
    default:
      return namesIn(e.right, namesIn(e.left, into))
  }
}

/** Its derivative by one name, other names held; of `least`, `most` and `less`, that of the branch taken. */
export function derivative(e: Expression, name: string): Expression {
  switch (e.op) {
    case 'number':
      return zero
    case 'name':
      return e.name === name ? one : zero
    case 'negate':
      return negate(derivative(e.of, name))
    case 'exp':
      return multiply(derivative(e.of, name), e)
    case 'log':
      return divide(derivative(e.of, name), e.of)
    case 'less':
      return less(e.left, e.right, derivative(e.then, name), derivative(e.otherwise, name))
  }
  const left = derivative(e.left, name)
  const right = derivative(e.right, name)
  switch (e.op) {
    case 'add':
      return add(left, right)
    case 'subtract':
      return subtract(left, right)
    case 'multiply':
      return add(multiply(left, e.right), multiply(e.left, right))
    case 'divide':
      return divide(subtract(left, multiply(e, right)), e.right)
    case 'power': {
      const base = multiply(e.right, power(e.left, subtract(e.right, one)), left)
      return isNumber(right, 0) ? base : add(base, multiply(e, log(e.left), right))
    }
    case 'least':
      return less(e.left, e.right, left, right)
    case 'most':
      return less(e.left, e.right, right, left)
  }
}
