import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { capture, caughtBy } from '../../src/kernels/capture.ts'
import { martinParameters } from '../../src/ledger/spread-martin.ts'
import { martinCounts, martinNumbers, runMartin, watchMartin } from '../../src/tissue/martin/index.ts'

const ledger = new Map(martinParameters.map((p) => [p.id, p.value]))
const published = martinNumbers((id) => ledger.get(id) as number)

const rows = readFileSync(new URL('./data.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(','))
const values = (check: string): Record<string, number> =>
  Object.fromEntries(rows.filter((r) => r[0] === check).map((r) => [r[1], Number(r[3])]))

test('T6: the capture kernel of the ledger’s constants is the published one to 1e-6', () => {
  const c = capture(published.ligand)
  const micro = 1e-6
  const ours: Record<string, number> = {
    kappa: c.kappa * micro,
    damkohler: c.damkohler,
    floor: c.floor * micro,
    autocrine: c.autocrine,
    half: c.half,
    'caught at 20': caughtBy(c, 20),
    'caught at 100': caughtBy(c, 100),
    'caught at 500': caughtBy(c, 500)
  }
  const theirs = values('T6')
  expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort())
  for (const [name, value] of Object.entries(theirs)) {
    expect(Math.abs(ours[name] / value - 1), name).toBeLessThan(1e-6)
  }
})

const median = (times: number[]): number => {
  const sorted = [...times].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2
}

test('T7: 100 secondaries on 200 packings with 30-40 primaries, median 3.0-4.5 h, sooner with more primaries', () => {
  const wanted = 200
  const byPrimaries = new Map<number, number[]>()
  let found = 0
  for (let replicate = 0; found < wanted; replicate++) {
    const end = runMartin({ ...published, stopThere: true }, { seed: 2023, replicate })
    const { primaries } = martinCounts(end, published)
    if (primaries < 30 || primaries > 40) continue
    byPrimaries.set(primaries, [...(byPrimaries.get(primaries) ?? []), end.hours])
    found++
  }
  const table = [...byPrimaries].sort(([a], [b]) => a - b)
  const between = (low: number, high: number): number[] =>
    table.filter(([n]) => n >= low && n <= high).flatMap(([, times]) => times)

  const all = between(30, 40).sort((a, b) => a - b)
  const line = table.map(([n, times]) => `${n}: ${median(times).toFixed(2)} h (${times.length})`).join('  ')
  console.log(
    `T7 median ${median(all).toFixed(2)} h, quartiles ${all[50].toFixed(2)}-${all[150].toFixed(2)}; ${line}`
  )

  const [, , low, , high] = rows.find((r) => r[1] === 'time to 100 secondaries')!
  expect(all).toHaveLength(wanted)
  expect(median(all)).toBeGreaterThanOrEqual(Number(low))
  expect(median(all)).toBeLessThanOrEqual(Number(high))
  expect(median(between(30, 33))).toBeGreaterThan(median(between(34, 36)))
  expect(median(between(34, 36))).toBeGreaterThan(median(between(37, 40)))
})

test('M1: secondaries that secrete a quarter stay near the lesion for 14 days; half overruns the dish', () => {
  const ends = (signalledOutput: number): { front: number; senescent: number }[] =>
    [...Array(8).keys()].map((replicate) => {
      const { looks } = watchMartin({ ...published, signalledOutput }, { seed: 14, replicate })
      return looks[looks.length - 1].counts
    })
  const quarter = ends(0.25)
  const half = ends(0.5)
  console.log(`M1 front at 14 d, output 0.25: ${quarter.map(({ front }) => front.toFixed(0)).join(' ')} µm`)
  for (const { front } of quarter) expect(front).toBeLessThan(3 * published.lesion)
  for (const { senescent } of half) expect(senescent).toBeGreaterThan(0.99)
})
