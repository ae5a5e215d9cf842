/**
 * The initial condition: the well-mixed tissue lived from 15 to the starting age.
 *
 *   dX/dt = a(t) (1 - X) + h2(C) (1 - X) - c(t) X          per kind, X the senescent share
 *   a = damage x arrest / (repair + apoptosis + arrest),   C = sum of X density output
 *   c = killers x search x competence                      (+ delamination in the epidermis)
 *
 * Founders are then drawn senescent with this chance. Proof: burn-in.test.ts compares it with a patch
 * that lived those years.
 */
import { numerics } from '../core/numerics.ts'
import { daysPerYear } from '../core/clock.ts'
import { exp, pow } from '../core/maths.ts'
import { Kind, kindNames, placedKinds } from '../state/kinds.ts'
import type { Inputs, Person } from './person.ts'
import { inputsOf } from './person.ts'

/** Senescent share by placed kind at an age, and the mean stay (days) of a senescent cell then. */
export interface Start {
  readonly share: readonly number[]
  readonly stay: readonly number[]
}

export const burnInUses: readonly string[] = ['initial.age']

export function burnIn(person: Person, number: (id: string) => number, depth: number): Start {
  const at = inputsOf(person, number)
  const inputs: Inputs = { sun: 0, inflammation: 0, killers: 0, stem: 0, competence: 0 }
  const mm = numerics.micrometresPerMillimetre.value
  const young = number('body.reference-age')
  const hill = number('spread.hill')
  const meanShade = shade(number('damage.uv.depth'), depth)
  // cells per mm3 of their own layer
  const thin = number('epidermis.thickness') / mm
  const density = [
    number('cells.keratinocyte.density') / thin,
    number('cells.melanocyte.density') / thin,
    number('cells.fibroblast.density'),
    number('cells.stem.density')
  ]
  const ratio = number('sasp.reach') / number('sasp.reach.epidermis')
  const perMm3 = mm * mm * mm
  const search = [
    (number('killer.density.epidermis') / (mm * mm)) * number('killer.encounter.epidermis'),
    (number('killer.density.dermis') / perMm3) * number('killer.encounter.dermis')
  ]
  const share = [0, 0, 0, 0]
  const stay = [0, 0, 0, 0]
  const dt = daysPerYear / numerics.burnInStepsPerYear.value
  const steps = Math.max(0, Math.round(((person.age - number('initial.age')) * daysPerYear) / dt))
  for (let i = 0; i < steps; i++) {
    const age = number('initial.age') + (i * dt) / daysPerYear
    at(age, inputs)
    const level = [0, 0]
    for (const k of placedKinds)
      level[deep(k)] +=
        (share[k] * density[k] * number(`sasp.output.${kindNames[k]}`)) / (deep(k) ? 1 : ratio * ratio)
    for (const k of placedKinds) {
      const c = level[deep(k)]
      const vigour =
        Math.max(0, 1 - number('decision.decline') * Math.max(0, age - young)) /
        (1 + c / number('decision.sasp.half'))
      const arrest = number(`decision.arrest.${kindNames[k]}`)
      const onward = arrest / (vigour * (number('decision.repair') + number('decision.apoptosis')) + arrest)
      const hit =
        number(`damage.${kindNames[k]}.base`) +
        number(`damage.${kindNames[k]}.age`) * age +
        number('damage.uv') * inputs.sun * (deep(k) ? meanShade : 1) +
        number('damage.inflammation') * (inputs.inflammation + c / (c + number('damage.inflammation.half')))
      const where = deep(k) ? 'dermis' : 'epidermis'
      const turned = pow(c / number(`spread.half.${where}`), hill)
      const spread = (number(`spread.max.${where}`) * turned) / (1 + turned)
      const cleared =
        search[deep(k)] * inputs.killers * inputs.competence +
        (k === Kind.keratinocyte ? number('epidermis.delaminate') : 0)
      const gain = hit * onward + spread
      const settled = gain / (gain + cleared)
      share[k] = settled + (share[k] - settled) * exp(-(gain + cleared) * dt)
      stay[k] = 1 / cleared
    }
  }
  return { share, stay }
}

/** 1 in the dermis, 0 in the epidermis. */
function deep(kind: number): 0 | 1 {
  return kind === Kind.fibroblast || kind === Kind.stem ? 1 : 0
}

/** Mean of exp(-z/d) over the depth of the dermis. */
function shade(d: number, depth: number): number {
  return (d / depth) * (1 - exp(-depth / d))
}
