/**
 * How often 90 % intervals hold the truth: studies made of a known law or a known turnover, each fitted as a table would be.
 *
 * Mice of Gompertz's law, watched from up to 500 days and at most to 1000; people of Gompertz-Makeham from up to 50 years to at most
 * 95; and lives drawn from the survival curve of a turnover.
 */
import { exponential, uniform } from '../../src/core/draw.ts'
import { fokkerPlanck } from '../../src/body/fokker-planck.ts'
import { dayOf } from '../../src/body/survival-curve.ts'
import { fitGompertz, fitGompertzMakeham } from '../../src/body/survival/gompertz.ts'
import type { Lives } from '../../src/body/survival/lives.ts'
import { ageAtDeath, doublingTime, type Law } from '../../src/body/survival/mortality-law.ts'
import { wilson } from '../../src/body/survival/power.ts'
import type { Interval } from '../../src/body/survival/profile.ts'
import { turnoverHolds } from '../../src/body/survival/turnover-fit.ts'
import { turnoverSet } from '../../src/ledger/turnover-sets.ts'

const seed = 1825 // the year of Gompertz's law
const level = 0.9

export interface Coverage {
  readonly what: string
  readonly truth: number
  readonly studies: number
  readonly held: number
  readonly share: number
  /** Wilson's 90 % interval of the share */
  readonly low: number
  readonly high: number
}

type Study = (replicate: number) => object

function count(
  what: string,
  truth: Readonly<Record<string, number>>,
  studies: number,
  study: Study
): Coverage[] {
  const held = new Map(Object.keys(truth).map((name) => [name, 0]))
  for (let replicate = 0; replicate < studies; replicate++) {
    const found = study(replicate) as Readonly<Record<string, Interval | boolean>>
    for (const [name, value] of Object.entries(truth)) {
      const one = found[name]!
      const holds = typeof one === 'boolean' ? one : one.low <= value && value <= one.high
      if (holds) held.set(name, held.get(name)! + 1)
    }
  }
  return [...held].map(([name, n]) => ({
    what: `${what}: ${name}`,
    truth: truth[name]!,
    studies,
    held: n,
    share: n / studies,
    ...wilson(n, studies, level)
  }))
}

function made(law: Law, n: number, replicate: number, late: number, end: number): Lives {
  const rows: [number, number, number][] = []
  const chance = { seed, replicate }
  for (let i = 0; rows.length < n; i++) {
    const from = late * uniform(chance, 3, i, 0, 0)
    const dies = ageAtDeath(law, 0, exponential(chance, 1, i, 0, 0), exponential(chance, 2, i, 0, 0))
    if (dies > from) rows.push([Math.min(dies, end), dies <= end ? 1 : 0, from])
  }
  return {
    time: Float64Array.from(rows, (r) => r[0]),
    event: Uint8Array.from(rows, (r) => r[1]),
    entry: Float64Array.from(rows, (r) => r[2])
  }
}

export function gompertzCoverage(studies: number): Coverage[] {
  const mouse = { start: 3e-5, slope: 0.0066, constant: 0 }
  const person = { start: 3e-5, slope: 0.095, constant: 4e-3 }
  return [
    ...count(
      'Gompertz, 120 mice, late entries, censored',
      { start: mouse.start, slope: mouse.slope, doubling: doublingTime(mouse.slope) },
      studies,
      (replicate) => fitGompertz(made(mouse, 120, replicate, 500, 1000), level)
    ),
    ...count('Gompertz-Makeham, 500 people, late entries, censored', { ...person }, studies, (replicate) => ({
      ...fitGompertzMakeham(made(person, 500, replicate, 50, 95), level)
    }))
  ]
}

export function turnoverCoverage(studies: number): Coverage[] {
  const { circuit } = turnoverSet('HET3_M_ML')
  const extrinsic = 2e-5
  const curve = fokkerPlanck({ circuit, horizon: 2500 })
  const b = circuit.removal
  const truth = {
    critical: b / circuit.ageing,
    threshold: circuit.threshold / b,
    noise: circuit.noise / (b * b),
    extrinsic
  }
  return count('turnover of HET3_M_ML, 500 mice', truth, studies, (replicate) => {
    const chance = { seed, replicate }
    const time = Float64Array.from({ length: 500 }, (_, i) => {
      const old = dayOf(curve, uniform(chance, 4, i, 0, 0))
      return Math.min(old, exponential(chance, 5, i, 0, 0) / extrinsic, 2500)
    })
    const event = Uint8Array.from(time, (t) => (t < 2500 ? 1 : 0))
    const starts = ['mouse_mort', 'HET3_F_ML'].map((id) => turnoverSet(id).circuit)
    return turnoverHolds({ time, event }, starts, truth, level)
  })
}
