/**
 * Units of the ledger as SBML unit definitions.
 *
 * A unit is a product of powers of metre, second, gram, mole, joule and kelvin, each with its scale, and a plain factor;
 * counted things (cells, divisions, people) are dimensionless, as SBML has no word for them.
 */
import { bases, type Base } from '../core/unit-table.ts'
import { unit } from '../core/units.ts'

/** canonical unit of each base: kind, scale and multiplier (µm, day, pg, fmol, J, K) */
const kinds: Readonly<Partial<Record<Base, readonly [kind: string, scale: number, multiplier: number]>>> = {
  length: ['metre', -6, 1],
  time: ['second', 0, 86_400],
  mass: ['gram', -12, 1],
  amount: ['mole', -15, 1],
  energy: ['joule', 0, 1],
  temperature: ['kelvin', 0, 1]
}

/** Name of a unit in the document. */
export function unitId(text: string): string {
  if (text === '1' || text === '') return 'dimensionless'
  return `unit_${text
    .replaceAll('µ', 'u')
    .replaceAll('/', '_per_')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
    .replaceAll(/_+/g, '_')
    .replace(/_$/, '')}`
}

/** Definitions of these units, each once. */
export function unitDefinitions(texts: readonly string[]): string[] {
  const seen = new Map(texts.map((text) => [unitId(text), text]))
  seen.delete('dimensionless')
  return [...seen].map(([id, text]) => {
    const { dimension, factor } = unit(text)
    const powers = dimension.flatMap((exponent, i) => {
      const known = kinds[bases[i] as Base]
      if (exponent === 0 || known === undefined) return []
      const [kind, scale, multiplier] = known
      return [`<unit kind="${kind}" exponent="${exponent}" scale="${scale}" multiplier="${multiplier}"/>`]
    })
    const plain =
      factor === 1 && powers.length > 0
        ? []
        : [`<unit kind="dimensionless" exponent="1" scale="0" multiplier="${factor}"/>`]
    return `<unitDefinition id="${id}" name="${text}"><listOfUnits>${[...plain, ...powers].join('')}</listOfUnits></unitDefinition>`
  })
}
