/**
 * Ledger entries set to another value: in the entry's own unit, and inside its evidence unless said otherwise.
 *
 * The problem names the range, the source it is from and its grade. Proof: scenario.test.ts.
 */
import { nearest } from '../core/nearest.ts'
import { print, quantity } from '../core/units.ts'
import type { ParameterForm } from './scenario-form.ts'
import type { Sense } from './scenario-sense.ts'

/** Overrides in the unit of their ledger entry, each inside its evidence or declared beyond it. */
export function readParameters(
  form: ParameterForm | undefined,
  beyond: readonly string[],
  sense: Sense,
  path: readonly PropertyKey[]
): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [id, given] of Object.entries(form ?? {})) {
    const entry = sense.known.parameters.find((one) => one.id === id)
    const at = sense.located.place([...path, id])
    if (entry === undefined) {
      const near = nearest(
        id,
        sense.known.parameters.map((one) => one.id)
      )
      sense.refuse(
        sense.located.keyPlace([...path, id]),
        `unknown ledger entry "${id}"`,
        near === undefined ? 'reverdie ledger lists them all' : `did you mean "${near}"?`,
        near === undefined ? 'use the id of an entry' : `write ${near}`
      )
      continue
    }
    const value = sense.try(() => quantity(String(given), entry.unit, at), NaN, at)
    if (Number.isNaN(value)) continue
    const [low, high] = entry.range
    if ((value < low || value > high) && !beyond.includes(id)) {
      const unitText = entry.unit === '1' ? '' : ` ${entry.unit}`
      const source = entry.sources[0]
      const from =
        source === undefined
          ? 'an assumption'
          : `${source.cite}${source.where === '' ? '' : `, ${source.where}`}`
      const converted = print(value, entry.unit)
      sense.refuse(
        at,
        `${id} = ${String(given)} lies outside the evidence, ${low} … ${high}${unitText}`,
        `${converted === String(given) ? '' : `${String(given)} is ${converted}; `}the range is from ${from} (grade ${entry.grade})`,
        `choose a value inside it, or list "${id}" under beyondEvidence and the report will carry the warning`
      )
    }
    values[id] = value
  }
  return values
}
