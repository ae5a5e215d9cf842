/**
 * One dish of the published spread model, from an empty floor to its last observation.
 *
 * A random packing; the cells in the central disc are senescent and secreting at time 0; from there `spread` runs.
 * The columns hold all that happened, so an observation is the same columns read at a time: `stateAt`.
 */
import { exponential } from '../../core/draw.ts'
import type { Chance } from '../../core/draw.ts'
import { capture } from '../../kernels/capture.ts'
import { pack } from '../../kernels/packing.ts'
import { Kind, question, spread } from '../../kernels/spread.ts'
import type { MartinSettings } from './settings.ts'
import { touching } from './touching.ts'

/** The dish at one time: rows in order of laying, positions in µm from the centre. */
export interface MartinState {
  readonly count: number
  readonly idLo: Uint32Array
  readonly idHi: Uint32Array
  /** µm */
  readonly x: Float64Array
  /** µm */
  readonly y: Float64Array
  /** `Kind`: 0 healthy, 1 primary, 2 turned by the signal, 3 turned by touch */
  readonly kind: Uint8Array
  /** h; Infinity for a cell that has not turned */
  readonly turned: Float64Array
}

export interface MartinResult extends MartinState {
  /** h the run covers */
  readonly hours: number
}

export function runMartin(
  settings: MartinSettings,
  chance: Chance,
  observe?: (hours: number, state: MartinState) => void
): MartinResult {
  const cells = pack(settings.side, settings.ligand.radius, settings.ligand.cover, chance)
  const { count, idLo, idHi, x, y } = cells

  const kind = new Uint8Array(count)
  const turned = new Float64Array(count).fill(Infinity)
  const threshold = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    threshold[i] = exponential(chance, question.signal, idLo[i], idHi[i], 0)
    if (x[i] * x[i] + y[i] * y[i] < settings.lesion * settings.lesion) kind[i] = Kind.primary
  }

  const share = new Float64Array(Kind.touched + 1)
  share[Kind.primary] = 1
  share[Kind.signalled] = settings.signalledOutput
  share[Kind.touched] = settings.touchedOutput

  const hours = spread(
    { ...cells, threshold, touches: touching(cells, settings.reach, settings.touch, chance), kind, turned },
    {
      capture: capture(settings.ligand),
      emitted: settings.emitted,
      withstood: settings.withstood,
      share,
      delay: settings.delay
    },
    settings.until,
    settings.stopThere ? settings.enough : Infinity
  )

  const result: MartinResult = { count, idLo, idHi, x, y, kind, turned, hours }
  if (observe)
    for (let look = 0; look * settings.every <= hours; look++) {
      observe(look * settings.every, stateAt(result, look * settings.every))
    }
  return result
}

/** The dish as it was: who had turned by then. */
export function stateAt(dish: MartinState, hours: number): MartinState {
  const kind = dish.kind.map((k, i) => (dish.turned[i] <= hours ? k : Kind.healthy))
  const turned = dish.turned.map((t) => (t <= hours ? t : Infinity))
  return { ...dish, kind, turned }
}
