/**
 * Every mechanism moves what it says it moves: in the scene it names, the skin with it and its twin without it, replicate
 * by replicate from the same chance, differ in the declared direction by at least three standard errors.
 *
 * A wound exists only where its mechanism does: its twin stands at 0, and the pair says no more than that it closes.
 * A quantity that is watched in several compartments must move so in one of them and in none the other way.
 */
import { expect, test } from 'vitest'
import { always, day } from '../../src/tissue/day.ts'
import { quantities } from '../../src/tissue/observe.ts'
import { play, scenes } from './scenes.ts'

const replicates = 8
const enough = 3 // standard errors
const patience = 120_000 // ms; a scene takes a second or two of a free core

const whole = new Map<string, Float64Array[]>()

function played(scene: string, off: readonly string[]): Float64Array[] {
  return Array.from({ length: replicates }, (_, r) => play(scenes[scene], off, r))
}

/** The scene with every mechanism: the same for all its twins. */
function complete(scene: string): Float64Array[] {
  const found = whole.get(scene) ?? played(scene, [])
  whole.set(scene, found)
  return found
}

/** Mean of paired differences in its own standard errors. */
function strength(differences: readonly number[]): number {
  const n = differences.length
  const mean = differences.reduce((a, b) => a + b, 0) / n
  const square = differences.reduce((s, d) => s + (d - mean) * (d - mean), 0) / (n - 1)
  if (square === 0) return mean === 0 ? 0 : Math.sign(mean) * Infinity
  return mean / Math.sqrt(square / n)
}

for (const mechanism of day.filter((m) => !always.includes(m.id)))
  for (const { quantity, direction, scene } of mechanism.moves)
    test(
      `${mechanism.id} moves ${quantity} ${direction} (${scene})`,
      () => {
        expect(Object.keys(scenes)).toContain(scene)
        const twin = played(scene, [mechanism.id])
        const strengths = quantities
          .map((q, i) => ({ i, id: q.id, compartment: q.compartment }))
          .filter(({ id }) => id === quantity)
          .map(({ i, compartment }) => {
            const moved = strength(complete(scene).map((on, r) => on[i] - twin[r][i]))
            return { compartment, asDeclared: direction === 'up' ? moved : -moved }
          })
        expect(strengths.length).toBeGreaterThan(0)
        const found = JSON.stringify(strengths)
        expect(Math.max(...strengths.map((s) => s.asDeclared)), found).toBeGreaterThanOrEqual(enough)
        expect(Math.min(...strengths.map((s) => s.asDeclared)), found).toBeGreaterThan(-enough)
      },
      patience
    )

test('every scene is played', () => {
  const named = new Set(day.flatMap((m) => m.moves.map((move) => move.scene)))
  expect(Object.keys(scenes).filter((scene) => !named.has(scene))).toEqual([])
})
