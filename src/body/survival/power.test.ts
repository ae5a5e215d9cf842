import { expect, test } from 'vitest'
import { exponential } from '../../core/draw.ts'
import type { Lives } from './lives.ts'
import { deathsNeeded, power, powerOf, wilson } from './power.ts'

/** Two arms of 100 exponential lives, all watched to death, the second at this hazard ratio. */
const trial =
  (ratio: number) =>
  (replicate: number): Lives => {
    const group = Uint32Array.from({ length: 200 }, (_, i) => i % 2)
    const time = Float64Array.from(
      group,
      (g, i) => exponential({ seed: 3, replicate }, 1, i, 0, 0) / (g === 1 ? ratio : 1)
    )
    return { time, event: new Uint8Array(200).fill(1), group }
  }

test('trying it agrees with the formula where the formula holds', () => {
  const { power: found, low, high, trials } = power(trial(0.65), { trials: 400 })
  const formula = powerOf(0.65, 200)
  expect(trials).toBe(400)
  // 3 standard errors of 400 trials, and 0.02 for the formula, which is for many deaths and small effects
  expect(Math.abs(found - formula)).toBeLessThan(3 * Math.sqrt((formula * (1 - formula)) / 400) + 0.02)
  expect(low < found && found < high).toBe(true)
})

test('where nothing is, 5 % find something', () => {
  const { found } = power(trial(1), { trials: 400 })
  expect(Math.abs(found / 400 - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / 400))
})

test('deaths needed and power of them undo each other; 66 deaths for half the hazard at 80 %', () => {
  expect(deathsNeeded(0.5, 0.8)).toBeCloseTo(
    (1.959963984540054 + 0.8416212335729143) ** 2 / (0.25 * Math.log(2) ** 2),
    9
  )
  expect(powerOf(0.5, deathsNeeded(0.5, 0.8))).toBeCloseTo(0.8, 5)
  expect(deathsNeeded(2, 0.8)).toBeCloseTo(deathsNeeded(0.5, 0.8), 9)
  expect(deathsNeeded(0.5, 0.8, 0.05, 0.2)).toBeGreaterThan(deathsNeeded(0.5, 0.8))
})

test('Wilson: the interval of 15 in 148, as remembered', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, from memory, not looked at: 0.0624 to 0.1605 at 95 %
  const { low, high } = wilson(15, 148, 0.95)
  expect(low).toBeCloseTo(0.0624, 4)
  expect(high).toBeCloseTo(0.1605, 4)
  expect(wilson(0, 10, 0.9).low).toBe(0)
  expect(wilson(10, 10, 0.9).high).toBe(1)
})

test('questions without an answer are refused', () => {
  expect(() => power(trial(1), { trials: 0 })).toThrow('0 trials')
  expect(() => power(trial(1), { trials: 1, alpha: 2 })).toThrow('alpha is 2')
  expect(() => deathsNeeded(1, 0.8)).toThrow('hazard ratio of 1')
  expect(() => deathsNeeded(0.5, 1)).toThrow('power is 1')
})
