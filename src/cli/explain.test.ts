import { expect, test } from 'vitest'
import { check, day, quantities } from '../index.ts'
import { agents, claims, parameters } from '../ledger/index.ts'
import { bodyNeeds } from './body.ts'
import { explain } from './explain.ts'
import { ears } from './fixtures/ears.ts'
import { findScenario } from './find.node.ts'
import { needs } from './needs.ts'
import { shippedScenarios } from './package.node.ts'
import { command } from './program.ts'

async function said(...args: string[]): Promise<string> {
  const io = ears()
  expect(await command(args, io), io.said.err).toBe(0)
  return io.said.out
}

test('everything that has a name can be explained', () => {
  const names = [parameters, claims, agents, day, quantities].flatMap((list) => list.map(({ id }) => id))
  for (const name of names) {
    const text = explain(name, 80)
    expect(text.length, name).toBeGreaterThan(20)
    expect(text, name).not.toMatch(/undefined|NaN|\[object/)
  }
  expect(explain('survival', 80)).toContain('Kaplan-Meier')
})

test('the order of the day is printed with sources', async () => {
  const text = await said('explain')
  for (const { id, does } of day) {
    expect(text).toContain(id)
    expect(text.replace(/\s+/g, ' ')).toContain(does)
  }
  expect(text).toContain('sources: ')
})

test('a scenario is explained with the doses it gives', async () => {
  const text = await said('explain', 'forearm-lifetime')
  expect(text).toMatch(/10957\.5 day +50 +dasatinib-quercetin +one dose +every 1 day, 3 times/)
  expect(text).toContain('dasatinib-quercetin')
  expect(text).toContain('nothing is given')
})

test('every shipped scenario is right, has a golden size, and can be costed', async () => {
  const shipped = ['forearm-lifetime', 'ink-attac', 'lesion', 'mouse-survival', 'spread', 'wound']
  expect(shippedScenarios()).toEqual(expect.arrayContaining(shipped))
  for (const name of shippedScenarios()) {
    const scenario = findScenario(name)
    expect(scenario.name).toBe(name)
    expect(scenario.golden, name).toBeDefined()
    expect(scenario.watch.length, name).toBeGreaterThan(0)
    expect(scenario.arms.map((arm) => arm.name)).toContain('nothing')
    const { seconds, memory, disk } = scenario.world === 'body' ? bodyNeeds(scenario, 2) : needs(scenario, 2)
    for (const value of [seconds, memory, disk]) expect(value, name).toBeGreaterThan(0)
    expect(await said('check', name)).toContain('This scenario is right.')
  }
})

test('a larger question takes more', () => {
  const text = (size: string, replicates: number): string =>
    `reverdie: 1\ntitle: T\nquestion: Q?\nprogrammes: {}\npatch: { size: ${size} }\nrun: { for: 2 year, replicates: ${replicates} }\n`
  const small = needs(check(text('1 mm x 1 mm', 1)), 2)
  const wide = needs(check(text('2 mm x 2 mm', 1)), 2)
  const many = needs(check(text('1 mm x 1 mm', 8)), 2)
  expect(wide.seconds / small.seconds).toBeCloseTo(4)
  expect(wide.memory).toBeGreaterThan(small.memory)
  expect(many.seconds / small.seconds).toBeCloseTo(4)
  expect(many.disk).toBeGreaterThan(small.disk)
})

test('the ledger in every form', async () => {
  expect(await said('ledger')).toContain('sasp.reach')
  expect(JSON.parse(await said('ledger', '--format', 'json'))).toHaveProperty('parameters')
  expect((await said('ledger', '--format', 'csv')).split('\n').length).toBeGreaterThan(parameters.length)
  expect(await said('ledger', '--format', 'html')).toMatch(/^<!doctype html>/i)
  expect(await said('ledger', '--format', 'bib')).toContain('@')
})
