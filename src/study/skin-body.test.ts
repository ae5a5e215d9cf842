/** A body may send its skin inflammation, killers and stem cells; never the other way round. */
import { expect, test } from 'vitest'
import { burdenOf, systemicOf } from '../body/systemic.ts'
import { readScenario } from '../files/scenario.ts'
import { resolve } from '../ledger/resolve.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { inputsOf, type Inputs, type Person } from '../tissue/person.ts'
import { known } from './known.ts'
import { run } from './run.ts'

const text = (person: string): string => `reverdie: 1
title: A body behind the skin
question: Does what the body sends reach the skin?
person: { age: 70 year${person} }
patch: { size: 0.12 mm x 0.12 mm, depth: 0.15 mm }
programmes: { nothing: [] }
run: { for: 30 d, every: 10 d, seed: 3 }
`
const lived = async (person: string): Promise<string> =>
  (await run(readScenario(text(person), { known }), { threads: 1 })).resultDigest

test('the skin of a body gets its inflammation and supplies, and its own sun and competence', () => {
  const { number } = resolve()
  const { circuit } = turnoverSet('SE_2019_both', number)
  const sent = systemicOf(burdenOf(circuit, 110), number)
  const person: Person = { age: 70, sex: 'female', site: 'forearm', phototype: 2 }
  const none = (): Inputs => ({ sun: 0, inflammation: 0, killers: 0, stem: 0, competence: 0 })
  const [plain, ruled, alone] = [none(), none(), none()]
  inputsOf(person, number)(70, plain)
  inputsOf({ ...person, systemic: sent }, number)(70, ruled)
  sent(70, alone)
  expect(ruled).toEqual({ ...alone, sun: plain.sun, competence: plain.competence })
  expect(ruled.inflammation).not.toBe(plain.inflammation)
})

test('a scenario names the body, and the run follows it', async () => {
  const [without, with1, with2] = [
    await lived(''),
    await lived(', body: SE_2019_both'),
    await lived(', body: human_DK')
  ]
  expect(with1).not.toBe(without)
  expect(with2).not.toBe(with1)
  expect(await lived(', body: SE_2019_both')).toBe(with1)
})

test('an unknown body is one problem, and a mouse’s is not for people', () => {
  expect(() => readScenario(text(', body: SE_2019_bot'), { known })).toThrow(
    'unknown set of turnover in people "SE_2019_bot"'
  )
  expect(() => readScenario(text(', body: mouse_mort'), { known })).toThrow(
    /unknown set of turnover in people/
  )
})
