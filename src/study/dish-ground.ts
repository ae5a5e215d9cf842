/**
 * The dish of the published spread model, as a world to study. A whole dish is run when it is settled; days only read it.
 */
import { hoursPerDay } from '../core/clock.ts'
import type { DigestColumn } from '../core/digest.ts'
import { Problem } from '../core/problem.ts'
import {
  martinCounts,
  martinNumbers,
  runMartin,
  stateAt,
  timeTo,
  type MartinCounts,
  type MartinState
} from '../tissue/martin/index.ts'
import type { Ground, Quantity } from './living.ts'

const compartment = 'dish'
const counted: readonly (Quantity & { readonly of: keyof MartinCounts })[] = [
  {
    id: 'primaries',
    unit: '1',
    of: 'primaries',
    compartment,
    means: 'senescent cells put there at the start'
  },
  {
    id: 'secondaries',
    unit: '1',
    of: 'secondaries',
    compartment,
    means: 'cells turned since, by signal or by touch'
  },
  {
    id: 'turned by signal',
    unit: '1',
    of: 'signalled',
    compartment,
    means: 'cells turned by what others secrete'
  },
  { id: 'turned by touch', unit: '1', of: 'touched', compartment, means: 'cells turned by a neighbour' },
  {
    id: 'senescent fraction',
    unit: '1',
    of: 'senescent',
    compartment,
    means: 'share of all cells that are senescent'
  },
  {
    id: 'front radius',
    unit: 'µm',
    of: 'front',
    compartment,
    means: 'radius of the full disc with as many senescent cells'
  },
  {
    id: 'farthest secondary',
    unit: 'µm',
    of: 'farthest',
    compartment,
    means: 'distance of the farthest turned cell'
  }
]
const enough: Quantity = {
  id: 'time to enough',
  unit: 'h',
  compartment,
  means: 'hours until as many cells had turned by the signal as martin.watch.secondaries says, once they have'
}

export const dishGround: Ground = {
  quantities: [...counted.map(({ of: _, ...quantity }) => quantity), enough],
  mechanisms: () => [],
  settle(scenario, _lot, number, seed, replicate, plans) {
    const busy = plans.find((plan) => plan.doses.length > 0)
    if (busy)
      throw new Problem({
        what: `the arm "${busy.arm}" gives ${busy.doses[0].agent} to a dish`,
        why: 'the published spread model knows no agents; its arms differ by parameters',
        fix: 'remove the line, or use world: skin'
      })
    const settings = { ...martinNumbers(number), until: scenario.run.days * hoursPerDay }
    const dish = runMartin(settings, { seed, replicate })
    const time = timeTo(settings.enough, dish)
    let hours = 0
    const now = (): MartinState => stateAt(dish, hours)
    return {
      bytes: new Uint8Array(0),
      restore() {
        hours = 0
      },
      step(_plan, _from, to) {
        hours = to * hoursPerDay
      },
      fine: () => false,
      observe(out) {
        const counts = martinCounts(now(), settings)
        counted.forEach(({ of }, i) => (out[i] = counts[of]))
        out[counted.length] = time <= hours ? time : NaN
      },
      cells: () => table(now()),
      state: () => table(now())
    }
  }
}

function table({ idLo, idHi, x, y, kind, turned }: MartinState): DigestColumn[] {
  return [
    { name: 'idLo', type: 'u32', values: idLo },
    { name: 'idHi', type: 'u32', values: idHi },
    { name: 'x', type: 'f64', values: x },
    { name: 'y', type: 'f64', values: y },
    { name: 'kind', type: 'u8', values: kind },
    { name: 'turned', type: 'f64', values: turned }
  ]
}
