/**
 * The quick look: two replicates of a narrower patch of the same depth, looked at seldom. Enough to see that it works, not to conclude.
 */
import type { Scenario } from '../files/scenario-types.ts'

/** µm */
const side = 500
const replicates = 2
/** people in an arm, and draws from the priors */
const people = 200
const draws = 5
/** observations in all, about */
const looks = 30
/** a patch is this many times as wide as the widest wound or graft in it */
const margin = 1.5

export function quickened(scenario: Scenario): Scenario {
  const { body } = scenario
  if (body !== undefined) {
    const n = Math.min(body.people.n, people)
    const small = cohortOf(scenario, { n, draws: Math.min(body.draws, draws) })
    return { ...small, run: { ...small.run, replicates: Math.min(small.run.replicates, replicates) } }
  }
  const { patch, run, arms } = scenario
  const widest = Math.max(0, ...arms.flatMap((arm) => arm.givings.map((giving) => giving.diameter ?? 0)))
  const width = Math.max(side, widest * margin)
  return {
    ...scenario,
    patch: {
      ...patch,
      width: Math.min(patch.width, width),
      height: Math.min(patch.height, width)
    },
    run: {
      ...run,
      replicates: Math.min(run.replicates, replicates),
      every: run.every * Math.max(1, Math.ceil(run.days / run.every / looks))
    }
  }
}

/** The same question to a smaller cohort, a shorter time, fewer draws; no arm has more people than it had. */
export function cohortOf(
  scenario: Scenario,
  size: { readonly n?: number; readonly draws?: number; readonly enrol?: number; readonly days?: number }
): Scenario {
  const body = scenario.body!
  const { n = body.people.n, draws = body.draws, days = scenario.run.days } = size
  const until = body.people.entry + days
  const enrol = size.enrol ?? Math.min(n, body.trial?.enrol ?? n)
  const fewer = <T extends { readonly n: number }>(people: T): T => ({ ...people, n: Math.min(people.n, n) })
  return {
    ...scenario,
    arms: scenario.arms.map((arm) =>
      arm.body?.people === undefined ? arm : { ...arm, body: { ...arm.body, people: fewer(arm.body.people) } }
    ),
    run: { ...scenario.run, days },
    body: {
      ...body,
      people: fewer(body.people),
      until,
      visits: body.visits.filter((age) => age <= until),
      draws,
      ...(body.trial === undefined ? {} : { trial: { ...body.trial, enrol } })
    }
  }
}
