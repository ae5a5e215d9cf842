/**
 * What is told of one arm: its curves with bands, numbers at risk, median and quantiles, a Gompertz fit, years in health, and of a
 * hundred people how many are well, ill and dead. Proof: body-run.test.ts.
 */
import { spreadSurvival } from '../body/spread-survival.ts'
import { aliveOn } from '../body/survival-curve.ts'
import { fitGompertz, fitGompertzMakeham } from '../body/survival/gompertz.ts'
import { kaplanMeier, survivalAt, type Curve as StepCurve } from '../body/survival/kaplan-meier.ts'
import { quantile as lifeQuantile } from '../body/survival/quantile.ts'
import { daysPerYear } from '../core/clock.ts'
import { exp } from '../core/maths.ts'
import { resolve } from '../ledger/resolve.ts'
import type { Course } from '../state/turnover.ts'
import { banded, layersOf, level, meanOf, ribbon, wide } from './body-bands.ts'
import { courseOf } from './body-course.ts'
import { isDeath, livesOf, seenAt, type Lived, type Rows } from './body-lives.ts'
import { doubts } from './body-priors.ts'
import type { Banded, BodyArm, Curve, GompertzFit, Layer } from './body-result.ts'
import type { BodyWork } from './body-work.ts'

/** shares of deaths whose ages are told beside the median */
const shares = [0.1, 0.25, 0.75, 0.9] as const
/** fewest deaths for a law of mortality, and most lives it is fitted to */
const fewestDeaths = 30
const mostLives = 50_000

/** An arm as far as its curves are concerned; the rest of the report adds words. */
export function armOf(
  work: BodyWork,
  lived: Lived,
  arm: number,
  icons: readonly number[],
  does: readonly string[]
): BodyArm {
  const { grid, units, plan, arms } = work
  const { columns, ofArm, ofUnit } = lived
  const { name, people } = arms[arm]!
  const layers = layersOf(work)
  const all = ofArm[arm]!
  const entry = people.entry
  const steps = grid.map((age) => Math.max(0, age - entry))
  const whole = kaplanMeier(livesOf(columns, all), level)
  // of each cohort only what is told is kept: its curve has as many rows as lives
  const each = (units.length > 1 ? ofUnit[arm]! : []).map((rows) => {
    const curve = kaplanMeier(livesOf(columns, rows), level)
    return {
      alive: steps.map((t) => survivalAt(curve, t)),
      ages: new Map([0.5, ...shares].map((share) => [share, entry + lifeQuantile(curve, share).time]))
    }
  })
  const aged = (share: number): Banded | undefined => {
    const told = lifeQuantile(whole, share)
    return banded(
      entry + told.time,
      each.map(({ ages }) => ages.get(share)!),
      layers,
      { low: entry + told.low, high: entry + told.high }
    )
  }
  const healthy = meanOf(columns.healthy.subarray(all.first, all.last))
  const median = aged(0.5)
  const fit = gompertz(lived, all, work.arms[arm]!.circuit.extrinsic > 0, entry)
  const expected = expectedOf(work, arm)
  let deaths = 0
  for (let i = all.first; i < all.last; i++) if (isDeath(columns.cause[i]!)) deaths++
  return {
    name,
    does,
    lives: all.last - all.first,
    deaths,
    survival: {
      ...survivalCurve(
        whole,
        each.map(({ alive }) => alive),
        grid,
        steps,
        layers
      ),
      atRisk: atRiskOf(whole, steps, all.last - all.first)
    },
    hazard: hazardOf(lived, all, grid, entry),
    burden: burdenOf(lived, arm, grid, layers),
    frailty: visited(columns.frailty, lived, arm, plan.visits, layers),
    functions: columns.functions.map(({ id, value }) => ({
      id,
      curve: visited(value, lived, arm, plan.visits, layers)
    })),
    ...(fit === undefined ? {} : { gompertz: fit }),
    ...(median === undefined ? {} : { median }),
    quantiles: shares.flatMap((share) => {
      const age = aged(share)
      return age === undefined ? [] : [{ share, age }]
    }),
    healthy: banded(
      healthy.mean,
      units.length > 1
        ? ofUnit[arm]!.map(({ first, last }) => meanOf(columns.healthy.subarray(first, last)).mean)
        : [],
      layers,
      { low: healthy.mean - wide * healthy.error, high: healthy.mean + wide * healthy.error }
    )!,
    ...(expected === undefined ? {} : { expected }),
    icons: icons.map((age) => hundred(lived, all, age))
  }
}

function survivalCurve(
  whole: StepCurve,
  each: readonly (readonly number[])[],
  grid: readonly number[],
  steps: readonly number[],
  layers: readonly Layer[]
): Curve {
  const value = steps.map((t) => survivalAt(whole, t))
  const band = ribbon(each)
  if (band !== undefined) return { age: grid, value, ...band, layers }
  const own = (column: Float64Array, t: number, otherwise: number): number => {
    let row = -1
    while (row + 1 < whole.time.length && whole.time[row + 1]! <= t) row++
    const found = row < 0 ? NaN : column[row]!
    return Number.isFinite(found) ? found : otherwise
  }
  return {
    age: grid,
    value,
    low: steps.map((t, i) => own(whole.low, t, value[i]!)),
    high: steps.map((t, i) => own(whole.high, t, value[i]!)),
    layers: layers.filter((layer) => layer === 'chance' || layer === 'people')
  }
}

/** Just before each time: of all who entered, those not yet gone. */
function atRiskOf({ time, atRisk }: StepCurve, steps: readonly number[], n: number): number[] {
  return steps.map((t) => {
    let low = 0
    let high = time.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (time[middle]! < t) low = middle + 1
      else high = middle
    }
    return t <= 0 ? n : low < time.length ? atRisk[low]! : 0
  })
}

/** Deaths over days at risk between the ages of the grid, told at the later one. */
export function ratesOf(
  { columns }: Lived,
  { first, last }: Rows,
  grid: readonly number[],
  entry: number
): { deaths: number[]; days: number[] } {
  const deaths = grid.map(() => 0)
  const days = grid.map(() => 0)
  for (let i = first; i < last; i++) {
    const exit = columns.exit[i]!
    for (let g = 1; g < grid.length; g++) {
      const from = Math.max(grid[g - 1]!, entry)
      if (exit <= from) break
      days[g]! += Math.min(exit, grid[g]!) - from
      if (exit <= grid[g]! && isDeath(columns.cause[i]!)) deaths[g]! += 1
    }
  }
  return { deaths, days }
}

function hazardOf(lived: Lived, all: Rows, grid: readonly number[], entry: number): Curve {
  const { deaths, days } = ratesOf(lived, all, grid, entry)
  const kept = grid.map((_, g) => g).filter((g) => g > 0 && days[g]! > 0)
  const value = kept.map((g) => deaths[g]! / days[g]!)
  const span = (g: number): number => (deaths[g]! > 0 ? exp(wide / Math.sqrt(deaths[g]!)) : 1)
  return {
    age: kept.map((g) => 0.5 * (grid[g]! + grid[g - 1]!)),
    value,
    low: kept.map((g, i) => value[i]! / span(g)),
    high: kept.map((g, i) => value[i]! * span(g)),
    layers: ['chance']
  }
}

function burdenOf(
  { sum, alive }: Lived,
  arm: number,
  grid: readonly number[],
  layers: readonly Layer[]
): Curve {
  const total = grid.map((_, g) => sum[arm]!.reduce((all, one) => all + one[g]!, 0))
  const count = grid.map((_, g) => alive[arm]!.reduce((all, one) => all + one[g]!, 0))
  const kept = grid.map((_, g) => g).filter((g) => count[g]! > 0)
  const rows = sum[arm]!.map((one, unit) => kept.map((g) => one[g]! / alive[arm]![unit]![g]!))
  const band = ribbon(rows)
  return {
    age: kept.map((g) => grid[g]!),
    value: kept.map((g) => total[g]! / count[g]!),
    ...(band ?? {}),
    layers: band === undefined ? ['chance'] : layers
  }
}

function visited(
  values: Float32Array,
  { columns, ofArm, ofUnit }: Lived,
  arm: number,
  visits: readonly number[],
  layers: readonly Layer[]
): Curve {
  const told = visits.map((_, v) => meanOf(seenAt(values, columns, ofArm[arm]!, v)))
  const kept = visits.map((_, v) => v).filter((v) => told[v]!.n > 0)
  const band = ribbon(
    ofUnit[arm]!.map((rows) => kept.map((v) => meanOf(seenAt(values, columns, rows, v)).mean))
  )
  const error = (v: number): number => (Number.isFinite(told[v]!.error) ? wide * told[v]!.error : 0)
  return {
    age: kept.map((v) => visits[v]!),
    value: kept.map((v) => told[v]!.mean),
    low: band?.low ?? kept.map((v) => told[v]!.mean - error(v)),
    high: band?.high ?? kept.map((v) => told[v]!.mean + error(v)),
    layers: band === undefined ? ['chance'] : layers
  }
}

function gompertz(
  { columns }: Lived,
  { first, last }: Rows,
  makeham: boolean,
  entry: number
): GompertzFit | undefined {
  const end = Math.min(last, first + mostLives)
  const time = columns.exit.slice(first, end)
  const event = Uint8Array.from(columns.cause.subarray(first, end), (cause) => (isDeath(cause) ? 1 : 0))
  const ages = [...time.filter((_, i) => event[i] === 1)].sort((a, b) => a - b)
  if (ages.length < fewestDeaths) return undefined
  const lives = entry > 0 ? { time, event, entry: columns.entry.slice(first, end) } : { time, event }
  const { law, slope, doubling } = makeham ? fitGompertzMakeham(lives, level) : fitGompertz(lives, level)
  if (![law.start, slope.value, slope.low, slope.high, doubling.value].every(Number.isFinite))
    return undefined
  return {
    start: law.start * exp(slope.value * entry), // the law counts from birth
    slope: { value: slope.value, low: slope.low, high: slope.high, level, layers: ['chance'] },
    makeham: law.constant,
    from: entry,
    until: ages.at(-1)!,
    doubling: doubling.value
  }
}

/** Survival from entry by the Fokker-Planck solution, at the ledger's own clearable share and truth. */
function expectedOf({ plan, arms, grid, scenario }: BodyWork, arm: number): Curve | undefined {
  const { circuit, people, vary } = arms[arm]!
  if (vary.production !== undefined || vary.removal !== undefined) return undefined
  const { number } = resolve({})
  const [doubt] = doubts({ ...plan, draws: 0 }, 0)
  const acts = scenario.arms[arm]!.body?.acts ?? []
  const { entry } = people
  const course = courseOf(acts, { entry, until: plan.until, clearable: doubt!.clearable, number })
  const spread = vary.threshold?.sd ?? 0
  const sum = grid.map(() => 0)
  let entered = 0
  const add = (share: number, under: Course): void => {
    if (share <= 0) return
    const solved = spreadSurvival({ circuit, course: under, horizon: plan.until }, spread)
    entered += share * aliveOn(solved, entry)
    grid.forEach((age, g) => (sum[g]! += share * aliveOn(solved, Math.max(age, entry))))
  }
  const idle = acts.length === 0
  add(idle ? 1 : doubt!.truth, course)
  add(idle ? 0 : 1 - doubt!.truth, { turns: [], pulses: [] })
  return { age: grid, value: sum.map((alive) => alive / entered), layers: [] }
}

/** Of a hundred who entered and are not lost: well, ill, dead at an age. */
function hundred({ columns }: Lived, { first, last }: Rows, age: number): BodyArm['icons'][number] {
  const count = [0, 0, 0]
  for (let i = first; i < last; i++) {
    const exit = columns.exit[i]!
    if (exit <= age && isDeath(columns.cause[i]!)) count[2]!++
    else if (exit >= age)
      count[columns.entry[i]! + columns.healthy[i]! * daysPerYear < Math.min(age, exit) - 1 ? 1 : 0]!++
  }
  const all = count[0]! + count[1]! + count[2]!
  const exact = count.map((one) => (all === 0 ? 0 : (100 * one) / all))
  const whole = exact.map(Math.floor)
  const order = [0, 1, 2].sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b)
  let left = all === 0 ? 0 : 100 - whole.reduce((a, b) => a + b, 0)
  for (const k of order) if (left-- > 0) whole[k]!++
  return { age, well: whole[0]!, ill: whole[1]!, dead: whole[2]! }
}
