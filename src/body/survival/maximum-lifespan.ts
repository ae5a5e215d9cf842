/**
 * Do the longest lives of two groups differ? The share of each still alive at the age by which 90 % of all have died
 * (Wang, Li, Redden, Weindruch & Allison 2004, Mech Ageing Dev 125:629), compared by Fisher's exact test.
 *
 * The age is the quantile of both groups together. Lives censored before it, or entering after it, cannot be counted and are left
 * out; how many is told. P is two-sided: all tables as improbable as the one seen, or more so. Proof: maximum-lifespan.test.ts.
 */
import { exp } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import { logGamma } from '../../core/special.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { checkLives, groupsOf, type Lives } from './lives.ts'
import { quantile } from './quantile.ts'

export interface LongestLives {
  /** the age by which `share` of both groups together have died */
  readonly age: number
  readonly groups: Uint32Array
  /** counted in each group: alive at that age, and dead by it */
  readonly alive: Float64Array
  readonly dead: Float64Array
  readonly leftOut: number
  readonly p: number
}

export function longestLives(lives: Lives, share: number = numerics.longestShare.value): LongestLives {
  const { time, event, entry, group } = checkLives(lives)
  const groups = groupsOf(lives)
  if (groups.length !== 2)
    throw new Problem({
      what: `${groups.length === 1 ? 'one group is' : `${groups.length} groups are`} given`,
      why: 'the longest lives of two groups are compared',
      fix: 'choose two groups'
    })
  const { time: age } = quantile(kaplanMeier(lives), share)
  if (age !== age)
    throw new Problem({
      what: 'too few have died to know the age that is asked for',
      why: 'the survival curve of both groups together does not come down so far',
      fix: 'watch for longer, or ask for a smaller share'
    })
  const alive = new Float64Array(2)
  const dead = new Float64Array(2)
  let leftOut = 0
  for (let i = 0; i < time.length; i++) {
    const g = group![i] === groups[0] ? 0 : 1
    if (entry !== undefined && entry[i]! >= age) leftOut++
    else if (time[i]! > age) alive[g]!++
    else if (event[i] === 1) dead[g]!++
    else leftOut++
  }
  return { age, groups, alive, dead, leftOut, p: fisher(alive[0]!, dead[0]!, alive[1]!, dead[1]!) }
}

/** Fisher's exact test of a table of four counts, two-sided. */
export function fisher(a: number, b: number, c: number, d: number): number {
  const row = a + b
  const column = a + c
  const all = row + c + d
  const least = Math.max(0, row + column - all)
  const most = Math.min(row, column)
  const choose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const total = choose(all, column)
  const chance = (x: number): number => exp(choose(row, x) + choose(all - row, column - x) - total)
  const limit = chance(a) * (1 + numerics.tableTolerance.value)
  let p = 0
  for (let x = least; x <= most; x++) {
    const here = chance(x)
    if (here <= limit) p += here
  }
  return Math.min(1, p)
}
