/**
 * How likely is a trial to find what is there? By trying it many times, and by Schoenfeld's formula beside it.
 *
 *   deaths = (z_{1-α/2} + z_power)² / (q (1 - q) (ln HR)²)       q the share of people in one arm
 *
 * Source: Schoenfeld 1981 (Biometrika 68:316), for proportional hazards and the log-rank test. Proof: power.test.ts.
 */
import { log, normalCdf, normalQuantile } from '../../core/maths.ts'
import { numerics } from '../../core/numerics.ts'
import { Problem } from '../../core/problem.ts'
import type { Lives } from './lives.ts'
import { logRank } from './log-rank.ts'

export interface Power {
  readonly trials: number
  readonly found: number
  readonly power: number
  /** Wilson's interval of the power, for the finite number of trials */
  readonly low: number
  readonly high: number
  readonly level: number
}

export interface PowerOptions {
  readonly trials: number
  /** chance of finding something where nothing is; 0.05 by default */
  readonly alpha?: number
  /** p of one trial; the log-rank test by default */
  readonly test?: (lives: Lives) => number
  readonly level?: number
}

/** Runs `trials` trials, made by their number from 0, and counts those that find a difference. */
export function power(make: (replicate: number) => Lives, options: PowerOptions): Power {
  const {
    trials,
    alpha = numerics.significance.value,
    test = (lives: Lives) => logRank(lives).p,
    level = numerics.confidence.value
  } = options
  if (!(Number.isInteger(trials) && trials > 0))
    throw new Problem({
      what: `${trials} trials are to be tried`,
      fix: 'try a whole number of them, 1 or more'
    })
  between('alpha', alpha)
  let found = 0
  for (let replicate = 0; replicate < trials; replicate++) if (test(make(replicate)) <= alpha) found++
  return { trials, found, power: found / trials, ...wilson(found, trials, level), level }
}

/** Wilson's interval of a share (Wilson 1927, J Am Stat Assoc 22:209). */
export function wilson(found: number, of: number, level: number): { low: number; high: number } {
  const z = normalQuantile(0.5 + 0.5 * level)
  const share = found / of
  const extra = (z * z) / of
  const middle = share + 0.5 * extra
  const shift = 0.5 * extra
  const half = Math.sqrt(extra * share * (1 - share) + shift * shift)
  return { low: Math.max(0, (middle - half) / (1 + extra)), high: Math.min(1, (middle + half) / (1 + extra)) }
}

/** Deaths that a trial needs to find the hazard ratio with this power. */
export function deathsNeeded(
  ratio: number,
  wanted: number,
  alpha: number = numerics.significance.value,
  share: number = 0.5
): number {
  positive(ratio)
  between('power', wanted)
  between('alpha', alpha)
  between('the share of one arm', share)
  const z = normalQuantile(1 - 0.5 * alpha) + normalQuantile(wanted)
  const effect = log(ratio)
  return (z * z) / (share * (1 - share) * effect * effect)
}

/** Power of a trial that sees this many deaths. */
export function powerOf(
  ratio: number,
  deaths: number,
  alpha: number = numerics.significance.value,
  share: number = 0.5
): number {
  positive(ratio)
  between('alpha', alpha)
  between('the share of one arm', share)
  const shift = Math.abs(log(ratio)) * Math.sqrt(deaths * share * (1 - share))
  const z = normalQuantile(1 - 0.5 * alpha)
  return normalCdf(shift - z) + normalCdf(-shift - z)
}

function between(name: string, x: number): void {
  if (!(x > 0 && x < 1)) throw new Problem({ what: `${name} is ${x}`, fix: 'choose it between 0 and 1' })
}

function positive(ratio: number): void {
  if (!(ratio > 0 && ratio < Infinity && ratio !== 1))
    throw new Problem({
      what: `a hazard ratio of ${ratio} is to be found`,
      why:
        ratio === 1
          ? 'no number of deaths shows a difference that is not there'
          : 'it has to be a number above 0',
      fix: 'write 0.8 for a hazard of four fifths'
    })
}
