/**
 * Do groups die alike? The log-rank test, weighted if wanted, for any number of groups, within strata if there are any.
 *
 *   O_g - E_g = Σ w (d_g - d n_g / n)                  over death times; d_g of n_g died in group g, d of n in all
 *   V_gh      = Σ w² d (n - d) / (n - 1) n_g / n (δ_gh - n_h / n)
 *   χ²        = (O - E)ᵀ V⁻ (O - E), one degree of freedom fewer than groups
 *   w         = S(t-)^ρ (1 - S(t-))^γ                  S the Kaplan-Meier curve of all groups of the stratum
 *
 * ρ = γ = 0 is the log-rank test (Mantel 1966, Cancer Chemother Rep 50:163), ρ = 1 that of Peto & Prentice, (0, γ) weighs
 * late deaths (Fleming & Harrington 1991). Late entries count from their entry. Proof: log-rank.test.ts, against R.
 * Speed: bench/survival.ts, 1e6 lives.
 */
import { cholesky, solve } from '../../core/cholesky.ts'
import { pow } from '../../core/maths.ts'
import { order } from '../../core/order.ts'
import { Problem } from '../../core/problem.ts'
import { chiSquareTail } from '../../core/special.ts'
import { checkLives, groupsOf, type Lives } from './lives.ts'

export interface LogRankOptions {
  /** weight of early deaths, ρ >= 0 */
  readonly rho?: number
  /** weight of late deaths, γ >= 0 */
  readonly gamma?: number
  /** number of the stratum of each life: comparisons are made within strata only */
  readonly strata?: Uint32Array
}

export interface LogRank {
  /** the groups compared, as the lives number them; rows of what follows */
  readonly groups: Uint32Array
  readonly people: Float64Array
  /** deaths, and deaths expected if all died alike, both weighted */
  readonly observed: Float64Array
  readonly expected: Float64Array
  /** of observed - expected, row-major */
  readonly variance: Float64Array
  readonly chiSquare: number
  readonly freedom: number
  readonly p: number
}

export function logRank(lives: Lives, options: LogRankOptions = {}): LogRank {
  const { rho = 0, gamma = 0, strata } = options
  if (!(rho >= 0 && gamma >= 0 && rho < Infinity && gamma < Infinity))
    throw new Problem({
      what: `a log-rank test is weighted by rho = ${rho}, gamma = ${gamma}`,
      why: 'weights are powers of at least 0',
      fix: 'write 0 and 0 for the plain test'
    })
  const { time, group } = checkLives(lives)
  if (strata !== undefined && strata.length !== time.length)
    throw new Problem({
      what: `strata has ${strata.length} rows and time has ${time.length}`,
      fix: 'give every life the number of its stratum'
    })
  const groups = groupsOf(lives)
  const k = groups.length
  if (k < 2)
    throw new Problem({
      what: 'all lives are of one group',
      why: 'a log-rank test compares two or more',
      fix: 'give the lives of each group another number'
    })
  const place = new Uint32Array(groups[k - 1]! + 1)
  groups.forEach((g, i) => (place[g] = i))
  const of = new Uint32Array(time.length)
  for (let i = 0; i < of.length; i++) of[i] = place[group![i]!]!
  const sums: Sums = {
    k,
    observed: new Float64Array(k),
    expected: new Float64Array(k),
    variance: new Float64Array(k * k)
  }
  for (const rows of inStrata(order(time), strata)) addStratum(sums, lives, of, rows, rho, gamma)
  const people = new Float64Array(k)
  for (let i = 0; i < of.length; i++) people[of[i]!]!++
  const { observed, expected, variance } = sums
  const { chiSquare, freedom } = compare(sums)
  const p = freedom > 0 ? chiSquareTail(chiSquare, freedom) : 1
  return { groups, people, observed, expected, variance, chiSquare, freedom, p }
}

interface Sums {
  readonly k: number
  readonly observed: Float64Array
  readonly expected: Float64Array
  readonly variance: Float64Array
}

/** Rows in order of time, a list for each stratum. */
function inStrata(rows: Uint32Array, strata: Uint32Array | undefined): Uint32Array[] {
  if (strata === undefined) return [rows]
  const lists = new Map<number, number[]>()
  for (const row of rows) {
    const list = lists.get(strata[row]!)
    if (list === undefined) lists.set(strata[row]!, [row])
    else list.push(row)
  }
  return [...lists.keys()].sort((a, b) => a - b).map((stratum) => Uint32Array.from(lists.get(stratum)!))
}

/** Adds one stratum's deaths; `rows` in order of time. */
function addStratum(
  { k, observed, expected, variance }: Sums,
  { time, event, entry }: Lives,
  of: Uint32Array,
  rows: Uint32Array,
  rho: number,
  gamma: number
): void {
  const n = rows.length
  const late = entry === undefined ? undefined : rows.slice()
  if (late !== undefined) {
    const byEntry = order(Float64Array.from(rows, (row) => entry![row]!))
    for (let i = 0; i < n; i++) late[i] = rows[byEntry[i]!]!
  }
  const atRisk = new Float64Array(k)
  if (late === undefined) for (let i = 0; i < n; i++) atRisk[of[rows[i]!]!]!++
  const died = new Float64Array(k)
  const share = new Float64Array(k)
  let all = late === undefined ? n : 0
  let entered = 0
  let alive = 1
  for (let i = 0; i < n;) {
    const t = time[rows[i]!]!
    if (late !== undefined)
      for (; entered < n && entry![late[entered]!]! < t; entered++) {
        atRisk[of[late[entered]!]!]!++
        all++
      }
    const first = i
    let deaths = 0
    for (; i < n && time[rows[i]!] === t; i++) {
      const row = rows[i]!
      if (event[row] === 0) continue
      died[of[row]!]!++
      deaths++
    }
    if (deaths > 0) {
      const weight = (rho === 0 ? 1 : pow(alive, rho)) * (gamma === 0 ? 1 : pow(1 - alive, gamma))
      const spread = all > 1 ? (weight * weight * deaths * (all - deaths)) / (all - 1) : 0
      for (let g = 0; g < k; g++) share[g] = atRisk[g]! / all
      for (let g = 0; g < k; g++) {
        observed[g]! += weight * died[g]!
        expected[g]! += weight * deaths * share[g]!
        died[g] = 0
        for (let h = 0; h < k; h++)
          variance[g * k + h]! += spread * share[g]! * ((g === h ? 1 : 0) - share[h]!)
      }
      alive *= (all - deaths) / all
    }
    for (let j = first; j < i; j++) atRisk[of[rows[j]!]!]!--
    all -= i - first
  }
}

/** χ² over the groups of which any death was expected; one of them follows from the others and is left out. */
function compare({ k, observed, expected, variance }: Sums): { chiSquare: number; freedom: number } {
  const tested: number[] = []
  for (let g = 0; g < k; g++) if (expected[g]! > 0) tested.push(g)
  const rest = tested.slice(1)
  const m = rest.length
  if (m === 0) return { chiSquare: 0, freedom: 0 }
  const v = new Float64Array(m * m)
  const difference = new Float64Array(m)
  rest.forEach((g, i) => {
    difference[i] = observed[g]! - expected[g]!
    rest.forEach((h, j) => (v[i * m + j] = variance[g * k + h]!))
  })
  const l = cholesky(v, m)
  // groups that never shared a risk set cannot be told apart: nothing is tested
  if (l === null) return { chiSquare: 0, freedom: 0 }
  const x = solve(l, m, difference)
  let chiSquare = 0
  for (let i = 0; i < m; i++) chiSquare += x[i]! * difference[i]!
  return { chiSquare, freedom: m }
}
