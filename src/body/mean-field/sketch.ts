/**
 * A sheet to write equations on: each name is put down once, with its unit and what it means.
 *
 * Constants keep how they are read, not a value, so that one sheet serves every draw of the ledger's numbers. A ledger
 * entry `damage.uv` is the constant `damage_uv`, with the unit the entry declares.
 */
import type { Constant, Equations, Room, Rule, Turn, Variable } from '../../core/equations.ts'
import { constant, named, type Expression } from '../../core/expression.ts'
import { entry } from '../../ledger/resolve.ts'

/** What constants are read from. */
export interface Reading {
  readonly number: (id: string) => number
}

type Read<R> = (from: R) => number

export interface Sheet<R extends Reading> {
  /** a ledger entry */
  ledger(id: string): Expression
  /** a constant of another origin; `from` names the ledger entry it stands for, where it stands for one */
  given(id: string, unit: string, means: string, read: Read<R>, from?: string): Expression
  room(id: string, unit: string, means: string, read: Read<R>): void
  rule(id: string, unit: string, means: string, is: Expression): Expression
  /** its rate may be given later, when what it hangs on has been written */
  variable(id: string, unit: string, means: string, start: number, within?: string): Expression
  rate(id: string, rate: Expression): void
  turn(means: string, at: Read<R>, sets: Turn['sets']): void
  /** what has been written */
  readonly written: Written<R>
}

export interface Written<R extends Reading> {
  readonly constants: readonly (Omit<Constant, 'value'> & { readonly read: Read<R> })[]
  readonly rooms: readonly (Omit<Room, 'size'> & { readonly read: Read<R> })[]
  readonly rules: readonly Rule[]
  readonly variables: readonly Variable[]
  readonly turns: readonly (Omit<Turn, 'at'> & { readonly read: Read<R> })[]
}

export function sheet<R extends Reading>(): Sheet<R> {
  const constants: Written<R>['constants'][number][] = []
  const known = new Set<string>()
  const rooms: Written<R>['rooms'][number][] = []
  const rules: Rule[] = []
  const variables: Variable[] = []
  const turns: Written<R>['turns'][number][] = []
  const taken = new Set<string>()

  function take(id: string): void {
    if (taken.has(id)) throw new RangeError(`${id} is written twice`)
    taken.add(id)
  }

  /** a constant may be asked for again */
  function put(one: Written<R>['constants'][number]): Expression {
    if (!known.has(one.id)) {
      take(one.id)
      known.add(one.id)
      constants.push(one)
    }
    return named(one.id)
  }

  return {
    written: { constants, rooms, rules, variables, turns },
    ledger(id) {
      const own = id.replaceAll(/[.-]/g, '_')
      const { unit, means } = entry(id)
      return put({ id: own, unit, means, entry: id, read: ({ number }) => number(id) })
    },
    given(id, unit, means, read, from) {
      return put({ id, unit, means, read, ...(from === undefined ? {} : { entry: from }) })
    },
    room(id, unit, means, read) {
      take(id)
      rooms.push({ id, unit, means, read })
    },
    rule(id, unit, means, is) {
      take(id)
      rules.push({ id, unit, means, is })
      return named(id)
    },
    variable(id, unit, means, start, within) {
      take(id)
      variables.push({
        id,
        unit,
        means,
        start,
        rate: constant(0),
        ...(within === undefined ? {} : { within })
      })
      return named(id)
    },
    rate(id, rate) {
      const i = variables.findIndex((v) => v.id === id)
      variables[i] = { ...variables[i], rate }
    },
    turn(means, read, sets) {
      turns.push({ means, read, sets })
    }
  }
}

/** The equations with numbers in place. */
export function filled<R extends Reading>(
  { constants, rooms, rules, variables, turns }: Written<R>,
  from: R,
  says: Pick<Equations, 'id' | 'title' | 'means' | 'time'>
): Equations {
  return {
    ...says,
    constants: constants.map(({ read, ...rest }) => ({ ...rest, value: read(from) })),
    rooms: rooms.map(({ read, ...rest }) => ({ ...rest, size: read(from) })),
    rules,
    variables,
    turns: turns.map(({ read, ...rest }) => ({ ...rest, at: read(from) }))
  }
}
