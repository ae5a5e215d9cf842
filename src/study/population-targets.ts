/**
 * What the body model says to each calibration row, C1 to C13: one function a row part, under the row's name.
 *
 * Each gives the model's value, with the interval that chance at the study's own size leaves where the size is known; a row that
 * the model cannot answer says why. Docstrings name the operator that stands for an intervention and what it assumes.
 * Proof: population-targets.test.ts.
 */
import { cox } from '../body/survival/cox.ts'
import { fitGompertz } from '../body/survival/gompertz.ts'
import { together } from '../body/course.ts'
import { fokkerPlanck } from '../body/fokker-planck.ts'
import { frailtyLife, frailtyRoom, frailtyRules } from '../body/frailty-life.ts'
import { expectedIndex, indexRules } from '../body/frailty-index.ts'
import { network } from '../body/frailty-network.ts'
import { halfLife } from '../body/oracle.ts'
import { dayOf, aliveOn } from '../body/survival-curve.ts'
import type { Curve } from '../body/survival-curve.ts'
import { daysPerWeek, daysPerYear } from '../core/clock.ts'
import { log, pow } from '../core/maths.ts'
import { entry } from '../ledger/index.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import {
  curveOf,
  dyingAt,
  expectancy,
  gompertzSlope,
  lifeIn,
  medianIn,
  ninety,
  ownControls,
  pulses,
  rateAt,
  remaining,
  slope,
  steepness,
  year
} from './population-curves.ts'
import type { Modelled } from './validate-verdict.ts'

/** Answers a row; `size` is how many studies (or lives, where it says so) are simulated. */
export type Answer = (seed: number, size: number) => Modelled

const number = (id: string): number => entry(id).value
const exact = (median: number, reason?: string): Modelled =>
  reason === undefined ? { median } : { median, reason }
const cannot =
  (notAnswerable: string): Answer =>
  () => ({ notAnswerable })

/** Mean burden of `mouse_snc_mle` among those alive on a day. */
function meanBurden(set: string, days: readonly number[]): { mean: number; sd: number }[] {
  const { circuit } = turnoverSet(set)
  const horizon = days[days.length - 1]! + 1
  return days.map((day) => {
    const run = fokkerPlanck({ circuit, horizon, densityDays: [day] })
    const { face, density } = run.densities[0]!
    return momentsOf(face, density, (x) => x)
  })
}

/** Mean and sd of f(X) among those alive. */
function momentsOf(
  face: Float64Array,
  density: Float64Array,
  f: (x: number) => number
): { mean: number; sd: number } {
  let alive = 0
  let sum = 0
  let squares = 0
  density.forEach((p, i) => {
    const mass = p * (face[i + 1]! - face[i]!)
    const value = f((face[i + 1]! + face[i]!) / 2)
    alive += mass
    sum += mass * value
    squares += mass * value * value
  })
  const mean = sum / alive
  return { mean, sd: Math.sqrt(Math.max(0, squares / alive - mean * mean)) }
}

/** Removal of senescent cells at the mean burden of 90 and 670 days, in `mouse_snc_mle`. */
function removal(day: number, as: 'half-life' | 'rate'): Answer {
  return () => {
    const { circuit } = turnoverSet('mouse_snc_mle')
    const life = halfLife(circuit, meanBurden('mouse_snc_mle', [day])[0]!.mean, day)
    return exact(
      as === 'half-life' ? life : log(2) / life,
      'printed rates and half-lives differ by a factor ln 2; the set agrees with the half-lives'
    )
  }
}

/** A number read from a set's survival curve. */
function read(set: string, what: (curve: Curve) => number, reason?: string): Answer {
  return () => exact(what(curveOf(set)), reason)
}

const share = (alive: number) => (curve: Curve) => dayOf(curve, alive)
const inYears = (alive: number) => (curve: Curve) => dayOf(curve, alive) / year

/** Gompertz by maximum likelihood to `lives` drawn deaths between 400 and 1150 days, as many as the study had. */
function mouseSlope(set: string, lives: number): Answer {
  return (seed) => {
    const curve = curveOf(set)
    const chance = { seed, replicate: 0 }
    const ages = Array.from({ length: lives }, (_, i) => lifeIn(curve, chance, 0, 0, i)).filter(
      (t) => t > 400
    )
    const fit = fitGompertz({
      time: Float64Array.from(ages, (t) => Math.min(t, 1150)),
      event: Uint8Array.from(ages, (t) => (t <= 1150 ? 1 : 0)),
      entry: new Float64Array(ages.length).fill(400)
    })
    return { median: fit.slope.value, low: fit.slope.low, high: fit.slope.high, layers: ['chance'] }
  }
}

/**
 * INK-ATTAC: a pulse at each injection, with the share of the ledger (calibrated to this row in unscaled mice). The study's
 * controls were short-lived, so production is raised until `mouse_mort` has their median, 624 days.
 */
export const inkAttac: Answer = (seed, size) => {
  const scale = { on: 'production', from: 0, until: Infinity, times: ownControls('mouse_mort', 624) } as const
  const control = { turns: [scale], pulses: [] }
  const act = pulses(
    number('turnover.ink-attac.start'),
    number('turnover.ink-attac.every'),
    number('turnover.ink-attac.share')
  )
  const from = number('turnover.ink-attac.start')
  const [a, b] = [curveOf('mouse_mort', control), curveOf('mouse_mort', together(control, act))]
  const chance = { seed, replicate: 7 }
  const gains = Array.from({ length: size }, (_, s) => {
    const treated = medianIn(b, chance, s, 1, 59, from)
    return 100 * (treated / medianIn(a, chance, s, 0, 57, from) - 1)
  })
  const { low, high } = ninety(gains)
  const median = 100 * (dayOf(b, 0.5) / dayOf(a, 0.5) - 1)
  return {
    median,
    low,
    high,
    layers: ['chance'],
    reason: 'control production raised until its median is 624 d'
  }
}

/** D+Q in old mice: a pulse every 14 days from day 790 in `mouse_mort`, with the share of the ledger (calibrated to this row). */
function dasatinib(what: 'remaining' | 'hazard'): Answer {
  return (seed, size) => {
    const from = number('turnover.dq.start')
    const a = curveOf('mouse_mort')
    const b = curveOf('mouse_mort', pulses(from, number('turnover.dq.every'), number('turnover.dq.share')))
    if (what === 'remaining') return exact(100 * (remaining(b, from) / remaining(a, from) - 1))
    const chance = { seed, replicate: 8 }
    const n = Math.max(200, size)
    const time = Float64Array.from({ length: 2 * n }, (_, i) =>
      i < n ? lifeIn(a, chance, 0, 0, i, from) - from : lifeIn(b, chance, 0, 1, i, from) - from
    )
    const values = Float64Array.from(time, (_, i) => (i < n ? 0 : 1))
    const [fit] = cox({ time, event: new Uint8Array(2 * n).fill(1) }, [
      { name: 'treated', values }
    ]).coefficients
    return { median: fit!.ratio, low: fit!.ratioLow, high: fit!.ratioHigh, layers: ['chance'] }
  }
}

interface NetworkLives {
  /** years */
  readonly death: number[]
  /** index as seen at each of `looks`; NaN for the dead */
  readonly seen: Float64Array[]
}

/** ages of the visits, years */
const looks = [50, 65, 80, 95]

/** lives already lived, by seed and size: three rows read the same ones */
const known = new Map<string, NetworkLives>()

function networkLives(seed: number, size: number): NetworkLives {
  const key = `${seed} ${size}`
  const lives = known.get(key) ?? liveInNetworks(seed, size)
  known.set(key, lives)
  return lives
}

/** `size` lives in networks of the published shape, 25 lives a network. */
function liveInNetworks(seed: number, size: number): NetworkLives {
  const chance = { seed, replicate: 10 }
  const rules = frailtyRules(number)
  const shape = {
    nodes: number('frailty.network.nodes'),
    degree: number('frailty.network.degree'),
    exponent: number('frailty.network.exponent')
  }
  const room = frailtyRoom(shape.nodes)
  const visits = Float64Array.from(looks, (age) => age * daysPerYear)
  const index = new Float64Array(visits.length)
  const lives: NetworkLives = { death: [], seen: [] }
  let net = network(chance, 0, shape)
  for (let i = 0; i < size; i++) {
    if (i > 0 && i % 25 === 0) net = network(chance, i / 25, shape)
    const seen = new Float64Array(visits.length)
    const death = frailtyLife(chance, i, net, rules, room, visits, 200 * daysPerYear, index, seen)
    lives.death.push(Math.min(death, 200 * daysPerYear) / daysPerYear)
    lives.seen.push(seen)
  }
  return lives
}

/** Cox of all later deaths on the index at 65, in the frailty network; `size` lives. */
function networkRatio(per: number): Answer {
  return (seed, size) => {
    const { death, seen } = networkLives(seed, Math.max(100, size))
    const at = death.flatMap((d, i) => (d > 65 ? [i] : []))
    const [fit] = cox(
      { time: Float64Array.from(at, (i) => death[i]! - 65), event: new Uint8Array(at.length).fill(1) },
      [{ name: 'index', values: Float64Array.from(at, (i) => seen[i]![1]! / 0.01) }]
    ).coefficients
    const raise = (ratio: number): number => pow(ratio, per / 0.01)
    return {
      median: raise(fit!.ratio),
      low: raise(fit!.ratioLow),
      high: raise(fit!.ratioHigh),
      layers: ['chance'],
      reason:
        'the frailty network; the index as a marker of the burden gives about 1.01, for a burden forgets within weeks'
    }
  }
}

/** Rise of ln(mean index) from 50 to 80 in the frailty network, % a year; `size` lives. */
const networkRise: Answer = (seed, size) => {
  const { death, seen } = networkLives(seed, Math.max(100, size))
  const mean = (v: number, age: number): number => {
    const at = seen.filter((_, i) => death[i]! > age)
    return at.reduce((sum, s) => sum + s[v]!, 0) / at.length
  }
  return exact((100 * log(mean(2, 80) / mean(0, 50))) / 30)
}

/** The index that 99 of 100 do not pass, of all seen at 65, 80 and 95 in the frailty network; `size` lives. */
const networkCap: Answer = (seed, size) => {
  const all = networkLives(seed, Math.max(100, size)).seen.flatMap((s) =>
    [...s.slice(1)].filter((f) => f >= 0)
  )
  all.sort((a, b) => a - b)
  return exact(all[Math.floor(0.99 * (all.length - 1))]!)
}

/** The same rise of the index as a marker of the burden in Swedes of 2019, % a year. */
const markerRise: Answer = () => {
  const { circuit } = turnoverSet('SE_2019_both')
  const rules = indexRules(number)
  const days = [50 * year, 80 * year]
  const { densities } = fokkerPlanck({ circuit, horizon: 81 * year, densityDays: days })
  const means = densities.map((d) =>
    log(momentsOf(d.face, d.density, (x) => expectedIndex(rules, x, circuit.threshold)).mean)
  )
  return exact(
    (100 * (means[1]! - means[0]!)) / 30,
    'the marker; its form was fitted to this rise in another set'
  )
}

/** Rise of ln(mean burden) from 20 to 80 in `human_karin`, % a year: the sign is what is asked for. */
const burdenRise: Answer = () => {
  const ages = [20, 30, 40, 50, 60, 70, 80]
  const burdens = meanBurden(
    'human_karin',
    ages.map((a) => a * year)
  )
  return exact(
    100 *
      slope(
        ages,
        burdens.map((b) => log(b.mean))
      ),
    'the burden of the whole body stands for p16 in T cells; no doubling time was available, so only the sign counts'
  )
}

/** p16 luminescence of 17 mice, 1 = mean of weeks 8, 16 and 24: mean and sd by week (Karin 2019, digitised by others); as in validation/population. */
export const weeks: readonly number[] = [8, 16, 24, 32, 40, 48, 56, 64, 72, 80]
export const luminescence: readonly number[] = [1.24, 0.7, 1.06, 1.44, 2.07, 1.66, 2.43, 3.5, 3.59, 5.46]
export const scatter: readonly number[] = [1.39, 0.45, 1.02, 1.15, 2.77, 1.32, 1.6, 2.02, 3.11, 3.7]

/** Ages of ten at which the mean burden of `mouse_snc_mle`, over its mean of weeks 8 to 24, lies within 2 SE of the observed. */
const luminescenceInside: Answer = () => {
  const model = meanBurden(
    'mouse_snc_mle',
    weeks.map((w) => w * daysPerWeek)
  )
  const young = (model[0]!.mean + model[1]!.mean + model[2]!.mean) / 3
  const inside = model.filter(
    ({ mean }, i) => Math.abs(mean / young - luminescence[i]!) <= (2 * scatter[i]!) / Math.sqrt(17)
  )
  return exact(inside.length)
}

/** Smallest or largest coefficient of variation of that burden over the ten ages. */
function luminescenceSpread(which: 'least' | 'most'): Answer {
  return () => {
    const model = meanBurden(
      'mouse_snc_mle',
      weeks.map((w) => w * daysPerWeek)
    )
    const spreads = model.map(({ mean, sd }) => sd / mean)
    return exact(which === 'least' ? Math.min(...spreads) : Math.max(...spreads))
  }
}

const noHistory = cannot(
  'no set was fitted to this period, and its life expectancy is made by infant and infectious deaths, which the model lacks'
)

/** Every C row by name; what stands before the first dot is the row of the science. */
export const calibrationTargets: Readonly<Record<string, Answer>> = {
  'C1.half-life-young': removal(90, 'half-life'),
  'C1.half-life-old': removal(670, 'half-life'),
  'C1.rate-young': removal(90, 'rate'),
  'C1.rate-old': removal(670, 'rate'),
  'C2.median-female': read('mouse_mort', share(0.5), 'one set for both sexes'),
  'C2.median-male': read('mouse_mort', share(0.5), 'one set for both sexes'),
  ...Object.fromEntries(
    (['female', 'male'] as const).flatMap((sex): [string, Answer][] => {
      const set = sex === 'female' ? 'HET3_F_ML' : 'HET3_M_ML'
      return [
        [`C3.median-${sex}`, read(set, share(0.5))],
        [`C3.q90-${sex}`, read(set, share(0.9))],
        [`C3.q75-${sex}`, read(set, share(0.75))],
        [`C3.q25-${sex}`, read(set, share(0.25))],
        [`C3.q10-${sex}`, read(set, share(0.1))],
        [`C3.slope-${sex}`, mouseSlope(set, sex === 'female' ? 3701 : 2746)],
        [`C3.steepness-${sex}`, read(set, steepness)]
      ]
    })
  ),
  'C4.e0': read('SE_2019_both', (c) => expectancy(c, 0), 'no infant deaths in the model'),
  'C4.e0-female': read('SE_2019_F', (c) => expectancy(c, 0), 'no infant deaths in the model'),
  'C4.e0-male': read('SE_2019_M', (c) => expectancy(c, 0), 'no infant deaths in the model'),
  'C4.e65': read('SE_2019_both', (c) => expectancy(c, 65)),
  'C4.m60': read('SE_2019_both', (c) => rateAt(c, 60)),
  'C4.m80': read('SE_2019_both', (c) => rateAt(c, 80)),
  'C4.m90': read('SE_2019_both', (c) => rateAt(c, 90)),
  'C4.slope-40-90': read('SE_2019_both', (c) => gompertzSlope(c, 40, 90)),
  'C4.slope-40-90-female': read('SE_2019_F', (c) => gompertzSlope(c, 40, 90)),
  'C4.slope-40-90-male': read('SE_2019_M', (c) => gompertzSlope(c, 40, 90)),
  'C4.slope-60-95': read('SE_2019_both', (c) => gompertzSlope(c, 60, 95)),
  'C4.median': read('SE_2019_both', inYears(0.5)),
  'C4.q25': read('SE_2019_both', inYears(0.75)),
  'C4.q75': read('SE_2019_both', inYears(0.25)),
  'C4.steepness': read('SE_2019_both', steepness),
  'C5.se-1900': noHistory,
  'C5.se-1950': noHistory,
  'C5.se-2000': cannot('no set was fitted to Sweden in 2000'),
  'C5.dk-2019-e0': read('human_modern', (c) => expectancy(c, 0), 'the set of Denmark, 1980 to 2020'),
  'C5.dk-2019-slope': read(
    'human_modern',
    (c) => gompertzSlope(c, 40, 90),
    'the set of Denmark, 1980 to 2020'
  ),
  ...Object.fromEntries(
    [40, 50, 60, 65, 70, 75, 80, 85, 90, 95, 100].map((age): [string, Answer] => [
      `C6.q${age}`,
      read('human_karin', (c) => dyingAt(c, age))
    ])
  ),
  'C6.l80': read('human_karin', (c) => 100000 * aliveOn(c, 80 * year), 'no infant deaths in the model'),
  'C6.slope-40-90': read('human_karin', (c) => gompertzSlope(c, 40, 90)),
  'C6.slope-50-90': read('human_karin', (c) => gompertzSlope(c, 50, 90)),
  'C6.e0-male': read('human_karin', (c) => expectancy(c, 0), 'no infant deaths in the model'),
  'C6.e0-female': read('human_karin', (c) => expectancy(c, 0), 'one set for both sexes'),
  'C7.gain': inkAttac,
  'C8.remaining': dasatinib('remaining'),
  'C8.hazard': dasatinib('hazard'),
  'C9.adipose': cannot('a row of the tissue; the body has no adipose'),
  'C10.per-0.01': networkRatio(0.01),
  'C10.per-0.1': networkRatio(0.1),
  'C11.human-rise': networkRise,
  'C11.human-rise-marker': markerRise,
  'C11.cap': networkCap,
  'C11.mouse': cannot('the ages behind the three means were not recorded, and no index was fitted to mice'),
  'C12.rise': burdenRise,
  'C13.inside': luminescenceInside,
  'C13.cv-least': luminescenceSpread('least'),
  'C13.cv-most': luminescenceSpread('most')
}
