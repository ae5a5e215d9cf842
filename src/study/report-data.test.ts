import { expect, test } from 'vitest'
import { neverSaid } from '../files/never-say.ts'
import { draw } from '../files/figures/render.bundle.ts'
import { renderReport } from '../files/report.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { parameters } from '../ledger/parameters.ts'
import { reportInput, spaced } from './report-data.ts'
import { givingWords } from './report-giving.ts'
import { bibtex, longCite, shortCite } from './report-sources.ts'
import type { Result } from './result.ts'

const overridden = parameters.find((p) => p.range[1] > p.value)!

const scenario: Scenario = {
  name: 'two-arms',
  title: 'Two arms',
  question: 'Does it matter?',
  world: 'skin',
  person: { age: 20, sex: 'female', site: 'forearm', phototype: 3 },
  patch: { width: 500, height: 500, depth: 300 },
  arms: [
    { name: 'protected', givings: [{ give: 'sunscreen', at: 0, every: 1 }], parameters: {}, off: [] },
    { name: 'nothing', givings: [], parameters: {}, off: [] }
  ],
  run: { days: 60 * 365.25, replicates: 2, seed: 1, every: 3652.5 },
  watch: ['senescent fraction'],
  parameters: {},
  beyondEvidence: [],
  off: ['touch'],
  snapshots: [20, 80],
  text: ''
}

function made(change: Partial<Scenario> = {}): Result {
  const s = { ...scenario, ...change }
  const rows = s.arms.flatMap((arm, a) =>
    [0, 1].flatMap((replicate) =>
      [0, 1, 2, 3].flatMap((i) =>
        (
          [
            ['senescent fraction', 'dermis', '1', 0.01 * (i + 1) * (a + 1) + replicate * 0.001],
            ['Jacobian', 'dermis', '1/day', -0.1 + 0.01 * i],
            ['somebody’s own', 'dermis', '1', i]
          ] as const
        ).map(([quantity, compartment, unit, value]) => ({
          arm: arm.name,
          replicate,
          day: (i * s.run.days) / 3,
          quantity,
          compartment,
          unit,
          value
        }))
      )
    )
  )
  return {
    scenario: s,
    ages: [20, 80],
    series: {
      arm: rows.map((r) => r.arm),
      replicate: Int32Array.from(rows, (r) => r.replicate),
      draw: Int32Array.from(rows, () => 0),
      day: Float64Array.from(rows, (r) => r.day),
      age: Float64Array.from(rows, (r) => 20 + r.day / 365.25),
      compartment: rows.map((r) => r.compartment),
      quantity: rows.map((r) => r.quantity),
      value: Float64Array.from(rows, (r) => r.value),
      unit: rows.map((r) => r.unit)
    },
    snapshots: [],
    sections: s.arms.flatMap((arm) =>
      [20, 80].map((age) => ({
        arm: arm.name,
        replicate: 0,
        age,
        stain: 'he' as const,
        width: 2,
        height: 1,
        rgb: new Uint8Array(6)
      }))
    ),
    resultDigest: 'ab'.repeat(32),
    parameters: parameters
      .slice(0, 40)
      .map((p) => ({ id: p.id, value: p.id === overridden.id ? p.range[1] : p.value })),
    mechanisms: [],
    layers: ['chance'],
    timings: { wall: 100, tasks: [] },
    quick: false
  }
}

const told = { version: '0.0.0' }

test('shares become per cent, runs stay paired, the three numbers of spread are found', () => {
  const input = reportInput(made(), told)
  const share = input.quantities.find((q) => q.watched)!
  expect(share).toMatchObject({
    name: 'Senescent cells (dermis)',
    unit: '%',
    better: 'down',
    group: 'tissue'
  })
  expect(share.arms.map((a) => a.arm)).toEqual(['protected', 'nothing'])
  expect(share.arms[1]!.runs.map((run) => run.map((v) => Math.round(v * 10) / 10))).toEqual([
    [2, 4, 6, 8],
    [2.1, 4.1, 6.1, 8.1]
  ])
  expect(input.axis).toBe('age')
  expect(share.arms[0]!.x).toEqual([20, 40, 60, 80])
  expect(input.quantities.find((q) => q.group === 'spread')).toMatchObject({ level: { y: 0 } })
  expect(input.quantities.at(-1)!.name).toBe('Somebody’s own (dermis)')
  expect(input.mechanisms.filter((m) => m.off)).toHaveLength(1)
  expect(input.plates.map((p) => p.x)).toEqual([20, 80, 20, 80])
})

test('a changed number carries the ledger’s own beside it', () => {
  const changed = reportInput(made(), told).parameters.filter((p) => p.ledgerValue !== undefined)
  expect(changed.map((p) => p.id)).toEqual([overridden.id])
})

test('an arm outside the evidence says so', () => {
  const beyond = { ...scenario.arms[0]!, parameters: { [overridden.id]: overridden.range[1] * 2 + 1 } }
  const input = reportInput(made({ arms: [beyond, scenario.arms[1]!] }), told)
  expect(input.arms[0]!.beyondEvidence).toContain(overridden.id)
  expect(input.arms[1]!.beyondEvidence).toBeUndefined()
})

test('short runs are told in days', () => {
  const input = reportInput(made({ run: { ...scenario.run, days: 30 } }), told)
  expect(input.axis).toBe('days')
  expect(input.quantities[0]!.arms[0]!.x).toEqual([0, 10, 20, 30])
})

test('the whole way to a page, in words that may be said', () => {
  const page = renderReport(reportInput(made(), told), { draw, png: () => 'data:image/png;base64,AA==' })
  expect(page).toContain('two pairs of runs are too few to tell')
  expect(page).toMatch(/against 8\.1.% with “nothing”/)
  expect(page).not.toMatch(/NaN|undefined|\[object/)
  const own = page
    .replace(/<section>\s*<h2>(?:How to cite|Claims this)[\s\S]*?<\/section>/g, '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
  expect(neverSaid(own.replace(/<[^>]+>/g, ' '))).toEqual([])
})

test('programmes in words', () => {
  expect(givingWords({ give: 'sunscreen', at: 0, every: 1 }, 20)).toBe('sunscreen, daily, from the start')
  const none = { give: 'seed', at: 0, amount: { value: 0, unit: '1' } }
  expect(givingWords(none, 20, () => 'Cells made senescent')).toBe('no cells made senescent, at the start')
  expect(
    givingWords(
      {
        give: 'dasatinib-quercetin',
        at: 30 * 365.25,
        every: 1,
        times: 3,
        repeatEvery: 3 * 30.4375,
        route: 'oral'
      },
      20
    )
  ).toBe('dasatinib quercetin, oral, daily, 3 times, again every 3 months, from age 50')
  expect(givingWords({ give: 'punch-wound', at: 0 }, 75)).toBe('punch wound, at the start')
  expect(givingWords({ give: 'x', at: 7, every: 14, until: 70, adherence: 0.5 }, 20)).toBe(
    'x, every 2 weeks, from day 7, until day 70, 50 % of it taken'
  )
})

test('every source that is cited can be written in three forms', () => {
  const keys = [...new Set(parameters.flatMap((p) => p.sources.map((s) => s.cite)))]
  for (const key of keys) {
    expect(shortCite(key)).not.toBe('')
    expect(longCite(key).length).toBeGreaterThan(key.length - 1)
  }
  expect(bibtex(keys.slice(0, 3)).match(/^@/gm)).toHaveLength(3)
})

test('plates at most four, first and last kept', () => {
  expect(spaced([20, 30, 40, 50, 60, 70, 80], 4)).toEqual([20, 40, 60, 80])
  expect(spaced([1, 2], 4)).toEqual([1, 2])
})
