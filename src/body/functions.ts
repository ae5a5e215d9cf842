/**
 * Tests of function at visits: gait speed, six-minute walk and grip, as a person's frailty lets them be.
 *
 *   able     = best (1 - loss index + between z)           z: once a person
 *   measured = able + best (learning before / (before + 1) + placebo given + retest e)      e: once a visit
 *
 * `before` is how often the test was done before: half of the whole learning comes at the second time, two thirds by the third.
 * `given` is 1 once something is given in a trial, drug or sham, else 0. Nothing is less than 0. All chance is addressed by
 * (person, test, visit). Proof: functions.test.ts.
 */
import { gaussian } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { Question } from '../state/kinds.ts'

export const functionTests = ['gait', 'walk', 'grip'] as const
export type FunctionTest = (typeof functionTests)[number]

/** What a report calls them; better is more in all three. */
export const functionNames: Readonly<Record<FunctionTest, { readonly name: string; readonly unit: string }>> =
  {
    gait: { name: 'usual gait speed', unit: 'm/s' },
    walk: { name: '6-minute walk', unit: 'm' },
    grip: { name: 'grip strength', unit: 'kg' }
  }

export interface FunctionRules {
  readonly test: FunctionTest
  /** in the test's unit: of a man, of a woman */
  readonly best: readonly [man: number, woman: number]
  readonly loss: number
  readonly between: number
  readonly retest: number
  readonly learning: number
  readonly placebo: number
}

export const functionUses: readonly string[] = [
  'function.gait.best',
  'function.gait.loss',
  'function.gait.between',
  'function.gait.retest',
  'function.gait.learning',
  'function.gait.placebo',
  'function.walk.best',
  'function.walk.loss',
  'function.walk.between',
  'function.walk.retest',
  'function.walk.learning',
  'function.walk.placebo',
  'function.grip.best.man',
  'function.grip.best.woman',
  'function.grip.loss',
  'function.grip.between',
  'function.grip.retest',
  'function.grip.learning',
  'function.grip.placebo'
]

export function functionRules(test: FunctionTest, number: (id: string) => number): FunctionRules {
  return {
    test,
    best:
      test === 'grip'
        ? [number('function.grip.best.man'), number('function.grip.best.woman')]
        : [number(`function.${test}.best`), number(`function.${test}.best`)],
    loss: number(`function.${test}.loss`),
    between: number(`function.${test}.between`),
    retest: number(`function.${test}.retest`),
    learning: number(`function.${test}.learning`),
    placebo: number(`function.${test}.placebo`)
  }
}

/** Someone who comes to a visit. */
export interface Visitor {
  readonly id: number
  readonly woman: boolean
  /** frailty index, 0..1 */
  readonly index: number
}

/** What a visit measures, in the test's unit. `visit` is its number, `before` how often the test was done before. */
export function visit(
  chance: Chance,
  who: Visitor,
  rules: FunctionRules,
  visit: number,
  before: number,
  given: boolean
): number {
  const best = rules.best[who.woman ? 1 : 0]
  const test = functionTests.indexOf(rules.test)
  // word 1 is a person's own standing, word 0 a visit's error
  const z = gaussian(chance, Question.reading, who.id, 1, test)
  const e = gaussian(chance, Question.reading, who.id, 0, visit * functionTests.length + test)
  const able = 1 - rules.loss * who.index + rules.between * z
  const practised = (rules.learning * before) / (before + 1)
  return best * Math.max(0, able + practised + (given ? rules.placebo : 0) + rules.retest * e)
}
