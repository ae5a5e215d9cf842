/**
 * The other end of a thread's lane: takes orders to run segments, answers with ticks and outcomes (threads.node.ts).
 */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../core/problem.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { layOut } from './lay-out.ts'
import type { Outcome } from './task.ts'

export interface Hired {
  readonly scenario: Scenario
  readonly seed: number
  readonly shared: boolean
  readonly stopFlag: Int32Array
}
export interface Order {
  readonly segment: string
  readonly parent?: Pick<Outcome, 'world' | 'day'>
  readonly before?: Outcome
}
export type Answer =
  | { readonly kind: 'tick'; readonly day: number }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | {
      readonly kind: 'failed'
      readonly error: unknown
      readonly problem?: ConstructorParameters<typeof Problem>[0]
    }

/** ms between two ticks */
const beat = 100

const { scenario, seed, shared, stopFlag } = workerData as Hired
const { work, begin } = layOut(scenario, seed, shared)
const port = parentPort!

port.on('message', ({ segment: id, parent, before }: Order) => {
  try {
    const segment = work.segments.find((one) => one.id === id)!
    const task = begin(segment, parent, before)
    const stopped = (): boolean => Atomics.load(stopFlag, 0) === 1
    for (;;) {
      const until = performance.now() + beat
      const done = task.work(() => !stopped() && performance.now() < until)
      if (done || stopped()) break
      port.postMessage({ kind: 'tick', day: task.day } satisfies Answer)
    }
    port.postMessage({ kind: 'done', outcome: task.outcome() } satisfies Answer)
  } catch (error) {
    const problem =
      error instanceof Problem
        ? { what: error.what, at: error.at, why: error.why, fix: error.fix, exit: error.exit as 1 | 2 }
        : undefined
    port.postMessage({ kind: 'failed', error, ...(problem ? { problem } : {}) } satisfies Answer)
  }
})
