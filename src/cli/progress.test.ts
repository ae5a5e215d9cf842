import { expect, test } from 'vitest'
import { ears } from './fixtures/ears.ts'
import { meter } from './progress.ts'
import { duration, size, table, wrapped } from './table.ts'

const at = (done: number): Parameters<ReturnType<typeof meter>['tick']>[0] => ({
  done,
  total: 100,
  arm: 'nothing',
  replicate: 0,
  day: done,
  etaSeconds: 95
})

test('a bar on a terminal is drawn over itself and cleared at the end', () => {
  const io = ears(true)
  let time = 0
  const bar = meter(io, 'text', () => time)
  bar.tick(at(0))
  time = 50
  bar.tick(at(10)) // too soon
  time = 200
  bar.tick(at(50))
  bar.end()
  const drawn = io.said.err.split('\r')
  expect(drawn).toHaveLength(5)
  expect(drawn[2]).toMatch(/^\[={13} {13}\] 50 % \(nothing, replicate 1, about 1 min 35 s left\)/)
  expect(Math.max(...drawn.map((one) => one.length))).toBeLessThan(80)
  expect(drawn[3]!.trim()).toBe('')
})

test('elsewhere a plain line now and then', () => {
  const io = ears()
  let time = 0
  const lines = meter(io, 'text', () => time)
  for (let i = 0; i <= 100; i++) {
    time = i * 500
    lines.tick(at(i))
  }
  lines.end()
  expect(io.said.err.split('\n').filter((one) => one !== '')).toHaveLength(6)
  expect(io.said.err).not.toContain('\r')
})

test('JSON lines on request', () => {
  const io = ears(true)
  const lines = meter(io, 'json', () => 0)
  lines.tick(at(1))
  lines.tick(at(100))
  const events = io.said.err
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as Record<string, unknown>)
  expect(events).toEqual([
    { event: 'progress', ...at(1) },
    { event: 'progress', ...at(100) }
  ])
})

test('times, sizes, tables, lines', () => {
  expect([5.4, 95, 3700].map(duration)).toEqual(['5 s', '1 min 35 s', '1 h 1 min'])
  expect([512, 1234567, 4e9].map(size)).toEqual(['512 B', '1.2 MB', '4.0 GB'])
  expect(
    table(
      ['a', 'µm'],
      [
        ['b', '1'],
        ['ccc', '20']
      ],
      [1]
    )
  ).toBe('a    µm\n---  --\nb     1\nccc  20\n')
  expect(wrapped('one two three four', 10, '  ')).toBe('  one two\n  three\n  four\n')
})
