/**
 * A scenario run: all its arms and replicates, over threads where there are any, to one result.
 *
 * The same scenario and seed give the same `resultDigest` whatever the number of threads, whether arms share their past,
 * and whether the run was interrupted and went on. Proof: run.test.ts, threads.test.ts.
 */
import type { Scenario } from '../files/scenario-types.ts'
import { assemble } from './assemble.ts'
import { assembleBody } from './body-assemble.ts'
import { beginBlock } from './body-block.ts'
import { bodyWork } from './body-work.ts'
import { carryOut } from './carry-out.ts'
import { groundOf } from './ground.ts'
import { beginner } from './lay-out.ts'
import { protocol } from './protocol.ts'
import { quickened } from './quick.ts'
import type { Result, RunOptions } from './result.ts'

export async function run(given: Scenario, options: RunOptions = {}): Promise<Result> {
  const begun = performance.now()
  const quick = options.quick ?? false
  const seed = options.seed ?? given.run.seed
  const sized = quick ? quickened(given) : given
  const scenario = { ...sized, run: { ...sized.run, seed } }
  const rest = (): { quick: boolean; wall: number } => ({ quick, wall: (performance.now() - begun) / 1000 })
  let result: Result
  if (scenario.world === 'body') {
    const work = bodyWork(scenario, seed)
    const outcomes = await carryOut(work, (segment) => beginBlock(work, segment), options)
    result = assembleBody(work, outcomes, rest())
  } else {
    const work = protocol(scenario, seed, options.sharedPast ?? true)
    const ground = options.ground ?? groundOf(scenario)
    const outcomes = await carryOut(work, beginner(work, ground), options)
    result = assemble(work, ground, outcomes, rest())
  }
  await options.checkpoint?.clear()
  return result
}
