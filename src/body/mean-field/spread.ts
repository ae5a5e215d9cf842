/**
 * Whether senescence spreads by itself, in the mean field: the three numbers of tissue/spread-numbers.ts, and the edge.
 *
 *   realised R   secondaries / all newly senescent since the start
 *   marginal R   b / c       b = sum of n w dh/dlog C / X     what the present doses turn per senescent cell, 1/day
 *   Jacobian     b - e c     c clearance of a senescent cell of the dermis, e how it answers to their number
 *   edge         largest real eigenvalue of the Jacobian of damaged and senescent cells, doses and killers, the skin held
 *                as it is otherwise, 1/day: above 0 they would grow of themselves
 *   room         factor on the hazard of spread (SASP and vesicles) at which the edge would be 0
 *
 * b, c and e are those of an average senescent cell of the dermis. The edge makes no such simplification: it knows that
 * secondaries secrete less, which b does not, and that SASP damages and keeps from repair, which b leaves out.
 */
import { pow } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { dense } from '../stiff-dense.ts'
import type { MeanField } from './mean-field.ts'

export interface Spread {
  readonly realised: number
  readonly marginal: number
  readonly jacobian: number
  readonly edge: number
}

export function spreadAt(
  number: (id: string) => number,
  field: MeanField,
  age: number,
  y: ArrayLike<number>
): Spread {
  const t = field.dayOf(age)
  const rules = field.rules(t, y)
  const of = (name: string): number => {
    const i = field.names.indexOf(name)
    return i >= 0 ? y[i] : rules[field.ruleNames.indexOf(name)]
  }
  const all = of('newly_senescent')
  const { marginal, jacobian } = dermis(number, field, of)
  return {
    realised: all > 0 ? of('secondaries') / all : 0,
    marginal,
    jacobian,
    edge: edgeOf(field, t, y)
  }
}

/** marginal R and Jacobian of the dermis, as tissue/spread-numbers.ts has them */
function dermis(
  number: (id: string) => number,
  field: MeanField,
  of: (name: string) => number
): { marginal: number; jacobian: number } {
  const { rooms, constants } = field.equations()
  const value = (id: string): number => constants.find((c) => c.id === id)?.value ?? of(id)
  const hill = number('spread.hill')
  let turned = 0
  let senescent = 0
  let volume = 0
  let level = 0
  for (const { id, size } of rooms.slice(1)) {
    const x = pow(of(`${id}_dose`) / number('spread.half.dermis'), hill)
    const v = of(`${id}_vesicle_dose`) / number('vesicle.half')
    const slope =
      (number('spread.max.dermis') * hill * x) / ((1 + x) * (1 + x)) +
      (number('vesicle.max') * v) / ((1 + v) * (1 + v))
    for (const kind of ['fibroblast', 'stem']) {
      const places = size * (kind === 'stem' ? number('cells.stem.density') : value(`fibroblasts_${id}`))
      turned += places * of(`${kind}_${id}_working`) * slope
      senescent += places * of(`${kind}_${id}_senescent`)
    }
    volume += size
    level += size * of(`${id}_sasp`)
  }
  level /= volume
  const factor = field.ruleNames.includes('factor_on_spread') ? of('factor_on_spread') : 1
  const b = senescent > 0 ? (turned * factor) / senescent : 0
  const mm = numerics.micrometresPerMillimetre.value
  const guidance = 1 + (number('killer.guidance') * level) / (level + number('killer.guidance.half'))
  const a = (number('killer.encounter.dermis') * guidance) / (mm * mm * mm)
  const load = (a * number('killer.handling') * senescent) / volume
  const g = (number('killer.recruitment') / number('killer.recruitment.scale')) * level
  const shieldHalf = number('killer.shield.half')
  const hidden = (number('killer.shield') * level) / (shieldHalf + level)
  const drawn = field.ruleNames.includes('factor_on_recruitment') ? of('factor_on_recruitment') : 1
  const killers = number('killer.density.dermis') * of('killer_supply') * drawn
  const cleared = (killers * (1 + g) * a * of('competence') * (1 - hidden)) / (1 + load)
  const elasticity =
    1 / (1 + load) + g / (1 + g) - (hidden * shieldHalf) / ((shieldHalf + level) * (1 - hidden))
  return { marginal: cleared > 0 ? b / cleared : 0, jacobian: b - elasticity * cleared }
}

/** States that make and unmake senescent cells; the rest is held. */
const feeds = /_(damaged|arrested_\d+|early|late)(_strength)?$|_dose$|^killers_/

/**
 * Largest real eigenvalue of the part of the Jacobian that belongs to senescence, by inverse iteration from the right:
 * the shift comes down halfway to each estimate, so what it is nearest to is the rightmost. A shift comes down only when its vector has nearly settled.
 */
export function edgeOf(field: MeanField, t: number, y: ArrayLike<number>): number {
  const places = field.names.flatMap((name, i) => (feeds.test(name) ? [i] : []))
  const n = places.length
  const whole = Float64Array.from(y)
  const out = new Float64Array(whole.length)
  const part = Float64Array.from(places, (i) => whole[i])
  const part0 = Float64Array.from(part)
  const linear = dense((at, x, slope) => {
    for (let k = 0; k < n; k++) whole[places[k]] = x[k]
    field.rhs(at, whole, out)
    for (let k = 0; k < n; k++) {
      slope[k] = out[places[k]]
      whole[places[k]] = part0[k]
    }
  }, n)
  let shift = 1
  let edge = -1
  const v = new Float64Array(n).fill(1)
  for (let round = 0; round < numerics.edgeRounds.value; round++) {
    if (!linear.factor(t, part, shift)) break
    const wanted = round === 0 ? Math.sqrt(numerics.edgeError.value) : numerics.edgeError.value
    const now = { turned: Infinity, growth: 1 }
    for (let i = 0; i < numerics.edgeTurns.value && now.turned > wanted; i++) turn(linear, v, now)
    edge = shift - 1 / now.growth
    if (round > 0 && now.turned <= wanted) break
    shift = edge + (shift - edge) / 2
  }
  return edge
}

/** One inverse iteration in place: by how much v grew, and how far it turned. */
function turn(
  linear: { solve(b: Float64Array): void },
  v: Float64Array,
  now: { turned: number; growth: number }
): void {
  const w = Float64Array.from(v)
  linear.solve(w)
  let largest = 0
  for (let k = 0; k < v.length; k++) if (Math.abs(w[k]) > Math.abs(w[largest])) largest = k
  now.growth = v[largest] === 0 ? Infinity : w[largest] / v[largest]
  now.turned = 0
  for (let k = 0; k < v.length; k++) {
    const next = w[k] / w[largest]
    now.turned = Math.max(now.turned, Math.abs(next - v[k]))
    v[k] = next
  }
}

/**
 * By how much the hazard of spread could grow, nothing else changed, before senescence at this state fed itself: the
 * distance to the tipping edge. Infinity where no spread could do it within the largest factor tried.
 */
export function roomToEdge(make: (spread: number) => MeanField, age: number, y: ArrayLike<number>): number {
  const at = (factor: number): number => {
    const field = make(factor)
    return edgeOf(field, field.dayOf(age), y)
  }
  let high = 1
  if (at(high) > 0) high = 0
  else
    while (at(high) <= 0) {
      high *= 2
      if (high > numerics.edgeLargest.value) return Infinity
    }
  let low = high / 2
  if (high === 0) [low, high] = [0, 1]
  if (at(low) > 0)
    throw new Problem({
      what: 'senescence feeds itself even without spread',
      why: 'the largest real eigenvalue is above 0 with the hazard of spread at 0',
      fix: 'look at clearance: its shield or its decline may outrun it'
    })
  // to three digits: the state it is asked at is known no better
  while (high - low > Math.sqrt(numerics.edgeError.value) * high) {
    const middle = (low + high) / 2
    if (at(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}
