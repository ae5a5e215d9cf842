import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cause, turnover } from './turnover.ts'
import type { TurnoverLives, TurnoverPlan } from './turnover.ts'
import { stretches, takenAt } from './turnover-stretches.ts'

const none = { turns: [], pulses: [] }
const circuit = {
  production: 0,
  ageing: 0.084 / 365,
  bystander: 0,
  removal: 0.15,
  decline: 0,
  half: 0.5,
  noise: 0.16,
  threshold: 17,
  extrinsic: 0
}
function planOf(count: number, more: Partial<TurnoverPlan> = {}): TurnoverPlan {
  return {
    circuit,
    course: none,
    people: { count },
    chance: { seed: 11, replicate: 0 },
    perDay: 1,
    horizon: 2000,
    start: 0,
    visits: new Float64Array(0),
    ill: 0,
    ...more
  }
}
const all = (plan: TurnoverPlan): TurnoverLives => turnover(plan, 0, plan.people.count)
const median = (x: Float64Array): number => x.slice().sort()[Math.floor(x.length / 2)]

test('a life does not depend on who is asked, in which order, or how many at once', () => {
  const plan = planOf(40, {
    circuit: { ...circuit, extrinsic: 3e-4 },
    visits: Float64Array.of(100, 500, 900),
    ill: 0.6,
    perDay: 2
  })
  const whole = all(plan)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 1, max: 40 }), (from, length) => {
      const to = Math.min(from + length, 40)
      const some = turnover(plan, from, to)
      for (const name of ['time', 'cause', 'healthy', 'fellIll'] as const)
        expect(some[name]).toEqual(whole[name].slice(from, to))
      expect(some.burden).toEqual(whole.burden.slice(3 * from, 3 * to))
    }),
    { numRuns: 20 }
  )
  const backwards = planOf(40, {
    ...plan,
    people: { count: 40, idLo: Uint32Array.from({ length: 40 }, (_, i) => 39 - i) }
  })
  expect(all(backwards).time).toEqual(whole.time.slice().reverse())
})

test('another seed, replicate or half of the id gives other lives', () => {
  const base = all(planOf(5)).time
  for (const more of [
    { chance: { seed: 12, replicate: 0 } },
    { chance: { seed: 11, replicate: 1 } },
    { people: { count: 5, idHi: Uint32Array.of(1, 1, 1, 1, 1) } }
  ])
    expect(all(planOf(5, more)).time).not.toEqual(base)
})

test('without noise the burden is the Euler sum, and death its first crossing', () => {
  const quiet = { ...circuit, noise: 1e-30, removal: 0 }
  // X = eta t²/2 to the bit of a midpoint rule: crossing at sqrt(2 Xc / eta)
  const { time, cause } = all(planOf(1, { circuit: quiet, people: { count: 1 } }))
  expect(Math.abs(time[0] - Math.sqrt((2 * 17) / circuit.ageing))).toBeLessThan(1)
  expect(cause[0]).toBe(Cause.threshold)
})

test('turns of production and removal, harm and threshold act in their days only', () => {
  const base = all(planOf(300))
  const turned = (
    on: 'production' | 'removal' | 'threshold' | 'harm',
    times: number,
    from: number,
    until: number
  ): TurnoverLives => all(planOf(300, { course: { turns: [{ on, from, until, times }], pulses: [] } }))
  for (const [on, times] of [
    ['production', 0.5],
    ['removal', 1.5],
    ['threshold', 1.2],
    ['harm', 0.8]
  ] as const) {
    const better = turned(on, times, 500, Infinity)
    for (let i = 0; i < 300; i++) {
      // the same noise: nobody who died before is touched
      if (base.time[i] < 500) expect(better.time[i]).toBe(base.time[i])
    }
    expect(better.time.filter((life, i) => life < base.time[i]).length).toBeLessThan(6)
    expect(median(better.time)).toBeGreaterThan(median(base.time))
  }
  expect(turned('removal', 2, 1990, 2000).time).toEqual(base.time)
  expect(turned('harm', 2, 0, Infinity).time).toEqual(turned('threshold', 0.5, 0, Infinity).time)
})

test('whoever stands beyond a lowered threshold is dead that day', () => {
  const course = {
    turns: [{ on: 'threshold' as const, from: 600, until: Infinity, times: 1e-6 }],
    pulses: []
  }
  const { time, cause } = all(planOf(200, { course }))
  const base = all(planOf(200)).time
  for (let i = 0; i < 200; i++) {
    expect(time[i]).toBe(Math.min(base[i], 600))
    expect(cause[i]).toBe(Cause.threshold)
  }
})

test('a pulse lengthens lives, a larger one more; reflection at 0 lets one in twenty lose', () => {
  const lives = [0, 0.2, 0.5, 1].map(
    (share) => all(planOf(300, { course: { turns: [], pulses: [{ day: 700, share }] } })).time
  )
  for (let k = 1; k < lives.length; k++) {
    expect(lives[k].filter((life, i) => life < lives[k - 1][i]).length).toBeLessThan(15)
    expect(median(lives[k])).toBeGreaterThan(median(lives[k - 1]))
  }
  expect(median(lives[3])).toBeGreaterThan(median(lives[0]) + 20)
})

test('visits see the burden after the pulse of that day, and -1 after death', () => {
  const plan = (share: number): TurnoverPlan =>
    planOf(100, {
      visits: Float64Array.of(0, 300, 300, 1500),
      course: { turns: [], pulses: [{ day: 300, share }] }
    })
  const before = all(plan(0))
  const after = all(plan(0.25))
  for (let i = 0; i < 100; i++) {
    expect(before.burden[4 * i]).toBe(0)
    expect(after.burden[4 * i + 1]).toBeCloseTo(0.75 * before.burden[4 * i + 1], 12)
    expect(after.burden[4 * i + 2]).toBe(after.burden[4 * i + 1])
    expect(after.burden[4 * i + 3]).toBe(after.time[i] > 1500 ? after.burden[4 * i + 3] : -1)
    if (after.time[i] < 1500) expect(after.burden[4 * i + 3]).toBe(-1)
    else expect(after.burden[4 * i + 3]).toBeGreaterThanOrEqual(0)
  }
})

test('death from without: exponential, spared by its turn, counted apart', () => {
  const m = 1e-3
  const { time, cause } = all(
    planOf(20000, { circuit: { ...circuit, ageing: 0, extrinsic: m }, horizon: 500, perDay: 1, start: 0 })
  )
  const dead = cause.reduce((sum, c) => sum + (c === Cause.extrinsic ? 1 : 0), 0) / 20000
  const expected = 1 - Math.exp(-m * 500)
  expect(Math.abs(dead - expected)).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / 20000))
  for (let i = 0; i < 20000; i++) if (cause[i] === Cause.censored) expect(time[i]).toBe(500)
  const spared = all(
    planOf(500, {
      circuit: { ...circuit, ageing: 0, extrinsic: m },
      horizon: 500,
      course: { turns: [{ on: 'extrinsic', from: 100, until: 300, times: 0 }], pulses: [] }
    })
  )
  for (let i = 0; i < 500; i++) {
    expect(spared.time[i] > 100 && spared.time[i] < 300).toBe(false)
    if (time[i] < 100) expect(spared.time[i]).toBe(time[i])
    else if (time[i] < 300) expect(spared.time[i]).toBeCloseTo(time[i] + 200, 9)
  }
})

test('healthy days end at death, illness comes before it', () => {
  const { time, healthy, fellIll } = all(planOf(500, { ill: 0.65 }))
  for (let i = 0; i < 500; i++) {
    expect(healthy[i]).toBeLessThanOrEqual(time[i])
    expect(healthy[i]).toBeGreaterThan(0)
    if (fellIll[i] < Infinity) {
      expect(fellIll[i]).toBeLessThan(time[i])
      // days of health include spells after a first illness
      expect(healthy[i]).toBeGreaterThanOrEqual(fellIll[i] - 1)
    }
  }
})

test('people’s own factors: a threshold or removal of more lengthens, of more production shortens', () => {
  const up = new Float64Array(200).fill(1.2)
  const base = all(planOf(200)).time
  const own = (name: 'threshold' | 'removal' | 'production'): Float64Array =>
    all(planOf(200, { people: { count: 200, [name]: up } })).time
  const better = (lives: Float64Array): number => lives.filter((life, i) => life >= base[i]).length
  expect(better(own('threshold'))).toBe(200)
  expect(better(own('removal'))).toBeGreaterThan(195)
  expect(better(own('production'))).toBeLessThan(5)
  const scaled = all(planOf(50, { circuit: { ...circuit, removal: circuit.removal * 1.2 } })).time
  expect(own('removal').slice(0, 50)).toEqual(scaled)
})

test('stretches tile the life, whatever falls on them', () => {
  const day = fc.double({ min: 0, max: 60, noNaN: true })
  const course = fc.record({
    turns: fc.array(
      fc.record({
        on: fc.constantFrom('production', 'harm'),
        from: day,
        until: fc.constant(Infinity),
        times: fc.constant(2)
      }),
      { maxLength: 3 }
    ),
    pulses: fc.array(fc.record({ day, share: fc.constant(0.5) }), { maxLength: 5 })
  })
  fc.assert(
    fc.property(course, fc.array(day, { maxLength: 6 }), fc.constantFrom(1, 4, 10), (c, visits, perDay) => {
      const path = stretches(c as never, Float64Array.from(visits).sort(), perDay, 50)
      let at = 0
      let keep = 1
      for (const s of path) {
        expect(s.first).toBe(at)
        expect(s.last).toBeGreaterThanOrEqual(s.first)
        at = s.last
        keep *= s.keep
      }
      expect(at).toBe(50 * perDay)
      const given = c.pulses.filter((p) => Math.ceil(p.day * perDay) < 50 * perDay).length
      expect(keep).toBeCloseTo(1 / 2 ** given, 15)
      const seen = path.map((s) => s.visit).filter((v) => v >= 0)
      expect(seen).toEqual(
        Array.from(Float64Array.from(visits).sort(), (d, v) => [d, v])
          .filter(([d]) => Math.ceil(d * perDay) < 50 * perDay)
          .map(([, v]) => v)
      )
    })
  )
})

test('the day on which the hazard is spent', () => {
  const path = stretches(
    { turns: [{ on: 'extrinsic', from: 10, until: 20, times: 3 }], pulses: [] },
    new Float64Array(0),
    2,
    100
  )
  expect(takenAt(path, 0.01, 0.05, 2)).toBeCloseTo(5, 12)
  expect(takenAt(path, 0.01, 0.25, 2)).toBeCloseTo(15, 12)
  expect(takenAt(path, 0.01, 0.45, 2)).toBeCloseTo(25, 12)
  expect(takenAt(path, 0.01, 2, 2)).toBe(Infinity)
})
