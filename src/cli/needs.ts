/**
 * What a run would take, by arithmetic: cells and voxels from the ledger's densities and the patch, days from the arms
 * and what they share, and a few measured constants. Good to a factor of three. Proof: explain.test.ts.
 */
import { daysPerYear } from '../core/clock.ts'
import type { Scenario } from '../index.ts'
import { resolve } from '../ledger/index.ts'
import { protocol } from '../study/protocol.ts'
import { numerics } from '../core/numerics.ts'

/** measured on two cores of a 2020s server: s per 10,000 cells and year of days */
const secondsPerTenThousandCellYears = 0.2
/** s per cell of a world that is peopled and settled before its first day */
const settlingPerCell = 6e-5
/** s per dish of the published spread model */
const secondsPerDish = 1
/** bytes of a cell with its neighbour list, of a voxel with all fields and matrix, and of a process before both */
const bytesPerCell = 220
const bytesPerVoxel = 160
const bytesPerLane = 60e6
/** bytes on the disk: of a cell in a snapshot, of an observed value, of a report */
const bytesPerKeptCell = 90
const bytesPerValue = 8
const reportBytes = 3e6
/** values observed at a time, about */
const quantitiesAtATime = 50

export interface Needs {
  readonly cells: number
  readonly voxels: number
  readonly seconds: number
  /** worlds at the same time */
  readonly lanes: number
  readonly memory: number
  readonly disk: number
}

export function needs(scenario: Scenario, threads: number): Needs {
  const { patch, run, arms, world } = scenario
  const { number } = resolve(scenario.parameters, { beyondEvidence: scenario.beyondEvidence })
  const area = (patch.width * patch.height) / 1e6
  const volume = (area * patch.depth) / 1e3
  const edge = number('sasp.reach') / 3
  const cells =
    area * (number('cells.keratinocyte.density') + number('cells.melanocyte.density')) +
    volume * (number('cells.fibroblast.density') + number('cells.stem.density'))
  const voxels =
    Math.ceil(patch.width / edge) *
    Math.ceil(patch.height / edge) *
    (1 + Math.ceil(patch.depth / (patch.voxelDepth ?? edge)))
  const work = protocol({ ...scenario, run: { ...run, replicates: 1 } }, run.seed, true)
  const days = run.replicates * work.segments.reduce((sum, { from, to }) => sum + to - from, 0)
  const wounded = arms.filter((arm) => arm.givings.some(({ give }) => give === 'punch-wound')).length
  // while a wound is open, a day is cut into fine steps
  const fine = 1 + (wounded / arms.length) * Math.min(1, 60 / run.days) * (1 / numerics.woundStep.value - 1)
  const own =
    world === 'martin'
      ? run.replicates * work.segments.length * secondsPerDish
      : (days / daysPerYear) * (cells / 1e4) * secondsPerTenThousandCellYears * fine +
        work.lots.length * run.replicates * cells * settlingPerCell
  const lanes = Math.max(1, Math.min(threads, arms.length * run.replicates))
  const looks = Math.ceil(run.days / run.every) + 1
  const kept = arms.length * run.replicates * (2 + scenario.snapshots.length)
  return {
    cells,
    voxels,
    seconds: own / lanes,
    lanes,
    memory: lanes * (bytesPerLane + cells * bytesPerCell + voxels * bytesPerVoxel),
    disk:
      reportBytes +
      arms.length * run.replicates * looks * quantitiesAtATime * bytesPerValue +
      kept * cells * bytesPerKeptCell
  }
}
