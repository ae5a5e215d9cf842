/**
 * How many rows a world keeps free for what its programmes bring: the same for all arms, so that worlds of one scenario
 * have one shape and a snapshot fits them all.
 *
 * Given cells die in two phases; the most that can be alive at once is looked for at every dose, and some is added.
 */
import { exp } from '../core/maths.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { acts } from '../programmes/acts.ts'
import { cellsGiven } from '../programmes/cells.ts'
import type { Dose } from '../programmes/doses.ts'
import type { Plan } from '../programmes/plan.ts'

const perSquareMillimetre = 1e-6 // mm2 in a µm2
const spare = 1.25 // for chance in how many arrive and die
const least = 16

export function woundRoom(plans: readonly Plan[]): number {
  const wounds = plans.map(
    (plan) => plan.doses.filter((dose) => dose.taken && dose.agent === 'punch-wound').length
  )
  return Math.max(1, ...wounds)
}

export function givenRoom(
  { patch }: Scenario,
  plans: readonly Plan[],
  number: (id: string) => number
): number {
  const area = patch.width * patch.height * perSquareMillimetre
  let most = 0
  for (const plan of plans) {
    const doses = plan.doses.filter((dose) => dose.taken && brings(dose.agent))
    let brief = 0
    let lasting = 0
    doses.forEach((dose, i) => {
      const gap = i === 0 ? 0 : dose.day - doses[i - 1].day
      const arriving = cellsOf(dose, number) * area
      const graft = acts.includes(dose.agent)
      const stay = graft ? 1 : number('given.persistent')
      brief = brief * exp(-gap / number('given.life.fast')) + arriving * (1 - stay)
      lasting = lasting * (graft ? 1 : exp(-gap / number('given.life.slow'))) + arriving * stay
      most = Math.max(most, brief + lasting)
    })
  }
  return most > 0 ? Math.ceil(most * spare) + least : 0
}

const brings = (agent: string): boolean => agent.startsWith('msc-') || agent.startsWith('transplant-')

/** Cells per mm2 that come. */
function cellsOf(dose: Dose, number: (id: string) => number): number {
  if (acts.includes(dose.agent)) return dose.giving.amount?.value ?? number('agent.transplant-senescent.dose')
  return cellsGiven(dose, number) * (dose.giving.route === 'iv' ? number('given.arrival.iv') : 1)
}
