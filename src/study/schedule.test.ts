import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lane } from './lane.ts'
import type { Segment } from './protocol.ts'
import { schedule } from './schedule.ts'
import type { Outcome } from './task.ts'

const outcome = (task: string, day: number, done = true): Outcome => ({
  task,
  day,
  done,
  seen: [],
  kept: [],
  pictures: [],
  world: new Uint8Array(0),
  used: [],
  seconds: 0
})

/** Lanes that take as many turns as a segment has days, and write down who began and who ended. */
function lanes(count: number, log: string[], fail?: string): Lane[] {
  return Array.from({ length: count }, () => {
    let stopped = false
    return {
      async run(segment, parent, _before, tick) {
        log.push(`begin ${segment.id}`)
        if ((segment.parent !== undefined) !== (parent !== undefined)) throw new Error('no parent')
        for (let day = segment.from; day < segment.to && !stopped; day++) {
          await Promise.resolve()
          tick(day + 1)
        }
        if (segment.id === fail) throw new Error(`${fail} fails`)
        log.push(`end ${segment.id}`)
        return outcome(segment.id, segment.to, !stopped)
      },
      stop() {
        stopped = true
      },
      close() {}
    }
  })
}

const tree = (replicate: number, ...ends: number[]): Segment[] => [
  { id: `r${replicate}`, lot: 0, replicate, arms: [0], from: 0, to: 5 },
  ...ends.map((to, i): Segment => ({
    id: `r${replicate}.${i}`,
    lot: 0,
    replicate,
    arms: [i],
    from: 5,
    to,
    parent: `r${replicate}`
  }))
]
const rest = { before: new Map<string, Outcome>(), tick() {}, stopped: () => false }

test('all is run, children after their parent, with any number of lanes', async () => {
  const ends = fc.array(fc.integer({ min: 6, max: 15 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(ends, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (trees, n) => {
        const segments = trees.flatMap((to, i) => tree(i, ...to))
        const log: string[] = []
        const outcomes = await schedule({ segments, lanes: lanes(n, log), ...rest })
        expect([...outcomes.keys()].sort()).toEqual(segments.map(({ id }) => id).sort())
        for (const { id, parent } of segments)
          if (parent !== undefined)
            expect(log.indexOf(`end ${parent}`)).toBeLessThan(log.indexOf(`begin ${id}`))
      }
    )
  )
})

test('the longest way goes first, and a lane stays where it is', async () => {
  const log: string[] = []
  await schedule({ segments: [...tree(0, 6, 7), ...tree(1, 20)], lanes: lanes(1, log), ...rest })
  expect(log.filter((line) => line.startsWith('begin'))).toEqual([
    'begin r1',
    'begin r1.0',
    'begin r0',
    'begin r0.1',
    'begin r0.0'
  ])
})

test('two branches of equal length take two lanes', async () => {
  const log: string[] = []
  await schedule({ segments: tree(0, 15, 15), lanes: lanes(2, log), ...rest })
  expect(log.indexOf('begin r0.1')).toBeLessThan(log.indexOf('end r0.0'))
})

test('what was done is not done again, and a failure is told', async () => {
  const log: string[] = []
  const before = new Map([['r0', outcome('r0', 5)]])
  await schedule({ segments: tree(0, 6), lanes: lanes(2, log), ...rest, before })
  expect(log).not.toContain('begin r0')
  const failing = schedule({ segments: tree(0, 6, 9), lanes: lanes(2, log, 'r0.0'), ...rest })
  await expect(failing).rejects.toThrow('r0.0 fails')
})
