import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check, memoryStore, Interrupted, Problem, run } from '../index.ts'

const text = `reverdie: 1
title: T
question: Q?
world: martin
programmes: {}
run: { for: 1 d, every: 12 hour }
parameters: { martin.dish.side: 300 µm, martin.dish.lesion: 40 µm }
`

test('the public surface is short', () => {
  expect(
    readFileSync(new URL('../index.ts', import.meta.url), 'utf8').split('\n').length
  ).toBeLessThanOrEqual(80)
})

test('a program reads a scenario, runs it, stops it and goes on, with one digest', async () => {
  const scenario = check(text, { name: 'mine' })
  expect(scenario.name).toBe('mine')
  const { resultDigest, series } = await run(scenario, { threads: 1 })
  expect(series.value.length).toBeGreaterThan(0)
  const stop = new AbortController()
  stop.abort()
  const checkpoint = memoryStore()
  await expect(run(scenario, { threads: 1, signal: stop.signal, checkpoint })).rejects.toBeInstanceOf(
    Interrupted
  )
  expect((await run(scenario, { threads: 1, checkpoint })).resultDigest).toBe(resultDigest)
  expect(() => check('reverdie: 1')).toThrow(Problem)
})
