/**
 * How long one dish takes from an empty floor to its 100th secondary: packing, thresholds and spread together.
 *
 * The authors' Python takes 38-69 s for the same on one core (three runs of the deposited notebook's settings).
 */
import { martinParameters } from '../src/ledger/spread-martin.ts'
import { martinNumbers, runMartin } from '../src/tissue/martin/index.ts'
import { each, full, row, type BenchRow, type Size } from './row.ts'

export function spread100(size: Size = full): BenchRow {
  const ledger = new Map(martinParameters.map((p) => [p.id, p.value]))
  const settings = { ...martinNumbers((id) => ledger.get(id) as number), stopThere: true }
  let replicate = 0
  const times = each(size.smoke ? 1 : 41, 1, 1000, () =>
    runMartin(settings, { seed: 100, replicate: replicate++ })
  )
  return row('spread-100', 'ms', times)
}
