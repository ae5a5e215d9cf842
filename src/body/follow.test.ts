import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { Cause } from '../kernels/turnover.ts'
import { endings, follow, type Followed, type FollowPlan, type WholeLife } from './follow.ts'

const chance = { seed: 3, replicate: 0 }
const plan: FollowPlan = { entry: 500, until: 600, dropout: 0 }
const life = (time: number, cause: number = Cause.threshold, fellIll = Infinity): WholeLife => ({
  time,
  cause,
  fellIll
})
const told = ({ exit, cause, healthy }: Followed): unknown[] => [exit, endings[cause], healthy * daysPerYear]

test('deaths, the end of the study, and time without disease', () => {
  const seen = (one: WholeLife): unknown[] => told(follow(chance, 1, one, plan))
  expect(seen(life(560, Cause.threshold, 520))).toEqual([560, 'threshold', 20])
  expect(seen(life(570, Cause.extrinsic))).toEqual([570, 'extrinsic', 70])
  expect(seen(life(700, Cause.threshold, 550))).toEqual([600, 'censored', 50]) // dies after the end
  expect(seen(life(600, Cause.threshold))).toEqual([600, 'threshold', 100]) // dies on the last day
  expect(seen(life(601, Cause.censored, 300))).toEqual([600, 'censored', 0]) // ill at entry
})

test('people leave at the hazard that was given, whatever becomes of them', () => {
  const people = 20_000
  const dropout = 0.01
  const ends = (one: WholeLife): Followed[] =>
    Array.from({ length: people }, (_, id) => follow(chance, id, one, { ...plan, dropout }))
  const long = ends(life(Infinity))
  const left = long.filter(({ cause }) => endings[cause] === 'dropout').length / people
  const expected = 1 - Math.exp(-dropout * (plan.until - plan.entry))
  expect(Math.abs(left - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / people))
  // who dies at 505 would have left when he leaves as a healthy man
  ends(life(505)).forEach(({ exit, cause }, id) => {
    if (endings[cause] === 'dropout') expect(exit).toBe(long[id]!.exit)
    else expect(long[id]!.exit).toBeGreaterThanOrEqual(505)
  })
})

test('what is seen ends no later than the life or the study, and healthy time is no longer than what is seen', () => {
  const age = fc.double({ min: 500, max: 1000, noNaN: true, minExcluded: true })
  fc.assert(
    fc.property(
      age,
      fc.constantFrom(Cause.threshold, Cause.extrinsic),
      fc.oneof(fc.double({ min: 0, max: 1000, noNaN: true }), fc.constant(Infinity)),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      fc.nat(1e6),
      (time, cause, fellIll, dropout, id) => {
        const f = follow(chance, id, { time, cause, fellIll }, { ...plan, dropout })
        expect(f.exit).toBeGreaterThanOrEqual(plan.entry)
        expect(f.exit).toBeLessThanOrEqual(Math.min(time, plan.until))
        expect(f.healthy).toBeGreaterThanOrEqual(0)
        expect(f.healthy * daysPerYear).toBeLessThanOrEqual(f.exit - plan.entry + 1e-9)
        const died = endings[f.cause] === 'threshold' || endings[f.cause] === 'extrinsic'
        expect(died).toBe(f.exit === time)
      }
    ),
    { numRuns: 300 }
  )
})
