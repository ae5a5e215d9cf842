/**
 * The arithmetic that a lifetime is made of.
 *
 *   steady-solve   one whole solve of a field on the default patch, ms
 *   steady-add     one changed source added where somebody listens, µs
 *   philox         one block of four words, ns;  uniform, exponential: one draw, ns;  exp: one value, ns
 */
import * as draw from '../src/core/draw.ts'
import * as maths from '../src/core/maths.ts'
import { resolve } from '../src/ledger/resolve.ts'
import { field } from '../src/mechanisms/secretion.ts'
import { voxelCount } from '../src/state/shape.ts'
import { forearm } from './patch.ts'
import { each, full, row, type BenchRow, type Size } from './row.ts'

const chance = { seed: 1, replicate: 0 }
const question = 99 // as the tests ask
const perMilli = 1e3
const perMicro = 1e6
const perNano = 1e9

export function steadySolve(size: Size = full): BenchRow {
  const { solver, source, c } = bench(size)
  const times = each(runs(size, 15), many(size, 20), perMilli, () => solver.solve(source, c))
  return row('steady-solve', 'ms', times)
}

export function steadyAdd(size: Size = full): BenchRow {
  const { solver, heard, c } = bench(size)
  const ears = solver.ears(heard)
  const times = each(runs(size, 15), many(size, 2000), perMicro, (i) =>
    solver.add(c, heard[(i * 7919) % heard.length], i % 2 === 0 ? 1 : -1, ears)
  )
  return row('steady-add', 'µs', times)
}

export function philox(size: Size = full): BenchRow {
  const out = new Uint32Array(4)
  return nanoseconds('philox', size, (i) => (draw.philox(chance, question, i, 0, 0, out), out[0]))
}

export function uniform(size: Size = full): BenchRow {
  return nanoseconds('uniform', size, (i) => draw.uniform(chance, question, i, 0, 0))
}

export function exponential(size: Size = full): BenchRow {
  return nanoseconds('exponential', size, (i) => draw.exponential(chance, question, i, 0, 0))
}

export function exp(size: Size = full): BenchRow {
  return nanoseconds('exp', size, (i) => maths.exp(-(i % 1000) / 100))
}

/** The sum is kept, so that no call can be left out by the engine. */
function nanoseconds(id: string, size: Size, work: (i: number) => number): BenchRow {
  let sum = 0
  const times = each(runs(size, 15), many(size, 1e6), perNano, (i) => (sum += work(i)))
  if (Number.isNaN(sum)) throw new Error(`${id} gave no number`)
  return row(id, 'ns', times)
}

const runs = (size: Size, whole: number): number => (size.smoke ? 1 : whole)
const many = (size: Size, whole: number): number => (size.smoke ? 2 : whole)

/** The SASP of the patch: its solver, a source in every hundredth voxel, and the voxels at which somebody listens. */
function bench(size: Size): {
  solver: ReturnType<typeof field>
  source: Float64Array
  c: Float64Array
  heard: number[]
} {
  const { number } = resolve({})
  const { world } = forearm(size, 0, false)
  const { shape, niches, vessels } = world
  const solver = field(shape, number('sasp.reach'), number('sasp.reach') / number('sasp.reach.epidermis'))
  const source = new Float64Array(voxelCount(shape))
  for (let v = 0; v < source.length; v += 100) source[v] = 1
  const surface = Array.from({ length: shape.nx * shape.ny }, (_, v) => v)
  const heard = [...new Set([...surface, ...niches.voxel, ...vessels.voxel])].sort((a, b) => a - b)
  return { solver, source, c: new Float64Array(source.length), heard }
}
