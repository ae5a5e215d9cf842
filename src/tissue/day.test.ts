import { expect, test } from 'vitest'
import { parameters } from '../ledger/parameters.ts'
import { resolve } from '../ledger/resolve.ts'
import { always, day } from './day.ts'
import { survey } from './geometry.ts'
import { emptyWorld } from '../state/world.ts'
import { quantities } from './observe.ts'

/**
 * The order of a day, as the science has it: damage and fate (1, 2, 3), what they release and whom it turns (4, 5, 6),
 * who comes (7) and what they do (8, 9), what is given (10), what is left behind and filled (11, 12), then the three
 * tissues that follow: epidermis (13, with what it sheds), matrix (14) and wounds (15).
 */
const order: readonly (readonly [number, string])[] = [
  [0, 'roll-call'],
  [1, 'damage'],
  [2, 'decision'],
  [3, 'maturation'],
  [4, 'secretion'],
  [5, 'paracrine'],
  [5, 'vesicle-spread'],
  [6, 'touch'],
  [7, 'homing'],
  [7, 'given-cells'],
  [8, 'clearance'],
  [9, 'reprogramming'],
  [10, 'medicine'],
  [11, 'efferocytosis'],
  [12, 'regeneration'],
  [13, 'epidermis'],
  [13, 'delamination'],
  [14, 'matrix'],
  [15, 'wound']
]

const { number } = resolve()
const patch = { width: 100, height: 100, depth: 100 }
const chance = { seed: 1, replicate: 0 }
const world = emptyWorld(survey(patch, number, chance, 900, 2, 1).shape, chance)

test('a day goes in order', () => {
  expect(day.map((m) => m.id)).toEqual(order.map(([, id]) => id))
  const places = order.map(([place]) => place)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('every mechanism has an id of its own, a sentence, and says what it reads and writes', () => {
  expect(new Set(day.map((m) => m.id)).size).toBe(day.length)
  for (const m of day) {
    expect(m.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(m.does.split(' ').length).toBeGreaterThan(3)
    expect(m.does).not.toMatch(/\.$/)
    expect(m.reads.length).toBeGreaterThan(0)
    expect(m.writes.length).toBeGreaterThan(0)
  }
})

test('what a mechanism takes is in the ledger, once each', () => {
  const known = new Set(parameters.map((p) => p.id))
  for (const m of day) {
    expect(m.uses.filter((id) => !known.has(id))).toEqual([])
    expect(new Set(m.uses).size).toBe(m.uses.length)
  }
})

test('a mechanism asks for what it declares, all of it and nothing else', () => {
  for (const m of day) {
    const asked = new Set<string>()
    m.prepare((id) => {
      if (!m.uses.includes(id)) throw new Error(`${m.id} asks for ${id}, which it does not declare`)
      asked.add(id)
      return number(id)
    }, world)
    expect({ [m.id]: m.uses.filter((id) => !asked.has(id)) }).toEqual({ [m.id]: [] })
  }
})

test('what may never be switched off is in the day', () => {
  for (const id of always) expect(day.some((m) => m.id === id)).toBe(true)
})

test('every mechanism but the roll-call says which way it moves something that is watched', () => {
  const watched = new Set(quantities.map((q) => q.id))
  for (const m of day) {
    if (always.includes(m.id)) continue
    expect({ [m.id]: m.moves.length > 0 }).toEqual({ [m.id]: true })
    expect({ [m.id]: m.moves.filter(({ quantity }) => !watched.has(quantity)) }).toEqual({ [m.id]: [] })
  }
})
