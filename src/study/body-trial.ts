/**
 * One trial again and again: the cohorts are cut into trials of the size that is enrolled, and each is analysed by itself.
 *
 *   power = share of the trials with p <= alpha      beside Schoenfeld's formula, at the hazard ratio of all lives together
 *
 * Proof: body-trial.test.ts.
 */
import type { Lives } from '../body/survival/lives.ts'
import { logRank } from '../body/survival/log-rank.ts'
import { deathsNeeded, powerOf, wilson } from '../body/survival/power.ts'
import { layersOf, level } from './body-bands.ts'
import { hazardRatio, horizonOf, timeGained } from './body-compare.ts'
import { livesOf, together, type Lived } from './body-lives.ts'
import type { BodyTrial } from './body-result.ts'
import type { BodyWork } from './body-work.ts'

/** how many trials are shown one by one */
const shown = 20
/** level at which trials report an interval */
const usualLevel = 0.95
/** most trials that are analysed */
const mostTrials = 2000

export function trialOf(
  work: BodyWork,
  lived: Lived,
  pairs: readonly (readonly [arm: number, control: number])[]
): BodyTrial | undefined {
  const { trial } = work.plan
  if (trial === undefined) return undefined
  const { enrol, alpha, power: wanted, tests } = trial
  const per = Math.floor(Math.min(...work.arms.map(({ people }) => people.n)) / enrol)
  const trials = Math.min(per * work.units.length, mostTrials)
  const part = (arm: number, k: number): Lives => {
    const { first } = lived.ofUnit[arm]![Math.floor(k / per)]!
    const from = first + (k % per) * enrol
    return livesOf(lived.columns, { first: from, last: from + enrol })
  }
  const results = pairs.flatMap(([arm, control]) => {
    const all = hazardRatio(
      livesOf(lived.columns, lived.ofArm[control]!),
      livesOf(lived.columns, lived.ofArm[arm]!)
    )
    return tests.map((test): BodyTrial['results'][number] => {
      let found = 0
      let deaths = 0
      const again: BodyTrial['results'][number]['again'][number][] = []
      for (let k = 0; k < trials; k++) {
        const [mine, theirs] = [part(arm, k), part(control, k)]
        const both = together(theirs, mine)
        const seen = both.event.reduce((sum, one) => sum + one, 0)
        deaths += seen
        const p =
          seen === 0
            ? 1
            : test === 'log-rank'
              ? logRank(both).p
              : timeGained(mine, theirs, horizonOf(theirs, mine)).p
        if (p <= alpha) found++
        if (k >= shown) continue
        const hr = hazardRatio(theirs, mine, usualLevel)
        if (hr !== undefined && [hr.ratio, hr.low, hr.high].every(Number.isFinite))
          again.push({ hazardRatio: hr.ratio, low: hr.low, high: hr.high, p })
      }
      const mean = deaths / trials
      const formula = test === 'log-rank' && all !== undefined && all.ratio !== 1 && mean > 0
      return {
        arm: work.arms[arm]!.name,
        control: work.arms[control]!.name,
        test,
        power: { value: found / trials, ...wilson(found, trials, level), level, layers: layersOf(work) },
        ...(formula
          ? {
              schoenfeld: powerOf(all.ratio, mean, alpha),
              needed: Math.ceil((deathsNeeded(all.ratio, wanted, alpha) / mean) * enrol)
            }
          : {}),
        again
      }
    })
  })
  return { enrol, alpha, wanted, trials, results }
}
