/** What fitted lifetimes say: a table for the terminal and the page, as rows of words. */
import { spell } from '../files/figures/words.ts'
import type { Interval } from '../body/survival/profile.ts'
import type { Quantile } from '../body/survival/quantile.ts'
import { shares, type GroupFit, type SurvivalFit } from './fit-survival.ts'

const percent = 100

/** "886 (880 to 892)"; what is open is said so */
export function spanned({ value, low, high }: Interval, digits = 3): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return spell(value, digits)
  const upper = high === Infinity ? 'without bound' : spell(high, digits)
  return `${spell(value, digits)} (${spell(low, digits)} to ${upper})`
}

function aged({ time, low, high }: Quantile): string {
  if (Number.isNaN(time)) return 'not reached'
  const ends = [low, high].map((end) => (Number.isNaN(end) ? '?' : spell(end, 4)))
  return `${spell(time, 4)} (${ends[0]} to ${ends[1]})`
}

export function tableOf({ groups, unit }: SurvivalFit): { head: string[]; rows: string[][] } {
  const row = (name: string, say: (group: GroupFit) => string): string[] => [name, ...groups.map(say)]
  const turnover = groups.every((group) => group.turnover !== undefined)
  return {
    head: ['', ...groups.map(({ name }) => name)],
    rows: [
      row('lives', ({ people }) => String(people)),
      row('deaths', ({ deaths }) => String(deaths)),
      ...shares.map((share, i) =>
        row(`age by which ${share * percent} % have died, ${unit}s`, ({ quantiles }) => aged(quantiles[i]!))
      ),
      row('median over distance of quartiles', ({ steepness }) =>
        Number.isNaN(steepness) ? '?' : spell(steepness)
      ),
      row(`Gompertz: rise b, per ${unit}`, ({ gompertz }) => spanned(gompertz.slope)),
      row(`Gompertz: doubling time, ${unit}s`, ({ gompertz }) => spanned(gompertz.doubling)),
      row(`Gompertz: log-likelihood`, ({ gompertz }) => gompertz.logLikelihood.toFixed(2)),
      row(`with Makeham: start a, per ${unit}`, ({ makeham }) => spanned(makeham.start)),
      row(`with Makeham: rise b, per ${unit}`, ({ makeham }) => spanned(makeham.slope)),
      row(`with Makeham: doubling time, ${unit}s`, ({ makeham }) => spanned(makeham.doubling)),
      row(`with Makeham: constant c, per ${unit}`, ({ makeham }) => spanned(makeham.constant)),
      row(`with Makeham: log-likelihood`, ({ makeham }) => makeham.logLikelihood.toFixed(2)),
      row('chance of that gain if c were 0', ({ makehamNeeded }) => spell(makehamNeeded, 2)),
      ...(turnover
        ? [
            row('turnover: beta/eta1, days', ({ turnover }) => spanned(turnover!.critical)),
            row('turnover: Xc/beta, days', ({ turnover }) => spanned(turnover!.threshold)),
            row('turnover: epsilon/beta², days', ({ turnover }) => spanned(turnover!.noise)),
            row('turnover: death from without, per day', ({ turnover }) => spanned(turnover!.extrinsic)),
            row('turnover: kappa/beta, days, held', ({ turnover }) => spell(turnover!.half)),
            row(`turnover: log-likelihood, per ${unit}`, ({ turnover }) =>
              turnover!.logLikelihoodPerUnit.toFixed(2)
            )
          ]
        : [])
    ]
  }
}

/** A sentence for each comparison of groups. */
export function comparisons({ logRank, longest, groups }: SurvivalFit): string[] {
  const said: string[] = []
  if (logRank !== undefined) {
    const { chiSquare, freedom, p } = logRank
    const between = groups.map(({ name }) => name).join(', ')
    said.push(
      `Log-rank test of ${between}: chi-square ${spell(chiSquare)} on ${freedom} ${freedom === 1 ? 'degree' : 'degrees'} of freedom, p ${small(p)}.`
    )
  }
  if (longest !== undefined) {
    const { age, alive, dead, p, leftOut } = longest
    const counts = groups.map(({ name }, g) => `${alive[g]!} of ${alive[g]! + dead[g]!} (${name})`)
    said.push(
      `Alive at ${spell(age, 4)}, by when 90 % of all have died: ${counts.join(', ')}; Fisher's exact p ${small(p)}.${leftOut > 0 ? ` ${leftOut} could not be counted.` : ''}`
    )
  }
  return said
}

const least = 1e-4
const small = (p: number): string => (p < least ? 'below 0.0001' : spell(p, 2))
