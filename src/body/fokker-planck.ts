/**
 * The whole cohort at once: how the density of burdens moves, and how it leaks away over the threshold.
 *
 *   dp/dt = - d/dx (f p) + epsilon d²p/dx² - m_ex p      no flux at 0, p = 0 at Xc, p = 0 before birth but at the start
 *
 * Space: exponentially fitted fluxes on graded cells (kernels/turnover-flux.ts), order 2. Time: TR-BDF2 (Bank et al. 1985), order
 * 2, with two implicit Euler steps after birth, a pulse or a turn; a step that would leave a negative density is taken as two
 * implicit Euler steps instead. Deaths are added up by the same rule as the density is moved, so mass + deaths = 1 to rounding.
 * A pulse moves the density, a turn of the threshold moves the wall; whoever stands beyond it then is dead.
 *
 * Valid at every age and under every course, which the adiabatic oracle is not. The paper on TR-BDF2 is named from memory.
 * Proof: fokker-planck.test.ts (order in space and time, mass, Monte Carlo). Speed: bench/turnover.ts.
 */
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { crossing, flux, rates, setFlows, solve } from '../kernels/turnover-flux.ts'
import type { Flux } from '../kernels/turnover-flux.ts'
import { burdenGrid, remap } from '../kernels/turnover-grid.ts'
import type { BurdenGrid } from '../kernels/turnover-grid.ts'
import { checkCircuit } from './circuit.ts'
import { checkCourse, factor, nothing } from './course.ts'
import type { Circuit } from './circuit.ts'
import type { Course } from './course.ts'

export interface DensityPlan {
  readonly circuit: Circuit
  readonly course?: Course
  /** day of age at which to stop */
  readonly horizon: number
  /** burden at birth, X; 0 where absent */
  readonly start?: number
  /** days of age at which to keep the density, after the pulses of that day */
  readonly densityDays?: readonly number[]
  /** cells, and how much finer than usual the steps are; for tests of convergence */
  readonly cells?: number
  readonly finer?: number
}

/** The density at one age; its integral is the share still alive. */
export interface Density {
  readonly day: number
  /** n + 1 faces of the cells, X */
  readonly face: Float64Array
  /** n, 1 per X */
  readonly density: Float64Array
}

/** Columns over the days of the solver; a day with a pulse or turn has two rows, before and after. */
export interface Survival {
  readonly day: Float64Array
  /** share alive */
  readonly alive: Float64Array
  /** deaths per day among those alive, extrinsic ones included */
  readonly hazard: Float64Array
  /** shares dead so far, by cause */
  readonly byThreshold: Float64Array
  readonly byExtrinsic: Float64Array
  /** burden of those alive: mean and standard deviation, X */
  readonly mean: Float64Array
  readonly sd: Float64Array
  readonly densities: readonly Density[]
  /** steps that had to be taken as two implicit Euler steps to stay positive */
  readonly retaken: number
}

/** TR-BDF2: the inner stage at gamma, and the weights of its second half */
const gamma = numerics.trBdf2.value
const inner = gamma / 2
const ofInner = 1 / (gamma * (2 - gamma))
const ofOld = ((1 - gamma) * (1 - gamma)) / (gamma * (2 - gamma))

/** Survival, hazard and moments of a cohort under a course, from birth to the horizon. A Problem for an impossible plan. */
export function fokkerPlanck(plan: DensityPlan): Survival {
  const circuit = checkCircuit(plan.circuit, plan.start ?? 0)
  const course = checkCourse(plan.course ?? nothing)
  const horizon = plan.horizon
  if (!(horizon > 0 && Number.isFinite(horizon))) {
    throw new Problem({
      what: `a horizon of ${horizon} days`,
      why: 'a life is followed from birth to a day after it',
      fix: 'give the horizon as a positive number of days'
    })
  }
  const march = begin(circuit, course, plan)
  const finer = plan.finer ?? 1
  const longest = horizon / (numerics.densitySteps.value * finer)
  const first = (numerics.densityFirstStep.value * circuit.half) / (circuit.removal * finer)
  const growth = 1 + (numerics.densityGrowth.value - 1) / finer
  const marks = marksOf(course, plan)

  let wanted = first
  let fresh = 0
  for (let k = 0; k < marks.length; k++) {
    if (arrive(march, plan, k === 0)) {
      wanted = first
      fresh = 0
    }
    const next = marks[k + 1]
    if (next === undefined) break
    while (march.t < next) {
      const left = next - march.t
      const size = Math.min(wanted, longest)
      const last = size >= left
      // two near-equal steps rather than a full one and a sliver
      const dt = last ? left : size * 2 > left ? left / 2 : size
      if (fresh < numerics.densityStartSteps.value) implicit(march, dt)
      else trapezium(march, dt)
      if (last) march.t = next
      fresh++
      wanted = Math.min(wanted * growth, longest)
      note(march)
    }
  }
  return columns(march)
}

interface March {
  readonly circuit: Circuit
  readonly course: Course
  readonly cells: number
  t: number
  /** factors that hold now */
  production: number
  removal: number
  extrinsic: number
  limit: number
  grid: BurdenGrid
  flux: Flux
  p: Float64Array
  next: Float64Array
  readonly work: Float64Array
  readonly stage: Float64Array
  crossed: number
  taken: number
  retaken: number
  pulse: number
  readonly rows: number[][]
  readonly densities: Density[]
}

function begin(circuit: Circuit, course: Course, plan: DensityPlan): March {
  const cells = plan.cells ?? numerics.densityCells.value
  const limit = circuit.threshold * limitFactor(course, 0)
  const grid = burdenGrid(cells, limit, circuit.half)
  const p = new Float64Array(cells)
  const start = Math.min(plan.start ?? 0, limit)
  let at = 0
  while (at < cells - 1 && grid.face[at + 1]! <= start) at++
  p[at] = 1 / grid.width[at]!
  return {
    circuit,
    course,
    cells,
    t: 0,
    production: 1,
    removal: 1,
    extrinsic: 1,
    limit,
    grid,
    flux: flux(grid, circuit),
    p,
    next: new Float64Array(cells),
    work: new Float64Array(cells),
    stage: new Float64Array(cells),
    crossed: 0,
    taken: 0,
    retaken: 0,
    pulse: 0,
    rows: [],
    densities: []
  }
}

const limitFactor = (course: Course, t: number): number =>
  factor(course, 'threshold', t) / factor(course, 'harm', t)

/** Days at which something happens or is asked for, 0 and the horizon among them. */
function marksOf(course: Course, plan: DensityPlan): number[] {
  const all = [0, plan.horizon, ...(plan.densityDays ?? [])]
  for (const { from, until } of course.turns) all.push(from, until)
  for (const { day } of course.pulses) all.push(day)
  return all
    .filter((day) => day >= 0 && day <= plan.horizon)
    .sort((a, b) => a - b)
    .filter((day, i, sorted) => day !== sorted[i - 1])
}

/** Turns and pulses of this day; true if the density or its flows jumped. */
function arrive(march: March, plan: DensityPlan, birth: boolean): boolean {
  const { course, circuit, t } = march
  const production = factor(course, 'production', t)
  const removal = factor(course, 'removal', t)
  const extrinsic = factor(course, 'extrinsic', t)
  const limit = circuit.threshold * limitFactor(course, t)
  let keep = 1
  for (; march.pulse < course.pulses.length && course.pulses[march.pulse]!.day <= t; march.pulse++)
    keep *= 1 - course.pulses[march.pulse]!.share
  const moved = limit !== march.limit || keep < 1
  const jumped =
    moved || production !== march.production || removal !== march.removal || extrinsic !== march.extrinsic
  march.production = production
  march.removal = removal
  march.extrinsic = extrinsic
  if (limit !== march.limit) {
    const grid = burdenGrid(march.cells, limit, circuit.half)
    march.crossed += remap(march.grid, grid, 1, march.p)
    march.limit = limit
    march.grid = grid
    march.flux = flux(grid, circuit)
  }
  if (keep < 1) march.crossed += remap(march.grid, march.grid, keep, march.p)
  if (birth || jumped) {
    flows(march, t)
    note(march)
  }
  if (plan.densityDays?.includes(t) === true)
    march.densities.push({ day: t, face: march.grid.face, density: march.p.slice() })
  return birth || jumped
}

/** Sets the flows that hold at day t under the factors of now. */
function flows(march: March, t: number): void {
  const { circuit } = march
  setFlows(
    march.flux,
    march.production * (circuit.production + circuit.ageing * t),
    march.removal * circuit.removal * Math.max(1 - circuit.decline * t, 0),
    march.extrinsic * circuit.extrinsic
  )
}

function mass({ grid, cells }: March, p: Float64Array): number {
  let sum = 0
  for (let i = 0; i < cells; i++) sum += p[i]! * grid.width[i]!
  return sum
}

/** One implicit Euler step; leaves the flows of its end set. */
function implicit(march: March, dt: number): void {
  flows(march, march.t + dt)
  solve(march.flux, dt, march.p, march.p)
  march.crossed += dt * crossing(march.flux, march.p)
  march.taken += dt * march.flux.sink * mass(march, march.p)
  march.t += dt
}

/** One TR-BDF2 step, from the flows of its beginning to those of its end. */
function trapezium(march: March, dt: number): void {
  const { flux: one, p, work, stage, next, cells, t } = march
  const c = inner * dt
  const sink = one.sink
  rates(one, p, work)
  const crossing0 = crossing(one, p)
  const alive0 = mass(march, p)
  for (let i = 0; i < cells; i++) work[i] = p[i]! + c * work[i]!
  flows(march, t + gamma * dt)
  solve(one, c, work, stage)
  const crossed = c * (crossing0 + crossing(one, stage))
  const taken = c * sink * (alive0 + mass(march, stage))
  for (let i = 0; i < cells; i++) work[i] = ofInner * stage[i]! - ofOld * p[i]!
  flows(march, t + dt)
  const least = solve(one, c, work, next)
  if (least < 0) {
    march.retaken++
    implicit(march, dt / 2)
    implicit(march, dt / 2)
    march.t = t + dt
    return
  }
  march.crossed += ofInner * crossed + c * crossing(one, next)
  march.taken += ofInner * taken + c * sink * mass(march, next)
  march.p = next
  march.next = p
  march.t = t + dt
}

/** Keeps a row: day, alive, hazard, deaths by cause, mean, sd. */
function note(march: March): void {
  const { grid, p, flux: one, cells } = march
  let alive = 0
  let sum = 0
  let squares = 0
  for (let i = 0; i < cells; i++) {
    const m = p[i]! * grid.width[i]!
    const x = grid.centre[i]!
    alive += m
    sum += m * x
    squares += m * x * x
  }
  const some = alive > 0
  const mean = some ? sum / alive : 0
  const hazard = some ? crossing(one, p) / alive + one.sink : one.sink
  const sd = some ? Math.sqrt(Math.max(squares / alive - mean * mean, 0)) : 0
  march.rows.push([march.t, alive, hazard, march.crossed, march.taken, mean, sd])
}

function columns({ rows, densities, retaken }: March): Survival {
  const column = (k: number): Float64Array => Float64Array.from(rows, (row) => row[k]!)
  const [day, alive, hazard, byThreshold, byExtrinsic, mean, sd] = rows[0]!.map((_, k) => column(k))
  return {
    day: day!,
    alive: alive!,
    hazard: hazard!,
    byThreshold: byThreshold!,
    byExtrinsic: byExtrinsic!,
    mean: mean!,
    sd: sd!,
    densities,
    retaken
  }
}
