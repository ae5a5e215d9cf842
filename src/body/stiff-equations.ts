/**
 * Equations as data (core/equations.ts) made ready for the stiff solver: slopes, and an exact sparse Jacobian.
 *
 * Rules stay unknowns of their own in the linear system, so that it is sparse although every variable may feel every
 * other through a rule (a field, a supply):
 *
 *   [ shift - df/dy   -df/dq ] [x]   [b]
 *   [ -dg/dy          1-dg/dq] [z] = [0]        q = g(y, q), the rules that move with y
 *
 * All derivatives are taken from the trees. The structure is worked out once; numbers of constants may change after.
 * Proof: stiff-equations.test.ts (against differences and the full LU).
 */
import type { Equations, Rule, Variable } from '../core/equations.ts'
import { derivative, namesIn, negate, subtract, constant, type Expression } from '../core/expression.ts'
import { tape, type Tape } from '../core/tape.ts'
import { sparsePlan, type SparsePlan } from './stiff-sparse.ts'
import type { Jump, Linear, Slope } from './stiff.ts'

export interface Followed {
  readonly size: number
  readonly slope: Slope
  readonly linear: Linear
  readonly jumps: readonly Jump[]
  /** gives constants their values, in the order of the equations */
  set(constants: ArrayLike<number>): void
  /** values of all rules at a state, in the order of the equations */
  rules(t: number, y: ArrayLike<number>, out: Float64Array): void
  /** work of a slope and of a factorization, operations */
  readonly cost: { readonly slope: number; readonly jacobian: number; readonly factor: number }
}

export const timeName = 'time'

export function follow(equations: Equations): Followed {
  const { constants, rules, variables } = equations
  const inputs = [...constants.map((c) => c.id), timeName, ...variables.map((v) => v.id)]
  const first = constants.length + 1
  const live = new Set(inputs.slice(constants.length))
  const ruled = new Map(rules.map((r) => [r.id, r.is]))
  const slopes = tape(
    inputs,
    live,
    ruled,
    variables.map((v) => v.rate)
  )
  const levels = tape(
    inputs,
    live,
    ruled,
    rules.map((r) => r.is)
  )
  const turns = equations.turns.map((turn) => ({
    ...turn,
    tape: tape(
      inputs,
      live,
      ruled,
      turn.sets.map((s) => s.to)
    )
  }))
  const matrix = pattern(variables, rules)
  const partials = tape(inputs, live, ruled, matrix.values)
  const size = variables.length
  const plan: SparsePlan = sparsePlan(matrix.size, matrix.rows, matrix.columns)
  const a = new Float64Array(plan.entries)
  const wide = new Float64Array(matrix.size)
  const all: Tape[] = [slopes, levels, partials, ...turns.map((t) => t.tape)]

  function play(on: Tape, t: number, y: ArrayLike<number>): void {
    on.row[first - 1] = t
    for (let i = 0; i < size; i++) on.row[first + i] = y[i]
    on.run()
  }

  return {
    size,
    cost: { slope: slopes.length, jacobian: partials.length, factor: plan.cost },
    set(values) {
      for (const one of all) {
        for (let i = 0; i < constants.length; i++) one.row[i] = values[i]
        one.settle()
      }
    },
    slope(t, y, out) {
      play(slopes, t, y)
      for (let i = 0; i < size; i++) out[i] = slopes.row[slopes.at[i]]
    },
    rules(t, y, out) {
      play(levels, t, y)
      for (let i = 0; i < rules.length; i++) out[i] = levels.row[levels.at[i]]
    },
    linear: {
      factor(t, y, shift) {
        play(partials, t, y)
        a.fill(0)
        for (let e = 0; e < matrix.rows.length; e++) a[e] = partials.row[partials.at[e]]
        for (let i = 0; i < size; i++) a[matrix.diagonal[i]] += shift
        return plan.factor(a)
      },
      solve(b) {
        wide.fill(0)
        wide.set(b)
        plan.solve(a, wide)
        for (let i = 0; i < size; i++) b[i] = wide[i]
      }
    },
    jumps: turns.map(({ at, sets, tape: own }) => {
      const places = sets.map((s) => variables.findIndex((v) => v.id === s.id))
      return {
        at,
        does(y) {
          play(own, at, y)
          places.forEach((place, i) => (y[place] = own.row[own.at[i]]))
        }
      }
    })
  }
}

interface Pattern {
  readonly size: number
  readonly rows: Int32Array
  readonly columns: Int32Array
  readonly values: readonly Expression[]
  /** entry of each diagonal */
  readonly diagonal: Int32Array
}

/** Entries of the matrix above, without its shift. */
function pattern(variables: readonly Variable[], rules: readonly Rule[]): Pattern {
  const moving = movingRules(variables, rules)
  const place = new Map<string, number>()
  variables.forEach((v, i) => place.set(v.id, i))
  moving.forEach((r, i) => place.set(r.id, variables.length + i))
  const rows: number[] = []
  const columns: number[] = []
  const values: Expression[] = []
  const diagonal: number[] = []
  const enter = (row: number, e: Expression, own: Expression): void => {
    diagonal[row] = rows.length
    rows.push(row)
    columns.push(row)
    values.push(own)
    for (const name of namesIn(e)) {
      const column = place.get(name)
      if (column === undefined) continue
      const slope = derivative(e, name)
      if (slope.op === 'number' && slope.value === 0) continue
      if (column === row) values[diagonal[row]] = subtract(own, slope)
      else {
        rows.push(row)
        columns.push(column)
        values.push(negate(slope))
      }
    }
  }
  variables.forEach((v, i) => enter(i, v.rate, constant(0)))
  moving.forEach((r, i) => enter(variables.length + i, r.is, constant(1)))
  return {
    size: variables.length + moving.length,
    rows: Int32Array.from(rows),
    columns: Int32Array.from(columns),
    values,
    diagonal: Int32Array.from(diagonal)
  }
}

/** Rules that hang on a variable, directly or through another rule. */
function movingRules(variables: readonly Variable[], rules: readonly Rule[]): Rule[] {
  const moves = new Set(variables.map((v) => v.id))
  const byId = new Map(rules.map((r) => [r.id, r]))
  const seen = new Set<string>()
  const visit = (rule: Rule): void => {
    if (seen.has(rule.id)) return
    seen.add(rule.id)
    for (const name of namesIn(rule.is)) {
      const other = byId.get(name)
      if (other !== undefined) visit(other)
      if (moves.has(name)) moves.add(rule.id)
    }
  }
  rules.forEach(visit)
  return rules.filter((r) => moves.has(r.id))
}
