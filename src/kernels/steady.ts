/**
 * The seam where a compiled kernel will stand: today the plain twin is the kernel.
 *
 * A prepared solver is a pure function of its layers (its table takes longer to make than a year of
 * tissue), so the last few are kept: the arms and replicates of a run share them.
 */
import { steady as prepare, type Layers, type Steady } from './steady.reference.ts'

export type { Ears, Layers, Steady } from './steady.reference.ts'

const kept: { layers: Layers; solver: Steady }[] = []
const keep = 8 // solvers; three fields of two shapes of patch, and two to spare

export function steady(layers: Layers): Steady {
  const found = kept.find((k) => same(k.layers, layers))
  if (found) return found.solver
  const solver = prepare(layers)
  kept.unshift({ layers, solver })
  kept.length = Math.min(kept.length, keep)
  return solver
}

function same(a: Layers, b: Layers): boolean {
  const { nx, ny, nz, dx, dy, reach } = a
  return (
    nx === b.nx &&
    ny === b.ny &&
    nz === b.nz &&
    dx === b.dx &&
    dy === b.dy &&
    reach === b.reach &&
    a.thickness.every((t, z) => t === b.thickness[z]) &&
    a.loss.every((l, z) => l === b.loss[z])
  )
}
