/**
 * A scenario at its golden size: small enough to run in seconds on every engine, and every way of running it must give
 * the same digest.
 */
import { readScenario } from '../files/scenario.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { Problem } from '../core/problem.ts'
import { memoryStore } from './checkpoint.ts'
import { known } from './known.ts'
import { Interrupted, type Progress } from './result.ts'
import { cohortOf } from './quick.ts'
import { run } from './run.ts'

export interface Golden {
  readonly id: string
  readonly digest: string
  /** rows of the series */
  readonly rows: number
}

/** Ways to run that must not show in the result. */
export interface Way {
  readonly threads?: number
  /** stopped in the middle, and gone on with */
  readonly resumed?: boolean
  readonly sharedPast?: boolean
  /** code of the worker, where it is not beside this file (tests) */
  readonly workerFile?: string
}

export async function runGolden(given: string | Scenario, way: Way = {}): Promise<Golden> {
  const scenario = goldenSize(typeof given === 'string' ? readScenario(given, { known }) : given)
  const { threads = 1, resumed = false, sharedPast = true, workerFile } = way
  const options = { threads, sharedPast, ...(workerFile === undefined ? {} : { workerFile }) }
  const checkpoint = memoryStore()
  if (resumed) await stopHalfway()
  const { series, resultDigest } = await run(scenario, { ...options, ...(resumed ? { checkpoint } : {}) })
  return { id: scenario.name, digest: resultDigest, rows: series.value.length }

  async function stopHalfway(): Promise<void> {
    const control = new AbortController()
    const progress = ({ done, total }: Progress): void => {
      if (done > total / 2) control.abort()
    }
    await run(scenario, { ...options, checkpoint, signal: control.signal, progress }).catch(
      (error: unknown) => {
        if (!(error instanceof Interrupted)) throw error
      }
    )
  }
}

export function goldenSize(scenario: Scenario): Scenario {
  const { golden, patch, run: full } = scenario
  if (!golden)
    throw new Problem({
      what: `${scenario.name} has no golden size`,
      fix: 'add golden: { patch: ..., for: ..., replicates: 1, every: ... }'
    })
  const { days, replicates, every, body } = golden
  if (scenario.body !== undefined)
    return { ...cohortOf(scenario, { ...body, days }), run: { ...full, days, replicates, every } }
  return { ...scenario, patch: { ...patch, ...golden.patch }, run: { ...full, days, replicates, every } }
}
