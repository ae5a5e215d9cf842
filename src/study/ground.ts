/** The world that a scenario asks for. */
import type { Scenario } from '../files/scenario-types.ts'
import type { Ground } from './living.ts'
import { dishGround } from './dish-ground.ts'
import { skinGround } from './skin-ground.ts'

export function groundOf({ world }: Scenario): Ground {
  return world === 'martin' ? dishGround : skinGround
}
