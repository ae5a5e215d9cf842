/**
 * How long one dish takes from an empty floor to its 100th secondary: packing, thresholds and spread together.
 *
 * Run: npm run bench -- spread          (--json for JSON)
 * The authors' Python takes 38-69 s for the same on one core (three runs of the deposited notebook's settings).
 */
import { martinParameters } from '../src/ledger/spread-martin.ts'
import { martinNumbers, runMartin } from '../src/tissue/martin/index.ts'

export interface BenchRow {
  id: string
  unit: string
  median: number
  min: number
  max: number
  runs: number
  threads: number
}

export function spread100(runs = 41): BenchRow {
  const ledger = new Map(martinParameters.map((p) => [p.id, p.value]))
  const settings = { ...martinNumbers((id) => ledger.get(id) as number), stopThere: true }
  const times: number[] = []
  const warmUp = 5
  for (let replicate = 0; replicate < warmUp + runs; replicate++) {
    const begin = performance.now()
    runMartin(settings, { seed: 100, replicate })
    if (replicate >= warmUp) times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  return {
    id: 'spread-100',
    unit: 'ms',
    median: times[Math.floor(runs / 2)],
    min: times[0],
    max: times[runs - 1],
    runs,
    threads: 1
  }
}
