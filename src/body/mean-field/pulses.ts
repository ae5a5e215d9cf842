/**
 * Senolytic pulses: at a moment, some senescent cells begin to die (mechanisms/medicine.ts).
 *
 *   dead = kill(kind) reach(layer) x susceptible,   reach = mean of exp(-z/depth) over the layer
 */
import * as e from '../../core/expression.ts'
import { pulseSets, type Population } from './cells.ts'
import type { Surroundings } from './fields.ts'
import type { Ground } from './ground.ts'
import type { Sheet } from './sketch.ts'

/** Pulse i of the course: what it makes of every population. */
export function writePulse(
  s: Sheet<Ground>,
  i: number,
  layers: readonly Surroundings[],
  populations: readonly Population[]
): void {
  const at = (g: Ground): Ground['course']['pulses'][number] => g.course.pulses[i]
  const kinds = ['keratinocyte', 'melanocyte', 'fibroblast', 'stem']
  const sets = populations.flatMap((p) => {
    const kind = kinds.indexOf(p.kind)
    const kill = s.given(
      `pulse_${i}_kill_${p.kind}`,
      '1',
      `share of susceptible ${p.kind}s that pulse ${i} kills at the surface`,
      (g) => at(g).kill[kind]
    )
    const reach = s.given(
      `pulse_${i}_reach_${layers[p.layer].name}`,
      '1',
      `how much of pulse ${i} reaches the ${layers[p.layer].name}`,
      (g) => reachOf(g, p.layer, at(g).depth)
    )
    return pulseSets(p, e.multiply(kill, reach))
  })
  s.turn(`senolytic pulse ${i + 1}`, (g) => at(g).day, sets)
}

/** Mean of exp(-z/depth) over a layer; 1 where the drug is everywhere. */
function reachOf({ edges }: Ground, layer: number, depth: number): number {
  if (layer === 0 || !(depth > 0)) return 1
  const left = (z: number): number => e.evaluate(e.exp(e.constant(-z / depth)), () => 0)
  const [a, b] = [edges[layer - 1], edges[layer]]
  return (depth / (b - a)) * (left(a) - left(b))
}
