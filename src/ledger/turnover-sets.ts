/**
 * The sets of senescent-cell turnover, published but for the three of Sweden 2019, by the name under which they are known.
 *
 * `turnoverSet` reads the ledger's entries, or a run's own numbers over them, and gives a circuit in days and X. Rates per year
 * are divided by the 365 days that the authors use. Proof: turnover-sets.test.ts.
 */
import { nearest } from '../core/nearest.ts'
import { Problem, type Place } from '../core/problem.ts'
import type { Circuit } from '../state/turnover.ts'
import { entry } from './resolve.ts'

export interface TurnoverSet {
  readonly id: string
  readonly species: 'mouse' | 'human' | 'fly'
  /** who was fitted, in words */
  readonly of: string
  readonly circuit: Circuit
  /** standard deviation of Xc between people as a share of it, normal; 0: all alike */
  readonly thresholdSpread: number
  /** days in the year of the published rates */
  readonly yearLength: number
  /** ledger entries it was read from */
  readonly uses: readonly string[]
}

interface Known {
  readonly id: string
  /** its word in ids of entries */
  readonly word: string
  readonly species: TurnoverSet['species']
  readonly of: string
  /** entries beyond the five of every set */
  readonly has?: readonly ('extrinsic' | 'spread')[]
}

const both = ['extrinsic', 'spread'] as const

const known: readonly Known[] = [
  { id: 'mouse_mort', word: 'mouse-mort', species: 'mouse', of: 'C57BL/6J mice, mortality' },
  { id: 'mouse_snc_mle', word: 'mouse-snc-mle', species: 'mouse', of: 'mice, senescent cells' },
  { id: 'HET3_F_ML', word: 'het3-f-ml', species: 'mouse', of: 'UM-HET3 females' },
  { id: 'HET3_M_ML', word: 'het3-m-ml', species: 'mouse', of: 'UM-HET3 males' },
  { id: 'human_karin', word: 'human-karin', species: 'human', of: 'United States', has: ['extrinsic'] },
  { id: 'human_DK', word: 'human-dk', species: 'human', of: 'Danish twins, born 1870 to 1900', has: both },
  { id: 'human_SE', word: 'human-se', species: 'human', of: 'Swedish twins', has: both },
  { id: 'human_SATSA', word: 'human-satsa', species: 'human', of: 'Swedish twins, SATSA', has: both },
  { id: 'human_US_sib', word: 'human-us-sib', species: 'human', of: 'siblings, United States', has: both },
  {
    id: 'human_modern',
    word: 'human-modern',
    species: 'human',
    of: 'Denmark, 1980 to 2020',
    has: ['spread']
  },
  { id: 'DK_F_1900_ML', word: 'dk-f-1900-ml', species: 'human', of: 'Danish women born 1900', has: both },
  { id: 'DK_M_1900_ML', word: 'dk-m-1900-ml', species: 'human', of: 'Danish men born 1900', has: both },
  { id: 'SE_F_1910_ML', word: 'se-f-1910-ml', species: 'human', of: 'Swedish women born 1910', has: both },
  { id: 'SE_M_1910_ML', word: 'se-m-1910-ml', species: 'human', of: 'Swedish men born 1910', has: both },
  { id: 'SE_2019_F', word: 'se-2019-f', species: 'human', of: 'women of Sweden, 2019', has: ['extrinsic'] },
  { id: 'SE_2019_M', word: 'se-2019-m', species: 'human', of: 'men of Sweden, 2019', has: ['extrinsic'] },
  { id: 'SE_2019_both', word: 'se-2019-both', species: 'human', of: 'Sweden, 2019', has: ['extrinsic'] },
  { id: 'fly', word: 'fly', species: 'fly', of: 'fruit flies' }
]

/** Names of all sets, mice first. */
export const turnoverSetIds: readonly string[] = known.map((set) => set.id)

const yearLength = 365

/**
 * The set of this name; a Problem with the known names and the nearest if there is none. `number` gives the value of an entry in
 * its own unit: the ledger's unless a run has its own.
 */
export function turnoverSet(
  id: string,
  number: (entryId: string) => number = (entryId) => entry(entryId).value,
  at?: Place
): TurnoverSet {
  const found = known.find((set) => set.id === id)
  if (found === undefined) throw unknown(id, at)
  const uses: string[] = []
  const read = (what: string): number => {
    const entryId = `turnover.${found.word}.${what}`
    uses.push(entryId)
    return number(entryId)
  }
  const circuit: Circuit = {
    production: 0,
    ageing: read('ageing') / yearLength,
    bystander: 0,
    removal: read('removal'),
    decline: 0,
    half: read('half'),
    noise: read('noise'),
    threshold: read('threshold'),
    extrinsic: found.has?.includes('extrinsic') === true ? read('extrinsic') / yearLength : 0
  }
  const thresholdSpread = found.has?.includes('spread') === true ? read('spread') : 0
  const { species, of } = found
  return { id, species, of, circuit, thresholdSpread, yearLength, uses }
}

function unknown(id: string, at: Place | undefined): Problem {
  const near = nearest(id, turnoverSetIds)
  return new Problem({
    what: `no turnover set is called "${id}"`,
    at,
    why: `the ledger has ${turnoverSetIds.join(', ')}`,
    fix: near === undefined ? 'choose one of these' : `write "${near}"`
  })
}
