import { expect, test } from 'vitest'
import { martinParameters } from '../../ledger/spread-martin.ts'
import { capture, caughtBy } from '../../kernels/capture.ts'
import { poissonTail } from '../../kernels/poisson.ts'
import { Kind, martinCounts, martinNumbers, runMartin, stateAt, timeTo, watchMartin } from './index.ts'
import type { MartinSettings } from './index.ts'

const ledger = new Map(martinParameters.map((p) => [p.id, p.value]))
const published = martinNumbers((id) => ledger.get(id) as number)
const chance = { seed: 1, replicate: 3 }
const with_ = (change: Partial<MartinSettings>): MartinSettings => ({ ...published, ...change })

test('every number of the world is in the ledger', () => {
  const flat = Object.values({ ...published, ...published.ligand, ligand: 0, stopThere: 0 })
  for (const value of flat) expect(Number.isFinite(value)).toBe(true)
})

test('the same chance tells the same story; another replicate tells another', () => {
  const settings = with_({ until: 4 })
  const a = runMartin(settings, chance)
  const b = runMartin(settings, chance)
  expect(b.turned).toEqual(a.turned)
  expect(b.kind).toEqual(a.kind)
  expect(runMartin(settings, { seed: 1, replicate: 4 }).x).not.toEqual(a.x)
})

test('observations read the past off the result: looks every 2 h, nobody ever recovers', () => {
  const looks: number[] = []
  let before = 0
  const end = runMartin(with_({ until: 6, every: 2 }), chance, (hours, state) => {
    looks.push(hours)
    const { secondaries } = martinCounts(state, published)
    expect(secondaries).toBeGreaterThanOrEqual(before)
    before = secondaries
  })
  expect(looks).toEqual([0, 2, 4, 6])
  expect(before).toBe(martinCounts(end, published).secondaries)
  expect(martinCounts(stateAt(end, 0), published).secondaries).toBe(0)
})

test('a run stopped at 100 secondaries is the beginning of the run that goes on', () => {
  const short = runMartin(with_({ stopThere: true }), chance)
  const long = runMartin(with_({ until: 24 }), chance)
  expect(short.hours).toBe(timeTo(100, long))
  expect(stateAt(long, short.hours).turned).toEqual(short.turned)
  expect(timeTo(100, short)).toBe(short.hours)
  expect(timeTo(101, short)).toBe(Infinity)
})

test('silent secondaries: spread stays where the primaries alone can reach', () => {
  const end = runMartin(with_({ signalledOutput: 0 }), chance)
  const counts = martinCounts(end, published)
  // A cell at distance d from the centre hears each primary from at least d − lesion away.
  const c = capture(published.ligand)
  const tail = poissonTail(published.withstood)
  let reach = published.lesion + 2 * published.ligand.radius
  const expectedBeyond = (d: number): number =>
    end.count *
    published.until *
    tail(published.emitted * counts.primaries * caughtBy(c, d - published.lesion))
  while (expectedBeyond(reach) > 1e-4) reach++
  expect(counts.secondaries).toBeGreaterThan(0)
  expect(counts.farthest).toBeLessThan(reach)
  expect(reach).toBeLessThan(published.side / 2)
  // With full output the same dish is overrun in the same time.
  const full = martinCounts(runMartin(published, chance), published)
  expect(full.senescent).toBeGreaterThan(0.99)
  expect(counts.senescent).toBeLessThan(full.senescent / 2)
})

test('weaker secondaries and longer delays turn fewer cells on the same dish', () => {
  const after = (change: Partial<MartinSettings>): number =>
    martinCounts(runMartin(with_({ until: 12, ...change }), chance), published).secondaries
  const outputs = [0, 0.25, 0.5, 1].map((signalledOutput) => after({ signalledOutput }))
  expect(outputs).toEqual([...outputs].sort((a, b) => a - b))
  expect(outputs[0]).toBeLessThan(outputs[3])
  const delays = [0, 3, 10].map((delay) => after({ delay }))
  expect(delays).toEqual([...delays].sort((a, b) => b - a))
  expect(delays[2]).toBeLessThan(delays[0])
})

test('certain touch turns every neighbour of the primaries at once; rarer touch turns a subset', () => {
  const at0 = (touch: number): Uint8Array => runMartin(with_({ touch, until: 0 }), chance).kind
  const all = at0(1)
  const half = at0(0.5)
  const { x, y } = runMartin(with_({ until: 0 }), chance)
  all.forEach((kind, i) => {
    if (kind === Kind.primary) return
    const near = x.some(
      (_, j) => all[j] === Kind.primary && Math.hypot(x[i] - x[j], y[i] - y[j]) <= published.reach
    )
    expect(kind).toBe(near ? Kind.touched : Kind.healthy)
    if (half[i] === Kind.touched) expect(kind).toBe(Kind.touched)
  })
  const touched = (kinds: Uint8Array): number => kinds.filter((k) => k === Kind.touched).length
  expect(touched(half)).toBeGreaterThan(0)
  expect(touched(half)).toBeLessThan(touched(all))
})

test('a watched dish gives its counts at every look and the time of the hundredth', () => {
  const { looks, arrival, result } = watchMartin(with_({ until: 12, every: 4 }), chance)
  expect(looks.map((look) => look.hours)).toEqual([0, 4, 8, 12])
  expect(arrival).toBe(timeTo(100, result))
  for (const { hours, counts } of looks) {
    expect(counts.signalled >= 100).toBe(arrival <= hours)
    expect(counts.secondaries).toBe(counts.signalled + counts.touched)
    expect(counts.senescent * result.count).toBeCloseTo(counts.primaries + counts.secondaries, 9)
  }
  // At the start the front is the lesion itself, within the grain of a few cells.
  expect(Math.abs(looks[0].counts.front / published.lesion - 1)).toBeLessThan(0.15)
})
