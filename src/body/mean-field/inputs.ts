/**
 * What the rest of the body and a programme send the skin, as formulas of time.
 *
 *   age = initial age + t/year;  older = max(0, age - young)
 *   inflammation = b older;  supply, competence = v max(0, 1 - d older);  uv = phototype x sun x protection
 *
 * The same lines as tissue/person.ts, which study/mean-field-rates.test.ts compares.
 */
import { daysPerYear } from '../../core/clock.ts'
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import { timeName } from '../stiff-equations.ts'
import { turned, type Course, type Ground, type Someone } from './ground.ts'
import type { Sheet } from './sketch.ts'

export interface Inputs {
  readonly age: Expression
  readonly older: Expression
  readonly uv: Expression
  readonly inflammation: Expression
  readonly killers: Expression
  readonly stem: Expression
  readonly competence: Expression
  /** factors of the programme, 1 = none */
  readonly factor: Readonly<Record<(typeof turned)[number], Expression>>
  /** max(0, 1 - slope older) */
  fading(slope: string): Expression
}

const one = e.constant(1)
const none = e.constant(0)

export function writeInputs(s: Sheet<Ground>, person: Someone, course: Course): Inputs {
  const time = e.named(timeName)
  const year = s.given('days_per_year', 'day/year', 'days in a Julian year', () => daysPerYear)
  const age = s.rule('age', 'year', 'age', e.add(s.ledger('initial.age'), e.divide(time, year)))
  const older = s.rule(
    'older',
    'year',
    'years beyond young adulthood',
    e.most(e.constant(0, 'year'), e.subtract(age, s.ledger('body.reference-age')))
  )
  const fading = (slope: string): Expression =>
    e.most(none, e.subtract(one, e.multiply(s.ledger(slope), older)))
  const factor = Object.fromEntries(
    turned.map((on) => [on, factorOn(s, on, course)])
  ) as unknown as Inputs['factor']
  const sun =
    person.sun && person.sun.length > 0 ? polyline(s, person.sun, age) : s.ledger(`sun.${person.site}`)
  const uv = e.multiply(s.ledger(`sun.phototype.${person.phototype}`), sun, factor.uv)
  return {
    age,
    older,
    factor,
    fading,
    uv: s.rule('uv', '1', 'sun that reaches this skin, an exposed forearm = 1', uv),
    inflammation: s.rule(
      'inflammation',
      '1',
      'systemic inflammation, 0 = young',
      e.multiply(s.ledger('body.inflammation'), older)
    ),
    killers: s.rule('killer_supply', '1', 'supply of killers, young = 1', fading('killer.supply.decline')),
    stem: s.rule('stem_supply', '1', 'supply of stem cells, young = 1', fading('stem.supply.decline')),
    competence: s.rule(
      'competence',
      '1',
      'success of a killer per engagement, without shield',
      e.multiply(s.ledger('killer.competence'), fading('killer.competence.decline'), factor.competence)
    )
  }
}

/** The product of all factors on one thing, each 1 outside its span. */
function factorOn(s: Sheet<Ground>, on: string, course: Course): Expression {
  const time = e.named(timeName)
  const parts = course.factors.flatMap((factor, i) => {
    if (factor.on !== on) return []
    const at = (g: Ground): Course['factors'][number] => g.course.factors[i]
    const from = s.given(`factor_${i}_from`, 'day', `first day of factor ${i}`, (g) => at(g).from)
    const until = s.given(`factor_${i}_until`, 'day', `end of factor ${i}`, (g) => at(g).until)
    const times = s.given(`factor_${i}_times`, '1', `factor ${i}, on ${on}`, (g) => at(g).times)
    return [e.less(time, from, one, e.less(time, until, times, one))]
  })
  if (parts.length === 0) return one
  return s.rule(`factor_on_${on}`, '1', `what the programme does to ${on}, 1 = nothing`, e.multiply(...parts))
}

/** Straight lines between corners, level before the first and after the last. */
function polyline(
  s: Sheet<Ground>,
  corners: readonly (readonly [number, number])[],
  age: Expression
): Expression {
  const at = (g: Ground, i: number, which: 0 | 1): number => (g.person.sun ?? corners)[i][which]
  const ages = corners.map((_, i) =>
    s.given(`sun_age_${i}`, 'year', `age at corner ${i} of the sun's line`, (g) => at(g, i, 0))
  )
  const doses = corners.map((_, i) => s.given(`sun_dose_${i}`, '1', `sun at corner ${i}`, (g) => at(g, i, 1)))
  let line = doses[doses.length - 1]
  for (let i = corners.length - 1; i > 0; i--) {
    const along = e.divide(e.subtract(age, ages[i - 1]), e.subtract(ages[i], ages[i - 1]))
    const between = e.add(doses[i - 1], e.multiply(e.subtract(doses[i], doses[i - 1]), along))
    line = e.less(age, ages[i], between, line)
  }
  return e.less(age, ages[0], doses[0], line)
}
