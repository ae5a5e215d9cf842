/** All rooms of validation, in the order they are run. A further claim is a folder in validation/ and a line here. */
import type { Room } from './validate.ts'
import { martinRoom } from './validate-martin.ts'
import { populationRoom } from './validate-population.ts'

export const rooms: readonly Room[] = [martinRoom, populationRoom]
