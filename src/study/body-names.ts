/**
 * Names that people read. Where nothing is done to anybody and the arms are other populations, the arm `nothing` is one of them too:
 * it is called by its set. Data keep the name of the arm. Proof: body-names.test.ts.
 */
import { nothing } from '../files/scenario-programmes.ts'
import type { BodyArm, BodyResult } from './body-result.ts'

/** What readers call an arm. */
export function calledBy(arms: readonly Pick<BodyArm, 'name' | 'of' | 'does'>[]): (name: string) => string {
  const reference = arms.find(({ name }) => name === nothing)?.of
  const taken = arms.some(({ name }) => name === reference)
  const plain = reference === undefined || taken || arms.some(({ does }) => does.length > 0)
  return (name) => (!plain && name === nothing ? reference : name)
}

/** The same result with its arms as readers call them; its sentences are so already. */
export function withReadableNames(body: BodyResult): BodyResult {
  const called = calledBy(body.arms)
  const named = <T extends { readonly arm: string; readonly control: string }>(one: T): T => ({
    ...one,
    arm: called(one.arm),
    control: called(one.control)
  })
  return {
    ...body,
    arms: body.arms.map((arm) => ({ ...arm, name: called(arm.name) })),
    comparisons: body.comparisons.map(named),
    ...(body.trial === undefined ? {} : { trial: { ...body.trial, results: body.trial.results.map(named) } })
  }
}
