/**
 * How many senescent neighbours a cell touches on average (mechanisms/touch.ts), where neighbours are strangers.
 *
 *   dermis      places of a ball of the touch's reach, the eight nearest at most
 *   epidermis   the eight around a place of the lattice (fewer where the reach is short), and for a melanocyte those of
 *               its kin that are within reach
 */
import * as e from '../../core/expression.ts'
import type { Expression } from '../../core/expression.ts'
import { numerics } from '../../core/numerics.ts'
import type { Ground } from './ground.ts'
import type { Population } from './cells.ts'
import type { Sheet } from './sketch.ts'

/** Mean number of senescent places within reach of a place of `p`. */
export function touching(s: Sheet<Ground>, p: Population, here: readonly Population[]): Expression {
  return e.add(
    ...here.map((q) => {
      const near = s.given(
        `touch_${p.name}_${q.kind}`,
        '1',
        `${q.kind} places within touch of a ${p.kind} of the ${p.layer === 0 ? 'epidermis' : p.name.slice(p.kind.length + 1)}`,
        (g) => (p.layer === 0 ? onLattice(g, p.kind, q.kind) : inBall(g, p.layer, q.kind))
      )
      return e.multiply(near, q.senescent)
    })
  )
}

function inBall({ number, edges }: Ground, layer: number, kind: string): number {
  const mm = numerics.micrometresPerMillimetre.value
  const reach = number('touch.reach') / mm
  const ball = numerics.ballVolume.value * reach * reach * reach
  const papillary =
    Math.max(0, Math.min(edges[layer], number('cells.fibroblast.papillary-depth')) - edges[layer - 1]) /
    (edges[layer] - edges[layer - 1])
  const fibroblasts =
    number('cells.fibroblast.density') * (1 + number('cells.fibroblast.papillary') * papillary)
  const stems = number('cells.stem.density')
  const all = Math.min(numerics.neighbours.value, ball * (fibroblasts + stems))
  return (all * (kind === 'stem' ? stems : fibroblasts)) / (fibroblasts + stems)
}

function onLattice({ number, melanocytes }: Ground, own: string, other: string): number {
  const mm = numerics.micrometresPerMillimetre.value
  const reach = number('touch.reach') / mm
  const disc = numerics.pi.value * reach * reach
  const total = number('cells.keratinocyte.density') + melanocytes
  const around = Math.min(numerics.neighbours.value, disc * total)
  const share = melanocytes / total
  if (other === 'keratinocyte') return around * (1 - share)
  const kin = own === 'melanocyte' ? Math.min(numerics.kin.value, disc * melanocytes) : 0
  return Math.max(around * share, kin)
}
