/**
 * Spread, in three numbers. At the ledger's values few of the newly senescent are made by others in youth, more when old,
 * though no rate of spread depends on age: senescent cells stay longer. One more senescent cell is cleared
 * faster than it makes others (Jacobian below 0) at 22 in every patch and at 80 in the mean over patches.
 *
 * At 80 the margin is thin: in patches of 0.5 mm the Jacobian is -0.003 per day and single ones lie above 0. Where the
 * greatest hazard of SASP is at the upper end of its range (ten times the ledger's), senescence feeds itself at any age.
 */
import { beforeAll, expect, test } from 'vitest'
import { error, ledger, live, look, mean, patch } from './patch.ts'

const patches = 6

interface Spread {
  readonly realised: number[]
  readonly marginal: number[]
  readonly jacobian: number[]
}

/** The three numbers of some patches after two years from an age on. */
function spread(age: number, number: (id: string) => number): Spread {
  const looks = Array.from({ length: patches }, (_, replicate) => {
    const here = patch({
      number,
      patch: { width: 500, height: 500, depth: 300 },
      person: { age, sex: 'female', site: 'forearm', phototype: 2 },
      chance: { seed: 3, replicate }
    })
    return look(live(here, 730), number)
  })
  return {
    realised: looks.map((of) => of('realised R', 'skin')),
    marginal: looks.map((of) => of('marginal R', 'dermis')),
    jacobian: looks.map((of) => of('Jacobian', 'dermis'))
  }
}

let young: Spread
let old: Spread
beforeAll(() => {
  young = spread(22, ledger())
  old = spread(80, ledger())
}, 120_000)

test('realised R is small in youth and larger when old', () => {
  for (const r of young.realised) expect(r).toBeLessThan(0.15)
  const more = mean(old.realised) - mean(young.realised)
  expect(more / Math.hypot(error(old.realised), error(young.realised))).toBeGreaterThan(4)
  expect(mean(old.realised)).toBeLessThan(0.5)
})

test('spread is contained: the Jacobian is below 0, marginal R below 1', () => {
  for (const j of young.jacobian) expect(j).toBeLessThan(0)
  for (const r of young.marginal) expect(r).toBeLessThan(1)
  expect(mean(old.jacobian)).toBeLessThan(0)
  expect(mean(old.jacobian)).toBeGreaterThan(mean(young.jacobian))
  expect(mean(old.marginal)).toBeLessThan(1)
})

test('at the upper end of its range it is not', () => {
  const strong = spread(22, ledger({ 'spread.max.dermis': 0.01 }))
  for (const j of strong.jacobian) expect(j).toBeGreaterThan(0)
  for (const r of strong.marginal) expect(r).toBeGreaterThan(1)
  expect(mean(strong.realised)).toBeGreaterThan(mean(young.realised))
})
