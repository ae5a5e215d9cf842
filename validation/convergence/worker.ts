/** A thread that lives one life after another. */
import { parentPort } from 'node:worker_threads'
import { life, type Arithmetic } from './life.ts'

parentPort!.on('message', ({ arithmetic, replicate }: { arithmetic: Arithmetic; replicate: number }) =>
  parentPort!.postMessage(life(arithmetic, replicate))
)
