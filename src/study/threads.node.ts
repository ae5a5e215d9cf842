/**
 * Lanes on worker threads (Node). Each worker lays the scenario out for itself; only starts and outcomes travel.
 *
 * The worker's code is worker.node.js beside this file. Under a test runner this file is TypeScript and no worker can
 * load that; then there are no lanes here and the caller runs in its own thread, unless it names a bundled worker.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Problem } from '../core/problem.ts'
import type { Lane } from './lane.ts'
import type { Segment, Work } from './protocol.ts'
import type { RunOptions } from './result.ts'
import type { Outcome } from './task.ts'
import type { Answer, Hired, Order } from './worker.node.ts'

export function threadLanes(work: Work, options: RunOptions): Lane[] {
  const here = new URL(import.meta.url)
  const built = here.pathname.endsWith('.js') ? new URL('worker.node.js', here) : undefined
  const code = options.workerFile === undefined ? built : new URL(`file://${options.workerFile}`)
  const most = Math.min(options.threads ?? availableParallelism(), breadth(work.segments))
  if (!code || most <= 1) return []
  return Array.from({ length: most }, () => threadLane(work, options, code))
}

/** More lanes than lines of segments would have nothing to do. */
function breadth(segments: readonly Segment[]): number {
  return segments.filter(({ id }) => !segments.some(({ parent }) => parent === id)).length
}

function threadLane({ scenario, seed }: Work, options: RunOptions, code: URL): Lane {
  const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const workerData: Hired = { scenario, seed, shared: options.sharedPast ?? true, stopFlag }
  const worker = new Worker(code, { workerData })
  let waiting: { answer(answer: Answer): void; fail(error: unknown): void } | undefined
  let broken: unknown
  worker.on('message', (answer: Answer) => waiting?.answer(answer))
  worker.on('error', (error) => {
    broken = error
    waiting?.fail(error)
  })
  worker.on('exit', (exit) => {
    broken ??= new Problem({
      what: `a worker thread ended early (exit code ${exit})`,
      why: 'it may have run out of memory',
      fix: 'use fewer threads, or a smaller patch or cohort',
      exit: 1
    })
    waiting?.fail(broken)
  })
  return {
    run: (segment, parent, before, tick) =>
      new Promise<Outcome>((resolve, reject) => {
        if (broken !== undefined) return reject(broken as Error)
        waiting = {
          answer(answer) {
            if (answer.kind === 'tick') return tick(answer.day)
            waiting = undefined
            if (answer.kind === 'failed')
              return reject(answer.problem ? new Problem(answer.problem) : answer.error)
            tick(answer.outcome.day)
            resolve(answer.outcome)
          },
          fail(error) {
            waiting = undefined
            reject(error as Error)
          }
        }
        const order: Order = {
          segment: segment.id,
          ...(parent ? { parent: { world: parent.world, day: parent.day } } : {}),
          ...(before ? { before } : {})
        }
        worker.postMessage(order)
      }),
    stop() {
      Atomics.store(stopFlag, 0, 1)
    },
    async close() {
      await worker.terminate()
    }
  }
}
