import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { parameters } from './parameters.ts'
import { turnoverSet, turnoverSetIds } from './turnover-sets.ts'

test('every set has a whole circuit, in days', () => {
  for (const id of turnoverSetIds) {
    const { circuit, species, uses } = turnoverSet(id)
    expect(['mouse', 'human', 'fly']).toContain(species)
    expect(uses.length).toBeGreaterThanOrEqual(5)
    for (const value of Object.values(circuit)) expect(value).toBeGreaterThanOrEqual(0)
    expect(circuit.threshold).toBeGreaterThan(0)
  }
})

test('rates per year are divided by the 365 days of their authors', () => {
  expect(turnoverSet('mouse_mort').circuit.ageing).toBeCloseTo(2.3014e-4, 8)
  expect(turnoverSet('mouse_snc_mle').circuit.ageing).toBeCloseTo(4.1096e-4, 8)
  expect(turnoverSet('human_karin').circuit.ageing).toBeCloseTo(3.699e-6, 9)
  expect(turnoverSet('HET3_F_ML').circuit.ageing).toBeCloseTo(1.83e-3, 12)
  expect(turnoverSet('human_karin').circuit.extrinsic * 365).toBeCloseTo(4e-4, 12)
})

test('sets that stretch another keep its proportions', () => {
  const karin = turnoverSet('human_karin').circuit
  const dk = turnoverSet('human_DK')
  const modern = turnoverSet('human_modern')
  expect(dk.circuit.ageing / karin.ageing).toBeCloseTo(1.33, 12)
  expect(dk.circuit.removal / karin.removal).toBeCloseTo(1.16, 12)
  expect(modern.circuit.threshold / dk.circuit.threshold).toBeCloseTo(1.15, 12)
  expect(modern.circuit.extrinsic).toBe(0)
  expect(dk.thresholdSpread).toBe(0.21)
})

test('a run’s own numbers go before the ledger’s', () => {
  const set = turnoverSet('mouse_mort', (id) => (id === 'turnover.mouse-mort.noise' ? 0.142 : 1))
  expect(set.circuit.noise).toBe(0.142)
  expect(set.uses).toContain('turnover.mouse-mort.noise')
})

test('an unknown set lists those there are, and the nearest', () => {
  const ask = (): unknown => turnoverSet('mouse_mrt')
  expect(ask).toThrow(Problem)
  try {
    ask()
  } catch (error) {
    const text = (error as Problem).print()
    for (const id of turnoverSetIds) expect(text).toContain(id)
    expect((error as Problem).fix).toBe('write "mouse_mort"')
    expect((error as Problem).exit).toBe(2)
  }
})

test('no entry of a set is left over, and priors of what is unknown span tenfold or reach no effect', () => {
  const asked = turnoverSetIds.flatMap((id) => turnoverSet(id).uses)
  const fits = parameters
    .map((p) => p.id)
    .filter((id) => /^turnover\..*\.(ageing|removal|half|noise|threshold|extrinsic|spread)$/.test(id))
  expect([...asked].sort()).toEqual([...fits].sort())
  for (const id of ['turnover.clearable-share', 'turnover.ink-attac.share', 'turnover.dq.share']) {
    const p = parameters.find((one) => one.id === id)!
    expect(p.range[1] / p.range[0]).toBeGreaterThanOrEqual(10 - 1e-9)
    expect(p.distribution?.kind).toBe('loguniform')
  }
  expect(parameters.find((p) => p.id === 'turnover.discrepancy')?.range).toEqual([0, 1])
})
