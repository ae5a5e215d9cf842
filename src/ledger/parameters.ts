/**
 * All parameters, theme by theme, in the order a reader meets them.
 */
import { bodyParameters } from './body.ts'
import { bodyActs } from './body-acts.ts'
import { cellParameters } from './cells.ts'
import { clearanceParameters } from './clearance.ts'
import { damageParameters } from './damage.ts'
import type { Parameter } from './entry.ts'
import { frailtyParameters } from './frailty.ts'
import { instrumentParameters } from './instruments.ts'
import { markerParameters } from './markers.ts'
import { matrixParameters } from './matrix.ts'
import { peopleParameters } from './people.ts'
import { pharmacologyParameters } from './pharmacology.ts'
import { senescenceParameters } from './senescence.ts'
import { skinParameters } from './skin.ts'
import { spreadParameters } from './spread.ts'
import { martinParameters } from './spread-martin.ts'
import { stemParameters } from './stem.ts'
import { sunParameters } from './sun.ts'
import { turnoverActs } from './turnover-acts.ts'
import { turnoverParameters } from './turnover-parameters.ts'
import { woundParameters } from './wound.ts'

export const parameters: readonly Parameter[] = [
  ...cellParameters,
  ...skinParameters,
  ...damageParameters,
  ...senescenceParameters,
  ...spreadParameters,
  ...clearanceParameters,
  ...stemParameters,
  ...matrixParameters,
  ...woundParameters,
  ...sunParameters,
  ...bodyParameters,
  ...turnoverParameters,
  ...turnoverActs,
  ...bodyActs,
  ...peopleParameters,
  ...frailtyParameters,
  ...markerParameters,
  ...instrumentParameters,
  ...pharmacologyParameters,
  ...martinParameters
]
