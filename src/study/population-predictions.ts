/**
 * What the body model says to the rows that must never be fitted, H1 to H24, as it comes out.
 *
 * Operators, and what each assumes:
 *
 *   clearing   pulses with the share that D+Q's own mice bear out; the priors of share and discrepancy span what is not known, and
 *              with the chance turnover.no-effect nothing happens. That chance came in after the rows of fisetin had been seen
 *              without it: it puts 0 inside their intervals, so that 0 lies there is no evidence
 *   killing    less removal for killers that cannot kill; its size is ours, the sign is what counts
 *   nothing    a trial in people in which nothing works: practice, placebo and chance alone at the study's size. The model has no
 *              effect of known size on people's function to put beside it, so this is what the observed gain must beat
 *   sharing    two mice of one blood clear their burden with one removal, saturated by the mean of the two
 *
 * Proof: population-predictions.test.ts.
 */
import { functionRules, visit } from '../body/functions.ts'
import type { FunctionTest } from '../body/functions.ts'
import { diseaseRules, incidence } from '../body/disease.ts'
import { dayOf } from '../body/survival-curve.ts'
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { exp, log } from '../core/maths.ts'
import { entry } from '../ledger/index.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { Question } from '../state/kinds.ts'
import { curveOf, medianIn, ninety, pulses, remaining, year } from './population-curves.ts'
import type { Answer } from './population-targets.ts'

const number = (id: string): number => entry(id).value
const cannot =
  (notAnswerable: string): Answer =>
  () => ({ notAnswerable })

const noOperator = (what: string): Answer =>
  cannot(
    `${what}: how strongly it moves production, removal or threshold is not known, so any number would be a fit`
  )

/** ln gain of the median by share of a pulse every 14 days from a day on: linear between these shares. */
function gains(set: string, from: number): (share: number) => number {
  const shares = [0, 0.003, 0.01, 0.03, 0.1]
  const control = dayOf(curveOf(set), 0.5)
  const every = number('turnover.dq.every')
  const points = shares.map((s) =>
    s === 0 ? 0 : log(dayOf(curveOf(set, pulses(from, every, s)), 0.5) / control)
  )
  return (share) => {
    let i = 1
    while (i < shares.length - 1 && share > shares[i]!) i++
    const part = Math.min(1, (share - shares[i - 1]!) / (shares[i]! - shares[i - 1]!))
    return points[i - 1]! + part * (points[i]! - points[i - 1]!)
  }
}

/**
 * Clearing in mice: % gain of the median. Each of `size` draws takes D+Q's share from its loguniform range and the discrepancy
 * from its uniform one, or does nothing with the chance the ledger gives to that; with `animals` an arm, the medians of two arms of that many are drawn as well.
 */
function clearing(set: string, from: number, animals?: number): Answer {
  return (seed, size) => {
    const chance: Chance = { seed, replicate: 20 }
    const gain = gains(set, from)
    const [low, high] = entry('turnover.dq.share').range
    const control = animals === undefined ? undefined : curveOf(set)
    const values = Array.from({ length: size }, (_, s) => {
      const share = low * exp(log(high / low) * uniform(chance, Question.trait, s, 0, 0))
      const works = uniform(chance, Question.trait, s, 0, 2) >= number('turnover.no-effect')
      const ratio = 1 + (works ? uniform(chance, Question.trait, s, 0, 1) * (exp(gain(share)) - 1) : 0)
      // treated animals live to the control's ages, longer by the ratio
      const noise =
        control === undefined || animals === undefined
          ? 1
          : medianIn(control, chance, s, 1, animals, from) / medianIn(control, chance, s, 0, animals, from)
      return 100 * (ratio * noise - 1)
    })
    const layers = ['parameters', 'discrepancy', ...(animals === undefined ? [] : ['chance'])]
    return {
      ...ninety(values),
      layers,
      reason:
        'the agent is given the share of D+Q, an assumption; a prior of no effect puts 0 inside the interval'
    }
  }
}

/** PCC1 as if it cleared like D+Q, at the ledger's own share and no discrepancy: % gain. */
function likeDasatinib(what: 'remaining' | 'whole'): Answer {
  return () => {
    const from = number('turnover.dq.start')
    const a = curveOf('mouse_mort')
    const b = curveOf('mouse_mort', pulses(from, number('turnover.dq.every'), number('turnover.dq.share')))
    const left = [remaining(a, from), remaining(b, from)] as const
    const median = what === 'remaining' ? left[1] / left[0] : (from + left[1]) / (from + left[0])
    return {
      median: 100 * (median - 1),
      reason: 'the agent is given the share of D+Q, an assumption; whole life among those alive at the start'
    }
  }
}

/** Perforin lost: removal a fifth lower for life, an assumption; % change of the median. */
const killing: Answer = () => {
  const turns = [{ on: 'removal', from: 0, until: Infinity, times: 0.8 } as const]
  const median = dayOf(curveOf('mouse_mort', { turns, pulses: [] }), 0.5) / dayOf(curveOf('mouse_mort'), 0.5)
  return {
    median: 100 * (median - 1),
    reason: 'removal × 0.8 is an assumption; only the sign is predicted, and the operator alone gives it'
  }
}

/** % change of the steady burden of an old (600 d) or young (100 d) mouse that shares blood with the other. */
function sharing(who: 'old' | 'young'): Answer {
  return () => {
    const { ageing, removal, half } = turnoverSet('mouse_mort').circuit
    const [old, young] = [ageing * 600, ageing * 100]
    const mean = (old + young) / 2
    // alone: p = beta x / (kappa + x); joined: p = beta x / (kappa + m), m the mean of both
    const joined = half + (half * mean) / (removal - mean)
    const mine = who === 'old' ? old : young
    const alone = half + (half * mine) / (removal - mine)
    return {
      median: 100 * (joined / alone - 1),
      reason:
        'steady burdens without noise; the ages of 600 and 100 d and one removal for both are assumptions; only the sign is predicted, and the operator alone gives it'
    }
  }
}

/**
 * A trial in people in which nothing works: mean gain from the first to visit `visits` in n people an arm, in the test's unit.
 * `against` people on placebo are subtracted where there are any.
 */
function nothingWorks(test: FunctionTest, n: number, visits: number, against = 0): Answer {
  return (seed, size) => {
    const rules = functionRules(test, number)
    const chance: Chance = { seed, replicate: 21 }
    const gain = (s: number, arm: number, people: number): number => {
      let sum = 0
      for (let i = 0; i < people; i++) {
        const who = { id: (2 * s + arm) * 1000 + i, woman: i % 2 === 0, index: 0.25 }
        sum += visit(chance, who, rules, visits, visits, true) - visit(chance, who, rules, 0, 0, false)
      }
      return sum / people
    }
    const values = Array.from(
      { length: size },
      (_, s) => gain(s, 0, n) - (against > 0 ? gain(s, 1, against) : 0)
    )
    return {
      ...ninety(values),
      layers: ['chance'],
      reason:
        'nothing works here: practice, placebo and chance alone; the index of 0.25 at the start is an assumption'
    }
  }
}

/** Slope of ln incidence from 30 to 60 (1/year), or incidence at 100 over its greatest, by the ledger's threshold and share of people. */
function shape(what: 'rise' | 'fall'): Answer {
  return () => {
    const { circuit } = turnoverSet('SE_2019_both')
    const ages = Array.from({ length: 15 }, (_, i) => 30 + 5 * i)
    const { perPerson } = incidence(
      circuit,
      diseaseRules(number),
      Float64Array.from(ages, (a) => a * year)
    )
    if (what === 'rise') return { median: log(perPerson[6]! / perPerson[0]!) / 30 }
    return { median: perPerson[14]! / Math.max(...perPerson) }
  }
}

/** Every H row by name; what stands before the first dot is the row of the science. */
export const predictionTargets: Readonly<Record<string, Answer>> = {
  'H2.progeroid': cannot('a progeroid strain and its single tissues; no set, and the body has no tissues'),
  'H3.transplant': cannot('a course has no operator that adds senescent cells'),
  'H5.perforin': killing,
  'H6.fisetin': clearing('mouse_mort', 85 * 7, 8),
  'H7.fisetin-male': clearing('HET3_M_ML', 20 * 30.4375),
  'H7.fisetin-female': clearing('HET3_F_ML', 20 * 30.4375),
  'H8.astaxanthin': noOperator('astaxanthin'),
  'H8.meclizine': noOperator('meclizine'),
  'H9.rapamycin': noOperator('rapamycin'),
  'H10.remaining': likeDasatinib('remaining'),
  'H10.whole': likeDasatinib('whole'),
  'H11.young-blood-stem-cells': noOperator('transplanted blood stem cells'),
  'H12.young-marrow': noOperator('transplanted marrow'),
  'H13.rat-stem-cells': cannot('no set was fitted to rats'),
  'H14.vesicles': noOperator('vesicles of young cells'),
  'H15.walk-6-months': nothingWorks('walk', 15, 2),
  'H15.walk-100M': nothingWorks('walk', 5, 2),
  'H17.walk-200M': nothingWorks('walk', 16, 3, 30),
  'H18.grip': nothingWorks('grip', 15, 2, 15),
  'H19.bone': cannot('the body has no bone and no blood markers'),
  'H20.walk': nothingWorks('walk', 14, 1),
  'H20.gait': nothingWorks('gait', 14, 1),
  'H21.knee': cannot('the body has no joints'),
  'H23.old': sharing('old'),
  'H23.young': sharing('young'),
  'H24.rise': shape('rise'),
  'H24.fall': shape('fall')
}
