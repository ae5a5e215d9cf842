import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniform } from '../core/draw.ts'
import { capture, caughtBy } from './capture.ts'
import { poissonTail } from './poisson.ts'
import { Kind, spread } from './spread.reference.ts'
import type { Dish, Signal } from './spread.reference.ts'

const c = capture({
  radius: 10,
  diffusion: 100,
  binding: 1e8,
  receptors: 1e5,
  uptake: 0.2,
  release: 0.2,
  cover: 0.35
})
const tail = poissonTail(62)

function signal(output: number, delay: number, emitted = 40_000): Signal {
  return { capture: c, emitted, withstood: 62, share: Float64Array.of(0, 1, output, output), delay }
}

/** A row of cells 20 µm apart, `x` for a primary and `o` for a healthy one; `touches` lists the pairs from > to. */
function row(picture: string, thresholds: number[], pairs: [number, number][] = []): Dish {
  const count = picture.length
  const start = new Uint32Array(count + 1)
  const of: number[] = []
  for (let i = 0; i < count; i++) {
    for (const [from, to] of pairs) if (from === i) of.push(to)
    start[i + 1] = of.length
  }
  return {
    count,
    idLo: Uint32Array.from(picture, (_, i) => 7 * i + 1),
    idHi: new Uint32Array(count),
    x: Float64Array.from(picture, (_, i) => 20 * i),
    y: new Float64Array(count),
    threshold: Float64Array.from(thresholds),
    touches: { start, of: Uint32Array.from(of) },
    kind: Uint8Array.from(picture, (letter) => (letter === 'x' ? Kind.primary : Kind.healthy)),
    turned: new Float64Array(count).fill(Infinity)
  }
}

const picture = (dish: Dish): string => Array.from(dish.kind, (k) => 'oxst'[k]).join('')

test('one cell beside one primary turns when its hazard has passed its threshold', () => {
  const dish = row('xo', [0, 1.7])
  spread(dish, signal(1, 0), 1000, Infinity)
  expect(dish.turned[1]).toBeCloseTo(1.7 / tail(40_000 * caughtBy(c, 20)), 12)
  expect(picture(dish)).toBe('xs')
})

test('a secondary adds its signal only after its delay', () => {
  const delay = 3
  const dish = row('xoo', [0, 0.4, 30])
  spread(dish, signal(0.5, delay), 1000, Infinity)
  const first = 0.4 / tail(40_000 * caughtBy(c, 20))
  const alone = tail(40_000 * caughtBy(c, 40))
  const both = tail(40_000 * (caughtBy(c, 40) + 0.5 * caughtBy(c, 20)))
  const joined = first + delay
  expect(dish.turned[1]).toBeCloseTo(first, 12)
  expect(dish.turned[2]).toBeCloseTo(joined + (30 - alone * joined) / both, 10)
})

test('touch turns the listed neighbours at once, and a cell turned by touch turns nobody', () => {
  const dish = row(
    'xooo',
    [0, 1e9, 1e9, 1e9],
    [
      [0, 1],
      [1, 2]
    ]
  )
  spread(dish, signal(0, 0), 24, Infinity)
  expect(picture(dish)).toBe('xtoo')
  expect(dish.turned[1]).toBe(0)
})

test('a cell turned by the signal turns its neighbours in the same moment', () => {
  const dish = row('xoo', [0, 1, 1e9], [[1, 2]])
  spread(dish, signal(0, 5), 1000, Infinity)
  expect(picture(dish)).toBe('xst')
  expect(dish.turned[2]).toBe(dish.turned[1])
})

test('nothing sent, nobody primary, no time: nothing happens', () => {
  for (const [dish, sent, hours] of [
    [row('xoo', [0, 1, 1]), 0, 1000],
    [row('ooo', [1, 1, 1]), 40_000, 1000],
    [row('xoo', [0, 1, 1]), 40_000, 0]
  ] as const) {
    const before = picture(dish)
    expect(spread(dish, signal(1, 0, sent), hours, Infinity)).toBe(hours)
    expect(picture(dish)).toBe(before)
  }
})

test('the run ends with the cell that was waited for', () => {
  const dish = row('xoooo', [0, 0.1, 0.2, 0.3, 0.4])
  const hours = spread(dish, signal(1, 0), Infinity, 2)
  expect(picture(dish)).toBe('xssoo')
  expect(hours).toBe(dish.turned[2])
  const all = row('xoooo', [0, 0.1, 0.2, 0.3, 0.4])
  expect(spread(all, signal(1, 0), Infinity, Infinity)).toBe(Infinity)
  expect(picture(all)).toBe('xssss')
})

/** Scattered cells with thresholds and touch pairs, to be laid out in any order of rows. */
const scattered = fc.record({
  letters: fc.array(fc.constantFrom('x', 'o', 'o', 'o'), { minLength: 2, maxLength: 14 }),
  seed: fc.nat({ max: 1e6 })
})
function lay({ letters, seed }: { letters: string[]; seed: number }, touch = true): Dish {
  const noise = (k: number): number =>
    ((Math.imul(seed + 1, 2654435761) + Math.imul(k + 1, 40503)) >>> 8) % 1009
  const thresholds = letters.map((_, i) => (noise(i) + 1) / 200)
  const pairs: [number, number][] = []
  for (let i = 0; i + 1 < letters.length; i++) if (touch && noise(100 + i) % 3 === 0) pairs.push([i, i + 1])
  const dish = row(letters.join(''), thresholds, pairs)
  for (let i = 0; i < dish.count; i++) dish.y[i] = noise(200 + i) / 50
  return dish
}

test('the order of rows carries no meaning, to the last bit', () => {
  fc.assert(
    fc.property(scattered, fc.double({ min: 0, max: 5, noNaN: true }), (drawn, delay) => {
      const dish = lay(drawn)
      const n = dish.count
      const place = Array.from({ length: n }, (_, i) => i).reverse()
      const lists = place.map((i) => [
        ...dish.touches.of.slice(dish.touches.start[i], dish.touches.start[i + 1])
      ])
      const start = new Uint32Array(n + 1)
      lists.forEach((list, i) => (start[i + 1] = start[i] + list.length))
      const turned = {
        ...dish,
        idLo: Uint32Array.from(place, (i) => dish.idLo[i]),
        x: Float64Array.from(place, (i) => dish.x[i]),
        y: Float64Array.from(place, (i) => dish.y[i]),
        threshold: Float64Array.from(place, (i) => dish.threshold[i]),
        kind: Uint8Array.from(place, (i) => dish.kind[i]),
        turned: new Float64Array(n).fill(Infinity),
        touches: { start, of: Uint32Array.from(lists.flat(), (to) => n - 1 - to) }
      }
      spread(dish, signal(0.7, delay), 500, Infinity)
      spread(turned, signal(0.7, delay), 500, Infinity)
      expect([...turned.turned].reverse()).toEqual([...dish.turned])
      expect([...turned.kind].reverse()).toEqual([...dish.kind])
    })
  )
})

test('more output never spares a cell time, more delay never costs it: cell by cell, same chance', () => {
  const number = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(scattered, number, number, number, number, (drawn, o1, o2, d1, d2) => {
      // Without touch: a cell that touch reaches first turns nobody, so there a slower signal may turn more.
      const fast = lay(drawn, false)
      const slow = lay(drawn, false)
      spread(fast, signal(Math.max(o1, o2), 40 * Math.min(d1, d2)), 500, Infinity)
      spread(slow, signal(Math.min(o1, o2), 40 * Math.max(d1, d2)), 500, Infinity)
      for (let i = 0; i < fast.count; i++) {
        // Sums of the same signals in another order may differ in their last digits.
        expect(fast.turned[i]).toBeLessThanOrEqual(slow.turned[i] * (1 + 1e-12))
      }
    })
  )
})

/** The direct method, written for clearness alone: all rates anew at every event, the delayed in a list. */
function direct(dish: Dish, s: Signal, enough: number, random: () => number): number {
  const secretes = Array.from(dish.kind, (k) => (k === Kind.primary ? 0 : Infinity))
  const turned = Array.from(dish.kind, (k) => k === Kind.primary)
  let now = 0
  for (let n = 0; n < enough;) {
    const rates = Array.from(dish.x, (x, i) => {
      if (turned[i]) return 0
      let mean = 0
      for (let j = 0; j < dish.count; j++) {
        if (secretes[j] > now) continue
        mean +=
          s.emitted *
          s.share[dish.kind[j] || 2] *
          caughtBy(c, Math.hypot(x - dish.x[j], dish.y[i] - dish.y[j]))
      }
      return tail(mean)
    })
    const total = rates.reduce((a, b) => a + b, 0)
    const event = now - Math.log(1 - random()) / total
    const onset = Math.min(...secretes.filter((start) => start > now))
    now = Math.min(event, onset)
    if (onset < event) continue
    let which = 0
    for (let left = random() * total; left >= rates[which] && which < dish.count - 1; which++)
      left -= rates[which]
    turned[which] = true
    secretes[which] = now + s.delay
    n++
  }
  return now
}

test.each([0, 2])(
  'the direct Gillespie method gives the same mean time to the 6th turn, delay %d h',
  (delay) => {
    const runs = 3000
    const enough = 6
    let ordinal = 0
    const random = (): number => uniform({ seed: 1976, replicate: 0 }, 1, 0, 0, ordinal++)
    // Five rows of five, a primary in the middle; enough is sent for the rim to be slow and the neighbours quick.
    const block = (thresholds: number[]): Dish => {
      const dish = row('x'.padStart(13, 'o').padEnd(25, 'o'), thresholds)
      for (let i = 0; i < 25; i++) {
        dish.x[i] = 22 * (i % 5)
        dish.y[i] = 22 * Math.floor(i / 5)
      }
      return dish
    }
    const sent = signal(0.6, delay, 17_000)
    const ours: number[] = []
    const theirs: number[] = []
    for (let k = 0; k < runs; k++) {
      const thresholds = Array.from({ length: 25 }, () => -Math.log(1 - random()))
      ours.push(spread(block(thresholds), sent, Infinity, enough))
      theirs.push(direct(block(thresholds), sent, enough, random))
    }
    const mean = (t: number[]): number => t.reduce((a, b) => a + b, 0) / runs
    const variance = (t: number[]): number => t.reduce((a, b) => a + (b - mean(t)) ** 2, 0) / (runs - 1)
    const standardError = Math.sqrt((variance(ours) + variance(theirs)) / runs)
    expect(standardError / mean(ours)).toBeLessThan(0.03)
    expect(Math.abs(mean(ours) - mean(theirs))).toBeLessThan(4 * standardError)
  }
)
