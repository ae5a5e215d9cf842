/**
 * Lives and survival curves of senescent-cell turnover.
 *
 *   fokker-planck-mouse, -human     a whole survival curve, ms            (to reach 20 and 60)
 *   fokker-planck-human-dk          the same with thresholds that differ between people, ms
 *   oracle                          an adiabatic survival curve, ms       (5)
 *   turnover-mouse-1e6              a million mice to death, step 1 day, two threads, s; -cpu: processor seconds, both threads   (30)
 *   turnover-human-1e5              a hundred thousand people, likewise   (60)
 *   bytes-per-life                  columns of a cohort with ids, one factor and all outputs   (64)
 *
 * The threads are workers that run this very file and take blocks in turn.
 */
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { lives, livesOf, plan } from '../src/body/ensemble.ts'
import type { TurnoverPlan } from '../src/body/ensemble.ts'
import { fokkerPlanck } from '../src/body/fokker-planck.ts'
import { oracle as adiabatic } from '../src/body/oracle.ts'
import { spreadSurvival } from '../src/body/spread-survival.ts'
import { turnoverSet } from '../src/ledger/turnover-sets.ts'
import { each, full, row, type BenchRow, type Size } from './row.ts'

const mouse = turnoverSet('mouse_mort').circuit
const human = turnoverSet('human_karin').circuit
const lastMouse = 2000
const lastHuman = 50_000

export function fokkerPlanckMouse(size: Size = full): BenchRow {
  return curves('fokker-planck-mouse', size, () => fokkerPlanck({ circuit: mouse, horizon: lastMouse }))
}

export function fokkerPlanckHuman(size: Size = full): BenchRow {
  return curves('fokker-planck-human', size, () => fokkerPlanck({ circuit: human, horizon: lastHuman }))
}

export function fokkerPlanckHumanDk(size: Size = full): BenchRow {
  const { circuit, thresholdSpread } = turnoverSet('human_DK')
  return curves('fokker-planck-human-dk', size, () =>
    spreadSurvival({ circuit, horizon: lastHuman }, thresholdSpread)
  )
}

export function oracle(size: Size = full): BenchRow {
  return curves('oracle', size, () => adiabatic(human, lastHuman))
}

function curves(id: string, size: Size, work: () => unknown): BenchRow {
  return row(id, 'ms', each(size.smoke ? 1 : 15, size.smoke ? 1 : 3, 1e3, work))
}

export function turnoverMouse(size: Size = full): Promise<BenchRow[]> {
  return cohort('turnover-mouse-1e6', size, mouse, lastMouse, size.smoke ? 5000 : 1e6)
}

export function turnoverHuman(size: Size = full): Promise<BenchRow[]> {
  return cohort('turnover-human-1e5', size, human, lastHuman, size.smoke ? 100 : 1e5)
}

export function bytesPerLife(size: Size = full): BenchRow {
  const count = size.smoke ? 100 : 10_000
  const people = {
    count,
    idLo: new Uint32Array(count),
    idHi: new Uint32Array(count),
    threshold: new Float64Array(count).fill(1)
  }
  const chance = { seed: 1, replicate: 0 }
  const all = lives(plan({ circuit: mouse, people, chance, horizon: 10, ill: 0.5 }))
  const columns = [...Object.values(people), ...Object.values(all)].filter(ArrayBuffer.isView)
  const bytes = columns.reduce((sum, column) => sum + column.byteLength, 0)
  return row('bytes-per-life', 'B', [bytes / count])
}

const threads = 2
const blockSize = 4096

/** Wall and processor seconds of a whole cohort on two workers, three times; the sum of lives must not change. */
async function cohort(
  id: string,
  size: Size,
  circuit: typeof mouse,
  horizon: number,
  count: number
): Promise<BenchRow[]> {
  const planned = plan({ circuit, people: { count }, chance: { seed: 1, replicate: 0 }, horizon })
  const wall: number[] = []
  const cpu: number[] = []
  let days: number | undefined
  for (let run = 0; run < (size.smoke ? 1 : 3); run++) {
    const crew = await Promise.all(Array.from({ length: threads }, () => hire(planned)))
    const before = process.cpuUsage()
    const begun = performance.now()
    const sums = await share(crew, count)
    wall.push((performance.now() - begun) / 1000)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1e6)
    await Promise.all(crew.map((worker) => worker.terminate()))
    const sum = sums.reduce((a, b) => a + b, 0)
    if (days !== undefined && sum !== days) throw new Error(`${id}: two runs gave different lives`)
    days = sum
  }
  return [row(id, 's', wall, threads), row(`${id}-cpu`, 's', cpu, threads)]
}

function hire(planned: TurnoverPlan): Promise<Worker> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { turnoverPlan: planned } })
  return new Promise((ready) => worker.once('message', () => ready(worker)))
}

/** Days lived in each block, by block; whoever is free takes the next. */
function share(crew: readonly Worker[], count: number): Promise<number[]> {
  const blocks = Math.ceil(count / blockSize)
  const sums = new Array<number>(blocks).fill(0)
  let next = 0
  let done = 0
  return new Promise((resolve) => {
    for (const worker of crew) {
      const ask = (): void => {
        if (next < blocks) worker.postMessage(next++)
      }
      worker.on('message', ({ block, time }: { block: number; time: Float64Array }) => {
        sums[block] = time.reduce((sum, life) => sum + life, 0)
        if (++done === blocks) resolve(sums)
        else ask()
      })
      ask()
    }
  })
}

/** A worker of the crew: blocks in, columns out. */
if (!isMainThread && (workerData as { turnoverPlan?: TurnoverPlan } | null)?.turnoverPlan !== undefined) {
  const planned = (workerData as { turnoverPlan: TurnoverPlan }).turnoverPlan
  parentPort?.on('message', (block: number) => {
    const from = block * blockSize
    const { time, cause } = livesOf(planned, from, Math.min(from + blockSize, planned.people.count))
    parentPort?.postMessage({ block, time, cause })
  })
  parentPort?.postMessage('ready')
}
