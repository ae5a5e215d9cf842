import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysPerYear } from '../core/clock.ts'
import { Problem } from '../core/problem.ts'
import { endings, follow } from './follow.ts'
import type { BornLives, Followed } from './follow.ts'

const chance = { seed: 3, replicate: 0 }
const born = (
  rows: readonly (readonly [entry: number, death: number, cause: number, ill: number])[]
): BornLives => ({
  id: Uint32Array.from(rows, (_, i) => 10 + i),
  entry: Float64Array.from(rows, (r) => r[0]),
  death: Float64Array.from(rows, (r) => r[1]),
  cause: Uint8Array.from(rows, (r) => r[2]),
  ill: Float64Array.from(rows, (r) => r[3])
})
const plan = { length: 100, dropout: 0, horizon: 10000 }
const told = (f: Followed): unknown[] =>
  Array.from(f.id, (id, r) => [id, f.entry[r], f.exit[r], endings[f.cause[r]], f.healthy[r] * daysPerYear])

test('the dead before entry are not in, the others keep their ids', () => {
  const lives = born([
    [500, 450, 1, 400], // dead before entry
    [500, 500, 1, 480], // dead at entry
    [500, 560, 1, 520], // ill at 520, dead at 560
    [500, 570, 2, Infinity], // dead from without
    [500, Infinity, 1, 550], // alive at the end
    [500, 700, 1, 300] // ill at entry
  ])
  expect(told(follow(chance, lives, plan, 0))).toEqual([
    [12, 500, 560, 'threshold', 20],
    [13, 500, 570, 'extrinsic', 70],
    [14, 500, 600, 'censored', 50],
    [15, 500, 600, 'censored', 0]
  ])
})

test('nobody is seen beyond the age to which he was lived', () => {
  const f = follow(chance, born([[500, Infinity, 1, Infinity]]), { ...plan, horizon: 530 }, 2)
  expect([f.exit[0], endings[f.cause[0]], f.arm[0]]).toEqual([530, 'censored', 2])
})

test('people leave at the hazard that was given, whatever becomes of them', () => {
  const rows = Array.from({ length: 20000 }, () => [0, Infinity, 1, Infinity] as const)
  const f = follow(chance, born(rows), { ...plan, dropout: 0.01 }, 0)
  const left = f.cause.reduce((n, c) => n + +(endings[c] === 'dropout'), 0) / f.rows
  const expected = 1 - Math.exp(-1)
  expect(Math.abs(left - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / f.rows))
  const short = follow(
    chance,
    born(rows.map((_, i) => [0, i % 2 ? 5 : Infinity, 1, Infinity])),
    { ...plan, dropout: 0.01 },
    0
  )
  for (let r = 0; r < f.rows; r += 2) expect(short.exit[r]).toBe(f.exit[r])
})

test('a row is what it says: entry before exit, healthy no longer than seen', () => {
  const age = fc.double({ min: 0, max: 1000, noNaN: true })
  const row = fc.tuple(
    age,
    fc.oneof(age, fc.constant(Infinity)),
    fc.constantFrom(1, 2),
    fc.oneof(age, fc.constant(Infinity))
  )
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      (rows, dropout) => {
        const lives = born(rows)
        const f = follow(chance, lives, { length: 200, dropout, horizon: 1500 }, 0)
        expect(f.rows).toBe(rows.filter(([entry, death]) => death > entry).length)
        for (let r = 0; r < f.rows; r++) {
          expect(f.entry[r]).toBeLessThanOrEqual(f.exit[r])
          expect(f.exit[r]).toBeLessThanOrEqual(Math.min(lives.death[f.row[r]], f.entry[r] + 200))
          expect(f.healthy[r] * daysPerYear).toBeLessThanOrEqual(f.exit[r] - f.entry[r] + 1e-9)
          const died = endings[f.cause[r]] === 'threshold' || endings[f.cause[r]] === 'extrinsic'
          expect(died).toBe(f.exit[r] === lives.death[f.row[r]])
        }
      }
    ),
    { numRuns: 200 }
  )
})

test('refuses follow-up that is none', () => {
  const lives = born([[500, 600, 1, Infinity]])
  for (const over of [
    { length: 0 },
    { length: NaN },
    { dropout: -1 },
    { horizon: Infinity },
    { horizon: 400 }
  ])
    expect(() => follow(chance, lives, { ...plan, ...over }, 0), JSON.stringify(over)).toThrow(Problem)
})
