/**
 * Cox's proportional hazards: h(t | x) = h0(t) exp(β x), β by the partial likelihood with Efron's rule for ties.
 *
 *   ln L = Σ over deaths  β x_i  -  Σ over death times Σ_{l=0}^{d-1} ln( Σ_{at risk} e^{βx} - (l / d) Σ_{dying} e^{βx} )
 *
 * Late entries count from their entry. Sources: Cox 1972 (J R Stat Soc B 34:187), Efron 1977 (J Am Stat Assoc 72:557).
 * Proof: cox.test.ts, against R `coxph`.
 */
import { cholesky, solve } from '../../core/cholesky.ts'
import { exp, normalCdf, normalQuantile } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { chiSquareTail } from '../../core/special.ts'
import { coxLikelihood } from './cox-likelihood.ts'
import { checkLives, deathsOf, type Lives } from './lives.ts'
import { climb, type Summit } from './newton.ts'

export interface Covariate {
  readonly name: string
  readonly values: Float64Array
}

export interface Coefficient {
  readonly name: string
  /** ln of the hazard ratio per unit */
  readonly value: number
  readonly error: number
  readonly z: number
  readonly p: number
  readonly low: number
  readonly high: number
  /** the hazard ratio, and its interval */
  readonly ratio: number
  readonly ratioLow: number
  readonly ratioHigh: number
}

/** A test of "no covariate matters". */
export interface Test {
  readonly chiSquare: number
  readonly freedom: number
  readonly p: number
}

export interface Cox {
  readonly coefficients: readonly Coefficient[]
  readonly covariance: Float64Array
  readonly logLikelihood: number
  /** with every coefficient 0 */
  readonly logLikelihoodAtZero: number
  readonly likelihoodRatio: Test
  readonly score: Test
  readonly wald: Test
  readonly level: number
}

export function cox(
  lives: Lives,
  covariates: readonly Covariate[],
  level: number = numerics.confidence.value
): Cox {
  const { time } = checkLives(lives)
  const columns = covariates.map((one) => centred(one, time.length))
  const p = columns.length
  if (p === 0) throw new Problem({ what: 'Cox without a covariate', fix: 'name at least one' })
  if (deathsOf(lives) === 0)
    throw new Problem({
      what: 'nobody died',
      why: 'hazards are compared at deaths',
      fix: 'watch for longer, or compare something else'
    })
  const evaluate = coxLikelihood(lives, columns)
  const zero = evaluate(new Float64Array(p))
  const atZero = cholesky(zero.information, p)
  if (atZero === null || columns.some((x, i) => zero.information[i * p + i]! < rounding(x)))
    throw notApart(covariates)
  const summit = climb(evaluate, new Float64Array(p))
  const { covariance } = summit
  if (covariance === null || !summit.reached || runsAway(summit, columns)) throw separated(covariates, summit)
  const z = normalQuantile(0.5 + 0.5 * level)
  const coefficients = covariates.map(({ name }, i): Coefficient => {
    const value = summit.at[i]!
    const error = Math.sqrt(covariance[i * p + i]!)
    const low = value - z * error
    const high = value + z * error
    const score = value / error
    return {
      name,
      value,
      error,
      z: score,
      p: 2 * normalCdf(-Math.abs(score)),
      low,
      high,
      ratio: exp(value),
      ratioLow: exp(low),
      ratioHigh: exp(high)
    }
  })
  const test = (chiSquare: number): Test => ({ chiSquare, freedom: p, p: chiSquareTail(chiSquare, p) })
  const u = solve(atZero, p, zero.gradient)
  let wald = 0
  let score = 0
  for (let i = 0; i < p; i++) {
    score += u[i]! * zero.gradient[i]!
    for (let j = 0; j < p; j++) wald += summit.at[i]! * summit.information[i * p + j]! * summit.at[j]!
  }
  return {
    coefficients,
    covariance,
    logLikelihood: summit.value,
    logLikelihoodAtZero: zero.value,
    likelihoodRatio: test(2 * (summit.value - zero.value)),
    score: test(score),
    wald: test(wald),
    level
  }
}

function centred({ name, values }: Covariate, n: number): Float64Array {
  if (values.length !== n)
    throw new Problem({
      what: `covariate ${name} has ${values.length} rows and time has ${n}`,
      fix: 'give every life a value'
    })
  let sum = 0
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(values[i]!))
      throw new Problem({
        what: `covariate ${name} is ${values[i]!} in row ${i + 1}`,
        fix: 'give every life a finite number'
      })
    sum += values[i]!
  }
  return values.map((x) => x - sum / n)
}

/** What rounding alone may leave as the information about a column. */
function rounding(x: Float64Array): number {
  let squares = 0
  for (let i = 0; i < x.length; i++) squares += x[i]! * x[i]!
  return numerics.informationFloor.value * squares
}

/**
 * Does the likelihood still rise, by nothing, in whole steps? Where covariates separate the dying from the others, each step of
 * Newton adds about 1 to the difference of their ln hazards, for ever; at a summit the last step is next to nothing.
 */
function runsAway({ step }: Summit, columns: readonly Float64Array[]): boolean {
  const n = columns[0]!.length
  for (let row = 0; row < n; row++) {
    let change = 0
    for (let i = 0; i < columns.length; i++) change += step[i]! * columns[i]![row]!
    if (Math.abs(change) > numerics.separationStep.value) return true
  }
  return false
}

function notApart(covariates: readonly Covariate[]): Problem {
  return new Problem({
    what: `the covariates ${covariates.map((c) => c.name).join(', ')} cannot be told apart`,
    why: 'one is constant, or follows from the others, among those at risk when somebody died',
    fix: 'leave it out'
  })
}

function separated(covariates: readonly Covariate[], summit: Summit): Problem {
  const p = summit.at.length
  const worst = summit.step.reduce((best, s, i, all) => (Math.abs(s) > Math.abs(all[best]!) ? i : best), 0)
  return new Problem({
    what: `the hazard ratio of ${covariates[worst]!.name} is ${summit.at[worst]! < 0 ? 'zero' : 'infinite'}, as far as these lives tell`,
    why: `${p === 1 ? 'it' : 'together with the others it'} separates those who died from all others at risk, so no coefficient is the most likely`,
    fix: 'leave it out, join groups, or compare the groups by log-rank'
  })
}
