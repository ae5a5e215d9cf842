/**
 * The order of a day is data: one biological sentence after another. `explain` prints this list, `off`
 * in a scenario takes mechanisms out of it, and a step is one loop over what is left.
 */
import { clearance } from '../mechanisms/clearance.ts'
import { damage } from '../mechanisms/damage.ts'
import { decision } from '../mechanisms/decision.ts'
import { delamination } from '../mechanisms/delamination.ts'
import { efferocytosis } from '../mechanisms/efferocytosis.ts'
import { epidermis } from '../mechanisms/epidermis.ts'
import { givenCells } from '../mechanisms/given-cells.ts'
import { homing } from '../mechanisms/homing.ts'
import { matrix } from '../mechanisms/matrix.ts'
import { maturation } from '../mechanisms/maturation.ts'
import type { Mechanism } from '../mechanisms/mechanism.ts'
import { medicine } from '../mechanisms/medicine.ts'
import { paracrine } from '../mechanisms/paracrine.ts'
import { regeneration } from '../mechanisms/regeneration.ts'
import { reprogramming } from '../mechanisms/reprogramming.ts'
import { rollCall } from '../mechanisms/roll-call.ts'
import { secretion } from '../mechanisms/secretion.ts'
import { touch } from '../mechanisms/touch.ts'
import { vesicleSpread } from '../mechanisms/vesicle-spread.ts'
import { wound } from '../mechanisms/wound.ts'

export const day: readonly Mechanism[] = [
  rollCall,
  damage,
  decision,
  maturation,
  secretion,
  paracrine,
  vesicleSpread,
  touch,
  homing,
  givenCells,
  clearance,
  reprogramming,
  medicine,
  efferocytosis,
  regeneration,
  epidermis,
  delamination,
  matrix,
  wound
]

/** Mechanisms no scenario may switch off: without them nothing else can be said. */
export const always: readonly string[] = ['roll-call']
