/**
 * What a dish of the published spread model needs to know, read from the evidence ledger once.
 */
import type { Ligand } from '../../kernels/capture.ts'

export interface MartinSettings {
  readonly ligand: Ligand
  /** ligands per hour and secreting primary */
  readonly emitted: number
  /** ligands within an hour that a cell withstands */
  readonly withstood: number
  /** µm */
  readonly side: number
  /** radius of the disc of primaries, µm */
  readonly lesion: number
  /** chance that a turned cell turns a given neighbour at once */
  readonly touch: number
  /** distance between the centres of neighbours, µm */
  readonly reach: number
  /** output of a cell turned by touch, primary = 1 */
  readonly touchedOutput: number
  /** output of a cell turned by the signal, primary = 1 */
  readonly signalledOutput: number
  /** h from turning to secreting */
  readonly delay: number
  /** h */
  readonly until: number
  /** h between two observations */
  readonly every: number
  /** how many cells turned by the signal are waited for when `stopThere` is set, and whose time is reported */
  readonly enough: number
  /** end the run when `enough` have turned, for timing */
  readonly stopThere: boolean
}

export function martinNumbers(number: (id: string) => number): MartinSettings {
  return {
    ligand: {
      radius: number('martin.cell.radius'),
      diffusion: number('martin.ligand.diffusion'),
      binding: number('martin.ligand.binding'),
      receptors: number('martin.cell.receptors'),
      uptake: number('martin.ligand.uptake'),
      release: number('martin.ligand.release'),
      cover: number('martin.cell.cover')
    },
    emitted: number('martin.ligand.emitted'),
    withstood: number('martin.ligand.withstood'),
    side: number('martin.dish.side'),
    lesion: number('martin.dish.lesion'),
    touch: number('martin.touch.probability'),
    reach: number('martin.touch.reach'),
    touchedOutput: number('martin.touch.output'),
    signalledOutput: number('martin.secondary.output'),
    delay: number('martin.secondary.delay'),
    until: number('martin.watch.until'),
    every: number('martin.watch.every'),
    enough: number('martin.watch.secondaries'),
    stopThere: false
  }
}
