/**
 * A world for tests without biology: walkers step at random, addressed by (walker, step). Agents give them a push, so
 * that arms differ from their first dose on and not before.
 */
import { gaussian } from '../core/draw.ts'
import { Effect } from '../state/body.ts'
import { Question } from '../state/kinds.ts'
import { emptyWorld } from '../state/world.ts'
import type { Ground } from './living.ts'

const walkers = 32

export const walkGround: Ground = {
  quantities: [
    { id: 'mean', compartment: 'walk', unit: '1', means: 'mean place of the walkers', better: 'down' },
    { id: 'steps', compartment: 'walk', unit: '1', means: 'steps so far' },
    { id: 'wide', compartment: 'walk', unit: '1', means: 'largest distance, once it is above 1' }
  ],
  mechanisms: () => ['walk'],
  settle(_scenario, lot, _number, seed, replicate) {
    const chance = { seed, replicate }
    const world = emptyWorld(
      {
        width: 1000,
        height: 1000,
        depth: 100,
        nx: 1,
        ny: 1,
        nz: 2,
        dx: 1000,
        dy: 1000,
        dzEpidermis: 75,
        dz: 100,
        places: [walkers, 0, 0, 0],
        killerRoom: 1,
        givenRoom: 1,
        niches: 1,
        neighbourEntries: 1,
        vessels: 1,
        woundRoom: 1
      },
      chance
    )
    const { x, spell } = world.cells
    const { effects, matrix } = world
    x.fill(lot.age / 100)
    return {
      bytes: world.bytes,
      restore: (bytes) => world.bytes.set(bytes),
      step(plan, from, to) {
        const dt = to - from
        plan.before(world, from, dt)
        const push = world.orders.length + (1 - effects[Effect.uv]) * dt
        for (let i = 0; i < walkers; i++) {
          const noise = gaussian(chance, Question.test, i, 0, spell[i]++)
          x[i] += push + noise * Math.sqrt(dt)
        }
        matrix.since[0] = to
      },
      fine: () => false,
      observe(out) {
        let sum = 0
        let most = 0
        for (let i = 0; i < walkers; i++) {
          sum += x[i]
          most = Math.max(most, Math.abs(x[i]))
        }
        out[0] = sum / walkers
        out[1] = spell[0]
        out[2] = most > 1 ? most : NaN
      },
      cells: () => [{ name: 'x', type: 'f32', values: x }],
      state: () => [
        { name: 'x', type: 'f32', values: x },
        { name: 'spell', type: 'u32', values: spell },
        { name: 'since', type: 'f64', values: matrix.since }
      ]
    }
  }
}
