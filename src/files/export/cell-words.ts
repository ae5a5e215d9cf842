/**
 * What the numbers of a cell table mean: the names behind its codes, the units behind its columns, and how a cell looks.
 *
 * There are two kinds of table. The skin's has a `state`; the dish of the published spread model has `turned` instead.
 * Proof: cell-words.test.ts holds the names against state/kinds.ts.
 */
import { Cause, Kind, kindNames, Origin, State, stateNames } from '../../state/kinds.ts'
import { states, type StateName } from '../palette.ts'
import { numbersOf, type ReadTable } from './read-table.ts'

export type CellWorld = 'skin' | 'dish'

/** Whose cells these are, by the columns they have; undefined if they are neither's. */
export function worldOf(table: ReadTable): CellWorld | undefined {
  const has = (name: string): boolean => numbersOf(table, name) !== undefined
  if (!has('idLo') || !has('idHi') || !has('x') || !has('y') || !has('kind')) return undefined
  if (has('state') && has('z')) return 'skin'
  return has('turned') ? 'dish' : undefined
}

/** Names by number, of an object that gives numbers by name. */
function inverse(words: Readonly<Record<string, number>>): string[] {
  const names: string[] = []
  for (const [name, value] of Object.entries(words)) names[value] = name
  return names
}

/** Kinds on the dish, in the order of their codes. */
export const dishKinds: readonly string[] = ['healthy', 'primary', 'signalled', 'touched']

/** Column -> names of its codes. */
export const codes: Readonly<Record<CellWorld, Readonly<Record<string, readonly string[]>>>> = {
  skin: { kind: kindNames, state: stateNames, cause: inverse(Cause), origin: inverse(Origin) },
  dish: { kind: dishKinds }
}

/** Units that the file does not say. */
export const moreUnits: Readonly<Record<CellWorld, Readonly<Record<string, string>>>> = {
  skin: {},
  dish: { turned: 'h' }
}

/** 64-bit identity of a cell as 16 hexadecimal digits, as it stands in no two cells of a run's arm and replicate. */
export function identity(hi: number, lo: number): string {
  return hi.toString(16).padStart(8, '0') + lo.toString(16).padStart(8, '0')
}

/** Which rows hold a cell: a vacancy is a place and nobody in it. */
export function present(table: ReadTable): number[] {
  const state = numbersOf(table, 'state')
  const rows: number[] = []
  for (let i = 0; i < table.rows; i++) if (state === undefined || state[i] !== State.vacant) rows.push(i)
  return rows
}

export interface CellLook {
  readonly name: string
  /** `#RRGGBB` on light ground */
  readonly color: string
  /** µm; for the eye, and not measured: senescent cells are larger, dying ones shrunken */
  readonly radius: number
}

/** Radii of the drawn spheres, µm: a convention of the picture. */
const drawn = { cell: 5, killer: 4, senescent: 8, dying: 3 }

/** How a cell of the skin is shown: its name is `kind#state`, as Simularium reads it. */
export function skinLook(kind: number, state: number): CellLook {
  const senescent = state === State.arrested || state === State.secreting || state === State.calmed
  const colour: StateName =
    kind === Kind.killer
      ? 'killer'
      : state !== State.working
        ? (stateNames[state] as StateName)
        : kind === Kind.stem
          ? 'residentStem'
          : kind === Kind.given
            ? 'givenStem'
            : 'working'
  return {
    name: `${kindNames[kind]}#${stateNames[state]}`,
    color: states[colour].light,
    radius: senescent
      ? drawn.senescent
      : state === State.dying
        ? drawn.dying
        : kind === Kind.killer
          ? drawn.killer
          : drawn.cell
  }
}

/** How a cell of the dish is shown: all that are not healthy are senescent. */
export function dishLook(kind: number): CellLook {
  const healthy = kind === 0
  return {
    name: `cell#${dishKinds[kind]}`,
    color: (healthy ? states.working : states.secreting).light,
    radius: healthy ? drawn.cell : drawn.senescent
  }
}
