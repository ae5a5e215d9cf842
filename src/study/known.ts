/** What a scenario may name: the mechanisms, quantities, agents and ledger entries there are. */
import type { Known } from '../files/known.ts'
import { bodyAgents } from '../ledger/body-acts.ts'
import { parameters } from '../ledger/parameters.ts'
import { turnoverSet, turnoverSetIds, type TurnoverSet } from '../ledger/turnover-sets.ts'
import { families } from '../programmes/families.ts'
import { always, day } from '../tissue/day.ts'
import { bodyQuantities } from './body-quantities.ts'
import { dishGround } from './dish-ground.ts'
import { skinGround } from './skin-ground.ts'

export const known: Known = {
  mechanisms: day.map(({ id }) => id).filter((id) => !always.includes(id)),
  quantities: [...new Set([...skinGround.quantities, ...dishGround.quantities].map(({ id }) => id))],
  agents: Object.keys(families),
  parameters,
  body: {
    sets: turnoverSetIds.map((id) => turnoverSet(id)).filter(isStudied),
    agents: Object.keys(bodyAgents),
    quantities: bodyQuantities.map(({ id }) => id)
  }
}

/** Sets of those whom a scenario can ask about. */
function isStudied(set: TurnoverSet): set is TurnoverSet & { readonly species: 'mouse' | 'human' } {
  return set.species !== 'fly'
}
