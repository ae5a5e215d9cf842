/**
 * What a run gives back: columns, pictures and the numbers it used. Rows of the series stand in arm, replicate, draw,
 * day, quantity order, whatever order they were computed in.
 */
import type { DigestColumn } from '../core/digest.ts'
import type { Scenario } from '../files/scenario-types.ts'
import type { BodyResult, Layer } from './body-result.ts'
import type { CheckpointStore } from './checkpoint.ts'
import type { Ground } from './living.ts'

export interface RunOptions {
  readonly seed?: number
  /** worker threads in Node; the number of cores if absent, 1 = in this thread */
  readonly threads?: number
  /** two replicates of a small patch, seldom looked at */
  readonly quick?: boolean
  readonly progress?: (progress: Progress) => void
  /** stops the run; it rejects with an `Interrupted`, and goes on from `checkpoint` when called again */
  readonly signal?: AbortSignal
  readonly checkpoint?: CheckpointStore
  /** false = every arm is run from the start by itself; the result is the same */
  readonly sharedPast?: boolean
  /** another world than the scenario's (tests); runs in this thread */
  readonly ground?: Ground
  /** file of the worker's code, where it is not beside this one (tests) */
  readonly workerFile?: string
}

export interface Progress {
  /** simulated days of work, never falling; `total` is the same throughout */
  readonly done: number
  readonly total: number
  readonly arm: string
  readonly replicate: number
  readonly day: number
  readonly etaSeconds: number
}

export interface Series {
  readonly arm: string[]
  readonly replicate: Int32Array
  readonly draw: Int32Array
  readonly day: Float64Array
  readonly age: Float64Array
  readonly compartment: string[]
  readonly quantity: string[]
  readonly value: Float64Array
  readonly unit: string[]
}

export interface CellSnapshot {
  readonly arm: string
  readonly replicate: number
  readonly draw: number
  readonly day: number
  readonly age: number
  readonly columns: DigestColumn[]
  readonly world?: Uint8Array
}

export interface Section {
  readonly arm: string
  readonly replicate: number
  readonly age: number
  readonly stain: 'he' | 'sabgal'
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

export interface Result {
  /** as it was run: quick or golden sizes are already in it */
  readonly scenario: Scenario
  /** ages at which cells were kept, youngest first */
  readonly ages: number[]
  readonly series: Series
  readonly snapshots: CellSnapshot[]
  readonly sections: Section[]
  readonly resultDigest: string
  /** those the run asked for, with the scenario's own values */
  readonly parameters: { id: string; value: number }[]
  readonly mechanisms: string[]
  /** layers of uncertainty that are in the result */
  readonly layers: readonly Layer[]
  readonly timings: { wall: number; tasks: { task: string; seconds: number }[] }
  readonly quick: boolean
  /** of the world `body`: lives, curves, comparisons */
  readonly body?: BodyResult
}

/** The run was stopped on request; what it had done is in the checkpoint, if there was one. */
export class Interrupted extends Error {
  override readonly name: string = 'AbortError'
  constructor() {
    super('the run was interrupted')
  }
}
