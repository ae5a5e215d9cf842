/** The two figures of fitted lifetimes: who is alive with the laws fitted, and how often death comes. */
import type { Hazard, Survival } from '../files/figures/figure.ts'
import { spell } from '../files/figures/words.ts'
import { hazardAt } from '../body/survival/mortality-law.ts'
import { wilson } from '../body/survival/power.ts'
import type { Curve } from '../body/survival/kaplan-meier.ts'
import type { SurvivalFit } from './fit-survival.ts'

const percent = 100
/** ages at which those still followed are counted, and spans over which deaths are */
const moments = 8
const spans = 24
const pointsOfFit = 60
/** deaths below which a rate is not drawn: its interval would span a factor of ten */
const fewest = 3

const lastOf = ({ groups }: SurvivalFit): number => Math.max(...groups.map(({ curve }) => curve.time.at(-1)!))

/** at risk just before t */
function followed({ time, atRisk }: Curve, t: number): number {
  const row = time.findIndex((x) => x >= t)
  return row < 0 ? 0 : atRisk[row]!
}

export function survivalFigure(fit: SurvivalFit): Survival {
  const last = lastOf(fit)
  const step = round(last / moments)
  const x = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step)
  const medians = fit.groups.map(({ name, quantiles }) => {
    const { time } = quantiles[2]!
    return Number.isFinite(time) ? `${name} ${spell(time)}` : `${name} not reached`
  })
  return {
    kind: 'survival',
    title: `Half have died by: ${medians.join(', ')} ${fit.unit}s`,
    subtitle: `Kaplan-Meier curves with their pointwise ${spell(fit.level * percent)} % bands`,
    x: { label: `age, ${fit.unit}s`, from: 0, to: last },
    y: { label: '% still alive', from: 0, to: percent },
    lines: fit.groups.map(({ name, curve, quantiles }, g) => ({
      name,
      ink: fit.groups.length === 1 ? 'reference' : g,
      x: [0, ...curve.time],
      share: [percent, ...Array.from(curve.survival, (s) => s * percent)],
      // where the band is not defined the curve is 1 or 0
      low: [percent, ...Array.from(curve.low, (s, i) => (s === s ? s : curve.survival[i]!) * percent)],
      high: [percent, ...Array.from(curve.high, (s, i) => (s === s ? s : curve.survival[i]!) * percent)],
      ...(Number.isFinite(quantiles[2]!.time) ? { median: quantiles[2]!.time } : {})
    })),
    atRisk: { label: 'still followed', x, n: fit.groups.map(({ curve }) => x.map((t) => followed(curve, t))) }
  }
}

export function hazardFigure(fit: SurvivalFit): Hazard {
  const last = lastOf(fit)
  const width = round(last / spans)
  return {
    kind: 'hazard',
    title: `Mortality doubles every ${fit.groups.map(({ name, makeham }) => `${spell(makeham.doubling.value)} ${fit.unit}s (${name})`).join(', ')}`,
    subtitle: `Deaths per ${fit.unit} of life watched, over ${spell(width)} ${fit.unit}s each, with ${spell(fit.level * percent)} % intervals; line: the law of Gompertz and Makeham`,
    x: { label: `age, ${fit.unit}s`, from: 0, to: last },
    y: { label: `deaths per ${fit.unit}` },
    series: fit.groups.map(({ name, curve, makeham }, g) => ({
      name,
      ink: fit.groups.length === 1 ? 'reference' : g,
      points: rates(curve, width, last, fit.level),
      fit: {
        label: 'Gompertz-Makeham',
        x: grid(last),
        y: grid(last).map((t) => hazardAt(makeham.law, t))
      }
    }))
  }
}

const grid = (last: number): number[] =>
  Array.from({ length: pointsOfFit + 1 }, (_, i) => (last * i) / pointsOfFit)

function rates(curve: Curve, width: number, last: number, level: number): Hazard['series'][number]['points'] {
  const { time, atRisk, deaths } = curve
  return Array.from({ length: Math.ceil(last / width) }, (_, i) => i * width).flatMap((from) => {
    let died = 0
    let watched = 0
    let row = time.findIndex((t) => t > from)
    let at = from
    for (; row >= 0 && row < time.length && time[row]! <= from + width; row++) {
      watched += atRisk[row]! * (time[row]! - at)
      died += deaths[row]!
      at = time[row]!
    }
    if (row >= 0 && row < time.length) watched += atRisk[row]! * (from + width - at)
    if (died < fewest || watched === 0) return []
    // deaths among person-times, each a small chance
    const parts = Math.max(died, Math.round(watched / width))
    const { low, high } = wilson(died, parts, level)
    const per = parts / watched
    return [{ x: from + width / 2, y: died / watched, low: low * per, high: high * per }]
  })
}

/** 1, 2 or 5 times a power of ten, not below x */
function round(x: number): number {
  const power = Number(x.toExponential().replace(/^.*e/, '1e')) // exact on every engine, as a logarithm is not
  return [1, 2, 5, 10].map((k) => k * power).find((k) => k >= x * 0.999)!
}
