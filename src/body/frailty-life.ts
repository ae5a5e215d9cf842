/**
 * A life in a network of deficits: damage makes its neighbours likelier, and the two hubs decide.
 *
 *   f = damaged share of the neighbours
 *   damage  rate exp(damageGain f)                  1/day
 *   repair  rate / ratio exp(-repairGain f)         1/day
 *   death   when all of the `fatal` most connected nodes are damaged
 *   index   damaged share of the `indicators` next most connected nodes
 *
 * Exact in time: each node waits until its integrated hazard passes a unit exponential drawn at the address
 * (person, node, flip); when a neighbour flips, what is left of the wait is stretched by the ratio of the
 * rates, and a heap holds the times. So one person's life does not hang on another's, nor on how often he is
 * looked at. Source: Farrell, Mitnitski, Rockwood and Rutenberg, the generic network model (see the ledger).
 * Proof: frailty-life.test.ts.
 */
import { exponential, uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { daysPerYear } from '../core/clock.ts'
import { exp } from '../core/maths.ts'
import { Question } from '../state/kinds.ts'
import type { Network } from './frailty-network.ts'

/** Rates and counts of the model; `rate` in 1/day. */
export interface FrailtyRules {
  readonly rate: number
  readonly damageGain: number
  readonly repairGain: number
  readonly ratio: number
  readonly fatal: number
  readonly indicators: number
  /** chance that a damaged indicator is not noticed at a visit */
  readonly missed: number
}

export const frailtyUses: readonly string[] = [
  'frailty.network.nodes',
  'frailty.network.degree',
  'frailty.network.exponent',
  'frailty.network.rate',
  'frailty.network.damage-gain',
  'frailty.network.repair-gain',
  'frailty.network.repair-ratio',
  'frailty.network.fatal',
  'frailty.network.indicators',
  'frailty.network.missed'
]

/** The published rules, from the ledger. */
export function frailtyRules(number: (id: string) => number): FrailtyRules {
  return {
    rate: number('frailty.network.rate') / daysPerYear,
    damageGain: number('frailty.network.damage-gain'),
    repairGain: number('frailty.network.repair-gain'),
    ratio: number('frailty.network.repair-ratio'),
    fatal: number('frailty.network.fatal'),
    indicators: number('frailty.network.indicators'),
    missed: number('frailty.network.missed')
  }
}

/** Working columns of one life, reused from person to person. */
export interface FrailtyRoom {
  readonly damaged: Uint8Array
  readonly hurt: Uint32Array
  readonly flips: Uint32Array
  readonly due: Float64Array
  readonly heap: Uint32Array
  readonly place: Uint32Array
}

export function frailtyRoom(nodes: number): FrailtyRoom {
  return {
    damaged: new Uint8Array(nodes),
    hurt: new Uint32Array(nodes),
    flips: new Uint32Array(nodes),
    due: new Float64Array(nodes),
    heap: new Uint32Array(nodes),
    place: new Uint32Array(nodes)
  }
}

/**
 * Lives one person from birth to death or `until` (days); answers the age at death, Infinity if still alive. At each of
 * `visits` (days, rising) that he lives to see, `index` holds the true index and `seen` the one with missed deficits; later
 * ones are NaN.
 */
export function frailtyLife(
  chance: Chance,
  person: number,
  net: Network,
  rules: FrailtyRules,
  room: FrailtyRoom,
  visits: Float64Array,
  until: number,
  index: Float64Array,
  seen: Float64Array
): number {
  const { damaged, hurt, flips, due, heap, place } = room
  const { start, of, ranked } = net
  const rateOf = (i: number): number => {
    const f = hurt[i] / (start[i + 1] - start[i])
    if (damaged[i]) return (rules.rate / rules.ratio) * exp(-rules.repairGain * f)
    return rules.rate * exp(rules.damageGain * f)
  }
  damaged.fill(0)
  hurt.fill(0)
  flips.fill(0)
  index.fill(NaN)
  seen.fill(NaN)
  for (let i = 0; i < net.nodes; i++) {
    due[i] = exponential(chance, Question.flip, person, i, 0) / rules.rate
    heap[i] = i
    place[i] = i
  }
  for (let i = (net.nodes >>> 1) - 1; i >= 0; i--) sink(room, i)
  let visit = 0
  for (;;) {
    const node = heap[0]
    const now = due[node]
    while (visit < visits.length && visits[visit] <= Math.min(now, until)) {
      look(chance, person, net, rules, damaged, visit, index, seen)
      visit++
    }
    if (!(now <= until)) return Infinity
    damaged[node] ^= 1
    const step = damaged[node] ? 1 : -1
    due[node] = now + exponential(chance, Question.flip, person, node, ++flips[node]) / rateOf(node)
    sink(room, 0)
    for (let e = start[node]; e < start[node + 1]; e++) {
      const other = of[e]
      const before = rateOf(other)
      hurt[other] += step
      due[other] = now + ((due[other] - now) * before) / rateOf(other)
      swim(room, place[other])
      sink(room, place[other])
    }
    let fallen = 0
    for (let i = 0; i < rules.fatal; i++) fallen += damaged[ranked[i]]
    if (fallen === rules.fatal) return now
  }
}

function look(
  chance: Chance,
  person: number,
  net: Network,
  rules: FrailtyRules,
  damaged: Uint8Array,
  visit: number,
  index: Float64Array,
  seen: Float64Array
): void {
  let sum = 0
  let noticed = 0
  for (let i = 0; i < rules.indicators; i++) {
    if (!damaged[net.ranked[rules.fatal + i]]) continue
    sum++
    if (uniform(chance, Question.deficit, person, i, visit) >= rules.missed) noticed++
  }
  index[visit] = sum / rules.indicators
  seen[visit] = noticed / rules.indicators
}

function sink({ heap, place, due }: FrailtyRoom, from: number): void {
  const node = heap[from]
  const time = due[node]
  let at = from
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && due[heap[child + 1]] < due[heap[child]]) child++
    if (!(due[heap[child]] < time)) break
    heap[at] = heap[child]
    place[heap[at]] = at
    at = child
  }
  heap[at] = node
  place[node] = at
}

function swim({ heap, place, due }: FrailtyRoom, from: number): void {
  const node = heap[from]
  const time = due[node]
  let at = from
  while (at > 0) {
    const parent = (at - 1) >>> 1
    if (!(due[heap[parent]] > time)) break
    heap[at] = heap[parent]
    place[heap[at]] = at
    at = parent
  }
  heap[at] = node
  place[node] = at
}
