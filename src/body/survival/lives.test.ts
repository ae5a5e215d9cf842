import { expect, test } from 'vitest'
import { Problem } from '../../core/problem.ts'
import { checkLives, deathsOf, groupsOf, livesOf, type Lives } from './lives.ts'

const good: Lives = {
  time: Float64Array.of(5, 8, 0),
  event: Uint8Array.of(1, 0, 1),
  group: Uint32Array.of(2, 0, 2)
}
const entry = Float64Array.of(0, 2, 1)

function refused(lives: Lives): string {
  try {
    checkLives(lives)
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    expect((error as Problem).exit).toBe(2)
    return (error as Problem).print()
  }
  return 'accepted'
}

test('what cannot be a life is refused by its row', () => {
  expect(refused(good)).toBe('accepted')
  expect(refused({ time: new Float64Array(0), event: new Uint8Array(0) })).toContain('there are no lives')
  expect(refused({ ...good, time: Float64Array.of(5, NaN, 3) })).toContain('life 2 has time = NaN')
  expect(refused({ ...good, time: Float64Array.of(5, 1, -3) })).toContain('life 3 has time = -3')
  expect(refused({ ...good, time: Float64Array.of(Infinity, 1, 3) })).toContain('life 1 has time = Infinity')
  expect(refused({ ...good, event: Uint8Array.of(1, 2, 1) })).toContain('life 2 has event = 2')
  expect(refused({ ...good, event: Uint8Array.of(1) })).toContain('event has 1 rows and time has 3')
  expect(refused({ ...good, entry })).toContain('life 3 has entry = 1 and time = 0')
  expect(refused({ ...good, entry: Float64Array.of(0, -1, 0) })).toContain('life 2 has entry = -1')
  expect(refused({ ...good, group: Uint32Array.of(0, 3, 1) })).toContain('life 2 has group = 3')
})

test('groups are those that hold somebody', () => {
  expect([...groupsOf(good)]).toEqual([0, 2])
  expect([...livesOf(good, 2).time]).toEqual([5, 0])
  expect([...livesOf(good, 2).event]).toEqual([1, 1])
  expect(livesOf(good, 1).time.length).toBe(0)
  expect(deathsOf(good)).toBe(2)
})
