import { expect, test } from 'vitest'
import { agents } from '../ledger/agents.ts'
import { doses } from './doses.ts'
import { families } from './families.ts'
import { holds } from './holds.ts'

const chance = { seed: 1, replicate: 0 }
const wound = { give: 'punch-wound', at: 10 }
const course = (at: number): Parameters<typeof doses>[0][number] => ({
  give: 'fisetin',
  at,
  every: 1,
  times: 3
})
const heldIn = (...lines: Parameters<typeof doses>[0]): string[] =>
  holds(doses(lines, 100, chance)).map(
    (hold) => `${hold.agent} on day ${hold.day}, ${hold.after} on ${hold.since}`
  )

test('a senolytic soon after a wound is told once', () => {
  expect(heldIn(wound, course(12))).toEqual(['fisetin on day 12, punch-wound on 10'])
})

test('before the wound, long after it, or another agent is not', () => {
  expect(heldIn(wound, course(5))).toEqual([])
  expect(heldIn(wound, course(30))).toEqual([])
  expect(heldIn(wound, { give: 'tretinoin', at: 0 })).toEqual([])
})

test('every agent of the catalogue is known here, or said to be for later', () => {
  const missing = agents.filter(
    ({ id, later }) => !(id in families) && id !== 'nothing' && later === undefined
  )
  expect(missing.map(({ id }) => id)).toEqual([])
  const uncatalogued = Object.keys(families).filter((id) => !agents.some((agent) => agent.id === id))
  expect(uncatalogued).toEqual([])
})
