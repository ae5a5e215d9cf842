/** Many runs of a question: from a scenario to a result, and to its answer. */
export { memoryStore } from './checkpoint.ts'
export type { CheckpointStore } from './checkpoint.ts'
export type { Ground, Living, Picture, Quantity } from './living.ts'
export { seriesColumns } from './result-digest.ts'
export { Interrupted } from './result.ts'
export type { CellSnapshot, Progress, Result, RunOptions, Section, Series } from './result.ts'
export { run } from './run.ts'
