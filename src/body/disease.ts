/**
 * Disease as a first passage: in a susceptible share of people it begins when the burden first reaches Xd < Xc.
 *
 *   incidence(t) = phi * sum f_d(t) / sum S_c(t)        new cases a day among all who are alive
 *
 * f_d is the density of the first passage of Xd, S_c the share that has not reached Xc, both from the Fokker-Planck equation and
 * summed over people whose thresholds differ. Death from without takes the ill and the well alike and cancels. While few have
 * fallen ill incidence rises as the hazard does; once the susceptible are used up it falls, though each that is left is in
 * greater danger than ever. After Katzir and others (see the ledger). Proof: disease.test.ts.
 */
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { Problem } from '../core/problem.ts'
import { Question } from '../state/kinds.ts'
import type { Circuit } from './circuit.ts'
import { nothing } from './course.ts'
import type { Course } from './course.ts'
import { fokkerPlanck } from './fokker-planck.ts'
import { aliveOn, hazardOn } from './survival-curve.ts'

export interface DiseaseRules {
  /** Xd as a share of Xc */
  readonly threshold: number
  /** share of people it can befall */
  readonly susceptible: number
}

export const diseaseUses: readonly string[] = ['disease.threshold', 'disease.susceptible']

export function diseaseRules(number: (id: string) => number): DiseaseRules {
  return { threshold: number('disease.threshold'), susceptible: number('disease.susceptible') }
}

/** Columns over `days` of age. */
export interface Incidence {
  readonly day: Float64Array
  /** new cases per day and person alive */
  readonly perPerson: Float64Array
  /** share of those alive who have or had it */
  readonly prevalence: Float64Array
}

/** `thresholds`: equally likely factors of people on Xc (and so on Xd); absent: all alike. */
export function incidence(
  circuit: Circuit,
  rules: DiseaseRules,
  days: Float64Array,
  course: Course = nothing,
  thresholds: readonly number[] = [1]
): Incidence {
  const { threshold, susceptible } = rules
  if (!(threshold > 0 && threshold < 1 && susceptible >= 0 && susceptible <= 1)) {
    throw new Problem({
      what: `disease from ${threshold} of the threshold of death in a share of ${susceptible}`,
      why: 'disease begins before death, in a share of people between none and all',
      fix: 'give a threshold above 0 and below 1 and a share from 0 to 1'
    })
  }
  const horizon = days[days.length - 1]!
  const cases = new Float64Array(days.length)
  const well = new Float64Array(days.length)
  const alive = new Float64Array(days.length)
  for (const one of thresholds) {
    const dies: Circuit = { ...circuit, threshold: circuit.threshold * one, extrinsic: 0 }
    const falls: Circuit = { ...dies, threshold: dies.threshold * threshold }
    const ill = fokkerPlanck({ circuit: falls, course, horizon })
    const dead = fokkerPlanck({ circuit: dies, course, horizon })
    days.forEach((day, i) => {
      const yet = aliveOn(ill, day)
      cases[i] += hazardOn(ill, day) * yet
      well[i] += yet
      alive[i] += aliveOn(dead, day)
    })
  }
  return {
    day: days,
    perPerson: cases.map((c, i) => (alive[i]! > 0 ? (susceptible * c) / alive[i]! : 0)),
    prevalence: well.map((w, i) => (alive[i]! > 0 ? susceptible * Math.max(0, 1 - w / alive[i]!) : 0))
  }
}

/** Can this disease befall this person? One answer for life; `disease` is its number. */
export function susceptible(chance: Chance, person: number, disease: number, rules: DiseaseRules): boolean {
  return uniform(chance, Question.susceptible, person, disease, 0) < rules.susceptible
}
